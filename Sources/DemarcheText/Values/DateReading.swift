/// A date that a scanner found: its tokens and what it means.
struct DateReading: Sendable {
  var tokens: Range<Int>
  var date: SymbolicDate
}
