import BenchmarkRules
import DemarcheModel
import Foundation

/// What holds of the generator on any machine: no times, some seconds, for continuous integration.
struct GeneratorCheck {
  private var passed = 0
  private var failed = 0

  /// True where all holds.
  static func run() throws -> Bool {
    var check = GeneratorCheck()
    let texts = InventedText.texts(count: 40)
    let scan = WordScan(texts)
    check.checkDeterminism(scan, WordScan(texts))
    check.checkFrequencies(scan)
    check.checkTriggers()
    try check.checkPacks(scan, texts)
    try check.checkFormulas()
    print(
      check.failed == 0
        ? "All \(check.passed) claims about the benchmarks' rules hold."
        : "\(check.failed) of \(check.passed + check.failed) claims fail.")
    return check.failed == 0
  }

  private mutating func expect(_ claim: String, _ holds: Bool, _ detail: String = "") {
    if holds { passed += 1 } else { failed += 1 }
    if !holds { print("FAIL: \(claim)\(detail.isEmpty ? "" : ": " + detail)") }
  }

  // The digests are of the bytes as they were when this was written.
  private mutating func checkDeterminism(_ scan: WordScan, _ again: WordScan) {
    let first = RuleGenerator(scan)
    let second = RuleGenerator(again)
    let drawn = text(first.drawn(400))
    expect("the same texts give the same rules", drawn == text(second.drawn(400)))
    expect("another seed gives other rules", drawn != text(first.drawn(400, seed: 9)))
    expect("smaller sets begin larger ones", drawn.hasPrefix(text(first.drawn(100))))
    expectDigest("drawn rules", drawn, "69f8b66f9f589432")
    expectDigest("rules that find nothing", text(first.silent(400)), "1e8c896a56f0178f")
    let phrases = PhraseGenerator(scan).phrases(200, occurring: 20)
    expect("as many phrases as asked for", phrases.all.count == 200, "\(phrases.all.count)")
    expect("no phrase twice", Set(phrases.all).count == phrases.all.count)
    expectDigest("phrases", PackText.lexicon(phrases.all, casePolicy: nil), "e1aba5b586d8aa2a")
  }

  private func text(_ rules: [ComparableRule]) -> String {
    PackText.files(rules).map(\.text).joined()
  }

  private mutating func expectDigest(_ name: String, _ text: String, _ digest: String) {
    let found = String(
      text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 },
      radix: 16)
    expect("the bytes of \(name) are those of all machines", found == digest, "digest \(found)")
  }

  private mutating func checkFrequencies(_ scan: WordScan) {
    let generator = RuleGenerator(scan)
    let silent = ReferenceCounter(generator.silent(400), in: scan).counts()
    expect("rules that find nothing match nowhere", silent.allSatisfy { $0 == 0 })
    let drawn = generator.drawn(400, frequencies: 20...2_000)
    let counts = ReferenceCounter(drawn, in: scan).counts()
    expect("every drawn rule matches", counts.allSatisfy { $0 > 0 })
    let goal = 4_000.0
    let matching = generator.matching(perMegabyte: goal, 60)
    let sum = Double(ReferenceCounter(matching, in: scan).counts().reduce(0, +)) / scan.megabytes
    expect("a set matches as often as asked for", abs(sum - goal) < goal / 10, "\(sum)")
  }

  private mutating func checkTriggers() {
    func candidates(_ pattern: String) -> Double? {
      TriggerWords(pattern) { [$0, $0 + "s"] }.candidates { Double($0.map(\.count).max() ?? 0) }
    }
    expect("a verb's forms are looked for", candidates("a:<actor> ~urge b:<np>") == 5)
    expect("alternatives add up", candidates("x @((urge | ask) to) b:<np>") == 4)
    expect("the first word counts", candidates("new [big] law") == 3)
    expect("a type requires no word", candidates("@<money> for") == nil)
  }

  // The ordinary loader takes the packs, and the engine finds what the definition says.
  private mutating func checkPacks(_ scan: WordScan, _ texts: [String]) throws {
    let corpus = Corpus(texts: texts)
    let workshop = try Workshop(corpus)
    let rules = RuleGenerator(scan).drawn(300)
    let engine = try EngineUnderTest(packs: [try workshop.pack("drawn", rules)])
    let counts = try engine.counts(corpus.statements).all
    let expected = ReferenceCounter(rules, in: scan).counts()
    for (number, count) in expected.enumerated() {
      let found = counts["benchmark/drawn/r\(number)"] ?? 0
      if found != count {
        expect("'\(rules[number].pattern)' matches as defined", false, "\(count), \(found)")
      }
    }
    expect("the engine matches as defined", expected.reduce(0, +) > 100)
    let phrases = try EngineUnderTest(packs: [try workshop.phrasePack(1_000, casePolicy: "exact")])
    let found = try phrases.countsByWords(corpus.statements).count
    expect("phrases are found", found > 10, "\(found)")
  }

  private mutating func checkFormulas() throws {
    let engine = try EngineUnderTest(packs: [Workshop.corePack, Workshop.formulas])
    let (count, problems) = try engine.exampleProblems("benchmark/formulas/")
    expect("fifty formulas have an example and a counter-example", count == 100, "\(count)")
    for problem in problems { expect("the example holds", false, problem) }
    if problems.isEmpty { passed += 1 }
  }
}
