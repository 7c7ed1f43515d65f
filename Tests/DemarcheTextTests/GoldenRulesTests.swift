import Foundation
import TestSupport
import Testing

/// The "golden rules" of Pragmatic Segmenter (MIT), as its origin note tells.
@Suite struct GoldenRulesTests {
  struct Row: Decodable {
    var id: String
    var input: String
    var expected: [String]
  }

  static let file = "validation/sentences_pragmatic_segmenter/golden_rules.jsonl"

  // List items and lines without blank lines between are blocks here, not sentences (031 to 042);
  // 052 has no spaces between its sentences.
  static let floor = 35

  @Test(.needsShared(file)) func keepTheirScore() throws {
    let path = try #require(Shared.path(Self.file))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let rows = try lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    let missed = rows.filter { TextProbe.sentences($0.input) != $0.expected }.map(\.id)
    let score = rows.count - missed.count
    print("golden rules of sentences: \(score) of \(rows.count); missed \(missed)")
    #expect(rows.count == 52)
    #expect(score >= Self.floor)
  }
}
