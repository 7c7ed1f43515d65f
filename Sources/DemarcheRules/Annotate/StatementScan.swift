import DemarcheModel
import DemarcheText

/// A statement with its spans, and the machine that matches patterns in it.
///
/// A class shared by all that reads it; one for each run, on one thread.
final class StatementScan {
  let set: RuleSet
  /// With the metadata that rules filled in so far.
  @exclusivity(unchecked) var statement: Statement
  /// The statement's language, or the one that stands for those that no pack knows.
  let language: CompiledLanguage
  let analysis: TextAnalysis
  let spans: SpanTable
  /// What readers of speech remember.
  @exclusivity(unchecked) var speech = SpeechMemo()
  @exclusivity(unchecked) private var contexts: [SentenceContext?]
  @exclusivity(unchecked) private var shared: Machine?
  @exclusivity(unchecked) private var vetoes: [Int: [Range<Int>]] = [:]
  @exclusivity(unchecked) private var vetoSpanCount = -1

  init(_ statement: Statement, set: RuleSet) {
    self.set = set
    self.statement = statement
    language = set.language(statement.language)
    analysis = TextAnalysis(
      text: statement.text, blocks: statement.blocks, vocabulary: set.lexis.vocabulary)
    spans = SpanTable(tokenCount: analysis.tokens.count, entries: set.entries)
    contexts = [SentenceContext?](repeating: nil, count: analysis.sentences.count)
  }

  /// The context of a sentence, made when first asked for.
  func context(_ sentence: Int) -> SentenceContext {
    if let context = contexts[sentence] { return context }
    let context = SentenceContext(
      analysis, language.grammar, sentence: analysis.sentences[sentence].tokens)
    contexts[sentence] = context
    return context
  }

  /// Calls `body` with the tokens at which a pattern's trigger may stand, ascending, each once.
  ///
  /// - Parameter tokens: where to look; nil for the whole statement.
  func forEachCandidate(
    _ start: TriggerStart, in tokens: Range<Int>?, _ body: (Int) -> Void
  ) {
    if tokens == nil, let type = start.onlySpan {
      var last = -1
      for span in spans.all(of: type) where spans.tokens(span).lowerBound != last {
        last = spans.tokens(span).lowerBound
        body(last)
      }
      return
    }
    for token in tokens ?? analysis.tokens.indices where begins(start, at: token) { body(token) }
  }

  // Whether a trigger may begin with, or have its verb's head at, a token.
  private func begins(_ start: TriggerStart, at token: Int) -> Bool {
    for kind in start.classes where kind.allows(analysis.tokens[token].flags) { return true }
    let word = analysis.tokens[token].word
    if word != 0 {
      if start.words.contains(Int(word)) { return true }
      if !start.verbs.isEmpty, language.data.classes(ofWord: word).contains(.verbForm) {
        for form in language.data.verbForms(ofWord: word)
        where start.verbs.contains(Int(form.lemma)) {
          return true
        }
      }
    }
    return start.spans.contains { spans.firstStarting(at: token, type: $0) >= 0 }
  }

  /// The tokens of one sentence at which a pattern's trigger may stand, ascending.
  func candidates(_ start: TriggerStart, in sentence: Int) -> [Int] {
    var found: [Int] = []
    forEachCandidate(start, in: analysis.sentences[sentence].tokens) { found.append($0) }
    return found
  }

  /// A machine for one sentence.
  func machine(_ sentence: Int) -> Machine {
    Machine(context: context(sentence), spans: spans, tables: set.tables)
  }

  /// The tokens of all matches of a pattern in one sentence; remembered until spans are added, as
  /// a veto is asked for again for every match in the sentence.
  func matches(_ pattern: CompiledPattern, in sentence: Int) -> [Range<Int>] {
    if vetoSpanCount != spans.count {
      vetoes.removeAll(keepingCapacity: true)
      vetoSpanCount = spans.count
    }
    let key = pattern.number << 32 | sentence
    if let known = vetoes[key] { return known }
    var found: [Range<Int>] = []
    forEachCandidate(pattern.start, in: analysis.sentences[sentence].tokens) { token in
      if let match = match(pattern, at: token) { found.append(match.tokens) }
    }
    vetoes[key] = found
    return found
  }

  // The machine that all patterns use in turn.
  private func machine(in context: SentenceContext) -> Machine {
    guard let shared else {
      let machine = Machine(context: context, spans: spans, tables: set.tables)
      shared = machine
      return machine
    }
    shared.move(to: context)
    return shared
  }

  /// The match of `pattern` whose trigger stands at `token`, or nil.
  func match(_ pattern: CompiledPattern, at token: Int) -> RawMatch? {
    let sentence = Int(analysis.sentenceOfToken[token])
    guard sentence >= 0 else { return nil }
    let context = context(sentence)
    let machine = machine(in: context)
    if pattern.startsAtWord { return match(pattern, from: token, machine) }
    if pattern.start.verbs.isEmpty {
      if hasArticle(before: token, pattern, context),
        let match = match(pattern, from: token - 1, machine)
      {
        return match
      }
      return match(pattern, from: token, machine)
    }
    for start in starts(pattern, token, context) {
      if let match = match(pattern, from: start, machine) { return match }
    }
    return nil
  }

  // Whether the actor that begins at `token` has an article of its own.
  private func hasArticle(
    before token: Int, _ pattern: CompiledPattern, _ context: SentenceContext
  ) -> Bool {
    pattern.start.spans.first == set.builtIn.actor && token > context.sentence.lowerBound
      && context.classes(token - 1).contains(.definite)
  }

  /// Where the trigger can begin if its first word or head is `token`.
  func starts(_ pattern: CompiledPattern, _ token: Int, _ sentence: Int) -> [Int] {
    starts(pattern, token, context(sentence))
  }

  private func starts(
    _ pattern: CompiledPattern, _ token: Int, _ context: SentenceContext
  ) -> [Int] {
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
    if hasArticle(before: token, pattern, context) { starts.insert(token - 1, at: 0) }
    return starts
  }

  private func match(
    _ pattern: CompiledPattern, from start: Int, _ machine: Machine
  ) -> RawMatch? {
    guard let rightEnd = machine.run(pattern.right, from: start) else { return nil }
    machine.subjectOf = pattern.hasVerb ? MatchReader.verb(machine) : nil
    machine.keepNotes()
    guard let leftEnd = machine.run(pattern.left, from: start) else { return nil }
    var reader = MatchReader(captureCount: pattern.captures.count, start: start)
    reader.readBoth(machine)
    return reader.match(from: min(leftEnd, start), to: rightEnd)
  }
}
