/// A call of a host function by a script.
package struct LuaCall {
  /// All arguments; a method called with `:` has its object first.
  package let arguments: [LuaValue]
  let caller: any LuaCaller

  /// Where the script stands; 1 is the function that called, 2 its caller, and so on.
  ///
  /// - Returns: nil when that level is no Lua function, or after the host function has returned.
  package func location(level: Int = 1) -> LuaLocation? {
    caller.location(level: level)
  }

  /// Argument `index`, from 0; `.none` when there are fewer.
  package subscript(index: Int) -> LuaValue {
    arguments.indices.contains(index) ? arguments[index] : .none
  }
}
