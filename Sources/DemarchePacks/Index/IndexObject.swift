import DemarcheModel

/// An object of an index from which typed members are taken; the first that is wrong ends it.
struct IndexObject {
  private let members: [String: JSONNode]
  private let path: String
  private let file: String

  /// - Parameters:
  ///   - path: where it stands, for messages; empty for the whole.
  ///   - known: the members that it may have.
  init(
    _ node: JSONNode, path: String, file: String, known: [String]
  ) throws(PackError) {
    self.path = path
    self.file = file
    guard case .object(let members) = node else {
      throw IndexObject.fault(
        "\(path.isEmpty ? "an index" : "'\(path)'") should be an object, but is "
          + node.description, file)
    }
    self.members = members
    for name in members.keys.sorted() where !known.contains(name) {
      let help = NearestName.find(name, in: known).map { "did you mean '\($0)'?" }
      throw PackError(
        "index/invalid",
        (path.isEmpty ? "an index" : "'\(path)'") + " has no member '\(name)'", file: file,
        help: help ?? "known members are " + known.map { "'\($0)'" }.joined(separator: ", "))
    }
  }

  /// A member that may be absent.
  func optional<Value>(
    _ name: String, _ expected: String, _ convert: (JSONNode) -> Value?
  ) throws(PackError) -> Value? {
    guard let node = members[name] else { return nil }
    guard let value = convert(node) else {
      throw IndexObject.fault(
        "'\(place(name))' should be \(expected), but is \(node.description)", file)
    }
    return value
  }

  /// A member that must be there.
  func value<Value>(
    _ name: String, _ expected: String, _ convert: (JSONNode) -> Value?
  ) throws(PackError) -> Value {
    guard let value = try optional(name, expected, convert) else {
      throw IndexObject.fault("member '\(place(name))' is missing", file)
    }
    return value
  }

  func text(_ name: String, _ expected: String, _ isRight: (String) -> Bool) throws(PackError)
    -> String
  {
    try parsed(name, expected) { isRight($0) ? $0 : nil }
  }

  /// A text that `parse` understands.
  func parsed<Value>(
    _ name: String, _ expected: String, _ parse: (String) -> Value?
  ) throws(PackError) -> Value {
    try value(name, expected) { node in
      guard case .text(let text) = node else { return nil }
      return parse(text)
    }
  }

  /// A text that `parse` understands and that may be absent.
  func optionalText<Value>(
    _ name: String, _ expected: String, _ parse: (String) -> Value?
  ) throws(PackError) -> Value? {
    try optional(name, expected) { node in
      guard case .text(let text) = node else { return nil }
      return parse(text)
    }
  }

  /// The elements of a list, empty where it is absent, each as `read` takes it with its place.
  func list<Value>(
    _ name: String, _ read: (JSONNode, String) throws(PackError) -> Value
  ) throws(PackError) -> [Value] {
    let nodes = try optional(name, "a list") { node -> [JSONNode]? in
      guard case .list(let elements) = node else { return nil }
      return elements
    }
    var values: [Value] = []
    for (index, node) in (nodes ?? []).enumerated() {
      values.append(try read(node, "\(place(name))[\(index + 1)]"))
    }
    return values
  }

  /// The members of an object of texts, sorted by name bytewise; empty where it is absent.
  func texts(_ name: String) throws(PackError) -> [(name: String, text: String)] {
    let texts = try optional(name, "an object of texts") { node -> [String: String]? in
      guard case .object(let members) = node else { return nil }
      let texts = members.compactMapValues { node -> String? in
        guard case .text(let text) = node else { return nil }
        return text
      }
      return texts.count == members.count ? texts : nil
    }
    return (texts ?? [:]).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  func place(_ name: String) -> String { path.isEmpty ? name : path + "." + name }

  static func fault(_ message: String, _ file: String) -> PackError {
    PackError(
      "index/invalid", message, file: file,
      help: "whoever keeps the index makes it with 'demarche pack publish'")
  }
}
