package import DemarcheModel

/// A rule or a rung, and a digest of what it says.
package struct ArchivedRule: Sendable, Hashable {
  /// What tells it from others.
  package struct Name: Sendable, Hashable {
    package var id: String
    package var rung: String?

    /// A name from its parts.
    package init(id: String, rung: String?) {
      self.id = id
      self.rung = rung
    }
  }

  package var provenance: Provenance
  /// The BLAKE2b digest of what it says, in hexadecimal digits.
  package var hash: String

  /// Rules of a phase see what those of earlier ones publish.
  package var phase: Int
  /// Whether it runs only for others, and what it finds is left out.
  package var isSupporting: Bool

  /// Makes a rule from its parts.
  package init(
    provenance: Provenance, hash: String, phase: Int = 0, isSupporting: Bool = false
  ) {
    self.provenance = provenance
    self.hash = hash
    self.phase = phase
    self.isSupporting = isSupporting
  }

  /// Its name.
  package var name: Name { Name(id: provenance.rule, rung: provenance.rung) }
}

/// All rules of a run, what they emit, and a digest of all that decides what they find.
package struct ArchivedRules: Sendable {
  /// In the order in which they run.
  package var rules: [ArchivedRule]
  /// The types that they may emit.
  package var types: [AnnotationType]
  /// The BLAKE2b digest of the rules, the word lists and the program, in hexadecimal digits.
  package var hash: String
  /// The BLAKE2b digest of the part of it that is no rule, in hexadecimal digits.
  package var context: String
  /// The version of the program.
  package var program: String

  /// Makes a set from its parts.
  package init(
    rules: [ArchivedRule], types: [AnnotationType], hash: String, context: String, program: String
  ) {
    self.rules = rules
    self.types = types
    self.hash = hash
    self.context = context
    self.program = program
  }

  /// How another set differs: the ids of the rules that changed or are gone, and of those that are
  /// new or changed. A statement in which none of them matches has the same annotations with both.
  ///
  /// nil where nothing is known to stay the same, since word lists, types, the program or the order
  /// of the other rules differ.
  package func changes(to other: ArchivedRules) -> (old: Set<String>, new: Set<String>)? {
    RuleDifference.changes(from: self, to: other)
  }
}
