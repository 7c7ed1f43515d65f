import DemarcheModel
import DemarcheReaders
import Foundation
import TestSupport
import Testing

/// Sources as found against the same statements as plain text.
@Suite(.needsShared("statements/raw")) struct AgreementTests {
  /// How well the words of a source agree with those of its text.
  struct Row {
    let source: String
    let score: Double
  }

  /// A row of the index of real statements.
  private struct Entry: Decodable {
    let title: String
    let file: String
    let raw: String?
  }

  private static func path(_ name: String) throws -> String {
    try #require(Shared.path("statements/" + name))
  }

  private func rows() throws -> [Row] {
    let index = try String(contentsOfFile: Self.path("index.jsonl"), encoding: .utf8)
    return try index.split(separator: "\n").compactMap { line in
      let entry = try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
      guard let raw = entry.raw else { return nil }
      let source = try SourceFile.read(Self.path(raw))
      let read = try ReaderCatalog().reader(for: source).read(source, options: ReadOptions())
        .statements
      let text = try String(contentsOfFile: Self.path(entry.file), encoding: .utf8)
      let statement = try #require(read.first)
      return Row(
        source: raw,
        score: WordTally.agreement(
          WordTally(body: statement.text, title: entry.title),
          WordTally(body: text, title: entry.title)))
    }
  }

  @Test func bodyWordsAgreeWithTheText() throws {
    let rows = try rows().sorted { $0.score < $1.score }
    let median = try #require(rows.isEmpty ? nil : rows[rows.count / 2])
    if Campaign.isFull {
      for row in rows { print(String(format: "%.4f  ", row.score) + row.source) }
      print("median \(median.score), worst \(rows[0].score) of \(rows.count)")
    }
    #expect(rows.count >= 117)
    #expect(median.score >= 0.98)
    #expect(rows[0].score >= 0.90, "\(rows[0])")
  }

  @Test func everySourceIsRead() throws {
    let folder = try Self.path("raw")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    var failures: [String] = []
    var count = 0
    for name in names where name.contains(".") {
      do throws(ReadError) {
        let source = try SourceFile.read(folder + "/" + name)
        let reader = ReaderCatalog().reader(for: source)
        count += try reader.read(source, options: ReadOptions()).statements.count
      } catch {
        failures.append(error.diagnostic.fullText)
      }
    }
    #expect(failures == [])
    #expect(count >= 200)
  }
}
