/// A ladder of formulas as a pack declares it.
package struct LadderDeclaration: Sendable {
  /// One step: a formula with its polarity and strength.
  package struct Rung: Sendable {
    package var pattern: PatternText
    package var polarity: Int
    package var strength: Int
    /// Replaces the ladder's frame.
    package var frame: PatternText?
    package var set: [(field: String, value: SetValue)]
    package var examples: [Example]
    package var counterExamples: [Example]
    /// Where its fields stand, by name; those of `set` as `set.name`.
    package var places: [String: RuleLocation] = [:]

    /// Makes a rung.
    package init(pattern: PatternText, polarity: Int, strength: Int) {
      self.pattern = pattern
      self.polarity = polarity
      self.strength = strength
      set = []
      examples = []
      counterExamples = []
    }
  }

  /// What rungs share: zones, languages, issuers, conditions, documentation.
  package var rule: RuleDeclaration
  package var frame: PatternText
  /// The lowest and highest strength.
  package var range: ClosedRange<Int>
  /// What an adverb adds to the strength.
  package var intensify: [String: Int]
  package var rungs: [Rung]

  /// Makes a ladder.
  package init(
    rule: RuleDeclaration, frame: PatternText, range: ClosedRange<Int>, intensify: [String: Int],
    rungs: [Rung]
  ) {
    self.rule = rule
    self.frame = frame
    self.range = range
    self.intensify = intensify
    self.rungs = rungs
  }
}
