import DemarcheModel
import DemarcheText

/// A statement after its run, asked again what each pattern made of each place.
///
/// All that `explain` wants from the engine it takes here: what the run drafted and published, the
/// candidates of a pattern, and its match at one of them. The run itself records nothing.
struct StatementProbe<Callbacks: RuleCallbacks> {
  /// The walks of one pattern outwards from one place.
  struct Attempt {
    var start: Int
    var right: PatternWalker
    var rightEnd: PatternWalker.State?
    /// Only where the right side fits.
    var left: PatternWalker?
    var leftEnd: PatternWalker.State?

    var isMatch: Bool { leftEnd != nil }
    /// From the leftmost token to the rightmost, of a match.
    var tokens: Range<Int>? {
      guard let rightEnd, let leftEnd else { return nil }
      return min(leftEnd.position, start)..<rightEnd.position
    }
  }

  var run: StatementRun<Callbacks>
  let findings: Findings
  /// For each span that a rule published the draft that did.
  private(set) var makers: [Int: Int] = [:]

  /// Runs `set` over `statement`, once and as `annotate` does.
  init(_ statement: Statement, set: RuleSet, _ callbacks: inout Callbacks) {
    run = StatementRun<Callbacks>(statement, set: set, keeps: .all)
    findings = run.run(&callbacks)
    for (index, draft) in run.drafts.enumerated() {
      guard let type = draft.rule.rule.publish else { continue }
      for span in run.scan.spans.starting(at: draft.publishedTokens.lowerBound, type: type) {
        let found = run.scan.spans[span]
        if found.tokens == draft.publishedTokens, found.origin == "rule",
          makers[span] == nil
        {
          makers[span] = index
        }
      }
    }
  }

  var set: RuleSet { run.set }
  var analysis: TextAnalysis { run.scan.analysis }
  var sentences: [Sentence] { run.scan.analysis.sentences }

  /// The spans that were there when a rule of `phase` ran.
  func spans(seenIn phase: Int) -> VisibleSpans {
    let all = run.scan.spans
    var seen = VisibleSpans(
      all: all,
      table: SpanTable(
        analysis, entries: set.entries, typeCount: set.lexis.typeNames.count),
      numbers: [], hidden: [])
    let persons = personPhase
    for index in 0..<all.count {
      let span = all.span(index)
      let published: Int? =
        switch all[index].origin {
        case "rule": set.lastPublishingPhase[Int(span.type)]
        case "surname", TitleMentions.origin: persons
        default: nil
        }
      if let published, published >= phase {
        seen.hidden.insert(index)
      } else {
        seen.table.add(span)
        seen.numbers.append(index)
      }
    }
    return seen
  }

  // Surnames are offered from the phase on in which persons were found.
  private var personPhase: Int? {
    makers.values.map { run.drafts[$0] }.filter { $0["kind"]?.value == .text("person") }
      .map { $0.rule.rule.phase }.min()
  }

  /// The tokens of a sentence at which a pattern's trigger may stand, ascending.
  func candidates(_ pattern: CompiledPattern, in sentence: Int) -> [Int] {
    run.scan.candidates(pattern, in: sentence)
  }

  /// Where the trigger can begin if its first word or head is `token`.
  mutating func starts(_ pattern: CompiledPattern, _ token: Int, _ sentence: Int) -> [Int] {
    run.scan.starts(pattern, token, sentence)
  }

  /// The match that the engine makes of what now stands in the statement.
  mutating func match(_ pattern: CompiledPattern, at token: Int) -> RawMatch? {
    run.scan.match(pattern, at: token)
  }

  func draft(
    _ rule: RuleRunner, _ match: RawMatch, _ names: [String], _ sentence: Int
  ) -> Draft {
    let plan = FieldPlan(rule.rule.type, captures: names, setters: rule.setters)
    let draft = run.draft(rule, match, names, plan, sentence)
    var run = run
    run.readFields(draft)
    return draft
  }

  /// A taker for a sentence, or for a line.
  mutating func taker(_ sentence: Int, seen: VisibleSpans) -> ItemTaker {
    ItemTaker(
      context: run.scan.context(sentence), seen: seen, lexis: set.lexis,
      actorType: set.builtIn.actor, roleType: set.builtIn.role)
  }

  func taker(line: Range<Int>, seen: VisibleSpans) -> ItemTaker {
    ItemTaker(
      context: SentenceContext(
        analysis, run.scan.language.grammar, sentence: line),
      seen: seen, lexis: set.lexis, actorType: set.builtIn.actor,
      roleType: set.builtIn.role)
  }

  /// Walks `pattern` outwards from `start`: right, and where that fits left.
  mutating func attempt(
    _ pattern: CompiledPattern, from start: Int, in sentence: Int, seen: VisibleSpans
  ) -> Attempt {
    var taker = taker(sentence, seen: seen)
    var right = PatternWalker(pattern.right, taker)
    let end = right.walk(from: start, isTrigger: true)
    var attempt = Attempt(start: start, right: right, rightEnd: end)
    guard let end else { return attempt }
    taker.subjectOf = right.path(to: end).first { $0.isTrigger && $0.take.verb != nil }?.take.verb
    var left = PatternWalker(pattern.left, taker)
    attempt.leftEnd = left.walk(from: start, isTrigger: false)
    attempt.left = left
    return attempt
  }

  /// What the run made of a trigger: the draft of rule `index` whose trigger holds `token`.
  func drafted(_ index: Int, at token: Int) -> Draft? {
    run.drafts.first { draft in
      draft.rule.index == index
        && (draft.match.trigger.contains(token) || draft.match.verb?.head == token)
    }
  }

  func isInLanguage(_ rule: CompiledRule) -> Bool { run.scan.isInLanguage(rule) }
}
