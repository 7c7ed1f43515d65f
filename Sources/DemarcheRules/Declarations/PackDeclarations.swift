package import DemarcheModel

/// Everything that one pack declares, as plain data.
package struct PackDeclarations: Sendable {
  /// `namespace/name`.
  package var id: String
  package var version: String
  /// Those that its manifest names: its rules that name none are for them.
  package var spokenLanguages: [String] = []
  package var languages: [LanguageDeclaration]
  package var lexicons: [LexiconDeclaration]
  package var types: [AnnotationType]
  /// Where the types are declared, in their order.
  package var typeLocations: [RuleLocation] = []
  package var ladders: [LadderDeclaration]
  package var rules: [RuleDeclaration]
  // Names of rules that were left out, for a run of chosen rules alone.
  private var leftOut: Set<String> = []

  /// A pack that declares nothing yet.
  package init(id: String, version: String) {
    self.id = id
    self.version = version
    languages = []
    lexicons = []
    types = []
    ladders = []
    rules = []
  }

  /// The names of its rules and ladders, those too that a run leaves out.
  var ruleNames: Set<String> {
    leftOut.union(rules.map(\.name)).union(ladders.map(\.rule.name))
  }

  /// Leaves out the rules and ladders whose name is not wanted; others may still name them.
  package mutating func keepRules(where isWanted: (String) -> Bool) {
    leftOut = ruleNames
    rules.removeAll { !isWanted($0.name) }
    ladders.removeAll { !isWanted($0.rule.name) }
  }
}
