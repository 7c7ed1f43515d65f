/// A sandboxed Lua virtual backend.
///
/// It is not `Sendable`: make it, use it and drop it on one thread, such as a ``LuaThread``. Its
/// methods do not mutate the value, so that a host function that calls back into the state that
/// calls it gets an error, not a violation of exclusive access.
package struct LuaState: ~Copyable {
  private let backend: any LuaBackend

  /// Opens a state in which `functions` are defined and the first budget has begun.
  ///
  /// - Parameters:
  ///   - seed: the start of `math.random`; equal seeds give equal numbers.
  ///   - place: in this process or in a worker.
  /// - Throws: `.memory` when there is no room, `.runtime` for a name that cannot be defined,
  ///   `.lost` or `.confinement` when there is no worker.
  /// - Complexity: about 40 µs and 25 KB; some 10 ms for a worker.
  package init(
    limits: LuaLimits = LuaLimits(), seed: UInt64 = 0, functions: [LuaHostFunction] = [],
    handles: LuaHandleClasses = LuaHandleClasses(), hooks: LuaHooks = LuaHooks(),
    in place: LuaPlace = .inProcess
  ) throws(LuaError) {
    let responder = LuaResponder(
      limits: limits, functions: functions, handles: handles, hooks: hooks)
    switch place {
    case .inProcess: backend = try LuaMachine(responder, seed: seed)
    case .worker(let program):
      backend = try LuaWorker(responder, seed: seed, program: program)
    }
  }

  deinit {
    backend.close()
  }

  /// Compiles and runs a chunk of source text.
  ///
  /// - Parameter chunkName: the name that errors show, such as `rules/dateline.lua`; at most 255
  ///   bytes of it are kept.
  /// - Returns: what the chunk returns.
  /// - Throws: ``LuaError`` of any kind.
  @discardableResult
  package func run(source: [UInt8], chunkName: String) throws(LuaError) -> [LuaValue] {
    try backend.run(source: source, chunkName: chunkName)
  }

  /// Compiles and runs a chunk, and drops what it returns, whatever that is.
  ///
  /// - Throws: ``LuaError`` of any kind.
  package func execute(source: [UInt8], chunkName: String) throws(LuaError) {
    try backend.execute(source: source, chunkName: chunkName)
  }

  /// Calls a function that has left this state before.
  ///
  /// - Throws: ``LuaError`` of any kind but `.syntax`.
  @discardableResult
  package func call(
    _ function: LuaFunction, _ arguments: [LuaValue] = []
  ) throws(LuaError) -> [LuaValue] {
    try backend.call(function, arguments)
  }

  /// Calls a function that has left this state before, with a few arguments and without an array.
  ///
  /// - Returns: the first result, `.none` when there is none.
  /// - Throws: ``LuaError`` of any kind but `.syntax`.
  @inline(__always)
  package func value<let count: Int>(
    of function: LuaFunction, _ arguments: InlineArray<count, LuaValue>
  ) throws(LuaError) -> LuaValue {
    try backend.value(of: function, arguments.span)
  }

  /// Starts fuel, deadline and printed bytes anew, for the calls that follow; nil is no limit.
  ///
  /// It does not bring a dead state back to life.
  package func beginBudget(fuel: Int?, deadlineSeconds: Double?) {
    backend.beginBudget(fuel: fuel, deadlineSeconds: deadlineSeconds)
  }

  /// Whether a limit was spent. Such a state refuses every call; replace it.
  package var isDead: Bool { backend.fatalReason != nil }

  /// The limit that was spent, if one was.
  package var fatalReason: LuaError.Kind? { backend.fatalReason }

  /// Bytes that Lua holds.
  package var memoryInUse: Int { backend.memoryInUse }

  /// Work units since the budget began.
  package var fuelUsed: Int { backend.fuelUsed }
}
