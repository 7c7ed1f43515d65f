import CLuaShim

/// Answers what a script asks of its host, wherever the script runs.
///
/// A class, since the state and the calls in flight share its buffer.
final class LuaResponder {
  let functions: [LuaHostFunction]
  let handles: LuaHandleClasses
  let hooks: LuaHooks
  let limits: LuaLimits
  /// What the last host function that failed threw.
  private(set) var lastError: LuaHostError?
  let frame = LuaCallFrame()
  private var encoder = LuaEncoder()

  init(
    limits: LuaLimits, functions: [LuaHostFunction], handles: LuaHandleClasses, hooks: LuaHooks
  ) {
    self.limits = limits
    self.functions = functions
    self.handles = handles
    self.hooks = hooks
  }

  /// The values of the last answer, encoded.
  var encodedAnswer: [UInt8] { encoder.bytes }

  /// Answers one call: of a host function by its number, or of a reserved id below zero.
  ///
  /// - Parameter arguments: `count` encoded values, borrowed for the time of the call.
  /// - Returns: the number of values in `encodedAnswer`.
  @unsafe func answer(
    _ function: Int, _ arguments: UnsafeRawBufferPointer, _ count: Int, for caller: any LuaCaller
  ) throws(LuaHostError) -> Int {
    do throws(LuaHostError) {
      if function < 0 && function > DLUA_PRINT {
        return try encode([try unsafe answerHandle(function, arguments, count)])
      }
      if function >= 0, case .measuring(let body) = try body(of: function) {
        try body(try unsafe measure(arguments, count))
        return try encode([])
      }
      let arguments = try unsafe decodeArguments(arguments, count)
      if frame.caller !== caller { frame.caller = caller }
      defer { frame.end() }
      return try respond(function, frame.begin(arguments))
    } catch {
      lastError = error
      throw error
    }
  }

  /// Keeps an error of the host that is thrown round ``answer(_:_:_:for:)``.
  func note(_ error: LuaHostError) {
    lastError = error
  }

  @unsafe private func decodeArguments(
    _ bytes: UnsafeRawBufferPointer, _ count: Int
  ) throws(LuaHostError) -> [LuaValue] {
    do throws(LuaDecoder.Failure) {
      var decoder = unsafe LuaDecoder(bytes)
      return try decoder.values(count: count)
    } catch {
      throw LuaHostError("damaged encoded value")
    }
  }

  @unsafe private func measure(
    _ bytes: UnsafeRawBufferPointer, _ count: Int
  ) throws(LuaHostError) -> LuaMeasure {
    guard count > 0 else { return .other(.none) }
    do throws(LuaDecoder.Failure) {
      var decoder = unsafe LuaDecoder(bytes)
      return try decoder.measure()
    } catch {
      throw LuaHostError("damaged encoded value")
    }
  }

  /// Encodes values as the answer and gives the number of them.
  func encode(_ values: [LuaValue]) throws(LuaHostError) -> Int {
    encoder.removeAll()
    try encoder.append(values)
    return try checked(values.count)
  }

  private func checked(_ count: Int) throws(LuaHostError) -> Int {
    guard encoder.bytes.count <= limits.valueBytes, count <= limits.valueCount else {
      throw LuaHostError("the answer of the host is larger than the limit")
    }
    return count
  }

  /// What answers for a host function.
  func body(of function: Int) throws(LuaHostError) -> LuaHostFunction.Body {
    guard functions.indices.contains(function) else {
      throw LuaHostError("a host function that this state does not know")
    }
    return functions[function].body
  }

  /// Encodes the answer to a call of a host function, of print or of require, and gives the number
  /// of values in it.
  func respond(_ function: Int, _ call: LuaCall) throws(LuaHostError) -> Int {
    switch function {
    case DLUA_PRINT:
      if case .string(let text) = call[0] { hooks.print(text) }
      return try encode([])
    case DLUA_REQUIRE: return try require(call[0])
    default:
      switch try body(of: function) {
      case .one(let body): return try encode([try body(call)])
      case .many(let body): return try encode(try body(call))
      case .measuring(let body):
        try body(.other(call[0]))
        return try encode([])
      }
    }
  }

  private func require(_ name: LuaValue) throws(LuaHostError) -> Int {
    guard case .string(let name) = name else { throw LuaHostError("a module name is a string") }
    switch try hooks.require(name) {
    case .source(let source, let chunkName):
      encoder.removeAll()
      try encoder.appendString(source)
      try encoder.append(.string(chunkName))
      return try checked(2)
    case .value(.string):
      throw LuaHostError("module '\(name)' of the host is a string")
    case .value(let value): return try encode([value])
    }
  }

  @unsafe private func answerHandle(
    _ event: Int, _ arguments: UnsafeRawBufferPointer, _ count: Int
  ) throws(LuaHostError) -> LuaValue {
    let values = try unsafe decodeArguments(arguments, count)
    return try answer(event, values.first ?? .none, values.count > 1 ? values[1] : .none)
  }

  /// Answers a reserved id that is about a handle.
  func answer(
    _ event: Int, _ object: LuaValue, _ other: LuaValue
  ) throws(LuaHostError) -> LuaValue {
    if event == DLUA_LESS || event == DLUA_LESS_EQUAL || event == DLUA_EQUAL {
      return .boolean(try compare(event, object, other))
    }
    guard case .handle(let handle) = object, handles.names.indices.contains(Int(handle.classID))
    else { throw LuaHostError("a handle was expected") }
    switch event {
    case DLUA_INDEX: return try field(handle, other)
    case DLUA_TEXT: return .string(try handles.text(handle))
    default: return .integer(try handles.count(handle))
    }
  }

  private func field(_ handle: LuaHandle, _ key: LuaValue) throws(LuaHostError) -> LuaValue {
    if case .string(let name) = key, let number = handles.fieldNumber(handle.classID, name) {
      return try handles.readField(handle, number)
    }
    return try handles.index(handle, key)
  }

  private func compare(
    _ event: Int, _ left: LuaValue, _ right: LuaValue
  ) throws(LuaHostError) -> Bool {
    guard case .handle(let a) = left, case .handle(let b) = right, a.classID == b.classID,
      handles.names.indices.contains(Int(a.classID))
    else {
      throw LuaHostError("attempt to compare \(name(of: left)) with \(name(of: right))")
    }
    switch event {
    case DLUA_EQUAL: return try handles.areEqual(a, b)
    case DLUA_LESS: return try handles.isLess(a, b)
    default: return try !handles.isLess(b, a)
    }
  }

  private func name(of value: LuaValue) -> String {
    guard case .handle(let handle) = value, handles.names.indices.contains(Int(handle.classID))
    else { return value.typeName }
    return handles.names[Int(handle.classID)]
  }
}
