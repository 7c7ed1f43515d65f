import BenchmarkRules
import DemarcheModel
import Foundation

/// The texts that are measured.
struct Corpus {
  private struct Line: Decodable {
    var id: String
    var title: String?
    var date: String?
    var text: String
  }

  /// The texts of the whole corpus, in the file's order, in normalization form C.
  let texts: [String]
  /// Those of the sample, evenly taken from all.
  let statements: [Statement]
  /// The bytes of the texts of `statements`.
  let byteCount: Int
  /// The same bytes as they stand in the corpus file, a line each.
  let lines: [String]

  var megabytes: Double { Double(byteCount) / 1e6 }

  /// Reads the corpus file.
  init(_ file: String, sampleMegabytes: Double?) throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw BenchmarkFailure("the corpus '\(file)' cannot be read; --corpus names another")
    }
    let rows = String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: true)
    let all = try rows.map { row in
      try JSONDecoder().decode(Line.self, from: Data(row.utf8))
    }
    let texts = all.map { $0.text.precomposedStringWithCanonicalMapping }
    let total = texts.reduce(0) { $0 + $1.utf8.count }
    let share = min(1, sampleMegabytes.map { $0 * 1e6 / Double(total) } ?? 1)
    let chosen = texts.indices.filter { index in
      share == 1 || Int(Double(index + 1) * share) > Int(Double(index) * share)
    }
    self.texts = texts
    statements = chosen.map { Corpus.statement(all[$0], texts[$0]) }
    byteCount = chosen.reduce(0) { $0 + texts[$1].utf8.count }
    lines = chosen.map { String(rows[$0]) }
  }

  /// Texts that are there already.
  init(texts: [String]) {
    self.texts = texts
    statements = texts.enumerated().map { Corpus.statement(Line(id: "\($0)", text: $1), $1) }
    byteCount = texts.reduce(0) { $0 + $1.utf8.count }
    lines = []
  }

  private static func statement(_ line: Line, _ text: String) -> Statement {
    var statement = Statement(
      key: line.id, text: text,
      source: SourceDocument(
        origin: line.id, mediaType: "text/plain", sha256: "", byteCount: text.utf8.count))
    statement.headline = line.title
    statement.issuedOn = line.date.flatMap { CalendarDate(iso: $0) }
    return statement
  }
}
