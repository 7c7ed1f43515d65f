/// What a rung of a ladder adds to its matches.
struct LadderStep: Sendable {
  var ladder: String
  var polarity: Int
  var strength: Int
  var range: ClosedRange<Int>
  /// What an adverb, by its word number, adds.
  var intensify: [UInt32: Int]
}
