import Foundation
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
    let bare = line.replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"")
    guard let comment = bare.firstRange(of: "//") else { return bare }
    return String(bare[..<comment.lowerBound])
  }
}

/// The files of this checkout, read afresh.
enum SourceTree {
  /// The files below folders of the checkout that end in one of `endings`, sorted.
  static func files(below folders: [String], endings: [String]) -> [String] {
    folders.flatMap { folder in
      let root = URL(filePath: Repository.path(folder)).resolvingSymlinksInPath()
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
      return names.map { folder + "/" + $0 }
    }.filter { file in endings.contains { file.hasSuffix($0) } }.sorted()
  }

  /// The lines of a file.
  static func lines(of file: String) throws -> [SourceLine] {
    let text = String(decoding: try Repository.bytes(of: file), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      SourceLine(file: file, number: $0.offset + 1, text: String($0.element))
    }
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
