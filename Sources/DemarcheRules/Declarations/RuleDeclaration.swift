package import DemarcheModel

/// A rule as a pack declares it.
package struct RuleDeclaration: Sendable {
  package var name: String
  package var emit: String
  /// Where the name of the type stands.
  package var emitLocation: RuleLocation
  /// Alternatives, tried in order; empty where `lines` or `statement` is given.
  package var match: [PatternText]
  package var lines: [PatternText]
  /// Empty: every zone but boilerplate.
  package var zones: [Zone]
  package var languages: [String]
  /// Ids or kinds of the issuer or holder that the rule is for; empty for all.
  package var issuers: [String]
  package var unless: [PatternText]
  package var condition: PatternText?
  package var when: CallbackReference?
  package var build: CallbackReference?
  /// Asked once a statement, instead of patterns.
  package var statement: CallbackReference?
  /// The annotation types that `statement` sees.
  package var reads: [String] = []
  package var set: [(field: String, value: SetValue)]
  /// The span type that matches are offered as to later rules.
  package var publish: String?
  package var beats: [String]
  package var title: String?
  package var documentation: String?
  package var examples: [Example]
  package var counterExamples: [Example]
  package var location: RuleLocation
  /// Where its fields stand, by name; those of `set` as `set.name`.
  package var places: [String: RuleLocation]

  /// Where a field stands; the rule itself where that is not known.
  func place(of field: String) -> RuleLocation { places[field] ?? location }

  /// A rule with a name and a type, and nothing else yet.
  package init(name: String, emit: String, location: RuleLocation) {
    self.name = name
    self.emit = emit
    emitLocation = location
    self.location = location
    match = []
    lines = []
    zones = []
    languages = []
    issuers = []
    unless = []
    set = []
    beats = []
    examples = []
    counterExamples = []
    places = [:]
  }
}
