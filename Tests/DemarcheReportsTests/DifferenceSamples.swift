import DemarcheModel
import DemarcheReports

/// Statements of one sentence a line, with positions marked by hand.
enum DifferenceSamples {
  /// Findings of a statement in which each line is a sentence, `holder|trigger|target` of which is a
  /// position, given as `polarity strength`.
  static func findings(_ key: String, _ positions: [Line]) -> Findings {
    let text = positions.map(\.words).joined(separator: "\n")
    var statement = Statement(
      key: key, text: text,
      source: SourceDocument(
        origin: key, mediaType: "text/plain", sha256: key, byteCount: text.utf8.count))
    statement.headline = "On " + key
    var findings = Findings(statement: statement)
    var start = 0
    for (index, line) in positions.enumerated() {
      let end = start + line.words.utf8.count
      if let annotation = line.annotation(at: start, sentence: index + 1) {
        findings.annotations.append(annotation)
      }
      start = end + 1
    }
    return findings
  }

  /// A sentence.
  struct Line {
    var words: String
    var type = "stance"
    var holder: String?
    var trigger = ""
    var target = ""
    var polarity = 0
    var strength = 1
    var status = Status()

    /// Its annotation, where it has a trigger.
    func annotation(at start: Int, sentence: Int) -> Annotation? {
      guard !trigger.isEmpty else { return nil }
      func range(_ part: String) -> TextRange {
        let place = SampleDocuments.range(part, in: words)
        return TextRange(start + place.start, start + place.end)
      }
      let whole = TextRange(start, start + words.utf8.count)
      var fields = [Field(name: type == "stance" ? "target" : "content", range: range(target))]
      if type == "stance" {
        fields.append(Field(name: "polarity", value: .integer(polarity)))
        fields.append(Field(name: "strength", value: .integer(strength)))
      }
      if let holder {
        fields.append(
          Field(
            name: type == "stance" ? "holder" : "by",
            value: .actor(ActorReference(name: holder))))
      }
      return Annotation(
        type: type, range: whole, trigger: range(trigger), sentence: whole,
        sentenceNumber: sentence, zone: .body, status: status, fields: fields,
        provenance: Provenance(
          rule: "test/pack/" + type, pack: "test/pack@1.0.0", file: "rules/x.lua", line: 1))
    }
  }

  /// A document of one difference of all kinds, with a step.
  static func document() throws(ReportError) -> Document {
    let statement = SampleDocuments.statement()
    let annotation = SampleDocuments.annotation(
      "stance", "welcomes the amended electoral code", trigger: "welcomes",
      sentence: "The Union welcomes the amended electoral code", fields: [])
    var builder = DocumentBuilder(title: "What changed")
    let number = try builder.cite(annotation, of: statement)
    var difference = Difference(
      before: .init(key: "a.txt", headline: "On Examplia", issuedOn: day(2022)),
      after: .init(key: "b.txt", headline: "On Examplia", issuedOn: day(2023)),
      sentences: sentences)
    difference.steps = [
      .init(
        target: "the code",
        before: .init(words: "welcomes", polarity: 1, strength: 2, evidence: number),
        after: .init(words: "notes", polarity: 0, strength: 1, evidence: number)),
      .init(
        type: "demand", target: "act",
        before: nil, after: .init(words: "urges", polarity: 0, strength: 4, evidence: number)),
    ]
    try builder.append(.difference(difference))
    return builder.finish()
  }

  private static func day(_ year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: 5, day: 1)
  }

  private static let sentences: [Difference.Sentence] = [
    .init(
      kind: .changed, before: 1, after: 1,
      runs: [
        .init(.kept, "We "), .init(.deleted, "like "), .init(.inserted, "welcome "),
        .init(.kept, "it"), .init(.inserted, ", all of it"), .init(.kept, "."),
      ], beginsParagraph: true),
    .init(kind: .dropped, before: 2, after: nil, runs: [.init(.deleted, "Old news.")]),
    .init(kind: .added, before: nil, after: 2, runs: [.init(.inserted, "Fresh news.")]),
    .init(
      kind: .kept, before: 3, after: 3, runs: [.init(.kept, "One stays.")], beginsParagraph: true),
    .init(kind: .kept, before: 4, after: 4, runs: [.init(.kept, "Two stays.")]),
    .init(kind: .kept, before: 5, after: 5, runs: [.init(.kept, "Three stays.")]),
    .init(
      kind: .moved, before: 9, after: 6,
      runs: [.init(.kept, "It "), .init(.deleted, "had "), .init(.kept, "moved.")],
      beginsParagraph: true),
    .init(kind: .kept, before: 6, after: 7, runs: [.init(.kept, "Last stays.")]),
  ]
}
