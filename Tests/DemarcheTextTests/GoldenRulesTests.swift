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

  // Lines without blank lines between are no sentences here (042), and that a name and no sentence
  // follows "5 a.m." is nowhere to be seen (018). Sentences keep their white space, which the
  // rules expect as single spaces (040, 041).
  static let floor = 50

  @Test(.needsShared(file)) func keepTheirScore() throws {
    let path = try #require(Shared.path(Self.file))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let rows = try lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    let missed = rows.filter { row in
      TextProbe.sentences(row.input).map(Self.spaced) != row.expected
    }.map(\.id)
    let score = rows.count - missed.count
    print("golden rules of sentences: \(score) of \(rows.count); missed \(missed)")
    #expect(rows.count == 52)
    #expect(score >= Self.floor)
  }

  private static func spaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
