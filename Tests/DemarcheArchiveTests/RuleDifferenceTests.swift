import DemarcheArchive
import DemarcheModel
import TestSupport
import Testing

/// Which statements rules that changed since can have changed.
@Suite struct RuleDifferenceTests {
  private static let rules = ["test/pack/actor": "1", "test/pack/stance": "1", "test/pack/x": "1"]

  /// Whether a statement in which the rules for actors and stances matched may stay as it is with
  /// other rules, and on which rules that depends.
  private func answer(
    _ change: (inout [String: String]) -> Void, context: String = "", phase: Int = 0
  ) throws -> (mayStay: Bool, deciding: Set<String>) {
    let archive = try TemporaryArchive()
    let statement = Sample.statement("a")
    try Sample.add(
      [Sample.findings(statement)], to: archive.archive, by: Sample.rules(Self.rules))
    var rules = Self.rules
    change(&rules)
    let set = Sample.rules(rules, context: context, phase: phase)
    var answer = (false, Set<String>())
    _ = try archive.archive.add(by: set, now: Sample.time) { known, _ in
      answer = (known.mayStay(Sample.reading(of: statement).identity), known.decidingRules)
      return true
    }
    return answer
  }

  @Test func aChangedRuleThatMatchedDecidesAtOnce() throws {
    #expect(try answer { $0["test/pack/stance"] = "2" } == (false, []))
  }

  @Test func aChangedRuleThatDidNotMatchIsToBeTried() throws {
    #expect(try answer { $0["test/pack/x"] = "2" } == (true, ["test/pack/x"]))
  }

  @Test func aNewRuleIsToBeTried() throws {
    #expect(try answer { $0["test/pack/y"] = "1" } == (true, ["test/pack/y"]))
  }

  @Test func aRuleThatIsGoneAndDidNotMatchDecidesNothing() throws {
    #expect(try answer { $0["test/pack/x"] = nil } == (true, []))
  }

  @Test func otherWordListsMayChangeAll() throws {
    #expect(try answer({ $0["test/pack/x"] = "2" }, context: "other") == (false, []))
  }

  @Test func anotherOrderOfTheOtherRulesMayChangeAll() throws {
    #expect(try answer({ $0["test/pack/x"] = "2" }, phase: 1) == (false, []))
  }

  @Test func aStatementThatStaysIsOfTheNewRulesFromThenOn() throws {
    let archive = try TemporaryArchive()
    let findings = Sample.findings(Sample.statement("a"))
    try Sample.add([findings], to: archive.archive, by: Sample.rules(Self.rules))
    let new = Sample.rules(["test/pack/actor": "1", "test/pack/stance": "1"])
    let run = try archive.archive.add(by: new, now: Sample.time) { _, writer in
      try writer.confirm("a", Sample.reading(of: findings.statement))
      return true
    }
    #expect(run.counts.confirmed == 1)
    #expect(try archive.archive.findings(of: "a") == findings)
    _ = try archive.archive.add(by: new, now: Sample.time) { known, _ in
      #expect(known.count(of: Sample.reading(of: findings.statement).digest) == 1)
      return true
    }
    #expect(
      try archive.archive.rows("SELECT confirmed_count, rerun_count FROM run ORDER BY run")
        == ["0|0", "1|0", "0|0"])
    #expect(try archive.archive.verify().faults == [])
  }
}
