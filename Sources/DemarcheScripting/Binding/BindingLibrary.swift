/// A table of functions that scripts have.
package struct BindingLibrary: Sendable {
  /// The global.
  package let name: String
  /// Its functions and values, in order.
  package let names: [String]
  /// With parameters, where Lua itself does not have it.
  package let functions: [BindingName]

  /// A library of Lua, or that part of it which is there.
  init(_ name: String, _ names: [String]) {
    self.name = name
    self.names = names
    functions = []
  }

  /// A library of the host.
  init(_ name: String, _ functions: [BindingName]) {
    self.name = name
    self.functions = functions
    names = functions.map(\.name)
  }
}
