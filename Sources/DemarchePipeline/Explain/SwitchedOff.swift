/// A rule that `explain` was asked about and whose annotations nobody is shown.
struct SwitchedOff: Sendable, Hashable {
  /// `namespace/pack/name`.
  var rule: String
  /// In words, without the rule's name.
  var because: String
  /// Whether it runs, for what other rules build on it.
  var isRunning: Bool
}
