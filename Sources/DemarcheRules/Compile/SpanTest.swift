/// Which spans an item accepts.
struct SpanTest: Sendable, Hashable {
  var type: Int
  var filters: [PatternItem.Filter]
}
