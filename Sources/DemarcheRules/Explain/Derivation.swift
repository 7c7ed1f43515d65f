package import DemarcheModel

/// How a rule came to an annotation.
package struct Derivation: Sendable, Hashable {
  /// What one item of the pattern, or several words in a row, took.
  package struct Step: Sendable, Hashable {
    /// As written: `~take note of`, `<actor kind=state>`.
    package var item: String
    package var range: TextRange
    /// The captures that it stands in.
    package var captures: [String]
    package var isTrigger: Bool
    /// What an earlier rule, a lexicon or the engine had found there.
    package var span: ConsumedSpan?
    /// How the item came to its words where they do not stand beside the others.
    package var note: String?
  }
  /// The verb group of the trigger.
  package struct Verb: Sendable, Hashable {
    package var range: TextRange
    package var isNegated: Bool
    package var isPassive: Bool
    package var isInfinitive: Bool
    package var modal: String?
    package var modality: Status.Modality
    package var tense: Status.Tense
    package var adverbs: [String]
  }
  /// Where the value of a field comes from.
  package struct FieldOrigin: Sendable, Hashable {
    package var name: String
    package var how: String

    /// Says where a field comes from.
    package init(name: String, how: String) {
      self.name = name
      self.how = how
    }
  }
  /// What a statement rule's function could see of one type.
  package struct Reading: Sendable, Hashable {
    package var type: String
    /// How many of them stand in the statement.
    package var count: Int
    /// Those that have words of the annotation or of its sentence.
    package var near: [Annotation]
  }
  /// An annotation that cannot stand beside this one.
  package struct Rival: Sendable, Hashable {
    package var annotation: Annotation
    package var by: TieBreak
  }

  package var annotation: Annotation
  /// The rule's place in the order of running.
  package var phase: Int
  /// The pattern that matched, as written; of a rule with `lines` all of them.
  package var pattern: String
  /// By type what the function could see that gave it; nil for a rule with patterns.
  package var readings: [Reading]?
  /// In text order; empty where the walk could not be repeated.
  package var steps: [Step]
  package var verb: Verb?
  /// What was asked of the match, and passed.
  package var judgements: [Judgement]
  package var origins: [FieldOrigin]
  /// Why the status is what it is.
  package var statusReason: String
  /// The span type as which later rules see it.
  package var published: String?
  /// The one that it lost to.
  package var winner: Rival?
  /// Those that lost to it.
  package var losers: [Rival]
}
