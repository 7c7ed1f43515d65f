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

  /// Makes a rule from its parts.
  package init(provenance: Provenance, hash: String) {
    self.provenance = provenance
    self.hash = hash
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
  /// The version of the program.
  package var program: String

  /// Makes a set from its parts.
  package init(rules: [ArchivedRule], types: [AnnotationType], hash: String, program: String) {
    self.rules = rules
    self.types = types
    self.hash = hash
    self.program = program
  }
}
