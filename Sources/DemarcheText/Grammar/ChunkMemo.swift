/// What chunkers found out about the places of a text; a class because the chunkers that fill it are
/// values that many hold.
///
/// Patterns ask for the same phrases and clauses over and over; each is read once.
package final class ChunkMemo {
  /// What is asked for at a place.
  enum Question: Int {
    /// Behind the simple noun phrase that begins there; the place itself where none does.
    case phraseEnd
    /// Behind the clause that goes on from there.
    case clauseEnd
  }

  // A number for each question and place, -1 where nobody asked; memory of its own, as a class's
  // stored arrays are checked for exclusive access at every question.
  private let numbers: UnsafeMutableBufferPointer<Int32>
  private let first: Int
  private let count: Int

  /// A memo for the tokens in `tokens`, no two sentences of which may overlap.
  package init(_ tokens: Range<Int>) {
    first = tokens.lowerBound
    count = tokens.count
    numbers = .allocate(capacity: count * 2)
    numbers.initialize(repeating: -1)
  }

  deinit { numbers.deallocate() }

  /// The answer at a token; `find` gives it where nobody asked before.
  func value(_ question: Question, at token: Int, find: () -> Int) -> Int {
    let index = token - first
    guard index >= 0, index < count else { return find() }
    let slot = question.rawValue * count + index
    if numbers[slot] >= 0 { return Int(numbers[slot]) }
    let found = find()
    numbers[slot] = Int32(found)
    return found
  }
}
