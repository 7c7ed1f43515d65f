import DemarcheModel

/// What the `@` lines of a case say about its statement.
struct CaseMetadata: Sendable {
  /// What is wrong with a value.
  struct Problem {
    var code: String
    var message: String
    var help: String
  }

  private var zone: Zone?
  private var values: [String: String] = [:]
  private var date: CalendarDate?

  static let keys = [
    "issuer", "speaker", "date", "lang", "kind", "headline", "country", "url", "key", "zone",
  ]

  /// The zone of texts that say none.
  var firstZone: Zone { zone ?? .body }

  /// Takes a value; says what is wrong with it.
  mutating func put(_ name: String, _ value: String) -> Problem? {
    guard CaseMetadata.keys.contains(name) else {
      return Problem(
        code: "case/unknown-key", message: "a case has no '\(name)'",
        help: NearestName.find(name, in: CaseMetadata.keys).map { "did you mean '\($0)'?" }
          ?? "known are " + CaseMetadata.keys.joined(separator: ", "))
    }
    switch name {
    case "date":
      guard let day = CalendarDate(iso: value) else {
        return wrong(name, "a day such as 2024-05-02", value)
      }
      date = day
    case "zone":
      guard let zone = Zone(rawValue: value) else {
        let names = Zone.allCases.map(\.rawValue)
        var problem = wrong(name, "one of " + names.joined(separator: ", "), value)
        if let near = NearestName.find(value, in: names) {
          problem.help = "did you mean '\(near)'?"
        }
        return problem
      }
      self.zone = zone
    default:
      if value.isEmpty { return wrong(name, "a value", value) }
      values[name] = value
    }
    return nil
  }

  private func wrong(_ name: String, _ expected: String, _ value: String) -> Problem {
    Problem(
      code: "case/invalid-value", message: "'\(name)' should be \(expected), but is '\(value)'",
      help: "write it as \(name)=VALUE, in quotation marks where it has blanks")
  }

  /// Puts all that is known on a statement.
  func fill(_ statement: inout Statement, language: String?) {
    statement.issuedOn = date
    statement.issuedOnOrigin = date == nil ? nil : .flag
    statement.language = values["lang"] ?? language
    statement.kind = values["kind"]
    statement.headline = values["headline"]
    statement.url = values["url"]
    if let key = values["key"] { statement.key = key }
    statement.subjectCountries = (values["country"] ?? "").split(separator: ",").map(String.init)
    if let issuer = values["issuer"] {
      statement.issuer = ActorReference(name: issuer)
      statement.issuerOrigin = .flag
    }
    statement.speaker = values["speaker"].map { Speaker(name: $0) }
  }
}
