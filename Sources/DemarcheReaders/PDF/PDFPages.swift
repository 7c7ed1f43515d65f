import DemarcheMarkup
import DemarcheModel

/// The pages of a PDF document, from the output of `pdftotext -bbox-layout`.
struct PDFPages {
  /// A line, and where it stands on its page.
  private struct Line {
    var words: String
    var top: Double
    var bottom: Double
    var block: Int
    var isDropped = false

    // The same for the lines of a running head that differ by a number.
    var pattern: String {
      String(words.map { $0.isNumber ? "#" : $0 })
    }
  }
  private struct Page {
    var lines: [Line] = []
    var height: Double
  }

  private(set) var dropped = DroppedParts()
  private var pages: [Page] = []

  /// The part of a page's height, from above and from below, in which running heads stand.
  private static let margin = 0.12

  init(_ tree: MarkupTree) {
    var block = 0
    for node in tree.descendants(0) {
      switch tree.name(node) {
      case "page": pages.append(Page(height: PDFPages.number("height", of: node, tree)))
      case "block": block += 1
      case "line":
        guard !pages.isEmpty else { continue }
        let words = tree.children(node).filter { tree.name($0) == "word" }
          .map { tree.content($0) }.joined(separator: " ")
        pages[pages.count - 1].lines.append(
          Line(
            words: words, top: PDFPages.number("yMin", of: node, tree),
            bottom: PDFPages.number("yMax", of: node, tree), block: block))
      default: break
      }
    }
    dropRunningHeads()
  }

  private static func number(_ name: String, of node: Int, _ tree: MarkupTree) -> Double {
    tree.attribute(name, of: node).flatMap(Double.init) ?? 0
  }

  // In the margins: numbers of pages, and what stands on several pages, numbers aside. The first
  // page keeps its head: that is the letterhead.
  private mutating func dropRunningHeads() {
    var counts: [String: Int] = [:]
    for page in pages {
      for pattern in Set(page.lines.filter { PDFPages.isMarginal($0, page) }.map(\.pattern)) {
        counts[pattern, default: 0] += 1
      }
    }
    for number in pages.indices {
      let page = pages[number]
      for (index, line) in page.lines.enumerated() where PDFPages.isMarginal(line, page) {
        if PDFPages.isPageNumber(line.words) {
          dropped.add("page number")
        } else if counts[line.pattern, default: 0] > 1,
          number > 0 || line.top > page.height / 2
        {
          dropped.add("running head")
        } else {
          continue
        }
        pages[number].lines[index].isDropped = true
      }
    }
  }

  private static func isMarginal(_ line: Line, _ page: Page) -> Bool {
    page.height > 0
      && (line.bottom < page.height * margin || line.top > page.height * (1 - margin))
  }

  // "3", "- 3 -", "3/7", "Page 3 of 7": numbers, and at most two short words beside them.
  private static func isPageNumber(_ words: String) -> Bool {
    guard words.utf8.count <= 24 else { return false }
    let parts = words.split { !$0.isLetter && !$0.isNumber }
    let numbers = parts.filter { $0.allSatisfy(\.isNumber) }
    return (1...2).contains(numbers.count) && numbers.allSatisfy { $0.count <= 4 }
      && parts.count - numbers.count <= numbers.count
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) || $0.count <= 6 }
  }

  /// The text, block by block.
  func text() -> BlockText {
    let hyphenated = hyphenatedWords()
    var text = BlockText()
    var before: Line?
    for line in pages.flatMap(\.lines) where !line.isDropped && !line.words.isEmpty {
      if let last = before, PDFPages.continues(last, line) {
        PDFPages.join(line.words, to: &text, after: last.words, hyphenated)
      } else {
        text.begin(nil)
        text.add(line.words.utf8)
      }
      before = line
    }
    text.end()
    return text
  }

  // A line goes on with its block where there is no gap; a block goes on with a sentence that the
  // one before left open.
  private static func continues(_ last: Line, _ line: Line) -> Bool {
    if last.block == line.block {
      return line.top - last.bottom < 0.7 * max(1, line.bottom - line.top)
    }
    guard let end = last.words.last, let start = line.words.first else { return false }
    return start.isLowercase && (end.isLetter || end == "," || end == "-")
  }

  private static func join(
    _ words: String, to text: inout BlockText, after last: String, _ hyphenated: Set<String>
  ) {
    guard words.first?.isLowercase == true, let part = partedWord(last) else {
      text.add([0x20])
      text.add(words.utf8)
      return
    }
    let rest = words.prefix { $0.isLetter }
    if part.isSoft || !hyphenated.contains((part.word + "-" + rest).lowercased()) {
      text.removeLast(part.hyphen.utf8.count)
    }
    text.add(words.utf8)
  }

  // "…with Sar-": the beginning of a word, and the mark behind it.
  private static func partedWord(
    _ line: String
  ) -> (word: Substring, hyphen: Character, isSoft: Bool)? {
    guard let mark = line.last, mark == "-" || mark == "\u{AD}" || mark == "\u{2010}" else {
      return nil
    }
    let head = line.dropLast()
    let start = head.lastIndex { !$0.isLetter }.map { head.index(after: $0) } ?? head.startIndex
    guard start < head.endIndex else { return nil }
    return (head[start...], mark, mark == "\u{AD}")
  }

  // Words that stand with a hyphen in the middle of some line keep it at the end of others.
  private func hyphenatedWords() -> Set<String> {
    var words: Set<String> = []
    for line in pages.lazy.flatMap(\.lines) {
      for word in line.words.split(separator: " ") where word.contains("-") {
        let plain = word.drop { !$0.isLetter }
        words.insert(plain.prefix { $0.isLetter || $0 == "-" }.lowercased())
      }
    }
    return words
  }
}
