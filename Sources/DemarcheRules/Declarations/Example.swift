/// A sentence that a rule must match, or must not.
package struct Example: Sendable, Hashable {
  /// With `[[…]]` around the trigger and `[[field|…]]` around fields.
  package var text: String
  package var location: RuleLocation

  /// Makes an example.
  package init(_ text: String, at location: RuleLocation) {
    self.text = text
    self.location = location
  }
}
