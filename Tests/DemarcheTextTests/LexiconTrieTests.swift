import DemarcheText
import Testing

@Suite struct LexiconTrieTests {
  typealias Policy = LexiconTrie.CasePolicy

  // A trie of phrases in the case that their own spelling asks for, and its vocabulary.
  struct Lexicon {
    var vocabulary = Vocabulary()
    var trie = LexiconTrie()
    var phrases: [[LexiconTrie.Word]] = []

    mutating func add(_ phrase: String, _ policy: Policy?) {
      let analysis = TextProbe.analysis(phrase)
      let words = analysis.tokens.map { token in
        let written = Array(analysis.text(token.range).utf8)
        return LexiconTrie.Word(
          word: vocabulary.add(KeyFolder.key(analysis.text(token.range))),
          policy: policy ?? Policy.natural(for: token), written: written)
      }
      trie.add(words, entry: phrases.count)
      phrases.append(words)
    }

    func found(_ text: String) -> [[Int]] {
      let analysis = TextProbe.analysis(text, vocabulary: vocabulary)
      return analysis.tokens.indices.flatMap { start in
        var found: [[Int]] = []
        trie.matches(
          analysis.tokens, utf8: analysis.utf8, at: start, limit: analysis.tokens.count
        ) { end, entry in
          found.append([start, end, entry])
        }
        return found
      }
    }
  }

  @Test(arguments: [
    ("AND", "AND", true), ("AND", "and", false), ("AND", "And", false), ("US", "us", false),
    ("Turkey", "Turkey", true), ("Turkey", "TURKEY", true), ("Turkey", "turkey", false),
    ("May", "may", false), ("polish", "Polish", true), ("we", "We", true), ("we", "WE", true),
    ("U.S.", "U.S.", true), ("U.S.", "u.s.", false), ("European Union", "European union", false),
    ("Member States", "member States", false), ("COVID-19", "Covid-19", false),
    ("Nur-Sultan", "Nur\u{2011}Sultan", true), ("I", "i", false),
  ])
  func matchesTheCaseThatASpellingAsksFor(phrase: String, text: String, isFound: Bool) {
    var lexicon = Lexicon()
    lexicon.add(phrase, nil)
    #expect(lexicon.found(text).isEmpty != isFound)
  }

  @Test(arguments: [
    ("May", Policy.folded, "may", true), ("may", .exact, "May", false),
    ("May", .exact, "May", true),
    ("Nur-Sultan", .exact, "Nur\u{2011}Sultan", false), ("may", .capitalised, "MAY", true),
  ])
  func matchesTheCaseThatAPolicyAsksFor(
    phrase: String, policy: Policy, text: String, isFound: Bool
  ) {
    var lexicon = Lexicon()
    lexicon.add(phrase, policy)
    #expect(lexicon.found(text).isEmpty != isFound)
  }

  @Test func givesTheShortestFirst() {
    var lexicon = Lexicon()
    lexicon.add("the EU Delegation", nil)
    lexicon.add("the", nil)
    lexicon.add("the EU", nil)
    #expect(
      lexicon.found("the EU Delegation").filter { $0[0] == 0 }
        == [[0, 1, 1], [0, 2, 2], [0, 3, 0]])
  }

  @Test func ignoresAnEmptyPhrase() {
    var lexicon = Lexicon()
    lexicon.add("", nil)
    #expect(lexicon.found("the EU").isEmpty)
  }

  @Test(arguments: Array(1...12) as [UInt64])
  func agreesWithTryingEveryPhraseEverywhere(seed: UInt64) {
    var random = RandomText(seed: seed)
    let words = ["a", "A", "eu", "EU", "Eu", "May", "may", "2", "-", "I", "zz"]
    func phrase(_ length: ClosedRange<Int>) -> String {
      (0..<random.number(length)).map { _ in random.one(of: words, or: "a") }
        .joined(separator: " ")
    }
    var lexicon = Lexicon()
    let policies: [Policy?] = [nil, nil, .folded, .exact, .capitalised, .upper]
    for _ in 0..<60 { lexicon.add(phrase(1...4), random.one(of: policies, or: nil)) }
    for _ in 0..<30 {
      let text = phrase(0...20)
      #expect(lexicon.found(text).sorted(by: Self.order) == Self.naive(lexicon, text))
    }
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func findsTheSameInManyTokensAsAtEach(seed: UInt64) {
    var random = RandomText(seed: seed)
    let words = ["a", "A", "eu", "EU", "Eu", "May", "may", "2", "-", "I", "zz", "unknown"]
    func phrase(_ length: ClosedRange<Int>) -> String {
      (0..<random.number(length)).map { _ in random.one(of: words, or: "a") }
        .joined(separator: " ")
    }
    var lexicon = Lexicon()
    for _ in 0..<400 { lexicon.add(phrase(1...5), random.one(of: [nil, .exact], or: nil)) }
    for _ in 0..<20 {
      let text = phrase(0...40)
      let analysis = TextProbe.analysis(text, vocabulary: lexicon.vocabulary)
      let (tokens, utf8) = (analysis.tokens, analysis.utf8)
      var found: [LexiconTrie.Match] = []
      lexicon.trie.appendMatches(
        tokens.span, utf8: utf8.span, in: tokens.indices, to: &found)
      #expect(found.map { [$0.start, $0.end, $0.entry] } == lexicon.found(text))
    }
  }

  private static func order(_ left: [Int], _ right: [Int]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }

  private static func naive(_ lexicon: Lexicon, _ text: String) -> [[Int]] {
    let words = TextProbe.tokens(text)
    var found: [[Int]] = []
    for start in words.indices {
      for (entry, phrase) in lexicon.phrases.enumerated() where start + phrase.count <= words.count
      {
        let agrees = phrase.indices.allSatisfy { allows(phrase[$0], words[start + $0], lexicon) }
        if agrees { found.append([start, start + phrase.count, entry]) }
      }
    }
    return found.sorted(by: order)
  }

  private static func allows(
    _ word: LexiconTrie.Word, _ text: String, _ lexicon: Lexicon
  ) -> Bool {
    guard lexicon.vocabulary.key(word.word) == text.lowercased() else { return false }
    let isWord = text.contains(where: \.isLetter)
    switch word.policy {
    case .folded: return true
    case .capitalised: return !isWord || text.first?.isUppercase == true
    case .upper:
      return text.count == 1 || isWord && text.uppercased() == text
        || Array(text.utf8) == word.written
    case .exact: return Array(text.utf8) == word.written
    }
  }
}
