package import DemarcheModel

/// How a rule came to an annotation.
package struct Derivation: Sendable, Hashable {
  package var annotation: Annotation
  /// The pattern that matched, as written.
  package var patterns: [String]
  /// Spans of other types that stand inside the match: what the rule could consume.
  package var consumed: [String]
  /// Annotations that lost to this one.
  package var suppressed: [Annotation]
}
