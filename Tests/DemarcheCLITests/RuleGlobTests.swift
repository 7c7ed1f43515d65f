import TestSupport
import Testing

@Suite struct RuleGlobTests {
  @Test(arguments: [
    ("stance.eu", true), ("stance.*", true), ("*", true), ("*.eu", true), ("st*e.e*", true),
    ("demarche/eu-statements/stance.eu", true), ("eu-statements/*", true), ("stance", false),
    ("stance.eux", false), ("*x", false), ("tance.eu", false), ("*a*a*a*a*a*a*a*a*a*a*a*b", false),
  ])
  func choosesRules(pattern: String, isChosen: Bool) throws {
    let outcome = try Command.demarche().run(["rules", pattern])
    #expect(outcome.outputText.contains("demarche/eu-statements/stance.eu") == isChosen)
  }
}
