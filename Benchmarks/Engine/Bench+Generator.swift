import BenchmarkRules

extension Bench {
  /// How rare and how fruitful the generated rules are; no times.
  func describeGenerator() throws {
    report.begin(
      .generator,
      "Candidates a MB (the rarest word that a rule requires) and matches a MB, over the rules of a "
        + "set: least, tenth, median, ninth tenth, greatest; sum.")
    try describeFormulas()
    let scan = workshop.scan
    for (name, rules) in [
      ("4,950 drawn", workshop.rules.drawn(4_950)),
      ("950 drawn", workshop.rules.drawn(950)), ("450 drawn", workshop.rules.drawn(450)),
      ("4,950 that find nothing", workshop.rules.silent(4_950)),
      ("4,950 that double", doubling()),
    ] {
      let matches = ReferenceCounter(rules, in: scan).counts().map { Double($0) / scan.megabytes }
      describe(name + ", candidates", workshop.rules.candidates(rules))
      describe(name + ", matches", matches)
    }
    for count in [1_000, 10_000, 100_000] {
      let phrases = workshop.phrases(count)
      report.note(
        "\(count) phrases",
        "\(phrases.occurringCount) stand in the corpus "
          + "(\((100 * Double(phrases.occurringCount) / Double(count)).short) %), the others are "
          + "made of its words")
    }
  }

  /// Rules that together match as often as the fifty formulas.
  func doubling() -> [ComparableRule] {
    workshop.rules.matching(perMegabyte: Workshop.formulaMatchesPerMegabyte, 4_950)
  }

  private func describeFormulas() throws {
    let engine = try EngineUnderTest(
      packs: [try workshop.coreLexicons(), Workshop.formulas], rules: Bench.ownRules)
    let triggers = engine.triggers("benchmark/formulas/")
    let candidates = triggers.keys.sorted().compactMap { rule -> Double? in
      var sum = 0.0
      for trigger in triggers[rule] ?? [] {
        guard let count = trigger.candidates(workshop.rules.frequency) else { return nil }
        sum += count
      }
      return sum
    }
    let counts = try engine.counts(statements).all
    let matches = triggers.keys.map { Double(counts[$0] ?? 0) / megabytes }
    describe("50 formulas, candidates (\(candidates.count) with a required word)", candidates)
    describe("50 formulas, matches in the sample", matches)
    let silent = triggers.keys.filter { counts[$0] == nil }.sorted()
    if !silent.isEmpty {
      report.note("formulas without a match", silent.joined(separator: ", "))
    }
  }

  private func describe(_ name: String, _ numbers: [Double]) {
    let distribution = Distribution(numbers)
    let text = distribution.quantiles.map(\.short).joined(separator: " · ")
    report.note(name, text + "; sum \(distribution.sum.short)")
  }
}
