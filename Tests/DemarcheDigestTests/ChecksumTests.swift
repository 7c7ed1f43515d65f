import DemarcheDigest
import Testing

struct ChecksumTests {
  /// RFC 7693 gives the digest of "abc" for 64 bytes; this one is what `b2sum -l 256` prints.
  @Test func digestsAsB2sum() {
    #expect(
      BLAKE2b.hex(Array("abc".utf8))
        == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319")
    #expect(BLAKE2b.digest([]).count == 32)
  }

  @Test(arguments: [0, 1, 7, 8, 31, 32, 33, 63, 64, 100])
  func tellsEveryFlippedBit(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37) }
    var sums: Set<UInt64> = [Checksum.of(bytes)]
    for place in 0..<count * 8 {
      var other = bytes
      other[place / 8] ^= 1 << UInt8(place % 8)
      sums.insert(Checksum.of(other))
    }
    #expect(sums.count == count * 8 + 1)
  }

  @Test func tellsLengths() {
    let sums = Set((0..<200).map { Checksum.of([UInt8](repeating: 0, count: $0)) })
    #expect(sums.count == 200)
  }

  @Test func sumsFromAPlaceOn() {
    let sum = ([9, 9, 1, 2, 3] as [UInt8]).withUnsafeBytes { bytes in
      Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[2...]))
    }
    #expect(sum == Checksum.of([1, 2, 3]))
  }
}
