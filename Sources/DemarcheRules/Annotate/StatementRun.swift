import DemarcheModel
import DemarcheText

/// One pass of a rule set over one statement.
struct StatementRun<Callbacks: RuleCallbacks> {
  let set: RuleSet
  var statement: Statement
  var scan: StatementScan
  var drafts: [Draft] = []
  var diagnostics: [Diagnostic] = []

  init(_ statement: Statement, set: RuleSet) {
    self.set = set
    let (blocks, changed) = Block.sound(statement.blocks, in: statement.text)
    var statement = statement
    if changed > 0 {
      statement.blocks = blocks
      var diagnostic = Diagnostic(
        code: "read/unsound-blocks", severity: .warning,
        message: "blocks should stand in text order, apart and inside the text, but \(changed) "
          + "did not and were cut or left out", file: statement.source.origin)
      diagnostic.statement = statement.key
      diagnostics.append(diagnostic)
    }
    self.statement = statement
    scan = StatementScan(statement, set: set)
    for sentence in scan.analysis.cutSentences {
      var diagnostic = Diagnostic(
        code: "read/long-sentence", severity: .warning,
        message: "a sentence has more than \(TextAnalysis.sentenceTokenLimit) words and was cut",
        file: statement.source.origin)
      diagnostic.sentence = sentence + 1
      diagnostic.statement = statement.key
      diagnostics.append(diagnostic)
    }
  }

  /// Runs all rules, phase by phase.
  mutating func run(_ callbacks: inout Callbacks) -> Findings {
    SpanFinder(set: set).fill(&scan, statement: statement)
    readDateline()
    callbacks.begin(statement, scan.analysis)
    var phase = 0
    var pending: [Draft] = []
    let candidates = set.index.candidates(scan.analysis)
    var next = 0
    for index in activeRules(candidates) {
      if set.rules[index].phase != phase {
        close(&pending, phase: phase, &callbacks)
        phase = set.rules[index].phase
      }
      let first = next
      while next < candidates.count, set.index.rule(of: candidates[next]) == index { next += 1 }
      pending += apply(index, candidates[first..<next], &callbacks)
    }
    close(&pending, phase: phase, &callbacks)
    return findings()
  }

  // Judges what a phase found, and offers what it publishes to the next.
  private mutating func close(
    _ pending: inout [Draft], phase: Int, _ callbacks: inout Callbacks
  ) {
    PersonMentions(set: set).completeNames(&pending)
    let judged = OverlapJudge(rules: set.rules).judge(pending)
    for draft in judged.standing { publish(draft) }
    drafts += pending
    pending = []
    if phase == 0, MetadataReader(set: set).apply(judged.standing, to: &statement) {
      SpanFinder(set: set).addIssuer(&scan, statement: statement)
      callbacks.begin(statement, scan.analysis)
    }
    PersonMentions(set: set).add(judged.standing, to: scan)
  }

  private mutating func publish(_ draft: Draft) {
    guard let type = set.rules[draft.rule].publish else { return }
    let tokens = draft.publishedTokens
    let name =
      draft.annotation["name"]?.value?.plainText
      ?? scan.analysis.text(draft.annotation.range)
    var attributes = ["origin": "rule"]
    for field in draft.annotation.fields {
      if let value = field.value { attributes[field.name] = value.plainText }
    }
    scan.spans.add(
      Span(
        type: type, tokens: tokens,
        content: Span.Content(
          name: name, id: draft.annotation["id"]?.value?.plainText, attributes: attributes)))
  }

  // The day of issue, from a dateline, where metadata gave none.
  private mutating func readDateline() {
    guard statement.issuedOn == nil else { return }
    for index in scan.spans.all(of: set.builtIn.date) {
      let span = scan.spans[index]
      let sentence = Int(scan.analysis.sentenceOfToken[span.tokens.lowerBound])
      guard sentence >= 0, scan.analysis.sentences[sentence].zone == .dateline,
        case .date(let date)? = span.value
      else { continue }
      let value = date.resolved(against: nil, direction: .past)
      if value.precision == .day, let day = value.firstDay {
        statement.issuedOn = day
        statement.issuedOnOrigin = .text
        return
      }
    }
  }

  private func findings() -> Findings {
    let judged = OverlapJudge(rules: set.rules).judge(drafts)
    return Findings(
      statement: statement, annotations: judged.standing.map(\.annotation),
      suppressed: judged.suppressed.map(\.annotation), diagnostics: diagnostics)
  }

  // MARK: one rule

  // The rules that a candidate touches or that look everywhere, in their order.
  private func activeRules(_ candidates: [UInt64]) -> [Int] {
    var active: [Int] = []
    var always = set.index.alwaysRules[...]
    for candidate in candidates {
      let rule = set.index.rule(of: candidate)
      if rule == active.last { continue }
      while let first = always.first, first <= rule {
        if first < rule { active.append(Int(first)) }
        always.removeFirst()
      }
      active.append(rule)
    }
    return active + always.map(Int.init)
  }

  private mutating func apply(
    _ index: Int, _ candidates: ArraySlice<UInt64>, _ callbacks: inout Callbacks
  ) -> [Draft] {
    let rule = set.rules[index]
    if let language = statement.language, !rule.languages.isEmpty,
      !rule.languages.contains(language)
    {
      return []
    }
    var drafts =
      rule.lines.isEmpty
      ? matchPatterns(index, candidates) : LineMatcher(rule: index).drafts(&self)
    if drafts.isEmpty { return [] }
    drafts = drafts.filter { isForIssuer(rule, $0) && passes(rule, $0) }
    drafts = judgeByFunction(rule, drafts, &callbacks)
    for position in drafts.indices { complete(&drafts[position], rule) }
    return buildByFunction(rule, drafts, &callbacks)
  }

  // Pattern by pattern; the first that fits a trigger has it.
  private mutating func matchPatterns(
    _ index: Int, _ candidates: ArraySlice<UInt64>
  ) -> [Draft] {
    var drafts: [Draft] = []
    var taken: Set<Int> = []
    var rest = candidates
    for place in set.rules[index].patterns.indices {
      var own = rest[..<rest.startIndex]
      while let next = rest.first, set.index.row(of: next).pattern == place {
        rest.removeFirst()
        own = candidates[own.startIndex..<rest.startIndex]
      }
      let pattern = set.rules[index].patterns[place]
      switch set.index.anchor(rule: index, pattern: place) {
      case .trigger:
        for candidate in own {
          attempt(pattern, index, Int(UInt32(truncatingIfNeeded: candidate)), &taken, &drafts)
        }
      case .sentence:
        var last: UInt64?
        for candidate in own where candidate != last {
          last = candidate
          let first = Int(UInt32(truncatingIfNeeded: candidate))
          let sentence = Int(scan.analysis.sentenceOfToken[first])
          for token in scan.candidates(pattern.start, in: sentence) {
            attempt(pattern, index, token, &taken, &drafts)
          }
        }
      case .everywhere:
        var found: [Int] = []
        scan.forEachCandidate(pattern.start, in: nil) { found.append($0) }
        for token in found { attempt(pattern, index, token, &taken, &drafts) }
      }
    }
    return drafts
  }

  private mutating func attempt(
    _ pattern: CompiledPattern, _ index: Int, _ token: Int, _ taken: inout Set<Int>,
    _ drafts: inout [Draft]
  ) {
    let sentence = Int(scan.analysis.sentenceOfToken[token])
    guard sentence >= 0, !taken.contains(token),
      set.rules[index].zones.contains(scan.analysis.sentences[sentence].zone),
      let match = scan.match(pattern, at: token)
    else { return }
    taken.insert(token)
    drafts.append(draft(index, match, pattern.captures, sentence))
  }

  /// A draft of what `match` found, with the fields that its captures name.
  func draft(_ index: Int, _ match: RawMatch, _ names: [String], _ sentence: Int) -> Draft {
    let rule = set.rules[index]
    let actors = ActorResolver(statement: statement, builtIn: set.builtIn)
    let fields = FieldReader(statement: statement, actors: actors).fields(
      of: match, names: names, type: rule.type, scan: scan, sentence: sentence)
    let row = scan.analysis.sentences[sentence]
    let annotation = Annotation(
      type: rule.type.name, range: scan.analysis.textRange(match.tokens),
      trigger: scan.analysis.textRange(match.trigger), sentence: row.range,
      sentenceNumber: sentence + 1, zone: row.zone, fields: fields, provenance: rule.provenance)
    return Draft(
      annotation: annotation, rule: index, match: match, captureNames: names, sentence: sentence,
      isTriggerMarked: rule.patterns.contains(where: \.isTriggerMarked))
  }

  private func isForIssuer(_ rule: CompiledRule, _ draft: Draft) -> Bool {
    guard !rule.issuers.isEmpty else { return true }
    var actors: [ActorReference] = []
    if let issuer = statement.issuer { actors.append(issuer) }
    for field in draft.annotation.fields {
      if field.name == "holder" || field.name == "by", case .actor(let actor)? = field.value {
        actors.append(actor)
      }
    }
    return actors.contains { actor in
      rule.issuers.contains { $0 == actor.id || $0 == actor.kind || $0 == actor.name }
    }
  }

  /// What refuses a match, for `explain --miss`; nil where nothing does.
  mutating func refusal(_ rule: CompiledRule, _ draft: Draft) -> String? {
    if !isForIssuer(rule, draft) {
      return "'issuer': neither the issuer nor the holder is one of "
        + rule.issuers.joined(separator: ", ")
    }
    if !passesCondition(rule, draft) { return "'where'" }
    if let veto = rule.unless.first(where: { vetoes($0, draft) }) {
      return "'unless': \(veto.source.text)"
    }
    return nil
  }

  private mutating func passes(_ rule: CompiledRule, _ draft: Draft) -> Bool {
    passesCondition(rule, draft) && !rule.unless.contains { vetoes($0, draft) }
  }

  private func passesCondition(_ rule: CompiledRule, _ draft: Draft) -> Bool {
    guard let condition = rule.condition else { return true }
    let judge = ConditionJudge(
      match: draft.match, names: draft.captureNames, fields: draft.annotation.fields,
      statement: statement, zone: draft.annotation.zone, scan: scan)
    return judge.holds(condition)
  }

  // A veto where its match touches the trigger.
  private mutating func vetoes(_ pattern: CompiledPattern, _ draft: Draft) -> Bool {
    for token in scan.candidates(pattern.start, in: draft.sentence) {
      if let match = scan.match(pattern, at: token), match.tokens.overlaps(draft.match.trigger) {
        return true
      }
    }
    return false
  }

  // MARK: completion

  private mutating func complete(_ draft: inout Draft, _ rule: CompiledRule) {
    applySet(&draft, rule)
    if let step = rule.step { apply(step, to: &draft) }
    inferHolder(&draft, rule)
    let actors = ActorResolver(statement: statement, builtIn: set.builtIn)
    let reader = StatusReader(statement: statement, builtIn: set.builtIn, actors: actors)
    var holder: ActorReference?
    for field in draft.annotation.fields {
      if field.name == "holder" || field.name == "by", case .actor(let actor)? = field.value {
        // Of several together one may be the issuer; nobody else says it for them.
        let isJoint = !draft.match.coSubjects.isEmpty || field.resolution == ActorResolver.bothNamed
        holder = isJoint && actor.id == nil ? nil : actor
      }
    }
    draft.annotation.status = reader.status(
      of: draft.match, type: rule.type, holder: holder, scan: &scan, sentence: draft.sentence)
    if draft.annotation.fields.contains(where: { field in
      field.resolution == "coordination" || field.resolution == "issuer"
        || field.resolution == "reported"
    }) {
      draft.annotation.certainty = .implicit
    }
    correctReportedHolder(&draft, reader)
    sortFields(&draft, rule)
  }

  // A reported claim without a holder of its own is its reporter's, never the issuer's.
  private func correctReportedHolder(_ draft: inout Draft, _ reader: StatusReader) {
    guard let reporter = draft.annotation.status.reportedBy else { return }
    for index in draft.annotation.fields.indices
    where draft.annotation.fields[index].resolution == "issuer" {
      draft.annotation.fields[index].value = .actor(reporter)
      draft.annotation.fields[index].resolution = "reported"
    }
  }

  private func applySet(_ draft: inout Draft, _ rule: CompiledRule) {
    for (name, value) in rule.set {
      guard let field = SetReader(run: self).field(name, value, draft) else { continue }
      draft.annotation.fields.removeAll { $0.name == name }
      draft.annotation.fields.append(field)
    }
  }

  private func apply(_ step: LadderStep, to draft: inout Draft) {
    // The strongest counts, whichever way it goes; of two as strong the one that adds.
    var bonus = 0
    for token in (draft.match.verb?.adverbs ?? []) + draft.match.trigger {
      guard let steps = step.intensify[scan.analysis.tokens[token].word] else { continue }
      if (abs(steps), steps) > (abs(bonus), bonus) { bonus = steps }
    }
    let strength = min(max(step.strength + bonus, step.range.lowerBound), step.range.upperBound)
    let known = Set(draft.annotation.fields.map(\.name))
    let fields: [(String, FieldValue)] = [
      ("polarity", .integer(step.polarity)), ("strength", .integer(strength)),
      ("ladder", .text(step.ladder)),
    ]
    for (name, value) in fields where !known.contains(name) {
      draft.annotation.fields.append(Field(name: name, value: value))
    }
  }

  // A claim that names nobody is the issuer's.
  private func inferHolder(_ draft: inout Draft, _ rule: CompiledRule) {
    let name = rule.type.fields.first?.kind == .actor ? rule.type.fields[0].name : ""
    guard rule.type.overlap == .onePerTrigger, name == "holder" || name == "by" else { return }
    if let field = draft.annotation[name] {
      if field.value != nil || field.resolution == "unresolved" { return }
    }
    guard draft.annotation[name] == nil else { return }
    draft.annotation.fields.append(
      Field(name: name, value: statement.issuer.map { .actor($0) }, resolution: "issuer"))
  }

  private func sortFields(_ draft: inout Draft, _ rule: CompiledRule) {
    let order = rule.type.fields.map(\.name)
    draft.annotation.fields.sort {
      (order.firstIndex(of: $0.name) ?? order.count)
        < (order.firstIndex(of: $1.name) ?? order.count)
    }
  }
}
