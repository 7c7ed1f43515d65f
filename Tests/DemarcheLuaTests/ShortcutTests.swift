import DemarcheLua
import Testing

/// How often a class was asked what a name means.
private final class Questions {
  var names: [String] = []
}

/// Objects of generation 1 with the numbered fields `id` and `name`; `index` answers the others.
private func numbered(_ questions: Questions = Questions()) -> LuaHandleClasses {
  var classes = LuaHandleClasses(names: ["block", "statement"])
  classes.fieldNumber = { (classID, name) in
    questions.names.append("\(classID) \(name)")
    return classID == 0 ? nil : ["id", "name"].firstIndex(of: name)
  }
  classes.readField = { (handle, number) throws(LuaHostError) in
    guard handle.generation == 1 else { throw LuaHostError("stale", code: "lua/stale-value") }
    switch number {
    case 0: return .integer(Int(handle.id))
    default: return .table(LuaTable(array: [.string("statement"), .integer(Int(handle.id))]))
    }
  }
  classes.index = { (_, key) throws(LuaHostError) in key }
  return classes
}

private func handles() -> LuaHostFunction {
  .value(name: "handle") { (call) throws(LuaHostError) in
    guard case .integer(let classID) = call[0], case .integer(let generation) = call[1] else {
      throw LuaHostError("two integers were expected")
    }
    return .handle(
      LuaHandle(classID: UInt32(classID), generation: UInt32(generation), id: 7))
  }
}

@Suite struct ShortcutTests {
  static let scripts = [
    "echo()", "echo(1)", "echo(1.5, -0.0, true, false, nil)", "echo('', 'a', ('é'):rep(3000))",
    "echo(1, 2, 3, 4, 5, 6, 7)", "echo(nil, nil)", "echo(echo)", "echo({1, 2})",
    "echo(handle(0, 1), handle(1, 2))", "handle(1, 1).id",
    "handle(1, 1).name", "handle(1, 1).name[2] + handle(1, 1).id", "handle(1, 1).other",
    "handle(0, 1).id", "handle(0, 1)[5]", "handle(1, 1)[1.5]", "handle(1, 1) == handle(1, 1)",
    "handle(1, 1) == handle(0, 1)", "handle(1, 1)[('x'):rep(50)]", "handle()", "handle(9, 1)",
    "handle(1, 0).id", "handle(1, 0).id + 1", "pcall(function() return handle(1, 0).id end)",
    "echo(coroutine.create(print))", "print('a', 1)", "#handle(1, 1)", "handle(1, 1) < 1",
    "echo(('x'):rep(1019))", "echo(('x'):rep(1020))", "echo(('x'):rep(1010), 1)",
    "echo(('x'):rep(1011), 1)", "#echo(('x'):rep(1019))",
  ]

  private static func outcome(
    _ expression: String, _ limits: LuaLimits
  ) throws -> (values: [LuaValue], error: LuaError?, fuel: Int) {
    let state = try LuaState(
      limits: limits, functions: [echoFunction(), handles()], handles: numbered())
    do throws(LuaError) {
      return (try state.run("local a = 1\nreturn \(expression)"), nil, state.fuelUsed)
    } catch {
      return ([], error, state.fuelUsed)
    }
  }

  // Where only seven values may cross at once, all are encoded.
  @Test(arguments: scripts)
  func answersAsTheEncodingDoes(expression: String) throws {
    let bytes = expression.contains("é") ? 16 << 20 : 1024
    let fast = try Self.outcome(expression, LuaLimits(valueBytes: bytes))
    let slow = try Self.outcome(expression, LuaLimits(valueBytes: bytes, valueCount: 7))
    #expect(fast.values == slow.values)
    #expect(fast.error == slow.error)
    #expect(fast.fuel == slow.fuel)
  }

  @Test(arguments: 0...20)
  func takesAnyNumberOfArguments(count: Int) throws {
    let numbers = (0..<count).map { $0 + 1 }
    let list = numbers.map(String.init).joined(separator: ",")
    #expect(
      try run("return echo(\(list))", functions: [echoFunction()])
        == numbers.map { .integer($0) })
  }

  @Test func asksOnceForTheNumberOfAField() throws {
    let questions = Questions()
    let source = """
      local s, b = handle(1, 1), handle(0, 1)
      for i = 1, 3 do
        assert(s.id == 7 and s["i" .. "d"] == 7 and b.id == "id" and s.other == "other")
      end
      """
    _ = try run(source, functions: [echoFunction(), handles()], handles: numbered(questions))
    #expect(questions.names.filter { $0 == "1 id" }.count == 1)
  }

  @Test func remembersNoMoreNamesThanItHasRoomFor() throws {
    let source = """
      local s = handle(1, 1)
      for round = 1, 2 do
        for i = 1, 1000 do assert(s["n" .. i] == "n" .. i) end
        assert(s.id == 7)
      end
      return s.id
      """
    #expect(
      try run(source, functions: [echoFunction(), handles()], handles: numbered()) == [.integer(7)])
  }

  @Test func readsNothingThroughAStaleHandle() {
    let error = failure(
      of: "local a, b = handle(1, 1), handle(1, 2)\nassert(a.id == 7)\nreturn b.id",
      functions: [echoFunction(), handles()], handles: numbered())
    #expect(error?.message == "stale")
    #expect(error?.line == 3)
    #expect(error?.hostError?.code == "lua/stale-value")
  }

  @Test func leavesNoArgumentsOnceTheFunctionHasReturned() throws {
    final class Kept { var call: LuaCall? }
    let kept = Kept()
    let keep = LuaHostFunction.value(name: "keep") { (call) throws(LuaHostError) in
      kept.call = call
      return call[1]
    }
    let state = try LuaState(functions: [keep])
    #expect(try state.run("return keep('a', 'b')") == [.string("b")])
    #expect(kept.call?[0] == LuaValue.none)
    #expect(kept.call?.arguments == [])
    #expect(kept.call?.location() == nil)
  }
}

@Suite struct CallTests {
  private static func withFunction(
    _ source: String, limits: LuaLimits = LuaLimits(),
    _ body: (borrowing LuaState, LuaFunction) throws -> Void
  ) throws {
    let state = try LuaState(
      limits: limits, functions: [echoFunction(), handles()], handles: numbered())
    guard case .function(let function)? = try state.run("return function(...) \(source) end").first
    else {
      Issue.record("no function came back")
      return
    }
    try body(state, function)
  }

  @Test(arguments: [
    ("", LuaValue.none), ("return nil, 1", .none), ("return 5, 6", .integer(5)),
    ("return {1}", .table(LuaTable(array: [.integer(1)]))), ("return echo", .hostFunction(0)),
    ("return 'a', {}", .string("a")), ("return select('#', ...)", .integer(3)),
    ("return (select(2, ...))", .string("b")), ("return (select(3, ...)).id", .integer(7)),
    ("return (next({'x'}))", .integer(1)), ("return ('x'):rep(70)", .string(sevenTens)),
  ])
  func givesTheFirstResult(source: String, expected: LuaValue) throws {
    let handle = LuaValue.handle(LuaHandle(classID: 1, generation: 1, id: 7))
    try Self.withFunction(source) { (state, function) in
      for _ in 0..<2 {
        let value = try state.value(of: function, [.integer(1), .string("b"), handle])
        #expect(value == expected)
      }
      let values = try state.call(function, [.integer(1), .string("b"), handle])
      #expect(values.first ?? .none == expected)
    }
  }

  static let sevenTens = String(repeating: "x", count: 70)

  @Test(arguments: [
    ("return coroutine.create(print)", LuaError.Kind.conversion, "a thread cannot leave Lua"),
    ("return table.unpack({}, 1, 300)", .conversion, "too many values at once"),
    ("return ('x'):rep(2000)", .conversion, "value is larger than the limit of the host"),
    ("return nil + 1", .runtime, "attempt to perform arithmetic on a nil value"),
    ("while true do end", .fuel, "instruction budget exceeded"),
  ])
  func refuses(source: String, kind: LuaError.Kind, message: String) throws {
    let limits = LuaLimits(fuel: 300_000, valueBytes: 1500)
    try Self.withFunction(source, limits: limits) { (state, function) in
      let first = Self.failure { try state.value(of: function, []) }
      #expect(first?.message == message)
      #expect(first?.kind == kind)
      // A table as an argument takes the way of the encoding.
      let second = Self.failure { try state.call(function, [.table(LuaTable())]).first ?? .none }
      #expect(second?.message == message)
      #expect(second?.kind == (kind == .fuel ? .dead : kind))
    }
  }

  @Test func refusesToStartWithoutFuel() throws {
    try Self.withFunction("return 1") { (state, function) in
      state.beginBudget(fuel: 0, deadlineSeconds: nil)
      let error = Self.failure { try state.value(of: function, [.integer(1)]) }
      #expect(error?.kind == .fuel)
    }
  }

  private static func failure(_ body: () throws -> LuaValue) -> LuaError? {
    do {
      _ = try body()
      return nil
    } catch {
      return error as? LuaError
    }
  }
}
