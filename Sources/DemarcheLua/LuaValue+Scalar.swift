import CLuaShim

/// Values that cross the boundary without being encoded.
extension LuaValue {
  /// A value that C lends; text is copied.
  @unsafe init(_ scalar: UnsafePointer<dlua_scalar>) {
    switch unsafe Int(scalar.pointee.tag) {
    case DLUA_INTEGER: self = unsafe .integer(Int(Int64(bitPattern: scalar.pointee.bits)))
    case DLUA_STRING:
      self = unsafe .string(
        text(dlua_bytes(bytes: scalar.pointee.text, count: Int(scalar.pointee.byte_count))))
    case DLUA_HANDLE:
      self = unsafe .handle(
        LuaHandle(
          classID: scalar.pointee.number, generation: scalar.pointee.generation,
          id: scalar.pointee.bits))
    case DLUA_NUMBER: self = unsafe .number(Double(bitPattern: scalar.pointee.bits))
    case DLUA_FALSE: self = .boolean(false)
    case DLUA_TRUE: self = .boolean(true)
    default: self = .none
    }
  }

  /// Hands the value to C; false when it has to be encoded.
  @unsafe func store(in scalar: UnsafeMutablePointer<dlua_scalar>, of state: OpaquePointer) -> Bool
  {
    switch self {
    case .none: unsafe scalar.pointee.tag = UInt32(DLUA_NIL)
    case .boolean(let flag): unsafe scalar.pointee.tag = UInt32(flag ? DLUA_TRUE : DLUA_FALSE)
    case .integer(let number):
      unsafe scalar.pointee.tag = UInt32(DLUA_INTEGER)
      unsafe scalar.pointee.bits = UInt64(bitPattern: Int64(number))
    case .number(let number):
      unsafe scalar.pointee.tag = UInt32(DLUA_NUMBER)
      unsafe scalar.pointee.bits = number.bitPattern
    case .string(let text): return unsafe Self.store(text, in: scalar, of: state)
    case .handle(let handle):
      unsafe scalar.pointee.tag = UInt32(DLUA_HANDLE)
      unsafe scalar.pointee.number = handle.classID
      unsafe scalar.pointee.generation = handle.generation
      unsafe scalar.pointee.bits = handle.id
    case .function(let function):
      unsafe scalar.pointee.tag = UInt32(DLUA_FUNCTION)
      unsafe scalar.pointee.number = UInt32(clamping: function.ordinal)
    case .hostFunction(let id):
      unsafe scalar.pointee.tag = UInt32(DLUA_HOST)
      unsafe scalar.pointee.number = UInt32(clamping: id)
    case .table: return false
    }
    return true
  }

  @unsafe private static func store(
    _ text: String, in scalar: UnsafeMutablePointer<dlua_scalar>, of state: OpaquePointer
  ) -> Bool {
    let place = unsafe text.utf8.withContiguousStorageIfAvailable {
      unsafe dlua_keep(state, dlua_bytes(bytes: $0.baseAddress, count: $0.count))
    }
    guard let place, place >= 0, let count = UInt32(exactly: text.utf8.count) else { return false }
    unsafe scalar.pointee.tag = UInt32(DLUA_STRING)
    unsafe scalar.pointee.byte_count = count
    unsafe scalar.pointee.bits = UInt64(place)
    return true
  }
}
