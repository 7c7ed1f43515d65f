import DemarcheModel

/// Lines between blank lines, and what their form tells.
struct LayoutParagraph {
  let range: TextRange
  /// The lines, each without its line break and the white space around it.
  let lines: [String]
  let number: Int
  let text: String

  /// The paragraphs of a text; list items are paragraphs of their own but share a number.
  static func all(in utf8: [UInt8]) -> [LayoutParagraph] {
    var result: [LayoutParagraph] = []
    var pending: [TextRange] = []
    var number = 1
    func flush() {
      guard let first = pending.first, let last = pending.last else { return }
      let range = TextRange(first.start, last.end)
      let lines = pending.map { String(decoding: utf8[$0.start..<$0.end], as: UTF8.self) }
      let text = String(decoding: utf8[range.start..<range.end], as: UTF8.self)
      result.append(LayoutParagraph(range: range, lines: lines, number: number, text: text))
      pending = []
    }
    for line in lines(of: utf8) {
      if line.isEmpty {
        if !pending.isEmpty {
          flush()
          number += 1
        }
        continue
      }
      if listMark(utf8, line), !pending.isEmpty { flush() }
      pending.append(line)
    }
    flush()
    return result
  }

  // The lines of the text, trimmed; blank ones are empty ranges.
  private static func lines(of utf8: [UInt8]) -> [TextRange] {
    var lines: [TextRange] = []
    var start = 0
    for index in 0...utf8.count
    where index == utf8.count || utf8[index] == 0x0A
      || (utf8[index] == 0x0D && (index + 1 == utf8.count || utf8[index + 1] != 0x0A))
    {
      lines.append(trim(utf8, TextRange(start, index)))
      start = index + 1
    }
    return lines
  }

  private static func trim(_ utf8: [UInt8], _ range: TextRange) -> TextRange {
    var start = range.start
    var end = range.end
    let bytes = utf8.span
    while start < end {
      let (scalar, length) = Scalars.decode(bytes, at: start)
      guard Scalars.isSpace(scalar) || scalar == 0xFEFF || scalar == 0x200B else { break }
      start += length
    }
    while end > start {
      var first = end - 1
      while first > start, utf8[first] & 0xC0 == 0x80 { first -= 1 }
      let (scalar, _) = Scalars.decode(bytes, at: first)
      guard Scalars.isSpace(scalar) || scalar == 0x200B else { break }
      end = first
    }
    return TextRange(start, end)
  }

  // "- ", "• ", "* ", "1. ", "(a) ", "a) ", "iv. " at a line's start.
  private static func listMark(_ utf8: [UInt8], _ line: TextRange) -> Bool {
    let head = utf8[line.start..<min(line.end, line.start + 8)]
    let text = String(decoding: head, as: UTF8.self)
    if let mark = text.unicodeScalars.first, bullets.contains(mark) {
      let rest = text.unicodeScalars.dropFirst().first
      return rest.map { Scalars.isSpace($0.value) } ?? false
    }
    guard let space = text.firstIndex(where: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }) else {
      return false
    }
    return isListNumber(text[..<space])
  }

  private static func isListNumber(_ word: Substring) -> Bool {
    var body = word
    guard let last = body.popLast(), last == "." || last == ")" else { return false }
    if body.first == "(" { body.removeFirst() }
    guard !body.isEmpty else { return false }
    if body.allSatisfy({ $0.isASCII && $0.isNumber }) { return body.count <= 2 }
    if body.count == 1 { return last == ")" && body.allSatisfy { $0.isLetter } }
    return last == ")" && body.allSatisfy { "ivx".contains($0) }
  }

  private static let bullets: Set<Unicode.Scalar> = [
    "-", "\u{2022}", "*", "\u{2013}", "\u{2014}", "\u{B7}", "\u{25CF}", "\u{25AA}", "\u{2023}",
    "\u{25E6}", "\u{F0B7}",
  ]

  var isListItem: Bool {
    let utf8 = Array(text.utf8)
    return LayoutParagraph.listMark(utf8, TextRange(0, utf8.count))
  }

  /// Nothing but marks: "###", "* * *", "---".
  var isRuleLine: Bool {
    lines.count == 1
      && text.unicodeScalars.allSatisfy { "#*-_= \u{2013}\u{2014}.~".unicodeScalars.contains($0) }
  }

  /// Standing phrases of press offices.
  var isStandingPhrase: Bool {
    guard lines.count == 1, range.byteCount <= 90 else { return false }
    let folded = text.lowercased()
    return LayoutParagraph.standing.contains { folded.hasPrefix($0) }
      || LayoutParagraph.isNumbered(folded)
  }

  private static let standing = [
    "begin text", "end text", "for immediate release", "note to editors", "notes to editors",
    "- ends -", "ends.", "embargoed until", "check against", "ref.:", "ref:",
  ]

  // "Press release No. 12/23", "Statement n° 5", but not "Statement no one expected".
  private static func isNumbered(_ folded: String) -> Bool {
    guard let head = numbered.first(where: { folded.hasPrefix($0 + " ") }) else { return false }
    let words = folded.dropFirst(head.count).split {
      $0.isWhitespace || ".\u{B0}\u{BA}:".contains($0)
    }
    guard words.count >= 2, numberWords.contains(words[0]) else {
      // Nothing may stand between the mark and the number: "no.12", "n°12".
      guard let word = words.first, let digit = word.firstIndex(where: \.isNumber) else {
        return false
      }
      return numberWords.contains(word[..<digit])
    }
    return words[1].contains(where: \.isNumber)
  }

  private static let numbered = ["press release", "press statement", "statement", "document"]
  private static let numberWords: Set<Substring> = ["n", "no", "nr", "num", "number", "#"]

  /// One short line with a month and a year, or a numeric date, and no sentence.
  var isDateline: Bool {
    guard lines.count == 1, range.byteCount <= 80, !endsSentence else { return false }
    let words = text.split { " ,/.\u{A0}-\u{2013}\u{2014}()".contains($0) }
    guard words.count <= 8 else { return false }
    let hasYear = words.contains {
      $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))
        && $0.allSatisfy(\.isNumber)
    }
    let hasMonth = words.contains { word in
      LayoutParagraph.months.contains(word.lowercased())
    }
    let numbers = words.filter { $0.allSatisfy(\.isNumber) }.count
    return hasYear && ((hasMonth && words.count <= 6) || (numbers >= 3 && words.count <= 5))
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ]

  /// Wholly inside quotation marks, or every line marked with ">".
  var isQuotation: Bool {
    if lines.allSatisfy({ $0.hasPrefix(">") }) { return true }
    guard let first = text.first, "\"\u{201C}\u{AB}\u{201E}".contains(first) else { return false }
    let tail = text.dropFirst()
    guard let close = tail.firstIndex(where: { "\"\u{201D}\u{BB}".contains($0) }) else {
      return true
    }
    return tail[tail.index(after: close)...].allSatisfy { ".,!? ".contains($0) }
  }

  var endsSentence: Bool {
    guard let last = text.last(where: { !"\"\u{201D}\u{BB})]'\u{2019} ".contains($0) }) else {
      return false
    }
    return ".!?;:\u{2026},".contains(last)
  }

  /// "Antony J. Blinken, Secretary of State": a name, a comma, a role, no sentence.
  var isByline: Bool {
    guard lines.count <= 2, range.byteCount <= 120, !endsSentence else { return false }
    let words = text.split { $0 == " " || $0 == "\n" }
    guard (2...14).contains(words.count) else { return false }
    if text.hasPrefix("Office of ") || text.hasPrefix("Bureau of ") { return true }
    guard let comma = text.firstIndex(of: ",") else { return false }
    let name = text[..<comma].split(separator: " ")
    return (2...5).contains(name.count) && name.allSatisfy { $0.first?.isUppercase ?? false }
      && LayoutParagraph.isMostlyCapitalised(words)
  }

  /// Short lines without sentences, the first of which is a name.
  var isSignature: Bool {
    guard lines.count <= 6, lines.allSatisfy({ $0.utf8.count <= 90 && !LayoutParagraph.ends($0) })
    else { return false }
    guard let first = lines.first else { return false }
    let words = first.split(separator: " ")
    return (2...6).contains(words.count)
      && words.allSatisfy {
        $0.first?.isUppercase ?? false
          || $0.count <= 3
      } && !first.contains("@") && !isContactPhrase(first)
  }

  /// Short lines with an address or number, or under a contact heading.
  var isContact: Bool {
    guard lines.count <= 10, lines.allSatisfy({ $0.utf8.count <= 140 }) else { return false }
    if lines.contains(where: { $0.contains("@") && !LayoutParagraph.ends($0) }) { return true }
    if let first = lines.first, isContactPhrase(first) { return true }
    return lines.contains { line in
      line.contains("+") && line.filter(\.isNumber).count >= 7 && !LayoutParagraph.ends(line)
    }
  }

  private func isContactPhrase(_ line: String) -> Bool {
    let folded = line.lowercased()
    return [
      "contact", "press contact", "media contact", "media enquiries", "for further info",
      "for more info", "for media", "press office", "tel", "phone", "e-mail", "email",
    ].contains { folded.hasPrefix($0) }
  }

  /// One short line without a final mark, mostly capitalised or under twelve words.
  var isHeading: Bool {
    guard range.byteCount <= 200, !endsSentence else { return false }
    // A letterhead: a few short lines of capitalised words.
    if lines.count > 1 {
      let words = text.split(whereSeparator: \.isWhitespace)
      return lines.count <= 4
        && lines.allSatisfy { $0.utf8.count <= 80 && !LayoutParagraph.ends($0) }
        && LayoutParagraph.isMostlyCapitalised(words)
    }
    guard range.byteCount <= 100 else { return false }
    return (1...12).contains(text.split(separator: " ").count)
  }

  private static func isMostlyCapitalised(_ words: [Substring]) -> Bool {
    let long = words.filter { $0.count > 3 }
    return long.filter { $0.first?.isUppercase ?? false }.count * 4 >= long.count * 3
  }

  private static func ends(_ line: String) -> Bool {
    guard let last = line.last else { return false }
    return ".!?;".contains(last)
  }
}
