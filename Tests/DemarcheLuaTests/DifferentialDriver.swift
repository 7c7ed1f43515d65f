import DemarcheLua
import StockLua
import TestSupport

/// The Lua program that makes random cases, runs them and puts the answers into words.
///
/// It is the same text for stock Lua and for the sandbox; what it leaves out, and why, stands at
/// the head of `6_run.lua`.
enum DifferentialDriver {
  /// The parts of the program, in their order.
  static let parts = [
    "1_values.lua", "2_patterns.lua", "3_strings.lua", "4_tables.lua", "5_control.lua",
    "6_run.lua",
  ]

  /// How many cases have one hash together.
  static let blockSize = 500

  private static let memoryBytes = 64 << 20

  /// The program for some cases of a seed.
  ///
  /// - Parameter isDetailed: whether each case is told in a line of its own, not in a hash.
  static func source(
    seed: Int, first: Int, count: Int, isDetailed: Bool
  ) throws -> [UInt8] {
    let head = "local SEED, FIRST, COUNT, DETAIL = \(seed), \(first), \(count), \(isDetailed)\n"
    return try parts.reduce(into: Array(head.utf8)) {
      $0 += try Repository.bytes(of: "Tests/Fixtures/differential/" + $1)
    }
  }

  /// What the chunk gives in the sandbox.
  static func sandbox(_ source: [UInt8]) throws(LuaError) -> String {
    let state = try LuaState(limits: LuaLimits(memoryBytes: memoryBytes))
    let values = try state.run(source: source, chunkName: "driver.lua")
    guard case .string(let text)? = values.first else {
      throw LuaError(kind: .conversion, message: "the chunk gave no string")
    }
    return text
  }

  /// What the chunk gives in stock Lua.
  static func stock(_ source: [UInt8]) throws(LuaError) -> String {
    let signed = source.map { CChar(bitPattern: $0) }
    let result = stock_run(signed, signed.count, memoryBytes)
    defer { stock_free(result) }
    guard let bytes = result.bytes else {
      throw LuaError(kind: .memory, message: "stock Lua had no room")
    }
    let text = String(
      decoding: UnsafeRawBufferPointer(start: bytes, count: result.count), as: UTF8.self)
    if result.is_error { throw LuaError(kind: .runtime, message: "stock Lua: " + text) }
    return text
  }

  /// Both, on one thread with a large stack.
  static func both(_ source: [UInt8]) throws -> (stock: String, sandbox: String) {
    try LuaThread().run { () throws(LuaError) in (try stock(source), try sandbox(source)) }
  }
}
