package import DemarcheModel
import DemarcheText

/// Compiles the declarations of packs into one rule set.
///
/// A rule that is wrong is left out and reported; the others are compiled.
package struct RuleSetCompiler {
  var lexis = Lexis()
  var types: [String: AnnotationType] = [:]
  var rules: [CompiledRule] = []
  var diagnostics: [Diagnostic] = []
  private var trie = LexiconTrie()
  private var entries = LexiconTable()
  /// The span types that something offers: built in, a lexicon, or a rule that publishes.
  var offered: Set<String> = Set(BuiltInTypes.names)

  /// The attributes that spans of a type can have, but for those that all have.
  var attributes: [String: Set<String>] = [:]

  /// What the captures of the rule at hand may take.
  var captured: [String: CapturedSpans] = [:]

  /// The names that `beats` may give.
  var ruleNames: Set<String> = []

  /// A pattern of `unless`, and whose the claims are that it is about.
  struct VetoKey: Hashable {
    var text: PatternText
    var claimant: String?
  }
  /// The patterns of `unless` that are compiled.
  var vetoes: [VetoKey: (item: PatternItem, patterns: [CompiledPattern])] = [:]

  private init() {
    for type in AnnotationType.core { types[type.name] = type }
  }

  /// Compiles `packs`.
  ///
  /// - Parameter supporting: the ids of rules that run only for others.
  /// - Returns: the rule set and what was wrong, in the order of packs and declarations.
  package static func compile(
    _ packs: [PackDeclarations], supporting: Set<String> = []
  ) -> (RuleSet, [Diagnostic]) {
    var compiler = RuleSetCompiler()
    return compiler.run(packs, supporting)
  }

  private mutating func run(
    _ packs: [PackDeclarations], _ supporting: Set<String>
  ) -> (RuleSet, [Diagnostic]) {
    let builtIn = BuiltInTypes(&lexis)
    let marks = ChunkMarks(in: &lexis.vocabulary)
    for pack in packs {
      declareTypes(pack)
      for lexicon in pack.lexicons { offered.insert(lexicon.type) }
      for rule in pack.rules {
        if let type = rule.publish {
          offered.insert(type)
          lexis.openTypes.insert(type)
        }
      }
    }
    declareAttributes(packs)
    declareRules(packs)
    for pack in packs {
      for ladder in pack.ladders { compile(ladder, in: pack) }
      for rule in pack.rules { compile(rule, in: pack) }
    }
    let languages = languages(packs, marks)
    // Behind the words of rules, so that what is known about those stays small.
    for lexicon in packs.flatMap(\.lexicons) { add(lexicon) }
    entries.close()
    order()
    let valueWords = ValueWords(in: &lexis.vocabulary)
    let index = CandidateIndex(rules, &lexis, languages: languages)
    lexis.forgetLiterals()
    let set = RuleSet(
      lexis: lexis, languages: languages, marks: marks, trie: trie, entries: entries,
      rules: rules, builtIn: builtIn, index: index, valueWords: valueWords,
      supporting: supporting)
    return (set, diagnostics)
  }

  // Languages of one code are one; those of another never mix with it.
  private mutating func languages(
    _ packs: [PackDeclarations], _ marks: ChunkMarks
  ) -> [CompiledLanguage] {
    let declarations = packs.flatMap(\.languages)
    var codes: [String] = []
    for declaration in declarations where !codes.contains(declaration.code) {
      codes.append(declaration.code)
    }
    return (codes.isEmpty ? [""] : codes).map { code in
      let own = declarations.filter { $0.code == code }
      var language = CompiledLanguage(code: code, own, marks: marks)
      language.fill(own, &lexis)
      return language
    }
  }

  private mutating func declareTypes(_ pack: PackDeclarations) {
    for (index, type) in pack.types.enumerated() {
      if let known = types[type.name], known != type {
        let location = index < pack.typeLocations.count ? pack.typeLocations[index] : nil
        var diagnostic = Diagnostic(
          code: "rule/type-declared-twice",
          message: "type '\(type.name)' is declared already, with other fields",
          file: location?.file, line: location?.line, column: location?.column,
          help: "give it another name, or the same fields and overlap")
        diagnostic.underline = location?.length ?? 1
        diagnostic.rule = pack.id + "/" + type.name
        diagnostics.append(diagnostic)
      } else {
        types[type.name] = type
      }
    }
  }

  private mutating func add(_ lexicon: LexiconDeclaration) {
    let type = lexis.type(lexicon.type)
    for entry in lexicon.entries {
      guard let first = entry.forms.first else { continue }
      entries.append(
        LexiconEntry(
          type: type, id: entry.id, name: first.text, attributes: entry.attributes))
      for form in entry.forms {
        let words = lexis.words(
          form.text, exact: form.caseRule == .exact, folded: form.caseRule == .folded)
        lexis.notePhrase(ofType: lexicon.type, words: words.count)
        trie.add(words, entry: entries.count - 1)
      }
    }
  }
}
