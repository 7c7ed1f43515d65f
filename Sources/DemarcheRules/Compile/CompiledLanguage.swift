import DemarcheText

/// A language that packs declare, ready to look up.
struct CompiledLanguage: Sendable {
  /// The code under which packs declare it; empty where none declares any.
  let code: String
  let irregularVerbs: [[String]]
  let doublingVerbs: [String]
  var data = LanguageData()
  /// The same, shared by all statements, once it is filled.
  var grammar: Grammar
  /// For each verb lemma, by its word number, the words of its forms.
  var formsOfLemma: [UInt32: [UInt32]] = [:]

  /// The language of that code, its words not yet numbered.
  init(code: String, _ declarations: [LanguageDeclaration], marks: ChunkMarks) {
    self.code = code
    grammar = Grammar(LanguageData(), marks: marks)
    irregularVerbs = declarations.flatMap(\.irregularVerbs)
    doublingVerbs = declarations.flatMap(\.doublingVerbs)
  }

  /// Gives the forms of verbs; made anew each time, for patterns have theirs in `formsOfLemma`.
  var inflector: VerbInflector {
    VerbInflector(irregular: irregularVerbs, doubling: doublingVerbs)
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
          let isVerb = name == .catenative || name == .reporting
          let forms = isVerb ? inflector.forms(of: word).all.map(\.text) : [word]
          for form in forms {
            data.add(name.wordClass, to: lexis.vocabulary.add(KeyFolder.key(form)))
          }
        }
      }
    }
  }

  private mutating func addForms(
    _ declarations: [LanguageDeclaration], _ inflector: VerbInflector, _ lexis: inout Lexis
  ) {
    var lemmas = lexis.verbs.map { lexis.vocabulary.key($0.lemma) }
    for declaration in declarations {
      lemmas += declaration.words[.catenative] ?? []
      lemmas += declaration.words[.reporting] ?? []
      lemmas += declaration.irregularVerbs.compactMap { $0.first?.split(separator: "/").first }
        .map(String.init)
    }
    var seen: Set<String> = []
    for lemma in lemmas where seen.insert(lemma).inserted {
      let number = lexis.vocabulary.add(KeyFolder.key(lemma))
      for form in inflector.forms(of: lemma).all {
        let word = lexis.vocabulary.add(KeyFolder.key(form.text))
        data.add(VerbForm(lemma: number, kind: form.kind), to: word)
        if !formsOfLemma[number, default: []].contains(word) {
          formsOfLemma[number, default: []].append(word)
        }
      }
    }
  }
}
