/// Eight bytes at a time, the first in the lowest byte.
enum ByteChunk {
  static let high: UInt64 = 0x8080_8080_8080_8080
  private static let small: UInt64 = 0x2020_2020_2020_2020

  /// The eight bytes at `index`; zero behind the end.
  @inline(__always) static func load(_ utf8: Span<UInt8>, at index: Int) -> UInt64 {
    if index + 8 <= utf8.count {
      return UInt64(
        littleEndian: utf8.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    return tail(utf8, at: index)
  }

  /// The eight bytes that begin at `index`, as the caller has seen to.
  @inline(__always) static func loadUnchecked(_ utf8: Span<UInt8>, at index: Int) -> UInt64 {
    UInt64(
      littleEndian: utf8.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt64.self))
  }

  @inline(never) private static func tail(_ utf8: Span<UInt8>, at index: Int) -> UInt64 {
    var chunk: UInt64 = 0
    var place = utf8.count
    while place > index {
      place -= 1
      chunk = chunk << 8 | UInt64(utf8[place])
    }
    return chunk
  }

  /// All bits of the first `count` bytes, of which there are one to eight.
  @inline(__always) static func mask(_ count: Int) -> UInt64 {
    ~0 &>> UInt64(truncatingIfNeeded: 64 &- count &* 8)
  }

  /// The highest bit of each byte that is an ASCII letter.
  @inline(__always) static func letters(_ chunk: UInt64) -> UInt64 {
    inside(chunk | small, above: 0x1F1F_1F1F_1F1F_1F1F, below: 0x0505_0505_0505_0505)
  }

  /// The bytes with ASCII capitals made small.
  @inline(__always) static func folded(_ chunk: UInt64) -> UInt64 {
    let capitals = inside(
      chunk, above: 0x3F3F_3F3F_3F3F_3F3F, below: 0x2525_2525_2525_2525)
    return chunk | capitals >> 2
  }

  // Adding 0x80 - x to seven bits sets the eighth where they are at least x.
  @inline(__always) private static func inside(
    _ chunk: UInt64, above: UInt64, below: UInt64
  ) -> UInt64 {
    let seven = chunk & ~high
    return (seven &+ above) & ~(seven &+ below) & ~chunk & high
  }

  /// How many bytes at the front carry their highest bit in `marks`.
  @inline(__always) static func leading(_ marks: UInt64) -> Int {
    (~marks & high).trailingZeroBitCount >> 3
  }

  /// The third highest bit of each byte that is a capital, in the bytes of a chunk of letters that
  /// `mask` holds.
  @inline(__always) static func capitals(_ chunk: UInt64, _ mask: UInt64) -> UInt64 {
    ~chunk & small & mask
  }

  /// The same of each byte that is a small letter.
  @inline(__always) static func smalls(_ chunk: UInt64, _ mask: UInt64) -> UInt64 {
    chunk & small & mask
  }

  /// The chunk of letters in small letters.
  @inline(__always) static func lowered(_ chunk: UInt64) -> UInt64 { chunk | small }

  /// The highest bit of the first byte below 0x0E, and of some behind it; 0 where there is none.
  @inline(__always) static func controls(_ chunk: UInt64) -> UInt64 {
    (chunk &- 0x0E0E_0E0E_0E0E_0E0E) & ~chunk & high
  }
}
