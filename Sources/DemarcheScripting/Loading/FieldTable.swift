import DemarcheLua
import DemarcheModel
import DemarcheRules

/// The table of a declaration, read field by field; unknown fields are errors.
struct FieldTable {
  let table: LuaTable
  /// "rule 'x'", for messages.
  let subject: String
  /// Where it is declared: its name, or for a rung its pattern.
  let location: RuleLocation
  let locator: SourceLocator
  /// Where its fields stand; nil where code put the table together.
  let outline: LuaOutline?
  /// Where what is wrong with its fields is noted.
  let faults: DeclarationFaults
  /// By the entry's place its strings, and which is looked at first.
  private var readings: [Int: (texts: [LuaText], next: Int)] = [:]

  init(
    _ table: LuaTable, subject: String, location: RuleLocation, locator: SourceLocator,
    outline: LuaOutline?, faults: DeclarationFaults = DeclarationFaults()
  ) {
    self.faults = faults
    self.table = table
    self.subject = subject
    self.location = location
    self.locator = locator
    self.outline = outline
  }

  /// Refuses fields that are not among `known`.
  func check(known: [String], array: Bool = false) {
    for field in table.fields where !known.contains(field.name) {
      let near = NearestName.find(field.name, in: known)
      faults.add(
        DeclarationError(
          "rule/unknown-key", "\(subject) has no field '\(field.name)'",
          at: place(ofKey: field.name),
          help: near.map { "did you mean '\($0)'?" }
            ?? "its fields are " + known.map { "'\($0)'" }.joined(separator: ", ")))
    }
    if !array, let first = table.array.first {
      faults.add(
        DeclarationError(
          "rule/unexpected-item",
          "\(subject) has an item without a name: \(FieldTable.show(first))", at: location))
    }
  }

  /// The place of a key; the declaration's where code wrote the key.
  func place(ofKey key: String) -> RuleLocation {
    guard let entry = outline?.entry(key) else { return location }
    return locator.place(entry.start, length: key.unicodeScalars.count)
  }

  /// The place of a string in the value of a key; else that of the key.
  func place(of text: String, in key: String) -> RuleLocation {
    guard let found = outline?.entry(key)?.allTexts.first(where: { $0.value == text }) else {
      return place(ofKey: key)
    }
    return locator.place(of: found)
  }

  /// Where its fields stand, those of tables in it as `set.name`.
  var places: [String: RuleLocation] {
    var places: [String: RuleLocation] = [:]
    for entry in outline?.entries ?? [] {
      guard let key = entry.key else { continue }
      places[key] = locator.place(entry.start, length: key.unicodeScalars.count)
      for inner in entry.tables.first?.entries ?? [] {
        guard let name = inner.key else { continue }
        places[key + "." + name] = locator.place(inner.start, length: name.unicodeScalars.count)
      }
    }
    return places
  }

  static func show(_ value: LuaValue) -> String {
    if case .string(let text) = value { return "'\(text)'" }
    return "a \(value.typeName)"
  }

  private func noteKind(_ name: String, _ expected: String, _ value: LuaValue) {
    faults.add(
      DeclarationError(
        "rule/wrong-kind",
        "'\(name)' of \(subject) should be \(expected), got \(FieldTable.show(value))",
        at: place(ofKey: name)))
  }

  func text(_ name: String) -> String? {
    guard let value = table[name] else { return nil }
    if case .string(let text) = value { return text }
    noteKind(name, "a string", value)
    return nil
  }

  /// A text that must be there; empty where it is not, which is noted.
  func required(_ name: String) -> String {
    if table[name] == nil {
      faults.add(
        DeclarationError(
          "rule/missing-key", "\(subject) needs a field '\(name)'", at: location))
    }
    return text(name) ?? ""
  }

  /// A string or a list of strings.
  func texts(_ name: String) -> [String] {
    guard let value = table[name] else { return [] }
    if case .string(let text) = value { return [text] }
    guard case .table(let list) = value, list.fields.isEmpty else {
      noteKind(name, "a string or a list of strings", value)
      return []
    }
    var texts: [String] = []
    for item in list.array {
      guard case .string(let text) = item else {
        noteKind(name, "a string or a list of strings", item)
        return []
      }
      texts.append(text)
    }
    return texts
  }

  mutating func patterns(_ name: String) -> [PatternText] {
    var patterns: [PatternText] = []
    for text in few(name) { patterns.append(pattern(text, in: name)) }
    return patterns
  }

  /// A string in the value of a key; without a column where code put it together.
  mutating func pattern(_ text: String, in key: String) -> PatternText {
    guard let entry = outline?.entry(key) else {
      return PatternText(text, at: RuleLocation(file: location.file, line: location.line))
    }
    return pattern(text, in: entry)
  }

  /// A string in an entry of the table.
  mutating func pattern(_ text: String, in entry: LuaOutline.Entry) -> PatternText {
    var reading = readings[entry.start] ?? (entry.allTexts, 0)
    let isText: (LuaText) -> Bool = { $0.value == text }
    guard
      let index = reading.texts[reading.next...].firstIndex(where: isText)
        ?? reading.texts.firstIndex(where: isText)
    else {
      let line = locator.place(entry.start, length: 1).line
      return PatternText(text, at: RuleLocation(file: location.file, line: line))
    }
    reading.next = index + 1
    readings[entry.start] = reading
    let found = reading.texts[index]
    return PatternText(text, at: locator.place(of: found), widened: found.widened)
  }

  private func few(_ name: String) -> [String] {
    let texts = texts(name)
    if texts.count <= 2000 { return texts }
    faults.add(
      DeclarationError(
        "rule/too-many", "'\(name)' of \(subject) has more than 2000 items",
        at: place(ofKey: name)))
    return []
  }

  mutating func examples(_ name: String) -> [Example] {
    var examples: [Example] = []
    for text in few(name) {
      examples.append(Example(text, at: pattern(text, in: name).location))
    }
    return examples
  }

  func integer(_ name: String) -> Int? {
    guard let value = table[name] else { return nil }
    if case .integer(let number) = value { return number }
    noteKind(name, "a whole number", value)
    return nil
  }

  func function(_ name: String) -> CallbackReference? {
    guard let value = table[name] else { return nil }
    if case .function(let function) = value { return CallbackReference(ordinal: function.ordinal) }
    noteKind(name, "a function", value)
    return nil
  }

  func subtable(_ name: String) -> LuaTable? {
    guard let value = table[name] else { return nil }
    if case .table(let table) = value { return table }
    noteKind(name, "a table", value)
    return nil
  }

  /// `set`: constants and "$capture.attribute"; "$$" is a dollar.
  func setValues() -> [(field: String, value: SetValue)] {
    guard let table = subtable("set") else { return [] }
    var values: [(field: String, value: SetValue)] = []
    for field in table.fields {
      switch field.value {
      case .integer(let number): values.append((field.name, .integer(number)))
      case .number(let number): values.append((field.name, .number(number)))
      case .boolean(let flag): values.append((field.name, .boolean(flag)))
      case .string(let text): values.append((field.name, FieldTable.setText(text)))
      default: noteKind("set." + field.name, "a constant or '$capture'", field.value)
      }
    }
    return values
  }

  private static func setText(_ text: String) -> SetValue {
    guard text.hasPrefix("$") else { return .text(text) }
    let body = text.dropFirst()
    if body.hasPrefix("$") { return .text(String(body)) }
    let parts = body.split(separator: ".", maxSplits: 1).map(String.init)
    guard let capture = parts.first else { return .text(text) }
    return .reference(capture: capture, attribute: parts.count > 1 ? parts[1] : nil)
  }
}
