import CLuaShim

/// What a worker says, checked; the forms are those of `dlua_worker.h`.
enum LuaWorkerMessage {
  /// A script asks its host.
  case ask(Question)
  /// What was asked of the worker has ended.
  case done(Outcome)
  /// The worker could not confine itself.
  case refused(String)

  struct Question {
    var function: Int
    var argumentCount: Int
    var caller: LuaLocation?
    var arguments: ArraySlice<UInt8>
  }

  struct Outcome {
    var memoryInUse: Int
    var fuelUsed: Int
    /// The encoded results, or what went wrong.
    var result: Result<Values, LuaError>
    /// Whether the error is what the host answered last.
    var isHostError = false
  }

  struct Values {
    var count: Int
    var bytes: ArraySlice<UInt8>
  }

  init(kind: Int, _ payload: [UInt8]) throws(LuaMessageReader.Failure) {
    var reader = LuaMessageReader(payload)
    switch kind {
    case DLUA_FROM_ASK: self = .ask(try LuaWorkerMessage.question(&reader))
    case DLUA_FROM_DONE: self = .done(try LuaWorkerMessage.outcome(&reader))
    case DLUA_FROM_REFUSED: self = .refused(String(decoding: payload, as: UTF8.self))
    default: throw LuaMessageReader.Failure()
    }
  }

  private static func question(
    _ reader: inout LuaMessageReader
  ) throws(LuaMessageReader.Failure) -> Question {
    let function = Int(try reader.number(Int32.self))
    let count = Int(try reader.number(Int32.self))
    let line = Int(try reader.number(Int32.self))
    let chunk = try reader.text()
    guard count >= 0 else { throw LuaMessageReader.Failure() }
    return Question(
      function: function, argumentCount: count,
      caller: line > 0 ? LuaLocation(chunk: chunk, line: line) : nil, arguments: reader.rest)
  }

  private static func outcome(
    _ reader: inout LuaMessageReader
  ) throws(LuaMessageReader.Failure) -> Outcome {
    let code = Int(try reader.number(Int32.self))
    let memory = Int(clamping: try reader.number(UInt64.self))
    let fuel = Int(clamping: try reader.number(UInt64.self))
    if code == DLUA_OK {
      let count = Int(try reader.number(Int32.self))
      guard count >= 0 else { throw LuaMessageReader.Failure() }
      let values = Values(count: count, bytes: reader.rest)
      return Outcome(memoryInUse: memory, fuelUsed: fuel, result: .success(values))
    }
    let (error, isHostError) = try report(LuaError.Kind(outcome: code), &reader)
    return Outcome(
      memoryInUse: memory, fuelUsed: fuel, result: .failure(error), isHostError: isHostError)
  }

  private static func report(
    _ kind: LuaError.Kind, _ reader: inout LuaMessageReader
  ) throws(LuaMessageReader.Failure) -> (LuaError, isHostError: Bool) {
    guard !reader.rest.isEmpty else {
      return (LuaError(kind: .memory, message: "no memory for a Lua state"), false)
    }
    var error = LuaError(kind: kind, message: try reader.text())
    let location = try reader.frame()
    if !location.chunk.isEmpty { error.chunk = location.chunk }
    if location.line > 0 { error.line = location.line }
    let count = try reader.number(UInt32.self)
    guard count <= 64 else { throw LuaMessageReader.Failure() }
    for _ in 0..<count {
      let frame = try reader.frame()
      let name = frame.function.isEmpty ? nil : frame.function
      error.traceback.append(LuaFrame(chunk: frame.chunk, line: frame.line, function: name))
    }
    let note = Int(try reader.number(Int32.self))
    let name = try reader.text()
    if note == DLUA_NOTE_GLOBAL { error.undefinedGlobal = name }
    return (error, note == DLUA_NOTE_HOST)
  }
}
