package import DemarcheModel

/// Everything that one pack declares, as plain data.
package struct PackDeclarations: Sendable {
  /// `namespace/name`.
  package var id: String
  package var version: String
  package var languages: [LanguageDeclaration]
  package var lexicons: [LexiconDeclaration]
  package var types: [AnnotationType]
  package var ladders: [LadderDeclaration]
  package var rules: [RuleDeclaration]

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
}
