import DemarcheModel

/// What the form of paragraphs tells, read from their bytes when asked for.
///
/// Nearly all are long bodies, which a look at a few bytes tells; words are split in short ones
/// only.
struct ParagraphForms {
  let utf8: [UInt8]
  let lines: [TextRange]

  /// The words of a paragraph.
  func text(_ paragraph: LayoutParagraph) -> String {
    String(decoding: utf8[paragraph.range.start..<paragraph.range.end], as: UTF8.self)
  }

  /// The lines of a paragraph.
  func lines(_ paragraph: LayoutParagraph) -> ArraySlice<TextRange> {
    lines[paragraph.firstLine..<paragraph.firstLine + paragraph.lineCount]
  }

  func isListItem(_ paragraph: LayoutParagraph) -> Bool {
    ListMark.begins(utf8, paragraph.range)
  }

  /// Nothing but marks: "###", "* * *", "---".
  func isRuleLine(_ paragraph: LayoutParagraph) -> Bool {
    guard paragraph.lineCount == 1 else { return false }
    var index = paragraph.range.start
    while index < paragraph.range.end {
      switch utf8[index] {
      case 0x23, 0x2A, 0x2D, 0x5F, 0x3D, 0x20, 0x2E, 0x7E: index += 1
      case 0xE2:
        let scalar = Scalars.decode(utf8.span, at: index).0
        guard scalar == 0x2013 || scalar == 0x2014 else { return false }
        index += 3
      default: return false
      }
    }
    return true
  }

  /// Wholly inside quotation marks, or every line marked with ">".
  func isQuotation(_ paragraph: LayoutParagraph) -> Bool {
    let range = paragraph.range
    switch utf8[range.start] {
    case 0x3E: return lines(paragraph).allSatisfy(isMarked)
    case 0x22, 0xC2, 0xE2: break
    default: return false
    }
    let (scalar, length) = Scalars.decode(utf8.span, at: range.start)
    let tail = min(range.start + length, range.end)
    guard scalar == 0x22 || scalar == 0x201C || scalar == 0xAB || scalar == 0x201E,
      CharacterBounds.isAlone(utf8, from: range.start, to: tail, in: range)
    else { return false }
    guard let close = closingQuote(from: tail, in: range) else { return true }
    var index = close
    while index < range.end {
      switch utf8[index] {
      case 0x2E, 0x2C, 0x21, 0x3F, 0x20: break
      default: return false
      }
      guard CharacterBounds.isAlone(utf8, from: index, to: index + 1, in: range) else {
        return false
      }
      index += 1
    }
    return true
  }

  private func isMarked(_ line: TextRange) -> Bool {
    utf8[line.start] == 0x3E
      && CharacterBounds.isAlone(utf8, from: line.start, to: line.start + 1, in: line)
  }

  // Behind the first closing quotation mark.
  private func closingQuote(from start: Int, in range: TextRange) -> Int? {
    let bytes = utf8.span
    var index = start
    while index < range.end {
      var length = 0
      switch bytes[index] {
      case 0x22: length = 1
      case 0xC2: if index + 1 < range.end, bytes[index + 1] == 0xBB { length = 2 }
      case 0xE2:
        if index + 2 < range.end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x9D { length = 3 }
      default: break
      }
      if length > 0, CharacterBounds.isAlone(utf8, from: index, to: index + length, in: range) {
        return index + length
      }
      index += max(1, length)
    }
    return nil
  }

  /// Whether a mark that ends sentences stands last, brackets and quotation marks apart.
  func endsSentence(_ paragraph: LayoutParagraph) -> Bool {
    let range = paragraph.range
    var index = range.end
    while index > range.start {
      let first = CharacterBounds.scalarStart(utf8, before: index, from: range.start)
      let scalar = Scalars.decode(utf8.span, at: first).0
      var isFinal = false
      switch scalar {
      case 0x22, 0x201D, 0xBB, 0x29, 0x5D, 0x27, 0x2019, 0x20: break
      // The Greek question mark is a semicolon.
      case 0x2E, 0x21, 0x3F, 0x3B, 0x3A, 0x2026, 0x2C, 0x37E: isFinal = true
      default: return false
      }
      guard CharacterBounds.isAlone(utf8, from: first, to: index, in: range) else { return false }
      if isFinal { return true }
      index = first
    }
    return false
  }

  /// Whether a mark that ends sentences is the line's last.
  func ends(_ line: TextRange) -> Bool {
    guard line.end > line.start else { return false }
    let first = CharacterBounds.scalarStart(utf8, before: line.end, from: line.start)
    switch Scalars.decode(utf8.span, at: first).0 {
    case 0x2E, 0x21, 0x3F, 0x3B, 0x37E:
      return CharacterBounds.isAlone(utf8, from: first, to: line.end, in: line)
    default: return false
    }
  }
}
