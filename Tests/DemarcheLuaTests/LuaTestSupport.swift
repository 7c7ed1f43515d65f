import DemarcheLua

/// Runs one chunk named `test.lua` in a fresh state.
func run(
  _ source: String, limits: LuaLimits = LuaLimits(), seed: UInt64 = 0,
  functions: [LuaHostFunction] = [], handles: LuaHandleClasses = LuaHandleClasses(),
  hooks: LuaHooks = LuaHooks()
) throws(LuaError) -> [LuaValue] {
  let state = try LuaState(
    limits: limits, seed: seed, functions: functions, handles: handles, hooks: hooks)
  return try state.run(source)
}

/// The error of one chunk in a fresh state; nil when there is none.
func failure(
  of source: String, limits: LuaLimits = LuaLimits(), functions: [LuaHostFunction] = [],
  handles: LuaHandleClasses = LuaHandleClasses(), hooks: LuaHooks = LuaHooks()
) -> LuaError? {
  do throws(LuaError) {
    _ = try run(
      source, limits: limits, functions: functions, handles: handles, hooks: hooks)
    return nil
  } catch {
    return error
  }
}

extension LuaState {
  @discardableResult
  borrowing func run(_ source: String) throws(LuaError) -> [LuaValue] {
    try run(source: Array(source.utf8), chunkName: "test.lua")
  }

  /// The error of a chunk; nil when there is none.
  borrowing func failure(of source: String) -> LuaError? {
    do throws(LuaError) {
      try run(source)
      return nil
    } catch {
      return error
    }
  }
}

/// A host function that gives back what it gets.
func echoFunction(_ name: String = "echo") -> LuaHostFunction {
  LuaHostFunction(name: name) { (call) throws(LuaHostError) in call.arguments }
}

/// Limits with a little fuel: a loop without end ends soon.
let shortFuel = LuaLimits(fuel: 300_000)
