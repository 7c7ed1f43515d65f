import DemarcheModel
import DemarcheTOML

/// Reads one `[options.NAME]` table.
struct OptionReader {
  private(set) var schema: SchemaReader
  private let name: String
  private let path: [String]

  init(_ name: String, schema: SchemaReader) {
    self.name = name
    self.schema = schema
    path = ["options", name]
  }

  mutating func read() -> Manifest.Option? {
    schema.refuseUnknown(in: path, known: TOMLSchema.manifest.keys(of: "options.*"))
    let type = schema.choice(path + ["type"], Manifest.Option.Kind.allCases.map(\.rawValue))
    let example = "type = \"integer\""
    let word = schema.required(path + ["type"], type, example: example)
    guard let kind = word.flatMap({ Manifest.Option.Kind(rawValue: $0) }) else { return nil }
    var option = Manifest.Option(name: name, kind: kind)
    option.documentation = schema.text(path + ["doc"])
    option.values = schema.texts(path + ["values"], each: "a text that is not empty")
    option.minimum = schema.number(path + ["min"])
    option.maximum = schema.number(path + ["max"])
    refuseMisplaced(option)
    option.defaultValue = schema.value(path + ["default"], expected(of: option)) {
      OptionReader.value($0, of: option)
    }
    return option
  }

  // `min` and `max` belong to numbers, `values` to enums, which need them.
  private mutating func refuseMisplaced(_ option: Manifest.Option) {
    let isNumeric = option.kind == .integer || option.kind == .number
    let word = option.kind.rawValue
    for key in ["min", "max"] where !isNumeric && schema.document.value(path + [key]) != nil {
      misplaced(key, "a key of integer and number", word)
    }
    if option.kind == .choice {
      let values: [String]? = option.values.isEmpty ? nil : option.values
      _ = schema.required(path + ["values"], values, example: "values = [\"low\", \"high\"]")
    } else if schema.document.value(path + ["values"]) != nil {
      misplaced("values", "a key of enum", word)
    }
    if let low = option.minimum, let high = option.maximum, low > high {
      schema.fault(
        "pack/invalid-value", "'\(dotted).max' should be at least 'min', but is less",
        atValue: path + ["max"])
    }
  }

  private mutating func misplaced(_ key: String, _ owner: String, _ type: String) {
    schema.fault(
      "pack/invalid-value",
      "'\(dotted).\(key)' should be \(owner) options, but the type is '\(type)'",
      atValue: path + [key])
  }

  private var dotted: String { schema.name(of: path) }

  private func expected(of option: Manifest.Option) -> String {
    let limits =
      switch (option.minimum, option.maximum) {
      case (let low?, let high?): " from \(low.plain) to \(high.plain)"
      case (let low?, nil): " from \(low.plain) on"
      case (nil, let high?): " up to \(high.plain)"
      case (nil, nil): ""
      }
    switch option.kind {
    case .string: return "a text"
    case .integer: return "an integer" + limits
    case .number: return "a number" + limits
    case .boolean: return "true or false"
    case .list: return "a list of texts"
    case .choice: return "one of " + option.values.map { "'\($0)'" }.joined(separator: ", ")
    }
  }

  private static func value(_ node: TOMLNode, of option: Manifest.Option) -> FieldValue? {
    func isInside(_ number: Double) -> Bool {
      number >= option.minimum ?? number && number <= option.maximum ?? number
    }
    switch (option.kind, node) {
    case (.string, .text(let text)): return .text(text)
    case (.choice, .text(let text)): return option.values.contains(text) ? .text(text) : nil
    case (.integer, .integer(let number)):
      return isInside(Double(number)) ? .integer(number) : nil
    case (.number, .integer(let number)):
      return isInside(Double(number)) ? .number(Double(number)) : nil
    case (.number, .number(let number)): return isInside(number) ? .number(number) : nil
    case (.boolean, .boolean(let flag)): return .boolean(flag)
    case (.list, .list(let elements)):
      let texts = elements.compactMap { element -> FieldValue? in
        guard case .text(let text) = element else { return nil }
        return .text(text)
      }
      return texts.count == elements.count ? .list(texts) : nil
    default: return nil
    }
  }
}

extension Double {
  // "5" for 5.0, as the manifest has it.
  fileprivate var plain: String { Int(exactly: self).map { String($0) } ?? String(self) }
}
