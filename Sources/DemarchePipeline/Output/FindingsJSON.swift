package import DemarcheArchive
package import DemarcheModel
import DemarcheReports

/// Writes findings as JSON, one object a statement, laid out for people; the names are those of
/// the model. `FindingsLines` writes the same on one line.
package struct FindingsJSON: Sendable {
  private let unit: OffsetUnit

  /// A writer.
  package init(unit: OffsetUnit = .bytes) { self.unit = unit }

  /// The object of one statement, with a line feed.
  ///
  /// - Parameters:
  ///   - line: the number of the line that the statement was read from.
  ///   - marks: of what comes from an archive, one for each annotation.
  package func bytes(
    of findings: Findings, line: Int? = nil, marks: [ArchivedMark] = []
  ) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    write(findings, line, marks, to: &json)
    json.end()
    return json.output.bytes
  }

  private func write(
    _ findings: Findings, _ line: Int?, _ marks: [ArchivedMark], to json: inout JSONWriter
  ) {
    let statement = findings.statement
    let offsets = OffsetConverter(statement, unit: unit)
    json.object { json in
      head(of: statement, line, to: &json)
      if unit != .bytes { json.member("offsets", unit.rawValue) }
      json.member("text", statement.text)
      json.member("text_offset_in_source", statement.offsets.sourceOffset(0))
      json.key("annotations")
      json.array(Array(findings.annotations.enumerated())) { json, item in
        let mark = marks.indices.contains(item.offset) ? marks[item.offset] : nil
        write(item.element, statement, offsets, mark, to: &json)
      }
      diagnostics(of: findings, to: &json)
    }
  }

  /// Writes the members that tell of a statement, but for its text.
  func head(of statement: Statement, _ line: Int?, to json: inout JSONWriter) {
    json.member("id", statement.key)
    json.member("source", statement.source.origin)
    if let line { json.member("line", line) }
    json.member("language", statement.language)
    json.member("issued_on", statement.issuedOn?.iso)
    json.member("headline", statement.headline)
    json.member("issuer", statement.issuer?.name)
    json.member("issuer_id", statement.issuer?.id)
    json.member("kind", statement.kind)
    json.key("subject_countries")
    json.array(statement.subjectCountries) { $0.string($1) }
    json.key("speaker")
    if let speaker = statement.speaker {
      json.object { json in
        json.member("name", speaker.name)
        json.member("role", speaker.role)
        json.member("phone", speaker.phone)
      }
    } else {
      json.null()
    }
    json.member("url", statement.url)
  }

  /// Writes the member with what went wrong.
  func diagnostics(of findings: Findings, to json: inout JSONWriter) {
    json.key("diagnostics")
    json.array(findings.diagnostics) { json, diagnostic in
      DiagnosticJSON.write(diagnostic, to: &json)
    }
  }

  /// Writes the object of an annotation.
  func write(
    _ annotation: Annotation, _ statement: Statement, _ offsets: OffsetConverter,
    _ mark: ArchivedMark? = nil, to json: inout JSONWriter
  ) {
    json.object { json in
      if let mark {
        json.member("annotation", Int(mark.annotation))
        if let verdict = mark.verdict {
          json.member("verdict", verdict.rawValue)
          json.member("note", mark.note)
        }
      }
      json.member("type", annotation.type)
      span(annotation.range, statement, offsets, to: &json)
      json.key("trigger")
      json.object { json in span(annotation.trigger, statement, offsets, to: &json) }
      json.key("sentence")
      json.object { json in
        json.member("start", offsets.convert(annotation.sentence.start))
        json.member("end", offsets.convert(annotation.sentence.end))
        json.member("number", annotation.sentenceNumber)
      }
      json.member("zone", annotation.zone.rawValue)
      json.member("status", annotation.status.name)
      json.member("negated", annotation.status.isNegated)
      json.member("modality", annotation.status.modality.rawValue)
      json.member("tense", annotation.status.tense.rawValue)
      json.member("reported_by", annotation.status.reportedBy?.name)
      json.member("certainty", annotation.certainty.rawValue)
      json.key("fields")
      json.object { json in
        for field in annotation.fields { write(field, statement, offsets, to: &json) }
      }
      json.member("rule", annotation.provenance.rule)
      json.member("rung", annotation.provenance.rung)
      json.member("pack", annotation.provenance.pack)
      json.member("at", "\(annotation.provenance.file):\(annotation.provenance.line)")
      annotation.tuning?.write(to: &json)
    }
  }

  private func span(
    _ range: TextRange, _ statement: Statement, _ offsets: OffsetConverter,
    to json: inout JSONWriter
  ) {
    json.member("start", offsets.convert(range.start))
    json.member("end", offsets.convert(range.end))
    json.member("text", statement.text(in: range))
  }

  // A constant is a plain value; what has words or was resolved is an object.
  private func write(
    _ field: Field, _ statement: Statement, _ offsets: OffsetConverter,
    to json: inout JSONWriter
  ) {
    json.key(named: field.name)
    var isPlain = field.range == nil && field.resolution == nil
    if case .actor? = field.value { isPlain = false }
    if case .date? = field.value { isPlain = false }
    if isPlain {
      guard let value = field.value else { return json.null() }
      return write(value, to: &json)
    }
    json.object { json in
      switch field.value {
      case .actor(let actor)?:
        json.member("value", actor.name)
        json.member("id", actor.id)
        json.member("kind", actor.kind)
      case .date(let date)?: FindingsJSON.members(of: date, to: &json)
      case let value?:
        json.key("value")
        write(value, to: &json)
      case nil: break
      }
      if let range = field.range { span(range, statement, offsets, to: &json) }
      if let resolution = field.resolution { json.member("resolution", resolution) }
    }
  }

  private static func members(of date: DateValue, to json: inout JSONWriter) {
    json.member("value", date.text)
    json.member("symbolic", date.symbolic)
    json.member("first_day", date.firstDay?.iso)
    json.member("last_day", date.lastDay?.iso)
    json.member("precision", date.precision.rawValue)
    json.member("approximate", date.isApproximate)
  }

  private func write(_ value: FieldValue, to json: inout JSONWriter) {
    switch value {
    case .text(let text): json.string(text)
    case .integer(let number): json.integer(number)
    case .number(let number): json.number(number)
    case .boolean(let flag): json.boolean(flag)
    case .date(let date): json.object { FindingsJSON.members(of: date, to: &$0) }
    case .actor(let actor): json.string(actor.name)
    case .list(let values): json.array(values) { write($1, to: &$0) }
    }
  }
}
