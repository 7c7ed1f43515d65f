import DemarcheText

/// A language that packs declare, ready to look up.
struct CompiledLanguage: Sendable {
  /// The code under which packs declare it; empty where none declares any.
  let code: String
  let irregularVerbs: [[String]]
  let doublingVerbs: [String]
  let conjugation: Conjugation
  var data: LanguageData
  /// The same, shared by all statements, once it is filled.
  var grammar: Grammar
  /// For each verb lemma, by its word number, the words of its forms.
  var formsOfLemma: [UInt32: [UInt32]] = [:]

  /// The language of that code, its words not yet numbered.
  init(code: String, _ declarations: [LanguageDeclaration], marks: ChunkMarks) {
    self.code = code
    conjugation = declarations.first { $0.conjugation != .english }?.conjugation ?? .english
    data = LanguageData(conjugation)
    grammar = Grammar(data, marks: marks)
    irregularVerbs = declarations.flatMap(\.irregularVerbs)
    doublingVerbs = declarations.flatMap(\.doublingVerbs)
  }

  /// Gives the forms of verbs; made anew each time, for patterns have theirs in `formsOfLemma`.
  var inflector: VerbInflector {
    VerbInflector(
      irregular: irregularVerbs, doubling: doublingVerbs, conjugation: conjugation)
  }

  /// Numbers its closed-class words, and the forms of the verbs that it or a pattern mentions.
  mutating func fill(_ declarations: [LanguageDeclaration], _ lexis: inout Lexis) {
    let inflector = inflector
    addWords(declarations, inflector, &lexis)
    addForms(declarations, inflector, &lexis)
    use(grammar.marks)
  }

  /// Shares what is filled, with the marks of a vocabulary.
  mutating func use(_ marks: ChunkMarks) { grammar = Grammar(data, marks: marks) }

  // Verbs of the classes that are given by base form get all their forms.
  private mutating func addWords(
    _ declarations: [LanguageDeclaration], _ inflector: VerbInflector, _ lexis: inout Lexis
  ) {
    for declaration in declarations {
      for name in WordClassName.allCases {
        for word in declaration.words[name] ?? [] {
          let forms = name.isVerb ? inflector.forms(of: word).all.map(\.text) : [word]
          for form in forms {
            data.add(name.wordClass, to: lexis.vocabulary.add(KeyFolder.key(form)))
          }
        }
      }
    }
  }

  // What patterns mention tells phrases nothing, so that no pack changes what another's rules find.
  private mutating func addForms(
    _ declarations: [LanguageDeclaration], _ inflector: VerbInflector, _ lexis: inout Lexis
  ) {
    let mentioned = lexis.verbs.map { lexis.vocabulary.key($0.lemma) }
    var seen: Set<String> = []
    for lemma in declarations.flatMap(\.verbs) where seen.insert(lemma).inserted {
      note(data.addVerb(lemma, inflector, &lexis.vocabulary), lemma, &lexis)
    }
    for lemma in mentioned where seen.insert(lemma).inserted {
      note(data.addForms(of: lemma, inflector, &lexis.vocabulary), lemma, &lexis)
    }
  }

  private mutating func note(_ words: [UInt32], _ lemma: String, _ lexis: inout Lexis) {
    let number = lexis.vocabulary.add(KeyFolder.key(lemma))
    for word in words where !formsOfLemma[number, default: []].contains(word) {
      formsOfLemma[number, default: []].append(word)
    }
  }
}
