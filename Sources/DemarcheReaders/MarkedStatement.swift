import DemarcheDigest
import DemarcheModel
import DemarcheText

/// Makes a statement of blocks that markup gave and of what its source says of it.
struct MarkedStatement {
  let blocks: TextBlocks
  /// Leads the blocks' source back to the bytes of the file.
  let offsets: OffsetMap
  let metadata: SourceMetadata

  /// The statement, without its source document and what options say.
  func statement(key: String, source: SourceDocument) -> Statement {
    var statement = Statement(
      key: key, text: String(decoding: blocks.utf8, as: UTF8.self), source: source)
    statement.offsets = blocks.offsets.followed(by: offsets)
    statement.url = metadata.url
    statement.headline = metadata.headline
    statement.language = metadata.language.map(Statement.languageCode)
    statement.issuer = metadata.issuer.map { ActorReference(name: $0) }
    statement.issuerOrigin = metadata.issuer.map { _ in .source }
    statement.speaker = metadata.speaker
    statement.issuedOn = metadata.date
    statement.issuedOnOrigin = metadata.date.map { _ in .source }
    statement.blocks = layout()
    if statement.headline == nil {
      statement.headline = statement.blocks.first { $0.zone == .title }
        .flatMap { statement.text(in: $0.range)?.words }
    }
    return statement
  }

  // What markup says counts; where it says nothing, the layout does, as in plain text.
  private func layout() -> [Block] {
    // Markup has elements for titles: the first line is not taken for one.
    var rest = Layout.blocks(of: blocks.utf8, headline: metadata.headline ?? "")[...]
    var result: [Block] = []
    var paragraph = 0
    var list: Int?
    for block in blocks.blocks {
      if block.list == nil || block.list != list { paragraph += 1 }
      list = block.list
      while let first = rest.first, first.range.end <= block.range.start { rest.removeFirst() }
      if let zone = block.zone {
        result.append(Block(zone: zone, range: block.range, paragraph: paragraph))
        continue
      }
      var isFirst = true
      for piece in rest.prefix(while: { $0.range.start < block.range.end }) {
        if !isFirst, piece.range.start > block.range.start { paragraph += 1 }
        isFirst = false
        let range = TextRange(
          max(piece.range.start, block.range.start), min(piece.range.end, block.range.end))
        result.append(Block(zone: piece.zone, range: range, paragraph: paragraph))
      }
    }
    return result
  }
}
