/// How the tests of a filter may be written.
package enum FilterNotation: Sendable {
  /// `zone:boilerplate`, as in queries.
  case colons
  /// That, and `zone = 'boilerplate'` as in the conditions of rules.
  case comparisons
}
