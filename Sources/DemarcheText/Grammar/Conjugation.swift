/// How a language makes the forms of its verbs, and how its verb groups are built.
package enum Conjugation: String, Sendable, CaseIterable {
  /// Auxiliaries and adverbs before the head; "-s", "-ed", "-ing".
  case english
  /// Clitics, "ne … pas", endings for person and tense; infinitives that are never finite.
  case french
}
