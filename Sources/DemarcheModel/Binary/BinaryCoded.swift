/// A value that `BinaryWriter` writes and `BinaryReader` reads again.
///
/// What is read equals what was written; the form has no versions of its own and names nothing, so
/// whoever keeps the bytes has to know which program wrote them.
public protocol BinaryCoded {
  /// Writes the value.
  func encode(into writer: inout BinaryWriter)
  /// Reads a value.
  ///
  /// - Throws: `BinaryError` for bytes that no value writes.
  init(from reader: inout BinaryReader) throws(BinaryError)
  /// Writes values, how many first; numbers are written as they lie in memory.
  static func encode(all values: [Self], into writer: inout BinaryWriter)
  /// Reads values that `encode(all:into:)` wrote.
  ///
  /// - Throws: `BinaryError` for bytes that no values write.
  static func all(from reader: inout BinaryReader) throws(BinaryError) -> [Self]
}

extension BinaryCoded {
  @inlinable public static func encode(all values: [Self], into writer: inout BinaryWriter) {
    writer.writeCount(values.count)
    for value in values { value.encode(into: &writer) }
  }
  @inlinable public static func all(
    from reader: inout BinaryReader
  ) throws(BinaryError) -> [Self] {
    let count = try reader.readCount()
    var values: [Self] = []
    // A count that bytes behind it cannot hold is found when they run out.
    values.reserveCapacity(min(count, reader.remainingCount))
    for _ in 0..<count { values.append(try Self(from: &reader)) }
    return values
  }
}

extension Int: BinaryCoded {
  @inlinable public func encode(into writer: inout BinaryWriter) {
    writer.write(UInt64(bitPattern: Int64(self)))
  }
  @inlinable public init(from reader: inout BinaryReader) throws(BinaryError) {
    self = Int(Int64(bitPattern: try reader.readUInt64()))
  }
}

extension Int32: BinaryCoded {
  @inlinable public func encode(into writer: inout BinaryWriter) {
    writer.write(UInt32(bitPattern: self))
  }
  @inlinable public init(from reader: inout BinaryReader) throws(BinaryError) {
    self = Int32(bitPattern: try reader.readUInt32())
  }
  public static func encode(all values: [Int32], into writer: inout BinaryWriter) {
    writer.writeTable(values)
  }
  public static func all(from reader: inout BinaryReader) throws(BinaryError) -> [Int32] {
    try reader.readTable()
  }
}

extension UInt64: BinaryCoded {
  @inlinable public func encode(into writer: inout BinaryWriter) { writer.write(self) }
  @inlinable public init(from reader: inout BinaryReader) throws(BinaryError) {
    self = try reader.readUInt64()
  }
  public static func encode(all values: [UInt64], into writer: inout BinaryWriter) {
    writer.writeTable(values)
  }
  public static func all(from reader: inout BinaryReader) throws(BinaryError) -> [UInt64] {
    try reader.readTable()
  }
}

extension UInt32: BinaryCoded {
  @inlinable public func encode(into writer: inout BinaryWriter) { writer.write(self) }
  @inlinable public init(from reader: inout BinaryReader) throws(BinaryError) {
    self = try reader.readUInt32()
  }
  public static func encode(all values: [UInt32], into writer: inout BinaryWriter) {
    writer.writeTable(values)
  }
  public static func all(from reader: inout BinaryReader) throws(BinaryError) -> [UInt32] {
    try reader.readTable()
  }
}

extension UInt8: BinaryCoded {
  @inlinable public func encode(into writer: inout BinaryWriter) { writer.write(self) }
  @inlinable public init(from reader: inout BinaryReader) throws(BinaryError) {
    self = try reader.readByte()
  }
  public static func encode(all values: [UInt8], into writer: inout BinaryWriter) {
    writer.writeTable(values)
  }
  public static func all(from reader: inout BinaryReader) throws(BinaryError) -> [UInt8] {
    try reader.readTable()
  }
}

extension Bool: BinaryCoded {
  @inlinable public func encode(into writer: inout BinaryWriter) {
    writer.write(UInt8(self ? 1 : 0))
  }
  @inlinable public init(from reader: inout BinaryReader) throws(BinaryError) {
    switch try reader.readByte() {
    case 0: self = false
    case 1: self = true
    default: throw BinaryError()
    }
  }
}

extension Double: BinaryCoded {
  @inlinable public func encode(into writer: inout BinaryWriter) { writer.write(bitPattern) }
  @inlinable public init(from reader: inout BinaryReader) throws(BinaryError) {
    self = Double(bitPattern: try reader.readUInt64())
  }
}

extension String: BinaryCoded {
  @inlinable public func encode(into writer: inout BinaryWriter) { writer.writeText(self) }
  @inlinable public init(from reader: inout BinaryReader) throws(BinaryError) {
    self = try reader.readText()
  }
}

extension Optional: BinaryCoded where Wrapped: BinaryCoded {
  @inlinable public func encode(into writer: inout BinaryWriter) {
    writer.write(UInt8(self == nil ? 0 : 1))
    if let self { self.encode(into: &writer) }
  }
  @inlinable public init(from reader: inout BinaryReader) throws(BinaryError) {
    self = try Bool(from: &reader) ? try Wrapped(from: &reader) : nil
  }
}

extension Array: BinaryCoded where Element: BinaryCoded {
  @inlinable public func encode(into writer: inout BinaryWriter) {
    Element.encode(all: self, into: &writer)
  }
  @inlinable public init(from reader: inout BinaryReader) throws(BinaryError) {
    self = try Element.all(from: &reader)
  }
}

extension Dictionary: BinaryCoded where Key: BinaryCoded & Comparable, Value: BinaryCoded {
  @inlinable public func encode(into writer: inout BinaryWriter) {
    writer.writeCount(count)
    for (key, value) in sorted(by: { $0.key < $1.key }) {
      key.encode(into: &writer)
      value.encode(into: &writer)
    }
  }
  @inlinable public init(from reader: inout BinaryReader) throws(BinaryError) {
    let count = try reader.readCount()
    self = [:]
    for _ in 0..<count {
      let key = try Key(from: &reader)
      guard updateValue(try Value(from: &reader), forKey: key) == nil else { throw BinaryError() }
    }
  }
}
