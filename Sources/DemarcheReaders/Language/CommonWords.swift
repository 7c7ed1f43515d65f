package import DemarcheModel

/// Tells by the commonest English words that a text is English, at a small part of the detector's cost.
///
/// Most statements are, and nearly all blocks of one; of most of those some words suffice.
package enum CommonWords {
  // None is a word of many texts in another language, and not several of them.
  private static let words = ["the", "of", "and", "with", "that", "this", "which", "has"].map {
    $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }

  /// Whether each third of a text is English beyond doubt; false says nothing.
  package static func tellEnglish(_ text: String) -> Bool {
    let length = text.utf8.count / 3
    return (0..<3).allSatisfy { third in
      tellEnglish(text, in: TextRange(third * length, (third + 1) * length))
    }
  }

  /// Whether a part of a text is English beyond doubt; false says nothing.
  ///
  /// So it is where three of the words and more stand there, they make up an eighth, and hardly a word
  /// has other letters than English ones.
  package static func tellEnglish(_ text: String, in range: TextRange) -> Bool {
    let tally = text.utf8.withContiguousStorageIfAvailable { bytes -> Tally? in
      guard range.start >= 0, range.start <= range.end, range.end <= bytes.count else {
        return nil
      }
      return Tally(bytes.span.extracting(range.start..<range.end))
    }
    guard let tally, let tally else { return false }
    return tally.kinds.nonzeroBitCount >= 3 && tally.found * 8 >= tally.all
      && tally.foreign * 40 <= tally.all
  }

  private struct Tally {
    /// How many words there are, how many of them are among those known, and how many have letters
    /// that English words lack.
    var (all, found, foreign) = (0, 0, 0)
    /// A bit for each known word that stands there.
    var kinds: UInt64 = 0

    init(_ bytes: Span<UInt8>) {
      var word: UInt64 = 0
      var isForeign = false
      for index in 0...bytes.count {
        let byte = index < bytes.count ? bytes[index] : 0
        let small = byte | 0x20
        if (0x61...0x7A).contains(small) {
          // Eight letters and more are none of them; what is shifted out does not come back as one.
          word = word >> 56 != 0 ? UInt64.max : word << 8 | UInt64(small)
        } else if byte >= 0xC3, byte != 0xE2 {
          // The first byte of a letter; 0xE2 begins dashes and quotation marks.
          isForeign = true
          word = UInt64.max
        } else if byte < 0x80 || byte >= 0xC0 || !isForeign {
          if word != 0 { note(word, isForeign) }
          (word, isForeign) = (0, false)
        }
      }
    }

    private mutating func note(_ word: UInt64, _ isForeign: Bool) {
      all += 1
      if isForeign { foreign += 1 }
      guard let index = CommonWords.words.firstIndex(of: word) else { return }
      found += 1
      kinds |= 1 << UInt64(index)
    }
  }
}
