/// Which lines of a chunk ran.
package struct LuaCoverage: Sendable, Equatable {
  /// The chunk's name as it was given to `run`, or by the hook for `require`.
  package let chunk: String
  /// The lines with code, ascending, from 1; those of functions that were never called included.
  package let lines: [Int]
  /// Those of them that ran.
  package let linesRun: [Int]

  init(chunk: String, possible: [UInt8], run: [UInt8]) {
    self.chunk = chunk
    lines = Self.numbers(in: possible)
    linesRun = Self.numbers(in: zip(possible, run).map { $0 & $1 })
  }

  /// The numbers of the bits that are set, lowest bit first.
  private static func numbers(in bits: [UInt8]) -> [Int] {
    bits.indices.flatMap { byte in
      (0..<8).filter { bits[byte] & (1 << $0) != 0 }.map { byte * 8 + $0 }
    }
  }
}
