import DemarcheModel
import DemarcheText

/// A statement with its spans, and where each word of the vocabulary stands.
struct StatementScan {
  let set: RuleSet
  /// The statement's language, or the one that stands for those that no pack knows.
  let language: CompiledLanguage
  let analysis: TextAnalysis
  var spans: SpanTable
  /// For each word number its tokens, in order.
  private(set) var occurrences: [UInt32: [Int]] = [:]
  private var contexts: [SentenceContext?]

  init(_ statement: Statement, set: RuleSet) {
    self.set = set
    language = set.language(statement.language)
    analysis = TextAnalysis(
      text: statement.text, blocks: statement.blocks, vocabulary: set.lexis.vocabulary)
    spans = SpanTable(tokenCount: analysis.tokens.count)
    contexts = [SentenceContext?](repeating: nil, count: analysis.sentences.count)
    for (index, token) in analysis.tokens.enumerated() where token.word != 0 {
      occurrences[token.word, default: []].append(index)
    }
  }

  /// The context of a sentence, made when first asked for.
  mutating func context(_ sentence: Int) -> SentenceContext {
    if let context = contexts[sentence] { return context }
    let context = SentenceContext(
      analysis, language: language.data, marks: set.marks,
      sentence: analysis.sentences[sentence].tokens)
    contexts[sentence] = context
    return context
  }

  /// The tokens at which a pattern's trigger may stand, ascending: a verb's head, else its first.
  func candidates(_ start: TriggerStart) -> [Int] {
    var found: [Int] = []
    for word in start.words { found += occurrences[UInt32(word)] ?? [] }
    for lemma in start.verbs {
      for word in language.formsOfLemma[UInt32(lemma)] ?? [] { found += occurrences[word] ?? [] }
    }
    for type in start.spans {
      found += spans.all(of: type).map { spans.spans[$0].tokens.lowerBound }
    }
    if !start.classes.isEmpty { found += analysis.tokens.indices }
    return StatementScan.ascending(found)
  }

  /// The tokens of one sentence at which a pattern's trigger may stand, ascending.
  func candidates(_ start: TriggerStart, in sentence: Int) -> [Int] {
    let tokens = analysis.sentences[sentence].tokens
    if !start.classes.isEmpty { return Array(tokens) }
    var found: [Int] = []
    for word in start.words { append(UInt32(word), in: tokens, to: &found) }
    for lemma in start.verbs {
      for word in language.formsOfLemma[UInt32(lemma)] ?? [] {
        append(word, in: tokens, to: &found)
      }
    }
    for type in start.spans {
      found += spans.starting(in: tokens, type: type).map { spans.spans[$0].tokens.lowerBound }
    }
    return StatementScan.ascending(found)
  }

  private func append(_ word: UInt32, in tokens: Range<Int>, to found: inout [Int]) {
    guard let places = occurrences[word] else { return }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < places.count, places[low] < tokens.upperBound {
      found.append(places[low])
      low += 1
    }
  }

  private static func ascending(_ tokens: [Int]) -> [Int] {
    var last = -1
    return tokens.sorted().filter { token in
      defer { last = token }
      return token != last
    }
  }

  /// The machine for one sentence.
  mutating func machine(_ sentence: Int) -> Machine {
    Machine(
      context: context(sentence), spans: spans, lexis: set.lexis, actorType: set.builtIn.actor)
  }

  /// The match of `pattern` whose trigger stands at `token`, or nil.
  mutating func match(_ pattern: CompiledPattern, at token: Int) -> RawMatch? {
    let sentence = Int(analysis.sentenceOfToken[token])
    guard sentence >= 0 else { return nil }
    var machine = machine(sentence)
    for start in starts(pattern, token, sentence) {
      if let match = match(pattern, from: start, &machine) { return match }
    }
    return nil
  }

  /// Where the trigger can begin if its first word or head is `token`.
  mutating func starts(_ pattern: CompiledPattern, _ token: Int, _ sentence: Int) -> [Int] {
    let context = context(sentence)
    var starts: [Int] = []
    for lemma in pattern.start.verbs {
      for group in context.verbGroups(head: token, lemma: UInt32(lemma)) {
        if !starts.contains(group.tokens.lowerBound) { starts.append(group.tokens.lowerBound) }
      }
    }
    if pattern.start.verbs.isEmpty || !pattern.start.words.isEmpty
      || !pattern.start.spans.isEmpty || !pattern.start.classes.isEmpty
    {
      if !starts.contains(token) { starts.append(token) }
    }
    if let type = pattern.start.spans.first, type == set.builtIn.actor,
      token > context.sentence.lowerBound, context.classes(token - 1).contains(.definite)
    {
      starts.insert(token - 1, at: 0)
    }
    return starts
  }

  private func match(
    _ pattern: CompiledPattern, from start: Int, _ machine: inout Machine
  ) -> RawMatch? {
    guard let rightEnd = machine.run(pattern.right, from: start) else { return nil }
    var reader = MatchReader(captureCount: pattern.captures.count, start: start)
    reader.read(machine.notes, context: machine.context, isRight: true)
    machine.subjectOf = reader.verb
    guard let leftEnd = machine.run(pattern.left, from: start) else { return nil }
    reader.read(machine.notes, context: machine.context, isRight: false)
    return reader.match(from: min(leftEnd, start), to: rightEnd)
  }
}
