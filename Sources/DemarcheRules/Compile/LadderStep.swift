/// What a rung of a ladder adds to its matches.
struct LadderStep: Sendable {
  var ladder: String
  var polarity: Int
  var strength: Int
  var range: ClosedRange<Int>
  /// What an adverb, by its word number, adds or takes away.
  var intensify: [UInt32: Int]

  /// The greatest amount of any strength, either way.
  static let limit = 100
}
