import DemarcheLua
import Testing

@Suite struct LimitTests {
  static let loopsOnClose =
    "local v <close> = setmetatable({}, {__close = function() while true do end end})"

  /// Each of these runs for ever unless its limit is fatal.
  static let endless = [
    "while true do end",
    "while true do pcall(function() while true do end end) end",
    "xpcall(function() while true do end end, function() while true do end end)",
    "while true do pcall(error) end",
    "while true do coroutine.wrap(function() end)() end",
    "while true do coroutine.resume(coroutine.create(function() while true do end end)) end",
    "local f = coroutine.wrap(function() while true do coroutine.yield() end end)"
      + " while true do f() end",
    loopsOnClose + " while true do end",
    "local f = coroutine.wrap(function() " + loopsOnClose
      + " while true do end end) pcall(f) while true do end",
    "local c = coroutine.create(function() " + loopsOnClose
      + " coroutine.yield() end) coroutine.resume(c) coroutine.close(c)",
    "return ('a'):rep(40):find(('a*'):rep(20) .. 'b')",
    "return ('x'):rep(3000000):gsub('x*y', '')",
    "return ('('):rep(3000000):gsub('%b()', '')",
    "while true do table.sort({3, 2, 1}) end",
    "while true do load('return 1') end",
    "local t = {} while true do table.insert(t, 1, 1) end",
    "local function again() return function() return 1 end end"
      + " for k in pairs(setmetatable({}, {__pairs = again})) do end",
    "while true do require 'x' end",
  ]

  static var modules: LuaHooks {
    var hooks = LuaHooks()
    hooks.require = { (_) throws(LuaHostError) in .value(.boolean(true)) }
    return hooks
  }

  @Test(arguments: endless)
  func endsByFuel(source: String) {
    let error = failure(of: source, limits: shortFuel, hooks: Self.modules)
    #expect(error?.kind == .fuel)
    #expect(error?.message == "instruction budget exceeded")
    #expect(error?.line == 1)
  }

  @Test(arguments: endless)
  func endsByDeadline(source: String) {
    let limits = LuaLimits(deadlineSeconds: 0.02)
    #expect(failure(of: source, limits: limits, hooks: Self.modules)?.kind == .deadline)
  }

  @Test(arguments: [
    "local s = 'x' while true do if not pcall(function() s = s .. s end) then s = 'x' end end",
    "local t = {} while true do t = {t, {}, {}} end",
    "local t = {} while true do pcall(function() t[#t + 1] = ('x'):rep(100000) .. #t end) end",
    "local t, co = {}, coroutine while true do"
      + " local c = co.create(function() co.yield() end) co.resume(c) t[#t + 1] = c end",
  ])
  func endsByMemory(source: String) throws {
    let other = try LuaState()
    let error = failure(of: source, limits: LuaLimits(memoryBytes: 4 << 20))
    #expect(error?.kind == .memory)
    #expect(error?.message == "memory limit exceeded")
    #expect(try other.run("return 1") == [.integer(1)])
  }

  @Test func refusesCallsOnceDead() throws {
    let state = try LuaState(limits: shortFuel)
    #expect(state.failure(of: "while true do end")?.kind == .fuel)
    let isDead = state.isDead
    let reason = state.fatalReason
    #expect(isDead)
    #expect(reason == .fuel)
    state.beginBudget(fuel: 1_000_000, deadlineSeconds: nil)
    let error = state.failure(of: "return 1")
    #expect(error?.kind == .dead)
    #expect(error?.message == "instruction budget exceeded")
  }

  @Test func startsABudgetAnew() throws {
    let state = try LuaState(limits: shortFuel)
    for _ in 0..<5 {
      try state.run("for i = 1, 50000 do end")
      state.beginBudget(fuel: 300_000, deadlineSeconds: nil)
    }
    let used = state.fuelUsed
    #expect(used == 0)
  }

  @Test func chargesTheSameFuelEachTime() throws {
    func fuel() throws -> Int {
      let state = try LuaState()
      try state.run(
        "local t = {} for i = 1, 3000 do t['k' .. i] = i end for k in pairs(t) do k:find('%d') end")
      return state.fuelUsed
    }
    let first = try fuel()
    #expect(first > 3000)
    #expect(try fuel() == first)
  }

  @Test(arguments: ["next(t)", "for k in pairs(t) do end", "echo(t)"])
  func chargesForWalksOverEmptiedTables(walk: String) throws {
    let source = """
      local t = {} for i = 1, 60000 do t['k' .. i] = i end for k in pairs(t) do t[k] = nil end
      return function() \(walk) end
      """
    let state = try LuaState(functions: [echoFunction()])
    guard case .function(let function)? = try state.run(source).first else {
      Issue.record("no function came back")
      return
    }
    state.beginBudget(fuel: 100_000, deadlineSeconds: nil)
    try state.call(function)
    let used = state.fuelUsed
    #expect(used > 5000)
  }

  @Test func collectsGarbageBeforeItGivesUp() throws {
    let source = "for i = 1, 20000 do local s = ('x'):rep(10000) .. i end return 1"
    #expect(try run(source, limits: LuaLimits(memoryBytes: 2 << 20)) == [.integer(1)])
  }

  @Test func tellsOfEndlessRecursion() {
    let error = failure(of: "local function f() return f() + 1 end f()")
    #expect(error?.message == "memory limit exceeded by endless recursion")
  }

  @Test(arguments: Array(stride(from: 1_000, to: 120_000, by: 1_500)))
  func survivesMemoryThatEndsAnywhere(memoryBytes: Int) {
    let source = """
      local Class = {__index = {}, __close = function() end}
      local function try(f, ...) return pcall(f, ...) end
      for i = 1, 40 do
        local v <close> = setmetatable({}, Class)
        local t = {} for j = 1, i * 10 do t['k' .. j] = {j} end
        for k in pairs(t) do try(string.gsub, k, '(%w)', '%1%1') end
        table.sort(t) try(table.concat, t, ',') try(load, 'return ' .. i)
        local co = coroutine.wrap(function(...) coroutine.yield(echo(t, ...)) end) co(i)
        try(require, 'x' .. i)
      end
      """
    let error = failure(
      of: source, limits: LuaLimits(memoryBytes: memoryBytes), functions: [echoFunction()],
      hooks: Self.modules)
    #expect(error == nil || error?.kind == .memory)
  }

  @Test func opensSmall() throws {
    let state = try LuaState()
    let used = state.memoryInUse
    #expect(used < 40_000)
  }

  @Test(arguments: [
    ("return ('a'):rep(1000000, ('b'):rep(1000000))", "resulting string too large"),
    ("return ('a'):rep(1 << 62)", "resulting string too large"),
    (
      "return ('%q'):format(('x'):rep(1 << 20)), ('%q'):format(('x'):rep((1 << 20) + 1))",
      "string is too long for '%q'"
    ),
    (
      "table.insert(setmetatable({}, {__len = function() return 1 << 60 end}), 1, 'x')",
      "table length out of bounds"
    ),
    (
      "table.remove(setmetatable({}, {__len = function() return 1 << 60 end}), 1)",
      "table length out of bounds"
    ),
    (
      "table.concat(setmetatable({}, {__index = function() return '' end}), '', 1, 1 << 60)",
      "range of elements is too large"
    ),
    ("table.move({}, 1, 1 << 60, 2)", "range of elements is too large"),
    ("table.unpack({}, 1, 1 << 60)", "too many results to unpack"),
    (
      "local function f() return pcall(f) end assert(f()) error('C stack overflow')",
      "C stack overflow"
    ),
  ])
  func refusesWithoutDying(source: String, message: String) throws {
    let state = try LuaState()
    let error = state.failure(of: source)
    #expect(error?.kind == .runtime)
    #expect(error?.message.hasPrefix(message) == true)
    let isDead = state.isDead
    #expect(!isDead)
  }
}
