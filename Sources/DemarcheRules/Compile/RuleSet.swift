package import DemarcheModel
package import DemarcheText

/// The rules of a set of packs, compiled together; immutable, shared by all jobs.
package final class RuleSet: Sendable {
  let lexis: Lexis
  /// At least one; the first stands for languages that no pack declares.
  let languages: [CompiledLanguage]
  let marks: ChunkMarks
  let trie: LexiconTrie
  let entries: LexiconTable
  /// In order of phases, within a phase in order of packs and declarations.
  let rules: [CompiledRule]
  let builtIn: BuiltInTypes
  let valueWords: ValueWords
  /// The rules as they run, in the same order.
  let runners: [RuleRunner]
  /// What instructions point to.
  let tables: MatchTables
  /// For each span type whether some rule asks for it.
  let isUsed: [Bool]
  /// For each span type the last phase in which a rule publishes it; 0 where none does.
  let lastPublishingPhase: [Int]
  /// Where words send the engine.
  let index: CandidateIndex
  /// The ids of rules that run only for what chosen ones build on; nobody is shown what they find.
  package let supporting: Set<String>
  /// Whether it matters in which language a text is: some rule is for some languages only, or
  /// packs declare more than one.
  package let asksForLanguage: Bool
  /// In which languages claims are looked for, or where nothing looks for claims, anything.
  package let spokenLanguages: Set<String>

  init(
    lexis: Lexis, languages: [CompiledLanguage], marks: ChunkMarks, trie: LexiconTrie,
    entries: LexiconTable, rules: [CompiledRule], builtIn: BuiltInTypes,
    index: CandidateIndex, valueWords: ValueWords, supporting: Set<String>
  ) {
    self.lexis = lexis
    self.languages = languages
    self.marks = marks
    self.trie = trie
    self.entries = entries
    self.rules = rules
    self.builtIn = builtIn
    var isUsed = [Bool](repeating: false, count: lexis.typeNames.count)
    for rule in rules {
      for type in rule.uses { isUsed[type] = true }
    }
    // What short forms and titles stand for, whose claim it is, and who reports it.
    for type in builtIn.alwaysUsed { isUsed[type] = true }
    if rules.contains(where: { $0.type.overlap == .onePerTrigger }) {
      isUsed[builtIn.person] = true
    }
    self.isUsed = isUsed
    var last = [Int](repeating: 0, count: lexis.typeNames.count)
    for rule in rules {
      if let type = rule.publish { last[type] = max(last[type], rule.phase) }
    }
    lastPublishingPhase = last
    runners = RuleRunner.all(rules)
    tables = MatchTables(lexis, builtIn)
    self.index = index
    self.supporting = supporting
    self.valueWords = valueWords
    let patterns = rules.filter { $0.statement == nil && $0.phase > 0 }
    let claims = patterns.filter { $0.type.claimant != nil }
    spokenLanguages = Set((claims.isEmpty ? patterns : claims).flatMap(\.spokenLanguages))
    asksForLanguage = languages.count > 1 || rules.contains { !$0.languages.isEmpty }
  }

  /// The language of a statement, where claims are looked for in some languages and not in that one.
  ///
  /// - Returns: nil also where its language is unknown, or some block is in one of those languages.
  package func foreignLanguage(of statement: Statement) -> String? {
    guard !spokenLanguages.isEmpty, let code = statement.language,
      !spokenLanguages.contains(code),
      !statement.blocks.contains(where: { $0.language.map(spokenLanguages.contains) ?? false })
    else { return nil }
    return code
  }

  /// The language of that code; the first where no pack declares it, or a statement names none.
  func language(_ code: String?) -> CompiledLanguage {
    languages.first { $0.code == code } ?? languages[0]
  }

  /// The types that its rules emit, each once, in the order in which the rules run.
  package var emittedTypes: [AnnotationType] {
    var types: [AnnotationType] = []
    for rule in rules where !types.contains(rule.type) { types.append(rule.type) }
    return types
  }

  /// The packs of which rules for the first language have functions.
  package var callingPacks: [String] {
    let first = languages[0].code
    let calling = rules.filter { rule in
      (rule.when != nil || rule.build != nil || rule.statement != nil)
        && (rule.spokenLanguages.isEmpty || rule.spokenLanguages.contains(first))
    }
    return Set(calling.map(\.packID)).sorted()
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
    /// Rules of a phase see what those of earlier ones publish; from 0.
    package var phase: Int
    /// How often the engine is expected to look at the rule in a MB of English official text.
    package var looksPerMegabyte: Double
  }

  /// All rules and rungs, in the order in which they run.
  package var summaries: [Summary] {
    runners.map { runner in
      let rule = runner.rule
      let first = Int(index.firstRow[runner.index])
      let looks = index.rows[first..<first + rule.patterns.count].reduce(0) { $0 + $1.rate }
      return Summary(
        id: rule.id, rung: rule.rung, type: rule.type.name, pack: rule.pack,
        file: rule.location.file, line: rule.location.line,
        patterns: (rule.patterns.map(\.source) + rule.lines.map(\.source)).map(\.text),
        phase: rule.phase, looksPerMegabyte: looks)
    }
  }

  /// The forms of a verb, as `~verb` matches them in the first language.
  package func forms(of verb: String) -> VerbInflector.Forms {
    languages[0].inflector.forms(of: verb)
  }
}
