import CDocumentShim
import DemarcheModel

/// Walks through a Markdown document and gathers its words.
struct MarkdownWalk {
  var text = BlockText()
  private(set) var dropped = DroppedParts()

  private let bytes: [UInt8]
  private let start: Int
  /// Where the lines of the document begin in the file.
  private let lines: [Int]
  /// Behind what of the file is in the text.
  private var cursor: Int
  private var imageDepth = 0
  private var hasTitle = false
  // Of the table at hand: what waits for a word, and whether there was one in it and in its row.
  private var separator: UInt8?
  private var tableHasWords = false
  private var rowHasWords = false

  /// A walk through the document that begins at `start` of a file.
  init(bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
    cursor = start
    var lines = [start]
    for index in start..<bytes.count
    where bytes[index] == 0x0A || bytes[index] == 0x0D {
      if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      lines.append(index + 1)
    }
    self.lines = lines
  }

  /// Reads it all; false where there is no memory.
  mutating func read() -> Bool {
    if start == bytes.count { return true }
    let hasTables = TableCost(bytes[start...]).isLow
    let reader = bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { dmarkdown_open($0 + start, bytes.count - start, hasTables) }
    }
    guard let reader else { return false }
    defer { dmarkdown_close(reader) }
    while true {
      let piece = dmarkdown_next(reader)
      if piece.kind == DMARKDOWN_END { break }
      take(piece)
    }
    text.end()
    return true
  }

  private mutating func take(_ piece: dmarkdown_piece) {
    switch piece.kind {
    case DMARKDOWN_PARAGRAPH: begin(piece, zone(of: piece))
    case DMARKDOWN_HEADING: begin(piece, heading(piece))
    case DMARKDOWN_CODE_BLOCK:
      begin(piece, zone(of: piece) ?? .body)
      addLines(piece)
    case DMARKDOWN_HTML_BLOCK, DMARKDOWN_HTML: dropped.add("HTML")
    case DMARKDOWN_RULE: text.end()
    case DMARKDOWN_TEXT: add(UnsafeBufferPointer(start: piece.bytes, count: piece.count), piece)
    case DMARKDOWN_BREAK: if imageDepth == 0 { text.add([0x0A], at: cursor) }
    case DMARKDOWN_IMAGE:
      if imageDepth == 0 { dropped.add("image") }
      imageDepth += 1
    case DMARKDOWN_IMAGE_END: imageDepth -= 1
    case DMARKDOWN_TABLE, DMARKDOWN_ROW, DMARKDOWN_CELL, DMARKDOWN_TABLE_END: takeTable(piece)
    default: break
    }
  }

  // Rows are lines, and a space parts cells, as in pages; empty ones leave nothing.
  private mutating func takeTable(_ piece: dmarkdown_piece) {
    switch piece.kind {
    case DMARKDOWN_ROW:
      if tableHasWords { separator = 0x0A }
      rowHasWords = false
    case DMARKDOWN_CELL: if rowHasWords, separator == nil { separator = 0x20 }
    default:
      if piece.kind == DMARKDOWN_TABLE {
        begin(piece, zone(of: piece) ?? .body)
      } else {
        text.end()
      }
      (separator, tableHasWords, rowHasWords) = (nil, false, false)
    }
  }

  private mutating func begin(_ piece: dmarkdown_piece, _ zone: Zone?) {
    text.begin(zone)
    if let place = place(of: piece) { cursor = max(cursor, place) }
  }

  private func zone(of piece: dmarkdown_piece) -> Zone? {
    piece.is_quoted ? .quotation : piece.is_item ? .listItem : nil
  }

  private mutating func heading(_ piece: dmarkdown_piece) -> Zone {
    if piece.level == 1, !hasTitle, text.byteCount == 0 {
      hasTitle = true
      return .title
    }
    return .heading
  }

  private func place(of piece: dmarkdown_piece) -> Int? {
    guard piece.line > 0, piece.line <= lines.count else { return nil }
    return min(lines[Int(piece.line) - 1] + max(0, Int(piece.column) - 1), bytes.count)
  }

  // The text of a code block, line by line, as each is indented in the source.
  private mutating func addLines(_ piece: dmarkdown_piece) {
    let all = UnsafeBufferPointer(start: piece.bytes, count: piece.count)
    for line in all.split(separator: 0x0A, omittingEmptySubsequences: false) {
      add(UnsafeBufferPointer(rebasing: line), nil)
      text.add([0x0A], at: cursor)
    }
  }

  // The parser tells where words begin; from there on they and the source run in step, but for
  // backslashes, references to characters and what begins a line of a list or quotation.
  private mutating func add(_ words: UnsafeBufferPointer<UInt8>, _ piece: dmarkdown_piece?) {
    guard imageDepth == 0, !words.isEmpty else { return }
    if let separator { text.add([separator], at: cursor) }
    (separator, tableHasWords, rowHasWords) = (nil, true, true)
    cursor = max(cursor, piece.flatMap(place) ?? cursor)
    var index = 0
    while index < words.count {
      let start = skipped(to: words[index], isFirst: index == 0)
      var end = index
      var place = start
      while end < words.count, place < bytes.count, bytes[place] == words[end],
        !isAmpersandReference(at: place)
      {
        end += 1
        place += 1
      }
      if end > index {
        text.add(words[index..<end], at: start)
        (index, cursor) = (end, place)
      } else if let behind = behindReference(at: cursor) {
        let end = index + MarkdownWalk.scalarLength(words[index])
        text.add(words[index..<min(end, words.count)], at: cursor)
        (index, cursor) = (end, behind)
      } else {
        text.add(words[index...], at: cursor)
        return
      }
    }
  }

  // The place of a byte behind what does not count before it.
  private func skipped(to byte: UInt8, isFirst: Bool) -> Int {
    var place = cursor
    if isFirst {
      while place < bytes.count, bytes[place] != byte,
        [0x20, 0x09, 0x3E, 0x60].contains(bytes[place])
      {
        place += 1
      }
    }
    if place + 1 < bytes.count, bytes[place] == 0x5C, bytes[place + 1] == byte { place += 1 }
    return place
  }

  // What stands for the mark with which references begin.
  private func isAmpersandReference(at place: Int) -> Bool {
    guard bytes[place] == 0x26 else { return false }
    return MarkdownWalk.ampersands.contains { bytes[place...].starts(with: $0) }
  }

  private static let ampersands = ["&amp;", "&AMP;", "&#38;", "&#x26;", "&#X26;"]
    .map { Array($0.utf8) }

  // "&eacute;" and its like.
  private func behindReference(at place: Int) -> Int? {
    guard place < bytes.count, bytes[place] == 0x26 else { return nil }
    return bytes[place...].prefix(34).firstIndex(of: 0x3B).map { $0 + 1 }
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
