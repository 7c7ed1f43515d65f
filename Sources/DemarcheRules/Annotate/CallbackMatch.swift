package import DemarcheModel

/// A match as the functions of a pack see it: plain data, the same in this process and a worker.
package struct CallbackMatch: Sendable, Hashable {
  /// What a named part took.
  package struct Capture: Sendable, Hashable {
    package var name: String
    package var range: TextRange
    package var text: String
    /// The canonical name of what stands there, where one is known.
    package var actorName: String?
    package var id: String?
    package var kind: String?
    package var value: FieldValue?
  }
  /// The verb group of the trigger.
  package struct Verb: Sendable, Hashable {
    package var text: String
    package var isNegated: Bool
    package var modal: String?
    package var tense: Status.Tense
    package var isPassive: Bool
    package var adverbs: [String]
  }

  package var rule: String
  package var range: TextRange
  package var trigger: TextRange
  package var triggerText: String
  /// From 0.
  package var sentence: Int
  package var captures: [Capture]
  /// The names that the pattern can capture, whether it did or not.
  package var possibleCaptures: [String]
  package var verb: Verb?
}
