import CLuaShim

/// Calls of Lua functions. Scalars go round the encoding, both ways.
extension LuaMachine {
  /// Calls a function and lends its results to `body`; nil when they are encoded.
  @unsafe @inline(__always) func call<Result>(
    _ function: LuaFunction, _ arguments: Span<LuaValue>,
    _ body: (UnsafePointer<dlua_scalar>, Int) -> Result
  ) throws(LuaError) -> Result? {
    guard let state = unsafe state else { throw closed }
    guard arguments.count <= DLUA_SCALARS else {
      try callEncoded(function, arguments)
      return nil
    }
    let wasDead = unsafe dlua_fatal_reason(state) != DLUA_OK
    var resultCount: Int32 = -1
    var result: Result?
    let outcome = unsafe withUnsafeTemporaryAllocation(
      of: dlua_scalar.self, capacity: 2 * DLUA_SCALARS
    ) { (scalars) -> Int32? in
      guard let base = scalars.baseAddress else { return nil }
      for index in 0..<arguments.count {
        guard unsafe arguments[index].store(in: base + index, of: state) else { return nil }
      }
      let results = unsafe base + DLUA_SCALARS
      let outcome = unsafe dlua_call_scalars(
        state, UInt32(clamping: function.ordinal), base, Int32(arguments.count), results,
        &resultCount)
      if outcome == DLUA_OK, resultCount >= 0 { result = unsafe body(results, Int(resultCount)) }
      return outcome
    }
    guard let outcome else {
      try callEncoded(function, arguments)
      return nil
    }
    try unsafe check(Int(outcome), of: state, wasDead: wasDead)
    return result
  }

  @unsafe static func list(_ results: UnsafePointer<dlua_scalar>, _ count: Int) -> [LuaValue] {
    unsafe [LuaValue](unsafeUninitializedCapacity: count) { (buffer, filled) in
      for index in 0..<count {
        unsafe buffer.initializeElement(at: index, to: LuaValue(results + index))
      }
      filled = count
    }
  }

  private func callEncoded(
    _ function: LuaFunction, _ arguments: Span<LuaValue>
  ) throws(LuaError) {
    var encoder = LuaEncoder()
    swap(&encoder, &self.encoder)  // keeps the buffer of the last call
    encoder.removeAll()
    do throws(LuaHostError) {
      for index in arguments.indices { try encoder.append(arguments[index]) }
    } catch {
      throw LuaError(kind: .conversion, message: error.message)
    }
    try unsafe enter { (state) in
      unsafe withBytes(encoder.bytes) {
        unsafe dlua_call(
          state, UInt32(clamping: function.ordinal), $0, Int32(clamping: arguments.count))
      }
    }
    swap(&encoder, &self.encoder)
  }
}
