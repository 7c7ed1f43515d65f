package import DemarcheModel
import DemarcheText

extension RuleSet {
  /// Writes the compiled rules.
  package func encode(into writer: inout BinaryWriter) {
    lexis.encode(into: &writer)
    writer.write(languages)
    writer.write(trie)
    writer.write(entries)
    writer.write(valueWords)
    writer.write(index)
    writer.write(rules)
    encodePatterns(into: &writer)
    writer.write(supporting.sorted())
  }

  // The patterns, and for each rule which of them are its own.
  private func encodePatterns(into writer: inout BinaryWriter) {
    var table = PatternTable()
    let places = rules.map { rule in
      (rule.patterns.map { table.place(of: $0) }, rule.unless.map { table.place(of: $0) })
    }
    table.encode(into: &writer)
    for (patterns, vetoes) in places {
      writer.write(patterns)
      writer.write(vetoes)
    }
  }

  private static func readPatterns(
    of rules: inout [CompiledRule], from reader: inout BinaryReader, _ check: ProgramCheck
  ) throws(BinaryError) {
    let all = try PatternTable.patterns(from: &reader, check)
    func some(_ reader: inout BinaryReader) throws(BinaryError) -> [CompiledPattern] {
      var patterns: [CompiledPattern] = []
      for place in try reader.read([Int32].self) {
        guard all.indices.contains(Int(place)) else { throw BinaryError() }
        patterns.append(all[Int(place)])
      }
      return patterns
    }
    for index in rules.indices {
      rules[index].patterns = try some(&reader)
      rules[index].unless = try some(&reader)
    }
  }

  /// Reads what `encode` wrote.
  ///
  /// - Throws: `BinaryError` also where a number leads out of the table that it points into.
  package convenience init(from reader: inout BinaryReader) throws(BinaryError) {
    var lexis = try Lexis(from: &reader)
    var languages: [CompiledLanguage] = try reader.read()
    let trie: LexiconTrie = try reader.read()
    let entries: LexiconTable = try reader.read()
    let valueWords: ValueWords = try reader.read()
    let index: CandidateIndex = try reader.read()
    var rules: [CompiledRule] = try reader.read()
    let check = ProgramCheck(lexis)
    try RuleSet.readPatterns(of: &rules, from: &reader, check)
    let supporting: [String] = try reader.read()
    guard !languages.isEmpty, trie.entryLimit <= entries.count else { throw BinaryError() }
    // They number what the lexis has long known.
    let builtIn = BuiltInTypes(&lexis)
    let marks = ChunkMarks(in: &lexis.vocabulary)
    for index in languages.indices { languages[index].use(marks) }
    guard entries.typeLimit <= lexis.typeNames.count, rules.allSatisfy(check.isSound),
      index.isSound(for: rules, typeCount: lexis.typeNames.count)
    else {
      throw BinaryError()
    }
    self.init(
      lexis: lexis, languages: languages, marks: marks, trie: trie, entries: entries,
      rules: rules, builtIn: builtIn, index: index, valueWords: valueWords,
      supporting: Set(supporting))
  }
}
