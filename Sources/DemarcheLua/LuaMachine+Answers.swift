import CLuaShim

/// Lua → Swift.
extension LuaMachine {
  /// Answers one call. It never throws: an error is handed to C as text.
  @unsafe func answer(_ function: Int, _ arguments: dlua_bytes, _ count: Int) -> Int32 {
    guard let state = unsafe state else { return -1 }
    do throws(LuaHostError) {
      encoder.removeAll()
      let resultCount =
        function < 0 && function > DLUA_PRINT
        ? try unsafe answerHandle(function, arguments, count)
        : try respond(function, try unsafe decodeArguments(arguments, count))
      let isAccepted = unsafe withBytes(encoder.bytes) { unsafe dlua_reply(state, $0) }
      guard isAccepted != 0, resultCount <= limits.valueCount else {
        throw LuaHostError("the answer of the host is larger than the limit")
      }
      return Int32(clamping: resultCount)
    } catch {
      lastHostError = error
      unsafe withBytes(Array(error.message.utf8)) { unsafe dlua_fail(state, $0) }
      return -1
    }
  }

  @unsafe private func decodeArguments(
    _ bytes: dlua_bytes, _ count: Int
  ) throws(LuaHostError) -> [LuaValue] {
    do throws(LuaDecoder.Failure) {
      return try unsafe decode(bytes, count: count)
    } catch {
      throw LuaHostError("damaged encoded value")
    }
  }

  /// Encodes the answer and gives the number of values in it.
  private func respond(_ function: Int, _ arguments: [LuaValue]) throws(LuaHostError) -> Int {
    let call = LuaCall(arguments: arguments, machine: self)
    let results: [LuaValue]
    switch function {
    case DLUA_PRINT:
      if case .string(let text) = call[0] { hooks.print(text) }
      results = []
    case DLUA_REQUIRE: return try require(call[0])
    default:
      guard functions.indices.contains(function) else {
        throw LuaHostError("a host function that this state does not know")
      }
      results = try functions[function].body(call)
    }
    try encoder.append(results)
    return results.count
  }

  private func require(_ name: LuaValue) throws(LuaHostError) -> Int {
    guard case .string(let name) = name else { throw LuaHostError("a module name is a string") }
    switch try hooks.require(name) {
    case .source(let source, let chunkName):
      try encoder.appendString(source)
      try encoder.append([.string(chunkName)])
      return 2
    case .value(.string):
      throw LuaHostError("module '\(name)' of the host is a string")
    case .value(let value):
      try encoder.append([value])
      return 1
    }
  }

  /// Answers for a handle, the commonest call of all, without an array of arguments.
  @unsafe private func answerHandle(
    _ event: Int, _ arguments: dlua_bytes, _ count: Int
  ) throws(LuaHostError) -> Int {
    let object: LuaValue
    var other = LuaValue.none
    do throws(LuaDecoder.Failure) {
      var decoder = unsafe LuaDecoder(
        UnsafeRawBufferPointer(start: arguments.bytes, count: arguments.count))
      object = try decoder.value()
      if count > 1 { other = try decoder.value() }
    } catch {
      throw LuaHostError("damaged encoded value")
    }
    try encoder.append(try answer(event, object, other))
    return 1
  }

  private func answer(
    _ event: Int, _ object: LuaValue, _ other: LuaValue
  ) throws(LuaHostError) -> LuaValue {
    if event == DLUA_LESS || event == DLUA_LESS_EQUAL || event == DLUA_EQUAL {
      return .boolean(try compare(event, object, other))
    }
    guard case .handle(let handle) = object else {
      throw LuaHostError("a handle was expected")
    }
    switch event {
    case DLUA_INDEX: return try handles.index(handle, other)
    case DLUA_TEXT: return .string(try handles.text(handle))
    default: return .integer(try handles.count(handle))
    }
  }

  private func compare(
    _ event: Int, _ left: LuaValue, _ right: LuaValue
  ) throws(LuaHostError) -> Bool {
    guard case .handle(let a) = left, case .handle(let b) = right, a.classID == b.classID else {
      throw LuaHostError("attempt to compare \(name(of: left)) with \(name(of: right))")
    }
    switch event {
    case DLUA_EQUAL: return try handles.areEqual(a, b)
    case DLUA_LESS: return try handles.isLess(a, b)
    default: return try !handles.isLess(b, a)
    }
  }

  private func name(of value: LuaValue) -> String {
    guard case .handle(let handle) = value else { return value.typeName }
    return handles.names[Int(handle.classID)]
  }
}
