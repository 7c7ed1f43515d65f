import DemarcheRules
import Testing

/// Semantics 1: every pattern has one trigger.
@Suite struct TriggerTests {
  @Test(arguments: [
    ("it ~be @crucial", "It will be crucial.", "crucial"),
    ("it ~be what:@(crucial|vital)", "It is vital.", "vital"),
    ("it ~be crucial", "It will be crucial.", "will be"),
    ("[new] summit in <actor>", "A new summit in Kazakhstan", "summit"),
    ("<actor> summit", "The Kazakhstan summit", "summit"),
    ("place:<actor> {num}", "In Kazakhstan 2023", "Kazakhstan"),
    ("place:<actor> {num}", "In the EU 2023", "the EU"),
    ("the (~welcome|~condemn)", "Of the condemned", ""),
    ("we (~welcome|~condemn)", "Now we condemn", "condemn"),
    ("(summit|talks) in <actor>", "New talks in Kazakhstan", "talks"),
    ("@(new summit|talks)", "A new summit", "new summit"),
    ("summit {num}", "A summit 2023", "summit"),
    ("\"G7\" {Cap}", "The G7 Summit", "G7"),
    ("peace talks now", "The peace talks now", "peace"),
  ])
  func isMarkedElseAVerbElseAWordElseAType(pattern: String, text: String, trigger: String) {
    let bench = RuleBench([.rule("x", pattern)])
    #expect(bench.diagnostics.isEmpty)
    #expect(bench.found(text) == (trigger.isEmpty ? [] : [trigger]))
  }

  @Test func standsForTheRungInAFrame() {
    let bench = RuleBench(ladders: [.stances()])
    #expect(bench.found("The EU takes note of the law.") == ["takes note of"])
  }

  @Test func canStandInsideACapture() {
    let bench = RuleBench([.rule("x", emit: "instrument", "name:(<actor> Treaty)")])
    #expect(bench.found("The OSCE Treaty", "name") == ["Treaty name=The OSCE Treaty"])
  }

  @Test func canBeAnAlternativeOfItsOwn() {
    let bench = RuleBench([.rule("x", "(old @summit | new @talks)")])
    #expect(bench.found("old summit, new talks, new summit") == ["summit", "talks"])
  }
}
