import DemarcheLua
import TestSupport
import Testing

/// Runs hostile scripts and compares with what their first lines expect.
@Suite struct AttackTests {
  /// Scripts that do much more work than their fuel pays for.
  static let undercharged: Set = [
    "cpu_012_long_equal.lua", "cpu_019_numeral_floor.lua", "cpu_020_numeral_spaces.lua",
    "cpu_021_numeral_for.lua", "cpu_022_numeral_select.lua", "cpu_023_numeral_concat.lua",
    "cpu_024_numeral_rep.lua", "cpu_025_numeral_unpack.lua", "cpu_026_numeral_find.lua",
    "cpu_007_vararg_storm.lua", "cpu_008_vararg_wide.lua", "cpu_010_resume_of_many.lua",
    "cpu_011_assert_of_many.lua", "cpu_013_long_rawequal.lua",
    "cpu_014_long_key.lua",
  ]

  private func report(
    _ script: AttackScript, _ limits: LuaLimits, in place: AttackPlace
  ) throws -> AttackReport {
    let thread = try LuaThread()
    let luaPlace = try place.luaPlace()
    return try thread.run { () throws(LuaError) in
      try AttackReport(of: script, isWorker: place == .worker) { () throws(LuaError) in
        try AttackState.make(limits, in: luaPlace)
      }
    }
  }

  /// Expects the outcome, the deadline, and surroundings without harm.
  private func check(_ script: AttackScript, in place: AttackPlace) throws {
    let deadline = script.isEndless ? 0.15 : 10
    let report = try report(script, LuaLimits(deadlineSeconds: deadline), in: place)
    #expect(script.expected.contains(report.outcome), "\(report)")
    withKnownIssue("no look at the clock for more than a second", isIntermittent: true) {
      #expect(report.seconds <= deadline + 1)
    } when: {
      place == .inProcess && script.needsKill
    }
    expectNoHarm(report)
  }

  private func expectNoHarm(_ report: AttackReport) {
    #expect(report.sameState == nil || report.sameState == AttackReport.answer)
    #expect(report.sameState != nil || report.error?.kind.isFatal == true)
    #expect(report.otherState == AttackReport.answer)
  }

  @Test(arguments: AttackScript.ours, AttackPlace.allCases)
  func endsAsExpected(script: AttackScript, place: AttackPlace) throws {
    try check(script, in: place)
  }

  @Test(.needsShared("attacks"), arguments: AttackScript.shared, AttackPlace.allCases)
  func sharedScriptEndsAsExpected(script: AttackScript, place: AttackPlace) throws {
    try check(script, in: place)
  }

  @Test(
    arguments: (AttackScript.ours + AttackScript.shared).filter { $0.isEndless && !$0.needsKill })
  func endsByFuel(script: AttackScript) throws {
    let report = try report(
      script, LuaLimits(fuel: 1_000_000, deadlineSeconds: 2), in: .inProcess)
    #expect(script.expected.contains(report.outcome), "\(report)")
    withKnownIssue("work that costs no fuel", isIntermittent: true) {
      #expect(report.error?.kind != .deadline)
    } when: {
      Self.undercharged.contains(script.name)
    }
    expectNoHarm(report)
  }

  @Test func everyScriptSaysWhatItExpects() {
    let known: Set = ["ok", "error", "timeout", "memory", "kill"]
    let wrong = (AttackScript.ours + AttackScript.shared).filter {
      $0.expected.isEmpty || !known.isSuperset(of: $0.expected)
    }
    #expect(wrong.map(\.name) == [])
  }

  /// The first part of a name is the class of the attack.
  @Test(arguments: [
    "bc", "c", "co", "cpu", "crash", "det", "err", "esc", "gc", "mem", "out", "val",
  ])
  func everyClassHasScripts(name: String) {
    #expect(AttackScript.ours.filter { $0.name.hasPrefix(name + "_") }.count >= 9)
  }
}
