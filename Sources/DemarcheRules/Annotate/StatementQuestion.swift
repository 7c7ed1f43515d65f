package import DemarcheModel

/// What a statement rule's function is asked about: plain data, the same in this process and a
/// worker.
package struct StatementQuestion: Sendable, Hashable {
  /// The rule's id.
  package var rule: String
  /// What it emits.
  package var type: AnnotationType
  /// The types that it reads.
  package var reads: [AnnotationType]
  /// All annotations of these types that stand, in text order.
  package var annotations: [Annotation]
}
