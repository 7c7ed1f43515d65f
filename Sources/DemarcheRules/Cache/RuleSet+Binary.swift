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
    writer.write(supporting.sorted())
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
    let rules: [CompiledRule] = try reader.read()
    let supporting: [String] = try reader.read()
    guard !languages.isEmpty, trie.entryLimit <= entries.count else { throw BinaryError() }
    // They number what the lexis has long known.
    let builtIn = BuiltInTypes(&lexis)
    let marks = ChunkMarks(in: &lexis.vocabulary)
    for index in languages.indices { languages[index].use(marks) }
    let check = ProgramCheck(lexis)
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
