package import DemarcheModel

/// How much a change of packs changes in an archive.
package struct UpdatePreview: Sendable, Hashable {
  /// What becomes of the annotations of one rule.
  package struct Rule: Sendable, Hashable {
    /// `namespace/pack/name`.
    package var id: String
    package var added = 0
    package var removed = 0
    package var changed = 0
  }

  /// How many statements the archive has.
  package var statementCount = 0
  /// How many of them had to be annotated again to be sure.
  package var comparedCount = 0
  /// In how many of them something changes.
  package var touchedCount = 0
  /// Of rules for which something changes, by id.
  package var rules: [Rule] = []
  /// What the new packs fail at and the old did not, at most 20.
  package var failures: [Diagnostic] = []
  /// Whether somebody stopped before all was compared.
  package var isCut = false

  /// How many annotations there are more.
  package var added: Int { rules.reduce(0) { $0 + $1.added } }
  /// How many annotations are gone.
  package var removed: Int { rules.reduce(0) { $0 + $1.removed } }
  /// How many annotations are otherwise.
  package var changed: Int { rules.reduce(0) { $0 + $1.changed } }

  mutating func add(_ portion: PreviewPortion) {
    statementCount += portion.statementCount
    comparedCount += portion.comparedCount
    touchedCount += Set(portion.changes.map(\.statement)).count
    failures = Array((failures + portion.failures).prefix(20))
    for change in portion.changes { count(change) }
  }

  private mutating func count(_ change: StatementChange) {
    let id = change.annotation.provenance.rule
    var place = rules.firstIndex { $0.id >= id } ?? rules.count
    if place == rules.count || rules[place].id != id { rules.insert(Rule(id: id), at: place) }
    place = min(place, rules.count - 1)
    switch change.kind {
    case .added: rules[place].added += 1
    case .removed: rules[place].removed += 1
    case .changed: rules[place].changed += 1
    }
  }
}

/// What a job made of some statements.
struct PreviewPortion: Sendable {
  var statementCount = 0
  var comparedCount = 0
  var changes: [StatementChange] = []
  var failures: [Diagnostic] = []
  /// What kept the statements from being read.
  var fault: DemarcheError?
}
