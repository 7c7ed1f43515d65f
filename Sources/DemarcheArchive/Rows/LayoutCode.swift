import DemarcheModel

/// The blocks of a statement and its way back to the source, as bytes.
enum LayoutCode {
  static func bytes(of statement: Statement) -> [UInt8] {
    var writer = CompactWriter()
    writer.write(statement.blocks.count)
    var end = 0
    for block in statement.blocks {
      writer.write(block.zone.rawValue)
      writer.write(block.range.start - end)
      writer.write(block.range.byteCount)
      writer.write(block.paragraph)
      writer.write(block.language ?? "")
      end = block.range.end
    }
    writer.write(statement.offsets.anchors.count)
    for anchor in statement.offsets.anchors {
      writer.write(anchor.text)
      writer.write(anchor.source)
      writer.write(anchor.end)
    }
    return writer.bytes
  }

  static func apply(_ bytes: [UInt8], to statement: inout Statement) throws(CompactError) {
    var reader = CompactReader(bytes)
    var end = 0
    statement.blocks = []
    for _ in 0..<max(0, try reader.number()) {
      guard let zone = Zone(rawValue: try reader.text()) else { throw CompactError() }
      let start = end &+ (try reader.number())
      end = start &+ (try reader.number())
      guard start >= 0, end >= start else { throw CompactError() }
      let paragraph = try reader.number()
      let language = try reader.text()
      statement.blocks.append(
        Block(
          zone: zone, range: TextRange(start, end), paragraph: paragraph,
          language: language.isEmpty ? nil : language))
    }
    var offsets: OffsetMap?
    for _ in 0..<max(0, try reader.number()) {
      let text = try reader.number()
      let source = try reader.number()
      let end = try reader.number()
      // No text or source is that long, and sums of these do not overflow.
      let limit = 1 << 40
      guard (0..<limit).contains(text), (0..<limit).contains(source), (0...source).contains(end)
      else { throw CompactError() }
      if offsets == nil { offsets = OffsetMap(sourceOffset: source) }
      offsets?.add(text: text, source: source, end: end)
    }
    statement.offsets = offsets ?? OffsetMap()
    guard reader.isAtEnd else { throw CompactError() }
  }
}
