import DemarcheModel
import DemarcheRules
import TestSupport
import Testing

@Suite struct AnnotationPropertyTests {
  static let words = [
    "The EU", "Russia", "Kazakhstan’s", "we", "both", "OSCE/ODIHR", "condemns", "does not",
    "strongly", "welcomed", "was welcomed", "by", "recognise", "takes note of", "continues to",
    "to", "regrets", "the law", "summit", "in", "Central Asia", "from", "and", "but", "that",
    "said", "which", "while", ",", ";", "(", ")", "“", "”", "\"", ".", "!", "\n", "\r\n", "5 May",
    "yesterday", "20.03.2023", "EUR 5 million", "a@b.eu", "👩‍🚀", "欧盟", "e\u{301}", "\u{AD}", "…",
    "Peter Stano", "+32 460 75 45 53", "no", "not",
  ]
  static let pack: PackDeclarations = {
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    pack.ladders = [.stances()]
    pack.rules = [
      .rule("summit", "what:{Cap}+ @summit ... place:<actor>", "@summit [date:<date>]"),
      .rule("note", emit: "quote", "holder:<subject> @~say [that] content:<clause>"),
      .rule("from", emit: "demand", "{any}? !the @from ... content:<np> (and|but)*"),
      .rule("name", emit: "actor", "name:@({Cap}{2,3})") { $0.publish = "actor" },
      .rule("signature", emit: "contact") {
        $0.lines = [.pattern("^ name:<person> $"), .pattern("[^ phone:<phone> $]")]
      },
      .rule("rest", emit: "principle", "^ ... @{num} name:<rest> $"),
    ]
    return pack
  }()
  static let bench = RuleBench(packs: [pack])

  static func statement(_ random: inout SeededGenerator) -> Statement {
    let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      words.randomElement(using: &random) ?? "."
    }.joined(separator: " ")
    return RuleBench.statement(
      text, issuer: Bool.random(using: &random) ? RuleBench.europeanUnion : nil,
      zone: Bool.random(using: &random) ? .body : .signature)
  }

  @Test(arguments: Array(1...20) as [UInt64])
  func annotationsStandInsideTheirSentence(seed: UInt64) {
    #expect(Self.bench.diagnostics.isEmpty)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let statement = Self.statement(&random)
      let findings = Self.bench.findings(statement)
      for annotation in findings.annotations + findings.suppressed {
        let isMatch = !annotation.provenance.rule.hasSuffix("signature")
        #expect(annotation.range.contains(annotation.trigger), "\(statement.text)")
        #expect(!annotation.trigger.isEmpty, "\(statement.text)")
        #expect(!isMatch || annotation.sentence.contains(annotation.range), "\(statement.text)")
        let ranges =
          [annotation.range, annotation.trigger, annotation.sentence]
          + annotation.fields.compactMap(\.range)
        #expect(ranges.allSatisfy { Self.isOnBoundaries($0, statement.text) })
        // Empty ones have a test of their own: BoundsTests.aCaptureOfMarksAloneIsNoField.
        let fields = annotation.fields.compactMap(\.range).filter { !$0.isEmpty }
        #expect(fields.allSatisfy { !isMatch || annotation.sentence.contains($0) })
      }
      #expect(
        findings.annotations.map(\.range.start)
          == findings.annotations.map(\.range.start).sorted())
    }
  }

  @Test(arguments: Array(1...5) as [UInt64])
  func theSameTextGivesTheSameFindings(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let again = RuleBench(packs: [Self.pack])
    for _ in 0..<20 {
      let statement = Self.statement(&random)
      #expect(Self.bench.findings(statement) == again.findings(statement), "\(statement.text)")
    }
  }

  @Test(arguments: Array(1...5) as [UInt64])
  func theOrderOfPacksDoesNotMatter(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var other = PackDeclarations(id: "test/other", version: "1.0.0")
    other.rules = [
      .rule("summit", "@summit ... to"), .rule("law", emit: "quote", "the @law"),
      .rule("note", emit: "stance", "@~take note"),
    ]
    let one = RuleBench(packs: [Self.pack, other])
    let two = RuleBench(packs: [other, Self.pack])
    for _ in 0..<40 {
      let statement = Self.statement(&random)
      #expect(one.findings(statement) == two.findings(statement), "\(statement.text)")
    }
  }

  // Even one whose verbs are nouns in the text.
  @Test(arguments: Array(1...5) as [UInt64])
  func theVerbsOfAnotherPackDoNotMatter(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var other = PackDeclarations(id: "test/other", version: "1.0.0")
    other.types = [AnnotationType("mark", [.init("a", .range)], overlap: .all)]
    other.rules = ["~summit", "~law", "~note", "~strong", "~both"].enumerated().map {
      .rule("mark\($0)", emit: "mark", $1)
    }
    let beside = RuleBench(packs: [Self.pack, other])
    #expect(beside.diagnostics.isEmpty)
    for _ in 0..<40 {
      let statement = Self.statement(&random)
      #expect(
        Self.bench.findings(statement).annotations
          == beside.findings(statement).annotations.filter { $0.type != "mark" },
        "\(statement.text)")
    }
  }

  @Test func anotherPackDoesNotChangeWhatARuleFinds() {
    var other = PackDeclarations(id: "test/other", version: "1.0.0")
    other.rules = [.rule("respect", emit: "commitment", "~respect")]
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    pack.ladders = [.stances()]
    let text = "The EU welcomes the law and respects the vote."
    let alone = RuleBench(packs: [pack]).found(text, "target").first
    let beside = RuleBench(packs: [pack, other]).found(text, "target").first
    #expect(alone == "welcomes target=the law and respects the vote")
    #expect(alone == beside)
  }

  // A pack that asks for what the engine looks for itself, and publishes actors late.
  @Test(arguments: [
    "The European Union (the “Union”) met. The Union condemns the attack.",
    "The Foreign Office said that the attack is condemned.",
  ])
  func anotherPackThatPublishesActorsChangesNoClaim(text: String) {
    var other = PackDeclarations(id: "test/other", version: "1.0.0")
    other.rules = [
      .rule("short", emit: "abbreviation", "<abbrev>"),
      .rule("role", emit: "principle", "@<role>") { $0.publish = "rank" },
      .rule("late", emit: "event", "@quorum <rank>") { $0.publish = "actor" },
    ]
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    pack.ladders = [.stances()]
    let alone = RuleBench(packs: [pack]).annotations(text).filter { $0.type == "stance" }
    let beside = RuleBench(packs: [pack, other]).annotations(text).filter { $0.type == "stance" }
    #expect(!alone.isEmpty)
    #expect(alone == beside)
  }

  private static func isOnBoundaries(_ range: TextRange, _ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    return [range.start, range.end].allSatisfy {
      $0 >= 0 && $0 <= utf8.count && ($0 == utf8.count || utf8[$0] & 0xC0 != 0x80)
    }
  }
}
