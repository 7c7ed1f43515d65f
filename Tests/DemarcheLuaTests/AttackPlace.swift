import DemarcheLua
import TestSupport
import Testing

/// Where an attack is run.
enum AttackPlace: String, CaseIterable, CustomTestStringConvertible {
  case inProcess, worker

  var testDescription: String { rawValue }

  /// What a state is opened in.
  func luaPlace() throws -> LuaPlace {
    switch self {
    case .inProcess: .inProcess
    case .worker: try workerPlace()
    }
  }
}

/// The state that hostile scripts expect.
enum AttackState {
  /// Modules that the scripts about `require` know.
  static let modules = [
    "lib.self": "return require 'lib.self'", "lib.a": "return require 'lib.b'",
    "lib.b": "return require 'lib.a'", "lib.fails": "error('no good', 0)",
    "lib.nothing": "local x = 1", "lib.shared": "return { n = 0 }",
    "lib.endless": "while true do end",
  ]

  /// `tok` and `toktext`, which the scripts about handles call.
  private static func functions() -> [LuaHostFunction] {
    let token = LuaHostFunction(name: "tok") { (call) throws(LuaHostError) in
      guard case .integer(let id) = call[0], (1...3).contains(id) else {
        throw LuaHostError("no such token")
      }
      return [.handle(LuaHandle(classID: 0, generation: 1, id: UInt64(id)))]
    }
    let text = LuaHostFunction(name: "toktext") { (call) throws(LuaHostError) in
      guard case .integer(let id) = call[0], (1...3).contains(id) else {
        throw LuaHostError("no such token")
      }
      return [.string("word")]
    }
    return [token, text]
  }

  /// Opens one.
  static func make(_ limits: LuaLimits, in place: LuaPlace) throws(LuaError) -> LuaState {
    var hooks = LuaHooks()
    hooks.require = { (name) throws(LuaHostError) in
      guard let text = modules[name] else { throw LuaHostError("module '\(name)' is not known") }
      return .source(Array(text.utf8), chunkName: name)
    }
    return try LuaState(
      limits: limits, functions: functions(), handles: LuaHandleClasses(names: ["token"]),
      hooks: hooks, in: place)
  }
}
