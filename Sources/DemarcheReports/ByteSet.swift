/// A set of bytes, as bits: what a loop over text asks for every byte.
struct ByteSet: Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The set of the bytes of these ranges.
  init(_ ranges: ClosedRange<UInt8>...) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for byte in ranges.joined() {
      let bit = UInt64(1) << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: words.0 |= bit
      case 1: words.1 |= bit
      case 2: words.2 |= bit
      default: words.3 |= bit
      }
    }
    self.words = words
  }

  /// Whether the byte is in the set.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let bit = UInt64(byte & 63)
    return switch byte >> 6 {
    case 0: words.0 >> bit & 1 != 0
    case 1: words.1 >> bit & 1 != 0
    case 2: words.2 >> bit & 1 != 0
    default: words.3 >> bit & 1 != 0
    }
  }
}
