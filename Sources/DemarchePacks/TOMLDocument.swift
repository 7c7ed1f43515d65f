import DemarcheModel
import DemarcheTOML

/// A TOML file as values, with the places of its keys.
struct TOMLDocument {
  let file: String
  let root: TOMLNode
  /// By which faults of this kind of file are known.
  let codes: SchemaCodes
  private let text: String
  private let places: TOMLPlaces

  /// Parses a file.
  ///
  /// - Throws: `PackError` with the codes for invalid UTF-8 or TOML syntax.
  init(
    _ bytes: [UInt8], file: String, codes: SchemaCodes = .manifest
  ) throws(PackError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PackError(codes.invalidUTF8, "text should be UTF-8, but is not", file: file)
    }
    self.file = file
    self.text = text
    self.codes = codes
    do throws(TOMLFault) {
      root = .table(try TOMLText.parse(text))
    } catch {
      throw TOMLDocument.fault(error, in: text, file: file, codes)
    }
    places = TOMLPlaces(bytes)
  }

  /// The value at `path`; nil where none is.
  func value(_ path: [String]) -> TOMLNode? { root[path[...]] }

  /// An error at the key of `path`, or of the nearest table around it that has a place.
  func fault(
    _ code: String, _ message: String, atKey path: [String], help: String? = nil
  ) -> Diagnostic {
    diagnostic(code, message, at: nearest(path, places.keys), help: help)
  }

  /// An error at the value of `path`, or at its key where it has no place.
  func fault(
    _ code: String, _ message: String, atValue path: [String], help: String? = nil
  ) -> Diagnostic {
    diagnostic(code, message, at: places.values[path] ?? nearest(path, places.keys), help: help)
  }

  private func nearest(_ path: [String], _ ranges: [[String]: TextRange]) -> TextRange? {
    for count in stride(from: path.count, to: 0, by: -1) {
      if let range = ranges[Array(path.prefix(count))] { return range }
    }
    return nil
  }

  private func diagnostic(
    _ code: String, _ message: String, at range: TextRange?, help: String?
  ) -> Diagnostic {
    var diagnostic = Diagnostic(code: code, message: message, file: file, help: help)
    guard let range else { return diagnostic }
    let utf8 = Array(text.utf8)
    let lineStart = utf8[..<range.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = utf8[..<range.start].count { $0 == 0x0A } + 1
    let words = String(decoding: utf8[range.start..<range.end], as: UTF8.self)
    let before = String(decoding: utf8[lineStart..<range.start], as: UTF8.self)
    diagnostic.line = line
    diagnostic.column = before.unicodeScalars.count + 1
    diagnostic.excerpt = TOMLDocument.line(line, of: text)
    diagnostic.underline = max(1, words.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }.count)
    return diagnostic
  }

  private static func fault(
    _ error: TOMLFault, in text: String, file: String, _ codes: SchemaCodes
  ) -> PackError {
    var diagnostic = Diagnostic(
      code: codes.syntax, message: error.message, file: file, line: error.line,
      column: error.column)
    diagnostic.excerpt = error.line.flatMap { line($0, of: text) }
    return PackError([diagnostic])
  }

  private static func line(_ number: Int, of text: String) -> String? {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1) else { return nil }
    let line = lines[number - 1]
    return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
  }
}
