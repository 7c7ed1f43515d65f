package import DemarcheModel
import Foundation

/// A file of cases: texts with what must be found in them.
///
/// A line begins with the sign that says what it is: `===` the title of a case, `@` metadata, `>` a
/// line of the text, `^` a mark under it, `=` what must be found, `!` what must not, `?` a known
/// gap, `~` exactness, `#` a remark. Columns are counted in Unicode scalars of the line in
/// normalization form C.
package struct CaseFile: Sendable {
  /// The path, for people.
  package let path: String
  package let cases: [StatementCase]
  /// All that is wrong with the file; the sound cases are there all the same.
  package let diagnostics: [Diagnostic]
  /// The lines as they are read, and the bytes of each with its end.
  let lines: [String]
  let rawLines: [[UInt8]]

  static let byteLimit = 4_000_000
  static let caseLimit = 10_000
  static let textLimit = 64_000
  static let expectationLimit = 10_000
  static let faultLimit = 50

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - path: for diagnostics.
  ///   - language: of texts that do not say theirs.
  package static func parse(_ bytes: [UInt8], path: String, language: String? = nil) -> CaseFile {
    guard bytes.count <= byteLimit else {
      return refused(
        path, "case/too-large",
        "a file of cases should have at most \(byteLimit) bytes, but has "
          + "\(bytes.count)", "put some of its cases into another file")
    }
    guard (try? UTF8Span(validating: bytes.span)) != nil else {
      return refused(
        path, "case/invalid-utf8", "text should be UTF-8, but is not", "save the file as UTF-8")
    }
    let raw = rawLines(bytes)
    var parser = CaseParser(raw.map(line), path: path, language: language)
    parser.run()
    return CaseFile(
      path: path, cases: parser.cases, diagnostics: parser.faults, lines: parser.lines,
      rawLines: raw)
  }

  private static func refused(
    _ path: String, _ code: String, _ message: String, _ help: String
  ) -> CaseFile {
    CaseFile(
      path: path, cases: [],
      diagnostics: [Diagnostic(code: code, message: message, file: path, help: help)],
      lines: [], rawLines: [])
  }

  // Each with its line feed.
  private static func rawLines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(Array(bytes[start...index]))
      start = index + 1
    }
    if start < bytes.count { lines.append(Array(bytes[start...])) }
    return lines
  }

  // Without its end and a byte order mark, composed.
  private static func line(_ raw: [UInt8]) -> String {
    var bytes = raw[...]
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
  }
}
