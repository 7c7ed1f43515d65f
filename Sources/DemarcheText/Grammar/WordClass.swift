/// What a word can do in a sentence, as a pack's language data says; a word may have several.
package struct WordClass: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// "the", "a", "this", "some", "all".
  package static let determiner = WordClass(rawValue: 1 << 0)
  /// "my", "our", "its".
  package static let possessive = WordClass(rawValue: 1 << 1)
  package static let preposition = WordClass(rawValue: 1 << 2)
  /// "and", "or".
  package static let conjunction = WordClass(rawValue: 1 << 3)
  /// "we", "they": pronouns that are subjects.
  package static let pronoun = WordClass(rawValue: 1 << 4)
  /// "who", "which", "that".
  package static let relative = WordClass(rawValue: 1 << 5)
  /// "while", "because", "if".
  package static let subordinator = WordClass(rawValue: 1 << 6)
  /// Forms of "be".
  package static let be = WordClass(rawValue: 1 << 7)
  /// Forms of "have".
  package static let have = WordClass(rawValue: 1 << 8)
  /// Forms of "do".
  package static let auxiliaryDo = WordClass(rawValue: 1 << 9)
  /// "will", "must", "may".
  package static let modal = WordClass(rawValue: 1 << 10)
  package static let negator = WordClass(rawValue: 1 << 11)
  package static let adverb = WordClass(rawValue: 1 << 12)
  /// Verbs that take "to" and another verb: "continue", "wish".
  package static let catenative = WordClass(rawValue: 1 << 13)
  /// Words before a noun that betray it ("further", "strong").
  package static let adjective = WordClass(rawValue: 1 << 14)
  /// "will", "shall" and the like: the modal is future.
  package static let future = WordClass(rawValue: 1 << 15)
  /// "may", "might", "can", "could".
  package static let possible = WordClass(rawValue: 1 << 16)
  /// "would", "should".
  package static let conditional = WordClass(rawValue: 1 << 17)
  /// "to" as the mark of an infinitive.
  package static let infinitiveMark = WordClass(rawValue: 1 << 18)
  /// The past forms of auxiliaries ("was", "had", "did").
  package static let past = WordClass(rawValue: 1 << 19)
  /// "of".
  package static let of = WordClass(rawValue: 1 << 20)
  /// Verbs of saying, in any form ("stating", "said").
  package static let reporting = WordClass(rawValue: 1 << 21)
  /// "by".
  package static let by = WordClass(rawValue: 1 << 22)
  /// "the".
  package static let definite = WordClass(rawValue: 1 << 23)
  /// "that".
  package static let that = WordClass(rawValue: 1 << 24)
  /// A form of a verb that some pack mentions.
  package static let verbForm = WordClass(rawValue: 1 << 25)
  /// A finite form that is no noun: third person or past of such a verb.
  package static let finiteForm = WordClass(rawValue: 1 << 26)
}
