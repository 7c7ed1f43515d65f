import CLuaShim

/// A call of a host function by a script.
package struct LuaCall {
  /// The number of arguments; a method called with `:` has its object first.
  package let count: Int
  // The first four have no array, since few calls have more.
  private let first: LuaValue
  private let second: LuaValue
  private let third: LuaValue
  private let fourth: LuaValue
  private let rest: ArraySlice<LuaValue>
  private let caller: any LuaCaller

  init(arguments: [LuaValue], caller: any LuaCaller) {
    self.caller = caller
    count = arguments.count
    first = count > 0 ? arguments[0] : .none
    second = count > 1 ? arguments[1] : .none
    third = count > 2 ? arguments[2] : .none
    fourth = count > 3 ? arguments[3] : .none
    rest = arguments.dropFirst(4)
  }

  /// A call with at most four arguments, which C lends.
  @unsafe init(_ arguments: UnsafePointer<dlua_scalar>, count: Int, caller: any LuaCaller) {
    self.caller = caller
    self.count = count
    first = unsafe count > 0 ? LuaValue(arguments) : .none
    second = unsafe count > 1 ? LuaValue(arguments + 1) : .none
    third = unsafe count > 2 ? LuaValue(arguments + 2) : .none
    fourth = unsafe count > 3 ? LuaValue(arguments + 3) : .none
    rest = []
  }

  /// All arguments.
  package var arguments: [LuaValue] {
    Array([first, second, third, fourth].prefix(count)) + rest
  }

  /// Argument `index`, from 0; `.none` when there are fewer.
  package subscript(index: Int) -> LuaValue {
    switch index {
    case 0: first
    case 1: second
    case 2: third
    case 3: fourth
    default: rest.indices.contains(index) ? rest[index] : .none
    }
  }

  /// Where the script stands; 1 is the function that called, 2 its caller, and so on.
  ///
  /// - Returns: nil when that level is no Lua function, or after the host function has returned.
  package func location(level: Int = 1) -> LuaLocation? {
    caller.location(level: level)
  }
}
