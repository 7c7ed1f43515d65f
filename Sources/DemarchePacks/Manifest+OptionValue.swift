package import DemarcheModel

extension Manifest.Option {
  /// What it may be, for people: `an integer from 1 to 5`.
  package var expectation: String {
    let limits =
      switch (minimum, maximum) {
      case (let low?, let high?): " from \(low.plain) to \(high.plain)"
      case (let low?, nil): " from \(low.plain) on"
      case (nil, let high?): " up to \(high.plain)"
      case (nil, nil): ""
      }
    switch kind {
    case .string: return "a text"
    case .integer: return "an integer" + limits
    case .number: return "a number" + limits
    case .boolean: return "true or false"
    case .list: return "a list of texts"
    case .choice: return "one of " + values.map { "'\($0)'" }.joined(separator: ", ")
    }
  }

  /// The value as the option holds it, such as 2.0 for 2 of a number; nil where it may not be that.
  package func accepted(_ value: FieldValue) -> FieldValue? {
    func isInside(_ number: Double) -> Bool {
      number >= minimum ?? number && number <= maximum ?? number
    }
    switch (kind, value) {
    case (.string, .text), (.boolean, .boolean): return value
    case (.choice, .text(let text)): return values.contains(text) ? value : nil
    case (.integer, .integer(let number)): return isInside(Double(number)) ? value : nil
    case (.number, .integer(let number)):
      return isInside(Double(number)) ? .number(Double(number)) : nil
    case (.number, .number(let number)): return isInside(number) ? value : nil
    case (.list, .list(let elements)):
      let areTexts = elements.allSatisfy { if case .text = $0 { true } else { false } }
      return areTexts ? value : nil
    default: return nil
    }
  }

  /// The value that words of a command line stand for; commas part a list. nil for a wrong one.
  package func value(ofWords words: String) -> FieldValue? {
    switch kind {
    case .string, .choice: accepted(.text(words))
    case .integer: Int(words).flatMap { accepted(.integer($0)) }
    case .number:
      Double(words).flatMap { $0.isFinite ? accepted(.number($0)) : nil }
    case .boolean:
      switch words {
      case "true": .boolean(true)
      case "false": .boolean(false)
      default: nil
      }
    case .list:
      .list(words.split(separator: ",").map { .text(String($0).trimmed) })
    }
  }

  /// The name in Lua, where a hyphen is a minus: `min_strength`.
  package var luaName: String { name.replacing("-", with: "_") }
}

extension Double {
  // "5" for 5.0, as the manifest has it.
  fileprivate var plain: String { Int(exactly: self).map { String($0) } ?? String(self) }
}

extension String {
  fileprivate var trimmed: String {
    var rest = Substring(self)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
