package import DemarcheModel
import DemarcheReports

/// The files that stand for a statement in a brat collection: its text, its annotations, and the
/// line of `demarche.ndjson` that keeps what brat has no place for.
///
/// An annotation whose fields have words, or whose trigger is not its whole range, is an event
/// (`E`) on its trigger; any other is a text-bound entity (`T`). Fields with words are arguments,
/// those with plain values and the status are attributes (`A`), actors with an id get a reference
/// (`N`), and a note (`#`) holds the annotation as the JSON form has it. Offsets count Unicode code
/// points.
///
/// - Source: brat, "Standoff format", https://brat.nlplab.org/standoff.html.
package struct BratDocument: Sendable {
  /// The type of the notes that hold annotations as JSON.
  static let noteType = "Demarche"
  /// The file that holds what is known of the statements.
  package static let indexName = "demarche.ndjson"

  /// What a file name is made from: the statement's key.
  package let key: String
  /// The text.
  package let text: [UInt8]
  /// The lines of annotations.
  package private(set) var annotations: [UInt8] = []
  package private(set) var vocabulary = BratVocabulary()
  private let statement: Statement
  private let diagnostics: Findings
  private let offsets: OffsetConverter
  private var numbers: [Character: Int] = [:]

  /// The files of what was found in a statement.
  package init(_ findings: Findings) {
    statement = findings.statement
    diagnostics = Findings(statement: statement, diagnostics: findings.diagnostics)
    key = statement.key
    text = Array(statement.text.utf8)
    offsets = OffsetConverter(statement, unit: .codePoints)
    for annotation in findings.annotations { add(annotation) }
  }

  /// The line of the index, for the file of that name.
  package func indexLine(file: String) -> [UInt8] {
    let form = FindingsJSON(unit: .codePoints)
    var json = JSONWriter(ByteWriter(), setting: .line)
    json.object { json in
      json.member("file", file)
      form.head(of: statement, nil, to: &json)
      json.member("text_offset_in_source", statement.offsets.sourceOffset(0))
      form.diagnostics(of: diagnostics, to: &json)
    }
    json.end()
    return json.output.bytes
  }

  private mutating func add(_ annotation: Annotation) {
    let type = annotation.type
    let arguments = annotation.fields.compactMap { field in
      field.range.map { (field: field, range: $0) }
    }
    let isEvent = !arguments.isEmpty || annotation.trigger != annotation.range
    let trigger = textBound(type, annotation.trigger)
    var target = trigger
    if isEvent {
      var roles: [String] = []
      for argument in arguments {
        let id = textBound(argument.field.name, argument.range)
        roles.append(argument.field.name + ":" + id)
        reference(argument.field, to: id)
      }
      target = next("E")
      line([target, ([type + ":" + trigger] + roles).joined(separator: " ")])
      vocabulary.addEvent(type, roles: arguments.map(\.field.name))
    } else {
      vocabulary.addEntity(type)
    }
    attributes(of: annotation, on: target)
    note(annotation, on: target)
  }

  private mutating func attributes(of annotation: Annotation, on target: String) {
    for field in annotation.fields where field.range == nil {
      if BratDocument.isAttribute(field) {
        let isFlag = field.value == .boolean(true)
        attribute(field.name, isFlag ? nil : field.value?.plainText, on: target)
      } else {
        reference(field, to: target)
      }
    }
    if annotation.status.isNegated { attribute("negated", nil, on: target) }
    if annotation.status.modality != .none {
      attribute("modality", annotation.status.modality.rawValue, on: target)
    }
    attribute("tense", annotation.status.tense.rawValue, on: target)
  }

  /// Whether a field can be an attribute: a plain value of one word.
  static func isAttribute(_ field: Field) -> Bool {
    guard field.range == nil, let value = field.value else { return false }
    switch value {
    case .integer, .number, .boolean: return true
    case .text(let text):
      return !text.isEmpty && !text.unicodeScalars.contains { $0.properties.isWhitespace }
    case .date, .actor, .list: return false
    }
  }

  private mutating func attribute(_ name: String, _ value: String?, on target: String) {
    line([next("A"), ([name, target] + [value].compactMap { $0 }).joined(separator: " ")])
    vocabulary.addAttribute(name, value: value)
  }

  private mutating func reference(_ field: Field, to target: String) {
    guard case .actor(let actor)? = field.value, let id = actor.id,
      !id.isEmpty, !id.contains(where: { $0.isWhitespace || $0 == ":" })
    else { return }
    line([next("N"), "Reference \(target) actor:\(id)", BratDocument.oneLine(actor.name)])
  }

  private mutating func note(_ annotation: Annotation, on target: String) {
    var json = JSONWriter(ByteWriter(), setting: .line)
    FindingsJSON(unit: .codePoints).write(annotation, statement, offsets, to: &json)
    line([
      next("#"), BratDocument.noteType + " " + target,
      String(decoding: json.output.bytes, as: UTF8.self),
    ])
  }

  // A range over several lines is written as one part a line, as brat does itself.
  private mutating func textBound(_ type: String, _ range: TextRange) -> String {
    let start = max(0, min(range.start, text.count))
    let range = TextRange(start, min(range.end, text.count))
    let parts = BratDocument.parts(of: range, in: text)
    let places = parts.map { "\(offsets.convert($0.start)) \(offsets.convert($0.end))" }
    let words = parts.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) }
    let id = next("T")
    line([
      id, type + " " + places.joined(separator: ";"),
      BratDocument.oneLine(words.joined(separator: " ")),
    ])
    vocabulary.addEntity(type)
    return id
  }

  /// The parts of a range on each of its lines, without the line ends; itself where it is empty.
  static func parts(of range: TextRange, in text: [UInt8]) -> [TextRange] {
    var parts: [TextRange] = []
    var start = range.start
    for index in range.start..<range.end where text[index] == 0x0A || text[index] == 0x0D {
      if index > start { parts.append(TextRange(start, index)) }
      start = index + 1
    }
    if range.end > start { parts.append(TextRange(start, range.end)) }
    return parts.isEmpty ? [range] : parts
  }

  /// The text without tabs and line ends, which separate columns and lines.
  static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(["\t", "\n", "\r"].contains(scalar) ? " " : scalar)
    }
    return String(line)
  }

  private mutating func next(_ kind: Character) -> String {
    numbers[kind, default: 0] += 1
    return String(kind) + String(numbers[kind, default: 0])
  }

  private mutating func line(_ columns: [String]) {
    annotations += columns.joined(separator: "\t").utf8
    annotations.append(0x0A)
  }
}
