/// Writes small numbers in few bytes.
struct CompactWriter {
  private(set) var bytes: [UInt8] = []

  /// Forgets what was written; keeps the memory.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Seven bits a byte, the lowest first; numbers below zero alternate with those above.
  ///
  /// - Source: the variable-length integers of Protocol Buffers.
  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }
}

/// Bytes that no `CompactWriter` wrote.
struct CompactError: Error {}

/// Reads what `CompactWriter` wrote.
struct CompactReader {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func byte() throws(CompactError) -> UInt8 {
    guard let byte = bytes.popFirst() else { throw CompactError() }
    return byte
  }

  mutating func number() throws(CompactError) -> Int {
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = try byte()
      rest |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: rest >> 1) ^ -Int64(bitPattern: rest & 1)) }
      shift += 7
    }
    throw CompactError()
  }

  mutating func text() throws(CompactError) -> String {
    let count = try number()
    guard count >= 0, count <= bytes.count,
      let text = String(validating: bytes.prefix(count), as: UTF8.self)
    else { throw CompactError() }
    bytes = bytes.dropFirst(count)
    return text
  }
}
