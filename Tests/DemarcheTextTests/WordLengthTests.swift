import DemarcheModel
import DemarcheText
import Testing

/// Words are read in chunks of eight bytes; where these end must not show.
@Suite struct WordLengthTests {
  private static let letters = "internationalisations"
  private static let shapes: TokenFlags = [.word, .capitalised, .upper, .lower]

  enum Shape: CaseIterable {
    case small, capitals, initial, final

    func word(_ length: Int) -> String {
      let small = String(letters.prefix(length))
      return switch self {
      case .small: small
      case .capitals: small.uppercased()
      case .initial: small.prefix(1).uppercased() + small.dropFirst()
      case .final: small.dropLast() + small.suffix(1).uppercased()
      }
    }

    func flags(_ length: Int) -> TokenFlags {
      switch self {
      case .small: [.word, .lower]
      case .capitals: length == 1 ? [.word, .capitalised] : [.word, .capitalised, .upper]
      case .initial: [.word, .capitalised]
      case .final: length == 1 ? [.word, .capitalised] : .word
      }
    }
  }

  /// Letters alone, with neighbours in length, of which none may be taken for another.
  private static func vocabulary(_ length: Int) -> Vocabulary {
    var vocabulary = Vocabulary()
    for count in [length, length - 1, length + 1] {
      _ = vocabulary.add(Array(letters.prefix(count).utf8))
    }
    return vocabulary
  }

  @Test(arguments: 1...20, Shape.allCases)
  func readsWordsOfEveryLengthAlike(length: Int, shape: Shape) {
    let word = shape.word(length)
    let analysis = TextProbe.analysis(
      "\(word) (\(word)), “\(word)” - \(word)", vocabulary: Self.vocabulary(length))
    let tokens = analysis.tokens.filter { analysis.text($0.range) == word }
    #expect(tokens.map(\.word) == [1, 1, 1, 1])
    let flags = shape.flags(length).rawValue
    #expect(tokens.allSatisfy { $0.flags.rawValue & Self.shapes.rawValue == flags })
  }

  @Test(arguments: [1, 7, 8, 9, 15, 16, 17, 20])
  func endsAWordWhereItsBlockEnds(length: Int) {
    let block = Block(zone: .body, range: TextRange(0, length), paragraph: 1)
    let analysis = TextAnalysis(
      text: Self.letters, blocks: [block], vocabulary: Self.vocabulary(length))
    #expect(analysis.tokens.map { analysis.text($0.range) } == [Shape.small.word(length)])
    #expect(analysis.tokens.map(\.word) == [1])
  }

  /// Room for tokens is made for 64 at a time; what one means can hang on the one before.
  @Test(arguments: 56...68)
  func goesOnBehindTheRoomThatWasMade(count: Int) {
    let end = "\"so\" EU’s (‘no’) don't\n“x” - \"y\""
    let analysis = TextProbe.analysis(String(repeating: "(", count: count) + end)
    let expected = TextProbe.analysis("(" + end)
    let tokens = analysis.tokens.dropFirst(count - 1)
    #expect(tokens.count == expected.tokens.count)
    #expect(
      zip(tokens, expected.tokens).dropFirst().allSatisfy {
        $0.flags == $1.flags && Int($0.start) == Int($1.start) + count - 1
      })
  }

  @Test func tellsWordsWithOneMarkApart() {
    // So many words that buckets overflow and marks of sixteen bits are alike.
    var vocabulary = Vocabulary()
    let words = (0..<60_000).map { "word\($0)" }
    for word in words { _ = vocabulary.add(Array(word.utf8)) }
    #expect(vocabulary.count == words.count)
    #expect(
      words.enumerated().allSatisfy { vocabulary.find(Array($0.element.utf8)) == $0.offset + 1 })
    let others = (60_000..<120_000).map { "word\($0)" }
    #expect(others.allSatisfy { vocabulary.find(Array($0.utf8)) == 0 })
  }

  @Test(arguments: [
    ("a..b", ["a", "..", "b"]), ("so...", ["so", "..."]), ("x--y", ["x", "--", "y"]),
    ("__", ["__"]), ("so,, no", ["so", ",", ",", "no"]), ("what!?", ["what", "!", "?"]),
    ("((so))", ["(", "(", "so", ")", ")"]), ("so.", ["so", "."]), ("so::", ["so", ":", ":"]),
    ("###.#", ["###", ".", "#"]),
  ])
  func joinsWhatIsOneMarkAndNothingElse(text: String, tokens: [String]) {
    #expect(TextProbe.tokens(text) == tokens)
  }
}
