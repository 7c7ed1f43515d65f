/// What a ``LuaState`` drives: a machine in this process, or one in a worker process.
///
/// After an error whose kind is fatal every call is refused.
protocol LuaBackend: AnyObject {
  func run(source: [UInt8], chunkName: String) throws(LuaError) -> [LuaValue]
  func execute(source: [UInt8], chunkName: String) throws(LuaError)
  func call(_ function: LuaFunction, _ arguments: [LuaValue]) throws(LuaError) -> [LuaValue]
  /// The first result of a call, `.none` when there is no result.
  func value(of function: LuaFunction, _ arguments: Span<LuaValue>) throws(LuaError) -> LuaValue
  func seal() throws(LuaError)
  func beginStatement(seed: UInt64) throws(LuaError)
  func beginBudget(fuel: Int?, deadlineSeconds: Double?)
  /// Takes samples of the stack at this interval; nil is off.
  func setProfile(intervalSeconds: Double?)
  func takeProfile() -> [LuaStackSamples]
  func setCoverage(isOn: Bool)
  var coverage: [LuaCoverage] { get }
  /// Frees what the state holds.
  func close()

  /// The limit that was spent, if one was.
  var fatalReason: LuaError.Kind? { get }
  /// Bytes that Lua holds.
  var memoryInUse: Int { get }
  /// Work units since the budget began.
  var fuelUsed: Int { get }
}

extension LuaBackend {
  func value(of function: LuaFunction, _ arguments: Span<LuaValue>) throws(LuaError) -> LuaValue {
    try call(function, arguments.indices.map { arguments[$0] }).first ?? .none
  }
}
