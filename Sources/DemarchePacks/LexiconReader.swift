import DemarcheModel
import Foundation

/// Reads a lexicon line by line.
struct LexiconReader {
  private typealias Column = LexiconFile.Column

  private let bytes: [UInt8]
  /// Without their ends.
  private let lines: [Range<Int>]
  private let file: String
  private var headers: [String: (value: String, line: Int)] = [:]
  private var columns: [Column] = []
  private var entries: [LexiconFile.Entry] = []
  private var faults: [Diagnostic] = []
  /// The last cell of each column: kinds and roles repeat from line to line.
  private var lastCells: [(bytes: Range<Int>, text: String)] = []

  private static let faultLimit = 50
  private static let headerNames = ["lexicon", "columns", "source", "licence"]

  /// - Parameter bytes: valid UTF-8 in normalization form C, without a byte order mark.
  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    lines = LexiconReader.lines(of: bytes.span)
  }

  private static func lines(of bytes: Span<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      let hasReturn = index > start && bytes[index - 1] == 0x0D
      lines.append(start..<(hasReturn ? index - 1 : index))
      start = index + 1
    }
    let hasReturn = bytes.count > start && bytes[bytes.count - 1] == 0x0D
    lines.append(start..<(hasReturn ? bytes.count - 1 : bytes.count))
    return lines
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  // "#" alone, or "# " and anything.
  private func isHead(_ line: Range<Int>) -> Bool {
    if line.isEmpty { return true }
    guard bytes[line.lowerBound] == UInt8(ascii: "#") else { return false }
    return line.count == 1 || bytes[line.lowerBound + 1] == UInt8(ascii: " ")
  }

  mutating func read() throws(PackError) -> LexiconFile {
    let head = lines.prefix { isHead($0) }.count
    for number in 0..<head { readHeader(number) }
    for name in ["lexicon", "columns"] where headers[name] == nil { refuseMissing(name) }
    readColumns()
    lastCells = columns.map { _ in (0..<0, "") }
    if faults.isEmpty {
      entries.reserveCapacity(lines.count - head)
      for number in head..<lines.count where !lines[number].isEmpty {
        readEntry(number)
      }
    } else {
      throw PackError(faults)
    }
    guard let name = headers["lexicon"]?.value else { throw PackError(faults) }
    return LexiconFile(
      name: name, columns: columns, source: headers["source"]?.value,
      licence: headers["licence"]?.value, entries: entries, diagnostics: faults + warnings())
  }

  // "# lexicon: actor"
  private mutating func readHeader(_ number: Int) {
    let text = text(lines[number]).drop { $0 == "#" || $0 == " " }
    guard let colon = text.firstIndex(of: ":") else { return }
    let name = String(text[..<colon])
    let value = String(text[text.index(after: colon)...]).trimmed
    guard LexiconReader.headerNames.contains(name), !value.isEmpty else { return }
    headers[name] = (value, number + 1)
  }

  private mutating func refuseMissing(_ name: String) {
    let example = name == "lexicon" ? "# lexicon: actor" : "# columns: form, id, kind"
    faults.append(
      Diagnostic(
        code: "lexicon/missing-header", message: "the head has no line '# \(name):'", file: file,
        line: 1, help: "write for example: \(example)"))
  }

  private mutating func readColumns() {
    guard let (value, line) = headers["columns"] else { return }
    let known = Column.allCases.map(\.rawValue)
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(part).trimmed
      guard let column = Column(rawValue: name) else {
        let help =
          NearestName.find(name, in: known).map { "did you mean '\($0)'?" }
          ?? "known columns are " + known.map { "'\($0)'" }.joined(separator: ", ")
        fault(
          "lexicon/unknown-column", "a lexicon has no column '\(name)'", line, name, help: help)
        continue
      }
      if columns.contains(column) {
        fault(
          "lexicon/repeated-column", "column '\(name)' should stand once, but stands again", line,
          name)
      }
      columns.append(column)
    }
    if faults.isEmpty, !columns.contains(.form) {
      fault("lexicon/missing-header", "the columns should have 'form', but do not", line, value)
    }
  }

  private mutating func readEntry(_ number: Int) {
    let line = lines[number]
    let count = 1 + bytes[line].count { $0 == 0x09 }
    guard count == columns.count else {
      return fault(
        "lexicon/cell-count",
        "an entry should have \(columns.count) cells, but has \(count)", number + 1, nil,
        help: "cells are separated by one tab each; columns are "
          + columns.map { "'\($0.rawValue)'" }.joined(separator: ", "))
    }
    var entry = LexiconFile.Entry(form: "", line: number + 1)
    var start = line.lowerBound
    var isSound = true
    for index in columns.indices {
      var end = start
      while end < line.upperBound, bytes[end] != 0x09 { end += 1 }
      let cell = cell(trimmed(start..<end), column: index)
      start = end + 1
      if let expected = set(columns[index], of: &entry, to: cell) {
        isSound = false
        fault(
          "lexicon/invalid-value",
          "'\(columns[index].rawValue)' should be \(expected), but is '\(cell)'", number + 1,
          cell.isEmpty ? nil : cell)
      }
    }
    if isSound { entries.append(entry) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private mutating func cell(_ range: Range<Int>, column: Int) -> String {
    if range.isEmpty { return "" }
    let last = lastCells[column]
    if last.bytes.count == range.count, bytes[last.bytes].elementsEqual(bytes[range]) {
      return last.text
    }
    let text = text(range)
    lastCells[column] = (range, text)
    return text
  }

  // Returns what was expected where the cell is something else.
  private func set(
    _ column: Column, of entry: inout LexiconFile.Entry, to cell: String
  ) -> String? {
    if cell.isEmpty { return column == .form ? "a word or phrase" : nil }
    switch column {
    case .form: entry.form = cell
    case .id: entry.id = cell
    case .kind: entry.kind = cell
    case .role: entry.role = cell
    case .country: entry.country = cell
    case .from:
      entry.from = CalendarDate(iso: cell)
      if entry.from == nil { return "a day written YYYY-MM-DD" }
    case .to:
      entry.to = CalendarDate(iso: cell)
      if entry.to == nil { return "a day written YYYY-MM-DD" }
    case .casePolicy:
      entry.casePolicy = LexiconFile.CasePolicy(rawValue: cell)
      if entry.casePolicy == nil {
        return "one of "
          + LexiconFile.CasePolicy.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      }
    }
    return nil
  }

  private func warnings() -> [Diagnostic] {
    ["source", "licence"].filter { headers[$0] == nil }.map { name in
      Diagnostic(
        code: "lexicon/missing-header", severity: .warning,
        message: "the head has no line '# \(name):'", file: file, line: 1)
    }
  }

  // The line in question, with the last `words` in it underlined.
  private mutating func fault(
    _ code: String, _ message: String, _ line: Int, _ words: String?, help: String? = nil
  ) {
    if faults.count >= LexiconReader.faultLimit { return }
    var diagnostic = Diagnostic(code: code, message: message, file: file, line: line, help: help)
    let text = text(lines[line - 1])
    diagnostic.excerpt = text
    diagnostic.column = 1
    if let words, let start = text.range(of: words, options: .backwards) {
      diagnostic.column = text[..<start.lowerBound].unicodeScalars.count + 1
      diagnostic.underline = words.unicodeScalars.count
    }
    faults.append(diagnostic)
  }
}

extension String {
  fileprivate var trimmed: String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    let start = unicodeScalars.drop(while: isSpace)
    return String(String.UnicodeScalarView(start.reversed().drop(while: isSpace).reversed()))
  }
}
