/// How much of an item has to be right for it to count as found.
///
/// An item that is found, but not right enough, is one that was missed and a false alarm.
package enum ScoreLevel: String, Sendable, CaseIterable {
  /// Its place.
  case plain
  /// Also the fields that say what it is: `ScoredType.identifyingFields`.
  case strict
  /// All fields, those that are stretches of the text among them.
  case whole
}
