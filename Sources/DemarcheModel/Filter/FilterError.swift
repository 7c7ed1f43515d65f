/// What is wrong with a filter, and where.
package struct FilterError: Error, Sendable, Hashable {
  /// It shows the filter with the place underlined.
  package let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
