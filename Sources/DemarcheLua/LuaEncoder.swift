import CLuaShim

/// Values → bytes, in the encoding of `dlua.h`.
struct LuaEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// - Throws: when a value is nested more than 64 tables deep or has 4 GiB.
  mutating func append(_ values: [LuaValue]) throws(LuaHostError) {
    for value in values { try append(value, depth: 0) }
  }

  /// Appends one value.
  mutating func append(_ value: LuaValue) throws(LuaHostError) {
    try append(value, depth: 0)
  }

  private mutating func append(_ value: LuaValue, depth: Int) throws(LuaHostError) {
    switch value {
    case .none: bytes.append(UInt8(DLUA_NIL))
    case .boolean(let flag): bytes.append(UInt8(flag ? DLUA_TRUE : DLUA_FALSE))
    case .integer(let number): append(DLUA_INTEGER, UInt64(bitPattern: Int64(number)))
    case .number(let number): append(DLUA_NUMBER, number.bitPattern)
    case .string(let text):
      bytes.append(UInt8(DLUA_STRING))
      try append(text)
    case .table(let table): try append(table, depth: depth)
    case .function(let function): append(DLUA_FUNCTION, UInt32(clamping: function.ordinal))
    case .hostFunction(let id): append(DLUA_HOST, UInt32(clamping: id))
    case .handle(let handle):
      append(DLUA_HANDLE, handle.classID)
      append(handle.generation)
      append(handle.id)
    }
  }

  private mutating func append(_ table: LuaTable, depth: Int) throws(LuaHostError) {
    guard depth < 64 else { throw LuaHostError("tables are nested more than 64 deep") }
    append(DLUA_TABLE, UInt32(clamping: table.array.count))
    append(UInt32(clamping: table.others.count))
    append(UInt32(clamping: table.fields.count))
    for value in table.array { try append(value, depth: depth + 1) }
    for entry in table.others {
      append(UInt64(bitPattern: Int64(entry.index)))
      try append(entry.value, depth: depth + 1)
    }
    for field in table.fields {
      try append(field.name)
      try append(field.value, depth: depth + 1)
    }
  }

  /// Appends a string value of bytes that need not be UTF-8.
  mutating func appendString(_ text: [UInt8]) throws(LuaHostError) {
    bytes.append(UInt8(DLUA_STRING))
    append(try byteCount(text.count))
    bytes.append(contentsOf: text)
  }

  private mutating func append(_ text: String) throws(LuaHostError) {
    append(try byteCount(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  private func byteCount(_ count: Int) throws(LuaHostError) -> UInt32 {
    guard let count = UInt32(exactly: count) else {
      throw LuaHostError("string is longer than 4 GiB")
    }
    return count
  }

  private mutating func append<Number: FixedWidthInteger>(_ tag: Int, _ number: Number) {
    bytes.append(UInt8(tag))
    append(number)
  }

  private mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    unsafe withUnsafeBytes(of: number) { unsafe bytes.append(contentsOf: $0) }
  }
}
