import CLuaShim

/// Copies encoded values out of C.
@unsafe func decode(
  _ bytes: dlua_bytes, count: Int
) throws(LuaDecoder.Failure) -> [LuaValue] {
  var decoder = unsafe LuaDecoder(UnsafeRawBufferPointer(start: bytes.bytes, count: bytes.count))
  return try decoder.values(count: count)
}

/// Copies text out of C, repaired where it is not UTF-8.
@unsafe func text(_ bytes: dlua_bytes) -> String {
  unsafe String(
    decoding: UnsafeBufferPointer(start: bytes.bytes, count: bytes.count), as: UTF8.self)
}

/// Copies bytes out of C.
@unsafe func copy(_ bytes: dlua_bytes) -> [UInt8] {
  unsafe Array(UnsafeBufferPointer(start: bytes.bytes, count: bytes.count))
}

/// Lends bytes to C for the time of `body`.
@unsafe func withBytes<Result>(_ bytes: [UInt8], _ body: (dlua_bytes) -> Result) -> Result {
  unsafe bytes.withUnsafeBufferPointer {
    unsafe body(dlua_bytes(bytes: $0.baseAddress, count: $0.count))
  }
}
