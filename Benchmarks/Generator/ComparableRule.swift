/// A rule that every program of the comparison can express: two words, with something between.
///
/// It matches where its last word stands behind its first; a place of the last word counts once.
/// Words follow each other with one space between.
package struct ComparableRule: Sendable, Hashable {
  /// What may stand between the two words.
  package enum Shape: Sendable, Hashable {
    /// Nothing.
    case adjacent
    /// Up to two words in small letters.
    case gap
    /// One word, or nothing.
    case optional(String)
    /// Nothing, and the first word may be another.
    case choice(String)
  }

  /// The first word, in small letters; it stands for any case.
  package var first: String
  /// The last word.
  package var last: String
  package var shape: Shape

  /// The rule in the rule language, both words captured; the last one is the trigger.
  package var pattern: String {
    switch shape {
    case .adjacent: "a:\(first) b:@\(last)"
    case .gap: "a:\(first) {lower}{0,2} b:@\(last)"
    case .optional(let word): "a:\(first) [\(word)] b:@\(last)"
    case .choice(let other): "a:(\(first) | \(other)) b:@\(last)"
    }
  }

  /// The rule as other programs read it: shape, first word, last word, third word, by tabs.
  package var row: String {
    switch shape {
    case .adjacent: "adjacent\t\(first)\t\(last)\t"
    case .gap: "gap\t\(first)\t\(last)\t"
    case .optional(let word): "optional\t\(first)\t\(last)\t\(word)"
    case .choice(let other): "choice\t\(first)\t\(last)\t\(other)"
    }
  }
}
