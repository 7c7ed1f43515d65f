package import DemarcheModel

/// An annotation that a change of packs adds, removes or changes.
package struct StatementChange: Sendable, Hashable {
  /// What becomes of it.
  package enum Kind: String, Sendable, CaseIterable {
    case added, removed, changed
  }
  /// A part of an annotation before and after.
  package struct Difference: Sendable, Hashable {
    /// The name of the field, or `status`, `trigger`, `rung` and so on.
    package var name: String
    /// nil where it was not there.
    package var before: String?
    /// nil where it is not there any more.
    package var after: String?
  }

  package var kind: Kind
  /// The statement's key.
  package var statement: String
  /// From 1.
  package var sentenceNumber: Int
  /// The words of the sentence.
  package var sentence: String
  /// Where the annotation begins, from 1; columns count scalars.
  package var line: Int
  /// Where the annotation begins, from 1.
  package var column: Int
  /// The annotation as it is afterwards; as it was where it is removed.
  package var annotation: Annotation
  /// Its words.
  package var words: String
  /// Of a changed one what is otherwise.
  package var differences: [Difference]
}
