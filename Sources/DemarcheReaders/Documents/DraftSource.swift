import DemarcheDigest
import DemarcheMarkup
package import DemarcheModel
import Foundation

/// A source document as text for a pack's reader, and the statements that come of its drafts.
package struct DraftSource: Sendable {
  /// The text, without a byte order mark; its line ends are as given.
  package let text: String
  private let source: SourceBytes
  /// Leads the text back to the bytes.
  private let offsets: OffsetMap
  private let notes: [Diagnostic]

  /// Decodes a document: as UTF-8 where it is that, else in the character set that is named, else
  /// as pages are decoded that name none.
  ///
  /// - Throws: `ReadError` with `read/binary`, `read/malformed` or `read/too-large`.
  package init(_ source: SourceBytes, charset: String?) throws(ReadError) {
    let file = MarkupFile(source: source, noun: "file")
    try file.refuseLargeSource()
    let isWide =
      source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF])
    if !isWide { try SourceCheck(source: source).refuseBinary() }
    self.source = source
    if (try? SourceCheck(source: source).refuseInvalidUTF8()) != nil {
      let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      text = String(decoding: source.bytes[start...], as: UTF8.self)
      offsets = OffsetMap(sourceOffset: start)
      notes = []
      return
    }
    do throws(MarkupError) {
      let decoded = try MarkupText(decoding: source.bytes, as: .html, hint: charset)
      text = String(decoding: decoded.bytes, as: UTF8.self)
      offsets = decoded.offsets
      notes = file.notes(of: decoded)
    } catch {
      throw ReadError(error, "file", file: source.origin)
    }
  }

  /// The statements of drafts, whose ranges lie in the text; one that cannot be made is a failure.
  package func reading(of drafts: [StatementDraft], _ options: ReadOptions) -> SourceReading {
    var reading = SourceReading([])
    for (index, draft) in drafts.enumerated() {
      do throws(ReadError) {
        reading.statements.append(
          try statement(of: draft, number: drafts.count > 1 ? index + 1 : nil, options))
      } catch {
        reading.failures.append(error.diagnostic)
      }
    }
    if !reading.statements.isEmpty {
      reading.statements[0].diagnostics = notes + reading.statements[0].diagnostics
    }
    return reading
  }

  // `number`: where the source has several.
  private func statement(
    of draft: StatementDraft, number: Int?, _ options: ReadOptions
  ) throws(ReadError) -> Statement {
    let origin = source.origin + (number.map { "#" + String($0) } ?? "")
    let key = draft.key?.words ?? draft.url?.words ?? (number == nil ? options.key : nil)
    var statement = Statement(
      key: key ?? origin, text: "",
      source: SourceDocument(
        origin: origin, mediaType: "text/plain", sha256: "", byteCount: source.bytes.count,
        retrievedOn: source.retrievedOn))
    statement.url = draft.url?.words
    statement.headline = DraftSource.composed(draft.title)
    statement.issuer = DraftSource.composed(draft.issuer).map { ActorReference(name: $0) }
    statement.issuerOrigin = statement.issuer.map { _ in .source }
    statement.speaker = SourceMetadata.speaker(DraftSource.composed(draft.speaker))
    statement.language = draft.language?.words.map(Statement.languageCode)
    statement.kind = DraftSource.composed(draft.kind)
    statement.issuedOn = draft.date
    statement.issuedOnOrigin = draft.date.map { _ in .source }
    var text = text(of: draft)
    try text.fill(&statement, from: number.map { "statement numbered \($0)" } ?? "statement")
    statement.offsets = statement.offsets.followed(by: offsets)
    if text.madeCount > 0 { statement.diagnostics.append(madeNote(text.madeCount)) }
    statement.apply(options)
    digest(&statement, ofPart: number != nil, options)
    return statement
  }

  private func text(of draft: StatementDraft) -> BlockText {
    var text = BlockText()
    let utf8 = self.text.utf8
    for block in draft.blocks {
      text.begin(block.zone)
      for piece in block.pieces {
        switch piece {
        case .made(let words): text.add(made: words.utf8)
        case .source(let range):
          let start = utf8.index(utf8.startIndex, offsetBy: range.start)
          let end = utf8.index(start, offsetBy: range.byteCount)
          text.add(utf8[start..<end], atOrBehind: range.start)
        }
      }
    }
    return text
  }

  private func madeNote(_ count: Int) -> Diagnostic {
    Diagnostic(
      code: "read/made-text", severity: .note,
      message: "\(count) byte\(count == 1 ? "" : "s") of the text do\(count == 1 ? "es" : "") not "
        + "stand in the source, or not in this order; no position leads from there to the source",
      file: source.origin)
  }

  // A statement among others is known by its own text: the rest may change without it.
  private func digest(_ statement: inout Statement, ofPart isPart: Bool, _ options: ReadOptions) {
    guard isPart else {
      statement.source.sha256 = SHA256.hex(source.bytes)
      return
    }
    statement.source.byteCount = statement.text.utf8.count
    statement.source.sha256 = options.wantsDigests ? SHA256.hex(Array(statement.text.utf8)) : ""
  }

  private static func composed(_ text: String?) -> String? {
    text?.words?.precomposedStringWithCanonicalMapping
  }
}
