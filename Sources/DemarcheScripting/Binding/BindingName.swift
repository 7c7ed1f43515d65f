/// A field, method or function of the Lua API.
package struct BindingName: Sendable {
  /// As scripts write it.
  package let name: String
  /// Whether it may be nil or left out.
  package let isOptional: Bool
  /// What it holds, in the words of LuaCATS; of a function nil.
  package let type: String?
  /// Of a function `name: type` or `name?: type`, and what it returns.
  package let parameters: [String]
  package let result: String?
  /// Whether it is called with `:`.
  package let isMethod: Bool
  /// Where it is there; empty for wherever its table or value is.
  package let places: BindingPlaces
  /// One sentence.
  package let documentation: String

  /// A field; a `?` behind its name says that it may be missing.
  static func field(
    _ name: String, _ type: String, _ documentation: String, in places: BindingPlaces = []
  ) -> BindingName {
    BindingName(name, type: type, documentation: documentation, places: places)
  }

  /// A function in a table.
  static func function(
    _ name: String, _ parameters: [String] = [], gives result: String? = nil,
    _ documentation: String, in places: BindingPlaces = []
  ) -> BindingName {
    BindingName(
      name, parameters: parameters, result: result, documentation: documentation, places: places)
  }

  /// A method of a value.
  static func method(
    _ name: String, _ parameters: [String] = [], gives result: String? = nil,
    _ documentation: String, in places: BindingPlaces = []
  ) -> BindingName {
    BindingName(
      name, parameters: parameters, result: result, isMethod: true, documentation: documentation,
      places: places)
  }

  private init(
    _ name: String, type: String? = nil, parameters: [String] = [], result: String? = nil,
    isMethod: Bool = false, documentation: String, places: BindingPlaces
  ) {
    isOptional = name.hasSuffix("?")
    self.name = isOptional ? String(name.dropLast()) : name
    self.type = type
    self.parameters = parameters
    self.result = result
    self.isMethod = isMethod
    self.places = places
    self.documentation = documentation
  }

  /// Its type in the words of LuaCATS, functions too.
  ///
  /// - Parameter owner: the class of the value that a method is called on.
  package func luaType(of owner: String) -> String {
    if let type { return type }
    let all = (isMethod ? ["self: " + owner] : []) + parameters
    return "fun(\(all.joined(separator: ", ")))" + (result.map { ": " + $0 } ?? "")
  }
}
