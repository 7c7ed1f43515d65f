/// Reads the values that a `BinaryWriter` wrote, never behind the end of the bytes.
public struct BinaryReader: Sendable {
  private let storage: BinaryStorage
  private var position = 0
  private var end: Int

  /// Reads bytes from their beginning.
  public init(_ storage: BinaryStorage) {
    self.storage = storage
    end = storage.count
  }

  /// Gives back the memory of what has been read and mapped, as most is not read again.
  public func rest() { storage.rest() }

  /// Reads a copy of bytes.
  public init(_ bytes: [UInt8]) { self.init(BinaryStorage(copying: bytes)) }

  /// The bytes that are left.
  public var remainingCount: Int { end - position }

  /// Reads a value.
  @inlinable public mutating func read<Value: BinaryCoded>(
    _ type: Value.Type = Value.self
  ) throws(BinaryError) -> Value {
    try Value(from: &self)
  }

  /// Reads a value of an enumeration; refuses what it has no case for.
  @inlinable public mutating func readRaw<Value: RawRepresentable>(
    _ type: Value.Type = Value.self
  ) throws(BinaryError) -> Value where Value.RawValue: BinaryCoded {
    guard let value = Value(rawValue: try Value.RawValue(from: &self)) else { throw BinaryError() }
    return value
  }

  /// Reads the raw value of an enumeration, or that there is none.
  @inlinable public mutating func readOptionalRaw<Value: RawRepresentable>(
    _ type: Value.Type = Value.self
  ) throws(BinaryError) -> Value? where Value.RawValue: BinaryCoded {
    guard let raw = try Value.RawValue?(from: &self) else { return nil }
    guard let value = Value(rawValue: raw) else { throw BinaryError() }
    return value
  }

  /// Reads values by `element`.
  @inlinable public mutating func readArray<Element>(
    _ element: (inout BinaryReader) throws(BinaryError) -> Element
  ) throws(BinaryError) -> [Element] {
    let count = try readCount()
    var elements: [Element] = []
    elements.reserveCapacity(min(count, remainingCount))
    for _ in 0..<count { elements.append(try element(&self)) }
    return elements
  }

  /// Reads a table of bytes.
  public mutating func readTable() throws(BinaryError) -> [UInt8] { try table() }
  /// Reads a table of numbers.
  public mutating func readTable() throws(BinaryError) -> [UInt16] { try table() }
  /// Reads a table of numbers.
  public mutating func readTable() throws(BinaryError) -> [UInt32] { try table() }
  /// Reads a table of numbers.
  public mutating func readTable() throws(BinaryError) -> [Int32] { try table() }
  /// Reads a table of numbers.
  public mutating func readTable() throws(BinaryError) -> [UInt64] { try table() }

  /// Reads a table of bytes where it stands, without a copy of it; refuses what `body` makes nothing
  /// of.
  public mutating func readNested<Value>(
    _ body: (Span<UInt8>) -> Value?
  ) throws(BinaryError) -> Value {
    let count = try readUInt64()
    guard count <= UInt64(remainingCount) else { throw BinaryError() }
    let value = try take(Int(count)) { body($0.assumingMemoryBound(to: UInt8.self).span) }
    guard let value else { throw BinaryError() }
    return value
  }

  /// A reader of the bytes of a table, for later.
  public mutating func readPart() throws(BinaryError) -> BinaryReader {
    let count = try readUInt64()
    guard count <= UInt64(remainingCount) else { throw BinaryError() }
    var part = self
    position += Int(count)
    part.end = position
    return part
  }

  /// Asserts that nothing is left.
  public func finish() throws(BinaryError) {
    if remainingCount != 0 { throw BinaryError() }
  }

  @usableFromInline mutating func readByte() throws(BinaryError) -> UInt8 { try number() }
  @usableFromInline mutating func readUInt32() throws(BinaryError) -> UInt32 { try number() }
  @usableFromInline mutating func readUInt64() throws(BinaryError) -> UInt64 { try number() }
  @usableFromInline mutating func readCount() throws(BinaryError) -> Int { Int(try readUInt32()) }

  @usableFromInline mutating func readText() throws(BinaryError) -> String {
    try take(try readCount()) { (bytes) throws(BinaryError) in
      do {
        let text = try UTF8Span(validating: bytes.assumingMemoryBound(to: UInt8.self).span)
        return String(copying: text)
      } catch {
        throw BinaryError()
      }
    }
  }

  // Gives `body` the next bytes.
  private mutating func take<Value>(
    _ count: Int, _ body: (UnsafeRawBufferPointer) throws(BinaryError) -> Value
  ) throws(BinaryError) -> Value {
    guard count >= 0, count <= remainingCount else { throw BinaryError() }
    let start = position
    position += count
    return try storage.withBytes { (bytes) throws(BinaryError) in
      try body(UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]))
    }
  }

  private mutating func number<Number: FixedWidthInteger & BitwiseCopyable>() throws(BinaryError)
    -> Number
  {
    let number = try take(MemoryLayout<Number>.size) { $0.loadUnaligned(as: Number.self) }
    return Number(littleEndian: number)
  }

  private mutating func table<Number: FixedWidthInteger & BitwiseCopyable>() throws(BinaryError)
    -> [Number]
  {
    let count = try readUInt64()
    let size = MemoryLayout<Number>.size
    guard count <= UInt64(remainingCount / size) else { throw BinaryError() }
    return try take(Int(count) * size) { bytes in
      [Number](unsafeUninitializedCapacity: Int(count)) { numbers, used in
        UnsafeMutableRawBufferPointer(numbers).copyMemory(from: bytes)
        used = Int(count)
      }
    }
  }
}
