import DemarcheLua

/// A state of the host with the same globals as that of plain C.
final class HostState {
  private let state: LuaState
  private var function = LuaFunction(ordinal: 0)

  init() throws(LuaError) {
    state = try LuaState(functions: Self.functions, handles: Self.classes)
  }

  static var functions: [LuaHostFunction] {
    [
      .value(name: "add") { (call) throws(LuaHostError) in
        guard case .integer(let a) = call[0], case .integer(let b) = call[1] else {
          throw LuaHostError("two integers were expected")
        }
        return .integer(a &+ b)
      },
      LuaHostFunction(name: "nothing") { (_) throws(LuaHostError) in [] },
      .value(name: "size") { (call) throws(LuaHostError) in
        guard case .string(let text) = call[0] else { throw LuaHostError("a string was expected") }
        return .integer(text.utf8.count)
      },
      LuaHostFunction(name: "make") { (_) throws(LuaHostError) in [block(7)] },
    ]
  }

  static var classes: LuaHandleClasses {
    var classes = LuaHandleClasses(names: ["block"])
    classes.fieldNumber = { (_, name) in ["first", "zone"].firstIndex(of: name) }
    classes.readField = { (handle, number) throws(LuaHostError) in
      guard handle.generation == 1 else { throw LuaHostError("a stale block") }
      return number == 0 ? .integer(Int(handle.id)) : .string("quotation")
    }
    classes.index = { (handle, key) throws(LuaHostError) in
      guard handle.generation == 1 else { throw LuaHostError("a stale block") }
      switch key {
      case .string("first"): return .integer(Int(handle.id))
      case .string("zone"): return .string("quotation")
      default: throw LuaHostError("a block has no such field")
      }
    }
    return classes
  }

  static func block(_ id: Int) -> LuaValue {
    .handle(LuaHandle(classID: 0, generation: 1, id: UInt64(id)))
  }

  /// Compiles a chunk that returns a function, and keeps that function for the calls below.
  func load(_ source: String) throws(LuaError) {
    let values = try state.run(source: Array(source.utf8), chunkName: "benchmark.lua")
    guard case .function(let function)? = values.first else {
      throw LuaError(kind: .runtime, message: "the chunk returns no function")
    }
    self.function = function
  }

  func loop(_ count: Int) {
    attempt { () throws(LuaError) in try state.call(function, [.integer(count)]) }
  }

  func callNone(_ count: Int) {
    for _ in 0..<count {
      attempt { () throws(LuaError) in try state.call(function) }
    }
  }

  func callTwo(_ count: Int) {
    var sum = 0
    for i in 0..<count {
      attempt { () throws(LuaError) in
        let result = try state.value(of: function, [.integer(i), .integer(2)])
        if case .integer(let number) = result { sum &+= number }
      }
    }
    precondition(sum > 0 || count < 2)
  }

  func callTwoWithArrays(_ count: Int) {
    var sum = 0
    for i in 0..<count {
      attempt { () throws(LuaError) in
        let results = try state.call(function, [.integer(i), .integer(2)])
        if case .integer(let number) = results[0] { sum &+= number }
      }
    }
    precondition(sum > 0 || count < 2)
  }

  func callBlock(_ count: Int) {
    for i in 0..<count {
      attempt { () throws(LuaError) in _ = try state.value(of: function, [Self.block(i)]) }
    }
  }

  /// Starts the limits anew, and calls a thousand times.
  func callBatch(_ count: Int, fuel: Int?, deadlineSeconds: Double? = 1) {
    for _ in 0..<count {
      state.beginBudget(fuel: fuel, deadlineSeconds: deadlineSeconds)
      callBlock(1000)
    }
  }

  private func attempt(_ body: () throws(LuaError) -> Void) {
    do throws(LuaError) {
      try body()
    } catch {
      preconditionFailure(error.message)
    }
  }
}
