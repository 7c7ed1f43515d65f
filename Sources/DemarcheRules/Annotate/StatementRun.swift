import DemarcheModel
import DemarcheText

/// One pass of a rule set over one statement.
struct StatementRun<Callbacks: RuleCallbacks> {
  let set: RuleSet
  let scan: StatementScan
  var statement: Statement {
    get { scan.statement }
    set { scan.statement = newValue }
  }
  var finder = CandidateFinder()
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
    SpanFinder(set: set).fill(scan, statement: scan.statement)
    readDateline()
    callbacks.begin(statement, scan.analysis)
    var phase = 0
    var pending: [Draft] = []
    let hits = set.index.hits(scan.analysis)
    var next = 0
    for index in activeRules(hits) {
      let rule = set.runners[index]
      if rule.rule.phase != phase {
        close(&pending, phase: phase, &callbacks)
        phase = rule.rule.phase
      }
      let first = next
      while next < hits.count, set.index.rule(of: hits[next]) == index { next += 1 }
      pending += apply(rule, hits[first..<next], &callbacks)
    }
    close(&pending, phase: phase, &callbacks)
    return findings()
  }

  // Judges what a phase found, and offers what it publishes to the next.
  private mutating func close(
    _ pending: inout [Draft], phase: Int, _ callbacks: inout Callbacks
  ) {
    PersonMentions(set: set).completeNames(pending)
    let judged = OverlapJudge.judge(pending)
    for draft in judged.standing { publish(draft) }
    drafts += pending
    pending = []
    if phase == 0, MetadataReader(set: set).apply(judged.standing, to: &scan.statement) {
      SpanFinder(set: set).addIssuer(scan, statement: scan.statement)
      callbacks.begin(statement, scan.analysis)
    }
    PersonMentions(set: set).add(judged.standing, to: scan)
    TitleMentions(set: set).add(judged.standing, to: scan)
  }

  private mutating func publish(_ draft: Draft) {
    guard let type = draft.rule.rule.publish else { return }
    let tokens = draft.publishedTokens
    let name =
      draft.annotation["name"]?.value?.plainText
      ?? scan.analysis.text(draft.annotation.range)
    scan.spans.add(
      Span(
        type: type, tokens: tokens,
        content: Span.Content(
          name: name, id: draft.annotation["id"]?.value?.plainText,
          fields: draft.annotation.fields, origin: "rule")))
  }

  // The day of issue, from a dateline, where metadata gave none.
  private mutating func readDateline() {
    guard scan.statement.issuedOn == nil else { return }
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
    let judged = OverlapJudge.judge(drafts)
    let suppressed = judged.lost.map { loss in
      var annotation = loss.loser.annotation
      annotation.suppressedBy = loss.winner.annotation.provenance
      return annotation
    }
    return Findings(
      statement: statement, annotations: judged.standing.map(\.annotation),
      suppressed: suppressed, diagnostics: diagnostics)
  }

  // The rules that a word leads to or that look everywhere, in their order.
  private func activeRules(_ hits: [UInt64]) -> [Int] {
    var active: [Int] = []
    var always = set.index.alwaysRules[...]
    for hit in hits {
      let rule = set.index.rule(of: hit)
      if rule == active.last { continue }
      while let first = always.first, first <= rule {
        if first < rule { active.append(Int(first)) }
        always.removeFirst()
      }
      active.append(rule)
    }
    return active + always.map(Int.init)
  }
}
