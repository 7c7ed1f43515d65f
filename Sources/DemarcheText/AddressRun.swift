/// An unbroken run of the bytes that e-mail addresses and URLs are made of.
///
/// A run is read once, however many words in it ask whether an address begins with them.
struct AddressRun {
  /// Behind the last byte of the run.
  private(set) var end = 0
  private var lastAt = -1
  private var lastStop = -1
  // The first "@" that is not before the last place asked for.
  private var nextAt = -1

  /// Makes it the run that holds the byte at `start`; places ascend from call to call.
  mutating func move(to start: Int, in utf8: Span<UInt8>, limit: Int) {
    if start >= end { read(utf8, from: start, limit: limit) }
    while nextAt < start, nextAt < lastAt {
      nextAt += 1
      while utf8[nextAt] != 0x40 { nextAt += 1 }
    }
  }

  private mutating func read(_ utf8: Span<UInt8>, from start: Int, limit: Int) {
    end = start
    lastAt = -1
    lastStop = -1
    nextAt = -1
    while end < limit, AddressRun.isPart(utf8[end]) {
      if utf8[end] == 0x40 {
        lastAt = end
        if nextAt < 0 { nextAt = end }
      } else if utf8[end] == 0x2E {
        lastStop = end
      }
      end += 1
    }
  }

  /// Whether the run from `start` on is an e-mail address: an "@" inside, and a full stop behind.
  func isMail(at start: Int) -> Bool {
    lastAt > start && nextAt >= start && lastStop > nextAt
  }

  /// Whether the run from `start` on is a URL.
  func isURL(at start: Int, in utf8: Span<UInt8>) -> Bool {
    begins(utf8, start, "https://") || begins(utf8, start, "http://")
      || begins(utf8, start, "www.")
  }

  private func begins(_ utf8: Span<UInt8>, _ start: Int, _ prefix: StaticString) -> Bool {
    guard end - start > prefix.utf8CodeUnitCount else { return false }
    return prefix.withUTF8Buffer { bytes in
      for offset in bytes.indices where utf8[start + offset] | 0x20 != bytes[offset] | 0x20 {
        return false
      }
      return true
    }
  }

  /// Marks that end a sentence rather than an address.
  static func isTrailing(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x3A || byte == 0x3F || byte == 0x2D
  }

  static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x2E, 0x2D, 0x5F, 0x2B, 0x40, 0x2F, 0x3A, 0x3F, 0x3D, 0x26, 0x25, 0x23, 0x7E: true
    default: false
    }
  }
}
