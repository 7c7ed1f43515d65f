import DemarcheModel
import Foundation
import GRDB

/// Reads statements with their annotations, as they were when they were put in.
final class FindingsReader {
  private let database: Database
  private let types: TypeCatalog
  private let fired: FiredRules
  private let hasTuned: Bool
  private var rules: [Int64: Provenance] = [:]
  private var references: [Int64: ActorReference] = [:]
  private var manners: [Int64: Row] = [:]

  init(_ database: Database) throws {
    self.database = database
    types = try TypeCatalog(database)
    fired = FiredRules(database)
    hasTuned = try TunedRows.exist(database)
  }

  /// What was found in a version; nil where there is none of that number.
  func findings(_ version: Int64) throws -> Findings? {
    guard let statement = try statement(version) else { return nil }
    var annotations: [(number: Int64, annotation: Annotation)] = []
    for entry in types.entries { annotations += try self.annotations(entry.columns, version) }
    annotations.sort { $0.number < $1.number }
    try tune(&annotations, version)
    var findings = Findings(
      statement: statement, annotations: annotations.map(\.annotation),
      diagnostics: try diagnostics(of: version, statement.key))
    if let row = try Row.fetchOne(
      database, sql: "SELECT suppressed_count, fired FROM version WHERE version = ?",
      arguments: [version])
    {
      findings.suppressedCount = row["suppressed_count"]
      findings.firedRules = try fired.ids(from: [UInt8](row["fired"] as Data))
    }
    return findings
  }

  /// What was found in a version, with what the archive knows of each annotation.
  ///
  /// - Parameter wanted: the numbers of those that are wanted, in their order; nil for all.
  func findings(_ version: Int64, only wanted: [Int64]?) throws -> ArchivedFindings? {
    guard let statement = try statement(version) else { return nil }
    var annotations: [(number: Int64, annotation: Annotation)] = []
    for entry in types.entries { annotations += try self.annotations(entry.columns, version) }
    if let wanted {
      let places = Dictionary(zip(wanted, wanted.indices)) { first, _ in first }
      annotations.removeAll { places[$0.number] == nil }
      annotations.sort { places[$0.number] ?? 0 < places[$1.number] ?? 0 }
    } else {
      annotations.sort { $0.number < $1.number }
    }
    try tune(&annotations, version)
    let judged = try judgements(of: version)
    return ArchivedFindings(
      findings: Findings(
        statement: statement, annotations: annotations.map(\.annotation),
        diagnostics: try diagnostics(of: version, statement.key)),
      marks: annotations.map { judged[$0.number] ?? ArchivedMark(annotation: $0.number) })
  }

  // What a workspace made of them.
  private func tune(
    _ annotations: inout [(number: Int64, annotation: Annotation)], _ version: Int64
  ) throws {
    guard hasTuned else { return }
    let tunings = try TunedRows.tunings(of: version, database)
    for index in annotations.indices {
      annotations[index].annotation.tuning = tunings[annotations[index].number]
    }
  }

  private func judgements(of version: Int64) throws -> [Int64: ArchivedMark] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT d.annotation, j.verdict, j.note FROM judged d JOIN judgement j USING (judgement)
        WHERE d.annotation BETWEEN ? AND ?
        """, arguments: [version << 24, (version << 24) + 0xFF_FFFF])
    var marks: [Int64: ArchivedMark] = [:]
    for row in rows {
      let number: Int64 = row["annotation"]
      marks[number] = ArchivedMark(
        annotation: number, verdict: Verdict(rawValue: row["verdict"]), note: row["note"])
    }
    return marks
  }

  /// A version as it stands; nil where there is none of that number.
  func statement(_ version: Int64) throws -> DemarcheModel.Statement? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT v.*, CAST(t.text AS BLOB) AS text, t.layout, s.origin, s.media_type FROM version v
          JOIN statement_text t ON t.version = v.version JOIN source s ON s.source = v.source
        WHERE v.version = ?
        """, arguments: [version])
    guard let row else { return nil }
    let source = SourceDocument(
      origin: row["origin"], mediaType: row["media_type"], sha256: row["source_sha256"],
      byteCount: row["source_byte_count"], retrievedOn: day(row["retrieved_on"]))
    var statement = Statement(
      key: row["key"], text: String(decoding: row["text"] as Data, as: UTF8.self), source: source)
    statement.headline = row["headline"]
    statement.issuer = try (row["issuer"] as Int64?).map(reference)
    statement.issuerOrigin = origin(row["issuer_origin"])
    if let name: String = row["speaker"] {
      statement.speaker = Speaker(
        name: name, role: row["speaker_role"], phone: row["speaker_phone"])
    }
    statement.kind = row["kind"]
    statement.issuedOn = day(row["issued_on"])
    statement.issuedOnOrigin = origin(row["issued_on_origin"])
    statement.language = row["language"]
    statement.subjectCountries = try String.fetchAll(
      database, sql: "SELECT value FROM json_each(?)",
      arguments: [row["subject_countries"] as String])
    statement.url = row["url"]
    try LayoutCode.apply([UInt8](row["layout"] as Data), to: &statement)
    return statement
  }

  private func diagnostics(of version: Int64, _ key: String) throws -> [Diagnostic] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM diagnostic WHERE version = ? ORDER BY number",
      arguments: [version]
    ).map { row in
      var diagnostic = Diagnostic(
        code: row["code"], severity: Diagnostic.Severity(rawValue: row["severity"]) ?? .warning,
        message: row["message"], help: row["help"])
      diagnostic.rule = row["rule"]
      diagnostic.sentence = row["sentence"]
      diagnostic.statement = key
      return diagnostic
    }
  }

  private func annotations(
    _ columns: TypeColumns, _ version: Int64
  ) throws -> [(number: Int64, annotation: Annotation)] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM \(quoted(columns.tableName)) WHERE annotation BETWEEN ? AND ?
        ORDER BY annotation
        """, arguments: [version << 24, (version << 24) + 0xFF_FFFF])
    return try rows.map { row in (row["annotation"], try annotation(row, columns)) }
  }

  private func annotation(_ row: Row, _ columns: TypeColumns) throws -> Annotation {
    let range = TextRange(row["start"], row["end"])
    let manner = try manner(row["manner"])
    var trigger = range
    if let start: Int = row["trigger_start"], let end: Int = row["trigger_end"] {
      trigger = TextRange(start, end)
    }
    let status = Status(
      isNegated: manner["negated"],
      modality: Status.Modality(rawValue: manner["modality"]) ?? .none,
      tense: Status.Tense(rawValue: manner["tense"]) ?? .present,
      reportedBy: try (row["reported_by"] as Int64?).map(reference))
    var annotation = Annotation(
      type: columns.typeName, range: range, trigger: trigger,
      sentence: TextRange(row["sentence_start"], row["sentence_end"]),
      sentenceNumber: row["sentence_number"], zone: Zone(rawValue: manner["zone"]) ?? .body,
      status: status,
      certainty: Annotation.Certainty(rawValue: manner["certainty"]) ?? .explicit,
      provenance: try rule(row["rule"]))
    annotation.fields = try fields(row, columns, from: range.start)
    return annotation
  }

  // What `AnnotationTable` packed, with the values that stand in columns.
  private func fields(_ row: Row, _ columns: TypeColumns, from start: Int) throws -> [Field] {
    var reader = CompactReader([UInt8](row["parts"] as Data))
    var fields: [Field] = []
    while !reader.isAtEnd {
      let place = try reader.number()
      guard columns.fields.indices.contains(place) else { throw CompactError() }
      let flags = try reader.byte()
      var field = Field(name: columns.fields[place].name)
      if flags & FieldCode.hasRange != 0 {
        let first = start &+ (try reader.number())
        field.range = TextRange(first, first &+ (try reader.number()))
      }
      if flags & FieldCode.hasResolution != 0 { field.resolution = try reader.text() }
      if flags & FieldCode.isWhole != 0 {
        field.value = try FieldCode.readValue(from: &reader)
      } else if flags & FieldCode.hasValue != 0 {
        field.value = try value(row, columns, at: place)
      }
      fields.append(field)
    }
    return fields
  }

  private func value(_ row: Row, _ columns: TypeColumns, at place: Int) throws -> FieldValue? {
    let field = columns.fields[place]
    if let identity = columns.identity, [identity.name, identity.id, identity.kind].contains(place)
    {
      let number: Int64? = row[columns.fields[identity.name].columnName]
      guard let actor = try number.map(reference) else { return nil }
      if place == identity.name { return .text(actor.name) }
      return (place == identity.id ? actor.id : actor.kind).map { .text($0) }
    }
    switch field.kind {
    case .text, .choice, .range: return (row[field.columnName] as String?).map { .text($0) }
    case .integer: return (row[field.columnName] as Int?).map { .integer($0) }
    case .number: return (row[field.columnName] as Double?).map { .number($0) }
    case .boolean: return (row[field.columnName] as Bool?).map { .boolean($0) }
    case .actor: return try (row[field.columnName] as Int64?).map { .actor(try reference($0)) }
    case .date, .list: return nil
    }
  }

  private func reference(_ number: Int64) throws -> ActorReference {
    if let known = references[number] { return known }
    let row = try Row.fetchOne(
      database, sql: "SELECT name, id, kind FROM reference WHERE reference = ?",
      arguments: [number])
    guard let row else { throw CompactError() }
    let actor = ActorReference(name: row["name"], id: row["id"], kind: row["kind"])
    references[number] = actor
    return actor
  }

  private func rule(_ number: Int64) throws -> Provenance {
    if let known = rules[number] { return known }
    let row = try Row.fetchOne(
      database, sql: "SELECT id, rung, pack, file, line FROM rule WHERE rule = ?",
      arguments: [number])
    guard let row else { throw CompactError() }
    let rule = Provenance(
      rule: row["id"], rung: row["rung"], pack: row["pack"], file: row["file"],
      line: row["line"])
    rules[number] = rule
    return rule
  }

  private func manner(_ number: Int64) throws -> Row {
    if let known = manners[number] { return known }
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM manner WHERE manner = ?", arguments: [number])
    guard let row else { throw CompactError() }
    manners[number] = row
    return row
  }

  private func day(_ text: String?) -> CalendarDate? { text.flatMap { CalendarDate(iso: $0) } }

  private func origin(_ text: String?) -> DemarcheModel.Statement.Origin? {
    text.flatMap { DemarcheModel.Statement.Origin(rawValue: $0) }
  }
}
