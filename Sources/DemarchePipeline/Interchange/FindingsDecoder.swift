import DemarcheDigest
import DemarcheModel
import DemarcheReaders

/// Reads the objects that `FindingsJSON` and `FindingsLines` write.
struct FindingsDecoder: Sendable {
  let format: InterchangeFormat
  /// The unit of positions, where an object does not say.
  let unit: OffsetUnit

  /// The findings of an object.
  func findings(_ json: JSONPlace, at place: ImportPlace) throws(ImportFault) -> Findings {
    var imported = try statement(json, unit: unit(of: json), at: place)
    var annotations: [Annotation] = []
    for annotation in try json["annotations"]?.elements() ?? [] {
      annotations.append(try self.annotation(annotation, in: &imported, at: place))
    }
    return Findings(
      statement: imported.statement, annotations: annotations,
      diagnostics: try diagnostics(json))
  }

  private func unit(of json: JSONPlace) throws(ImportFault) -> OffsetUnit {
    guard let member = json["offsets"] else { return unit }
    let unit = try member.choice(OffsetUnit.self)
    if unit == .source {
      throw .malformed(
        "positions should count in the text, but are those of the source",
        help: "write the file without '--offsets source'")
    }
    return unit
  }

  /// The statement of an object, whose positions count in `unit`.
  func statement(
    _ json: JSONPlace, unit: OffsetUnit, at place: ImportPlace
  ) throws(ImportFault) -> ImportedStatement {
    let given = try GivenText(try json.required("text").string(), unit: unit)
    return try statement(json, text: given, at: place)
  }

  /// The statement of an object that has no text of its own.
  func statement(
    _ json: JSONPlace, text given: GivenText, at place: ImportPlace
  ) throws(ImportFault) -> ImportedStatement {
    let source = SourceDocument(
      origin: try json["source"]?.string() ?? place.file, mediaType: "application/x-ndjson",
      sha256: SHA256.hex(Array(given.text.utf8)), byteCount: given.text.utf8.count)
    var statement = Statement(
      key: try json.required("id").string(), text: given.text, source: source)
    statement.headline = try json["headline"]?.string()
    if let name = try json["issuer"]?.string() {
      statement.issuer = ActorReference(name: name, id: try json["issuer_id"]?.string())
      statement.issuerOrigin = .source
    }
    if let day = try self.day(json["issued_on"]) {
      statement.issuedOn = day
      statement.issuedOnOrigin = .source
    }
    statement.language = try json["language"]?.string()
    statement.kind = try json["kind"]?.string()
    statement.url = try json["url"]?.string()
    for country in try json["subject_countries"]?.elements() ?? [] {
      statement.subjectCountries.append(try country.string())
    }
    if let speaker = json["speaker"] {
      statement.speaker = Speaker(
        name: try speaker.required("name").string(), role: try speaker["role"]?.string(),
        phone: try speaker["phone"]?.string())
    }
    statement.offsets = OffsetMap(
      sourceOffset: max(0, try json["text_offset_in_source"]?.integer() ?? 0))
    statement.readLayout()
    return ImportedStatement(statement, given: given)
  }

  func day(_ json: JSONPlace?) throws(ImportFault) -> CalendarDate? {
    guard let json else { return nil }
    let text = try json.string()
    guard let day = CalendarDate(iso: text) else {
      throw .malformed("\(json.words) should be a day written YYYY-MM-DD, but is '\(text)'")
    }
    return day
  }

  func diagnostics(_ json: JSONPlace) throws(ImportFault) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for item in try json["diagnostics"]?.elements() ?? [] {
      var diagnostic = Diagnostic(
        code: try item.required("code").string(),
        severity: Diagnostic.Severity(
          rawValue: try item.required("severity").string()) ?? .note,
        message: try item.required("message").string(), file: try item["file"]?.string(),
        line: try item["line"]?.integer(), column: try item["column"]?.integer(),
        help: try item["help"]?.string())
      diagnostic.underline = try item["length"]?.integer() ?? 1
      diagnostic.rule = try item["rule"]?.string()
      diagnostic.statement = try item["statement"]?.string()
      diagnostic.sentence = try item["sentence"]?.integer()
      diagnostic.reproduce = try item["reproduce"]?.string()
      diagnostics.append(diagnostic)
    }
    return diagnostics
  }
}
