import DemarcheLua
import Testing

@Suite struct ValueTests {
  static let values: [LuaValue] = [
    .none, .boolean(true), .boolean(false), .integer(0), .integer(-1), .integer(.max),
    .integer(.min), .number(0.5), .number(-0.0), .number(.infinity), .number(1e300),
    .string(""), .string("déclaration"), .string("a\0b"),
    .string(String(repeating: "x", count: 100_000)),
    .table(LuaTable()), .table(LuaTable(array: [.integer(1), .string("two"), .boolean(false)])),
    .table(
      LuaTable(
        array: [.table(LuaTable(array: [.integer(7)]))],
        others: [
          LuaIndexedEntry(index: -5, value: .integer(1)),
          LuaIndexedEntry(index: 0, value: .integer(2)),
          LuaIndexedEntry(index: 1_000_000, value: .string("far")),
        ],
        fields: [
          LuaField(name: "", value: .number(1.5)),
          LuaField(
            name: "a", value: .table(LuaTable(fields: [LuaField(name: "b", value: .integer(3))]))),
          LuaField(name: "z", value: .boolean(true)),
        ])),
  ]

  @Test(arguments: values)
  func goesThroughLuaAndBack(value: LuaValue) throws {
    let state = try LuaState()
    let results = try state.run("return function(...) return ... end")
    guard case .function(let function)? = results.first else {
      Issue.record("no function came back")
      return
    }
    #expect(try state.call(function, [value]) == [value])
  }

  @Test(arguments: values)
  func goesThroughAHostFunctionAndBack(value: LuaValue) throws {
    let source = "return function(...) return echo(...) end"
    let state = try LuaState(functions: [echoFunction()])
    guard case .function(let function)? = try state.run(source).first else {
      Issue.record("no function came back")
      return
    }
    #expect(try state.call(function, [value, .integer(1)]) == [value, .integer(1)])
  }

  @Test func keepsNotANumber() throws {
    guard case .number(let number)? = try run("return 0 / 0").first else {
      Issue.record("no number came back")
      return
    }
    #expect(number.isNaN)
  }

  @Test func keepsIntegersApartFromNumbers() throws {
    #expect(
      try run("return 1, 1.0, 9007199254740993") == [
        .integer(1), .number(1), .integer(9_007_199_254_740_993),
      ])
  }

  @Test func repairsStringsThatAreNotUTF8() throws {
    #expect(try run(#"return "a\xffb""#) == [.string("a\u{fffd}b")])
  }

  @Test func sortsFieldsByBytes() throws {
    guard case .table(let table)? = try run("return {b = 1, a = 2, B = 3, aa = 4}").first else {
      Issue.record("no table came back")
      return
    }
    #expect(table.fields.map(\.name) == ["B", "a", "aa", "b"])
    #expect(table["aa"] == .integer(4))
    #expect(table["c"] == nil)
  }

  @Test func countsOrdinalsInTheOrderOfLeaving() throws {
    let source = "local function f() end local function g() end return g, f, g"
    let expected = [1, 2, 1].map { LuaValue.function(LuaFunction(ordinal: $0)) }
    #expect(try run(source) == expected)
  }

  @Test func givesHostFunctionsBackAsThemselves() throws {
    #expect(try run("return echo", functions: [echoFunction()]) == [.hostFunction(0)])
  }

  @Test(arguments: [
    ("local t = {} t.self = t return t", "a table that contains itself"),
    ("local t = {} for i = 1, 70 do t = {t} end return t", "tables are nested more than 64 deep"),
    ("return {[1.5] = 1}", "a table with a fractional key cannot leave Lua"),
    ("return {[true] = 1}", "a table with a boolean key cannot leave Lua"),
    ("return coroutine.create(print)", "a thread cannot leave Lua"),
    ("return ('x'):rep(20000000)", "value is larger than the limit of the host"),
    ("return table.unpack({}, 1, 300)", "too many values at once"),
  ])
  func refusesToConvert(source: String, message: String) throws {
    let error = failure(of: source)
    #expect(error?.kind == .conversion)
    #expect(error?.message == message)
  }

  @Test func dropsResultsOfExecute() throws {
    let state = try LuaState()
    try state.execute(source: Array("local t = {} t.t = t return t".utf8), chunkName: "a.lua")
    let isDead = state.isDead
    #expect(!isDead)
  }

  @Test func refusesAFunctionOfAnotherState() throws {
    let state = try LuaState()
    #expect(
      throws: LuaError(kind: .conversion, message: "a function that this state does not know")
    ) {
      try state.call(LuaFunction(ordinal: 9))
    }
  }
}
