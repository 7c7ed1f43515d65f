import DemarcheModel
import DemarcheText

/// What all patterns of a rule set share: vocabulary, literals, verbs, span types.
struct Lexis: Sendable {
  var vocabulary = Vocabulary()
  var literals: [LexiconTrie.Word] = []
  var verbs: [VerbTest] = []
  var spanTests: [SpanTest] = []
  /// With what ways through programs can begin; the first is the one that is open.
  var openings: [Opening] = [.open]
  /// The number of "'s", which as a literal stands for every genitive ending.
  let genitive: UInt32
  private(set) var typeNames: [String] = []
  private var typeNumbers: [String: Int] = [:]

  /// The patterns as written, for the index of candidates; by the number of the compiled ones.
  private(set) var parts: [PatternCompiler.Parts] = []
  // For types that only lexicons offer the most words of a phrase.
  private var longest: [String: Int] = [:]
  /// The types of which spans come from elsewhere than lexicons.
  var openTypes: Set<String> = Set(BuiltInTypes.names).union(["actor", "instrument"])

  // The words of literals, as packs repeat theirs thousands of times.
  private struct Literal: Hashable {
    var text: String
    var isExact: Bool
    var isFolded: Bool
  }
  private var known: [Literal: [LexiconTrie.Word]] = [:]
  private var literalNumbers: [LexiconTrie.Word: Int] = [:]
  private var openingNumbers: [Opening: UInt16] = [:]

  // To tell tokens apart no word needs a number, and an empty vocabulary is not made anew each time.
  private static let noWords = Vocabulary()

  init() { genitive = vocabulary.add(Array("'s".utf8)) }

  /// The number of a span type, given now if it has none.
  mutating func type(_ name: String) -> Int {
    if let number = typeNumbers[name] { return number }
    typeNumbers[name] = typeNames.count
    typeNames.append(name)
    return typeNames.count - 1
  }

  /// The words of a literal or lexicon form, numbered.
  mutating func words(_ text: String, exact: Bool, folded: Bool = false) -> [LexiconTrie.Word] {
    if text == "'s" || text == "\u{2019}s" {
      // Exactly as written is told from the bytes; else every genitive ending will do.
      return [
        LexiconTrie.Word(
          word: genitive, policy: exact ? .exact : .folded, written: Array(text.utf8))
      ]
    }
    let literal = Literal(text: text, isExact: exact, isFolded: folded)
    if let words = known[literal] { return words }
    let utf8 = Array(text.utf8)
    var tokenizer = Tokenizer(vocabulary: Lexis.noWords)
    let words = tokenizer.tokens(in: utf8.span, range: TextRange(0, utf8.count)).map { token in
      var key: [UInt8] = []
      KeyFolder.append(utf8.span, from: Int(token.start), to: Int(token.end), into: &key)
      let policy: LexiconTrie.CasePolicy =
        exact ? .exact : folded ? .folded : LexiconTrie.CasePolicy.natural(for: token)
      return LexiconTrie.Word(
        word: vocabulary.add(key), policy: policy,
        written: Array(utf8[Int(token.start)..<Int(token.end)]))
    }
    known[literal] = words
    return words
  }

  /// Forgets what only compiling asks for.
  mutating func forgetLiterals() {
    known = [:]
    literalNumbers = [:]
    openingNumbers = [:]
  }

  mutating func keep(_ parts: PatternCompiler.Parts) -> Int {
    self.parts.append(parts)
    return self.parts.count - 1
  }

  mutating func notePhrase(ofType type: String, words: Int) {
    longest[type] = max(longest[type] ?? 0, words)
  }

  /// The most tokens of a span of a type; nil where there is no limit.
  func longestPhrase(ofType type: String) -> Int? {
    openTypes.contains(type) ? nil : longest[type] ?? 1
  }

  /// Whether spans of a type come from elsewhere than lexicons.
  func isOpen(_ type: Int) -> Bool { openTypes.contains(typeNames[type]) }

  /// How many tokens a literal has.
  static func tokenCount(_ text: String) -> Int {
    if text == "'s" || text == "\u{2019}s" { return 1 }
    let utf8 = Array(text.utf8)
    var tokenizer = Tokenizer(vocabulary: Lexis.noWords)
    return tokenizer.tokens(in: utf8.span, range: TextRange(0, utf8.count)).count
  }

  mutating func literal(_ word: LexiconTrie.Word) -> Int {
    if let number = literalNumbers[word] { return number }
    literalNumbers[word] = literals.count
    literals.append(word)
    return literals.count - 1
  }

  /// The number of an opening; of more than 65,535 the others are taken for open.
  mutating func opening(_ opening: Opening) -> UInt16 {
    if opening.isOpen { return 0 }
    if let number = openingNumbers[opening] { return number }
    guard let number = UInt16(exactly: openings.count) else { return 0 }
    openingNumbers[opening] = number
    openings.append(opening)
    return number
  }

  mutating func verb(_ test: VerbTest) -> Int {
    if let index = verbs.firstIndex(of: test) { return index }
    verbs.append(test)
    return verbs.count - 1
  }

  mutating func span(_ test: SpanTest) -> Int {
    if let index = spanTests.firstIndex(of: test) { return index }
    spanTests.append(test)
    return spanTests.count - 1
  }
}
