import DemarcheModel
import DemarcheText
import TestSupport
import Testing

/// Texts that make careless comparisons take for ever.
@Suite struct HostileDifferenceTests {
  private func kinds(_ before: String, _ after: String) -> [TextDifference.Kind: Int] {
    var kinds: [TextDifference.Kind: Int] = [:]
    for entry in DifferenceProbe.difference(before, after).entries {
      kinds[entry.kind, default: 0] += 1
    }
    return kinds
  }

  @Test(.timeLimit(.minutes(5)))
  func manyEqualSentencesAreCompared() {
    let sentence = "It is so. "
    let count = Campaign.isFull ? 100_000 : 20_000
    let before = String(repeating: sentence, count: count)
    let after = "No. " + String(repeating: sentence, count: count - 1000)
    #expect(kinds(before, after) == [.kept: count - 1000, .dropped: 1000, .added: 1])
  }

  @Test(.timeLimit(.minutes(5)))
  func tensOfThousandsOfSentencesWithoutAnEqualAreCompared() {
    var random = SeededGenerator(state: 1)
    func text() -> String {
      var text = ""
      for _ in 0..<21_000 {
        text += "The item \(Int.random(in: 0..<1_000_000, using: &random)) is here. "
      }
      return text
    }
    let found = kinds(text(), text())
    let olds: [TextDifference.Kind] = [.dropped, .kept, .moved]
    #expect(olds.reduce(0) { $0 + (found[$1] ?? 0) } == 21_000)
  }

  @Test(.timeLimit(.minutes(5)))
  func thousandsOfLikeSentencesOfTheLongestKindAreCompared() {
    var random = SeededGenerator(state: 2)
    func text() -> String {
      (0..<60_000).map { _ in Bool.random(using: &random) ? "alpha" : "gamma" }
        .joined(separator: " ")
    }
    let difference = DifferenceProbe.difference(text(), text())
    #expect(difference.entries.compactMap(\.after).count == 118)
  }

  @Test(.timeLimit(.minutes(5)))
  func sentencesInReverseOrderAreCompared() {
    let sentences = (0..<10_000).map { "Number \($0) is said." }
    let found = kinds(
      sentences.joined(separator: " "), sentences.reversed().joined(separator: " "))
    #expect(found == [.kept: 1, .moved: 9999])
  }

  @Test func emptyTextsAreCompared() {
    #expect(kinds("", "") == [:])
    #expect(kinds("", "It is so.") == [.added: 1])
    #expect(kinds("It is so.", "") == [.dropped: 1])
    #expect(kinds("* * *", "###") == [:])
  }
}
