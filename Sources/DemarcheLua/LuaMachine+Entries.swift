import CLuaShim

/// Swift → Lua.
extension LuaMachine {
  /// Runs one entry of the shim and throws what it reports.
  @unsafe func enter(_ body: (OpaquePointer) -> Int32) throws(LuaError) {
    guard let state = unsafe state else { throw closed }
    let wasDead = unsafe dlua_fatal_reason(state) != DLUA_OK
    try unsafe check(Int(body(state)), of: state, wasDead: wasDead)
  }

  /// What is thrown once the state has been closed.
  var closed: LuaError { LuaError(kind: .dead, message: "the state is closed") }

  /// Throws what an entry of the shim reports.
  @unsafe @inline(__always) func check(
    _ outcome: Int, of state: OpaquePointer, wasDead: Bool
  ) throws(LuaError) {
    guard outcome != DLUA_OK else {
      assert(unsafe dlua_stack_height(state) == 0, "the shim left values on the stack")
      return
    }
    throw unsafe failure(outcome, of: state, wasDead: wasDead)
  }

  @unsafe private func failure(
    _ outcome: Int, of state: OpaquePointer, wasDead: Bool
  ) -> LuaError {
    if outcome == DLUA_BUSY {
      return LuaError(
        kind: .runtime, message: "the state is running: a host function called it")
    }
    var error = unsafe report(of: state, kind: LuaError.Kind(outcome: outcome))
    if wasDead { error.kind = .dead }
    return error
  }

  func results() throws(LuaError) -> [LuaValue] {
    guard let state = unsafe state else { return [] }
    var count: Int32 = 0
    let bytes = unsafe dlua_results(state, &count)
    do throws(LuaDecoder.Failure) {
      return try unsafe decode(bytes, count: Int(count))
    } catch {
      throw LuaError(kind: .conversion, message: "damaged encoded value")
    }
  }

  @unsafe private func report(of state: OpaquePointer, kind: LuaError.Kind) -> LuaError {
    var error = LuaError(kind: kind, message: unsafe text(dlua_error_message(state)))
    let location = unsafe dlua_error_location(state)
    if unsafe location.chunk.count > 0 { error.chunk = unsafe text(location.chunk) }
    if unsafe location.line > 0 { error.line = unsafe Int(location.line) }
    let frameCount = unsafe dlua_error_frame_count(state)
    for index in 0..<frameCount {
      let frame = unsafe dlua_error_frame(state, index)
      let name = unsafe text(frame.name)
      let function = name.isEmpty ? nil : name
      error.traceback.append(
        unsafe LuaFrame(chunk: text(frame.chunk), line: Int(frame.line), function: function))
    }
    var name = unsafe dlua_bytes()
    switch unsafe Int(dlua_error_note(state, &name)) {
    case DLUA_NOTE_GLOBAL: error.undefinedGlobal = unsafe text(name)
    case DLUA_NOTE_HOST: error.hostError = responder.lastError
    default: break
    }
    return error
  }
}

extension LuaError.Kind {
  /// The kind that an outcome of the shim stands for.
  init(outcome: Int) {
    switch outcome {
    case DLUA_SYNTAX: self = .syntax
    case DLUA_CONVERSION: self = .conversion
    case DLUA_MEMORY: self = .memory
    case DLUA_FUEL: self = .fuel
    case DLUA_DEADLINE: self = .deadline
    case DLUA_OUTPUT: self = .output
    default: self = .runtime
    }
  }
}
