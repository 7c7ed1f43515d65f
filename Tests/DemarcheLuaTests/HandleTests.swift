import DemarcheLua
import Testing

@Suite struct HandleTests {
  /// Statements 0 to 9 of generation 2, with the fields `id` and `next`, and a method `plus`.
  static func classes() -> LuaHandleClasses {
    var classes = LuaHandleClasses(names: ["block", "statement"])
    classes.index = { (handle, key) throws(LuaHostError) in
      guard handle.generation == 2 else { throw LuaHostError("stale statement", code: "lua/stale") }
      switch key {
      case .string("id"): return .integer(Int(handle.id))
      case .string("next"):
        return .handle(LuaHandle(classID: handle.classID, generation: 2, id: handle.id + 1))
      case .string("plus"): return .hostFunction(1)
      case .string(let name):
        throw LuaHostError(
          "a statement has no field '\(name)'", code: "lua/unknown-field", name: name,
          candidates: ["id", "next"])
      default: return .none
      }
    }
    classes.text = { (handle) throws(LuaHostError) in "statement \(handle.id)" }
    classes.count = { (handle) throws(LuaHostError) in Int(handle.id) }
    classes.isLess = { (a, b) throws(LuaHostError) in a.id < b.id }
    return classes
  }

  static func functions() -> [LuaHostFunction] {
    [
      LuaHostFunction(name: "statement") { (call) throws(LuaHostError) in
        guard case .integer(let id) = call[0], case .integer(let generation) = call[1],
          let id = UInt64(exactly: id), id < 10
        else { throw LuaHostError("no such statement") }
        return [.handle(LuaHandle(classID: 1, generation: UInt32(generation), id: id))]
      },
      LuaHostFunction(name: "") { (call) throws(LuaHostError) in
        guard case .handle(let handle) = call[0], case .integer(let number) = call[1] else {
          throw LuaHostError("a statement and a number were expected")
        }
        return [.integer(Int(handle.id) + number)]
      },
    ]
  }

  @Test(arguments: [
    ("s.id", LuaValue.integer(3)), ("s.next.id", .integer(4)), ("s:plus(5)", .integer(8)),
    ("#s", .integer(3)), ("tostring(s)", .string("statement 3")), ("type(s)", .string("userdata")),
    ("s == statement(3, 2)", .boolean(true)), ("s == statement(4, 2)", .boolean(false)),
    ("s < s.next", .boolean(true)), ("s <= s", .boolean(true)), ("s > s.next", .boolean(false)),
    ("s[1]", .none), ("getmetatable(s)", .boolean(false)), ("s.plus == s.plus", .boolean(true)),
  ])
  func answers(expression: String, expected: LuaValue) throws {
    let source = "local s = statement(3, 2) return \(expression)"
    #expect(try run(source, functions: Self.functions(), handles: Self.classes()) == [expected])
  }

  @Test(arguments: [
    ("s.headlin", "a statement has no field 'headlin'"),
    ("s < 1", "attempt to compare statement with number"),
    ("s + 1", "attempt to perform arithmetic on a statement value (local 's')"),
    ("statement(3, 1).id", "stale statement"),
    ("statement(-1, 2)", "no such statement"),
    ("setmetatable(s, {})", "bad argument #1 to 'setmetatable' (table expected, got statement)"),
    ("(function() s.id = 1 end)()", "a statement is read-only"),
  ])
  func refuses(expression: String, message: String) {
    let source = "local s = statement(3, 2) return \(expression)"
    let error = failure(of: source, functions: Self.functions(), handles: Self.classes())
    #expect(error?.message == message)
    #expect(error?.line == 1)
  }

  @Test func keepsCandidatesForAnUnknownField() {
    let error = failure(
      of: "return statement(1, 2).nxt", functions: Self.functions(), handles: Self.classes())
    #expect(error?.hostError?.name == "nxt")
    #expect(error?.hostError?.candidates == ["id", "next"])
  }

  @Test func goesOutAsItCameIn() throws {
    let handle = LuaValue.handle(LuaHandle(classID: 1, generation: 2, id: 5))
    #expect(
      try run("return statement(5, 2)", functions: Self.functions(), handles: Self.classes()) == [
        handle
      ])
  }
}
