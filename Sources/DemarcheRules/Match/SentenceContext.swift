import DemarcheText

/// What matching in one sentence needs; a class because its caches are shared by all patterns.
final class SentenceContext {
  let analysis: TextAnalysis
  let sentence: Range<Int>
  let grammar: Grammar
  let chunker: Chunker
  private let finder: VerbGroups
  private let table: VerbGroupTable
  @exclusivity(unchecked) private var heads: [Int]?
  // For each place the verbs that may follow; where that is known the highest bit is set, of
  // whichever verb.
  @exclusivity(unchecked) private var verbsFrom: [UInt64] = []
  // Subjects, by place and by verb; they hold for as many spans as were there.
  @exclusivity(unchecked) private var subjects: [Int: SubjectActor?] = [:]
  @exclusivity(unchecked) private var subjectSpanCount = -1

  /// The context of one sentence of a text, or of a line.
  ///
  /// - Parameters:
  ///   - memo: what the sentences of a text share; nil for a line, which may cut sentences.
  ///   - table: likewise.
  init(
    _ analysis: TextAnalysis, _ grammar: Grammar, sentence: Range<Int>, memo: ChunkMemo? = nil,
    table: VerbGroupTable? = nil
  ) {
    self.analysis = analysis
    self.sentence = sentence
    self.grammar = grammar
    chunker = Chunker(analysis, grammar, sentence: sentence, memo: memo)
    finder = VerbGroups(analysis, grammar, sentence: sentence)
    self.table = table ?? VerbGroupTable(sentence)
  }

  @inline(__always)
  func classes(_ token: Int) -> WordClass { grammar.classes(of: analysis.tokens[token]) }

  @inline(__always)
  func flags(_ token: Int) -> TokenFlags { analysis.tokens[token].flags }

  /// The places among `groups` of the verb groups that a token heads.
  private func places(head: Int) -> Range<Int> {
    guard sentence.contains(head), classes(head).contains(.verbForm) else { return 0..<0 }
    return table.range(head: head, analysis, finder, grammar.language)
  }

  /// The verb groups that a token heads, one for each form it can be there.
  func verbGroups(head: Int) -> ArraySlice<VerbGroup> {
    // First the places, for to ask for them may add groups.
    let places = places(head: head)
    return table.groups[places]
  }

  /// A verb group by its number.
  func group(_ number: Int) -> VerbGroup { table.groups[number] }

  /// The number of the first group of a verb that a token heads, that begins at `limit` or before,
  /// and that passes a test; negative for none.
  func verbGroup(head: Int, _ test: VerbTest, from limit: Int) -> Int {
    let word = analysis.tokens[head].word
    guard classes(head).contains(.verbForm), grammar.language.isForm(word, of: test.lemma) else {
      return -1
    }
    for place in places(head: head)
    where table.groups[place].tokens.lowerBound <= limit && test.accepts(table.groups[place])
      && grammar.language.isForm(word, table.groups[place].form, of: test.lemma)
    {
      return place
    }
    return -1
  }

  /// A bit for each verb of which a token may be the head.
  func verbs(headedBy token: Int) -> UInt64 {
    guard classes(token).contains(.verbForm) else { return 0 }
    var verbs: UInt64 = 0
    grammar.language.forEachVerbForm(ofWord: analysis.tokens[token].word) {
      verbs |= Opening.bit($0.lemma)
    }
    return verbs
  }

  /// The words and verbs of the sentence.
  private(set) lazy var opening = sentence.reduce(into: Opening()) { opening, token in
    opening.words |= Opening.bit(analysis.tokens[token].word)
    opening.verbs |= verbs(headedBy: token)
  }

  /// A bit for each verb of which a group may begin at a token, or before it and go on there.
  func verbs(from token: Int) -> UInt64 {
    if verbsFrom.isEmpty { verbsFrom = [UInt64](repeating: 0, count: sentence.count) }
    var verbs = verbsFrom[token - sentence.lowerBound]
    if verbs != 0 { return verbs }
    var head = token
    repeat {
      verbs |= self.verbs(headedBy: head)
      head += 1
    } while head < sentence.upperBound && mayStandInGroup(head - 1)
    // Something must be there that says that it was asked; too much does no harm.
    verbsFrom[token - sentence.lowerBound] = verbs | 1 << 63
    return verbs | 1 << 63
  }

  /// Whether a token can stand inside of a verb group, before its head.
  func mayStandInGroup(_ token: Int) -> Bool { finder.mayStandInside(token) }

  /// Calls `body` with where each group of a verb that a token heads begins.
  func forEachStart(head: Int, lemma: UInt32, _ body: (Int) -> Void) {
    let word = analysis.tokens[head].word
    guard grammar.language.isForm(word, of: lemma) else { return }
    for place in places(head: head)
    where grammar.language.isForm(word, table.groups[place].form, of: lemma) {
      body(table.groups[place].tokens.lowerBound)
    }
  }

  /// The groups of one verb that a token heads.
  func verbGroups(head: Int, lemma: UInt32) -> [VerbGroup] {
    let word = analysis.tokens[head].word
    return verbGroups(head: head).filter { grammar.language.isForm(word, $0.form, of: lemma) }
  }

  /// What `find` says about `key`, asked once for the spans that are there.
  func subject(_ key: Int, spanCount: Int, find: () -> SubjectActor?) -> SubjectActor? {
    if spanCount != subjectSpanCount {
      subjects.removeAll(keepingCapacity: true)
      subjectSpanCount = spanCount
    }
    if let known = subjects[key] { return known }
    let subject = find()
    subjects[key] = .some(subject)
    return subject
  }

  /// The tokens that head a group of a verb of the language, in order.
  var verbHeads: [Int] {
    if let heads { return heads }
    let all = sentence.filter { classes($0).contains(.verb) && !places(head: $0).isEmpty }
    heads = all
    return all
  }
}
