/// A sandboxed Lua virtual backend.
///
/// It is not `Sendable`: use it on one thread at a time, such as a ``LuaThread``; another may take it
/// over between two calls. Its methods do not mutate the value, so that a host function that calls
/// back into the state that calls it gets an error, not a violation of exclusive access.
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

  /// Notes everything that scripts can reach, once the files of a pack have run.
  ///
  /// Coroutines made until then can no longer be run: each use is an error. Functions must be
  /// defined before.
  ///
  /// - Throws: `.memory` when there is no room for the notes.
  /// - Complexity: O(n) in time and memory, for n entries of tables and upvalues.
  package func seal() throws(LuaError) {
    try backend.seal()
  }

  /// Puts back what ``seal()`` noted, so that one statement does not learn from another.
  ///
  /// Tables, metatables and upvalues become what they were, `math.random` starts from `seed`,
  /// modules required since then are forgotten, and so are functions that left the state since
  /// then. Garbage is collected, but for 128 KB at most where there is no limit of fuel, and one of
  /// 8 MB of memory or more; it is not part of ``memoryInUse``, nor of what counts for that limit.
  /// Without ``seal()`` only the seed and the garbage are touched.
  ///
  /// - Throws: ``LuaError`` of the kind `.memory`, or of any kind when the state is dead.
  /// - Complexity: as ``seal()``, but for a comparison of bytes where nothing was changed; O(1) when
  ///   nothing has run since the last one.
  package func beginStatement(seed: UInt64) throws(LuaError) {
    try backend.beginStatement(seed: seed)
  }

  /// Starts fuel, deadline and printed bytes anew, for the calls that follow; nil is no limit.
  ///
  /// It does not bring a dead state back to life.
  package func beginBudget(fuel: Int?, deadlineSeconds: Double?) {
    backend.beginBudget(fuel: fuel, deadlineSeconds: deadlineSeconds)
  }

  /// Takes a sample of the stack of the script at this interval of running time; nil takes none.
  ///
  /// Fuel is not changed by it. What a slow host function or library function does is seen as time
  /// of the line that called it.
  package func setProfile(intervalSeconds: Double?) {
    backend.setProfile(intervalSeconds: intervalSeconds)
  }

  /// The samples since the last time this was called, most frequent first.
  package func takeProfile() -> [LuaStackSamples] {
    backend.takeProfile()
  }

  /// Notes which lines run of the chunks that are compiled from now on, but for `load`.
  ///
  /// Fuel is not changed by it; scripts run several times slower.
  package func startCoverage() {
    backend.setCoverage(isOn: true)
  }

  /// Stops noting; what was noted stays.
  package func stopCoverage() {
    backend.setCoverage(isOn: false)
  }

  /// What ran of each chunk, in the order in which chunks were first compiled.
  package var coverage: [LuaCoverage] { backend.coverage }

  /// Whether a limit was spent. Such a state refuses every call; replace it.
  package var isDead: Bool { backend.fatalReason != nil }

  /// The limit that was spent, if one was.
  package var fatalReason: LuaError.Kind? { backend.fatalReason }

  /// Bytes that Lua holds, without what earlier statements left to be collected.
  package var memoryInUse: Int { backend.memoryInUse }

  /// Work units since the budget began.
  package var fuelUsed: Int { backend.fuelUsed }
}
