package import DemarcheModel

/// What the rules did in one sentence, in the order in which they ran.
package struct SentenceTrace: Sendable, Hashable {
  /// What became of one place where a rule's trigger could stand.
  package struct Event: Sendable, Hashable {
    /// What came of it.
    package enum Outcome: Sendable, Hashable {
      /// It stands.
      case stands(Annotation)
      /// It matched and lost.
      case lost(Annotation, to: Derivation.Rival?)
      case missed(Miss)
    }

    package var phase: Int
    package var rule: String
    package var rung: String?
    package var location: RuleLocation
    /// The word at which it was tried.
    package var word: String
    package var position: Int
    package var outcome: Outcome
    /// The span type as which later rules saw it.
    package var published: String?
  }

  /// From 1.
  package var number: Int
  package var range: TextRange
  package var zone: Zone
  package var tokenCount: Int
  /// What stood there before any rule ran: type, words, and what they stand for.
  package var spans: [ConsumedSpan]
  package var events: [Event]
  /// How many rules and rungs had no candidate.
  package var silentCount: Int
}
