import DemarcheLua
import DemarcheModel
import DemarcheRules

/// The table of a declaration, read field by field; unknown fields are errors.
struct FieldTable {
  let table: LuaTable
  /// "rule 'x'", for messages.
  let subject: String
  let location: RuleLocation
  let locator: SourceLocator
  private var offset = 0
  /// Strings that no place was found for.
  private var missCount = 0

  init(_ table: LuaTable, subject: String, location: RuleLocation, locator: SourceLocator) {
    self.table = table
    self.subject = subject
    self.location = location
    self.locator = locator
  }

  /// Refuses fields that are not among `known`, and those of `unbuilt` with another message.
  mutating func check(
    known: [String], unbuilt: [String] = [], array: Bool = false
  ) throws(DeclarationError) {
    for field in table.fields {
      if unbuilt.contains(field.name) {
        throw DeclarationError(
          "rule/not-built-yet",
          "\(subject) uses '\(field.name)', which this version does not build yet",
          at: place(ofKey: field.name))
      }
      guard known.contains(field.name) else {
        let near = NearestName.find(field.name, in: known)
        throw DeclarationError(
          "rule/unknown-key", "\(subject) has no field '\(field.name)'",
          at: place(ofKey: field.name),
          help: near.map { "did you mean '\($0)'?" }
            ?? "its fields are " + known.map { "'\($0)'" }.joined(separator: ", "))
      }
    }
    if !array, let first = table.array.first {
      throw DeclarationError(
        "rule/unexpected-item", "\(subject) has an item without a name: \(FieldTable.show(first))",
        at: location)
    }
  }

  // The line on which `key =` stands, behind the declaration.
  private func place(ofKey key: String) -> RuleLocation {
    guard !key.isEmpty else { return location }
    let lines = locator.file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where index + 1 >= location.line {
      let text = String(decoding: line, as: UTF8.self)
      var searched = text.startIndex
      while let found = text[searched...].firstRange(of: key) {
        let rest = text[found.upperBound...].drop { $0 == " " }
        let isStart =
          found.lowerBound == text.startIndex
          || !(text[text.index(before: found.lowerBound)].isLetter
            || text[text.index(before: found.lowerBound)] == "_")
        if isStart, rest.first == "=", rest.dropFirst().first != "=" {
          let column = text[..<found.lowerBound].unicodeScalars.count + 1
          return RuleLocation(file: location.file, line: index + 1, column: column)
        }
        searched = found.upperBound
      }
    }
    return location
  }

  static func show(_ value: LuaValue) -> String {
    if case .string(let text) = value { return "'\(text)'" }
    return "a \(value.typeName)"
  }

  private func wrongKind(_ name: String, _ expected: String, _ value: LuaValue) -> DeclarationError
  {
    DeclarationError(
      "rule/wrong-kind",
      "'\(name)' of \(subject) should be \(expected), got \(FieldTable.show(value))",
      at: place(ofKey: name))
  }

  func text(_ name: String) throws(DeclarationError) -> String? {
    guard let value = table[name] else { return nil }
    guard case .string(let text) = value else { throw wrongKind(name, "a string", value) }
    return text
  }

  func required(_ name: String) throws(DeclarationError) -> String {
    guard let text = try text(name) else {
      throw DeclarationError("rule/missing-key", "\(subject) needs a field '\(name)'", at: location)
    }
    return text
  }

  /// A string or a list of strings.
  func texts(_ name: String) throws(DeclarationError) -> [String] {
    guard let value = table[name] else { return [] }
    if case .string(let text) = value { return [text] }
    guard case .table(let list) = value, list.fields.isEmpty else {
      throw wrongKind(name, "a string or a list of strings", value)
    }
    var texts: [String] = []
    for item in list.array {
      guard case .string(let text) = item else {
        throw wrongKind(name, "a string or a list of strings", item)
      }
      texts.append(text)
    }
    return texts
  }

  mutating func patterns(_ name: String) throws(DeclarationError) -> [PatternText] {
    var patterns: [PatternText] = []
    for text in try few(name) { patterns.append(pattern(text)) }
    return patterns
  }

  mutating func pattern(_ text: String) -> PatternText {
    PatternText(text, at: place(of: text))
  }

  // Each search walks the file, so those for strings that code put together soon end.
  private mutating func place(of text: String) -> RuleLocation {
    guard missCount < 20 else { return location }
    let place = locator.locate(text, from: location.line, after: &offset)
    if place.column == nil { missCount += 1 }
    return place
  }

  private func few(_ name: String) throws(DeclarationError) -> [String] {
    let texts = try texts(name)
    guard texts.count <= 2000 else {
      throw DeclarationError(
        "rule/too-many", "'\(name)' of \(subject) has more than 2000 items", at: place(ofKey: name))
    }
    return texts
  }

  mutating func examples(_ name: String) throws(DeclarationError) -> [Example] {
    var examples: [Example] = []
    for text in try few(name) { examples.append(Example(text, at: place(of: text))) }
    return examples
  }

  func integer(_ name: String) throws(DeclarationError) -> Int? {
    guard let value = table[name] else { return nil }
    guard case .integer(let number) = value else { throw wrongKind(name, "a whole number", value) }
    return number
  }

  func function(_ name: String) throws(DeclarationError) -> CallbackReference? {
    guard let value = table[name] else { return nil }
    guard case .function(let function) = value else { throw wrongKind(name, "a function", value) }
    return CallbackReference(ordinal: function.ordinal)
  }

  func subtable(_ name: String) throws(DeclarationError) -> LuaTable? {
    guard let value = table[name] else { return nil }
    guard case .table(let table) = value else { throw wrongKind(name, "a table", value) }
    return table
  }

  /// `set`: constants and "$capture.attribute"; "$$" is a dollar.
  func setValues() throws(DeclarationError) -> [(field: String, value: SetValue)] {
    guard let table = try subtable("set") else { return [] }
    var values: [(field: String, value: SetValue)] = []
    for field in table.fields {
      switch field.value {
      case .integer(let number): values.append((field.name, .integer(number)))
      case .number(let number): values.append((field.name, .number(number)))
      case .boolean(let flag): values.append((field.name, .boolean(flag)))
      case .string(let text): values.append((field.name, FieldTable.setText(text)))
      default: throw wrongKind("set." + field.name, "a constant or '$capture'", field.value)
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
