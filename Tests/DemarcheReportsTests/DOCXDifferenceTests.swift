import DemarcheModel
import DemarcheReports
import DemarcheScripting
import DemarcheText
import DemarcheZip
import TestSupport
import Testing

/// Differences of two texts as changes that Word tracks.
@Suite struct DOCXDifferenceTests {
  private static func analysis(_ paragraphs: [String]) -> TextAnalysis {
    var blocks: [Block] = []
    var start = 0
    for paragraph in paragraphs {
      let end = start + paragraph.utf8.count
      blocks.append(
        Block(zone: .body, range: TextRange(start, end), paragraph: blocks.count + 1))
      start = end + 2
    }
    return TextAnalysis(
      text: paragraphs.joined(separator: "\n\n"), blocks: blocks, vocabulary: Vocabulary())
  }

  private static func difference(_ before: [String], _ after: [String]) -> Difference {
    let entries = TextDifference(from: analysis(before), to: analysis(after)).entries
    return Difference(
      before: .init(key: "a", headline: "A"), after: .init(key: "b", headline: "B"),
      sentences: entries.map { Difference.Sentence($0) })
  }

  private static func body(_ differences: [Difference]) throws -> [UInt8] {
    let document = Document(title: "t", nodes: differences.map { .difference($0) })
    let archive = try DOCXFormatTests.format.bytes(of: document)
    return try #require(try ZipArchive.read(["word/document.xml"], from: archive)[0])
  }

  private static func tracked(_ before: [String], _ after: [String]) throws -> TrackedText {
    try #require(TrackedText(try body([difference(before, after)])))
  }

  @Test func aBlankStandsBetweenSentences() throws {
    let before = ["The talks began in the first morning. Rain fell on the coast. Trade is brisk."]
    let after = [
      "The talks began in the first morning. Bravo negotiators met ministers. Trade is brisk."
    ]
    let text = try Self.tracked(before, after)
    #expect(text.accepted == after)
    #expect(text.rejected == before)
  }

  @Test func itemsThatMovedAreParagraphsWhereTheyStoodToo() throws {
    let items = [
      "Alpha comes first here.", "Beta follows it now.", "Gamma is third in line.",
      "Delta closes the row.",
    ]
    let after = [items[1], items[2], items[3], items[0]]
    let text = try Self.tracked(items, after)
    #expect(text.accepted == after)
    #expect(text.rejected == items)
  }

  @Test func whatWasDroppedBehindASentenceThatMovedStandsWhereItStood() throws {
    let names = ["Alpha", "Mission", "Xylophone", "Bravo", "Charlie"]
    let sentences = names.map { "\($0) is said of \($0)land." }
    let before = [sentences.joined(separator: " ")]
    let after = [[0, 3, 4, 1].map { sentences[$0] }.joined(separator: " ")]
    let text = try Self.tracked(before, after)
    #expect(text.accepted == after)
    #expect(text.rejected == before)
  }

  @Test func aParagraphMayBeSplitOrJoined() throws {
    let one = ["Alpha is said of Alphaland. Bravo is said of Bravoland."]
    let two = ["Alpha is said of Alphaland.", "Bravo is said of Bravoland."]
    let split = try Self.tracked(one, two)
    #expect(split.accepted == two)
    #expect(split.rejected == one)
    let joined = try Self.tracked(two, one)
    #expect(joined.accepted == one)
    #expect(joined.rejected == two)
  }

  @Test func movesOfTwoDifferencesHaveTheirOwnNames() throws {
    let items = ["Alpha comes first here.", "Beta follows it now.", "Gamma is third in line."]
    let difference = Self.difference(items, [items[1], items[2], items[0]])
    let text = try #require(TrackedText(try Self.body([difference, difference])))
    #expect(text.moves.count == 4)
    #expect(Set(text.moves).count == 2)
  }

  // Sentences, some of them at the beginning of a paragraph.
  private struct Draft {
    var random: SeededGenerator
    var sentences: [[String]] = []
    private var count = 0

    init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

    mutating func sentence() -> [String] {
      count += 1
      let letters = String(String(count).map { Array("abcdefghij")[$0.wholeNumberValue ?? 0] })
      let fill = ["ministry", "council", "border", "river", "harbour", "election"]
      return ["Sentence"]
        + (0..<Int.random(in: 4...7, using: &random)).flatMap { place in
          ["subject\(letters)x\(fill[place % 6])", fill.randomElement(using: &random) ?? "a"]
        }
    }

    mutating func edit() {
      let place = Int.random(in: sentences.indices, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0 where sentences.count > 1: sentences.remove(at: place)
      case 1: sentences.insert(sentence(), at: place)
      case 2:
        let moved = sentences.remove(at: place)
        sentences.insert(moved, at: Int.random(in: 0...sentences.count, using: &random))
      default:
        let word = Int.random(in: 1..<sentences[place].count, using: &random)
        sentences[place][word] = "otherwise"
      }
    }

    mutating func paragraphs() -> [String] {
      var paragraphs: [String] = []
      for words in sentences {
        let sentence = words.joined(separator: " ") + "."
        if let last = paragraphs.indices.last, Int.random(in: 0...2, using: &random) > 0 {
          paragraphs[last] += " " + sentence
        } else {
          paragraphs.append(sentence)
        }
      }
      return paragraphs
    }
  }

  @Test(arguments: 1...200)
  func acceptingGivesTheSecondTextAndRejectingTheFirst(_ seed: Int) throws {
    var draft = Draft(seed: seed)
    for _ in 0..<Int.random(in: 1...14, using: &draft.random) {
      draft.sentences.append(draft.sentence())
    }
    let before = draft.paragraphs()
    for _ in 0..<Int.random(in: 0...8, using: &draft.random) { draft.edit() }
    let after = draft.paragraphs()
    let text = try Self.tracked(before, after)
    #expect(text.accepted == after)
    #expect(text.rejected == before)
  }
}
