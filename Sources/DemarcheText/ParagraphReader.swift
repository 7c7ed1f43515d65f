import DemarcheModel

/// Finds the lines and paragraphs of a text.
struct ParagraphReader {
  /// The lines that are not blank, each without its line break and the white space around it.
  private(set) var lines: [TextRange] = []
  private(set) var paragraphs: [LayoutParagraph] = []
  // The first line of the paragraph that is being read.
  private var firstLine = 0
  private var number = 1

  /// Reads all paragraphs.
  init(_ utf8: [UInt8]) {
    lines.reserveCapacity(utf8.count / 256 + 4)
    paragraphs.reserveCapacity(utf8.count / 256 + 4)
    let bytes = utf8.span
    var start = 0
    while start <= bytes.count {
      let end = ParagraphReader.lineEnd(bytes, from: start)
      let line = ParagraphReader.trim(bytes, from: start, to: end)
      start = end + 1
      if line.isEmpty {
        if firstLine < lines.count {
          endParagraph()
          number += 1
        }
        continue
      }
      if firstLine < lines.count, ListMark.begins(utf8, line) { endParagraph() }
      lines.append(line)
    }
    endParagraph()
  }

  private mutating func endParagraph() {
    guard firstLine < lines.count else { return }
    let range = TextRange(lines[firstLine].start, lines[lines.count - 1].end)
    paragraphs.append(
      LayoutParagraph(
        range: range, firstLine: firstLine, lineCount: lines.count - firstLine, number: number))
    firstLine = lines.count
  }

  // The next line feed, or carriage return without one behind it, or the text's end.
  private static func lineEnd(_ utf8: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while true {
      while index + 16 <= utf8.count {
        let first = ByteChunk.controls(ByteChunk.load(utf8, at: index))
        let second = ByteChunk.controls(ByteChunk.load(utf8, at: index + 8))
        if first | second != 0 {
          // A line's end, or a tab, which the loop below passes over.
          index += first != 0 ? first.trailingZeroBitCount / 8 : 8 + second.trailingZeroBitCount / 8
          break
        }
        index += 16
      }
      let stop = min(index + 8, utf8.count)
      while index < stop {
        let byte = utf8[index]
        if byte == 0x0A { return index }
        if byte == 0x0D, index + 1 == utf8.count || utf8[index + 1] != 0x0A { return index }
        index += 1
      }
      if index == utf8.count { return index }
    }
  }

  private static func trim(_ utf8: Span<UInt8>, from first: Int, to last: Int) -> TextRange {
    var start = first
    var end = last
    while start < end {
      let byte = utf8[start]
      if byte > 0x20 && byte < 0x80 { break }
      let (scalar, length) = Scalars.decode(utf8, at: start)
      guard Scalars.isSpace(scalar) || scalar == 0xFEFF || scalar == 0x200B else { break }
      start += length
    }
    while end > start {
      let byte = utf8[end - 1]
      if byte > 0x20 && byte < 0x80 { break }
      var first = end - 1
      while first > start, utf8[first] & 0xC0 == 0x80 { first -= 1 }
      let (scalar, _) = Scalars.decode(utf8, at: first)
      guard Scalars.isSpace(scalar) || scalar == 0x200B else { break }
      end = first
    }
    return TextRange(start, end)
  }
}
