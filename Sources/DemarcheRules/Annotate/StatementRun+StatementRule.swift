import DemarcheModel
import DemarcheText

extension StatementRun {
  /// What a rule's function finds in the whole statement; nothing where it fails.
  mutating func applyStatementRule(
    _ rule: RuleRunner, _ callbacks: inout Callbacks
  ) -> [Draft] {
    let compiled = rule.rule
    guard let function = compiled.statement, !scan.analysis.sentences.isEmpty else { return [] }
    do throws(Diagnostic) {
      let question = StatementQuestion(
        rule: compiled.id, type: compiled.type, reads: compiled.reads,
        annotations: annotations(readBy: compiled))
      var drafts: [Draft] = []
      for finding in try callbacks.find(function, pack: compiled.packID, question) {
        guard let draft = try draft(rule, finding), rule.zones & draft.row.zone.bit != 0,
          isForIssuer(rule, draft)
        else { continue }
        finish(draft, finding, rule)
        drafts.append(draft)
      }
      return drafts
    } catch {
      report(error, compiled)
      return []
    }
  }

  /// What a statement rule sees: of what earlier rules emitted, the annotations of the types that
  /// it reads which stand among each other.
  mutating func annotations(readBy rule: CompiledRule) -> [Annotation] {
    guard !rule.reads.isEmpty else { return [] }
    let names = Set(rule.reads.map(\.name))
    let earlier = drafts.filter {
      $0.rule.rule.phase < rule.phase && names.contains($0.rule.rule.type.name)
    }
    let standing = OverlapJudge.judge(earlier).standing
    for draft in standing { complete(draft) }
    return standing.map(\.annotation)
  }

  // What the rule sets, replaced by what the function gives; nil where no word of a sentence is.
  private mutating func draft(
    _ rule: RuleRunner, _ finding: FunctionFinding
  ) throws(Diagnostic) -> Draft? {
    guard let sentence = scan.analysis.sentence(at: finding.range) else { return nil }
    let match = RawMatch(
      tokens: scan.analysis.tokens(in: finding.range),
      trigger: scan.analysis.tokens(in: finding.trigger), captures: CaptureList([]))
    let draft = Draft(
      rule: rule, match: match,
      plan: FieldPlan(rule.rule.type, captures: [], setters: rule.setters), sentence: sentence,
      range: finding.range, trigger: finding.trigger, in: scan.analysis)
    board.clear()
    applySet(draft)
    draft.fields = board.take()
    try merge(finding.fields, into: draft, rule.rule)
    return draft
  }

  // A claim that names nobody is the issuer's, as with patterns; the status is the function's.
  private mutating func finish(_ draft: Draft, _ finding: FunctionFinding, _ rule: RuleRunner) {
    let declared = rule.rule.type.fields
    board.clear()
    for field in draft.fields ?? [] {
      guard let place = declared.firstIndex(where: { $0.name == field.name }) else { continue }
      board.put(field, at: place)
    }
    inferHolder(draft)
    draft.status = finding.status
    draft.certainty = finding.certainty ?? (board.isInferred ? .implicit : .explicit)
    if let reporter = finding.status.reportedBy { board.attribute(to: reporter) }
    draft.fields = board.take()
    draft.isComplete = true
  }

  /// A field whose kind is an actor, given in words, with the actor whom these name: by id, or by a
  /// phrase of a lexicon.
  func named(_ field: Field, _ type: AnnotationType) -> Field {
    guard case .text(let text)? = field.value,
      type.fields.first(where: { $0.name == field.name })?.kind == .actor
    else { return field }
    var named = field
    // No list of names is that long, and looking for one reads all of it.
    let isShort = (1...800).contains(text.utf8.count)
    named.value = .actor(isShort ? set.actor(named: text) : ActorReference(name: text))
    return named
  }
}
