import DemarcheModel
import DemarcheText

/// Tells how annotations came about.
struct Deriver<Callbacks: RuleCallbacks> {
  var probe: StatementProbe<Callbacks>
  // What rules of a phase saw, for those that were asked about.
  private var seen: [Int: VisibleSpans] = [:]
  /// So many rules behind one another are followed.
  private static var depthLimit: Int { 3 }

  init(_ probe: StatementProbe<Callbacks>) { self.probe = probe }

  /// How `annotation`, which stands or lost, came about.
  mutating func derivation(of annotation: Annotation, depth: Int = 0) -> Derivation {
    let draft = probe.run.drafts.first { draft in
      guard draft.rule.provenance == annotation.provenance else { return false }
      let other = draft.annotation
      return other.range == annotation.range
        && other.trigger == annotation.trigger && other.fields == annotation.fields
    }
    var derivation = outcome(of: annotation)
    guard let draft else { return derivation }
    let rule = draft.rule.rule
    derivation.phase = rule.phase
    derivation.published = rule.publish.map { probe.set.lexis.typeNames[$0] }
    if rule.statement != nil {
      derivation.readings = readings(of: rule, annotation)
    } else if rule.lines.isEmpty {
      addSteps(of: draft, to: &derivation, depth)
    } else {
      addLines(of: draft, to: &derivation, depth)
    }
    derivation.verb = draft.match.verb.map(verb)
    derivation.judgements = placeJudgements(rule, draft) + probe.judgements(of: rule, draft)
    if rule.when != nil {
      derivation.judgements.append(
        Judgement(condition: "when", text: "its function answered true", isPassed: true))
    }
    let origins = FieldOrigins(probe: probe, rule: rule, draft: draft)
    derivation.origins = annotation.fields.map { field in
      Derivation.FieldOrigin(name: field.name, how: origins.how(field))
    }
    derivation.statusReason = origins.statusReason(annotation)
    return derivation
  }

  // An annotation with those that it lost to or won over, and nothing about how it came about.
  private func outcome(of annotation: Annotation) -> Derivation {
    let losers = probe.findings.suppressed.filter { loser in
      loser.suppressedBy == annotation.provenance && annotation.suppressedBy == nil
        && probe.winner(over: loser) == annotation
    }
    let winner = annotation.suppressedBy == nil ? nil : probe.winner(over: annotation)
    return Derivation(
      annotation: annotation, phase: 0, pattern: annotation.provenance.rung ?? "", steps: [],
      judgements: [], origins: [], statusReason: "",
      winner: winner.map {
        Derivation.Rival(annotation: $0, by: probe.set.tieBreak($0, annotation))
      },
      losers: losers.map {
        Derivation.Rival(annotation: $0, by: probe.set.tieBreak(annotation, $0))
      })
  }

  private mutating func readings(
    of rule: CompiledRule, _ annotation: Annotation
  ) -> [Derivation.Reading] {
    let seen = probe.run.annotations(readBy: rule)
    let place = annotation.range.union(annotation.sentence)
    return rule.reads.map { type in
      let own = seen.filter { $0.type == type.name }
      return Derivation.Reading(
        type: type.name, count: own.count, near: own.filter { $0.range.overlap(place) > 0 })
    }
  }

  private func verb(_ group: VerbGroup) -> Derivation.Verb {
    let analysis = probe.analysis
    return Derivation.Verb(
      range: analysis.textRange(group.tokens), isNegated: group.isNegated,
      isPassive: group.isPassive, isInfinitive: group.isInfinitive,
      modal: group.modal.map { analysis.text($0..<$0 + 1) }, modality: group.modality,
      tense: group.tense, adverbs: group.adverbs.map { analysis.text($0..<$0 + 1) })
  }

  // Zones and languages are worth a word only where a rule names some.
  private func placeJudgements(_ rule: CompiledRule, _ draft: Draft) -> [Judgement] {
    var judgements: [Judgement] = []
    if rule.zones.count < Zone.allCases.count - 1 {
      let wanted = Zone.allCases.filter(rule.zones.contains).map(\.rawValue)
      judgements.append(
        Judgement(
          condition: "zone", text: "one of " + wanted.joined(separator: ", "), isPassed: true,
          found: draft.annotation.zone.rawValue))
    }
    if !rule.languages.isEmpty {
      judgements.append(
        Judgement(
          condition: "language", text: "one of " + rule.languages.joined(separator: ", "),
          isPassed: true,
          found: probe.run.scan.languageCode(of: draft.sentence)
            ?? "unknown, so any rule may run"))
    }
    return judgements
  }

  private mutating func spans(seenIn phase: Int) -> VisibleSpans {
    if let known = seen[phase] { return known }
    let spans = probe.spans(seenIn: phase)
    seen[phase] = spans
    return spans
  }

  // MARK: steps

  private mutating func addSteps(of draft: Draft, to derivation: inout Derivation, _ depth: Int) {
    let rule = draft.rule.rule
    let seen = spans(seenIn: rule.phase)
    for pattern in rule.patterns where pattern.captures == draft.captureNames {
      let attempt = probe.attempt(
        pattern, from: draft.match.trigger.lowerBound, in: draft.sentence, seen: seen)
      guard attempt.tokens == draft.match.tokens, let rightEnd = attempt.rightEnd,
        let leftEnd = attempt.leftEnd, let left = attempt.left
      else { continue }
      derivation.pattern = pattern.source.text
      derivation.steps =
        steps(left.path(to: leftEnd).reversed(), left, pattern.captures, rule, depth)
        + steps(attempt.right.path(to: rightEnd), attempt.right, pattern.captures, rule, depth)
      return
    }
    derivation.pattern = rule.patterns.first?.source.text ?? ""
  }

  private mutating func addLines(of draft: Draft, to derivation: inout Derivation, _ depth: Int) {
    let rule = draft.rule.rule
    derivation.pattern = rule.lines.map(\.source.text).joined(separator: " / ")
    let start = draft.match.tokens.lowerBound
    let zone = probe.sentences[draft.sentence].zone
    let runs = probe.analysis.lineRuns { $0 == zone }
    guard let lines = runs.first(where: { $0.contains { $0.contains(start) } }),
      let first = lines.firstIndex(where: { $0.contains(start) })
    else { return }
    let walk = LineWalk(
      rule, lines, from: first, probe, seen: spans(seenIn: rule.phase))
    for item in walk.taken {
      derivation.steps += steps(
        item.walker.path(to: item.end), item.walker, rule.lines[item.pattern].captures, rule, depth)
    }
  }

  private mutating func steps(
    _ path: [PatternWalker.Taken], _ walker: PatternWalker, _ captures: [String],
    _ rule: CompiledRule, _ depth: Int
  ) -> [Derivation.Step] {
    let names = ItemNames(program: walker.program, lexis: probe.set.lexis)
    var steps: [Derivation.Step] = []
    for taken in path {
      var step = Derivation.Step(
        item: names.name(of: taken.step), range: probe.analysis.textRange(taken.tokens),
        captures: taken.captures.map { captures[$0] }, isTrigger: taken.isTrigger)
      if let subject = taken.take.subject {
        step.range = probe.analysis.textRange(subject.tokens)
        if subject.isInherited { step.note = "the subject of an earlier verb" }
      }
      step.span = taken.take.span.map { consumed($0, rule, depth) }
      if let last = steps.last, last.joins(step), isPlain(taken.step, walker) {
        steps[steps.count - 1].item += " " + step.item
        steps[steps.count - 1].range = last.range.union(step.range)
      } else {
        steps.append(step)
      }
    }
    return steps
  }

  // A further literal is told together with the words before it.
  private func isPlain(_ step: Int, _ walker: PatternWalker) -> Bool {
    walker.program.instructions[step].operation == .word
  }

  private mutating func consumed(
    _ index: Int, _ rule: CompiledRule, _ depth: Int
  ) -> ConsumedSpan {
    let span = probe.run.scan.spans[index]
    let source: ConsumedSpan.Source
    switch span.origin {
    case "lexicon": source = .lexicon
    case "issuer": source = .issuer
    case "surname": source = .surname
    case "rule":
      if let maker = probe.makers[index] {
        let annotation = told(probe.run.drafts[maker].annotation)
        source =
          depth < Deriver.depthLimit
          ? .rule(derivation(of: annotation, depth: depth + 1)) : .deeper(annotation)
      } else {
        source = .builtIn
      }
    default: source = .builtIn
    }
    return ConsumedSpan(
      type: probe.set.lexis.typeNames[span.type], range: probe.analysis.textRange(span.tokens),
      text: probe.analysis.text(span.tokens), name: span.name, id: span.id,
      attributes: span.attributes.map { $0.name + " " + $0.value }.sorted(),
      value: span.value.map(value), source: source)
  }

  // The annotation as the findings have it.
  private func told(_ draft: Annotation) -> Annotation {
    (probe.findings.annotations + probe.findings.suppressed).first {
      $0.provenance == draft.provenance && $0.range == draft.range && $0.trigger == draft.trigger
    } ?? draft
  }

  private func value(_ value: SpanValue) -> String {
    switch value {
    case .date(let date):
      date.resolved(against: probe.run.statement.issuedOn, direction: .past).text
    case .number(let number): String(number)
    case .decimal(let number): String(number)
    case .text(let text): text
    }
  }
}

extension Derivation.Step {
  // Whether two stand side by side as parts of the same thing.
  fileprivate func joins(_ next: Derivation.Step) -> Bool {
    span == nil && next.span == nil && captures == next.captures && isTrigger == next.isTrigger
      && range.end <= next.range.start && next.range.start - range.end <= 1
      && !(item.first.map { "<{.!".contains($0) } ?? true)
  }
}
