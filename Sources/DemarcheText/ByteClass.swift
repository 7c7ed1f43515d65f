/// What a byte of UTF-8 begins, as the tokenizer sees it.
enum ByteClass {
  static let space: UInt8 = 0
  /// Line feed and carriage return.
  static let lineBreak: UInt8 = 1
  static let letter: UInt8 = 2
  static let digit: UInt8 = 3
  /// A mark that addresses are made of.
  static let addressMark: UInt8 = 4
  /// Any other ASCII mark or control.
  static let mark: UInt8 = 5
  static let apostrophe: UInt8 = 6
  /// The first byte of a longer scalar, or one behind it.
  static let other: UInt8 = 7

  /// The class of each byte.
  static let table: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x0A, 0x0D: lineBreak
    case 0x09...0x0C, 0x20: space
    case 0x41...0x5A, 0x61...0x7A: letter
    case 0x30...0x39: digit
    case 0x27: apostrophe
    case 0x80...0xFF: other
    default: AddressRun.isPart(byte) ? addressMark : mark
    }
  }

  /// Whether neither a word nor an address that reaches a byte of this class goes on with it.
  @inline(__always) static func endsRun(_ byteClass: UInt8) -> Bool {
    byteClass <= lineBreak || byteClass == mark
  }
}
