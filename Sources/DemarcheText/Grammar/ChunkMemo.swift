/// What a chunker found out about the places of its sentence; a class because the chunker that
/// fills it is a value that many hold.
///
/// Patterns ask for the same phrases and clauses over and over; each is read once.
final class ChunkMemo {
  /// One number for each place, found when first asked for.
  struct Numbers {
    private var numbers: [Int32] = []

    /// The number of the place at `index`; `find` gives it where nobody asked before.
    mutating func value(at index: Int, of count: Int, find: () -> Int) -> Int {
      if numbers.isEmpty { numbers = [Int32](repeating: -1, count: count) }
      guard numbers.indices.contains(index) else { return find() }
      if numbers[index] >= 0 { return Int(numbers[index]) }
      let found = find()
      numbers[index] = Int32(found)
      return found
    }
  }

  /// Behind the simple noun phrase that begins at a place; the place itself where none does.
  var phraseEnds = Numbers()
  /// Behind the clause that goes on from a place.
  var clauseEnds = Numbers()
}
