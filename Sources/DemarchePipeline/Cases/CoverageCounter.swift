import DemarcheModel
import DemarcheRules

/// Counts what of a pack its passing cases exercise.
struct CoverageCounter {
  private let pack: PackDeclarations
  private var counts: [String: Int] = [:]
  private var exercised: Set<String> = []
  private var rungs: Set<RungKey> = []
  private var lexicons: [(type: String, forms: FormTable)] = []

  private struct RungKey: Hashable {
    var rule: String
    var rung: String
  }

  init(_ pack: PackDeclarations) {
    self.pack = pack
    for lexicon in pack.lexicons {
      let place = lexicons.firstIndex { $0.type == lexicon.type } ?? lexicons.count
      if place == lexicons.count { lexicons.append((lexicon.type, FormTable())) }
      for form in lexicon.entries.flatMap(\.forms) { lexicons[place].forms.add(form.text) }
    }
  }

  /// Takes in what an example or counter-example of a rule shows.
  mutating func add(_ example: ExampleOutcome) {
    guard example.problem == nil else { return }
    counts[example.rule, default: 0] += 1
    guard example.mustMatch else { return }
    exercised.insert(example.rule)
    if let rung = example.rung { rungs.insert(RungKey(rule: example.rule, rung: rung)) }
  }

  /// Takes in what a case shows.
  ///
  /// - Parameter uses: for the annotations that meet its expectations the phrases of lexicons.
  mutating func add(_ outcome: CaseOutcome, uses: [Int: Set<LexiconUse>]) {
    guard outcome.isPassing else { return }
    for judged in outcome.judged where judged.verdict == .passed {
      switch judged.expectation.claim {
      case .absent:
        for rule in ruleIDs where RuleGlob.matches(judged.expectation.name, id: rule) {
          counts[rule, default: 0] += 1
        }
      case .present:
        guard let index = judged.annotation else { continue }
        let provenance = outcome.findings.annotations[index].provenance
        counts[provenance.rule, default: 0] += 1
        exercised.insert(provenance.rule)
        if let rung = provenance.rung {
          rungs.insert(RungKey(rule: provenance.rule, rung: rung))
        }
        for use in uses[index] ?? [] {
          guard let place = lexicons.firstIndex(where: { $0.type == use.type }) else { continue }
          lexicons[place].forms.mark(use.text)
        }
      }
    }
  }

  private var ruleIDs: [String] {
    (pack.ladders.map(\.rule.name) + pack.rules.map(\.name)).map { pack.id + "/" + $0 }
  }

  /// What was exercised.
  var coverage: CaseCoverage {
    CaseCoverage(
      rules: ruleIDs.map {
        CaseCoverage.Rule(
          id: $0, caseCount: counts[$0] ?? 0, isExercised: exercised.contains($0))
      },
      rungs: pack.ladders.flatMap { ladder in
        let id = pack.id + "/" + ladder.rule.name
        return ladder.rungs.map { rung in
          CaseCoverage.Rung(
            rule: id, pattern: rung.pattern.text,
            isExercised: rungs.contains(RungKey(rule: id, rung: rung.pattern.text)))
        }
      },
      lexicons: lexicons.map { type, forms in
        CaseCoverage.Lexicon(type: type, count: forms.count, idle: forms.idle)
      })
  }
}
