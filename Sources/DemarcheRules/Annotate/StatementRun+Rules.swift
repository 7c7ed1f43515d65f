import DemarcheModel
import DemarcheText

extension StatementRun {
  /// What one rule finds.
  ///
  /// - Parameter hits: where words lead to its patterns, ascending.
  mutating func apply(
    _ rule: RuleRunner, _ hits: ArraySlice<UInt64>, _ callbacks: inout Callbacks
  ) -> [Draft] {
    if !rule.isForAllLanguages, !scan.isInLanguage(rule.rule) { return [] }
    if rule.isStatementRule { return applyStatementRule(rule, &callbacks) }
    var drafts =
      rule.hasLines ? LineMatcher(rule: rule).drafts(&self) : matchPatterns(rule, hits)
    if !rule.isForAllLanguages, scan.mixesLanguages {
      drafts.removeAll { !scan.isInLanguage(rule.rule, $0.sentence) }
    }
    if drafts.isEmpty { return [] }
    if rule.hasConditions {
      drafts.removeAll { !isForIssuer(rule, $0) || !passes(rule, $0) }
    }
    if rule.hasFunctions { drafts = judgeByFunction(rule.rule, drafts, &callbacks) }
    if rule.isMadeAtOnce {
      for draft in drafts { complete(draft) }
      drafts = buildByFunction(rule.rule, drafts, &callbacks)
    }
    return drafts
  }

  // Pattern by pattern; the first that fits a trigger has it.
  private mutating func matchPatterns(
    _ rule: RuleRunner, _ hits: ArraySlice<UInt64>
  ) -> [Draft] {
    var drafts: [Draft] = []
    var taken: [Int] = []
    let rows = set.index.rows
    let analysis = scan.analysis
    let firstRow = Int(set.index.firstRow[rule.index])
    var next = hits.startIndex
    for place in rule.patterns.indices {
      let first = next
      while next < hits.endIndex, Int(hits[next] >> 32) == firstRow + place { next += 1 }
      let row = rows[firstRow + place]
      switch row.anchor {
      case .trigger, .word: if first == next { continue }
      case .span, .everywhere: break
      }
      let pattern = rule.patterns[place]
      finder.find(pattern, row, hits[first..<next], in: scan)
      let known = taken
      for token in finder.tokens {
        let sentence = Int(analysis.sentenceOfToken[token])
        guard sentence >= 0, rule.zones & analysis.sentences[sentence].zone.bit != 0,
          !StatementRun.contains(known, token), let match = scan.match(pattern, at: token)
        else { continue }
        taken.append(token)
        drafts.append(draft(rule, match, pattern.captures, rule.plans[place], sentence))
      }
      if place > 0, taken.count > known.count { taken.sort() }
    }
    return drafts
  }

  // Whether an ascending list holds a token.
  private static func contains(_ tokens: [Int], _ token: Int) -> Bool {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle] < token { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count && tokens[low] == token
  }

  /// A draft of what `match` found.
  func draft(
    _ rule: RuleRunner, _ match: RawMatch, _ names: [String], _ plan: FieldPlan, _ sentence: Int
  ) -> Draft {
    var match = match
    if rule.holderPlace != nil, !rule.hasLines {
      match = ClaimWords(scan: scan, context: scan.context(sentence)).adjusted(
        match, plan, rule.rule.type)
    }
    return Draft(
      rule: rule, match: match, captureNames: names, plan: plan, sentence: sentence,
      in: scan.analysis)
  }

  mutating func isForIssuer(_ rule: RuleRunner, _ draft: Draft) -> Bool {
    let issuers = rule.rule.issuers
    guard !issuers.isEmpty else { return true }
    if let issuer = scan.statement.issuer, StatementRun.contains(issuers, issuer) { return true }
    readFields(draft)
    return ["holder", "by"].contains { name in
      guard case .actor(let actor)? = draft[name]?.value else { return false }
      return StatementRun.contains(issuers, actor)
    }
  }

  private static func contains(_ issuers: [String], _ actor: ActorReference) -> Bool {
    issuers.contains { $0 == actor.id || $0 == actor.kind || $0 == actor.name }
  }

  /// What refuses a match, for `explain --miss`; nil where nothing does.
  mutating func refusal(_ rule: RuleRunner, _ draft: Draft) -> String? {
    if !isForIssuer(rule, draft) {
      return "'issuer': neither the issuer nor the holder is one of "
        + rule.rule.issuers.joined(separator: ", ")
    }
    if !passesCondition(rule, draft) { return "'where'" }
    if let veto = rule.rule.unless.first(where: { vetoes($0, draft) }) {
      return "'unless': \(veto.source.text)"
    }
    return nil
  }

  private mutating func passes(_ rule: RuleRunner, _ draft: Draft) -> Bool {
    guard passesCondition(rule, draft) else { return false }
    if rule.rule.unless.isEmpty { return true }
    for pattern in rule.rule.unless where vetoes(pattern, draft) { return false }
    return true
  }

  private mutating func passesCondition(_ rule: RuleRunner, _ draft: Draft) -> Bool {
    guard let condition = rule.rule.condition else { return true }
    if rule.asksForFields { readFields(draft) }
    return ConditionJudge(draft: draft, scan: scan).holds(condition)
  }

  // A veto where its match touches the trigger.
  private mutating func vetoes(_ pattern: CompiledPattern, _ draft: Draft) -> Bool {
    for match in scan.matches(pattern, in: draft.sentence) where match.overlaps(draft.match.trigger)
    {
      return true
    }
    return false
  }
}
