/// What is wrong with a line of a gold file.
struct GoldFault: Error, Sendable {
  var message: String

  init(_ message: String) { self.message = message }

  /// The fault as one of the item at `path`, such as `stances[2]`.
  func at(_ path: String) -> GoldFault { GoldFault("\(path): \(message)") }
}

extension GoldFault {
  /// What a decoder found, with the path to it.
  init(_ error: DecodingError) {
    switch error {
    case .typeMismatch(let type, let context):
      self.init("\(GoldFault.path(context)) should be \(GoldFault.name(of: type))")
    case .valueNotFound(let type, let context):
      self.init("\(GoldFault.path(context)) should be \(GoldFault.name(of: type)), but is null")
    case .keyNotFound(let key, let context):
      let path = GoldFault.path(context.codingPath + [key])
      self.init("\(path) is missing")
    case .dataCorrupted(let context):
      self.init(
        context.codingPath.isEmpty
          ? "no JSON object" : "\(GoldFault.path(context)): \(context.debugDescription)")
    @unknown default: self.init("no JSON object")
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    path(context.codingPath)
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    if keys.isEmpty { return "the line" }
    var text = ""
    for key in keys {
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + snakeCase(key.stringValue)
      }
    }
    return "'\(text)'"
  }

  private static func name(of type: any Any.Type) -> String {
    if type == String.self { return "a string" }
    if type == Bool.self { return "true or false" }
    if type == Int.self { return "an integer" }
    if "\(type)".hasPrefix("Array") { return "a list" }
    return "an object"
  }

  private static func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }
}
