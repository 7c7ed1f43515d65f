import DemarcheLua
import Foundation
import TestSupport
import Testing

/// The worker program that `demarche` is.
func workerPlace() throws -> LuaPlace {
  .worker(LuaWorkerProgram(path: try Command.demarche().program))
}

@Suite struct WorkerTests {
  /// A state in a worker, with functions that the tests call.
  static func state(
    limits: LuaLimits = LuaLimits(fuel: 1_000_000, deadlineSeconds: 5), seed: UInt64 = 0,
    functions: [LuaHostFunction] = [], handles: LuaHandleClasses = LuaHandleClasses(),
    hooks: LuaHooks = LuaHooks()
  ) throws -> LuaState {
    try LuaState(
      limits: limits, seed: seed, functions: functions, handles: handles, hooks: hooks,
      in: try workerPlace())
  }

  @Test func givesWhatAChunkReturns() throws {
    let state = try Self.state()
    #expect(
      try state.run("return 1, 2.5, 'ä', true, nil, {1, {x = 'y'}}") == [
        .integer(1), .number(2.5), .string("ä"), .boolean(true), .none,
        .table(
          LuaTable(array: [
            .integer(1), .table(LuaTable(fields: [LuaField(name: "x", value: .string("y"))])),
          ])),
      ])
  }

  @Test func callsInBothDirections() throws {
    let state = try Self.state(functions: [echoFunction()])
    let values = try state.run("return function(a, b) return echo(b, a) end")
    guard case .function(let function)? = values.first else {
      Issue.record("got \(values)")
      return
    }
    #expect(
      try state.call(function, [.integer(1), .string("x")]) == [.string("x"), .integer(1)])
  }

  @Test func tellsHostFunctionsWhoCalls() throws {
    let here = LuaHostFunction(name: "here") { (call) throws(LuaHostError) in
      [.integer(call.location()?.line ?? 0), .string(call.location()?.chunk ?? "")]
    }
    let state = try Self.state(functions: [here])
    #expect(try state.run("\n\nreturn here()") == [.integer(3), .string("test.lua")])
  }

  @Test func handsErrorsOverBothWays() throws {
    let refuse = LuaHostFunction(name: "refuse") { (_) throws(LuaHostError) in
      throw LuaHostError("no such thing", code: "test/no", name: "x")
    }
    let state = try Self.state(functions: [refuse])
    #expect(
      try state.run("local ok, e = pcall(refuse) return ok, e") == [
        .boolean(false), .string("no such thing"),
      ])
    let found = state.failure(of: "\nlocal function f() refuse() end\nf()")
    let error = try #require(found)
    #expect(error.kind == .runtime)
    #expect(error.message == "no such thing")
    #expect(error.line == 2)
    #expect(error.hostError?.code == "test/no")
    #expect(error.traceback.count >= 2)
    #expect(state.failure(of: "return undeclared")?.undefinedGlobal == "undeclared")
    #expect(state.failure(of: "return (")?.kind == .syntax)
  }

  @Test func requiresModulesAndPrints() throws {
    var hooks = LuaHooks()
    hooks.require = { (name) throws(LuaHostError) in
      .source(Array("return {name = '\(name)'}".utf8), chunkName: "lib/x.lua")
    }
    let state = try Self.state(hooks: hooks)
    #expect(try state.run("print('hello') return require('lib.x').name") == [.string("lib.x")])
  }

  @Test func answersForHandles() throws {
    var classes = LuaHandleClasses(names: ["thing"])
    classes.index = { (handle, key) throws(LuaHostError) in
      key == .string("id") ? .integer(Int(handle.id)) : .none
    }
    classes.count = { (handle) throws(LuaHostError) in Int(handle.id) * 2 }
    let make = LuaHostFunction(name: "make") { (call) throws(LuaHostError) in
      guard case .integer(let id) = call[0] else { return [] }
      return [.handle(LuaHandle(classID: 0, generation: 1, id: UInt64(id)))]
    }
    let state = try Self.state(functions: [make], handles: classes)
    #expect(
      try state.run("local t = make(7) return t.id, #t, tostring(t), t == make(7), t.other") == [
        .integer(7), .integer(14), .string("thing"), .boolean(true), .none,
      ])
  }

  @Test func endsByFuelAndByMemory() throws {
    let error = try Self.state(limits: shortFuel).failure(of: "while true do end")
    #expect(error?.kind == .fuel)
    #expect(error?.line == 1)
    let limits = LuaLimits(memoryBytes: 4 << 20, fuel: 1_000_000_000, deadlineSeconds: 5)
    #expect(
      try Self.state(limits: limits).failure(of: "local t = {} while true do t = {t, {}} end")?
        .kind == .memory)
  }

  @Test func endsByDeadline() throws {
    let state = try Self.state(limits: LuaLimits(deadlineSeconds: 0.05))
    #expect(state.failure(of: "while true do end")?.kind == .deadline)
    #expect(state.failure(of: "return 1")?.kind == .dead)
  }

  @Test func usesAsMuchFuelAsInThisProcess() throws {
    let source = "local t = {} for i = 1, 2000 do t[i] = ('x'):rep(i % 7) end table.sort(t)"
    let here = try LuaState(limits: LuaLimits(fuel: 1_000_000))
    let there = try Self.state(limits: LuaLimits(fuel: 1_000_000))
    try here.run(source)
    try there.run(source)
    let (own, foreign) = (here.fuelUsed, there.fuelUsed)
    #expect(own == foreign)
  }

  @Test func startsEachStatementAlike() throws {
    let state = try Self.state()
    try state.run(
      "local n = 0 return function() n = n + 1 return n, math.random(1 << 40) end")
    try state.seal()
    var seen: [[LuaValue]] = []
    for seed in [7, 7, 8] as [UInt64] {
      try state.beginStatement(seed: seed)
      _ = try state.call(LuaFunction(ordinal: 1))
      seen.append(try state.call(LuaFunction(ordinal: 1)))
    }
    #expect(seen[0] == seen[1])
    #expect(seen[0][0] == .integer(2))
    #expect(seen[2][0] == .integer(2))
    #expect(seen[0][1] != seen[2][1])
  }

  @Test func takesSamplesAndCoversLines() throws {
    let state = try Self.state(limits: LuaLimits(fuel: 1 << 40, deadlineSeconds: 20))
    state.setProfile(intervalSeconds: 0.0005)
    state.startCoverage()
    try state.run(
      """
      local function never()
        return 1
      end
      local x = 0
      for i = 1, 3000000 do x = x + i % 7 end
      """)
    let samples = state.takeProfile()
    #expect(samples.first?.stack == "test.lua:5")
    let coverage = state.coverage
    #expect(coverage.map(\.chunk) == ["test.lua"])
    #expect(coverage.first?.lines.contains(2) == true)
    #expect(coverage.first?.linesRun.contains(2) == false)
    #expect(coverage.first?.linesRun.contains(5) == true)
  }

  @Test func refusesToBeEnteredByAHostFunction() throws {
    let holder = StateHolder()
    let enter = LuaHostFunction(name: "enter") { (_) throws(LuaHostError) in
      [.string(holder.state?.failure(of: "return 1")?.message ?? "none")]
    }
    holder.state = try Self.state(functions: [enter])
    let values = try holder.state?.run("return enter()")
    #expect(values == [.string("the state is running: a host function called it")])
    holder.state = nil
  }

  @Test func tellsThatAProgramCannotBeStarted() {
    let place = LuaPlace.worker(LuaWorkerProgram(path: "/no/such/program"))
    #expect {
      _ = try LuaState(in: place)
    } throws: {
      ($0 as? LuaError)?.message == "the worker process cannot be started: '/no/such/program'"
    }
  }

  /// A class, so that a host function can reach the state that calls it.
  final class StateHolder {
    var state: LuaState?
  }
}
