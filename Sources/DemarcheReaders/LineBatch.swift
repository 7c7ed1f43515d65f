/// Some lines of a stream, in its order.
package struct LineBatch: Sendable {
  /// Bytes behind the lines that a parser may read beyond the last one's end.
  static let padding = 64

  /// The path of the stream; `-` for standard input.
  package let origin: String
  /// The number of the first line, from 1.
  package let firstLine: Int
  /// The lines and what stands between them.
  package let bytes: [UInt8]
  /// Where the lines stand in `bytes`, without their line feeds.
  package let lines: [Range<Int>]
  /// For a line that was too long to be held: how many bytes it has; the batch is that line.
  package let skippedByteCount: Int?

  /// How many lines there are.
  package var count: Int { lines.count }

  init(origin: String, firstLine: Int, bytes: [UInt8], lines: [Range<Int>]) {
    self.origin = origin
    self.firstLine = firstLine
    self.bytes = bytes
    self.lines = lines
    skippedByteCount = nil
  }

  init(origin: String, line: Int, skippedByteCount: Int) {
    self.origin = origin
    firstLine = line
    bytes = []
    lines = [0..<0]
    self.skippedByteCount = skippedByteCount
  }
}
