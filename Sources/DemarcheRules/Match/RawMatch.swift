import DemarcheText

/// What one occurrence of a pattern's trigger gave.
struct RawMatch {
  /// From the leftmost token to the rightmost.
  var tokens: Range<Int>
  var trigger: Range<Int>
  /// For each capture slot the tokens it took; nil where it took none.
  var captures: [Range<Int>?]
  /// For each capture slot the span it took, where it took exactly one.
  var spans: [Int?]
  /// The first verb group inside the trigger.
  var verb: VerbGroup?
  /// The actor was inherited by coordination, not written before the verb.
  var isInherited = false
  /// The spans of actors that share the subject with the captured one.
  var coSubjects: [Int] = []
}
