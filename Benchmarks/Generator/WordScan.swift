/// The words of texts, cut so plainly that every program agrees on them.
///
/// A word is a run of the letters A to Z. It is plain where all programs take it for a token of its
/// own: not beside a digit, a hyphen, an apostrophe (but for *'s*), a slash, or a full stop inside a
/// name. Rules are drawn from plain words, and from those words only that are nearly always plain.
package struct WordScan {
  /// What is known of one word in the text.
  struct Marks: OptionSet {
    let rawValue: UInt8
    static let plain = Marks(rawValue: 1)
    /// One space before it, and a plain word before that.
    static let linked = Marks(rawValue: 2)
    /// All its letters are small.
    static let lower = Marks(rawValue: 4)
    /// Its first letter is a capital.
    static let capital = Marks(rawValue: 8)
  }

  /// The bytes of all texts.
  package private(set) var byteCount = 0
  /// For each text the number of words up to its end.
  private(set) var textEnds: [Int] = []
  /// The number of each word with small letters.
  private(set) var words: [UInt32] = []
  /// The number of each word as it is written.
  private(set) var written: [UInt32] = []
  private(set) var marks: [Marks] = []
  private(set) var table = WordTable()
  private(set) var writtenTable = WordTable()

  /// Reads texts.
  package init(_ texts: some Sequence<String>) {
    for text in texts { append(Array(text.utf8)) }
  }

  /// How many megabytes the texts have.
  package var megabytes: Double { Double(byteCount) / 1e6 }

  /// The part of the first `count` texts.
  func wordCount(ofTexts count: Int) -> Int { count == 0 ? 0 : textEnds[count - 1] }

  private mutating func append(_ utf8: [UInt8]) {
    var index = 0
    var plainEnd = -2
    var folded: [UInt8] = []
    while index < utf8.count {
      guard WordScan.isLetter(utf8[index]) else {
        index += 1
        continue
      }
      let start = index
      folded.removeAll(keepingCapacity: true)
      while index < utf8.count, WordScan.isLetter(utf8[index]) {
        folded.append(utf8[index] | 0x20)
        index += 1
      }
      words.append(table.add(folded.span))
      written.append(writtenTable.add(utf8.span.extracting(start..<index)))
      var mark = WordScan.marks(utf8, start..<index, folded)
      if mark.contains(.plain) {
        if plainEnd == start - 1, utf8[start - 1] == 0x20 { mark.insert(.linked) }
        plainEnd = index
      }
      marks.append(mark)
    }
    byteCount += utf8.count
    textEnds.append(words.count)
  }

  private static func marks(_ utf8: [UInt8], _ range: Range<Int>, _ folded: [UInt8]) -> Marks {
    var marks: Marks = []
    if isFree(utf8, before: range.lowerBound), isFree(utf8, behind: range.upperBound) {
      marks.insert(.plain)
    }
    if utf8[range].elementsEqual(folded) { marks.insert(.lower) }
    if utf8[range.lowerBound] < 0x61 { marks.insert(.capital) }
    return marks
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let joining: [UInt8] = Array("_-'/@&#.*+=\\".utf8)

  private static func isFree(_ utf8: [UInt8], before start: Int) -> Bool {
    guard start > 0 else { return true }
    let byte = utf8[start - 1]
    if byte < 0x80 { return !isDigit(byte) && !joining.contains(byte) }
    guard start >= 3, utf8[start - 3] == 0xE2, utf8[start - 2] == 0x80 else {
      return isNoBreakSpace(utf8, at: start - 2)
    }
    // Dashes, opening quotation marks, and the bullet.
    return [0x93, 0x94, 0x98, 0x9C, 0xA2].contains(byte)
  }

  private static func isFree(_ utf8: [UInt8], behind end: Int) -> Bool {
    guard end < utf8.count else { return true }
    let byte = utf8[end]
    let next = end + 1 < utf8.count ? utf8[end + 1] : 0x20
    if byte == 0x2E { return !isLetter(next) && !isDigit(next) }
    if byte == 0x27 { return isGenitive(utf8, at: end + 1) }
    if byte < 0x80 { return !isDigit(byte) && !joining.contains(byte) }
    guard byte == 0xE2, next == 0x80, end + 2 < utf8.count else {
      return isNoBreakSpace(utf8, at: end)
    }
    if utf8[end + 2] == 0x99 { return isGenitive(utf8, at: end + 3) }
    return [0x93, 0x94, 0x9D, 0xA6].contains(utf8[end + 2])
  }

  private static func isNoBreakSpace(_ utf8: [UInt8], at index: Int) -> Bool {
    index >= 0 && index + 1 < utf8.count && utf8[index] == 0xC2 && utf8[index + 1] == 0xA0
  }

  private static func isGenitive(_ utf8: [UInt8], at index: Int) -> Bool {
    guard index < utf8.count, utf8[index] == 0x73 else { return false }
    return index + 1 == utf8.count || !isLetter(utf8[index + 1])
  }
}
