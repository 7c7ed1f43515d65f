package import DemarcheModel

/// Why a rule, or a rung of a ladder, did not match: the furthest point that it reached.
package struct Miss: Sendable, Hashable {
  /// A word of the text that is nearly one of those wanted.
  package struct NearWord: Sendable, Hashable {
    package var wanted: String
    package var found: String
    package var range: TextRange

    /// Pairs a word that is wanted with one that is there.
    package init(wanted: String, found: String, range: TextRange) {
      self.wanted = wanted
      self.found = found
      self.range = range
    }
  }
  /// What stopped it.
  package enum Reason: Sendable, Hashable {
    /// No word can begin the trigger: the words that could, those that nearly do, and the
    /// sentences in which one stands.
    case noTrigger(wanted: [String], nearest: [NearWord], elsewhere: [Int])
    /// An item did not fit; what stood there, nil at the sentence's end, and what is known of it.
    case item(expected: [String], found: String?, isLeft: Bool, note: String?)
    /// The match was there and a condition refused it.
    case refused(Judgement)
    /// The words are in the wrong zone; whether the pattern fits them.
    case zone(found: Zone, wanted: [Zone], fits: Bool)
    /// No sentence stands in a zone of the rule.
    case noZone(wanted: [Zone])
    /// The statement is in another language.
    case language(found: String, wanted: [String])
    /// It matched, and what it found lost to another annotation.
    case lost(Derivation.Rival)
    /// It matched, and its function failed.
    case failed
    /// It would match what stands in the statement at the end, which it ran too early to see.
    case tooEarly
  }

  package var rule: String
  package var rung: String?
  package var location: RuleLocation
  package var pattern: String
  /// From 1; nil where no sentence has its trigger.
  package var sentence: Int?
  package var sentenceRange: TextRange?
  /// The words that fitted, around the trigger; nil where nothing did.
  package var reached: TextRange?
  /// Where the item that did not fit was expected.
  package var position: Int
  package var reason: Reason
  /// What would have to be otherwise for the pattern to match; nil where one change is not enough.
  package var change: String?
  /// How many changes that are; 0 where there is none.
  package var changeCount = 0
  /// How many tokens fitted: the greater, the nearer the match.
  package var tokenCount: Int

  /// The order in which misses are told: those that were matches first, then by their reach.
  package var rank: Int {
    switch reason {
    case .refused, .lost, .failed, .tooEarly: 1000 + tokenCount
    case .zone(_, _, fits: true), .language: 500 + tokenCount
    case .item: tokenCount + (changeCount == 1 ? 6 : changeCount == 2 ? 2 : 0)
    case .noTrigger(_, let nearest, _): nearest.isEmpty ? -2 : -1
    case .zone, .noZone: -3
    }
  }
}
