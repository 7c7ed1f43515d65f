import DemarcheModel
import DemarcheRules
import Testing

/// Alternatives, of which the engine passes over those that cannot begin where it stands.
@Suite struct ChoiceTests {
  // Alternatives of each kind of item, and enough of them to be halved several times.
  private static let kinds =
    "(war | \"Peace\" | ~condemn | <actor> | {num} | 's | long road | <date> | {Cap} {lower} | hunger)"

  private static func found(_ pattern: String, _ text: String) -> [String] {
    let bench = RuleBench(
      [.rule("x", emit: "tag", pattern)],
      types: [AnnotationType("tag", [.init("a", .range)], overlap: .all)])
    #expect(bench.diagnostics.isEmpty)
    let statement = RuleBench.statement(text)
    return bench.findings(statement).annotations.map { annotation in
      annotation["a"]?.range.flatMap { statement.text(in: $0) } ?? "–"
    }
  }

  @Test(arguments: [
    ("before war after", "war"), ("before Peace after", "Peace"),
    ("before peace after", "–"),
    ("before condemned after", "condemned"),
    ("before strongly condemned after", "strongly condemned"),
    ("before EU after", "EU"), ("before the EU after", "the EU"), ("before 30 after", "30"),
    ("before's after", "'s"), ("before long road after", "long road"),
    ("before 3 May 2021 after", "3 May 2021"), ("before Green shoots after", "Green shoots"),
    ("before hunger after", "hunger"), ("before long hunger after", "–"), ("before after", "–"),
  ])
  func takesWhatStandsBehindTheTriggerOrBeforeIt(text: String, expected: String) {
    let expected = expected == "–" ? [] : [expected]
    #expect(Self.found("@before a:\(Self.kinds) after", text) == expected)
    #expect(Self.found("before a:\(Self.kinds) @after", text) == expected)
  }

  @Test func theFirstThatFitsIsTaken() {
    let pattern = "@call a:(long | long road | long road home | long walk | {lower}) [home] [road]"
    #expect(Self.found(pattern, "call long road home") == ["long"])
    #expect(Self.found(pattern + " $", "call long road home") == ["long road"])
    #expect(Self.found(pattern + " walk", "call long walk") == ["long"])
  }

  @Test func anAlternativeMayBeEmpty() {
    let pattern = "@call a:((war | [hunger] | peace | famine) end)"
    #expect(Self.found(pattern, "call end") == ["end"])
    #expect(Self.found(pattern, "call hunger end") == ["hunger end"])
    #expect(Self.found(pattern, "call famine end") == ["famine end"])
  }

  @Test(arguments: [
    ("call war end", []), ("call long road end", []), ("call 30 end", []),
    ("call long hunger end", ["long hunger"]), ("call peaceful road end", ["peaceful road"]),
  ])
  func whatMustNotStandThereIsOneOfMany(text: String, expected: [String]) {
    let pattern = "@call a:(!(war | {num} | long road | ~condemn | peace | famine){1,3}) end"
    #expect(Self.found(pattern, text) == expected)
  }

  @Test func manyLongAlternativesInALongSentence() {
    let words = (0..<120).map { number in
      String(number, radix: 26).utf8.map { byte in
        String(UnicodeScalar(byte < 0x3A ? byte + 0x31 : byte))
      }.joined()
    }
    let choice = words.map { "\($0)x \($0)y" }.joined(separator: " | ")
    let text = words.map { "\($0)x \($0)y" }.joined(separator: " ")
    let found = Self.found("@call a:((\(choice)){1,8})", "call " + text)
    #expect(found == [words.prefix(8).map { "\($0)x \($0)y" }.joined(separator: " ")])
  }
}
