package import DemarcheModel
package import DemarcheText

/// The rules of a set of packs, compiled together; immutable, shared by all jobs.
package struct RuleSet: Sendable {
  let lexis: Lexis
  let language: LanguageData
  let marks: ChunkMarks
  let trie: LexiconTrie
  let entries: [LexiconEntry]
  /// In order of phases, within a phase in order of packs and declarations.
  let rules: [CompiledRule]
  let types: [String: AnnotationType]
  let builtIn: BuiltInTypes
  /// For each verb lemma, by its word number, the words of its forms.
  let formsOfLemma: [UInt32: [UInt32]]
  private let inflector: VerbInflector

  init(
    lexis: Lexis, language: LanguageData, marks: ChunkMarks, trie: LexiconTrie,
    entries: [LexiconEntry], rules: [CompiledRule], types: [String: AnnotationType],
    builtIn: BuiltInTypes, formsOfLemma: [UInt32: [UInt32]], inflector: VerbInflector
  ) {
    self.lexis = lexis
    self.language = language
    self.marks = marks
    self.trie = trie
    self.entries = entries
    self.rules = rules
    self.types = types
    self.builtIn = builtIn
    self.formsOfLemma = formsOfLemma
    self.inflector = inflector
  }

  /// A rule as `demarche rules` lists it.
  package struct Summary: Sendable, Hashable {
    package var id: String
    package var rung: String?
    package var type: String
    package var pack: String
    package var file: String
    package var line: Int
    package var patterns: [String]
  }

  /// All rules and rungs, in the order in which they run.
  package var summaries: [Summary] {
    rules.map { rule in
      Summary(
        id: rule.id, rung: rule.rung, type: rule.type.name, pack: rule.pack,
        file: rule.location.file, line: rule.location.line,
        patterns: (rule.patterns.map(\.source) + rule.lines.map(\.source)).map(\.text))
    }
  }

  /// The annotation types that rules may emit, by name.
  package var annotationTypes: [AnnotationType] {
    types.values.sorted { $0.name < $1.name }
  }

  /// The forms of a verb, as `~verb` matches them.
  package func forms(of verb: String) -> VerbInflector.Forms { inflector.forms(of: verb) }
}
