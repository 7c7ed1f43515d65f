import DemarcheModel

/// An annotation in the making; a class because it is passed on, sorted and judged many times.
final class Draft {
  var annotation: Annotation
  let rule: RuleRunner
  let match: RawMatch
  let captureNames: [String]
  let sentence: Int

  init(
    annotation: Annotation, rule: RuleRunner, match: RawMatch, captureNames: [String],
    sentence: Int
  ) {
    self.annotation = annotation
    self.rule = rule
    self.match = match
    self.captureNames = captureNames
    self.sentence = sentence
  }

  /// What later rules see of it: the trigger where the rule marks one, else the whole match.
  var publishedTokens: Range<Int> { rule.isTriggerMarked ? match.trigger : match.tokens }

  /// What must not overlap: of a claim its trigger; of a span all of it, or what the rule offers
  /// to others.
  var extent: TextRange {
    switch rule.rule.type.overlap {
    case .onePerTrigger: annotation.trigger
    case .longest:
      rule.rule.publish != nil && rule.isTriggerMarked ? annotation.trigger : annotation.range
    case .all: annotation.range
    }
  }
}
