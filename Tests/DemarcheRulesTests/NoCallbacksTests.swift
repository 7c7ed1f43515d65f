import DemarcheModel
import DemarcheRules
import Testing

/// Rules with functions, run where there are none.
@Suite struct NoCallbacksTests {
  @Test func aRuleThatAsksAFunctionGivesNothingAndSaysSo() {
    var rule = RuleDeclaration(
      name: "x", emit: "event", location: RuleLocation(file: "x.lua", line: 1))
    rule.match = [PatternText("law", at: RuleLocation(file: "x.lua", line: 1))]
    rule.when = CallbackReference(ordinal: 0)
    var pack = PackDeclarations(id: "test/pack", version: "1.0.0")
    pack.rules = [rule]
    let set = RuleSetCompiler.compile([pack]).0
    var callbacks = NoCallbacks()
    let findings = set.annotate(RuleBench.statement("The law came."), &callbacks)
    #expect(findings.annotations.isEmpty)
    #expect(findings.diagnostics.map(\.code) == ["rule/no-functions"])
    #expect(findings.diagnostics.map(\.message) == ["this run has no functions"])
  }
}
