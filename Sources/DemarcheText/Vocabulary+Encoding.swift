extension Vocabulary {
  private static let mark: UInt64 = 0x0002_4243_4F56_4D44

  /// Appends the vocabulary as bytes for `init(decoding:at:)` on this machine.
  package func encode(into bytes: inout [UInt8]) {
    var writer = FlatWriter()
    writer.append(marks)
    writer.append(words)
    writer.append(rows)
    writer.append(self.bytes)
    writer.append(singles)
    writer.write(mark: Vocabulary.mark, to: &bytes)
  }

  /// The vocabulary that `encode` wrote at `offset`, which is moved behind it.
  ///
  /// - Returns: nil for bytes that hold none, or a damaged one.
  /// - Complexity: O(n), by copying the tables as they are.
  package init?(decoding bytes: Span<UInt8>, at offset: inout Int) {
    guard var reader = FlatReader(bytes, at: &offset, mark: Vocabulary.mark),
      let marks = reader.array(bytes, of: UInt64.self),
      let words = reader.array(bytes, of: UInt32.self),
      let rows = reader.array(bytes, of: Row.self),
      let keys = reader.array(bytes, of: UInt8.self),
      let singles = reader.array(bytes, of: UInt32.self), reader.isAtEnd,
      Vocabulary.isSound(marks, words, rows: rows, byteCount: keys.count),
      singles.count == 128, singles.allSatisfy({ Int($0) < rows.count })
    else { return nil }
    self.init(marks: marks, words: words, rows: rows, bytes: keys, singles: singles)
  }

  // Whether every index is inside its table, and every search comes to an end.
  private static func isSound(
    _ marks: [UInt64], _ words: [UInt32], rows: [Row], byteCount: Int
  ) -> Bool {
    guard marks.count.nonzeroBitCount == 1, words.count == marks.count * 4,
      rows.first == noRow, byteCount < Int32.max, rows.count * 2 <= words.count + 2
    else { return false }
    var wordCount = 0
    for (place, word) in words.enumerated() {
      let mark = marks[place / 4] >> UInt64(place % 4 * 16) & 0xFFFF
      let isBehindFree = place % 4 > 0 && words[place - 1] == 0
      guard Int(word) < rows.count, (mark != 0) == (word != 0), word == 0 || !isBehindFree else {
        return false
      }
      if word != 0 { wordCount += 1 }
    }
    guard wordCount == rows.count - 1 else { return false }
    for row in rows.dropFirst() where Int(row.start) + Int(row.count) > byteCount { return false }
    return true
  }
}
