import DemarcheLua
import Testing

/// Whatever allocation fails, nothing leaks and a state works or says that it is dead.
@Suite struct AllocationTests {
  /// Counts the live objects that host functions hold.
  final class Census {
    var count = 0
  }

  final class Citizen {
    let census: Census

    init(_ census: Census) {
      self.census = census
      census.count += 1
    }

    deinit {
      census.count -= 1
    }
  }

  static let module = """
    local M = {}
    function M.double(x) return x * 2 end
    return M
    """

  static let pack = """
    local M = require 'lib'
    local C = {__index = {}, __close = function() end, __tostring = function() return 'c' end}
    local cache, count = {}, 0
    local early = coroutine.wrap(function() coroutine.yield() end)
    early()
    local function try(f, ...) return pcall(f, ...) end
    local function work(n)
      local t, list = {}, {}
      for i = 1, n do t['key' .. i], list[i] = {i}, M.double(i * 7919 % 31) end
      for k in pairs(t) do k:gsub('(%a)(%d*)', '%2%1') end
      table.sort(list)
      table.sort(list, function(a, b) return a > b end)
      local s = table.concat(list, ',') .. ('x'):rep(100):upper()
      s = s .. string.format('%5d %s %q', 1, setmetatable({}, C), 'q')
      for w in s:gmatch('%w+') do try(tonumber, w) cache[w] = {s:find(w, 1, true)} end
      local co = coroutine.wrap(function(...)
        local a = coroutine.yield(echo(...))
        error({a})
      end)
      co(1, 'two', {3})
      try(co, 4) try(early) try(error, 'text') try(fail, 'why') try(string.rep) try(load, ')')
      xpcall(function()
        local v <close> = setmetatable({}, C)
        error('x')
      end, function(e) return e .. 'y' end)
      local other = coroutine.create(function() local v <close> = setmetatable({}, C) try(echo) end)
      coroutine.resume(other)
      coroutine.close(other)
      local h = object()
      local name, size, text = h.name, #h, tostring(h)
      print(s, h, name, size, text, h == object(), h < h)
      count = count + load('return 1 + ...')(2) + math.random(3)
      string.extra = count
      return t, s, function() return count end, h, list
    end
    return work, function(...) error('top ' .. select('#', ...)) end, function() fail('host') end
    """

  /// A state whose host functions, handles and hooks all answer.
  private static func open(_ census: Census) throws(LuaError) -> LuaState {
    let citizen = Citizen(census)
    let functions = [
      LuaHostFunction(name: "echo") { (call) throws(LuaHostError) in
        citizen.census.count > 0 ? call.arguments : []
      },
      LuaHostFunction(name: "fail") { (call) throws(LuaHostError) in
        let kept = Citizen(citizen.census)
        throw LuaHostError("failed \(call.arguments.count) \(kept.census.count)")
      },
      LuaHostFunction(name: "object") { (_) throws(LuaHostError) in
        [.handle(LuaHandle(classID: 0, generation: 1, id: 7))]
      },
      LuaHostFunction(name: "tools.hidden") { (_) throws(LuaHostError) in [] },
    ]
    var handles = LuaHandleClasses(names: ["token"])
    handles.index = { (_, key) throws(LuaHostError) in key }
    handles.count = { (_) throws(LuaHostError) in citizen.census.count }
    handles.isLess = { (_, _) throws(LuaHostError) in false }
    var hooks = LuaHooks()
    hooks.require = { (_) throws(LuaHostError) in
      .source(Array(Self.module.utf8), chunkName: "lib.lua")
    }
    return try LuaState(functions: functions, handles: handles, hooks: hooks)
  }

  /// Goes on after an error, so that a state is also used after an allocation failed.
  private static func use(_ state: borrowing LuaState) {
    state.startCoverage()
    _ = try? state.run(pack)
    try? state.seal()
    for (statement, fuel) in [nil, 10_000_000].enumerated() {
      try? state.beginStatement(seed: UInt64(statement))
      state.beginBudget(fuel: fuel, deadlineSeconds: 10)
      _ = try? state.call(LuaFunction(ordinal: 1), [.integer(40)])
      _ = try? state.call(
        LuaFunction(ordinal: 2), [.string("a"), .table(LuaTable(array: [.none]))])
      _ = try? state.call(LuaFunction(ordinal: 3))
      _ = try? state.run("syntax error")
    }
    try? state.beginStatement(seed: 3)
  }

  /// What is wrong after a scenario under `failure`; nil when all is well.
  private static func fault(_ failure: LuaAllocations.Failure) -> String? {
    let census = Census()
    var fault: String?
    LuaAllocations.fail(failure)
    do throws(LuaError) {
      let state = try open(census)
      use(state)
      LuaAllocations.fail(.none)
      let results = try? state.run("return 1 + 1")
      let isDead = state.isDead
      if !isDead && results != [.integer(2)] { fault = "it neither works nor is dead" }
    } catch {
      LuaAllocations.fail(.none)
      if error.kind != .memory { fault = "opening failed: \(error)" }
    }
    return census.count == 0 ? fault : "\(census.count) objects leaked"
  }

  /// The number of allocations of the scenario.
  private static func count() -> Int {
    LuaAllocations.fail(.none)
    let before = fault(.none)
    precondition(before == nil, "the scenario fails by itself")
    let census = Census()
    LuaAllocations.fail(.none)
    do throws(LuaError) {
      let state = try open(census)
      use(state)
    } catch {
      return 0
    }
    return LuaAllocations.fail(.none)
  }

  /// So that the test below goes through all of the pack.
  @Test func runsItsScenarioToTheEnd() throws {
    let state = try Self.open(Census())
    try state.run(Self.pack)
    try state.seal()
    let results = try state.call(LuaFunction(ordinal: 1), [.integer(40)])
    #expect(results.count == 5)
  }

  @Test(arguments: [false, true])
  func survivesAnyFailure(isLasting: Bool) {
    let count = Self.count()
    #expect(count > 1000)
    for number in 0..<count {
      let failure: LuaAllocations.Failure =
        isLasting ? .all(after: number) : .one(after: number)
      let fault = Self.fault(failure)
      #expect(fault == nil, "allocation \(number) of \(count)")
    }
  }

  @Test func usesNoMemoryToFindNothingChanged() throws {
    let census = Census()
    let state = try Self.open(census)
    try state.run(Self.pack)
    try state.seal()
    try state.call(LuaFunction(ordinal: 1), [.integer(40)])
    try state.beginStatement(seed: 1)
    _ = try? state.call(LuaFunction(ordinal: 2))
    LuaAllocations.fail(.all(after: 0))
    try? state.beginStatement(seed: 2)
    let allocations = LuaAllocations.fail(.none)
    let isDead = state.isDead
    #expect(allocations == 0)
    #expect(!isDead)
  }
}
