import DemarcheLua
import TestSupport
import Testing

/// Compares the sandbox with stock Lua: patterns, strings, tables, arithmetic, metatables, errors,
/// coroutines and compiling, called with random arguments, good and bad ones.
@Suite struct DifferentialTests {
  static let seeds = Array(1...(Campaign.isFull ? 50 : 5))
  static let caseCount = Campaign.isFull ? 12_000 : 4_000

  @Test(arguments: seeds)
  func answersAsStockLua(seed: Int) throws {
    let source = try DifferentialDriver.source(
      seed: seed, first: 1, count: Self.caseCount, isDetailed: false)
    let (stock, sandbox) = try DifferentialDriver.both(source)
    let hashes = (stock.split(separator: "\n"), sandbox.split(separator: "\n"))
    #expect(hashes.0.count == Self.caseCount / DifferentialDriver.blockSize)
    #expect(hashes.0.count == hashes.1.count)
    let block = zip(hashes.0, hashes.1).enumerated().first { $1.0 != $1.1 }?.offset
    if let block { try showDifference(seed: seed, block: block) }
  }

  /// Runs a block again, case by case.
  private func showDifference(seed: Int, block: Int) throws {
    let first = block * DifferentialDriver.blockSize + 1
    for number in first..<first + DifferentialDriver.blockSize {
      let source = try DifferentialDriver.source(
        seed: seed, first: number, count: 1, isDetailed: true)
      let (stock, sandbox) = try DifferentialDriver.both(source)
      guard stock != sandbox else { continue }
      Issue.record("seed \(seed), case \(number):\n  stock   \(stock)\n  sandbox \(sandbox)")
      return
    }
    Issue.record("seed \(seed), block \(block): the cases differ together, but not alone")
  }

  /// Faults that the comparison has found.
  @Test(arguments: [
    "local f = coroutine.wrap(error) pcall(f, 'x') return select(2, pcall(f))",
    "return tostring(setmetatable({}, { __tostring = function() return 2 end }))",
    "local t = { 1, 2, 3 } table.move(t, 1, 2, 2, t) return table.concat(t, ' ')",
    "return select(2, pcall(function() table.move('x', 1, 0, 1) end)):gsub('^.-:%d+: ', '')",
    "return select(2, pcall(function() table.sort('x') end)):gsub('^.-:%d+: ', '')",
  ])
  func answersLikewise(source: String) throws {
    let (stock, sandbox) = try DifferentialDriver.both(Array(source.utf8))
    #expect(stock == sandbox)
  }
}
