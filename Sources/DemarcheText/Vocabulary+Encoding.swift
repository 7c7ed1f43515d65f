extension Vocabulary {
  private static let mark: UInt64 = 0x0001_4243_4F56_4D44

  /// Appends the vocabulary as bytes for `init(decoding:at:)` on this machine.
  package func encode(into bytes: inout [UInt8]) {
    var writer = FlatWriter()
    writer.append(slots)
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
      let slots = reader.array(bytes, of: Slot.self),
      let rows = reader.array(bytes, of: Row.self),
      let keys = reader.array(bytes, of: UInt8.self),
      let singles = reader.array(bytes, of: UInt32.self), reader.isAtEnd,
      Vocabulary.isSound(slots, rows: rows, byteCount: keys.count),
      singles.count == 128, singles.allSatisfy({ Int($0) < rows.count })
    else { return nil }
    self.init(slots: slots, rows: rows, bytes: keys, singles: singles)
  }

  // Whether every index is inside its table, and every search comes to an end.
  private static func isSound(_ slots: [Slot], rows: [Row], byteCount: Int) -> Bool {
    guard slots.count.nonzeroBitCount == 1, !rows.isEmpty, rows.count <= slots.count,
      byteCount < Int32.max
    else { return false }
    var wordCount = 0
    for slot in slots {
      guard Int(slot.word) < rows.count else { return false }
      if slot.word != 0 { wordCount += 1 }
    }
    guard wordCount == rows.count - 1 else { return false }
    for row in rows where Int(row.start) + Int(row.count) > byteCount { return false }
    return true
  }
}
