import DemarcheModel
import DemarcheRules
import TestSupport
import Testing

/// Long statements in which one thing stands over and over: work must grow with their length, not
/// with its square.
@Suite(.timeLimit(.minutes(1))) struct HostileStatementTests {
  static let bench: RuleBench = {
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    pack.ladders = [.stances()]
    pack.rules = [
      .rule("person", emit: "actor", "name:@<person>") {
        $0.publish = "actor"
        $0.set = [("kind", .text("person"))]
      },
      .rule("known", emit: "actor", "name:@<actor>"),
      .rule("call", emit: "demand", "by:<actor> @~call on addressee:<actor> [to content:<clause>]")
      {
        $0.unless = [.pattern("~call on me"), .pattern("<actor> ~call")]
      },
      .rule("ab", emit: "event", "@a b") { $0.beats = ["ba", "other"] },
      .rule("ba", emit: "event", "@b a") { $0.beats = ["other"] },
      .rule("other", emit: "event", "@a b a"),
      .rule("line", emit: "contact") {
        $0.zones = [.signature]
        $0.lines = [.pattern("name:<person>"), .pattern("[phone:<phone>]")]
      },
      .rule("country", emit: "metadata", "subject_country:@{Cap}"),
    ]
    return RuleBench(packs: [pack])
  }()

  static func findings(_ piece: String, zone: Zone = .body, byteCount: Int = 20_000) -> Findings {
    let text = String(repeating: piece, count: byteCount / piece.utf8.count)
    return bench.findings(RuleBench.statement(text, zone: zone))
  }

  @Test(arguments: [
    "condemns and ", "The EU said that it condemns ", "said that condemns ", "the EU, ", ", ) ",
    "(a, condemns ", "condemns a, b and ", "while the EU condemns, ", "both condemn; ",
    "The EU calls on Russia. ", "calls on Russia ", "a b ", "a (, ", "EU’s a ", "not condemn ",
  ])
  func sentencesAreReadOnce(piece: String) {
    #expect(Self.bench.diagnostics.isEmpty)
    #expect(!Self.findings(piece).annotations.isEmpty || !piece.contains("EU"))
  }

  @Test func personsAreNamedAgainOnce() {
    let piece = "Peter Stano met. Stano left. Anna Lees met. "
    let findings = Self.findings(piece, byteCount: piece.utf8.count * 1400)
    let words = findings.annotations.filter { $0.type == "actor" }
      .map { findings.statement.text(in: $0.range) ?? "?" }
    let counts = Dictionary(grouping: words) { $0 }.mapValues(\.count)
    #expect(counts == ["Peter Stano": 1400, "Stano": 1400, "Anna Lees": 1400])
  }

  @Test func everyPersonMayHaveAnotherName() {
    var text = ""
    for number in 0..<2000 { text += "Peter Q\(Self.letters(number)) met. " }
    let findings = Self.bench.findings(RuleBench.statement(text))
    #expect(findings.annotations.filter { $0.type == "actor" }.count >= 2000)
    #expect(findings.statement.subjectCountries.count >= 2000)
  }

  // A name of its own for each number.
  private static func letters(_ number: Int) -> String {
    var name = ""
    var rest = number
    repeat {
      name.unicodeScalars.append(Unicode.Scalar(UInt8(0x61 + rest % 26)))
      rest /= 26
    } while rest > 0
    return name
  }

  @Test func linesAreMatchedOnce() {
    let findings = Self.findings("Peter Stano\n+32 460 75 45 53\n", zone: .signature)
    #expect(findings.annotations.filter { $0.type == "contact" }.count > 600)
  }

  @Test(arguments: ["Peter Stano ", "+32 460 75 45 53 ", "Lake ", "a, b and c of "])
  func aLineMayBeLong(piece: String) {
    let findings = Self.findings(piece, zone: .signature)
    #expect(findings.annotations.allSatisfy { $0.type != "contact" })
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func aRuleThatBeatsGoesFirstInAnyChain(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let words = (0..<60).map { _ in Bool.random(using: &random) ? "a" : "b" }
      let found = Self.bench.annotations(words.joined(separator: " "))
      // Nobody beats "ab": where its words stand, it does.
      let text = words.joined()
      #expect(
        found.filter { $0.provenance.rule.hasSuffix("/ab") }.count == Self.count("ab", in: text))
    }
  }

  private static func count(_ pair: String, in text: String) -> Int {
    zip(text, text.dropFirst()).filter { String([$0, $1]) == pair }.count
  }
}
