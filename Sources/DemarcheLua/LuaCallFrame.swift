import CLuaShim

/// Where a ``LuaCall`` finds what it was called with.
///
/// A class, one for each state, since every call in flight must see when its time is over.
@safe final class LuaCallFrame {
  /// Raised when a call begins or ends.
  private(set) var serial = 0
  private(set) var count = 0
  /// What runs the script; it lives as long as the call in flight, which alone asks for it.
  unowned var caller: (any LuaCaller)?
  private var scalars: UnsafePointer<dlua_scalar>?
  private var values: [LuaValue] = []

  /// Begins a call whose arguments C lends until ``end()``.
  @unsafe @inline(__always) func begin(
    _ scalars: UnsafePointer<dlua_scalar>, count: Int
  ) -> LuaCall {
    serial &+= 1
    self.count = count
    unsafe self.scalars = scalars
    return LuaCall(self)
  }

  /// Begins a call with arguments that were encoded.
  func begin(_ values: [LuaValue]) -> LuaCall {
    serial &+= 1
    count = values.count
    self.values = values
    unsafe scalars = nil
    return LuaCall(self)
  }

  /// Ends the call.
  @inline(__always) func end() {
    serial &+= 1
    unsafe scalars = nil
    if !values.isEmpty { values = [] }
  }

  /// Argument `index` of the call in flight.
  @inline(__always) func argument(_ index: Int) -> LuaValue {
    guard index >= 0, index < count else { return .none }
    guard let scalars = unsafe scalars else { return values[index] }
    return unsafe LuaValue(scalars + index)
  }
}
