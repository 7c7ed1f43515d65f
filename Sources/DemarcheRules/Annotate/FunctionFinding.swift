package import DemarcheModel

/// One annotation that a statement rule's function gave.
package struct FunctionFinding: Sendable, Hashable {
  /// Whole characters of the text.
  package var range: TextRange
  /// Inside of `range`.
  package var trigger: TextRange
  package var status: Status
  /// nil where the function does not say.
  package var certainty: Annotation.Certainty?
  /// By name, of the kinds that the type declares.
  package var fields: [Field]

  /// A finding without fields: asserted, its trigger all of it.
  package init(range: TextRange) {
    self.range = range
    trigger = range
    status = Status()
    fields = []
  }
}
