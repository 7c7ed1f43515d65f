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
    option.defaultValue = schema.value(path + ["default"], option.expectation) {
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

  private static func value(_ node: TOMLNode, of option: Manifest.Option) -> FieldValue? {
    FieldValue(node).flatMap(option.accepted)
  }
}

extension FieldValue {
  // Dates and tables are values of no option.
  fileprivate init?(_ node: TOMLNode) {
    switch node {
    case .text(let text): self = .text(text)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .number(number)
    case .boolean(let flag): self = .boolean(flag)
    case .list(let elements):
      let values = elements.compactMap { FieldValue($0) }
      guard values.count == elements.count else { return nil }
      self = .list(values)
    default: return nil
    }
  }
}
