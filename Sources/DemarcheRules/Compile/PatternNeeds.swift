import DemarcheText

/// What must stand in a sentence where a pattern matches; where the engine looks for candidates.
///
/// Only words count that stand there whatever alternative is taken.
struct PatternNeeds: Sendable, Hashable {
  enum Need: Sendable, Hashable {
    /// A word, by its number.
    case word(UInt32)
    /// A form of a verb, by the number of its base form.
    case verb(UInt32)
  }
  /// A way for the trigger to begin.
  struct Beginning: Sendable, Hashable {
    var need: Need
    /// The word that must stand directly behind it; 0 where none must.
    var follower: UInt32 = 0
  }

  /// All ways for the trigger to begin; nil where a span or any token of a class can begin it.
  var beginnings: [Beginning]?
  /// Of each set one must stand in the sentence.
  var required: [[Need]] = []

  init(_ parts: PatternCompiler.Parts, _ lexis: inout Lexis) {
    beginnings = PatternNeeds.beginnings(of: parts.trigger, then: parts.right[...], &lexis)
    for item in parts.left + [parts.trigger] + parts.right {
      required += PatternNeeds.required(item, &lexis)
    }
  }

  // MARK: beginnings

  private static func beginnings(
    of item: PatternItem, then rest: ArraySlice<PatternItem>, _ lexis: inout Lexis
  ) -> [Beginning]? {
    switch item {
    case .word(let text): return beginning(text, exact: false, rest, &lexis)
    case .exact(let text): return beginning(text, exact: true, rest, &lexis)
    case .verb(let lemma, _):
      let word = lexis.vocabulary.add(KeyFolder.key(lemma))
      return [Beginning(need: .verb(word), follower: firstWord(rest, &lexis))]
    case .capture(_, let inner), .trigger(let inner):
      return beginnings(of: inner, then: rest, &lexis)
    case .repeated(let inner, let min, _) where min > 0:
      return beginnings(of: inner, then: [], &lexis)
    case .choice(let alternatives):
      var all: [Beginning] = []
      for alternative in alternatives {
        guard let found = beginnings(of: alternative, then: rest, &lexis) else { return nil }
        all += found
      }
      return all
    case .sequence(let items): return beginnings(ofSequence: items, then: rest, &lexis)
    default: return nil
    }
  }

  private static func beginnings(
    ofSequence items: [PatternItem], then rest: ArraySlice<PatternItem>, _ lexis: inout Lexis
  ) -> [Beginning]? {
    var all: [Beginning] = []
    for (index, item) in items.enumerated() {
      if case .start = item { continue }
      var isOptional = false
      var inner = item
      if case .repeated(let repeated, 0, _) = item {
        isOptional = true
        inner = repeated
      }
      let following = isOptional ? [] : Array(items[(index + 1)...]) + rest
      guard let found = beginnings(of: inner, then: following[...], &lexis) else { return nil }
      all += found
      if !isOptional { return all }
    }
    return nil
  }

  private static func beginning(
    _ text: String, exact: Bool, _ rest: ArraySlice<PatternItem>, _ lexis: inout Lexis
  ) -> [Beginning]? {
    let words = lexis.words(text, exact: exact)
    guard let first = words.first else { return nil }
    let next = words.count > 1 ? words[1].word : firstWord(rest, &lexis)
    // A literal "'s" stands for tokens that are written in several ways.
    return [
      Beginning(need: .word(first.word), follower: next == lexis.genitive ? 0 : next)
    ]
  }

  // The word that must stand first in what follows; 0 where none must.
  private static func firstWord(
    _ rest: ArraySlice<PatternItem>, _ lexis: inout Lexis
  ) -> UInt32 {
    guard let item = rest.first else { return 0 }
    switch item {
    case .word(let text): return number(text, exact: false, &lexis)
    case .exact(let text): return number(text, exact: true, &lexis)
    case .capture(_, let inner), .trigger(let inner): return firstWord([inner], &lexis)
    case .sequence(let items): return items.isEmpty ? 0 : firstWord(items[...], &lexis)
    default: return 0
    }
  }

  private static func number(_ text: String, exact: Bool, _ lexis: inout Lexis) -> UInt32 {
    let word = lexis.words(text, exact: exact).first?.word ?? 0
    return word == lexis.genitive ? 0 : word
  }

  // MARK: requirements

  private static func required(_ item: PatternItem, _ lexis: inout Lexis) -> [[Need]] {
    switch item {
    case .word(let text): return words(text, exact: false, &lexis)
    case .exact(let text): return words(text, exact: true, &lexis)
    case .verb(let lemma, _): return [[.verb(lexis.vocabulary.add(KeyFolder.key(lemma)))]]
    case .sequence(let items):
      var all: [[Need]] = []
      for item in items { all += required(item, &lexis) }
      return all
    case .choice(let alternatives):
      var all: [Need] = []
      for alternative in alternatives {
        let sets = required(alternative, &lexis)
        guard let rarest = rarest(sets, lexis) else { return [] }
        all += rarest
      }
      return [all]
    case .capture(_, let inner), .trigger(let inner): return required(inner, &lexis)
    case .repeated(let inner, let min, _) where min > 0: return required(inner, &lexis)
    default: return []
    }
  }

  private static func words(_ text: String, exact: Bool, _ lexis: inout Lexis) -> [[Need]] {
    let genitive = lexis.genitive
    return lexis.words(text, exact: exact).map(\.word).filter { $0 != genitive }.map { [.word($0)] }
  }

  // MARK: cost

  /// The set that is met most seldom; nil where nothing is required.
  func rarest(_ lexis: Lexis) -> [Need]? { PatternNeeds.rarest(required, lexis) }

  private static func rarest(_ sets: [[Need]], _ lexis: Lexis) -> [Need]? {
    let rates = sets.map { rate($0, lexis) }
    return rates.indices.min { rates[$0] < rates[$1] }.map { sets[$0] }
  }

  /// How often one of a set stands in a MB of text, by the bundled frequencies.
  static func rate(_ needs: [Need], _ lexis: Lexis) -> Double {
    needs.reduce(0) { $0 + rate($1, lexis) }
  }

  /// How often what a need asks for stands in a MB of text.
  static func rate(_ need: Need, _ lexis: Lexis) -> Double {
    switch need {
    case .word(let word): WordFrequencies.perMegabyte(lexis.vocabulary.key(word))
    // The other forms of a verb are together about as frequent as its base form.
    case .verb(let word): 2 * WordFrequencies.perMegabyte(lexis.vocabulary.key(word))
    }
  }

  /// How often a beginning stands in a MB of text, its follower included.
  static func rate(_ beginning: Beginning, _ lexis: Lexis) -> Double {
    let first = rate(beginning.need, lexis)
    guard beginning.follower != 0 else { return first }
    let next = rate(.word(beginning.follower), lexis)
    // One in ten of the rarer is taken to stand beside the other.
    return min(first, next) / 10
  }
}
