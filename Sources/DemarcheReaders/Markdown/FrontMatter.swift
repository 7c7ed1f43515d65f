import CDocumentShim
import DemarcheModel
import DemarcheTOML
import Foundation

/// The lines between `---` and `---` with which a Markdown file may begin, metadata in YAML, or
/// between `+++` and `+++`, in TOML.
struct FrontMatter {
  /// A part of a statement, and the keys under which it may stand, the first that is there counts.
  enum Part: CaseIterable {
    case title, date, issuer, speaker, url, language, kind, key

    var names: [String] {
      switch self {
      case .title: ["title", "headline"]
      case .date: ["date", "issued_on", "published", "published_time", "published_at", "pubdate"]
      case .issuer: ["issuer", "publisher", "organisation", "organization"]
      case .speaker: ["speaker", "author"]
      case .url: ["url", "source_url", "canonical_url", "link", "permalink"]
      case .language: ["language", "lang", "locale"]
      case .kind: ["kind"]
      case .key: ["key", "id"]
      }
    }
  }

  /// The offset behind it; that of the text where there is none.
  let end: Int
  /// What is wrong with it; its file is then read without it.
  private(set) var diagnostics: [Diagnostic] = []
  private var values: [String: String] = [:]
  private let origin: String

  /// The most bytes that it may have.
  private static let limit = 64_000

  /// Reads the front matter of a file in UTF-8.
  init(_ bytes: [UInt8], origin: String) {
    self.origin = origin
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let range = FrontMatter.range(in: bytes, from: start) else {
      end = start
      return
    }
    end = range.end
    let content = Array(bytes[range.content])
    if bytes[start] == 0x2B { readTOML(content) } else { read(content) }
  }

  /// The value of a part, or nil where it is missing or empty.
  func value(_ part: Part) -> String? {
    part.names.lazy.compactMap { values[$0] }.first { !$0.isEmpty }
  }

  /// Fills in what it says of a statement; a date that is no day is reported.
  func fill(_ statement: inout Statement) {
    statement.diagnostics += diagnostics
    statement.headline = value(.title)
    statement.issuer = value(.issuer).map { ActorReference(name: $0) }
    statement.issuerOrigin = statement.issuer.map { _ in .header }
    statement.speaker = value(.speaker).map { Speaker(name: $0) }
    statement.url = value(.url)
    statement.language = value(.language).map(Statement.languageCode)
    statement.kind = value(.kind)
    guard let date = value(.date) else { return }
    if let day = CalendarDate(beginning: date) {
      statement.issuedOn = day
      statement.issuedOnOrigin = .header
    } else {
      statement.diagnostics.append(
        Diagnostic(
          code: "read/invalid-date", severity: .warning,
          message: "date should be a day written YYYY-MM-DD, with or without a time, but is "
            + "'\(date.prefix(80))'; it is left out", file: origin))
    }
  }

  // A first line of three hyphens, and a later one of these or of three full stops; or of plus
  // signs both.
  private static func range(
    in bytes: [UInt8], from start: Int
  ) -> (content: Range<Int>, end: Int)? {
    guard let first = lineEnd(in: bytes, from: start),
      isFence(bytes[start..<first], [0x2D, 0x2B])
    else { return nil }
    let ends: [UInt8] = bytes[start] == 0x2B ? [0x2B] : [0x2D, 0x2E]
    var line = first
    while line < bytes.count, line - start < limit {
      let next = lineEnd(in: bytes, from: line) ?? bytes.count
      if isFence(bytes[line..<next], ends) { return (first..<line, next) }
      line = next
    }
    return nil
  }

  private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 }
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ marks: [UInt8]) -> Bool {
    guard let mark = line.first, marks.contains(mark), line.count >= 3 else { return false }
    return line.prefix(3).allSatisfy { $0 == mark }
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
  }

  // The values of the outermost table; of a list its first one.
  private mutating func readTOML(_ content: [UInt8]) {
    do throws(TOMLFault) {
      let table = try TOMLText.parse(String(decoding: content, as: UTF8.self), dotLimit: 500)
      for (key, node) in table {
        if let words = FrontMatter.words(node) {
          values[key.lowercased()] = FrontMatter.plain(words)
        }
      }
    } catch {
      fail("TOML", error.message, line: (error.line ?? 1) + 1)
    }
  }

  private static func words(_ node: TOMLNode) -> String? {
    switch node {
    case .text(let text), .moment(let text): text
    case .integer(let number): String(number)
    case .list(let items): items.first.flatMap(words)
    case .number, .boolean, .table: nil
    }
  }

  // The scalars of the outermost mapping; of a list its first one.
  private mutating func read(_ content: [UInt8]) {
    guard dyaml_is_there() else {
      diagnostics.append(FrontMatter.warning("is not read, as libyaml is not installed", origin))
      diagnostics[0].help = "install Debian's libyaml-0-2"
      return
    }
    content.withUnsafeBufferPointer { bytes in
      guard let reader = dyaml_open(bytes.baseAddress, bytes.count) else { return }
      defer { dyaml_close(reader) }
      var depth = 0
      var key: String?
      var isInList = false
      while true {
        let event = dyaml_next(reader)
        let words = event.bytes.map {
          String(decoding: UnsafeBufferPointer(start: $0, count: event.count), as: UTF8.self)
        }
        switch event.kind {
        case DYAML_END: return
        case DYAML_FAULT: return fail("YAML", words ?? "", line: Int(event.line) + 2)
        case DYAML_OPEN_SEQUENCE where depth == 0:
          return fail("YAML", "it is a list, not keys with values", line: 2)
        case DYAML_OPEN_MAPPING, DYAML_OPEN_SEQUENCE:
          depth += 1
          isInList = depth == 2 && event.kind == DYAML_OPEN_SEQUENCE
        case DYAML_CLOSE:
          depth -= 1
          if depth == 1 { key = nil }
        case DYAML_SCALAR where depth == 1 && key == nil:
          key = (words ?? "").lowercased()
        case DYAML_SCALAR where depth == 1 || isInList && depth == 2:
          if let key, values[key] == nil { values[key] = FrontMatter.plain(words ?? "") }
          if depth == 1 { key = nil }
        case DYAML_ALIAS where depth == 1: key = nil
        default: break
        }
      }
    }
  }

  private mutating func fail(_ language: String, _ reason: String, line: Int) {
    values = [:]
    var diagnostic = FrontMatter.warning(
      "should be \(language), but is not: \(reason)", origin)
    diagnostic.line = line
    diagnostics.append(diagnostic)
  }

  private static func warning(_ message: String, _ origin: String) -> Diagnostic {
    Diagnostic(
      code: "read/invalid-front-matter", severity: .warning, message: "front matter " + message,
      file: origin)
  }

  private static func plain(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .precomposedStringWithCanonicalMapping
  }
}
