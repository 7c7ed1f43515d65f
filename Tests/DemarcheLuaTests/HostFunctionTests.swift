import DemarcheLua
import Testing

/// Counts how many of it are gone.
private final class Tally {
  var created = 0
  var destroyed = 0
}

private final class Counted {
  let tally: Tally
  init(_ tally: Tally) {
    self.tally = tally
    tally.created += 1
  }
  deinit { tally.destroyed += 1 }
}

private func failing(_ tally: Tally) -> LuaHostFunction {
  LuaHostFunction(name: "fail") { (_) throws(LuaHostError) in
    let counted = Counted(tally)
    defer { withExtendedLifetime(counted) {} }
    throw LuaHostError("refused", code: "lua/refused", name: "x", candidates: ["y"])
  }
}

@Suite struct HostFunctionTests {
  @Test func standsUnderItsDottedName() throws {
    let year = LuaHostFunction(name: "date.year") { (_) throws(LuaHostError) in [.integer(1989)] }
    let month = LuaHostFunction(name: "date.month") { (_) throws(LuaHostError) in [.integer(11)] }
    #expect(
      try run("return date.year(), date.month()", functions: [year, month]) == [
        .integer(1989), .integer(11),
      ])
  }

  @Test func throwsIntoTheScript() {
    let error = failure(of: "local a\nfail()", functions: [failing(Tally())])
    #expect(error?.kind == .runtime)
    #expect(error?.message == "refused")
    #expect(error?.line == 2)
    #expect(
      error?.hostError == LuaHostError("refused", code: "lua/refused", name: "x", candidates: ["y"])
    )
  }

  @Test func canBeCaught() throws {
    #expect(
      try run("return pcall(fail)", functions: [failing(Tally())]) == [
        .boolean(false), .string("refused"),
      ])
  }

  @Test func leavesNoCodeOnALaterError() {
    let error = failure(of: "pcall(fail) error('own')", functions: [failing(Tally())])
    #expect(error?.hostError == nil)
  }

  @Test func leaksNothingOverAThousandErrors() throws {
    let tally = Tally()
    let state = try LuaState(functions: [failing(tally)])
    for _ in 0..<500 { #expect(state.failure(of: "fail()")?.message == "refused") }
    try state.run("for i = 1, 500 do assert(not pcall(fail)) end")
    #expect(tally.created == 1000)
    #expect(tally.destroyed == 1000)
    #expect(try state.run("return 1") == [.integer(1)])
  }

  @Test func knowsWhereItsCallerStands() throws {
    let here = LuaHostFunction(name: "here") { (call) throws(LuaHostError) in
      [.integer(call.location()?.line ?? 0), .integer(call.location(level: 2)?.line ?? 0)]
    }
    let source =
      "local function f()\n local a, b = here()\n return a, b\nend\nlocal a, b = f()\nreturn a, b"
    #expect(try run(source, functions: [here]) == [.integer(2), .integer(5)])
  }

  @Test func isRefusedWhenItCallsItsOwnState() throws {
    final class Holder { var call: (() -> LuaError?)? }
    final class Owner {
      let state: LuaState
      init(_ functions: [LuaHostFunction]) throws(LuaError) {
        state = try LuaState(functions: functions)
      }
    }
    let holder = Holder()
    let again = LuaHostFunction(name: "again") { (_) throws(LuaHostError) in
      [.string(holder.call?()?.message ?? "")]
    }
    let owner = try Owner([again])
    holder.call = { [unowned owner] in owner.state.failure(of: "return 1") }
    let message = "the state is running: a host function called it"
    #expect(try owner.state.run("return again()") == [.string(message)])
  }

  @Test func receivesWhatIsPrinted() throws {
    final class Output { var lines: [String] = [] }
    let output = Output()
    var hooks = LuaHooks()
    hooks.print = { output.lines.append($0) }
    _ = try run("print('a', 1, nil, 2.5) print()", hooks: hooks)
    #expect(output.lines == ["a\t1\tnil\t2.5", ""])
  }

  @Test func endsWhenTooMuchIsPrinted() {
    let error = failure(of: "while true do pcall(print, ('x'):rep(1000)) end")
    #expect(error?.kind == .output)
    #expect(error?.message == "output limit exceeded")
  }
}

@Suite struct RequireTests {
  private static func hooks() -> LuaHooks {
    var hooks = LuaHooks()
    hooks.require = { (name) throws(LuaHostError) in
      switch name {
      case "lib.a": .source(Array("return {name = ...}".utf8), chunkName: "lib/a.lua")
      case "lib.bad": .source(Array("\nreturn nil + 1".utf8), chunkName: "lib/bad.lua")
      case "lib.loop": .source(Array("return require 'lib.loop'".utf8), chunkName: "lib/loop.lua")
      case "demarche.echo":
        .value(.table(LuaTable(fields: [LuaField(name: "echo", value: .hostFunction(0))])))
      default:
        throw LuaHostError("module '\(name)' is not known", code: "lua/unknown-module", name: name)
      }
    }
    return hooks
  }

  @Test func runsAModuleOnce() throws {
    let source = "local a = require 'lib.a' return a.name, a == require 'lib.a'"
    #expect(try run(source, hooks: Self.hooks()) == [.string("lib.a"), .boolean(true)])
  }

  @Test func offersModulesOfTheHost() throws {
    let hidden = LuaHostFunction(name: "") { (call) throws(LuaHostError) in call.arguments }
    let source = "return require('demarche.echo').echo(5)"
    #expect(try run(source, functions: [hidden], hooks: Self.hooks()) == [.integer(5)])
  }

  @Test func blamesTheModule() {
    let error = failure(of: "local a\nrequire 'lib.bad'", hooks: Self.hooks())
    #expect(error?.chunk == "lib/bad.lua")
    #expect(error?.line == 2)
    #expect(error?.message == "attempt to perform arithmetic on a nil value")
  }

  @Test func refusesALoop() {
    #expect(
      failure(of: "require 'lib.loop'", hooks: Self.hooks())?.message
        == "module 'lib.loop' requires itself")
  }

  @Test func keepsTheCodeOfAnUnknownModule() {
    let error = failure(of: "require 'os'", hooks: Self.hooks())
    #expect(error?.message == "module 'os' is not known")
    #expect(error?.hostError?.code == "lua/unknown-module")
  }
}
