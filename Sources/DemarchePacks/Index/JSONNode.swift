import FoundationEssentials

/// A value of a JSON document.
enum JSONNode: Decodable {
  case null
  case boolean(Bool)
  case integer(Int)
  case text(String)
  case list([JSONNode])
  case object([String: JSONNode])

  /// The value that bytes are; nil where they are no JSON, or have other numbers than integers.
  init?(_ bytes: [UInt8]) {
    guard let node = try? JSONDecoder().decode(JSONNode.self, from: Data(bytes)) else {
      return nil
    }
    self = node
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // The most common first: each guess that is wrong costs an error.
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let members = try? container.decode([String: JSONNode].self) {
      self = .object(members)
    } else if let elements = try? container.decode([JSONNode].self) {
      self = .list(elements)
    } else if let number = try? container.decode(Int.self) {
      self = .integer(number)
    } else if let flag = try? container.decode(Bool.self) {
      self = .boolean(flag)
    } else if container.decodeNil() {
      self = .null
    } else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a number that is no integer")
    }
  }

  /// What it is, with its article, for messages.
  var description: String {
    switch self {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .text(let text): "'\(text.prefix(80))'"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
