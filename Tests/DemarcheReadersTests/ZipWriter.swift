/// Makes ZIP archives for tests: entries as they are, or packed as densely as fixed codes can.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds an entry as it is.
  mutating func add(_ name: String, _ content: String) { add(name, Array(content.utf8)) }

  /// Adds an entry of bytes as they are.
  mutating func add(_ name: String, _ content: [UInt8]) {
    add(name, content, method: 0, size: content.count, checksum: ZipWriter.checksum(content))
  }

  /// Adds an entry of one byte, `count` times, in one part in 158 of that size.
  mutating func addRun(_ name: String, of byte: UInt8, count: Int) {
    var bits = ZipWriter.Bits()
    bits.add(0b011, 3)
    bits.addReversed(0x30 + Int(byte), 8)
    let runs = (count - 1) / 258
    for _ in 0..<runs {
      bits.addReversed(0b1100_0101, 8)
      bits.addReversed(0, 5)
    }
    bits.addReversed(0, 7)
    let size = 1 + runs * 258
    let content = [UInt8](repeating: byte, count: size)
    add(name, bits.bytes, method: 8, size: size, checksum: ZipWriter.checksum(content))
  }

  /// The whole archive.
  func archive() -> [UInt8] {
    bytes + directory + ZipWriter.number(0x0605_4B50, 4) + ZipWriter.number(0, 4)
      + ZipWriter.number(count, 2) + ZipWriter.number(count, 2)
      + ZipWriter.number(directory.count, 4) + ZipWriter.number(bytes.count, 4)
      + ZipWriter.number(0, 2)
  }

  private mutating func add(
    _ name: String, _ packed: [UInt8], method: Int, size: Int, checksum: UInt32
  ) {
    let name = Array(name.utf8)
    let common =
      ZipWriter.number(20, 2) + ZipWriter.number(0, 2) + ZipWriter.number(method, 2)
      + ZipWriter.number(0, 4) + ZipWriter.number(Int(checksum), 4)
      + ZipWriter.number(packed.count, 4) + ZipWriter.number(size, 4)
      + ZipWriter.number(name.count, 2) + ZipWriter.number(0, 2)
    directory +=
      ZipWriter.number(0x0201_4B50, 4) + ZipWriter.number(20, 2) + common
      + ZipWriter.number(0, 10) + ZipWriter.number(bytes.count, 4) + name
    bytes += ZipWriter.number(0x0403_4B50, 4) + common + name + packed
    count += 1
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
  }

  /// Bits, the lowest first, as the format packs them.
  private struct Bits {
    var bytes: [UInt8] = []
    private var count = 0

    mutating func add(_ value: Int, _ width: Int) {
      for bit in 0..<width {
        if count % 8 == 0 { bytes.append(0) }
        if value >> bit & 1 == 1 { bytes[bytes.count - 1] |= 1 << (count % 8) }
        count += 1
      }
    }

    mutating func addReversed(_ value: Int, _ width: Int) {
      for bit in (0..<width).reversed() { add(value >> bit & 1, 1) }
    }
  }
}
