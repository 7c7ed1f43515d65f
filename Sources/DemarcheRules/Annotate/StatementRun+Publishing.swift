import DemarcheModel
import DemarcheText

extension StatementRun {
  /// Offers the spans of those types that no rule publishes in `phase` or later.
  ///
  /// So a rule that publishes a type sees none that rules have published, and one that uses it
  /// without sees all: it runs behind them.
  mutating func offerHeld(before phase: Int) {
    if held.isEmpty { return }
    var kept: [Draft] = []
    for draft in held {
      guard let type = draft.rule.rule.publish else { continue }
      if set.lastPublishingPhase[type] < phase { offer(draft, type) } else { kept.append(draft) }
    }
    if set.lastPublishingPhase[set.builtIn.actor] < phase {
      let named = held.filter { $0.rule.rule.publish == set.builtIn.actor }
      held = kept
      PersonMentions(set: set).add(named, to: scan)
      TitleMentions(set: set).add(named, to: scan)
    } else {
      held = kept
    }
  }

  private func offer(_ draft: Draft, _ type: Int) {
    let name = draft["name"]?.value?.plainText ?? scan.analysis.text(draft.range)
    scan.spans.add(
      Span(
        type: type, tokens: draft.publishedTokens,
        content: Span.Content(
          name: name, id: draft["id"]?.value?.plainText, fields: draft.fields ?? [],
          origin: "rule")))
  }
}
