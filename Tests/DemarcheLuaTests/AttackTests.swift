import DemarcheLua
import Foundation
import TestSupport
import Testing

/// Runs each hostile script of a folder and compares with what its first line expects.
@Suite struct AttackTests {
  static let folder = Shared.path("attacks") ?? ""

  static let names: [String] = {
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder)
    let names = folder.isEmpty ? [] : (found ?? []).filter { $0.hasSuffix(".lua") }.sorted()
    return names
  }()

  /// `tok` and `toktext`, which the scripts about handles expect.
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

  /// How a script ended, in the words of the scripts.
  private static func outcome(of source: [UInt8], seconds: Double) -> String {
    do throws(LuaError) {
      let state = try LuaState(
        limits: LuaLimits(deadlineSeconds: seconds), functions: functions(),
        handles: LuaHandleClasses(names: ["token"]))
      try state.execute(source: source, chunkName: "attack.lua")
      return "ok"
    } catch {
      switch error.kind {
      case .memory: return "memory"
      case .fuel, .deadline: return "timeout"
      default: return "error"
      }
    }
  }

  @Test(.needsShared("attacks"), arguments: names)
  func endsAsExpected(name: String) throws {
    let source = Array(try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + name)))
    let text = String(decoding: source, as: UTF8.self)
    let rest = try #require(text.split(separator: "EXPECT ").dropFirst().first)
    let expected = rest.prefix { $0 != ":" }.split(separator: "|").map(String.init)
    let thread = try LuaThread()
    let seconds = expected.contains("timeout") ? 0.3 : 10
    let outcome = thread.run { Self.outcome(of: source, seconds: seconds) }
    #expect(expected.contains(outcome))
  }
}
