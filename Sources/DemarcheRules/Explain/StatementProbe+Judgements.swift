import DemarcheModel
import DemarcheText

extension StatementProbe {
  /// What the conditions of a rule say to a match, in the order in which they judge; those that
  /// the rule does not have are left out.
  mutating func judgements(of rule: CompiledRule, _ draft: Draft) -> [Judgement] {
    var judgements: [Judgement] = []
    if !rule.issuers.isEmpty { judgements.append(issuer(rule, draft)) }
    if let condition = rule.condition {
      let judge = ConditionJudge(draft: draft, scan: run.scan)
      let text = ConditionText(judge: judge, draft: draft, analysis: analysis)
      judgements += text.judgements(condition)
    }
    for veto in rule.unless { judgements.append(self.veto(veto, draft)) }
    return judgements
  }

  private func issuer(_ rule: CompiledRule, _ draft: Draft) -> Judgement {
    var actors = run.statement.issuer.map { [("issuer", $0)] } ?? []
    for field in draft.annotation.fields where field.name == "holder" || field.name == "by" {
      if case .actor(let actor)? = field.value { actors.append((field.name, actor)) }
    }
    let fitting = actors.first { item in
      rule.issuers.contains { $0 == item.1.id || $0 == item.1.kind || $0 == item.1.name }
    }
    let told = fitting.map { [$0] } ?? actors
    return Judgement(
      condition: "issuer", text: "one of " + rule.issuers.joined(separator: ", "),
      isPassed: fitting != nil,
      found: told.isEmpty
        ? "nobody is known to issue it"
        : told.map { name, actor in
          let marks = [actor.id, actor.kind].compactMap(\.self).joined(separator: ", ")
          return name + " " + actor.name + (marks.isEmpty ? "" : " (\(marks))")
        }.joined(separator: "; "))
  }

  private mutating func veto(_ pattern: CompiledPattern, _ draft: Draft) -> Judgement {
    var judgement = Judgement(condition: "unless", text: pattern.source.text, isPassed: true)
    for token in candidates(pattern, in: draft.sentence) {
      guard let match = match(pattern, at: token), match.tokens.overlaps(draft.match.trigger) else {
        continue
      }
      judgement.isPassed = false
      judgement.found = "\u{201C}" + analysis.text(match.tokens) + "\u{201D}"
      judgement.range = analysis.textRange(match.tokens)
      return judgement
    }
    return judgement
  }

  /// The standing annotation that a suppressed one lost to.
  func winner(over loser: Annotation) -> Annotation? {
    guard let rule = set.rules.first(where: { $0.provenance == loser.provenance }) else {
      return nil
    }
    let extent = RuleSet.extent(loser, rule)
    return findings.annotations.first { winner in
      winner.provenance == loser.suppressedBy && winner.type == loser.type
        && (winner.range == loser.range
          || extentOf(winner).map { $0.overlap(extent) > 0 } ?? false)
    }
  }

  private func extentOf(_ annotation: Annotation) -> TextRange? {
    set.rules.first { $0.provenance == annotation.provenance }.map {
      RuleSet.extent(annotation, $0)
    }
  }
}
