/// The tables of a TOML file and the keys that each knows, as data.
///
/// Readers refuse every other key, and a test misspells each of these.
package struct TOMLSchema: Sendable {
  /// A table, or each of some tables.
  package struct Table: Sendable, Hashable {
    /// `pack`; `options.*` for tables with any name, `renamed[]` for an array of tables, and
    /// nothing for the file itself.
    package var name: String
    /// In the order of the manual.
    package var keys: [String]
  }

  /// In the order of the manual.
  package let tables: [Table]

  /// Names tables with their keys.
  package init(_ tables: [(name: String, keys: [String])]) {
    self.tables = tables.map { Table(name: $0.name, keys: $0.keys) }
  }

  /// The keys of the table of that name; none where there is no such table.
  package func keys(of name: String) -> [String] {
    tables.first { $0.name == name }?.keys ?? []
  }
}

extension TOMLSchema {
  /// `pack.toml`; `x-*` tables are free, and so are the names in `requires.packs` and `profiles`.
  package static let manifest = TOMLSchema([
    (
      "",
      [
        "schema", "pack", "requires", "permissions", "budgets", "options", "profiles", "renamed",
        "deprecated", "tests",
      ]
    ),
    (
      "pack",
      [
        "id", "version", "title", "summary", "authors", "license", "data-license", "languages",
        "status",
      ]
    ),
    ("requires", ["demarche", "api", "packs"]),
    ("permissions", ["read", "clock", "why"]),
    ("budgets", ["fuel", "memory"]),
    ("options.*", ["type", "values", "min", "max", "default", "doc"]),
    ("renamed[]", ["from", "to", "since"]),
    ("deprecated[]", ["rule", "since", "replaced-by", "reason"]),
    ("tests", ["min-rule-cases", "lexicon-coverage"]),
  ])
}
