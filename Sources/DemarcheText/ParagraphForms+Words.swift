import DemarcheModel

// Characters and words of short texts, as byte ranges.
extension ParagraphForms {
  /// What may stand between words.
  enum Separator {
    case space
    case spaceOrLineBreak
    case whiteSpace
    /// Spaces and the marks inside dates.
    case dateMark
    /// White space and what stands between "No" and its number.
    case numberMark
  }

  /// The words in `range` between separators, none of them empty.
  func words(_ range: TextRange, _ separator: Separator) -> [TextRange] {
    var words: [TextRange] = []
    var start = range.start
    var index = range.start
    while index < range.end {
      let end = CharacterBounds.end(utf8, at: index, limit: range.end)
      if separates(index, end, separator) {
        if index > start { words.append(TextRange(start, index)) }
        start = end
      }
      index = end
    }
    if index > start { words.append(TextRange(start, index)) }
    return words
  }

  private func separates(_ start: Int, _ end: Int, _ separator: Separator) -> Bool {
    let (scalar, length) = Scalars.decode(utf8.span, at: start)
    let isAlone = end - start == length
    switch separator {
    case .space: return scalar == 0x20 && isAlone
    // A carriage return with a line feed is one character.
    case .spaceOrLineBreak: return scalar == 0x0D || (scalar == 0x20 || scalar == 0x0A) && isAlone
    case .whiteSpace: return Scalars.isSpace(scalar)
    case .dateMark:
      switch scalar {
      case 0x20, 0x2C, 0x2F, 0x2E, 0xA0, 0x2D, 0x2013, 0x2014, 0x28, 0x29: return isAlone
      default: return false
      }
    case .numberMark:
      if Scalars.isSpace(scalar) { return true }
      return isAlone && (scalar == 0x2E || scalar == 0xB0 || scalar == 0xBA || scalar == 0x3A)
    }
  }

  /// How many characters `range` has, counted up to `limit`.
  func characterCount(_ range: TextRange, upTo limit: Int) -> Int {
    var count = 0
    var index = range.start
    while index < range.end, count < limit {
      index = CharacterBounds.end(utf8, at: index, limit: range.end)
      count += 1
    }
    return count
  }

  /// Whether the first character is a capital.
  func isCapitalised(_ word: TextRange) -> Bool {
    let end = CharacterBounds.end(utf8, at: word.start, limit: word.end)
    if end == word.start + 1 { return Scalars.isUpper(UInt32(utf8[word.start])) }
    return character(word.start, end)?.isUppercase ?? false
  }

  /// Whether the character in `utf8[start..<end]` stands for a number.
  func isNumber(_ start: Int, _ end: Int) -> Bool {
    if utf8[start] < 0x80 { return Scalars.isDigit(UInt32(utf8[start])) }
    return character(start, end)?.isNumber ?? false
  }

  private func character(_ start: Int, _ end: Int) -> Character? {
    String(decoding: utf8[start..<end], as: UTF8.self).first
  }

  /// Where the first character that stands for a number begins, or nil.
  func firstNumber(_ range: TextRange) -> Int? {
    var index = range.start
    while index < range.end {
      let end = CharacterBounds.end(utf8, at: index, limit: range.end)
      if isNumber(index, end) { return index }
      index = end
    }
    return nil
  }

  /// How many characters stand for numbers.
  func numberCount(_ range: TextRange) -> Int {
    var count = 0
    var index = range.start
    while index < range.end {
      let end = CharacterBounds.end(utf8, at: index, limit: range.end)
      if isNumber(index, end) { count += 1 }
      index = end
    }
    return count
  }

  /// Where an ASCII mark first stands as a character of its own, or nil.
  func firstMark(_ mark: UInt8, in range: TextRange) -> Int? {
    var index = range.start
    while index < range.end {
      if utf8[index] == mark,
        CharacterBounds.isAlone(utf8, from: index, to: index + 1, in: range)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether `range` begins with `prefix`, of small ASCII letters and marks, in any case.
  func begins(_ range: TextRange, _ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { bytes in
      var index = range.start
      for byte in bytes {
        guard index < range.end else { return false }
        // The small letter of the Kelvin sign is "k".
        if byte == 0x6B, utf8[index] == 0xE2, index + 2 < range.end, utf8[index + 1] == 0x84,
          utf8[index + 2] == 0xAA
        {
          index += 3
          continue
        }
        let found = utf8[index]
        guard (found >= 0x41 && found <= 0x5A ? found | 0x20 : found) == byte else { return false }
        index += 1
      }
      return CharacterBounds.isAlone(utf8, from: index, to: index, in: TextRange(index, range.end))
    }
  }

  /// Whether `range` is `word`, of small ASCII letters and marks, in any case.
  func equals(_ range: TextRange, _ word: StaticString) -> Bool {
    range.byteCount == word.utf8CodeUnitCount && begins(range, word)
  }

  /// Whether of the words of more than three characters at least three quarters are capitalised.
  func isMostlyCapitalised(_ words: [TextRange]) -> Bool {
    var long = 0
    var capitalised = 0
    for word in words where characterCount(word, upTo: 4) > 3 {
      long += 1
      if isCapitalised(word) { capitalised += 1 }
    }
    return capitalised * 4 >= long * 3
  }
}
