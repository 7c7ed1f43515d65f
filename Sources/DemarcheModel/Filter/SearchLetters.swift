import Foundation

/// What the full-text index of SQLite makes of a scalar, so that a search in memory finds what one
/// in an archive finds.
///
/// - Source: the tokenizer `unicode61` with `remove_diacritics 2` of SQLite's FTS5, whose tables are
///   those of Unicode 6.1; a test holds the two against each other, scalar by scalar.
enum SearchLetters {
  /// What a scalar is to a word.
  enum Part {
    /// It stands between words.
    case gap
    /// It belongs to a word and is folded to this.
    case letter(UInt32)
    /// A mark that vanishes inside of a word and ends none.
    case mark
  }

  static func part(of scalar: Unicode.Scalar) -> Part {
    let value = scalar.value
    if value < 0x80 {
      switch value {
      case 0x30...0x39, 0x61...0x7A: return .letter(value)
      case 0x41...0x5A: return .letter(value | 0x20)
      default: return .gap
      }
    }
    if (0x300..<0x332).contains(value) { return marks.contains(value) ? .mark : .gap }
    return table(value) ?? slow(scalar)
  }

  /// The combining marks that are left out.
  private static let marks: Set<UInt32> = [
    0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x309, 0x30A, 0x30B, 0x30C, 0x30F,
    0x311, 0x31B, 0x323, 0x324, 0x325, 0x326, 0x327, 0x328, 0x32D, 0x32E, 0x330, 0x331,
  ]
  /// Letters whose lower case is not what they fold to.
  private static let folds: [UInt32: UInt32] = [
    0xB5: 0x3BC, 0x130: 0x69, 0x17F: 0x73, 0x1E0: 0x1E1, 0x1E1: 0x1E1, 0x3C2: 0x3C3, 0x3D0: 0x3B2,
    0x3D1: 0x3B8, 0x3D5: 0x3C6, 0x3D6: 0x3C0, 0x3F0: 0x3BA, 0x3F1: 0x3C1, 0x3F5: 0x3B5,
    0x1E9B: 0x73, 0x1FBE: 0x3B9,
  ]
  // Letters of alphabets that are met often: 0 is a gap.
  private static let common: [UInt32] = (0..<0x600).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)), case .letter(let folded) = slow(scalar)
    else { return 0 }
    return folded
  }

  private static func table(_ value: UInt32) -> Part? {
    guard value < 0x600 else { return nil }
    let folded = common[Int(value)]
    return folded == 0 ? .gap : .letter(folded)
  }

  private static func slow(_ scalar: Unicode.Scalar) -> Part {
    // What came later is unassigned to the tokenizer, and that counts as a letter.
    guard isKnown(scalar) else { return .letter(scalar.value) }
    switch scalar.value {
    // What they are has changed since.
    case 0x1885, 0x1886: return .letter(scalar.value)
    case 0x19B0...0x19C0, 0x19C8, 0x19C9, 0x1CF2, 0x1CF3, 0xFFFE, 0xFFFF: return .gap
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse,
      .unassigned:
      return .letter(folded(scalar))
    default: return .gap
    }
  }

  private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.age.map { ($0.major, $0.minor) <= (6, 1) } ?? false
  }

  // The diacritics of Latin letters go, those of other alphabets stay.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    if let special = folds[scalar.value] { return special }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    var letter = scalar
    if lower.count == 1, let first = lower.first, isKnown(first) { letter = first }
    let parts = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars
    if parts.count > 1, let base = parts.first, base.isASCII, base.properties.isAlphabetic {
      return base.value
    }
    return letter.value
  }
}
