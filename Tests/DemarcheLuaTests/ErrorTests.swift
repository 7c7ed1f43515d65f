import DemarcheLua
import Testing

@Suite struct ErrorTests {
  @Test func namesChunkAndLine() {
    let error = failure(of: "local x = 1\n\nerror('no date')")
    #expect(error?.kind == .runtime)
    #expect(error?.message == "no date")
    #expect(error?.chunk == "test.lua")
    #expect(error?.line == 3)
  }

  @Test func keepsALongChunkNameWhole() throws {
    let name = "rules/" + String(repeating: "long/", count: 20) + "dateline.lua"
    let state = try LuaState()
    let error = #expect(throws: LuaError.self) {
      try state.run(source: Array("local a\nreturn a.b".utf8), chunkName: name)
    }
    #expect(error?.chunk == name)
    #expect(error?.line == 2)
    #expect(error?.message == "attempt to index a nil value (local 'a')")
  }

  @Test func blamesTheLevelThatErrorNames() {
    let error = failure(of: "local function f()\n error('bad', 2)\nend\nf()")
    #expect(error?.line == 4)
    #expect(error?.message == "bad")
  }

  @Test func tracesCallers() {
    let error = failure(
      of: "local function inner()\n error('x')\nend\nlocal function outer()\n inner()\nend\nouter()"
    )
    #expect(error?.traceback.map(\.line) == [2, 5, 7])
    #expect(error?.traceback.map(\.function) == ["inner", "outer", nil])
  }

  @Test func givesTheLineOfASyntaxError() {
    let error = failure(of: "local a = 1\nlocal = 2")
    #expect(error?.kind == .syntax)
    #expect(error?.chunk == "test.lua")
    #expect(error?.line == 2)
    #expect(error?.message == "<name> expected near '='")
  }

  @Test func reportsAnErrorThatCameOutOfACoroutineTwice() throws {
    let state = try LuaState()
    let source = "local f = coroutine.wrap(function() error('deep') end) f()"
    for _ in 0..<2 { #expect(state.failure(of: source)?.message == "deep") }
  }

  @Test(arguments: [
    ("error()", "(error object is a nil value)"),
    ("error({})", "(error object is a table value)"),
    (
      "error(setmetatable({}, {__tostring = function() return 'no' end}))",
      "(error object is a table value)"
    ),
    ("error(42)", "42"),
    ("error(print)", "(error object is a function value)"),
  ])
  func describesErrorObjects(source: String, message: String) {
    #expect(failure(of: source)?.message == message)
  }

  @Test func truncatesLongMessages() {
    #expect(failure(of: "error(('e'):rep(100000), 0)")?.message.utf8.count == 4096)
  }

  @Test func namesTheGlobalThatWasRead() {
    let error = failure(of: "local a = 1\nreturn lenght(a)")
    #expect(error?.message == "undeclared global 'lenght'")
    #expect(error?.undefinedGlobal == "lenght")
    #expect(error?.line == 2)
  }

  @Test func namesTheGlobalThatWasAssigned() {
    let error = failure(of: "counter = 1")
    #expect(error?.message == "assignment to undeclared global 'counter'")
    #expect(error?.undefinedGlobal == "counter")
  }

  @Test func findsTheLineInsideACoroutine() {
    let error = failure(of: "local f = coroutine.wrap(function()\n error('deep')\nend)\nf()")
    #expect(error?.message == "deep")
    #expect(error?.line == 2)
  }

  @Test func refusesSourceThatIsTooLarge() {
    let error = failure(of: String(repeating: " ", count: 2_000_000))
    #expect(error?.kind == .syntax)
    #expect(error?.message == "source is larger than 1048576 bytes")
  }

  @Test func refusesBinaryChunks() {
    #expect(failure(of: "\u{1b}Lua")?.message == "attempt to load a binary chunk (mode is 't')")
  }

  @Test func refusesEndlessFieldChains() {
    let chain = String(repeating: ".b", count: 30_000)
    #expect(
      failure(of: "local a = ... return a\(chain) + 1")?.message
        == "expression chains too many fields")
  }

  @Test(arguments: [
    "return " + String(repeating: "a .. ", count: 190) + "''",
    String(repeating: "f.x(1.5)\n", count: 2_000),
    "local t = {" + String(repeating: "a.b, ", count: 2_000) + "}",
    "--" + String(repeating: ".", count: 2_000),
    "return '" + String(repeating: ".", count: 2_000) + "'",
    "return [==[" + String(repeating: ".x", count: 2_000) + "]==]",
  ])
  func allowsManyFieldsApart(source: String) {
    #expect(failure(of: "local a, f = 'a', {x = function() end} " + source)?.kind != .syntax)
  }
}
