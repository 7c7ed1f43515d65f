import DemarcheModel
import DemarcheText

/// An annotation in the making; a class because it is passed on, sorted and judged many times.
///
/// Its fields and status are made only when somebody asks for them, for most drafts lose to others.
final class Draft {
  let rule: RuleRunner
  let match: RawMatch
  let captureNames: [String]
  /// Where the type's fields stand among the captures.
  let plan: FieldPlan
  let sentence: Int
  /// The whole match.
  let range: TextRange
  /// The words that made the claim.
  let trigger: TextRange
  /// The row of `sentence`.
  let row: Sentence
  /// Those read so far, in the order of the type's declaration; nil before the first was asked for.
  var fields: [Field]?
  var status = Status()
  var certainty = Annotation.Certainty.explicit
  /// Whether `fields`, `status` and `certainty` are what they will be.
  var isComplete = false

  init(
    rule: RuleRunner, match: RawMatch, captureNames: [String], plan: FieldPlan, sentence: Int,
    in analysis: TextAnalysis
  ) {
    self.rule = rule
    self.match = match
    self.captureNames = captureNames
    self.plan = plan
    self.sentence = sentence
    range = analysis.textRange(match.tokens)
    trigger = analysis.textRange(match.trigger)
    row = analysis.sentences[sentence]
  }

  /// What a function found at a place of its own.
  init(
    rule: RuleRunner, match: RawMatch, plan: FieldPlan, sentence: Int, range: TextRange,
    trigger: TextRange, in analysis: TextAnalysis
  ) {
    self.rule = rule
    self.match = match
    captureNames = []
    self.plan = plan
    self.sentence = sentence
    self.range = range
    self.trigger = trigger
    row = analysis.sentences[sentence]
  }

  /// The field of that name, where it was read.
  subscript(_ name: String) -> Field? { fields?.first { $0.name == name } }

  /// What it says so far.
  var annotation: Annotation {
    Annotation(
      type: rule.rule.type.name, range: range, trigger: trigger, sentence: row.range,
      sentenceNumber: sentence + 1, zone: row.zone, status: status, certainty: certainty,
      fields: fields ?? [], provenance: rule.provenance)
  }

  /// What later rules see of it: the trigger where the rule marks one, else the whole match.
  var publishedTokens: Range<Int> { rule.isTriggerMarked ? match.trigger : match.tokens }

  /// What must not overlap: of a claim its trigger; of a span all of it, or what the rule offers
  /// to others.
  var extent: TextRange { rule.isJudgedByTrigger ? trigger : range }
}
