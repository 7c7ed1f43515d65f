package import DemarcheModel

/// A verb with the auxiliaries, modals, adverbs and negation before it.
package struct VerbGroup: Sendable, Hashable {
  /// From its first auxiliary or adverb to its head.
  package var tokens: Range<Int>
  /// The token of the head.
  package var head: Int
  /// The form of the head.
  package var form: VerbForm.Kind
  package var isNegated: Bool
  package var modality: Status.Modality
  package var tense: Status.Tense
  package var isPassive: Bool
  /// "to" stands before the head and no catenative before that.
  package var isInfinitive: Bool
  /// A bare participle, without an auxiliary.
  package var isBareParticiple: Bool
  /// The modal, if there is one.
  package var modal: Int?
  /// The tokens of its adverbs.
  package var adverbs: [Int]
}
