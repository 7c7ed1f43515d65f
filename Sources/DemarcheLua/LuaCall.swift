/// A call of a host function by a script, while that function runs.
///
/// Arguments are read where C lends them, so that a call costs no array. Once the function has
/// returned, the call has none left.
package struct LuaCall {
  private let frame: LuaCallFrame
  private let serial: Int

  init(_ frame: LuaCallFrame) {
    self.frame = frame
    serial = frame.serial
  }

  /// The number of arguments; a method called with `:` has its object first.
  package var count: Int { frame.serial == serial ? frame.count : 0 }

  /// All arguments.
  package var arguments: [LuaValue] {
    (0..<count).map { frame.argument($0) }
  }

  /// Argument `index`, from 0; `.none` when there are fewer.
  package subscript(index: Int) -> LuaValue {
    frame.serial == serial ? frame.argument(index) : .none
  }

  /// Where the script stands; 1 is the function that called, 2 its caller, and so on.
  ///
  /// - Returns: nil when that level is no Lua function, or after the host function has returned.
  package func location(level: Int = 1) -> LuaLocation? {
    frame.serial == serial ? frame.caller?.location(level: level) : nil
  }
}
