package import DemarcheModel

/// Tells by a language's commonest words that a text is in it, at a small part of the detector's cost.
///
/// Nearly all blocks of a statement are in its language, and of most of those some words suffice.
package enum CommonWords {
  // Small words that no other language of official statements has as often.
  private static let english = keys(["the", "of", "and", "with", "that", "this", "which", "has"])
  private static let french = keys(["les", "des", "une", "dans", "aux", "cette", "pour", "nous"])

  /// Whether words of `language` make up enough of a text that no detector needs to be asked; false
  /// says nothing.
  package static func tell(_ language: String, _ text: String, in range: TextRange) -> Bool {
    let words: [UInt64]
    let share: Int
    switch language {
    case "en": (words, share) = (english, 8)
    case "fr": (words, share) = (french, 12)
    default: return false
    }
    let answer = text.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
      guard range.start >= 0, range.start <= range.end, range.end <= bytes.count else {
        return false
      }
      let (found, all) = count(words, bytes.span.extracting(range.start..<range.end))
      return found >= 3 && found * share >= all
    }
    return answer ?? false
  }

  // How many of the words of a text are among `known`, and how many there are.
  private static func count(
    _ known: [UInt64], _ bytes: Span<UInt8>
  ) -> (found: Int, all: Int) {
    var (found, all) = (0, 0)
    var word: UInt64 = 0
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0
      let small = byte | 0x20
      if (0x61...0x7A).contains(small) || byte >= 0x80 {
        // Eight bytes and more are no small word; what is shifted out does not come back as one.
        word = word >> 56 != 0 ? UInt64.max : word << 8 | UInt64(byte < 0x80 ? small : byte)
      } else if word != 0 {
        all += 1
        if known.contains(word) { found += 1 }
        word = 0
      }
    }
    return (found, all)
  }

  private static func keys(_ words: [String]) -> [UInt64] {
    words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
  }
}
