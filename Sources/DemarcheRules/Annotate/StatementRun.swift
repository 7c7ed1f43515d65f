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
  let keeps: Findings.Kept
  var finder = CandidateFinder()
  var board = FieldBoard()
  var drafts: [Draft] = []
  /// What rules guessed from a headline that is not part of the text.
  var headlineGuesses: [MetadataGuess] = []
  /// The countries that such a headline names, in order.
  var headlineCountries: [String] = []
  /// What stands and what lost of each phase that found something.
  private var judged: [OverlapJudge.Judgement] = []
  // What is found but not yet offered to other rules.
  var held: [Draft] = []
  var diagnostics: [Diagnostic] = []

  init(_ statement: Statement, set: RuleSet, keeps: Findings.Kept) {
    self.set = set
    self.keeps = keeps
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
    if let diagnostic = scan.longSentences { diagnostics.append(diagnostic) }
  }

  /// Runs all rules, phase by phase.
  mutating func run(_ callbacks: inout Callbacks) -> Findings {
    readHeadline(&callbacks)
    SpanFinder(set: set).fill(scan, statement: scan.statement)
    readDateline()
    callbacks.begin(statement, scan.analysis)
    var phase = 0
    var pending: [Draft] = []
    let hits = set.index.hits(scan.analysis, genitive: set.tables.genitive)
    var next = 0
    for index in activeRules(hits) {
      let rule = set.runners[index]
      if rule.rule.phase != phase {
        close(&pending, phase: phase, &callbacks)
        if phase == 0 { readSubjects(&callbacks) }
        phase = rule.rule.phase
        offerHeld(before: phase)
      }
      let first = next
      while next < hits.count, set.index.rule(of: hits[next]) == index { next += 1 }
      pending += apply(rule, hits[first..<next], &callbacks)
    }
    close(&pending, phase: phase, &callbacks)
    if phase == 0 { readSubjects(&callbacks) }
    offerHeld(before: .max)
    return findings()
  }

  // Judges what a phase found, and offers what it publishes to the next.
  private mutating func close(
    _ pending: inout [Draft], phase: Int, _ callbacks: inout Callbacks
  ) {
    if pending.isEmpty, phase > 0 || headlineGuesses.isEmpty {
      offerHeld(before: phase + 1)
      return
    }
    var judgement = OverlapJudge.judge(pending)
    for draft in judgement.standing { complete(draft) }
    PersonMentions(set: set).completeNames(judgement.standing)
    for draft in judgement.standing where draft.rule.rule.publish != nil { held.append(draft) }
    offerHeld(before: phase + 1)
    drafts += pending
    pending.removeAll(keepingCapacity: true)
    if phase == 0, readMetadata(&judgement) {
      SpanFinder(set: set).addIssuer(scan, statement: scan.statement)
      callbacks.update(statement)
    }
    judged.append(judgement)
  }

  // The day of issue, from a dateline, where metadata gave none.
  mutating func readDateline() {
    guard scan.statement.issuedOn == nil else { return }
    for index in scan.spans.all(of: set.builtIn.date) {
      let span = scan.spans[Int(index)]
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

  private mutating func findings() -> Findings {
    let judgement = OverlapJudge.merge(judged, of: drafts)
    var found = Findings(statement: statement, diagnostics: diagnostics)
    found.firedRules = firedRules()
    found.annotations.reserveCapacity(judgement.standing.count)
    // What lost in its phase to what lost later is made only now.
    let reinstated = judgement.standing.filter { !$0.isComplete }
    for draft in reinstated { complete(draft) }
    if !reinstated.isEmpty {
      PersonMentions(set: set).completeNames(judgement.standing, only: reinstated)
    }
    for draft in judgement.standing { found.annotations.append(draft.annotation) }
    found.suppressedCount = judgement.lost.count
    guard keeps == .all else { return found }
    for loss in judgement.lost {
      complete(loss.loser)
      var annotation = loss.loser.annotation
      annotation.suppressedBy = loss.winner.rule.provenance
      found.suppressed.append(annotation)
    }
    return found
  }

  private func firedRules() -> [String] {
    var ids: Set<String> = []
    var last = -1
    for index in drafts.map(\.rule.index).sorted() where index != last {
      ids.insert(set.runners[index].rule.id)
      last = index
    }
    return ids.sorted()
  }

  // The rules that a word leads to or that look everywhere, in their order.
  func activeRules(_ hits: [UInt64]) -> [Int] {
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
