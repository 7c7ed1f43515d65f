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
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .boolean(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .integer(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let elements = try? container.decode([JSONNode].self) {
      self = .list(elements)
    } else {
      self = .object(try container.decode([String: JSONNode].self))
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
