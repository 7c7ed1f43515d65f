/// Unicode scalars in UTF-8 bytes.
package enum Scalars {
  /// The scalar that begins at `index`, and how many bytes it takes.
  ///
  /// - Parameter utf8: valid UTF-8, `index` at the first byte of a scalar.
  @inlinable package static func decode(_ utf8: Span<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = UInt32(utf8[index])
    if first < 0x80 { return (first, 1) }
    let count = utf8.count
    if first < 0xE0 {
      guard index + 1 < count else { return (0xFFFD, 1) }
      return ((first & 0x1F) << 6 | UInt32(utf8[index + 1] & 0x3F), 2)
    }
    if first < 0xF0 {
      guard index + 2 < count else { return (0xFFFD, 1) }
      let middle = UInt32(utf8[index + 1] & 0x3F) << 6
      return ((first & 0x0F) << 12 | middle | UInt32(utf8[index + 2] & 0x3F), 3)
    }
    guard index + 3 < count else { return (0xFFFD, 1) }
    let high = (first & 0x07) << 18 | UInt32(utf8[index + 1] & 0x3F) << 12
    return (high | UInt32(utf8[index + 2] & 0x3F) << 6 | UInt32(utf8[index + 3] & 0x3F), 4)
  }

  /// Whether the scalar is white space (Unicode's `White_Space`), no-break spaces included.
  @inlinable package static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether the scalar is an ASCII digit.
  @inlinable package static func isDigit(_ scalar: UInt32) -> Bool {
    scalar >= 0x30 && scalar <= 0x39
  }

  /// Whether a word can hold the scalar: a letter, a combining mark, or an ignorable inside words.
  package static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A }
    if scalar < 0x250 {
      return scalar >= 0xC0 ? scalar != 0xD7 && scalar != 0xF7 : isLatinOneLetter(scalar)
    }
    if scalar >= 0x2000 && scalar < 0x2070 { return scalar >= 0x200B && scalar <= 0x200D }
    guard let unicode = Unicode.Scalar(scalar) else { return false }
    switch unicode.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }

  /// Whether the scalar is a capital letter.
  package static func isUpper(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  private static func isLatinOneLetter(_ scalar: UInt32) -> Bool {
    scalar == 0xAA || scalar == 0xAD || scalar == 0xB5 || scalar == 0xBA
  }
}
