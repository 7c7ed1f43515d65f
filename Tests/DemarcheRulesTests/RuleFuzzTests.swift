import DemarcheModel
import DemarcheRules
import DemarcheText
import TestSupport
import Testing

/// Random rules on random texts: nothing traps, and every range is inside the text.
@Suite struct RuleFuzzTests {
  static let items = [
    "<actor>", "<np>", "<clause>", "<subject>", "<rest>", "~condemn", "~welcome", "~take+ing",
    "~condemn+ed", "{Cap}+", "{any}", "{punct}?", "...", "..3", "!<actor>", "!the", "the", "and",
    "[of]", "(the|a)", "$", "^", "<date>", "<number>", "<names>", "<person>", "<abbrev>", "<p>",
    "<q>", "<quote>", "holder:<actor>", "target:<clause>", "content:({Cap} <np>)", "name:{Cap}+",
    "'s", "\"EU\"",
  ]
  static let pieces = [
    "a", "B", "the", "EU", "é", "e\u{301}", "ı", "Mäjılıs", "欧盟", "。", "👩‍🚀", "☎\u{FE0F}", "7",
    "1,000", "2.5", "30th", "€", "’", "’s", "'s", "'", "“", "”", "\"", "(", ")", "-", "–", "/", ".",
    "...", "!", "?", ",", ";", ":", "###", "*", "@", "a@b.eu", "https://x.eu/y?z=1", "U.S.", "J.",
    "Mr.", "\u{AD}", "\u{200E}", "European Union", "Russia", "Kazakhstan", "we", "he", "condemns",
    "was condemned by", "welcomed", "taking", "not", "will", "and", "but", "said that",
    "Peter Stano", "United Nations (UN)", "yesterday", "5 May 2022", "I", "Ministry", "to", "of",
    "which",
  ]
  static let spaces = ["", " ", " ", " ", " ", " ", "\n", "\r\n", "\n\n", "\u{A0}"]
  static let types = ["stance", "event", "actor", "quote", "metadata", "contact", "demand"]

  static func join(
    _ values: [String], _ count: ClosedRange<Int>, by spaces: [String],
    _ random: inout SeededGenerator
  ) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in
      (values.randomElement(using: &random) ?? "") + (spaces.randomElement(using: &random) ?? "")
    }.joined()
  }

  static func rule(_ number: Int, _ random: inout SeededGenerator) -> RuleDeclaration {
    let pattern = join(items, 1...5, by: [" "], &random)
    let type = types.randomElement(using: &random) ?? "event"
    let dice = (0..<4).map { _ in Int.random(in: 0..<5, using: &random) == 0 }
    let published = ["p", "q", "actor", "person"].randomElement(using: &random)
    return .rule("r\(number)", emit: type, pattern) {
      if dice[0] { $0.publish = published }
      if dice[1] { ($0.lines, $0.match) = ($0.match, []) }
      if dice[2] { $0.unless = [.pattern("the")] }
      if dice[3] { $0.beats = ["r1"] }
    }
  }

  @Test(arguments: Array(1...40) as [UInt64])
  func anyRulesRunOnAnyText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rules =
      (0..<14).map { Self.rule($0, &random) } + [
        .rule("p", emit: "actor", "@a") { $0.publish = "p" },
        .rule("q", emit: "actor", "@{Cap}+") { $0.publish = "q" },
      ]
    let bench = RuleBench(rules, ladders: [.stances()])
    for _ in 0..<12 {
      let text = Self.join(Self.pieces, 0...50, by: Self.spaces, &random)
      var statement = RuleBench.statement(text)
      statement.blocks = Layout.blocks(of: text, headline: nil)
      var callbacks = NoCallbacks()
      let found = bench.set.explain(
        statement, RuleSet.ExplainQuestion(wantsMisses: true, wantsTrace: true),
        isChosen: { _ in true }, &callbacks)
      let annotations = found.findings.annotations + found.findings.suppressed
      #expect(annotations.allSatisfy { $0.range.contains($0.trigger) && !$0.trigger.isEmpty })
      #expect(annotations.allSatisfy { statement.text(in: $0.range) != nil })
      #expect(found.misses.allSatisfy { $0.reached.map { $0.end <= text.utf8.count } ?? true })
      #expect(found.derivations.count == annotations.count)
      // The walk of `explain` finds what the engine found: each match is told item by item.
      #expect(
        found.derivations.allSatisfy { !$0.steps.isEmpty || $0.isOfMarksAlone(statement) })
      #expect(found.derivations.allSatisfy { $0.stands(in: $0.annotation.range) })
    }
  }
}

extension Derivation {
  // Of a line of marks alone patterns for lines take nothing.
  fileprivate func isOfMarksAlone(_ statement: Statement) -> Bool {
    statement.text(in: annotation.range)?.contains { $0.isLetter || $0.isNumber } == false
  }

  // Whether all that its items took is inside the match.
  fileprivate func stands(in range: TextRange) -> Bool {
    steps.allSatisfy { range.contains($0.range) || $0.note != nil }
  }
}
