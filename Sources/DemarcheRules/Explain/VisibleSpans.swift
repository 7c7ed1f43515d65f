/// The spans that a rule could see when it ran.
struct VisibleSpans {
  /// All that stand in the statement at the end.
  var all: SpanTable
  var table: SpanTable
  /// For each span of `table` its number in `all`.
  var numbers: [Int]
  /// The numbers of the others.
  var hidden: Set<Int>
}
