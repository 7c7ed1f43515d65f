/// Arrays of integers as bytes, guarded by a checksum: a mark, the length, the checksum, the arrays.
///
/// Meant for the machine that wrote them: integers are in its own byte order. The checksum tells
/// damage, not malice, so who reads an array still checks every index in it.
struct FlatWriter {
  private var payload: [UInt8] = []

  /// Appends the elements of `array`, rows of integers without gaps between them.
  mutating func append<Element: BitwiseCopyable>(_ array: [Element]) {
    append(array.count)
    array.withUnsafeBytes { payload.append(contentsOf: $0) }
  }

  /// Appends a number.
  mutating func append(_ number: Int) {
    withUnsafeBytes(of: UInt64(number)) { payload.append(contentsOf: $0) }
  }

  /// Appends all of it to `bytes`, under a mark that tells what it is.
  func write(mark: UInt64, to bytes: inout [UInt8]) {
    for number in [mark, UInt64(payload.count), FlatReader.checksum(payload.span)] {
      withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }
    bytes.append(contentsOf: payload)
  }
}

/// Reads what a `FlatWriter` wrote, array by array; nil wherever the bytes do not hold it.
struct FlatReader {
  private static let headByteCount = 24
  private var index: Int
  private let end: Int

  /// A reader of the table at `offset`, which is moved behind it.
  init?(_ bytes: Span<UInt8>, at offset: inout Int, mark: UInt64) {
    guard offset >= 0, offset <= bytes.count,
      bytes.count - offset >= FlatReader.headByteCount,
      ByteChunk.load(bytes, at: offset) == mark
    else { return nil }
    let start = offset + FlatReader.headByteCount
    guard let count = Int(exactly: ByteChunk.load(bytes, at: offset + 8)),
      count <= bytes.count - start,
      FlatReader.checksum(bytes.extracting(start..<start + count))
        == ByteChunk.load(bytes, at: offset + 16)
    else { return nil }
    index = start
    end = start + count
    offset = end
  }

  /// Whether all is read.
  var isAtEnd: Bool { index == end }

  /// The next number.
  mutating func number(_ bytes: Span<UInt8>) -> Int? {
    guard end - index >= 8 else { return nil }
    index += 8
    return Int(exactly: ByteChunk.load(bytes, at: index - 8))
  }

  /// The next array, of rows of integers without gaps between them.
  mutating func array<Element: BitwiseCopyable>(
    _ bytes: Span<UInt8>, of type: Element.Type
  ) -> [Element]? {
    let stride = MemoryLayout<Element>.stride
    guard let count = number(bytes), count <= (end - index) / stride else { return nil }
    let part = bytes.extracting(index..<index + count * stride)
    index += count * stride
    return part.withUnsafeBytes { source in
      [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
        initialized = count
      }
    }
  }

  /// A checksum that tells any single change: four sums side by side, as the processor likes it.
  static func checksum(_ bytes: Span<UInt8>) -> UInt64 {
    var (a, b, c, d) = (UInt64(1), UInt64(2), UInt64(3), UInt64(bytes.count))
    var index = 0
    while index + 32 <= bytes.count {
      a = next(a, ByteChunk.load(bytes, at: index))
      b = next(b, ByteChunk.load(bytes, at: index + 8))
      c = next(c, ByteChunk.load(bytes, at: index + 16))
      d = next(d, ByteChunk.load(bytes, at: index + 24))
      index += 32
    }
    while index < bytes.count {
      a = next(a, ByteChunk.load(bytes, at: index))
      index += 8
    }
    return next(next(next(a, b), c), d)
  }

  @inline(__always) private static func next(_ sum: UInt64, _ chunk: UInt64) -> UInt64 {
    let value = (sum ^ chunk) &* 0x9e37_79b9_7f4a_7c15
    return value ^ value >> 29
  }
}
