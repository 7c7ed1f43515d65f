/// A value of a JSON document.
package enum JSONValue: Sendable, Hashable {
  /// A named value of an object.
  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: JSONValue
  }

  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// In the order of the document.
  case object([Member])

  /// The value of that name in an object; the last of equal names counts.
  package subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// What the value is, in words.
  package var noun: String {
    switch self {
    case .null: "null"
    case .boolean: "true or false"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
