import CLuaShim

/// The C state and the closures it calls: what the dispatcher's context pointer points to.
///
/// A class, since C needs one address for it. Only ``LuaState`` and the calls in flight hold it.
@safe final class LuaMachine: LuaBackend, LuaCaller {
  private(set) var state: OpaquePointer?
  let responder: LuaResponder
  var encoder = LuaEncoder()

  init(_ responder: LuaResponder, seed: UInt64) throws(LuaError) {
    self.responder = responder
    let limits = responder.limits
    var bounds = dlua_limits(
      memory_bytes: max(0, limits.memoryBytes), source_bytes: max(0, limits.sourceBytes),
      value_bytes: max(0, limits.valueBytes), output_bytes: max(0, limits.outputBytes),
      result_count: Int32(clamping: limits.valueCount))
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe state = dlua_open(&bounds, seed, dispatch, context)
    guard unsafe state != nil else {
      throw LuaError(kind: .memory, message: "no memory for a Lua state")
    }
    responder.frame.caller = self
    takeShortcuts()
    for (id, name) in responder.handles.names.enumerated() {
      try unsafe define(name, id: id) { unsafe dlua_define_class($0, $1, $2) }
    }
    for (id, function) in responder.functions.enumerated() {
      try unsafe define(function.name, id: id) { unsafe dlua_define_function($0, $1, $2) }
    }
    beginBudget(fuel: limits.fuel, deadlineSeconds: limits.deadlineSeconds)
  }

  deinit {
    close()
  }

  /// Frees the state. Everything else finds it dead from now on.
  func close() {
    guard let open = unsafe state else { return }
    unsafe state = nil
    unsafe dlua_close(open)
  }

  @unsafe private func define(
    _ name: String, id: Int, with body: (OpaquePointer, UInt32, dlua_bytes) -> Int32
  ) throws(LuaError) {
    try unsafe enter { (state) in
      unsafe withBytes(Array(name.utf8)) { unsafe body(state, UInt32(clamping: id), $0) }
    }
  }

  func run(source: [UInt8], chunkName: String) throws(LuaError) -> [LuaValue] {
    try unsafe enter { (state) in
      unsafe withBytes(source) { (source) in
        unsafe withBytes(Array(chunkName.utf8)) { unsafe dlua_run(state, source, $0) }
      }
    }
    return try results()
  }

  func execute(source: [UInt8], chunkName: String) throws(LuaError) {
    try unsafe enter { (state) in
      unsafe withBytes(source) { (source) in
        unsafe withBytes(Array(chunkName.utf8)) { unsafe dlua_execute(state, source, $0) }
      }
    }
  }

  func call(_ function: LuaFunction, _ arguments: [LuaValue]) throws(LuaError) -> [LuaValue] {
    if let values = try unsafe call(function, arguments.span, { unsafe Self.list($0, $1) }) {
      return values
    }
    return try results()
  }

  func value(
    of function: LuaFunction, _ arguments: Span<LuaValue>
  ) throws(LuaError) -> LuaValue {
    let value = try unsafe call(function, arguments) { (results, count) in
      unsafe count > 0 ? LuaValue(results) : .none
    }
    if let value { return value }
    return try results().first ?? .none
  }

  func beginBudget(fuel: Int?, deadlineSeconds: Double?) {
    guard let state = unsafe state else { return }
    let nanoseconds = deadlineSeconds.map { max(0, min($0, 1e9)) * 1e9 }.map { Int64($0) }
    unsafe dlua_begin_budget(
      state, Int64(fuel.map { max(0, $0) } ?? -1), nanoseconds ?? -1)
  }

  var fatalReason: LuaError.Kind? {
    guard let state = unsafe state else { return .dead }
    let reason = unsafe Int(dlua_fatal_reason(state))
    return reason == DLUA_OK ? nil : LuaError.Kind(outcome: reason)
  }

  var memoryInUse: Int {
    guard let state = unsafe state else { return 0 }
    return unsafe dlua_memory_in_use(state)
  }

  var fuelUsed: Int {
    guard let state = unsafe state else { return 0 }
    return unsafe Int(clamping: dlua_fuel_used(state))
  }

  func location(level: Int) -> LuaLocation? {
    guard let state = unsafe state else { return nil }
    let frame = unsafe dlua_where(state, Int32(clamping: level))
    guard unsafe frame.line > 0 else { return nil }
    return unsafe LuaLocation(chunk: text(frame.chunk), line: Int(frame.line))
  }
}

extension LuaMachine {
  /// Answers one call. It never throws: an error is handed to C as text.
  @unsafe fileprivate func answer(_ function: Int, _ arguments: dlua_bytes, _ count: Int) -> Int32 {
    guard let state = unsafe state else { return -1 }
    do throws(LuaHostError) {
      let bytes = unsafe UnsafeRawBufferPointer(start: arguments.bytes, count: arguments.count)
      let resultCount = try unsafe responder.answer(function, bytes, count, for: self)
      let isAccepted = unsafe withBytes(responder.encodedAnswer) { unsafe dlua_reply(state, $0) }
      guard isAccepted != 0 else { throw LuaHostError("no memory for the answer of the host") }
      return Int32(clamping: resultCount)
    } catch {
      unsafe withBytes(Array(error.message.utf8)) { unsafe dlua_fail(state, $0) }
      return -1
    }
  }
}

/// The one function that C calls. No error and no jump leaves it.
private func dispatch(
  context: UnsafeMutableRawPointer, function: Int32, arguments: dlua_bytes, count: Int32
) -> Int32 {
  let machine = unsafe Unmanaged<LuaMachine>.fromOpaque(context).takeUnretainedValue()
  return unsafe machine.answer(Int(function), arguments, Int(count))
}
