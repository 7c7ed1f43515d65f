/// Puts values one behind the other as bytes, for `BinaryReader`.
public struct BinaryWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// A writer that has written nothing.
  public init() {}

  /// Writes a value.
  @inlinable public mutating func write(_ value: some BinaryCoded) { value.encode(into: &self) }

  /// Writes the raw value of an enumeration.
  @inlinable public mutating func writeRaw<Value: RawRepresentable>(_ value: Value)
  where Value.RawValue: BinaryCoded { value.rawValue.encode(into: &self) }

  /// Writes values by `element`, for those that have no conformance.
  @inlinable public mutating func write<Element>(
    _ elements: [Element], _ element: (Element, inout BinaryWriter) -> Void
  ) {
    writeCount(elements.count)
    for item in elements { element(item, &self) }
  }

  /// Writes numbers as they lie in memory: for large tables.
  public mutating func writeTable(_ numbers: [UInt8]) { append(table: numbers) }
  /// Writes numbers as they lie in memory: for large tables.
  public mutating func writeTable(_ numbers: [UInt16]) { append(table: numbers) }
  /// Writes numbers as they lie in memory: for large tables.
  public mutating func writeTable(_ numbers: [UInt32]) { append(table: numbers) }
  /// Writes numbers as they lie in memory: for large tables.
  public mutating func writeTable(_ numbers: [Int32]) { append(table: numbers) }
  /// Writes numbers as they lie in memory: for large tables.
  public mutating func writeTable(_ numbers: [UInt64]) { append(table: numbers) }

  @usableFromInline mutating func write(_ byte: UInt8) { bytes.append(byte) }
  @usableFromInline mutating func write(_ number: UInt32) { append(number) }
  @usableFromInline mutating func write(_ number: UInt64) { append(number) }

  @usableFromInline mutating func writeCount(_ count: Int) { append(UInt32(clamping: count)) }

  @usableFromInline mutating func writeText(_ text: String) {
    writeCount(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(
    table numbers: [Number]
  ) {
    append(UInt64(numbers.count))
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}
