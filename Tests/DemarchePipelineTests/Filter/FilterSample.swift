import DemarcheModel

/// A statement with annotations that filters are tried on.
enum FilterSample {
  static let text =
    "The EU did not welcome the réforme. It condemns, on 3 May, the state of emergency."

  static var findings: Findings {
    var statement = Statement(
      key: "statements/kz.txt", text: text,
      source: SourceDocument(origin: "kz.txt", mediaType: "", sha256: "", byteCount: 0))
    statement.headline = "Kazakhstan: Statement by the Spokesperson"
    statement.issuer = ActorReference(name: "European Union", id: "EU", kind: "igo")
    statement.speaker = Speaker(name: "Peter Stano")
    statement.issuedOn = CalendarDate(iso: "2023-03-20")
    statement.language = "en"
    statement.kind = "statement by the spokesperson"
    statement.subjectCountries = ["KZ"]
    statement.url = "https://www.eeas.europa.eu/kz-1"
    var welcome = annotation("stance", 0, 36, trigger: TextRange(7, 22), "stance.eu")
    welcome.status.isNegated = true
    welcome.fields = [
      Field(
        name: "holder", value: .actor(ActorReference(name: "European Union", id: "EU")),
        range: TextRange(0, 6)),
      Field(name: "target", range: TextRange(23, 35)),
      Field(name: "polarity", value: .integer(-1)), Field(name: "strength", value: .integer(2)),
    ]
    var event = annotation("event", 53, 61, trigger: TextRange(53, 61), "date")
    event.fields = [
      Field(
        name: "date",
        value: .date(
          DateValue(
            symbolic: "05-03", precision: .day, firstDay: CalendarDate(iso: "2022-05-03"),
            lastDay: CalendarDate(iso: "2022-05-03"))))
    ]
    event.certainty = .implicit
    return Findings(statement: statement, annotations: [welcome, event])
  }

  static func annotation(
    _ type: String, _ start: Int, _ end: Int, trigger: TextRange, _ rule: String
  ) -> Annotation {
    Annotation(
      type: type, range: TextRange(start, end), trigger: trigger, sentence: TextRange(start, end),
      sentenceNumber: 1, zone: .body,
      provenance: Provenance(
        rule: "demarche/core/" + rule, pack: "demarche/core@0.1.0", file: "rules/a.lua", line: 3))
  }

  /// The types of the annotations of which a filter is true.
  static func matches(_ text: String) throws -> [String] {
    let filter = try FilterParser.parse(text)
    var scope = FilterScope(findings.statement)
    return findings.annotations.filter { scope.matches(filter, $0) }.map(\.type)
  }
}
