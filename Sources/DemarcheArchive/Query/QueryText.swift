/// SQL with the values of its parameters.
package struct QueryText: Sendable, Hashable {
  /// A value of a parameter.
  package enum Argument: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case number(Double)

    /// The value as SQL.
    package var literal: String {
      switch self {
      case .text(let text):
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
          + "'"
      case .integer(let number): String(number)
      case .number(let number): String(number)
      }
    }
  }

  /// The SQL, with `?` for each parameter.
  package var sql: String
  package var arguments: [Argument] = []
}
