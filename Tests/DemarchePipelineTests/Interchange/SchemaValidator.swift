import DemarcheReaders

/// Checks JSON against a JSON Schema, as far as the keywords that ours uses.
struct SchemaValidator {
  private let root: JSONValue
  /// Keywords of the schema that are neither checked nor mere words.
  private(set) var unknown: Set<String> = []
  private static let words: Set<String> = ["$schema", "$id", "title", "description", "$defs"]

  init(_ schema: JSONValue) { root = schema }

  /// What is wrong with a value; empty where nothing is.
  mutating func faults(of value: JSONValue) -> [String] { faults(value, root, "") }

  private mutating func faults(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String]
  {
    guard case .object(let keywords) = schema else { return ["\(path): no schema"] }
    return keywords.flatMap { keyword -> [String] in
      switch keyword.name {
      case "$ref": return faults(value, target(of: keyword.value), path)
      case "type": return isType(value, keyword.value) ? [] : ["\(path): is \(value.noun)"]
      case "enum": return elements(keyword.value).contains(value) ? [] : ["\(path): not in enum"]
      case "const": return keyword.value == value ? [] : ["\(path): not the constant"]
      case "minimum": return atLeast(keyword.value, value, path)
      case "pattern": return matchesDay(value) ? [] : ["\(path): no day"]
      case "required": return missing(keyword.value, value, path)
      case "properties": return properties(value, keyword.value, path)
      case "items":
        return elements(value).enumerated().flatMap {
          faults($1, keyword.value, "\(path)[\($0)]")
        }
      case "anyOf", "oneOf":
        let all = elements(keyword.value).map { faults(value, $0, path) }
        let count = all.count { $0.isEmpty }
        let isGood = keyword.name == "anyOf" ? count > 0 : count == 1
        return isGood ? [] : ["\(path): fits \(count) of \(keyword.name)"] + all.joined().prefix(3)
      case "allOf": return elements(keyword.value).flatMap { faults(value, $0, path) }
      case "if": return []
      case "then":
        guard let condition = schema["if"], faults(value, condition, path).isEmpty else {
          return []
        }
        return faults(value, keyword.value, path)
      default:
        if !Self.words.contains(keyword.name) { unknown.insert(keyword.name) }
        return []
      }
    }
  }

  private func atLeast(_ least: JSONValue, _ value: JSONValue, _ path: String) -> [String] {
    guard case (.integer(let least), .integer(let number)) = (least, value), number < least else {
      return []
    }
    return ["\(path): \(number) is less than \(least)"]
  }

  private func missing(_ names: JSONValue, _ value: JSONValue, _ path: String) -> [String] {
    elements(names).compactMap { name in
      guard case .string(let name) = name, case .object = value, value[name] == nil else {
        return nil
      }
      return "\(path): has no '\(name)'"
    }
  }

  private mutating func properties(
    _ value: JSONValue, _ schemas: JSONValue, _ path: String
  ) -> [String] {
    guard case .object(let members) = value else { return [] }
    return members.flatMap { member -> [String] in
      guard let schema = schemas[member.name] else { return [] }
      return faults(member.value, schema, path + "." + member.name)
    }
  }

  private func target(of reference: JSONValue) -> JSONValue {
    guard case .string(let text) = reference, text.hasPrefix("#/$defs/") else { return .null }
    return root["$defs"]?[String(text.dropFirst(8))] ?? .null
  }

  private func elements(_ value: JSONValue) -> [JSONValue] {
    if case .array(let values) = value { values } else { [] }
  }

  private func isType(_ value: JSONValue, _ types: JSONValue) -> Bool {
    let names = elements(types).isEmpty ? [types] : elements(types)
    return names.contains { name in
      switch (name, value) {
      case (.string("null"), .null), (.string("boolean"), .boolean), (.string("string"), .string),
        (.string("array"), .array), (.string("object"), .object), (.string("integer"), .integer),
        (.string("number"), .integer), (.string("number"), .number):
        true
      default: false
      }
    }
  }

  // The one pattern there is.
  private func matchesDay(_ value: JSONValue) -> Bool {
    guard case .string(let text) = value else { return true }
    return text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
  }
}
