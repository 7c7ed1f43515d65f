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
    encodeVetoes(into: &writer)
    writer.write(supporting.sorted())
  }

  // Each pattern once, and for each rule which of them are its own.
  private func encodeVetoes(into writer: inout BinaryWriter) {
    var places: [Int: Int32] = [:]
    var patterns: [CompiledPattern] = []
    for pattern in rules.flatMap(\.unless) where places[pattern.number] == nil {
      places[pattern.number] = Int32(patterns.count)
      patterns.append(pattern)
    }
    writer.write(patterns)
    for rule in rules { writer.write(rule.unless.compactMap { places[$0.number] }) }
  }

  private static func readVetoes(
    of rules: inout [CompiledRule], from reader: inout BinaryReader
  ) throws(BinaryError) {
    let patterns: [CompiledPattern] = try reader.read()
    for index in rules.indices {
      for place in try reader.read([Int32].self) {
        guard patterns.indices.contains(Int(place)) else { throw BinaryError() }
        rules[index].unless.append(patterns[Int(place)])
      }
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
    try RuleSet.readVetoes(of: &rules, from: &reader)
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
