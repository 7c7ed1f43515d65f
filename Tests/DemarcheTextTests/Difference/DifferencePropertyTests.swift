import DemarcheModel
import DemarcheText
import Testing

/// What holds for every pair of texts.
@Suite struct DifferencePropertyTests {
  /// A text of sentences that are told apart by their words.
  struct Draft {
    var random: SeededGenerator
    private var count = 0

    init(seed: UInt64) { random = SeededGenerator(state: seed) }

    static let words = """
      the of and to in on for with union ministry council border river harbour election observers \
      journalists parliament statute fishermen ceasefire humanitarian prisoners reforms negotiations \
      commission province region independent peaceful serious recent local regional national
      """.split(separator: " ").map(String.init)

    /// A sentence that no other is like: half of its words stand nowhere else.
    mutating func sentence() -> String {
      count += 1
      var parts = ["Sentence"]
      for place in 0..<Int.random(in: 4...9, using: &random) {
        parts.append("subject\(Draft.letters(count))x\(Draft.letters(place))")
        parts.append(Draft.words.randomElement(using: &random) ?? "the")
      }
      return parts.joined(separator: " ") + "."
    }

    private static func letters(_ number: Int) -> String {
      String(String(number).map { Array("abcdefghij")[$0.wholeNumberValue ?? 0] })
    }
  }

  private static func sentences(
    _ difference: TextDifference, _ kind: TextDifference.Kind
  ) -> [String] {
    difference.entries.filter { $0.kind == kind }.map { $0.runs.map(\.text).joined() }
  }

  @Test(arguments: 1...60)
  func everyAddedAndDroppedSentenceIsFoundAndNothingElse(_ seed: Int) {
    var draft = Draft(seed: UInt64(seed))
    let before = (0..<Int.random(in: 1...30, using: &draft.random)).map { _ in draft.sentence() }
    var after = before
    var dropped: [String] = []
    for _ in 0..<Int.random(in: 0...3, using: &draft.random) where !after.isEmpty {
      dropped.append(after.remove(at: Int.random(in: after.indices, using: &draft.random)))
    }
    var added: [String] = []
    for _ in 0..<Int.random(in: 0...3, using: &draft.random) {
      added.append(draft.sentence())
      let place = Int.random(in: 0...after.count, using: &draft.random)
      after.insert(added[added.count - 1], at: place)
    }
    let difference = DifferenceProbe.difference(
      before.joined(separator: " "), after.joined(separator: " "))
    #expect(Self.sentences(difference, .dropped).sorted() == dropped.sorted())
    #expect(Self.sentences(difference, .added).sorted() == added.sorted())
    #expect(Self.sentences(difference, .moved) == [])
    #expect(Self.sentences(difference, .changed) == [])
  }

  @Test(arguments: 1...60)
  func theSentenceThatMovedIsFoundAndNothingElse(_ seed: Int) {
    var draft = Draft(seed: UInt64(seed))
    let before = (0..<Int.random(in: 4...30, using: &draft.random)).map { _ in draft.sentence() }
    var after = before
    let old = Int.random(in: before.indices, using: &draft.random)
    // Of two neighbours that changed places either may be the one that moved.
    let places = before.indices.filter { abs($0 - old) > 1 }
    after.insert(after.remove(at: old), at: places.randomElement(using: &draft.random) ?? 0)
    let difference = DifferenceProbe.difference(
      before.joined(separator: " "), after.joined(separator: "\n\n"))
    #expect(Self.sentences(difference, .moved) == [before[old]])
    #expect(Self.sentences(difference, .kept).count == before.count - 1)
  }

  @Test(arguments: 1...100)
  func ofAllKindsOfEditsAtOnceEachIsFound(_ seed: Int) {
    var draft = Draft(seed: UInt64(seed))
    var before = (0..<Int.random(in: 8...30, using: &draft.random)).map { _ in draft.sentence() }
    var after = before
    let old = Int.random(in: after.indices, using: &draft.random)
    let places = after.indices.filter { abs($0 - old) > 1 }
    let moved = after.remove(at: old)
    after.insert(moved, at: places.randomElement(using: &draft.random) ?? 0)
    var changed: [String] = []
    let place = Int.random(in: after.indices, using: &draft.random)
    if after[place] != moved {
      after[place] = after[place].replacing("Sentence", with: "Sentence indeed")
      changed = [after[place]]
    }
    var dropped: [String] = []
    var added: [String] = []
    for _ in 0..<3 {
      // A sentence that the second text never had was dropped.
      dropped.append(draft.sentence())
      let gone = Int.random(in: 0...before.count, using: &draft.random)
      before.insert(dropped[dropped.count - 1], at: gone)
      added.append(draft.sentence())
      let new = Int.random(in: 0...after.count, using: &draft.random)
      after.insert(added[added.count - 1], at: new)
    }
    let difference = DifferenceProbe.difference(
      before.joined(separator: " "), after.joined(separator: " "))
    #expect(Self.sentences(difference, .moved) == [moved])
    #expect(Self.sentences(difference, .changed) == changed)
    #expect(Self.sentences(difference, .dropped).sorted() == dropped.sorted())
    #expect(Self.sentences(difference, .added).sorted() == added.sorted())
  }

  @Test(arguments: 1...40)
  func noFewerSentencesCouldHaveMoved(_ seed: Int) {
    var draft = Draft(seed: UInt64(seed))
    let before = (0..<20).map { _ in draft.sentence() }
    let order = Array(before.indices).shuffled(using: &draft.random)
    let difference = DifferenceProbe.difference(
      before.joined(separator: " "), order.map { before[$0] }.joined(separator: " "))
    // The plain way: the longest run that ends at each place.
    var longest = [Int](repeating: 1, count: order.count)
    for place in order.indices {
      for earlier in 0..<place where order[earlier] < order[place] {
        longest[place] = max(longest[place], longest[earlier] + 1)
      }
    }
    let kept = difference.entries.filter { $0.kind == .kept }.compactMap(\.before)
    #expect(kept.count == longest.max())
    #expect(kept == kept.sorted())
    #expect(Self.sentences(difference, .moved).count == before.count - kept.count)
  }

  @Test(arguments: 1...60)
  func aSentenceOfWhichWordsChangedStaysTheSameSentence(_ seed: Int) {
    var draft = Draft(seed: UInt64(seed))
    let before = (0..<12).map { _ in draft.sentence() }
    var after = before
    let place = Int.random(in: before.indices, using: &draft.random)
    var words = after[place].split(separator: " ").map(String.init)
    words[Int.random(in: 1..<(words.count - 1), using: &draft.random)] = "otherwise"
    after[place] = words.joined(separator: " ")
    let difference = DifferenceProbe.difference(
      before.joined(separator: " "), after.joined(separator: " "))
    #expect(difference.entries.map(\.kind).filter { $0 != .kept } == [.changed])
    #expect(difference.entries.first { $0.kind == .changed }?.after == place)
  }

  @Test(arguments: 1...200)
  func runsGiveBackTheWordsOfEitherSide(_ seed: Int) {
    var text = RandomText(seed: UInt64(seed))
    var random = SeededGenerator(state: UInt64(seed))
    let before = text.text(upTo: 60)
    // Words of one text in another order, some of them twice.
    var pieces = before.split(separator: " ").map(String.init)
    for _ in 0..<6 {
      guard let piece = pieces.randomElement(using: &random) else { break }
      pieces.insert(piece, at: Int.random(in: pieces.indices, using: &random))
      pieces.remove(at: Int.random(in: pieces.indices, using: &random))
    }
    let first = DifferenceProbe.analysis(before)
    let second = DifferenceProbe.analysis(pieces.joined(separator: " "))
    for entry in TextDifference(from: first, to: second).entries {
      if let after = entry.after {
        #expect(DifferenceProbe.words(entry, .inserted) == Self.words(after, second))
      }
      if let before = entry.before {
        let (one, other) = (DifferenceProbe.words(entry, .deleted), Self.words(before, first))
        #expect(KeyFolder.key(one) == KeyFolder.key(other))
      }
    }
  }

  @Test(arguments: 1...40)
  func everySentenceOfEitherTextIsThereOnce(_ seed: Int) {
    var draft = Draft(seed: UInt64(seed))
    let pool = (0..<6).map { _ in draft.sentence() }
    func text(_ draft: inout Draft) -> String {
      (0..<30).compactMap { _ in pool.randomElement(using: &draft.random) }.joined(separator: " ")
    }
    let difference = DifferenceProbe.difference(text(&draft), text(&draft))
    #expect(difference.entries.compactMap(\.before).sorted() == Array(0..<30))
    #expect(difference.entries.compactMap(\.after) == Array(0..<30))
  }

  // The words of a sentence without white space, and without what no token has.
  private static func words(_ sentence: Int, _ analysis: TextAnalysis) -> String {
    analysis.sentences[sentence].tokens.map { analysis.text(analysis.tokens[$0].range) }.joined()
      .filter { !$0.isWhitespace }
  }
}
