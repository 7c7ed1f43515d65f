import DemarcheLua
import DemarcheModel
import DemarcheRules

/// A pack in a Lua state of its own; a class because it owns the state and is replaced when a
/// limit was spent. One thread at a time uses it.
final class PackState {
  let source: PackSource
  let collector: DeclarationCollector
  let views: ModelViews
  private let state: LuaState
  private let limits: ScriptLimits
  private var nextSeed: StatementSeed?

  /// Opens a state for `source`; nothing of the pack runs yet.
  ///
  /// - Parameter keepsDeclarations: false where the files ran before, and functions alone are wanted.
  ///   What the files are told is the same.
  init(
    _ source: PackSource, limits: ScriptLimits, keepsDeclarations: Bool
  ) throws(LuaError) {
    let limits = source.setup.lowered(limits)
    let collector = DeclarationCollector(
      source: source, memoryBytes: limits.memoryBytes)
    let views = ModelViews(memoryBytes: limits.memoryBytes, setup: source.setup)
    self.source = source
    self.collector = collector
    self.views = views
    self.limits = limits
    var functions = PackState.declarations(collector, keepsThem: keepsDeclarations)
    functions += views.functions(from: functions.count)
    var hooks = LuaHooks()
    hooks.require = { (name) throws(LuaHostError) in try PackState.module(name, of: source) }
    state = try LuaState(
      limits: LuaLimits(
        memoryBytes: limits.memoryBytes,
        fuel: limits.fuel(in: source.place, seconds: limits.loadSeconds),
        deadlineSeconds: limits.loadSeconds),
      seed: 0, functions: functions, handles: views.handleClasses, hooks: hooks,
      in: source.place)
    try defineOptions()
  }

  // A handle, not a table: what stands in it differs from rule to rule.
  private func defineOptions() throws(LuaError) {
    let setter = Array("return function(value) rawset(_G, \"options\", value) end".utf8)
    guard case .function(let define)? = try state.run(source: setter, chunkName: "options").first
    else { return }
    _ = try state.call(define, [views.handle(.options, 0)])
  }

  // Function 0 takes the table of every declaration; the others its name.
  private static func declarations(
    _ collector: DeclarationCollector, keepsThem: Bool
  ) -> [LuaHostFunction] {
    let keep = LuaHostFunction(name: "") { (call) throws(LuaHostError) in
      try collector.finish(call)
      return []
    }
    let pass = LuaHostFunction.measuring(name: "") { (table) throws(LuaHostError) in
      try collector.pass(table)
    }
    let begin = DeclarationCollector.kinds.map { kind in
      LuaHostFunction(name: kind) { (call) throws(LuaHostError) in
        try collector.begin(kind, call)
        return [.hostFunction(0)]
      }
    }
    return [keepsThem ? keep : pass] + begin
  }

  private static func module(
    _ name: String, of source: PackSource
  ) throws(LuaHostError) -> LuaModule {
    let path = name.split(separator: ".").joined(separator: "/") + ".lua"
    if name.hasPrefix("lib."), let file = source.file(path) {
      return .source(file.bytes, chunkName: path)
    }
    let known = source.files.map(\.path).filter { $0.hasPrefix("lib/") }
      .map { $0.dropLast(4).split(separator: "/").joined(separator: ".") }
    throw LuaHostError(
      "there is no module '\(name)' in this pack", code: "lua/unknown-module", name: name,
      candidates: known)
  }

  /// Runs one file.
  func execute(_ file: PackSource.File) throws(LuaError) {
    beginBudget(seconds: limits.loadSeconds)
    try state.execute(source: file.bytes, chunkName: file.path)
    collector.endFile()
  }

  /// Keeps what the files left as the start of every statement.
  func seal() throws(LuaError) {
    beginBudget(seconds: limits.loadSeconds)
    try state.seal()
  }

  /// Makes the next call begin as if no statement had been before.
  ///
  /// - Parameter seed: of `math.random`, which must depend on the statement alone.
  func beginStatement(_ seed: StatementSeed) {
    nextSeed = seed
  }

  /// Takes samples of the Lua stack from now on, about one a millisecond.
  func startProfile() {
    state.setProfile(intervalSeconds: 0.001)
  }

  /// The samples since the last time.
  func takeProfile() -> [LuaStackSamples] { state.takeProfile() }

  /// Starts fuel and time anew, for the calls that follow.
  func beginBudget(seconds: Double) {
    state.beginBudget(
      fuel: limits.fuel(in: source.place, seconds: seconds), deadlineSeconds: seconds)
  }

  /// Calls a function of the pack.
  func call(
    _ callback: CallbackReference, _ arguments: [LuaValue]
  ) throws(LuaError) -> [LuaValue] {
    try begin()
    return try state.call(LuaFunction(ordinal: callback.ordinal), arguments)
  }

  /// Calls a function of the pack; gives its first result, `.none` when there is none.
  func value(
    of callback: CallbackReference, _ argument: LuaValue
  ) throws(LuaError) -> LuaValue {
    try begin()
    return try state.value(of: LuaFunction(ordinal: callback.ordinal), [argument])
  }

  private func begin() throws(LuaError) {
    guard let seed = nextSeed else { return }
    nextSeed = nil
    try state.beginStatement(seed: seed.value)
  }

  /// The work units of the calls since the budget began.
  var fuelUsed: Int { state.fuelUsed }

  var isDead: Bool { state.isDead }
}
