package import DemarcheArchive
package import DemarcheModel
import DemarcheReports

/// Writes findings as JSON, a line each, byte for byte what `FindingsJSON` writes in its layout
/// for lines; made for speed, since five bytes are written for each that is read.
///
/// It owns its memory, so each job has one of its own.
package struct FindingsLines: ~Copyable {
  private var json = JSONBytes()
  private let unit: OffsetUnit
  /// What stands at the end of an annotation, for the rules met last.
  private var provenances = [(provenance: Provenance, bytes: [UInt8])?](repeating: nil, count: 256)

  /// A writer of positions in a unit.
  package init(unit: OffsetUnit = .bytes) { self.unit = unit }

  /// How many bytes were written since the last `take`.
  package var byteCount: Int { json.count }

  /// The bytes written since the last time.
  package mutating func take() -> [UInt8] { json.take() }

  /// Writes an empty line.
  package mutating func appendBlank() { json.literal("\n") }

  /// Writes why a line of the input gave nothing.
  package mutating func append(failure: Diagnostic, id: String?, source: String, line: Int?) {
    json.literal("{\"id\":")
    json.string(id)
    json.literal(",\"source\":")
    json.string(source)
    if let line {
      json.literal(",\"line\":")
      json.integer(line)
    }
    json.literal(",\"error\":{\"code\":")
    json.string(failure.code)
    json.literal(",\"message\":")
    json.string(failure.message)
    json.literal(",\"help\":")
    json.string(failure.help)
    json.literal("}}\n")
  }

  /// Writes what was found in a statement.
  ///
  /// - Parameters:
  ///   - line: the number of the line that the statement was read from.
  ///   - marks: of what comes from an archive, one for each annotation.
  package mutating func append(
    _ findings: Findings, line: Int? = nil, marks: [ArchivedMark] = []
  ) {
    head(findings.statement, line)
    let offsets = OffsetConverter(findings.statement, unit: unit)
    let text = findings.statement.text
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { utf8 in
      annotations(findings, utf8, offsets, marks)
    }
    if isDone == nil {
      Array(text.utf8).withUnsafeBufferPointer { annotations(findings, $0, offsets, marks) }
    }
    json.literal(",\"diagnostics\":[")
    for (index, diagnostic) in findings.diagnostics.enumerated() {
      if index > 0 { json.literal(",") }
      var writer = JSONWriter(ByteWriter(), setting: .line)
      DiagnosticJSON.write(diagnostic, to: &writer)
      json.verbatim(writer.output.bytes)
    }
    json.literal("]}\n")
  }

  private mutating func head(_ statement: Statement, _ line: Int?) {
    json.literal("{\"id\":")
    json.string(statement.key)
    json.literal(",\"source\":")
    json.string(statement.source.origin)
    if let line {
      json.literal(",\"line\":")
      json.integer(line)
    }
    json.literal(",\"language\":")
    json.string(statement.language)
    json.literal(",\"issued_on\":")
    json.string(statement.issuedOn?.iso)
    json.literal(",\"headline\":")
    json.string(statement.headline)
    json.literal(",\"issuer\":")
    json.string(statement.issuer?.name)
    json.literal(",\"issuer_id\":")
    json.string(statement.issuer?.id)
    json.literal(",\"kind\":")
    json.string(statement.kind)
    json.literal(",\"subject_countries\":[")
    for (index, country) in statement.subjectCountries.enumerated() {
      if index > 0 { json.literal(",") }
      json.string(country)
    }
    json.literal("],\"speaker\":")
    write(statement.speaker)
    json.literal(",\"url\":")
    json.string(statement.url)
    if unit != .bytes {
      json.literal(",\"offsets\":")
      json.string(unit.rawValue)
    }
    json.literal(",\"text\":")
    json.string(statement.text)
    json.literal(",\"text_offset_in_source\":")
    json.integer(statement.offsets.sourceOffset(0))
  }

  private mutating func write(_ speaker: Speaker?) {
    guard let speaker else { return json.literal("null") }
    json.literal("{\"name\":")
    json.string(speaker.name)
    json.literal(",\"role\":")
    json.string(speaker.role)
    json.literal(",\"phone\":")
    json.string(speaker.phone)
    json.literal("}")
  }

  private mutating func annotations(
    _ findings: Findings, _ utf8: UnsafeBufferPointer<UInt8>, _ offsets: OffsetConverter,
    _ marks: [ArchivedMark]
  ) {
    json.literal(",\"annotations\":[")
    findings.annotations.withUnsafeBufferPointer { annotations in
      guard let first = annotations.baseAddress else { return }
      for index in 0..<annotations.count {
        if index > 0 { json.literal(",") }
        json.literal("{")
        if index < marks.count { write(marks[index]) }
        write(first + index, utf8, offsets)
      }
    }
    json.literal("]")
  }

  private mutating func write(_ mark: ArchivedMark) {
    json.literal("\"annotation\":")
    json.integer(Int(mark.annotation))
    json.literal(",")
    guard let verdict = mark.verdict else { return }
    json.literal("\"verdict\":")
    json.string(verdict.rawValue)
    json.literal(",\"note\":")
    json.string(mark.note)
    json.literal(",")
  }

  // A pointer, since to copy an annotation is to count all its parts up and down.
  private mutating func write(
    _ annotation: UnsafePointer<Annotation>, _ utf8: UnsafeBufferPointer<UInt8>,
    _ offsets: OffsetConverter
  ) {
    json.literal("\"type\":")
    json.string(annotation.pointee.type)
    json.literal(",\"start\":")
    span(annotation.pointee.range, utf8, offsets)
    json.literal(",\"trigger\":{\"start\":")
    span(annotation.pointee.trigger, utf8, offsets)
    json.literal("},\"sentence\":{\"start\":")
    json.integer(offsets.convert(annotation.pointee.sentence.start))
    json.literal(",\"end\":")
    json.integer(offsets.convert(annotation.pointee.sentence.end))
    json.literal(",\"number\":")
    json.integer(annotation.pointee.sentenceNumber)
    if annotation.pointee.zone == .body {
      json.literal("},\"zone\":\"body\"")
    } else {
      json.literal("},\"zone\":")
      json.string(annotation.pointee.zone.rawValue)
    }
    status(annotation)
    json.literal(",\"fields\":{")
    annotation.pointee.fields.withUnsafeBufferPointer { fields in
      guard let first = fields.baseAddress else { return }
      for index in 0..<fields.count {
        if index > 0 { json.literal(",") }
        write(first + index, utf8, offsets)
      }
    }
    json.literal("}")
    write(annotation.pointee.provenance)
    if let tuning = annotation.pointee.tuning { write(tuning) }
    json.literal("}")
  }

  // Few annotations have one: it may be written as `FindingsJSON` does, without its braces.
  private mutating func write(_ tuning: Tuning) {
    var writer = JSONWriter(ByteWriter(), setting: .line)
    writer.object { tuning.write(to: &$0) }
    let inner = writer.output.bytes.dropFirst().dropLast()
    if inner.isEmpty { return }
    json.literal(",")
    json.verbatim(Array(inner))
  }

  private mutating func status(_ annotation: UnsafePointer<Annotation>) {
    // What most have is written at once.
    if annotation.pointee.certainty == .explicit, annotation.pointee.status.isPlain {
      return json.literal(
        #"""
        ,"status":"asserted","negated":false,"modality":"none","tense":"present",\#
        "reported_by":null,"certainty":"explicit"
        """#)
    }
    json.literal(",\"status\":")
    json.string(annotation.pointee.status.name)
    boolean(",\"negated\":true", ",\"negated\":false", annotation.pointee.status.isNegated)
    json.literal(",\"modality\":")
    json.string(annotation.pointee.status.modality.rawValue)
    json.literal(",\"tense\":")
    json.string(annotation.pointee.status.tense.rawValue)
    json.literal(",\"reported_by\":")
    json.string(annotation.pointee.status.reportedBy?.name)
    json.literal(",\"certainty\":")
    json.string(annotation.pointee.certainty.rawValue)
  }

  private mutating func boolean(_ yes: StaticString, _ no: StaticString, _ flag: Bool) {
    if flag { json.literal(yes) } else { json.literal(no) }
  }

  // The value of "start", then "end" and "text".
  private mutating func span(
    _ range: TextRange, _ utf8: UnsafeBufferPointer<UInt8>, _ offsets: OffsetConverter
  ) {
    json.integer(offsets.convert(range.start))
    json.literal(",\"end\":")
    json.integer(offsets.convert(range.end))
    json.literal(",\"text\":")
    // As `Statement.text(in:)`: nothing where the range cuts a scalar in two.
    guard range.start >= 0, range.end <= utf8.count,
      range.start == utf8.count || utf8[range.start] & 0xC0 != 0x80,
      range.end == utf8.count || utf8[range.end] & 0xC0 != 0x80
    else { return json.literal("null") }
    json.string(UnsafeBufferPointer(rebasing: utf8[range.start..<range.end]))
  }

  // Most annotations come from a few rules.
  private mutating func write(_ provenance: Provenance) {
    let place = (provenance.line &* 31 &+ provenance.rule.utf8.count) & 255
    if let known = provenances[place], known.provenance == provenance {
      return json.verbatim(known.bytes)
    }
    var tail = JSONBytes()
    tail.literal(",\"rule\":")
    tail.string(provenance.rule)
    tail.literal(",\"rung\":")
    tail.string(provenance.rung)
    tail.literal(",\"pack\":")
    tail.string(provenance.pack)
    tail.literal(",\"at\":")
    tail.string("\(provenance.file):\(provenance.line)")
    let bytes = tail.take()
    provenances[place] = (provenance, bytes)
    json.verbatim(bytes)
  }
}

// Fields; what is a plain value and what an object is told in `FindingsJSON`.
extension FindingsLines {
  private mutating func write(
    _ field: UnsafePointer<Field>, _ utf8: UnsafeBufferPointer<UInt8>,
    _ offsets: OffsetConverter
  ) {
    json.string(field.pointee.name)
    json.literal(":")
    var isFirst = true
    switch field.pointee.value {
    case .actor(let actor)?:
      json.literal("{\"value\":")
      json.string(actor.name)
      json.literal(",\"id\":")
      json.string(actor.id)
      json.literal(",\"kind\":")
      json.string(actor.kind)
      isFirst = false
    case .date(let date)?:
      json.literal("{")
      members(of: date)
      isFirst = false
    case let value where field.pointee.range == nil && field.pointee.resolution == nil:
      guard let value else { return json.literal("null") }
      return write(value)
    case let value?:
      json.literal("{\"value\":")
      write(value)
      isFirst = false
    case nil: json.literal("{")
    }
    if let range = field.pointee.range {
      if isFirst { json.literal("\"start\":") } else { json.literal(",\"start\":") }
      span(range, utf8, offsets)
      isFirst = false
    }
    if let resolution = field.pointee.resolution {
      if isFirst { json.literal("\"resolution\":") } else { json.literal(",\"resolution\":") }
      json.string(resolution)
    }
    json.literal("}")
  }

  private mutating func members(of date: DateValue) {
    json.literal("\"value\":")
    json.string(date.text)
    json.literal(",\"symbolic\":")
    json.string(date.symbolic)
    json.literal(",\"first_day\":")
    json.string(date.firstDay?.iso)
    json.literal(",\"last_day\":")
    json.string(date.lastDay?.iso)
    json.literal(",\"precision\":")
    json.string(date.precision.rawValue)
    boolean(",\"approximate\":true", ",\"approximate\":false", date.isApproximate)
  }

  private mutating func write(_ value: FieldValue) {
    switch value {
    case .text(let text): json.string(text)
    case .integer(let number): json.integer(number)
    case .number(let number):
      json.verbatim(Array((number.isFinite ? number.description : "null").utf8))
    case .boolean(let flag): boolean("true", "false", flag)
    case .date(let date):
      json.literal("{")
      members(of: date)
      json.literal("}")
    case .actor(let actor): json.string(actor.name)
    case .list(let values):
      json.literal("[")
      for (index, value) in values.enumerated() {
        if index > 0 { json.literal(",") }
        write(value)
      }
      json.literal("]")
    }
  }
}
