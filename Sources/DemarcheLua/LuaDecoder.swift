import CLuaShim

/// Bytes → values, in the encoding of `dlua.h`. Every read is checked, since the bytes may come
/// from another process.
@safe struct LuaDecoder {
  /// The bytes are damaged.
  struct Failure: Error {}

  private let bytes: UnsafeRawBufferPointer
  private let byteCount: Int
  private var offset = 0

  /// The bytes are borrowed: use the decoder only while they live.
  @unsafe init(_ bytes: UnsafeRawBufferPointer) {
    unsafe self.bytes = bytes
    byteCount = bytes.count
  }

  mutating func values(count: Int) throws(Failure) -> [LuaValue] {
    var values: [LuaValue] = []
    values.reserveCapacity(capacity(count))
    for _ in 0..<count { values.append(try value(depth: 0)) }
    return values
  }

  /// The next value.
  mutating func value() throws(Failure) -> LuaValue {
    try value(depth: 0)
  }

  /// How much the next value is.
  mutating func measure() throws(Failure) -> LuaMeasure {
    guard offset < byteCount, unsafe Int(bytes[offset]) == DLUA_TABLE else {
      return .other(try value())
    }
    offset += 1
    return .table(byteCount: try tableByteCount(depth: 0))
  }

  private mutating func valueByteCount(depth: Int) throws(Failure) -> Int {
    switch Int(try number(UInt8.self)) {
    case DLUA_NIL, DLUA_FALSE, DLUA_TRUE: break
    case DLUA_INTEGER, DLUA_NUMBER: _ = try number(UInt64.self)
    case DLUA_STRING: return 16 + (try textByteCount())
    case DLUA_TABLE: return 16 + (try tableByteCount(depth: depth))
    case DLUA_FUNCTION, DLUA_HOST: _ = try number(UInt32.self)
    case DLUA_HANDLE: _ = try handle()
    default: throw Failure()
    }
    return 16
  }

  private mutating func tableByteCount(depth: Int) throws(Failure) -> Int {
    guard depth < 64 else { throw Failure() }
    let arrayCount = Int(try number(UInt32.self))
    let otherCount = Int(try number(UInt32.self))
    let fieldCount = Int(try number(UInt32.self))
    var sum = 0
    for _ in 0..<arrayCount { sum += try valueByteCount(depth: depth + 1) }
    for _ in 0..<otherCount {
      _ = try number(Int64.self)
      sum += try valueByteCount(depth: depth + 1)
    }
    for _ in 0..<fieldCount {
      sum += try textByteCount()
      sum += try valueByteCount(depth: depth + 1)
    }
    return sum
  }

  // As text, in which each damaged byte becomes a character.
  private mutating func textByteCount() throws(Failure) -> Int {
    let start = offset
    let count = Int(try number(UInt32.self))
    guard count <= byteCount - offset else { throw Failure() }
    offset += count
    if unsafe isPlain(UnsafeRawBufferPointer(rebasing: bytes[offset - count..<offset])) {
      return count
    }
    offset = start
    return try text().utf8.count
  }

  // Eight bytes at a time: all strings of a pack go through here.
  @unsafe private func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
    let wordEnd = text.count & ~7
    for at in stride(from: 0, to: wordEnd, by: 8) {
      let word = unsafe text.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { return false }
    }
    return unsafe text[wordEnd...].allSatisfy { $0 < 0x80 }
  }

  private mutating func value(depth: Int) throws(Failure) -> LuaValue {
    let tag = try number(UInt8.self)
    switch Int(tag) {
    case DLUA_NIL: return .none
    case DLUA_FALSE: return .boolean(false)
    case DLUA_TRUE: return .boolean(true)
    case DLUA_INTEGER: return .integer(Int(try number(Int64.self)))
    case DLUA_NUMBER: return .number(Double(bitPattern: try number(UInt64.self)))
    case DLUA_STRING: return .string(try text())
    case DLUA_TABLE: return .table(try table(depth: depth))
    case DLUA_FUNCTION: return .function(LuaFunction(ordinal: Int(try number(UInt32.self))))
    case DLUA_HANDLE: return .handle(try handle())
    case DLUA_HOST: return .hostFunction(Int(try number(UInt32.self)))
    default: throw Failure()
    }
  }

  private mutating func handle() throws(Failure) -> LuaHandle {
    LuaHandle(
      classID: try number(UInt32.self), generation: try number(UInt32.self),
      id: try number(UInt64.self))
  }

  private mutating func table(depth: Int) throws(Failure) -> LuaTable {
    guard depth < 64 else { throw Failure() }
    let arrayCount = Int(try number(UInt32.self))
    let otherCount = Int(try number(UInt32.self))
    let fieldCount = Int(try number(UInt32.self))
    var table = LuaTable()
    table.array.reserveCapacity(capacity(arrayCount))
    for _ in 0..<arrayCount { table.array.append(try value(depth: depth + 1)) }
    for _ in 0..<otherCount {
      let index = Int(try number(Int64.self))
      table.others.append(LuaIndexedEntry(index: index, value: try value(depth: depth + 1)))
    }
    table.fields.reserveCapacity(capacity(fieldCount))
    for _ in 0..<fieldCount {
      let name = try text()
      table.fields.append(LuaField(name: name, value: try value(depth: depth + 1)))
    }
    return table
  }

  /// Room for `count` values, each of which takes a byte at least.
  private func capacity(_ count: Int) -> Int {
    min(count, byteCount - offset)
  }

  private mutating func text() throws(Failure) -> String {
    let count = Int(try number(UInt32.self))
    guard count <= byteCount - offset else { throw Failure() }
    defer { offset += count }
    return unsafe String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]), as: UTF8.self)
  }

  private mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type
  ) throws(Failure) -> Number {
    let size = MemoryLayout<Number>.size
    guard size <= byteCount - offset else { throw Failure() }
    defer { offset += size }
    return unsafe bytes.loadUnaligned(fromByteOffset: offset, as: type)
  }
}
