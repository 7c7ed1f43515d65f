import DemarcheModel
import DemarchePipeline
import Testing

/// A statement made for a test, with gold and annotations for words of it.
struct EvaluationSample {
  /// What stands in the file before the text.
  var header = ""
  let text: String
  var speaker: Speaker?

  init(_ text: String, header: String = "") {
    self.text = text
    self.header = header
  }

  /// A statement whose text begins behind the header.
  var statement: Statement {
    var statement = Statement(
      key: "s", text: text,
      source: SourceDocument(
        origin: "s.txt", mediaType: "text/plain", sha256: "", byteCount: text.utf8.count))
    statement.offsets = OffsetMap(sourceOffset: header.utf8.count)
    statement.blocks = [
      Block(zone: .body, range: TextRange(0, text.utf8.count), paragraph: 1)
    ]
    statement.speaker = speaker
    return statement
  }

  /// Where `words` stand in the text, first of all.
  func range(_ words: String) -> TextRange {
    guard let found = text.firstRange(of: words) else { return TextRange(0, 0) }
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return TextRange(start, start + words.utf8.count)
  }

  /// A gold place: `words` in bytes of the file.
  func place(_ words: String) -> String {
    let range = range(words).shifted(by: header.utf8.count)
    return #"{"text":"\#(words)","ustart":\#(range.start),"uend":\#(range.end)}"#
  }

  /// An annotation of `words`, in a sentence that ends at the next full stop.
  func annotation(
    _ type: String, _ words: String, reportedBy: String? = nil, _ fields: Field...
  ) -> Annotation {
    let range = range(words)
    let bytes = Array(text.utf8)
    let start = bytes[..<range.start].lastIndex(of: 0x2E).map { $0 + 2 } ?? 0
    let end = bytes[range.end...].firstIndex(of: 0x2E).map { $0 + 1 } ?? bytes.count
    return Annotation(
      type: type, range: range, trigger: range, sentence: TextRange(start, end),
      sentenceNumber: 1, zone: .body,
      status: Status(reportedBy: reportedBy.map { ActorReference(name: $0) }), fields: fields,
      provenance: Provenance(
        rule: "demo/test/" + type, pack: "demo/test@1.0.0", file: "rules/a.lua", line: 7))
  }

  /// An actor annotation.
  func actor(_ words: String, kind: String, name: String? = nil, id: String? = nil) -> Annotation {
    annotation(
      "actor", words, Field(name: "name", value: .text(name ?? words)),
      Field(name: "id", value: id.map { .text($0) }), Field(name: "kind", value: .text(kind)))
  }

  /// A field whose words are `words`.
  func field(_ name: String, _ words: String) -> Field { Field(name: name, range: range(words)) }

  /// Scores annotations against the members of a gold line, such as `"stances":[…]`.
  func score(_ gold: String, _ annotations: [Annotation]) throws -> StatementScore {
    let line = #"{"id":"s","file":"s.txt","issuer":"Kingdom of Norlund",\#(gold)}"#
    let file = GoldFile(path: "gold.jsonl", bytes: Array(line.utf8))
    #expect(file.diagnostics.isEmpty)
    let entry = try #require(file.entries.first)
    return StatementScorer.score(
      Findings(statement: statement, annotations: annotations), against: entry.statement,
      file: "s.txt", resolve: EvaluationSample.resolve)
  }

  static func resolve(_ name: String) -> ActorReference {
    let plain = name.lowercased().hasPrefix("the ") ? String(name.dropFirst(4)) : name
    let known = ["EU": "EU", "European Union": "EU", "Kazakhstan": "KZ"]
    return ActorReference(name: plain, id: known[plain])
  }
}

extension Tally {
  /// A tally as a test states it.
  init(found: Int = 0, falseAlarms: Int = 0, missed: Int = 0) {
    self.init()
    self.found = found
    self.falseAlarms = falseAlarms
    self.missed = missed
  }
}
