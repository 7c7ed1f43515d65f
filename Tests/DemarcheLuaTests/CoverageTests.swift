import DemarcheLua
import Testing

@Suite struct CoverageTests {
  /// Runs a chunk with coverage.
  private static func coverage(
    _ source: String, hooks: LuaHooks = LuaHooks()
  ) throws -> [LuaCoverage] {
    let state = try LuaState(hooks: hooks)
    state.startCoverage()
    try state.run(source)
    return state.coverage
  }

  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let source: String
    let lines: [Int]
    let linesRun: [Int]
  }

  /// A function body may have 200 local variables, so each 48 lines are a block of their own.
  static let manyLines = String(
    repeating: "do\n" + String(repeating: "local x = 1\n", count: 48) + "end\n", count: 10)
  static let manyLineNumbers = (0..<500).filter { (1...48).contains($0 % 50) }.map { $0 + 1 }

  static let samples = [
    Sample(testDescription: "nothing", source: "", lines: [], linesRun: []),
    Sample(testDescription: "a comment", source: "-- x\n\n", lines: [], linesRun: []),
    Sample(
      testDescription: "a branch not taken", source: "local x = 1\nif x > 1 then\n  x = 2\nend\n",
      lines: [1, 2, 3], linesRun: [1, 2]),
    Sample(
      testDescription: "a function that is never called",
      source: "local function f()\n  local x = 1\n  return x\nend\nlocal y = 1\n",
      lines: [2, 3, 4, 5], linesRun: [4, 5]),
    Sample(
      testDescription: "functions within functions",
      source: "local function f()\n  return function(...)\n    return function()\n"
        + "      return 1\n    end\n  end\nend\nf()()\n",
      lines: [4, 5, 6, 7, 8], linesRun: [5, 6, 7, 8]),
    Sample(
      testDescription: "constants of every kind and long strings",
      source: "local t = {1, 2.5, 'a', [[\nx]], ('y' .. 'z'), true, nil, 1e300, 3 << 40}\n"
        + "local u = t[1] == '" + String(repeating: "q", count: 300) + "'\nif u then\n u = 1\nend",
      lines: [1, 2, 3, 4, 5], linesRun: [1, 2, 3, 4]),
    Sample(
      testDescription: "lines far apart",
      source: "local x = 1" + String(repeating: "\n", count: 1000) + "x = 2\nif x == 1 then"
        + String(repeating: "\n", count: 300) + "x = 3 end\nx = 4",
      lines: [1, 1001, 1002, 1302, 1303], linesRun: [1, 1001, 1002, 1303]),
    Sample(
      testDescription: "many instructions",
      source: manyLines, lines: manyLineNumbers, linesRun: manyLineNumbers),
    Sample(
      testDescription: "a coroutine",
      source: "local f = coroutine.wrap(function()\n  coroutine.yield()\n  f = 1\nend)\nf()",
      lines: [1, 2, 3, 4, 5], linesRun: [1, 2, 4, 5]),
  ]

  @Test(arguments: samples)
  func tellsLinesThatRanAndThatCould(sample: Sample) throws {
    let coverage = try #require(try Self.coverage(sample.source).first)
    #expect(coverage.chunk == "test.lua")
    #expect(coverage.lines == sample.lines)
    #expect(coverage.linesRun == sample.linesRun)
  }

  @Test func coversModulesButNotLoad() throws {
    var hooks = LuaHooks()
    hooks.require = { (_) throws(LuaHostError) in
      .source(Array("local M = {}\nfunction M.f()\n  return 1\nend\nreturn M".utf8), chunkName: "m")
    }
    let coverage = try Self.coverage("local m = require 'm'\nload('local x = 1')()", hooks: hooks)
    #expect(coverage.map(\.chunk) == ["test.lua", "m"])
    #expect(coverage.last?.lines == [1, 2, 3, 4, 5])
    #expect(coverage.last?.linesRun == [1, 2, 4, 5])
  }

  @Test func addsUpOverCalls() throws {
    let state = try LuaState()
    state.startCoverage()
    let made = try state.run(
      "return function(x)\n  if x then\n    return 1\n  end\n  return 2\nend")
    guard case .function(let function)? = made.first else {
      Issue.record("no function came back")
      return
    }
    try state.seal()
    try state.call(function, [.boolean(true)])
    #expect(state.coverage.first?.linesRun == [2, 3, 6])
    try state.beginStatement(seed: 1)
    state.beginBudget(fuel: 10_000, deadlineSeconds: 10)
    try state.call(function)
    #expect(state.coverage.first?.linesRun == [2, 3, 5, 6])
    state.stopCoverage()
    #expect(state.coverage.first?.lines == [2, 3, 5, 6])
  }

  @Test func leavesFuelAsItIs() throws {
    let source = """
      local co = coroutine.wrap(function() for i = 1, 30000 do coroutine.yield(i) end end)
      local n = 0
      for i = 1, 30000 do n = n + co() end
      return ('x'):rep(1000):find('x-y')
      """
    func fuel(isCovering: Bool) throws -> Int {
      let state = try LuaState(limits: LuaLimits(fuel: 1 << 40))
      if isCovering { state.startCoverage() }
      try state.run(source)
      return state.fuelUsed
    }
    #expect(try fuel(isCovering: true) == fuel(isCovering: false))
  }

  @Test(arguments: [nil, 100_000])
  func keepsLimitsWhileItIsOn(fuel: Int?) throws {
    let state = try LuaState(limits: LuaLimits(fuel: fuel, deadlineSeconds: 0.05))
    state.startCoverage()
    let error = state.failure(of: "while true do end")
    #expect(error?.kind == (fuel == nil ? .deadline : .fuel))
  }

  @Test func isEmptyWhenItIsOff() throws {
    let state = try LuaState()
    try state.run("local x = 1")
    #expect(state.coverage.isEmpty)
  }
}
