import DemarcheLua
import Testing

/// What a deadline without fuel promises: a timer in place of a steady hook.
@Suite struct TimerTests {
  static let loop = "local n = 0 for i = 1, 200000 do n = n + i % 7 end return n"
  static let endless = "while true do end"

  @Test func chargesNoInstructionsWithoutFuel() throws {
    let state = try LuaState(limits: LuaLimits(deadlineSeconds: 10))
    try state.run(Self.loop)
    let used = state.fuelUsed
    #expect(used < 1000)
  }

  @Test(arguments: [nil, 10.0, 0.5])
  func chargesTheSameFuelUnderADeadline(seconds: Double?) throws {
    let plain = try LuaState(limits: LuaLimits(fuel: 10_000_000))
    try plain.run(Self.loop)
    let state = try LuaState(limits: LuaLimits(fuel: 10_000_000, deadlineSeconds: seconds))
    try state.run(Self.loop)
    let used = state.fuelUsed
    let expected = plain.fuelUsed
    #expect(used == expected)
    #expect(used > 200_000)
  }

  @Test(arguments: [1, 3])
  func endsByTheDeadlineThoughFuelIsLeft(calls: Int) throws {
    let state = try LuaState(limits: LuaLimits(fuel: Int(Int64.max), deadlineSeconds: 0.02))
    for _ in 1..<calls { try state.run("return 1") }
    #expect(state.failure(of: Self.endless)?.kind == .deadline)
  }

  /// Too few instructions for a count hook to come by, each of them slow.
  @Test func endsSlowInstructionsThoughFuelIsLeft() {
    let error = failure(
      of: """
        local a, b = ('\\0'):rep(4000000), ('\\0'):rep(4000001)
        for i = 1, 200 do local _ = a < b end
        """, limits: LuaLimits(fuel: 10_000_000, deadlineSeconds: 0.05))
    #expect(error?.kind == .deadline)
  }

  @Test func endsInALaterBudget() throws {
    let state = try LuaState(limits: LuaLimits(deadlineSeconds: 0.001))
    for _ in 0..<50 {
      try state.run("return 1")
      state.beginBudget(fuel: nil, deadlineSeconds: 3600)
    }
    try state.run(Self.loop)
    state.beginBudget(fuel: nil, deadlineSeconds: 0.01)
    #expect(state.failure(of: Self.endless)?.kind == .deadline)
  }

  @Test func endsTheStateThatIsLateAndNoOther() throws {
    let patient = try LuaState(limits: LuaLimits(deadlineSeconds: 3600))
    let hasty = try LuaState(limits: LuaLimits(deadlineSeconds: 0.01))
    let free = try LuaState()
    try patient.run(Self.loop)
    #expect(hasty.failure(of: Self.endless)?.kind == .deadline)
    try patient.run(Self.loop)
    try free.run(Self.loop)
    let isDead = patient.isDead
    #expect(!isDead)
  }

  @Test func endsAStateThatAHostFunctionRuns() throws {
    let function = LuaHostFunction(name: "inner") { (_) throws(LuaHostError) in
      let error = failure(of: Self.endless, limits: LuaLimits(deadlineSeconds: 0.01))
      return [.boolean(error?.kind == .deadline)]
    }
    let outer = try LuaState(
      limits: LuaLimits(deadlineSeconds: 3600), functions: [function])
    #expect(try outer.run("return inner()") == [.boolean(true)])
    let isDead = outer.isDead
    #expect(!isDead)
  }

  @Test func endsAStateThatBecameLateInItsHostFunction() throws {
    let function = LuaHostFunction(name: "inner") { (_) throws(LuaHostError) in
      _ = failure(of: Self.endless, limits: LuaLimits(deadlineSeconds: 0.05))
      return []
    }
    let outer = try LuaState(limits: LuaLimits(deadlineSeconds: 0.02), functions: [function])
    let error = outer.failure(of: "inner()\nwhile true do end")
    #expect(error?.kind == .deadline)
    #expect(error?.line == 1 || error?.line == 2)
  }

  @Test(arguments: [
    "while true do resume() end", "while true do wrapped() end",
    "local c = coroutine.wrap(function() while true do resume() end end) c()",
  ])
  func endsLoopsOfCoroutines(source: String) throws {
    let state = try LuaState(limits: LuaLimits(deadlineSeconds: 0.02))
    let error = state.failure(
      of: """
        local yield = coroutine.yield
        local co = coroutine.create(function() while true do yield() end end)
        local function resume() coroutine.resume(co) end
        local wrapped = coroutine.wrap(function() while true do yield() end end)
        \(source)
        """)
    #expect(error?.kind == .deadline)
  }

  @Test func chargesCoroutinesThatWereMadeWithoutFuel() throws {
    let state = try LuaState()
    let made = try state.run(
      """
      local c = coroutine.wrap(function() coroutine.yield() while true do end end) c()
      return function() c() end
      """)
    guard case .function(let function)? = made.first else {
      Issue.record("no function came back")
      return
    }
    state.beginBudget(fuel: 100_000, deadlineSeconds: nil)
    #expect(throws: LuaError.self) { try state.call(function) }
    let reason = state.fatalReason
    #expect(reason == .fuel)
  }

  @Test(arguments: 0..<8)
  func worksOnThreadsThatCome(_: Int) throws {
    let thread = try LuaThread()
    let kind = thread.run {
      failure(of: Self.endless, limits: LuaLimits(deadlineSeconds: 0.005))?.kind
    }
    #expect(kind == .deadline)
  }
}
