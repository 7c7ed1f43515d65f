import DemarcheLua
import TestSupport
import Testing

/// Runs hostile scripts and compares with what their first lines expect.
@Suite struct AttackTests {
  /// Faults of the shim that a script has found, by script.
  static let faults = [
    "c_026_table_move_same.lua": "move onto the same table, given by name, overwrites its source",
    "c_027_table_move_needs_table.lua": "move and sort take values that are no tables",
    "c_028_table_move_edges.lua": "move refuses a target that ends at the last integer",
  ]

  /// Scripts that outlive a deadline by more than a second, since a stock function is not charged.
  static let overruns: Set = [
    "cpu_012_long_equal.lua", "cpu_019_numeral_floor.lua", "cpu_020_numeral_spaces.lua",
    "cpu_021_numeral_for.lua", "cpu_022_numeral_select.lua", "cpu_023_numeral_concat.lua",
    "cpu_024_numeral_rep.lua", "cpu_025_numeral_unpack.lua", "cpu_026_numeral_find.lua",
    "cpu_028_spent_iterator.lua",
  ]

  /// Scripts that do much more work than their fuel pays for.
  static let undercharged = overruns.union([
    "cpu_008_vararg_wide.lua", "cpu_011_assert_of_many.lua", "cpu_013_long_rawequal.lua",
    "cpu_014_long_key.lua",
  ])

  /// Modules that the scripts about `require` know.
  static let modules = [
    "lib.self": "return require 'lib.self'", "lib.a": "return require 'lib.b'",
    "lib.b": "return require 'lib.a'", "lib.fails": "error('no good', 0)",
    "lib.nothing": "local x = 1", "lib.shared": "return { n = 0 }",
    "lib.endless": "while true do end",
  ]

  /// `tok` and `toktext`, which the scripts about handles expect.
  private static func functions() -> [LuaHostFunction] {
    let token = LuaHostFunction(name: "tok") { (call) throws(LuaHostError) in
      guard case .integer(let id) = call[0], (1...3).contains(id) else {
        throw LuaHostError("no such token")
      }
      return [.handle(LuaHandle(classID: 0, generation: 1, id: UInt64(id)))]
    }
    let text = LuaHostFunction(name: "toktext") { (call) throws(LuaHostError) in
      guard case .integer(let id) = call[0], (1...3).contains(id) else {
        throw LuaHostError("no such token")
      }
      return [.string("word")]
    }
    return [token, text]
  }

  private static func makeState(_ limits: LuaLimits) throws(LuaError) -> LuaState {
    var hooks = LuaHooks()
    hooks.require = { (name) throws(LuaHostError) in
      guard let text = modules[name] else { throw LuaHostError("module '\(name)' is not known") }
      return .source(Array(text.utf8), chunkName: name)
    }
    return try LuaState(
      limits: limits, functions: functions(), handles: LuaHandleClasses(names: ["token"]),
      hooks: hooks)
  }

  private func report(_ script: AttackScript, _ limits: LuaLimits) throws -> AttackReport {
    let thread = try LuaThread()
    return try thread.run { () throws(LuaError) in
      try AttackBench.run(script) { () throws(LuaError) in try Self.makeState(limits) }
    }
  }

  /// Expects the outcome, the deadline, and surroundings without harm.
  private func check(_ script: AttackScript) throws {
    let deadline = script.isEndless ? 0.2 : 10
    let report = try report(script, LuaLimits(deadlineSeconds: deadline))
    if let fault = Self.faults[script.name] {
      withKnownIssue(Comment(rawValue: fault)) {
        #expect(script.expected.contains(report.outcome), "\(report)")
      }
    } else {
      #expect(script.expected.contains(report.outcome), "\(report)")
    }
    withKnownIssue("no look at the clock for more than a second", isIntermittent: true) {
      #expect(report.seconds <= deadline + 1)
    } when: {
      script.needsKill || Self.overruns.contains(script.name)
    }
    expectNoHarm(report)
  }

  private func expectNoHarm(_ report: AttackReport) {
    #expect(report.sameState == nil || report.sameState == AttackBench.answer)
    #expect(report.sameState != nil || report.error?.kind.isFatal == true)
    #expect(report.otherState == AttackBench.answer)
  }

  @Test(arguments: AttackScript.ours)
  func endsAsExpected(script: AttackScript) throws {
    try check(script)
  }

  @Test(.needsShared("attacks"), arguments: AttackScript.shared)
  func sharedScriptEndsAsExpected(script: AttackScript) throws {
    try check(script)
  }

  @Test(
    arguments: (AttackScript.ours + AttackScript.shared).filter { $0.isEndless && !$0.needsKill })
  func endsByFuel(script: AttackScript) throws {
    let report = try report(script, LuaLimits(fuel: 1_000_000, deadlineSeconds: 2))
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
    #expect(AttackScript.ours.count >= 350)
    #expect(wrong.map(\.name) == [])
  }
}
