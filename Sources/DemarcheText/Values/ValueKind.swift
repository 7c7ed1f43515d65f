/// What a value in running text is; the raw values are the signs of the rule language.
package enum ValueKind: String, Sendable, CaseIterable {
  case date, number, ordinal, phone, email, url, money
}
