/// With what a trigger can begin: where the engine looks for candidates.
struct TriggerStart: Sendable, Hashable {
  var words: [Int] = []
  var verbs: [Int] = []
  var spans: [Int] = []
  var classes: [PatternItem.TokenClass] = []

  /// Whether it can begin with a word, a span or a class too.
  var hasOthersThanVerbs: Bool {
    verbs.isEmpty || !words.isEmpty || !spans.isEmpty || !classes.isEmpty
  }

  /// The type where it begins with a span of that type and nothing else.
  var onlySpan: Int? {
    words.isEmpty && verbs.isEmpty && classes.isEmpty && spans.count == 1 ? spans[0] : nil
  }

  mutating func add(_ other: TriggerStart) {
    words += other.words
    verbs += other.verbs
    spans += other.spans
    classes += other.classes
  }
}
