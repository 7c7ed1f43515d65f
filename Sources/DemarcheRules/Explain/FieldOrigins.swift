import DemarcheModel
import DemarcheText

/// Says where the fields of a draft got their values, and its status.
struct FieldOrigins<Callbacks: RuleCallbacks> {
  let probe: StatementProbe<Callbacks>
  let rule: CompiledRule
  let draft: Draft

  func how(_ field: Field) -> String {
    if let resolution = resolution(field) { return resolution }
    if rule.statement != nil { return given(field) }
    if let item = rule.set.last(where: { $0.field == field.name }) {
      return "set to " + FieldOrigins.text(item.value)
    }
    if let step = rule.step, ["polarity", "strength", "ladder"].contains(field.name) {
      return field.name == "strength" ? strength(step) : "the \(field.name) of the rung"
    }
    let plain = probe.draft(draft.rule, draft.match, draft.captureNames, draft.sentence)
    if let captured = plain.annotation[field.name] {
      if captured.value == field.value || rule.build == nil { return capture(field) }
    }
    return rule.build == nil ? "the engine" : "build, the rule's function"
  }

  // What a function gives replaces what the rule sets.
  private func given(_ field: Field) -> String {
    for case .constant(let constant) in draft.rule.setters.map(\.source)
    where constant.name == field.name {
      let isOwn = constant.value == field.value || probe.run.named(constant, rule.type) == field
      if isOwn, let value = rule.set.last(where: { $0.field == field.name })?.value {
        return "set to " + FieldOrigins.text(value)
      }
    }
    return "statement, the rule's function"
  }

  // What stands in the text under that name, and how its value was read.
  private func capture(_ field: Field) -> String {
    guard let slot = draft.captureNames.firstIndex(of: field.name) else { return "the engine" }
    if !draft.match.coSubjects.isEmpty, case .actor(let actor)? = field.value,
      actor.kind == "group"
    {
      return "capture: all actors of the subject together"
    }
    guard let index = draft.match.captures[slot].span else {
      return field.value.map { value in
        if case .actor = value { return "capture: the words, which nothing knows" }
        return "capture: the words"
      } ?? "capture: the words"
    }
    let span = probe.run.scan.spans[index]
    let type = probe.set.lexis.typeNames[span.type]
    if case .date(let date)? = field.value, date.text != date.symbolic {
      return "capture: \(date.symbolic), against the day of issue"
    }
    return "capture: the <\(type)>"
  }

  private func resolution(_ field: Field) -> String? {
    switch field.resolution {
    case nil: nil
    case "issuer"?:
      rule.set.contains { $0.field == field.name }
        ? "set to the issuer"
        : field.value == nil
          ? "nobody is named, and the issuer is not known" : "nobody is named: the issuer"
    case "coordination"?: "the subject of an earlier verb, joined by coordination"
    case "reported"?: "nobody is named: who is reported to say it"
    case "unresolved"?: "unresolved: the text does not say whom it means"
    case "surname"?: "a surname, completed by the name that the statement gives elsewhere"
    case let other?: other
    }
  }

  private func strength(_ step: LadderStep) -> String {
    var bonus = 0
    var word: Int?
    for token in (draft.match.verb?.adverbs ?? []) + draft.match.trigger {
      guard let steps = step.intensify[probe.analysis.tokens[token].word] else { continue }
      if (abs(steps), steps) > (abs(bonus), bonus) { (bonus, word) = (steps, token) }
    }
    var text = "\(step.strength) of the rung"
    if let word, bonus != 0 {
      text +=
        (bonus > 0 ? " + \(bonus)" : " - \(-bonus)") + " for \u{201C}"
        + probe.analysis.text(word..<word + 1) + "\u{201D}"
    }
    let sum = step.strength + bonus
    if !step.range.contains(sum) {
      text += ", kept in \(step.range.lowerBound) to \(step.range.upperBound)"
    }
    return text
  }

  /// A value of `set` as the pack has it.
  static func text(_ value: SetValue) -> String {
    switch value {
    case .text(let text): "'\(text)'"
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .reference(let capture, let attribute):
      "$" + capture + (attribute.map { "." + $0 } ?? "")
    }
  }

  // MARK: status

  func statusReason(_ annotation: Annotation) -> String {
    if rule.statement != nil { return "as the rule's function gives it" }
    let status = annotation.status
    let scan = probe.run.scan
    let said =
      rule.type.overlap == .onePerTrigger
      ? SpeechReader(scan: scan).sayer(of: draft.match.trigger, sentence: draft.sentence) : nil
    if let reporter = status.reportedBy {
      if let said, said.isDenial, said.actor == reporter {
        return "\(reporter.name) is said to deny it"
      }
      return reportReason(annotation, reporter)
    }
    if let said, said.isDenial { return "it is said not to be so" }
    if let mood = moodReason(status) { return mood }
    guard let verb = draft.match.verb else {
      return "the trigger has no verb, so nothing is denied or put off"
    }
    let words = "\u{201C}" + probe.analysis.text(verb.tokens) + "\u{201D}"
    let isFormula = annotation.type == "demand" || annotation.type == "commitment"
    if isFormula, verb.modal != nil || verb.tense == .future {
      return "the modal of \(words) belongs to the \(annotation.type)"
    }
    return "from the verb group \(words)"
  }

  // What the words around the verb group say about it.
  private func moodReason(_ status: Status) -> String? {
    let scan = probe.run.scan
    let mood = ClauseMood(scan: scan, context: scan.context(draft.sentence))
    let verb = draft.match.verb
    if let verb, status.isNegated, mood.deniesObject(verb, draft.match.trigger) {
      return "the word right behind the verb denies it"
    }
    if status.modality == .possible, verb.map({ $0.modality == .none }) ?? true,
      mood.isAsked(draft.match.trigger)
    {
      return "the sentence is a question"
    }
    if let verb, status.modality == .conditional, verb.modality == .none, mood.isInverted(verb) {
      return "its clause opens with the auxiliary, as a condition does"
    }
    return nil
  }

  private func reportReason(_ annotation: Annotation, _ reporter: ActorReference) -> String {
    let holder = annotation.fields.first { $0.name == "holder" || $0.name == "by" }
    if holder?.value == .actor(reporter), holder?.resolution != "reported" {
      let issuer = probe.run.statement.issuer?.name ?? "known"
      return "\(reporter.name) holds it, and the issuer is \(issuer)"
    }
    return "\(reporter.name) is said to say it"
  }
}
