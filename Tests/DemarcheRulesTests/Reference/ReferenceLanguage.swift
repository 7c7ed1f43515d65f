import DemarcheRules
import DemarcheText

/// A language's words and verb forms, numbered by a vocabulary that holds nothing else.
///
/// The data that matching consumes, read from the declarations and not from a rule set.
struct ReferenceLanguage {
  private(set) var vocabulary = Vocabulary()
  private(set) var data = LanguageData()
  let marks: ChunkMarks
  private var keysOfVerb: [String: Set<[UInt8]>] = [:]

  /// Reads `declarations`; `verbs` are those that patterns name.
  init(_ declarations: [LanguageDeclaration], verbs: [String]) {
    marks = ChunkMarks(in: &vocabulary)
    let inflector = VerbInflector(
      irregular: declarations.flatMap(\.irregularVerbs),
      doubling: declarations.flatMap(\.doublingVerbs))
    for declaration in declarations { addClasses(declaration, inflector) }
    for lemma in declarations.flatMap(\.verbs) {
      data.addVerb(lemma, inflector, &vocabulary)
    }
    for lemma in verbs {
      data.addForms(of: lemma, inflector, &vocabulary)
      keysOfVerb[lemma] = Set(inflector.forms(of: lemma).all.map { KeyFolder.key($0.text) })
    }
  }

  private mutating func addClasses(
    _ declaration: LanguageDeclaration, _ inflector: VerbInflector
  ) {
    for name in WordClassName.allCases {
      for word in declaration.words[name] ?? [] {
        for form in name.isVerb ? inflector.forms(of: word).all.map(\.text) : [word] {
          data.add(ReferenceLanguage.wordClass(name), to: vocabulary.add(KeyFolder.key(form)))
        }
      }
    }
  }

  /// The number of a verb's base form; 0 where no pattern names it.
  func lemma(_ verb: String) -> UInt32 { vocabulary.find(KeyFolder.key(verb)) }

  /// The folded forms of a verb that a pattern names.
  func forms(of verb: String) -> Set<[UInt8]> { keysOfVerb[verb] ?? [] }

  private static func wordClass(_ name: WordClassName) -> WordClass {
    let table: [WordClassName: WordClass] = [
      .determiner: .determiner, .definite: .definite, .possessive: .possessive,
      .preposition: .preposition, .conjunction: .conjunction, .pronoun: .pronoun,
      .relative: .relative, .subordinator: .subordinator, .be: .be, .have: .have, .past: .past,
      .modal: .modal, .future: .future, .possible: .possible, .conditional: .conditional,
      .negator: .negator, .adverb: .adverb, .adjective: .adjective, .of: .of, .by: .by,
      .that: .that, .auxiliaryDo: .auxiliaryDo, .infinitiveMark: .infinitiveMark,
      .catenative: .catenative, .reporting: .reporting, .verb: .verb, .source: .source,
      .defining: .defining, .denying: [.denying, .reporting],
    ]
    return table[name] ?? []
  }
}
