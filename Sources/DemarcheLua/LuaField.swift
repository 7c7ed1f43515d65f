/// One entry of a table whose key is a string.
package struct LuaField: Sendable, Equatable {
  /// The key.
  package var name: String
  /// What the table holds there; never `.none` when it comes from Lua.
  package var value: LuaValue

  /// An entry of a table that Lua will be given.
  package init(name: String, value: LuaValue) {
    self.name = name
    self.value = value
  }
}
