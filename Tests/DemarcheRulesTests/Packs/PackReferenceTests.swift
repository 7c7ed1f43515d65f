import DemarcheModel
import Foundation
import TestSupport
import Testing

/// Every pattern of the packs that come with it against the reference, on real statements.
@Suite struct PackReferenceTests {
  static let comparison = Result { try PackComparison() }
  // The lines of the corpus, which all parts share.
  private static let corpus = Result { () -> [String] in
    guard let path = Shared.path("corpus/white-house-20mb.ndjson") else { return [] }
    return try String(contentsOf: URL(filePath: path), encoding: .utf8)
      .components(separatedBy: "\n").filter { !$0.isEmpty }
  }

  @Test func everyRuleIsCompared() throws {
    let comparison = try Self.comparison.get()
    #expect(comparison.diagnostics.isEmpty)
    #expect(comparison.ruleCount > 60)
  }

  /// A quarter of them; with `DEMARCHE_CAMPAIGN=full` all.
  @Test(.needsShared("statements/real"), arguments: 0..<8)
  func rulesFindInStatementsWhatTheSemanticsSay(part: Int) throws {
    let folder = try #require(Shared.path("statements"))
    var files = ["seed/kazakhstan-parliamentary-elections.txt"]
    let real = try FileManager.default.contentsOfDirectory(atPath: folder + "/real")
    files += real.filter { $0.hasSuffix(".txt") }.sorted().map { "real/" + $0 }
    let step = Campaign.isFull ? 8 : 8 * 4
    let own = files.indices.filter { $0 % step == part }.map { files[$0] }
    #expect(own.count > 5)
    try check(
      own.map { try String(contentsOf: URL(filePath: folder + "/" + $0), encoding: .utf8) })
  }

  /// A short part of the corpus; with `DEMARCHE_CAMPAIGN=full` all of it.
  @Test(.needsShared("corpus/white-house-20mb.ndjson"), arguments: 0..<8)
  func rulesFindInTheCorpusWhatTheSemanticsSay(part: Int) throws {
    struct Row: Decodable { var text: String }
    let lines = try Self.corpus.get()
    let step = Campaign.isFull ? 8 : 8 * 80
    let own = lines.indices.filter { $0 % step == part }
    #expect(own.count > 3)
    try check(own.map { try JSONDecoder().decode(Row.self, from: Data(lines[$0].utf8)).text })
  }

  private func check(_ texts: [String]) throws {
    let comparison = try Self.comparison.get()
    var matchCount = 0
    var reported = 0
    for text in texts {
      let (differences, count) = comparison.differences(text)
      matchCount += count
      for difference in differences where reported < 20 {
        reported += 1
        Issue.record("\(difference)")
      }
    }
    #expect(matchCount > texts.count)
  }
}
