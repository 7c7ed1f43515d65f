import DemarcheModel
import DemarcheReaders

/// Reads the annotations of a brat file back.
///
/// Where a line has the note that `BratDocument` writes, that gives what brat has no place for. What
/// somebody changed in brat counts: types, places, arguments and attributes are those of the lines,
/// and the provenance then says that it was made elsewhere.
struct BratReader {
  private let lines: BratLines
  private let place: ImportPlace
  private let decoder = FindingsDecoder(format: .brat, unit: .codePoints)
  private var imported: ImportedStatement
  private let text: [UInt8]

  /// A reader of a file's lines, over its statement.
  init(_ lines: BratLines, imported: ImportedStatement, at place: ImportPlace) {
    self.lines = lines
    self.imported = imported
    self.place = place
    text = Array(imported.statement.text.utf8)
  }

  /// The findings of the file.
  mutating func findings() throws(ImportFault) -> Findings {
    var annotations: [Annotation] = []
    let used = Set(lines.events.flatMap { [$0.trigger].compactMap { $0 } + $0.arguments.map(\.id) })
    var events: [(line: Int, annotation: Annotation)] = []
    for event in lines.events { events.append((event.line, try annotation(of: event))) }
    for id in lines.textBoundOrder where !used.contains(id) {
      guard let bound = lines.textBounds[id] else { continue }
      let range = try self.range(bound)
      events.append(
        (bound.line, try annotation(id, bound.type, trigger: range, [], line: bound.line)))
    }
    annotations = events.sorted { $0.line < $1.line }.map(\.annotation)
    var findings = Findings(statement: imported.statement, annotations: annotations)
    if let first = lines.dropped.first {
      findings.diagnostics.append(
        Diagnostic(
          code: "import/dropped", severity: .warning,
          message: "\(lines.dropped.count) line\(lines.dropped.count == 1 ? "" : "s") of a kind "
            + "that has no counterpart left out", file: place.file, line: first,
          help: "lines of T, E, R, A, M, N and # are read"))
    }
    return findings
  }

  private mutating func annotation(of event: BratLines.Event) throws(ImportFault) -> Annotation {
    var arguments: [(role: String, id: String, range: TextRange)] = []
    for argument in event.arguments {
      arguments.append(
        (argument.role, argument.id, try range(of: argument.id, line: event.line)))
    }
    let whole = arguments.map(\.range).reduce(arguments.first?.range ?? TextRange(0, 0)) {
      $0.union($1)
    }
    let trigger = try event.trigger.map { id throws(ImportFault) in
      try range(of: id, line: event.line)
    }
    return try annotation(
      event.id, event.type, trigger: trigger ?? whole, arguments, line: event.line)
  }

  private mutating func annotation(
    _ id: String, _ type: String, trigger: TextRange,
    _ arguments: [(role: String, id: String, range: TextRange)], line: Int
  ) throws(ImportFault) -> Annotation {
    let place = ImportPlace(file: self.place.file, line: line)
    let name = ImportedName.identifier(type)
    guard !name.isEmpty else {
      throw .malformed("type '\(type)' should have a letter from a to z", line: line)
    }
    var made = Annotation(
      type: name, range: arguments.reduce(trigger) { $0.union($1.range) }, trigger: trigger,
      sentence: trigger, sentenceNumber: 1, zone: .body,
      provenance: .elsewhere(.brat, at: place))
    (made.sentence, made.sentenceNumber, made.zone) = imported.sentence(at: trigger)
    made.fields = arguments.map { argument in
      Field(
        name: ImportedName.identifier(argument.role), value: actor(argument.id),
        range: argument.range)
    }
    let comments = (lines.notes[id] ?? []).filter { $0.type != BratDocument.noteType }.map(\.text)
    guard var own = try ownNote(id) else {
      if arguments.isEmpty, let actor = actor(id) { made.fields += BratReader.fields(of: actor) }
      _ = apply(attributesOf: id, to: &made)
      if !comments.isEmpty {
        made.fields.append(
          Field(name: "comment", value: .text(comments.joined(separator: "\n"))))
      }
      return made
    }
    let wasChanged = merge(made, into: &own, id, comments)
    if wasChanged { own.provenance = made.provenance }
    return own
  }

  private mutating func ownNote(_ id: String) throws(ImportFault) -> Annotation? {
    guard let note = lines.notes[id]?.first(where: { $0.type == BratDocument.noteType }) else {
      return nil
    }
    do throws(ImportFault) {
      return try decoder.annotation(
        try BratReader.json(note.text), in: &imported,
        at: ImportPlace(file: place.file, line: note.line))
    } catch {
      var fault = error
      fault.line = note.line
      throw fault
    }
  }

  private static func json(_ text: String) throws(ImportFault) -> JSONPlace {
    do throws(ReadError) {
      return JSONPlace(try JSONReader().read(Array(text.utf8), as: "note"))
    } catch {
      throw ImportFault(
        error.diagnostic.code, error.diagnostic.message, help: error.diagnostic.help)
    }
  }

  // Whether somebody changed it in brat.
  private func merge(
    _ made: Annotation, into own: inout Annotation, _ id: String, _ comments: [String]
  ) -> Bool {
    let before = own
    own.type = made.type
    if !isSame(own.trigger, made.trigger) { own.trigger = made.trigger }
    own.fields.removeAll { field in
      field.range != nil && !made.fields.contains { $0.name == field.name }
    }
    for field in made.fields {
      guard let index = own.fields.firstIndex(where: { $0.name == field.name }) else {
        own.fields.append(field)
        continue
      }
      if let range = own.fields[index].range, let place = field.range, isSame(range, place) {
        continue
      }
      own.fields[index] = field
    }
    if own.trigger != before.trigger || own.fields != before.fields {
      own.range = made.range
      (own.sentence, own.sentenceNumber, own.zone) =
        (made.sentence, made.sentenceNumber, made.zone)
    }
    let names = Set((lines.attributes[id] ?? []).map { ImportedName.identifier($0.name) })
    own.fields.removeAll { BratDocument.isAttribute($0) && !names.contains($0.name) }
    let hasOther = apply(attributesOf: id, to: &own)
    if !comments.isEmpty {
      own.fields.append(Field(name: "comment", value: .text(comments.joined(separator: "\n"))))
    }
    return hasOther || own != before
  }

  // Line ends at the ends of a range are not kept in brat.
  private func isSame(_ own: TextRange, _ made: TextRange) -> Bool {
    let parts = BratDocument.parts(of: own, in: text)
    guard let first = parts.first, let last = parts.last else { return own == made }
    return TextRange(first.start, last.end) == made
  }

  // Attributes are fields with plain values, or axes of the status; whether one made a change.
  private func apply(attributesOf id: String, to annotation: inout Annotation) -> Bool {
    let before = annotation
    var status = annotation.status
    let attributes = lines.attributes[id] ?? []
    status.isNegated = attributes.contains { ["negated", "Negation"].contains($0.name) }
    if !attributes.contains(where: { $0.name == "modality" }) { status.modality = .none }
    for attribute in attributes {
      let name = ImportedName.identifier(attribute.name)
      switch name {
      case "negated", "negation": continue
      case "modality":
        status.modality = attribute.value.flatMap(Status.Modality.init) ?? .possible
      case "tense": status.tense = attribute.value.flatMap(Status.Tense.init) ?? .present
      default: BratReader.set(name, attribute.value, in: &annotation)
      }
    }
    annotation.status = status
    return annotation != before
  }

  private static func set(_ name: String, _ text: String?, in annotation: inout Annotation) {
    guard !name.isEmpty else { return }
    var value = text.map(FieldValue.text) ?? .boolean(true)
    if let text, let number = Int(text) { value = .integer(number) }
    guard let index = annotation.fields.firstIndex(where: { $0.name == name }) else {
      annotation.fields.append(Field(name: name, value: value))
      return
    }
    // A value that is written the same is the same, whatever its kind.
    if annotation.fields[index].value?.plainText != value.plainText {
      annotation.fields[index].value = value
    }
  }

  private func actor(_ id: String) -> FieldValue? {
    lines.references[id].map { .actor(ActorReference(name: $0.name, id: $0.id)) }
  }

  private static func fields(of actor: FieldValue) -> [Field] {
    guard case .actor(let actor) = actor else { return [] }
    return [
      Field(name: "name", value: .text(actor.name)),
      Field(name: "id", value: actor.id.map { .text($0) }),
    ]
  }

  // MARK: places

  // An argument may be another event: then its trigger is meant.
  private func range(of id: String, line: Int) throws(ImportFault) -> TextRange {
    var id = id
    if lines.textBounds[id] == nil, let trigger = lines.triggers[id] { id = trigger }
    guard let bound = lines.textBounds[id] else {
      throw .malformed("line should name words of the text, but there is no '\(id)'", line: line)
    }
    return try range(bound)
  }

  private func range(_ bound: BratLines.TextBound) throws(ImportFault) -> TextRange {
    do throws(ImportFault) {
      var ranges: [TextRange] = []
      var words: [String] = []
      for part in bound.parts {
        let range = try imported.given.range(part.start, part.end, words: nil, of: "the place")
        ranges.append(range)
        words.append(imported.statement.text(in: range) ?? "")
      }
      let found = BratDocument.oneLine(words.joined(separator: " "))
      if let given = bound.words, given != found {
        throw ImportFault(
          "import/misplaced",
          "the words should be \(GivenText.quoted(given)), but there stand "
            + GivenText.quoted(found),
          help: "offsets count Unicode code points of the .txt file beside it")
      }
      return ranges.dropFirst().reduce(ranges[0]) { $0.union($1) }
    } catch {
      var fault = error
      fault.line = bound.line
      throw fault
    }
  }
}
