/// With what a trigger can begin: where the engine looks for candidates.
struct TriggerStart: Sendable, Hashable {
  var words: [Int] = []
  var verbs: [Int] = []
  var spans: [Int] = []
  var classes: [PatternItem.TokenClass] = []

  mutating func add(_ other: TriggerStart) {
    words += other.words
    verbs += other.verbs
    spans += other.spans
    classes += other.classes
  }
}
