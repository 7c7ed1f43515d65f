import DemarcheModel

// What only short paragraphs are.
extension ParagraphForms {
  /// Standing phrases of press offices.
  func isStandingPhrase(_ paragraph: LayoutParagraph) -> Bool {
    let range = paragraph.range
    guard paragraph.lineCount == 1, range.byteCount <= 90 else { return false }
    switch utf8[range.start] | 0x20 {
    case 0x62: return begins(range, "begin text")
    case 0x65:
      return begins(range, "end text") || begins(range, "ends.")
        || begins(range, "embargoed until")
    case 0x66: return begins(range, "for immediate release")
    case 0x6E: return begins(range, "note to editors") || begins(range, "notes to editors")
    case 0x2D: return begins(range, "- ends -")
    case 0x63: return begins(range, "check against")
    case 0x72: return begins(range, "ref.:") || begins(range, "ref:")
    case 0x70: return isNumbered(range, "press release ") || isNumbered(range, "press statement ")
    case 0x73: return isNumbered(range, "statement ")
    case 0x64: return isNumbered(range, "document ")
    default: return false
    }
  }

  // "Press release No. 12/23", "Statement n° 5", but not "Statement no one expected".
  private func isNumbered(_ range: TextRange, _ head: StaticString) -> Bool {
    guard begins(range, head) else { return false }
    let rest = TextRange(range.start + head.utf8CodeUnitCount - 1, range.end)
    let words = words(rest, .numberMark)
    if words.count >= 2, isNumberWord(words[0]) { return firstNumber(words[1]) != nil }
    // Nothing may stand between the mark and the number: "no.12", "n°12".
    guard let word = words.first, let digit = firstNumber(word) else { return false }
    return isNumberWord(TextRange(word.start, digit))
  }

  private func isNumberWord(_ word: TextRange) -> Bool {
    equals(word, "n") || equals(word, "no") || equals(word, "nr") || equals(word, "num")
      || equals(word, "number") || equals(word, "#")
  }

  /// One short line with a month and a year, or a numeric date, and no sentence.
  func isDateline(_ paragraph: LayoutParagraph) -> Bool {
    let range = paragraph.range
    guard paragraph.lineCount == 1, range.byteCount <= 80, holdsCentury(range),
      !endsSentence(paragraph)
    else { return false }
    let words = words(range, .dateMark)
    guard words.count <= 8, words.contains(where: isYear) else { return false }
    if words.count <= 6, words.contains(where: isMonth) { return true }
    return words.count <= 5
      && words.count { numberCount($0) == characterCount($0, upTo: .max) } >= 3
  }

  // Whether "19" or "20" is in it, as in every year.
  private func holdsCentury(_ range: TextRange) -> Bool {
    var index = range.start + 1
    while index < range.end {
      let byte = utf8[index]
      if byte == 0x39 && utf8[index - 1] == 0x31 || byte == 0x30 && utf8[index - 1] == 0x32 {
        return true
      }
      index += 1
    }
    return false
  }

  private func isYear(_ word: TextRange) -> Bool {
    guard begins(word, "19") || begins(word, "20") else { return false }
    return characterCount(word, upTo: 5) == 4 && numberCount(word) == 4
  }

  private func isMonth(_ word: TextRange) -> Bool {
    guard let packed = PackedWord(utf8.span, from: word.start, to: word.end) else { return false }
    return ParagraphForms.months.contains(packed)
  }

  private static let months: [PackedWord] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ].map { (name: String) in PackedWord(name) }

  /// "Antony J. Blinken, Secretary of State": a name, a comma, a role, no sentence; perhaps among
  /// other short lines, such as the kind of the statement and its day.
  func isByline(_ paragraph: LayoutParagraph) -> Bool {
    guard !endsSentence(paragraph) else { return false }
    if paragraph.lineCount <= 2 { return isByline(paragraph.range) }
    let lines = lines(paragraph)
    return lines.count <= 5 && lines.allSatisfy { $0.byteCount <= 90 && !ends($0) }
      && lines.contains { isByline($0) }
  }

  private func isByline(_ range: TextRange) -> Bool {
    guard range.byteCount <= 120 else { return false }
    let words = words(range, .spaceOrLineBreak)
    guard (2...14).contains(words.count) else { return false }
    if beginsExactly(range, "Office of ") || beginsExactly(range, "Bureau of ") { return true }
    guard let comma = firstMark(0x2C, in: range) else { return false }
    let name = self.words(TextRange(range.start, comma), .space)
    return (2...5).contains(name.count) && name.allSatisfy(isCapitalised)
      && isMostlyCapitalised(words)
  }

  private func beginsExactly(_ range: TextRange, _ prefix: String) -> Bool {
    let end = range.start + prefix.utf8.count
    return end <= range.end && utf8[range.start..<end].elementsEqual(prefix.utf8)
      && CharacterBounds.isAlone(utf8, from: end, to: end, in: TextRange(end, range.end))
  }

  /// Short lines without sentences, the first of which is a name.
  func isSignature(_ paragraph: LayoutParagraph) -> Bool {
    guard paragraph.lineCount <= 6,
      lines(paragraph).allSatisfy({ $0.byteCount <= 90 && !ends($0) })
    else { return false }
    let first = lines[paragraph.firstLine]
    let words = words(first, .space)
    return (2...6).contains(words.count)
      && words.allSatisfy { isCapitalised($0) || characterCount($0, upTo: 4) <= 3 }
      && firstMark(0x40, in: first) == nil && !isContactPhrase(first)
  }

  /// Short lines with an address or number, or under a contact heading.
  func isContact(_ paragraph: LayoutParagraph) -> Bool {
    let lines = lines(paragraph)
    guard paragraph.lineCount <= 10, lines.allSatisfy({ $0.byteCount <= 140 }) else {
      return false
    }
    if lines.contains(where: { firstMark(0x40, in: $0) != nil && !ends($0) }) { return true }
    if isContactPhrase(self.lines[paragraph.firstLine]) { return true }
    return lines.contains { line in
      firstMark(0x2B, in: line) != nil && numberCount(line) >= 7 && !ends(line)
    }
  }

  private func isContactPhrase(_ line: TextRange) -> Bool {
    begins(line, "contact") || begins(line, "press contact") || begins(line, "media contact")
      || begins(line, "media enquiries") || begins(line, "for further info")
      || begins(line, "for more info") || begins(line, "for media")
      || begins(line, "press office") || begins(line, "tel") || begins(line, "phone")
      || begins(line, "e-mail") || begins(line, "email")
  }

  /// One short line without a final mark, mostly capitalised or under twelve words.
  func isHeading(_ paragraph: LayoutParagraph) -> Bool {
    let range = paragraph.range
    guard range.byteCount <= 200, paragraph.lineCount <= 4, !endsSentence(paragraph) else {
      return false
    }
    // A letterhead: a few short lines of capitalised words.
    if paragraph.lineCount > 1 {
      return lines(paragraph).allSatisfy { $0.byteCount <= 80 && !ends($0) }
        && isMostlyCapitalised(words(range, .whiteSpace))
    }
    guard range.byteCount <= 100 else { return false }
    return (1...12).contains(wordCount(range))
  }

  // How many words spaces part.
  private func wordCount(_ range: TextRange) -> Int {
    var count = 0
    var isInside = false
    var index = range.start
    while index < range.end {
      let isSpace =
        utf8[index] == 0x20
        && CharacterBounds.isAlone(utf8, from: index, to: index + 1, in: range)
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
      index += 1
    }
    return count
  }
}
