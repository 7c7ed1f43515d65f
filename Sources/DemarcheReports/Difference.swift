package import DemarcheModel

/// How one statement differs from another: sentence by sentence, word by word.
package struct Difference: Sendable, Hashable {
  /// One of the two statements.
  package struct Side: Sendable, Hashable {
    /// The statement's key.
    package var key: String
    /// Its headline, or its key where it has none.
    package var headline: String
    /// Its day of issue.
    package var issuedOn: CalendarDate?
    /// Its language, an ISO 639-1 code.
    package var language: String?

    /// A side of those parts.
    package init(
      key: String, headline: String, issuedOn: CalendarDate? = nil, language: String? = nil
    ) {
      self.key = key
      self.headline = headline
      self.issuedOn = issuedOn
      self.language = language
    }
  }

  /// Words that stand in both statements, or in one of them.
  package struct Run: Sendable, Hashable {
    /// Where the words stand.
    package enum Kind: String, Sendable, CaseIterable {
      case kept, inserted, deleted
    }

    /// Where the words stand.
    package var kind: Kind
    /// The words, with the white space between them and the run behind.
    package var text: String

    /// A run of those parts.
    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// A sentence of either statement, or of both.
  package struct Sentence: Sendable, Hashable {
    /// What became of it. A moved sentence may be changed too, as its runs say.
    package enum Kind: String, Sendable, CaseIterable {
      case changed, moved, added, dropped, kept
    }

    /// What became of it.
    package var kind: Kind
    /// Its number in the first statement, from 1; nil where it was added.
    package var before: Int?
    /// Its number in the second statement, from 1; nil where it was dropped.
    package var after: Int?
    /// Its words in order, deleted ones before those that stand for them now.
    package var runs: [Run]
    /// Whether a paragraph begins with it; of the second statement where it is there.
    package var beginsParagraph: Bool
    /// The same, of the first statement where it is there.
    package var beganParagraph: Bool

    /// A sentence of those parts, that began a paragraph if it does where nothing else is said.
    package init(
      kind: Kind, before: Int?, after: Int?, runs: [Run], beginsParagraph: Bool = false,
      beganParagraph: Bool? = nil
    ) {
      self.kind = kind
      self.before = before
      self.after = after
      self.runs = runs
      self.beginsParagraph = beginsParagraph
      self.beganParagraph = beganParagraph ?? beginsParagraph
    }
  }

  /// A position, demand or commitment that is firmer, softer, new or gone.
  package struct Step: Sendable, Hashable {
    /// Which way it went.
    package enum Direction: String, Sendable, CaseIterable {
      case firmer, softer
      /// From praise to blame or back, or from a claim to its denial.
      case turned
      /// As strong as it was, in another formula.
      case reworded
      case new, gone
    }

    /// One end of the step.
    package struct End: Sendable, Hashable {
      /// The words that made the claim.
      package var words: String
      /// −1, 0 or +1.
      package var polarity: Int
      /// From 0, the softest of its ladder.
      package var strength: Int
      /// The annotation.
      package var evidence: EvidenceNumber

      /// An end of those parts.
      package init(words: String, polarity: Int, strength: Int, evidence: EvidenceNumber) {
        self.words = words
        self.polarity = polarity
        self.strength = strength
        self.evidence = evidence
      }
    }

    /// What took the step: `stance`, `demand` or `commitment`.
    package var type: String
    /// What it is on, in the words of the second statement, or of the first where it is gone.
    package var target: String
    /// In the first statement; nil where it took no position.
    package var before: End?
    /// In the second statement; nil where it takes none any more.
    package var after: End?
    /// Which way it went.
    package var direction: Direction

    /// A step of those parts; a denial is no matter of its ends, so that `direction` tells of it.
    package init(
      type: String = "stance", target: String, before: End?, after: End?,
      direction: Direction? = nil
    ) {
      self.type = type
      self.target = target
      self.before = before
      self.after = after
      self.direction = direction ?? Direction(from: before, to: after)
    }
  }

  /// The first statement.
  package var before: Side
  /// The second statement.
  package var after: Side
  /// All sentences: those of the second statement in its order, dropped ones where they stood.
  package var sentences: [Sentence]
  /// The positions that changed, by type, in the order of the second statement.
  package var steps: [Step]
  /// Steps that the report makes claims of, so that formats for people need not tell them again.
  package var claimed: [Step]

  /// A difference of those parts.
  package init(
    before: Side, after: Side, sentences: [Sentence], steps: [Step] = [], claimed: [Step] = []
  ) {
    self.before = before
    self.after = after
    self.sentences = sentences
    self.steps = steps
    self.claimed = claimed
  }

  /// Whether the two say the same words in the same order.
  package var isEmpty: Bool {
    steps.isEmpty && claimed.isEmpty && sentences.allSatisfy { $0.kind == .kept }
  }
}

extension Difference.Step.Direction {
  /// The way from one end to the other, as their weights tell.
  fileprivate init(from before: Difference.Step.End?, to after: Difference.Step.End?) {
    guard let before else {
      self = .new
      return
    }
    guard let after else {
      self = .gone
      return
    }
    self.init(from: (before.polarity, before.strength), to: (after.polarity, after.strength))
  }

  /// The way from one polarity and strength to another. Words without praise or blame are softer
  /// than any with.
  package init(
    from before: (polarity: Int, strength: Int), to after: (polarity: Int, strength: Int)
  ) {
    if before.polarity * after.polarity < 0 {
      self = .turned
      return
    }
    let old = (abs(before.polarity.signum()), before.strength)
    let new = (abs(after.polarity.signum()), after.strength)
    self = old == new ? .reworded : old < new ? .firmer : .softer
  }
}
