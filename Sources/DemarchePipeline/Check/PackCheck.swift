package import DemarcheModel

/// What a check of packs found.
package struct PackCheck: Sendable {
  /// A rule or ladder.
  package struct Rule: Sendable, Hashable {
    /// `namespace/pack/name`.
    package var id: String
    /// How many sentences it must match, and how many it must not.
    package var exampleCount: Int
    package var counterCount: Int
    /// How often the engine is expected to look at it in a MB of English official text; of a ladder
    /// all rungs together.
    package var looksPerMegabyte: Double
  }

  /// The packs that were checked, as `namespace/name version`, in the order in which they load.
  package var packs: [String]
  /// Their rules, in the order of declarations, ladders first.
  package var rules: [Rule]
  /// Examples that failed, rules that lack some, and rules that are costly; `check/…`, each with its
  /// place.
  package var diagnostics: [Diagnostic]

  /// So many expected looks in a MB are worth a warning.
  ///
  /// A MB of official text has some 8,000 sentences, so that a rule above this is tried in every
  /// fourth. At the speed that the engine aims at, a MB in some 6 ms with 1,000 rules, each has time
  /// for some 60 looks: a rule above this costs as much as 30 of them.
  package static let costlyLooks = 2_000.0
}
