/// A value that a rule gives to a field without code.
package enum SetValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  /// `$capture` or `$capture.attribute`; `$issuer`; `$trigger`.
  case reference(capture: String, attribute: String?)
}
