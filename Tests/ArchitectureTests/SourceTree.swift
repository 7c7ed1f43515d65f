import Foundation
import Synchronization
import TestSupport

/// A line of a file of this checkout, as the claims about it see it.
struct SourceLine: Sendable, CustomStringConvertible {
  /// The path of the file below the checkout.
  let file: String
  /// From 1.
  let number: Int
  let text: String
  /// The line without comments and without the content of string literals.
  let code: String

  var description: String { "\(file):\(number): \(text.trimmingCharacters(in: .whitespaces))" }

  init(file: String, number: Int, text: String) {
    self.file = file
    self.number = number
    self.text = text
    code = SourceLine.code(of: text)
  }

  // Good for code with one literal a line or several; a literal of several lines counts as code.
  private static func code(of line: String) -> String {
    let utf8 = Array(line.utf8)
    let (quote, slash) = (UInt8(ascii: "\""), UInt8(ascii: "/"))
    var code: [UInt8] = []
    var index = 0
    while index < utf8.count {
      if utf8[index] == quote, let end = literalEnd(utf8, index) {
        code += [quote, quote]
        index = end
        continue
      }
      if utf8[index] == slash, index + 1 < utf8.count, utf8[index + 1] == slash { break }
      code.append(utf8[index])
      index += 1
    }
    return String(decoding: code, as: UTF8.self)
  }

  // Behind the literal that begins at a quotation mark; nil where the line does not end it.
  private static func literalEnd(_ utf8: [UInt8], _ start: Int) -> Int? {
    var index = start + 1
    while index < utf8.count {
      if utf8[index] == UInt8(ascii: "\"") { return index + 1 }
      index += utf8[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}

/// A function of several lines, as the formatter lays it out.
struct SourceFunction: CustomStringConvertible {
  let file: String
  /// Of its first line, from 1.
  let number: Int
  /// From that line to the one with its closing brace.
  let lineCount: Int
  /// A comment above or in it gives the reason for its length.
  let saysWhyItIsLong: Bool

  var description: String { "\(file):\(number): \(lineCount) lines" }
}

/// The files of this checkout, each read once.
enum SourceTree {
  /// The files below folders of the checkout that end in one of `endings`, sorted.
  static func files(below folders: [String], endings: [String]) -> [String] {
    folders.flatMap { folder in
      let root = URL(filePath: Repository.path(folder)).resolvingSymlinksInPath()
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
      return names.map { folder + "/" + $0 }
    }.filter { file in endings.contains { file.hasSuffix($0) } }.sorted()
  }

  private static let known = Mutex<[String: [SourceLine]]>([:])

  /// The lines of a file.
  static func lines(of file: String) throws -> [SourceLine] {
    try known.withLock { known in
      if let lines = known[file] { return lines }
      let text = String(decoding: try Repository.bytes(of: file), as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
        SourceLine(file: file, number: $0.offset + 1, text: String($0.element))
      }
      known[file] = lines
      return lines
    }
  }

  /// The functions and initializers of a file that have more than one line.
  static func functions(of file: String) throws -> [SourceFunction] {
    functions(in: String(decoding: try Repository.bytes(of: file), as: UTF8.self), file: file)
  }

  /// The functions and initializers of more than one line in `text`, those inside others not.
  ///
  /// The formatter puts the closing brace of each at the indent of its first line.
  static func functions(in text: String, file: String) -> [SourceFunction] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var functions: [SourceFunction] = []
    var next = 0
    while next < lines.count {
      let first = next
      next += 1
      guard lines[first].contains(/^ *(?:@?[a-z]+(?:\([a-z]+\))? )*(?:func |init[?(<])/) else {
        continue
      }
      let indent = lines[first].prefix { $0 == " " }
      // A declaration without a body is over at the next line that is not deeper.
      guard
        let last = lines[next...].firstIndex(where: {
          !$0.isEmpty && !$0.hasPrefix(indent + " ") && $0 != indent + "{"
            && !$0.hasPrefix(indent + ")")
        }), lines[last] == indent + "}"
      else { continue }
      functions.append(
        SourceFunction(
          file: file, number: first + 1, lineCount: last - first + 1,
          saysWhyItIsLong: lines[max(0, first - 1)...last].contains {
            $0.contains("// Longer than 40 lines: ")
          }))
      next = last + 1
    }
    return functions
  }

  /// The lines of all files of a kind below folders.
  static func lines(below folders: [String], endings: [String]) throws -> [SourceLine] {
    try files(below: folders, endings: endings).flatMap { try lines(of: $0) }
  }

  /// The name of the target that a file of `Sources` or `Tests` belongs to.
  static func target(of file: String) -> String {
    let parts = file.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : file
  }
}

extension [SourceLine] {
  /// One line of text for each, for the message of a failed expectation.
  var listing: String { "\n" + map(\.description).joined(separator: "\n") }
}
