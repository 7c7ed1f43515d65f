/// One entry of a table whose key is an integer outside the array 1...n.
package struct LuaIndexedEntry: Sendable, Equatable {
  /// The key.
  package var index: Int
  /// What the table holds there.
  package var value: LuaValue

  /// An entry of a table that Lua will be given.
  package init(index: Int, value: LuaValue) {
    self.index = index
    self.value = value
  }
}
