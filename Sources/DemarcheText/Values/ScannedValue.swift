/// What a value in running text means.
package enum ScannedValue: Sendable, Hashable {
  /// A date, not yet resolved.
  case date(SymbolicDate)
  /// A whole number, cardinal or ordinal.
  case number(Int)
  /// A number with a fraction, or one too great for `number`.
  case decimal(Double)
  /// A telephone number in E.164 form, an e-mail address or a URL.
  case text(String)
  /// A sum: the amount in plain digits (`2500000`, `0.5`), the currency by its ISO 4217 code.
  case money(amount: String, currency: String)
}
