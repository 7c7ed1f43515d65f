import DemarcheModel

/// An annotation in the making.
struct Draft {
  var annotation: Annotation
  var rule: Int
  var match: RawMatch
  var captureNames: [String]
  var sentence: Int

  /// What later rules see of it: the trigger where the rule marks one, else the whole match.
  var publishedTokens: Range<Int> { isTriggerMarked ? match.trigger : match.tokens }
  var isTriggerMarked: Bool
}
