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
  private var language = LanguageData()
  private var trie = LexiconTrie()
  private var entries: [LexiconEntry] = []
  /// The span types that something offers: built in, a lexicon, or a rule that publishes.
  var offered: Set<String> = Set(BuiltInTypes.names)

  private init() {
    for type in AnnotationType.core { types[type.name] = type }
  }

  /// Compiles `packs`.
  ///
  /// - Returns: the rule set and what was wrong, in the order of packs and declarations.
  package static func compile(_ packs: [PackDeclarations]) -> (RuleSet, [Diagnostic]) {
    var compiler = RuleSetCompiler()
    return compiler.run(packs)
  }

  private mutating func run(_ packs: [PackDeclarations]) -> (RuleSet, [Diagnostic]) {
    let builtIn = BuiltInTypes(&lexis)
    let marks = ChunkMarks(in: &lexis.vocabulary)
    let inflector = inflector(packs)
    for pack in packs {
      declareTypes(pack)
      for lexicon in pack.lexicons { add(lexicon) }
      for rule in pack.rules { if let type = rule.publish { offered.insert(type) } }
    }
    for pack in packs {
      for ladder in pack.ladders { compile(ladder, in: pack) }
      for rule in pack.rules { compile(rule, in: pack) }
    }
    addWords(packs, inflector)
    let formsOfLemma = addForms(packs, inflector)
    order()
    let set = RuleSet(
      lexis: lexis, language: language, marks: marks, trie: trie, entries: entries, rules: rules,
      types: types, builtIn: builtIn, formsOfLemma: formsOfLemma, inflector: inflector)
    return (set, diagnostics)
  }

  private func inflector(_ packs: [PackDeclarations]) -> VerbInflector {
    let languages = packs.flatMap(\.languages)
    return VerbInflector(
      irregular: languages.flatMap(\.irregularVerbs), doubling: languages.flatMap(\.doublingVerbs))
  }

  private mutating func declareTypes(_ pack: PackDeclarations) {
    for type in pack.types {
      if let known = types[type.name], known != type {
        diagnostics.append(
          Diagnostic(
            code: "rule/type-declared-twice",
            message: "type '\(type.name)' is declared already, with other fields"))
      } else {
        types[type.name] = type
      }
    }
  }

  private mutating func add(_ lexicon: LexiconDeclaration) {
    offered.insert(lexicon.type)
    let type = lexis.type(lexicon.type)
    for entry in lexicon.entries {
      guard let first = entry.forms.first else { continue }
      entries.append(
        LexiconEntry(
          type: type, id: entry.id, name: first.text, attributes: entry.attributes))
      for form in entry.forms {
        let words = lexis.words(
          form.text, exact: form.caseRule == .exact, folded: form.caseRule == .folded)
        trie.add(words, entry: entries.count - 1)
      }
    }
  }

  // Closed-class words; verbs of the classes that are given by base form get all their forms.
  private mutating func addWords(_ packs: [PackDeclarations], _ inflector: VerbInflector) {
    for declaration in packs.flatMap(\.languages) {
      for name in WordClassName.allCases {
        for word in declaration.words[name] ?? [] {
          let isVerb = name == .catenative || name == .reporting
          let forms = isVerb ? inflector.forms(of: word).all.map(\.text) : [word]
          for form in forms {
            language.add(name.wordClass, to: lexis.vocabulary.add(KeyFolder.key(form)))
          }
        }
      }
    }
  }

  // The forms of every verb that a pattern, a catenative or a verb of saying mentions.
  private mutating func addForms(
    _ packs: [PackDeclarations], _ inflector: VerbInflector
  ) -> [UInt32: [UInt32]] {
    var lemmas = lexis.verbs.map { lexis.vocabulary.key($0.lemma) }
    for declaration in packs.flatMap(\.languages) {
      lemmas += declaration.words[.catenative] ?? []
      lemmas += declaration.words[.reporting] ?? []
      lemmas += declaration.irregularVerbs.compactMap { $0.first?.split(separator: "/").first }
        .map(String.init)
    }
    var words: [UInt32: [UInt32]] = [:]
    var seen: Set<String> = []
    for lemma in lemmas where seen.insert(lemma).inserted {
      let number = lexis.vocabulary.add(KeyFolder.key(lemma))
      for form in inflector.forms(of: lemma).all {
        let word = lexis.vocabulary.add(KeyFolder.key(form.text))
        language.add(VerbForm(lemma: number, kind: form.kind), to: word)
        if !words[number, default: []].contains(word) { words[number, default: []].append(word) }
      }
    }
    return words
  }

  // A rule that uses a type runs after all that publish it, unless it publishes it itself.
  private mutating func order() {
    let publishers = rules.indices.filter { rules[$0].publish != nil }
    var phase = [Int](repeating: 0, count: rules.count)
    var isStable = false
    var round = 0
    while !isStable && round <= rules.count {
      isStable = true
      round += 1
      for index in rules.indices {
        for publisher in publishers where publisher != index {
          guard let type = rules[publisher].publish, rules[index].uses.contains(type),
            rules[index].publish != type, phase[index] <= phase[publisher]
          else { continue }
          phase[index] = phase[publisher] + 1
          isStable = false
        }
      }
      if round > publishers.count + 1 && !isStable { break }
    }
    if !isStable { breakCycle(phase) }
    // Metadata first: who issues a statement decides what other rules make of it.
    for index in rules.indices {
      rules[index].phase = rules[index].type.name == "metadata" ? 0 : phase[index] + 1
    }
    let order = rules.indices.sorted { (rules[$0].phase, $0) < (rules[$1].phase, $1) }
    rules = order.map { rules[$0] }
  }

  private mutating func breakCycle(_ phase: [Int]) {
    let high = phase.max() ?? 0
    let names = rules.indices.filter { phase[$0] >= high - 1 && rules[$0].publish != nil }
      .map { rules[$0].id }
    diagnostics.append(
      Diagnostic(
        code: "rule/publish-cycle",
        message: "rules publish types that they need from each other: "
          + names.map { "'\($0)'" }.joined(separator: " -> ")))
    rules.removeAll { names.contains($0.id) }
  }
}
