import DemarcheModel

/// A case as it is read, line by line.
struct CaseText {
  let title: String
  let line: Int
  var metadata: CaseMetadata
  private let path: String
  private(set) var text = ""
  private(set) var lines: [StatementCase.TextLine] = []
  var expectations: [CaseExpectation] = []
  var exactness: StatementCase.Exactness?
  var lastLine: Int
  /// Whether a line behind the text was read: carets may follow no more.
  var hasEnded = false
  var isTooLarge = false
  var zone: Zone
  private var blocks: [Block] = []
  private var isApart = true

  init(title: String, line: Int, metadata: CaseMetadata, path: String) {
    self.title = title
    self.line = line
    self.metadata = metadata
    self.path = path
    lastLine = line
    zone = metadata.firstZone
  }

  var hasText: Bool { !blocks.isEmpty }

  /// Adds a line; a blank one ends the paragraph.
  mutating func add(_ words: String, line: Int, lead: Int) {
    hasEnded = false
    if !lines.isEmpty { text += "\n" }
    let start = text.utf8.count
    text += words
    let range = TextRange(start, text.utf8.count)
    lines.append(StatementCase.TextLine(line: line, lead: lead, range: range))
    lastLine = line
    if words.allSatisfy(\.isWhitespace) {
      isApart = true
    } else if !isApart, let last = blocks.last, last.zone == zone {
      blocks[blocks.count - 1].range = last.range.union(range)
    } else {
      blocks.append(Block(zone: zone, range: range, paragraph: blocks.count + 1))
      isApart = false
    }
  }

  /// What stands above some columns of the line below, in scalars from 0; nil outside the text.
  func range(of columns: Range<Int>, in line: StatementCase.TextLine) -> TextRange? {
    let words = words(line.range).unicodeScalars
    let first = columns.lowerBound - line.lead
    guard first >= 0, columns.upperBound - line.lead <= words.count else { return nil }
    let start = words.prefix(first).reduce(line.range.start) { $0 + $1.utf8.count }
    let end = words.dropFirst(first).prefix(columns.count).reduce(start) { $0 + $1.utf8.count }
    return TextRange(start, end)
  }

  func words(_ range: TextRange) -> String {
    String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
  }

  /// Where words stand in the text, apart from one another; a line break counts as a blank.
  ///
  /// - Complexity: linear in both.
  /// - Source: the algorithm of Knuth, Morris and Pratt.
  func places(of words: String) -> [TextRange] {
    let wanted = Array(words.utf8).map { $0 == 0x0A ? 0x20 : $0 }
    guard !wanted.isEmpty else { return [] }
    var borders = [Int](repeating: 0, count: wanted.count)
    var known = 0
    for index in wanted.indices.dropFirst() {
      while known > 0, wanted[index] != wanted[known] { known = borders[known - 1] }
      if wanted[index] == wanted[known] { known += 1 }
      borders[index] = known
    }
    var places: [TextRange] = []
    known = 0
    for (index, byte) in text.utf8.enumerated() {
      let byte = byte == 0x0A ? 0x20 : byte
      while known > 0, byte != wanted[known] { known = borders[known - 1] }
      if byte == wanted[known] { known += 1 }
      guard known == wanted.count else { continue }
      places.append(TextRange(index + 1 - known, index + 1))
      known = 0
    }
    return places
  }

  /// The case, when all of it was read.
  func made(language: String?) -> StatementCase {
    let source = SourceDocument(
      origin: path, mediaType: "text/plain", sha256: "", byteCount: text.utf8.count)
    var statement = Statement(key: "\(path):\(line)", text: text, source: source)
    statement.blocks = blocks
    metadata.fill(&statement, language: language)
    var made = StatementCase(title: title, line: line, statement: statement)
    made.expectations = expectations
    made.lines = lines
    made.exactness = exactness
    made.lastLine = lastLine
    return made
  }
}
