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

/// A stretch of words that was known as something when a rule consumed it.
package struct ConsumedSpan: Sendable, Hashable {
  /// Who made it.
  package indirect enum Source: Sendable, Hashable {
    case lexicon, builtIn, issuer
    /// The surname of a person whom the statement names in full before.
    case surname
    /// A rule, whose derivation follows.
    case rule(Derivation)
    /// A rule, too many steps away to follow.
    case deeper(Annotation)
  }

  package var type: String
  package var range: TextRange
  package var text: String
  package var name: String?
  package var id: String?
  /// Other attributes, by name.
  package var attributes: [String]
  package var value: String?
  package var source: Source
}

/// A condition of a rule on a match, and what came of it.
package struct Judgement: Sendable, Hashable {
  /// `zone`, `language`, `issuer`, `where`, `unless` or `when`.
  package var condition: String
  /// As written, or in words.
  package var text: String
  package var isPassed: Bool
  /// The values that were compared, or the words that vetoed.
  package var found: String?
  /// Where the words that vetoed stand.
  package var range: TextRange?

  /// Makes a judgement.
  package init(
    condition: String, text: String, isPassed: Bool, found: String? = nil,
    range: TextRange? = nil
  ) {
    self.condition = condition
    self.text = text
    self.isPassed = isPassed
    self.found = found
    self.range = range
  }
}
