/// What a word can do in a sentence, as a pack's language data says; a word may have several.
public struct WordClass: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32

  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// "the", "a", "this", "some", "all".
  @inlinable public static var determiner: WordClass { WordClass(rawValue: 1 << 0) }
  /// "my", "our", "its".
  @inlinable public static var possessive: WordClass { WordClass(rawValue: 1 << 1) }
  @inlinable public static var preposition: WordClass { WordClass(rawValue: 1 << 2) }
  /// "and", "or".
  @inlinable public static var conjunction: WordClass { WordClass(rawValue: 1 << 3) }
  /// "we", "they": pronouns that are subjects.
  @inlinable public static var pronoun: WordClass { WordClass(rawValue: 1 << 4) }
  /// "who", "which", "that".
  @inlinable public static var relative: WordClass { WordClass(rawValue: 1 << 5) }
  /// "while", "because", "if".
  @inlinable public static var subordinator: WordClass { WordClass(rawValue: 1 << 6) }
  /// Forms of "be".
  @inlinable public static var be: WordClass { WordClass(rawValue: 1 << 7) }
  /// Forms of "have".
  @inlinable public static var have: WordClass { WordClass(rawValue: 1 << 8) }
  /// Forms of "do"; in French the clitics that are nothing else ("se", "y").
  @inlinable public static var auxiliaryDo: WordClass { WordClass(rawValue: 1 << 9) }
  /// "will", "must", "may".
  @inlinable public static var modal: WordClass { WordClass(rawValue: 1 << 10) }
  @inlinable public static var negator: WordClass { WordClass(rawValue: 1 << 11) }
  @inlinable public static var adverb: WordClass { WordClass(rawValue: 1 << 12) }
  /// Verbs that take "to" and another verb: "continue", "wish".
  @inlinable public static var catenative: WordClass { WordClass(rawValue: 1 << 13) }
  /// Words before a noun that betray it ("further", "strong").
  @inlinable public static var adjective: WordClass { WordClass(rawValue: 1 << 14) }
  /// "will", "shall" and the like: the modal is future.
  @inlinable public static var future: WordClass { WordClass(rawValue: 1 << 15) }
  /// "may", "might", "can", "could".
  @inlinable public static var possible: WordClass { WordClass(rawValue: 1 << 16) }
  /// "would", "should".
  @inlinable public static var conditional: WordClass { WordClass(rawValue: 1 << 17) }
  /// "to" as the mark of an infinitive.
  @inlinable public static var infinitiveMark: WordClass { WordClass(rawValue: 1 << 18) }
  /// The past forms of auxiliaries ("was", "had", "did").
  @inlinable public static var past: WordClass { WordClass(rawValue: 1 << 19) }
  /// "of".
  @inlinable public static var of: WordClass { WordClass(rawValue: 1 << 20) }
  /// Verbs of saying, in any form ("stating", "said").
  @inlinable public static var reporting: WordClass { WordClass(rawValue: 1 << 21) }
  /// "by".
  @inlinable public static var by: WordClass { WordClass(rawValue: 1 << 22) }
  /// "the".
  @inlinable public static var definite: WordClass { WordClass(rawValue: 1 << 23) }
  /// "that".
  @inlinable public static var that: WordClass { WordClass(rawValue: 1 << 24) }
  /// A form of a verb that some pack mentions: what patterns look for, and nothing else.
  @inlinable public static var verbForm: WordClass { WordClass(rawValue: 1 << 25) }
  /// A finite form that is no noun: third person or past of a verb of the language.
  @inlinable public static var finiteForm: WordClass { WordClass(rawValue: 1 << 26) }
  /// A form of a verb that the language lists: what phrases end at, whichever packs are there.
  @inlinable public static var verb: WordClass { WordClass(rawValue: 1 << 27) }
  /// An irregular participle of a verb of the language that is no base form: "taken", "held".
  @inlinable public static var participle: WordClass { WordClass(rawValue: 1 << 28) }
  /// All that only says that a word is a verb's form.
  @inlinable public static var verbal: WordClass {
    WordClass(rawValue: 1 << 25 | 1 << 26 | 1 << 27 | 1 << 28)
  }

  /// "according": with the preposition behind it, it names who says the clause.
  @inlinable public static var source: WordClass { WordClass(rawValue: 1 << 29) }
  /// "hereinafter": in brackets, a short form follows.
  @inlinable public static var defining: WordClass { WordClass(rawValue: 1 << 30) }

  /// Verbs of saying that something is not so, in any form ("denied").
  @inlinable public static var denying: WordClass { WordClass(rawValue: 1 << 31) }

  // Of its own, so that other modules need no generic code to ask.

  /// Whether all of `other` are there.
  @inlinable @inline(__always) public func contains(_ other: WordClass) -> Bool {
    rawValue & other.rawValue == other.rawValue
  }

  /// Whether none of `other` is there.
  @inlinable @inline(__always) public func isDisjoint(with other: WordClass) -> Bool {
    rawValue & other.rawValue == 0
  }

  /// All but those of `other`.
  @inlinable @inline(__always) public func subtracting(_ other: WordClass) -> WordClass {
    WordClass(rawValue: rawValue & ~other.rawValue)
  }

  /// Those of both.
  @inlinable @inline(__always) public func union(_ other: WordClass) -> WordClass {
    WordClass(rawValue: rawValue | other.rawValue)
  }

  /// Whether there is none.
  @inlinable @inline(__always) public var isEmpty: Bool { rawValue == 0 }

  /// All of `members` together.
  @inlinable @inline(__always) public init(arrayLiteral members: WordClass...) {
    var all: UInt32 = 0
    for member in members { all |= member.rawValue }
    self.init(rawValue: all)
  }
}
