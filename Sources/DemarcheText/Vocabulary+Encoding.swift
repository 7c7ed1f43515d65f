extension Vocabulary {
  private static let mark: UInt64 = 0x0003_4243_4F56_4D44

  /// Appends the vocabulary as bytes for `init(decoding:at:)` on this machine.
  package func encode(into bytes: inout [UInt8]) {
    var writer = FlatWriter()
    writer.append(places)
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
      let places = reader.array(bytes, of: UInt64.self),
      let rows = reader.array(bytes, of: Row.self),
      let keys = reader.array(bytes, of: UInt8.self),
      let singles = reader.array(bytes, of: UInt32.self), reader.isAtEnd,
      Vocabulary.isSound(places, rows: rows, byteCount: keys.count),
      singles.count == 128, singles.allSatisfy({ Int($0) < rows.count })
    else { return nil }
    self.init(places: places, rows: rows, bytes: keys, singles: singles)
  }

  // Whether every index is inside its table, and every search comes to an end.
  private static func isSound(
    _ places: [UInt64], rows: [Row], byteCount: Int
  ) -> Bool {
    guard places.count >= 4, places.count.nonzeroBitCount == 1, rows.first == noRow,
      byteCount < Int32.max, rows.count * 2 <= places.count + 2
    else { return false }
    var wordCount = 0
    for (index, place) in places.enumerated() {
      let isFirst = index % 4 == 0
      let word = place & (isFirst ? 0x7FFF_FFFF : 0xFFFF_FFFF)
      let isFree = place == 0
      guard word < rows.count, isFree == (word == 0), isFree || isFirst || places[index - 1] != 0,
        !isFirst || place & overflow == 0 || places[index + 3] != 0
      else { return false }
      if !isFree { wordCount += 1 }
    }
    guard wordCount == rows.count - 1 else { return false }
    for row in rows.dropFirst() where Int(row.start) + Int(row.count) > byteCount { return false }
    return true
  }
}
