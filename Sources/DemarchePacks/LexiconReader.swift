import DemarcheModel
import Foundation

/// Reads a lexicon line by line.
struct LexiconReader {
  private typealias Column = LexiconFile.Column

  private let lines: [Substring.UTF8View]
  private let file: String
  private var headers: [String: (value: String, line: Int)] = [:]
  private var columns: [Column] = []
  private var entries: [LexiconFile.Entry] = []
  private var faults: [Diagnostic] = []

  private static let faultLimit = 50
  private static let headerNames = ["lexicon", "columns", "source", "licence"]

  init(_ text: String, file: String) {
    let scalars = text.unicodeScalars
    let start = scalars.first == "\u{FEFF}" ? scalars.dropFirst() : scalars[...]
    lines = Substring(start).utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
    self.file = file
  }

  mutating func read() throws(PackError) -> LexiconFile {
    let head = lines.prefix { line in
      line.isEmpty || line.elementsEqual("#".utf8) || line.starts(with: "# ".utf8)
    }.count
    for number in 0..<head { readHeader(number) }
    for name in ["lexicon", "columns"] where headers[name] == nil { refuseMissing(name) }
    readColumns()
    if faults.isEmpty {
      for number in head..<lines.count where !lines[number].isEmpty {
        readEntry(number)
        if faults.count >= LexiconReader.faultLimit { break }
      }
    }
    guard faults.isEmpty, let name = headers["lexicon"]?.value else { throw PackError(faults) }
    return LexiconFile(
      name: name, columns: columns, source: headers["source"]?.value,
      licence: headers["licence"]?.value, entries: entries, diagnostics: warnings())
  }

  // "# lexicon: actor"
  private mutating func readHeader(_ number: Int) {
    let text = String(Substring(lines[number])).drop { $0 == "#" || $0 == " " }
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
    let cells = lines[number].split(separator: 0x09, omittingEmptySubsequences: false)
      .map { String(Substring($0)).trimmed }
    guard cells.count == columns.count else {
      return fault(
        "lexicon/cell-count",
        "an entry should have \(columns.count) cells, but has \(cells.count)", number + 1, nil,
        help: "cells are separated by one tab each; columns are "
          + columns.map { "'\($0.rawValue)'" }.joined(separator: ", "))
    }
    var entry = LexiconFile.Entry(form: "", line: number + 1)
    for (column, cell) in zip(columns, cells) {
      if let expected = set(column, of: &entry, to: cell) {
        fault(
          "lexicon/invalid-value",
          "'\(column.rawValue)' should be \(expected), but is '\(cell)'", number + 1,
          cell.isEmpty ? nil : cell)
      }
    }
    entries.append(entry)
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
    var diagnostic = Diagnostic(code: code, message: message, file: file, line: line, help: help)
    let text = String(Substring(lines[line - 1]))
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
