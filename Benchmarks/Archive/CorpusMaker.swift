import BenchmarkRules
import Foundation

/// Makes any number of statements out of a text, no two of them equal.
///
/// Each takes a statement of the text, puts its sentences into another order within their
/// paragraphs, gives countries, persons and months other names, and has a date and a key of its
/// own. The seed decides everything.
struct CorpusMaker {
  private struct Line: Decodable {
    var title: String?
    var text: String
  }

  private let lines: [Line]
  private let seed: UInt64

  private static let countries = [
    "Afghanistan", "Albania", "Armenia", "Australia", "Belarus", "Brazil", "Canada", "Chile",
    "China", "Colombia", "Cuba", "Egypt", "Ethiopia", "France", "Georgia", "Germany", "Ghana",
    "India", "Iran", "Iraq", "Israel", "Japan", "Jordan", "Kazakhstan", "Kenya", "Libya", "Mali",
    "Mexico", "Moldova", "Nigeria", "Norway", "Pakistan", "Poland", "Russia", "Serbia", "Sudan",
    "Syria", "Turkey", "Ukraine", "Venezuela",
  ]
  private static let persons = [
    "Biden", "Harris", "Blinken", "Borrell", "Guterres", "Macron", "Scholz", "Lavrov", "Modi",
    "Trudeau", "Zelenskyy", "Sullivan", "Duque", "Moon", "Suga", "Johnson",
  ]
  private static let months = [
    "January", "February", "March", "April", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// Reads a text: JSON objects with `text` and `title`, one a line.
  init(_ file: String, seed: UInt64) throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw ArchiveBenchmarkFailure("the text '\(file)' cannot be read; --corpus names another")
    }
    lines = try data.split(separator: 0x0A).map { try JSONDecoder().decode(Line.self, from: $0) }
    self.seed = seed
    if lines.isEmpty { throw ArchiveBenchmarkFailure("the text '\(file)' has no statement") }
  }

  /// Writes statements, one a line; gives how many bytes of text they have.
  func write(_ count: Int, to path: String) throws -> Int {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw ArchiveBenchmarkFailure("'\(path)' cannot be written") }
    defer { try? file.close() }
    var byteCount = 0
    var waiting = Data()
    for number in 0..<count {
      let (line, text) = try statement(number)
      byteCount += text
      waiting += line
      if waiting.count > 1 << 20 {
        try file.write(contentsOf: waiting)
        waiting.removeAll(keepingCapacity: true)
      }
    }
    try file.write(contentsOf: waiting)
    return byteCount
  }

  // A number has the same statement whatever stands before it.
  private func statement(_ number: Int) throws -> (Data, Int) {
    var numbers = SeededNumbers(seed: seed &+ UInt64(number) &* 0x9E37_79B9)
    let line = lines[number % lines.count]
    let names = CorpusMaker.renaming(&numbers)
    var text = CorpusMaker.renamed(CorpusMaker.reordered(line.text, &numbers), names)
    text += "\n\nDocument \(number) of the series."
    let object = [
      "key": "https://example.org/statements/\(number)",
      "title": CorpusMaker.renamed(line.title ?? "", names), "text": text,
      "date": CorpusMaker.day(&numbers), "issuer": CorpusMaker.countries[numbers.below(40)],
    ]
    var data = try JSONSerialization.data(
      withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    data.append(0x0A)
    return (data, text.utf8.count)
  }

  private static func day(_ numbers: inout SeededNumbers) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(2000 + numbers.below(25))-\(two(1 + numbers.below(12)))-\(two(1 + numbers.below(28)))"
  }

  private static func reordered(_ text: String, _ numbers: inout SeededNumbers) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      let sentences = paragraph.components(separatedBy: ". ")
      guard sentences.count > 2 else { return String(paragraph) }
      // The last has the full stop of the paragraph.
      let order = numbers.shuffled(Array(sentences.dropLast())) + [sentences[sentences.count - 1]]
      return order.joined(separator: ". ")
    }.joined(separator: "\n")
  }

  private static func renaming(_ numbers: inout SeededNumbers) -> [String: String] {
    var names: [String: String] = [:]
    for list in [countries, persons, months] {
      for (old, new) in zip(list, numbers.shuffled(list)) { names[old] = new }
    }
    return names
  }

  // Whole words only.
  private static func renamed(_ text: String, _ names: [String: String]) -> String {
    var renamed = ""
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic {
        word.unicodeScalars.append(scalar)
        continue
      }
      renamed += names[word] ?? word
      word.removeAll(keepingCapacity: true)
      renamed.unicodeScalars.append(scalar)
    }
    return renamed + (names[word] ?? word)
  }
}

/// What kept a measurement from its end.
struct ArchiveBenchmarkFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
