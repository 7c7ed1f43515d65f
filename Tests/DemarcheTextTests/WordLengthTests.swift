import DemarcheText
import Testing

/// Words are read in chunks of eight bytes; where these end must not show.
@Suite struct WordLengthTests {
  private static let letters = "internationalisations"
  private static let shapes: TokenFlags = [.word, .capitalised, .upper, .lower]

  private static func words(_ length: Int) -> [(text: String, flags: TokenFlags)] {
    let small = String(letters.prefix(length))
    let capital = small.prefix(1).uppercased() + small.dropFirst()
    let mixed = small.dropLast() + small.suffix(1).uppercased()
    let isOne = length == 1
    return [
      (small, [.word, .lower]),
      (small.uppercased(), isOne ? [.word, .capitalised] : [.word, .capitalised, .upper]),
      (capital, [.word, .capitalised]),
      (String(mixed), isOne ? [.word, .capitalised] : .word),
    ]
  }

  @Test(arguments: 1...20)
  func readsWordsOfEveryLengthAlike(length: Int) throws {
    var vocabulary = Vocabulary()
    // Neighbours in length, of which none may be taken for another.
    for count in [length - 1, length + 1, length] where count > 0 {
      _ = vocabulary.add(Array(Self.letters.prefix(count).utf8))
    }
    let number = vocabulary.find(Array(Self.letters.prefix(length).utf8))
    #expect(number != 0)
    for (text, flags) in Self.words(length) {
      for (before, after) in [("", ""), ("", " so"), ("(", ")"), ("so ", ", so"), ("“", "”")] {
        let analysis = TextProbe.analysis(before + text + after, vocabulary: vocabulary)
        let token = try #require(analysis.tokens.first { analysis.text($0.range) == text })
        #expect(token.word == number, "\(before)\(text)\(after)")
        #expect(token.flags.rawValue & Self.shapes.rawValue == flags.rawValue, "\(text)")
      }
    }
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
