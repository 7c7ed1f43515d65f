import DemarcheModel
import DemarcheText

extension StatementRun {
  /// Fills in what follows from a match: what the rule sets, whose claim it is, its status.
  mutating func complete(_ draft: Draft, _ rule: RuleRunner) {
    applySet(draft, rule)
    if let step = rule.rule.step { apply(step, to: draft) }
    if let holder = DistantHolder(scan: scan).field(of: draft, rule) {
      draft.annotation.fields.append(holder)
    }
    inferHolder(draft, rule)
    var holder: ActorReference?
    for field in draft.annotation.fields {
      if field.name == "holder" || field.name == "by", case .actor(let actor)? = field.value {
        // Of several together one may be the issuer; nobody else says it for them.
        let isJoint = !draft.match.coSubjects.isEmpty || field.resolution == ActorResolver.bothNamed
        holder = isJoint && actor.id == nil ? nil : actor
      }
    }
    let reading = StatusReader(scan: scan).status(
      of: draft.match, type: rule.rule.type, holder: holder, sentence: draft.sentence)
    draft.annotation.status = reading.status
    if draft.annotation.fields.contains(where: { field in
      field.resolution == "coordination" || field.resolution == "issuer"
        || field.resolution == "reported"
    }) {
      draft.annotation.certainty = .implicit
    }
    if !reading.isSayerKnown { forgetInferredHolder(draft) }
    correctReportedHolder(draft)
    sortFields(draft, rule)
  }

  // A reported claim without a holder of its own is its reporter's, never the issuer's.
  private func correctReportedHolder(_ draft: Draft) {
    guard let reporter = draft.annotation.status.reportedBy else { return }
    for index in draft.annotation.fields.indices
    where draft.annotation.fields[index].resolution == "issuer" {
      draft.annotation.fields[index].value = .actor(reporter)
      draft.annotation.fields[index].resolution = "reported"
    }
  }

  // "It said that …": a claim without a holder of its own that may not be the issuer's.
  private func forgetInferredHolder(_ draft: Draft) {
    for index in draft.annotation.fields.indices
    where draft.annotation.fields[index].resolution == "issuer" {
      draft.annotation.fields[index].value = nil
      draft.annotation.fields[index].resolution = "unresolved"
    }
  }

  private func applySet(_ draft: Draft, _ rule: RuleRunner) {
    if rule.setters.isEmpty { return }
    for setter in rule.setters {
      let field: Field
      switch setter {
      case .constant(let constant): field = constant
      case .reference(let name, let capture, let attribute):
        guard
          let found = SetReader(scan: scan).reference(name, capture, attribute, draft)
        else { continue }
        field = found
      }
      if let place = draft.annotation.fields.firstIndex(where: { $0.name == field.name }) {
        draft.annotation.fields.remove(at: place)
      }
      draft.annotation.fields.append(field)
    }
  }

  private func apply(_ step: LadderStep, to draft: Draft) {
    // The strongest counts, whichever way it goes; of two as strong the one that adds.
    var bonus = 0
    for token in (draft.match.verb?.adverbs ?? []) + draft.match.trigger {
      guard let steps = step.intensify[scan.analysis.tokens[token].word] else { continue }
      if (abs(steps), steps) > (abs(bonus), bonus) { bonus = steps }
    }
    let strength = min(max(step.strength + bonus, step.range.lowerBound), step.range.upperBound)
    let fields: [(String, FieldValue)] = [
      ("polarity", .integer(step.polarity)), ("strength", .integer(strength)),
      ("ladder", .text(step.ladder)),
    ]
    for (name, value) in fields where draft.annotation[name] == nil {
      draft.annotation.fields.append(Field(name: name, value: value))
    }
  }

  // A claim that names nobody is the issuer's.
  private func inferHolder(_ draft: Draft, _ rule: RuleRunner) {
    guard let name = rule.holderField else { return }
    if let field = draft.annotation[name] {
      if field.value != nil || field.resolution == "unresolved" { return }
    }
    guard draft.annotation[name] == nil else { return }
    draft.annotation.fields.append(
      Field(name: name, value: scan.statement.issuer.map { .actor($0) }, resolution: "issuer"))
  }

  private func sortFields(_ draft: Draft, _ rule: RuleRunner) {
    let names = rule.rule.type.fields
    var last = -1
    for field in draft.annotation.fields {
      let own = place(field, names)
      if own < last {
        draft.annotation.fields.sort { place($0, names) < place($1, names) }
        return
      }
      last = own
    }
  }

  private func place(
    _ field: Field, _ fields: [AnnotationType.FieldDeclaration]
  ) -> Int {
    fields.firstIndex { $0.name == field.name } ?? fields.count
  }
}
