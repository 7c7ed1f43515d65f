import DemarcheModel
import DemarcheRules
import TestSupport

/// Random patterns on random texts, by the engine and by the reference.
struct ReferenceCampaign {
  /// A pattern, as `match` or as the one string of `lines`.
  struct Sample: Hashable {
    var pattern: String
    var isLine = false
  }

  /// Where the two do not agree.
  struct Disagreement: Hashable, CustomStringConvertible {
    var sample: Sample
    var text: String
    var engine: [String]
    var reference: [String]

    var description: String {
      "\(sample.isLine ? "line" : "pattern") \(sample.pattern.debugDescription)\n   text \(text.debugDescription)\n engine \(engine)\n"
        + "   want \(reference)"
    }
  }

  /// How many pairs of a pattern and a text were run, how many matched, what went wrong.
  struct Tally {
    var pairs = 0
    var matching = 0
    var patterns = 0
    var refused = 0
    var disagreements: [Disagreement] = []
  }

  static let patternsPerBatch = 24
  static let textsPerBatch = 12

  static let places = LexiconDeclaration(
    type: "place",
    entries: [
      Actors.entry("hague", "city", "The Hague"), Actors.entry("lake", "lake", "Lake", "the Lake"),
      Actors.entry("kz", "state", "Kazakhstan"), Actors.entry("law", "thing", "new law", "law"),
    ], location: RuleLocation(file: "lexicons/places.tsv", line: 1))

  /// Runs one batch: patterns around one text, on it and on texts like it.
  static func run(seed: UInt64, into tally: inout Tally) {
    var random = SeededGenerator(seed: seed)
    let pieces = RandomText.pieces(&random)
    var patterns: [Sample] = []
    for number in 0..<patternsPerBatch {
      let (pattern, next) = RandomPattern.make(pieces, random)
      random = next
      // A line must be matched whole.
      patterns.append(
        number % 8 == 7
          ? Sample(pattern: "..9 \(pattern) ..9", isLine: true) : Sample(pattern: pattern))
    }
    let (world, sound) = world(patterns)
    var seen: Set<Int> = []
    tally.patterns += sound.count
    tally.refused += patterns.count - sound.count
    for index in 0..<textsPerBatch {
      let own = index == 0 ? pieces : RandomText.variant(pieces, &random)
      let text = RandomText.text(own)
      let (engine, reference) = compare(world, text)
      for number in sound {
        tally.pairs += 1
        let found = engine[number] ?? []
        let wanted = reference[number] ?? []
        if !wanted.isEmpty { tally.matching += 1 }
        guard found != wanted, seen.insert(number).inserted, tally.disagreements.count < 8 else {
          continue
        }
        let smallest = Shrinker(sample: patterns[number], text: text).shrunk()
        if !tally.disagreements.contains(smallest) { tally.disagreements.append(smallest) }
      }
    }
  }

  /// A world of one rule for each pattern, and the numbers of those that the engine took.
  static func world(_ patterns: [Sample]) -> (world: ReferenceWorld, sound: [Int]) {
    var core = PackDeclarations(id: "test/core", version: "1.0.0")
    core.languages = [SmallEnglish.declaration]
    core.lexicons = [Actors.lexicon, places]
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    var rules: [Int: ReferenceRule] = [:]
    for (number, sample) in patterns.enumerated() {
      guard let item = try? PatternParser.parse(sample.pattern) else { continue }
      pack.rules.append(
        .rule("r\(number)", emit: "metadata") {
          $0.when = CallbackReference(ordinal: number)
          let text = [PatternText.pattern(sample.pattern)]
          if sample.isLine { $0.lines = text } else { $0.match = text }
        })
      var rule = ReferenceRule(name: sample.pattern, zones: Set(Zone.allCases))
      if sample.isLine {
        rule.lines = [ReferenceRule.Line(item, text: sample.pattern)]
      } else {
        rule.patterns = ReferencePattern.cut(item)
      }
      rules[number] = rule
    }
    let all = ReferenceWorld([core, pack], rules)
    let refused = Set(all.diagnostics.compactMap(\.rule))
    let sound = rules.keys.sorted().filter { !refused.contains("test/pack/r\($0)") }
    if refused.isEmpty { return (all, sound) }
    // Words of refused patterns must not count: both sides see the others alone.
    return world(patterns, keeping: Set(sound))
  }

  private static func world(
    _ patterns: [Sample], keeping sound: Set<Int>
  ) -> (world: ReferenceWorld, sound: [Int]) {
    let (world, _) = world(
      patterns.enumerated().map { sound.contains($0.offset) ? $0.element : Sample(pattern: "") })
    return (world, sound.sorted())
  }

  /// What both find in `text`, by the number of the pattern.
  static func compare(
    _ world: ReferenceWorld, _ text: String
  ) -> (engine: [Int: Set<FoundMatch>], reference: [Int: Set<FoundMatch>]) {
    let statement = RuleBench.statement(text, issuer: nil)
    let engine = engineMatches(world.set, statement).matches
    let words = world.text(statement, engine)
    return (engine, world.rules.mapValues { $0.matches(in: words) })
  }
}
