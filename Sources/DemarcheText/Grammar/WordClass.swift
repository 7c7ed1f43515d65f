/// What a word can do in a sentence, as a pack's language data says; a word may have several.
package struct WordClass: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// "the", "a", "this", "some", "all".
  @inlinable package static var determiner: WordClass { WordClass(rawValue: 1 << 0) }
  /// "my", "our", "its".
  @inlinable package static var possessive: WordClass { WordClass(rawValue: 1 << 1) }
  @inlinable package static var preposition: WordClass { WordClass(rawValue: 1 << 2) }
  /// "and", "or".
  @inlinable package static var conjunction: WordClass { WordClass(rawValue: 1 << 3) }
  /// "we", "they": pronouns that are subjects.
  @inlinable package static var pronoun: WordClass { WordClass(rawValue: 1 << 4) }
  /// "who", "which", "that".
  @inlinable package static var relative: WordClass { WordClass(rawValue: 1 << 5) }
  /// "while", "because", "if".
  @inlinable package static var subordinator: WordClass { WordClass(rawValue: 1 << 6) }
  /// Forms of "be".
  @inlinable package static var be: WordClass { WordClass(rawValue: 1 << 7) }
  /// Forms of "have".
  @inlinable package static var have: WordClass { WordClass(rawValue: 1 << 8) }
  /// Forms of "do".
  @inlinable package static var auxiliaryDo: WordClass { WordClass(rawValue: 1 << 9) }
  /// "will", "must", "may".
  @inlinable package static var modal: WordClass { WordClass(rawValue: 1 << 10) }
  @inlinable package static var negator: WordClass { WordClass(rawValue: 1 << 11) }
  @inlinable package static var adverb: WordClass { WordClass(rawValue: 1 << 12) }
  /// Verbs that take "to" and another verb: "continue", "wish".
  @inlinable package static var catenative: WordClass { WordClass(rawValue: 1 << 13) }
  /// Words before a noun that betray it ("further", "strong").
  @inlinable package static var adjective: WordClass { WordClass(rawValue: 1 << 14) }
  /// "will", "shall" and the like: the modal is future.
  @inlinable package static var future: WordClass { WordClass(rawValue: 1 << 15) }
  /// "may", "might", "can", "could".
  @inlinable package static var possible: WordClass { WordClass(rawValue: 1 << 16) }
  /// "would", "should".
  @inlinable package static var conditional: WordClass { WordClass(rawValue: 1 << 17) }
  /// "to" as the mark of an infinitive.
  @inlinable package static var infinitiveMark: WordClass { WordClass(rawValue: 1 << 18) }
  /// The past forms of auxiliaries ("was", "had", "did").
  @inlinable package static var past: WordClass { WordClass(rawValue: 1 << 19) }
  /// "of".
  @inlinable package static var of: WordClass { WordClass(rawValue: 1 << 20) }
  /// Verbs of saying, in any form ("stating", "said").
  @inlinable package static var reporting: WordClass { WordClass(rawValue: 1 << 21) }
  /// "by".
  @inlinable package static var by: WordClass { WordClass(rawValue: 1 << 22) }
  /// "the".
  @inlinable package static var definite: WordClass { WordClass(rawValue: 1 << 23) }
  /// "that".
  @inlinable package static var that: WordClass { WordClass(rawValue: 1 << 24) }
  /// A form of a verb that some pack mentions.
  @inlinable package static var verbForm: WordClass { WordClass(rawValue: 1 << 25) }
  /// A finite form that is no noun: third person or past of such a verb.
  @inlinable package static var finiteForm: WordClass { WordClass(rawValue: 1 << 26) }

  /// "according": with the preposition behind it, it names who says the clause.
  @inlinable package static var source: WordClass { WordClass(rawValue: 1 << 27) }
  /// "hereinafter": in brackets, a short form follows.
  @inlinable package static var defining: WordClass { WordClass(rawValue: 1 << 28) }

  // Of its own, so that other modules need no generic code to ask.

  /// Whether all of `other` are there.
  @inlinable @inline(__always) package func contains(_ other: WordClass) -> Bool {
    rawValue & other.rawValue == other.rawValue
  }

  /// Whether none of `other` is there.
  @inlinable @inline(__always) package func isDisjoint(with other: WordClass) -> Bool {
    rawValue & other.rawValue == 0
  }

  /// All but those of `other`.
  @inlinable @inline(__always) package func subtracting(_ other: WordClass) -> WordClass {
    WordClass(rawValue: rawValue & ~other.rawValue)
  }

  /// Those of both.
  @inlinable @inline(__always) package func union(_ other: WordClass) -> WordClass {
    WordClass(rawValue: rawValue | other.rawValue)
  }

  /// Whether there is none.
  @inlinable @inline(__always) package var isEmpty: Bool { rawValue == 0 }

  /// All of `members` together.
  @inlinable @inline(__always) package init(arrayLiteral members: WordClass...) {
    var all: UInt32 = 0
    for member in members { all |= member.rawValue }
    self.init(rawValue: all)
  }
}
