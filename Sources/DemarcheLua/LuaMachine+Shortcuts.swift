import CLuaShim

/// Answers to calls whose arguments are not encoded. None of them throws: an error is handed to C
/// as text.
extension LuaMachine {
  /// Lets scalars go round the encoding.
  func takeShortcuts() {
    guard let state = unsafe state else { return }
    unsafe dlua_set_shortcuts(state, answerScalars, answerName, answerField)
  }

  @unsafe fileprivate func respond(
    _ function: Int, _ arguments: UnsafePointer<dlua_scalar>, _ count: Int,
    _ results: UnsafeMutablePointer<dlua_scalar>
  ) -> Int32 {
    do throws(LuaHostError) {
      if function < 0 && function > DLUA_PRINT {
        return try unsafe give(
          responder.answer(
            function, LuaValue(arguments), count > 1 ? LuaValue(arguments + 1) : .none), results)
      }
      let call = unsafe responder.frame.begin(arguments, count: count)
      defer { responder.frame.end() }
      guard function >= 0 else { return try encoded(responder.respond(function, call)) }
      switch try responder.body(of: function) {
      case .one(let body): return try unsafe give(body(call), results)
      case .many(let body): return try unsafe give(body(call), results)
      case .measuring(let body):
        try body(.other(call[0]))
        return try unsafe give([], results)
      }
    } catch {
      return fail(error)
    }
  }

  @unsafe fileprivate func read(
    _ handle: LuaHandle, _ number: UInt32, _ result: UnsafeMutablePointer<dlua_scalar>
  ) -> Int32 {
    do throws(LuaHostError) {
      return try unsafe give(responder.handles.readField(handle, Int(number)), result)
    } catch {
      return fail(error)
    }
  }

  @unsafe private func give(
    _ value: LuaValue, _ result: UnsafeMutablePointer<dlua_scalar>
  ) throws(LuaHostError) -> Int32 {
    guard let state = unsafe state else { return Int32(DLUA_FAILED) }
    if unsafe value.store(in: result, of: state) { return 1 }
    return try encoded(responder.encode([value]))
  }

  @unsafe private func give(
    _ values: [LuaValue], _ results: UnsafeMutablePointer<dlua_scalar>
  ) throws(LuaHostError) -> Int32 {
    guard let state = unsafe state else { return Int32(DLUA_FAILED) }
    guard values.count <= DLUA_SCALARS else { return try encoded(responder.encode(values)) }
    for (index, value) in values.enumerated() {
      guard unsafe value.store(in: results + index, of: state) else {
        return try encoded(responder.encode(values))
      }
    }
    return Int32(values.count)
  }

  /// Hands over the encoded answer of `count` values.
  private func encoded(_ count: Int) throws(LuaHostError) -> Int32 {
    guard let state = unsafe state else { return Int32(DLUA_FAILED) }
    let isAccepted = unsafe withBytes(responder.encodedAnswer) { unsafe dlua_reply(state, $0) }
    guard isAccepted != 0 else { throw LuaHostError("no memory for the answer of the host") }
    return Int32(DLUA_ENCODED - count)
  }

  private func fail(_ error: LuaHostError) -> Int32 {
    responder.note(error)
    guard let state = unsafe state else { return Int32(DLUA_FAILED) }
    unsafe withBytes(Array(error.message.utf8)) { unsafe dlua_fail(state, $0) }
    return Int32(DLUA_FAILED)
  }
}

private func answerScalars(
  context: UnsafeMutableRawPointer, function: Int32, arguments: UnsafePointer<dlua_scalar>,
  count: Int32, results: UnsafeMutablePointer<dlua_scalar>
) -> Int32 {
  unsafe Unmanaged<LuaMachine>.fromOpaque(context)._withUnsafeGuaranteedRef {
    unsafe $0.respond(Int(function), arguments, Int(count), results)
  }
}

private func answerName(
  context: UnsafeMutableRawPointer, classID: UInt32, name: dlua_bytes
) -> Int32 {
  unsafe Unmanaged<LuaMachine>.fromOpaque(context)._withUnsafeGuaranteedRef {
    let number = unsafe $0.responder.handles.fieldNumber(classID, text(name))
    return number.flatMap { Int32(exactly: $0) } ?? -1
  }
}

private func answerField(
  context: UnsafeMutableRawPointer, classID: UInt32, generation: UInt32, id: UInt64,
  number: UInt32, result: UnsafeMutablePointer<dlua_scalar>
) -> Int32 {
  unsafe Unmanaged<LuaMachine>.fromOpaque(context)._withUnsafeGuaranteedRef {
    let handle = LuaHandle(classID: classID, generation: generation, id: id)
    return unsafe $0.read(handle, number, result)
  }
}
