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
  /// Some block is in another language than the statement.
  let mixesLanguages: Bool
  let analysis: TextAnalysis
  let spans: SpanTable
  private let memo: ChunkMemo
  private let verbGroups: VerbGroupTable
  // Where the trigger at hand can begin.
  @exclusivity(unchecked) private var starts: [Int] = []
  /// What readers of speech remember.
  @exclusivity(unchecked) var speech = SpeechMemo()
  @exclusivity(unchecked) private var contexts: [SentenceContext?]
  @exclusivity(unchecked) private var shared: Machine?
  // The matches of the vetoes asked last, each in the slot of its pattern: a rule may have thirty.
  private struct Veto {
    var key = -1
    var spanCount = 0
    var matches: [Range<Int>] = []
  }
  @exclusivity(unchecked) private var vetoes = [Veto](repeating: Veto(), count: vetoSlots)
  private static let vetoSlots = 64

  init(_ statement: Statement, set: RuleSet) {
    self.set = set
    self.statement = statement
    language = set.language(statement.language)
    mixesLanguages = statement.blocks.contains { $0.language != nil }
    analysis = TextAnalysis(
      text: statement.text, blocks: statement.blocks, vocabulary: set.lexis.vocabulary)
    spans = SpanTable(
      analysis, entries: set.entries, typeCount: set.lexis.typeNames.count)
    let tokens = 0..<analysis.tokens.count
    memo = ChunkMemo(tokens)
    verbGroups = VerbGroupTable(tokens)
    contexts = [SentenceContext?](repeating: nil, count: analysis.sentences.count)
  }

  /// The context of a sentence, made when first asked for.
  func context(_ sentence: Int) -> SentenceContext {
    if let context = contexts[sentence] { return context }
    let context = SentenceContext(
      analysis, language(of: sentence).grammar, sentence: analysis.sentences[sentence].tokens,
      memo: memo, table: verbGroups)
    contexts[sentence] = context
    return context
  }

  /// The language of a sentence: its block's where that has one of its own; nil where unknown.
  func languageCode(of sentence: Int) -> String? {
    guard mixesLanguages else { return statement.language }
    return statement.blocks[analysis.sentences[sentence].block].language ?? statement.language
  }

  /// The language in which a sentence is read: where it is unknown, the one that stands for it.
  func spokenLanguage(of sentence: Int) -> String { language(of: sentence).code }

  private func language(of sentence: Int) -> CompiledLanguage {
    mixesLanguages ? set.language(languageCode(of: sentence)) : language
  }

  /// The language of the sentence that a token is in.
  func language(at token: Int) -> CompiledLanguage {
    guard mixesLanguages else { return language }
    let sentence = Int(analysis.sentenceOfToken[token])
    return sentence < 0 ? language : language(of: sentence)
  }

  /// Whether a rule may run in a sentence; it may where the language is unknown.
  func isInLanguage(_ rule: CompiledRule, _ sentence: Int) -> Bool {
    let languages = rule.spokenLanguages
    guard !languages.isEmpty, let code = languageCode(of: sentence) else { return true }
    return languages.contains(code)
  }

  /// Whether a rule may run somewhere in the statement.
  func isInLanguage(_ rule: CompiledRule) -> Bool {
    let languages = rule.spokenLanguages
    guard !languages.isEmpty, let code = statement.language else { return true }
    return languages.contains(code)
      || mixesLanguages
        && statement.blocks.contains { block in
          block.language.map(languages.contains) ?? false
        }
  }

  /// Calls `body` with the tokens at which a pattern's trigger may stand, ascending, each once.
  ///
  /// - Parameter tokens: where to look; nil for the whole statement.
  @inline(__always)
  func forEachCandidate(
    _ pattern: CompiledPattern, in tokens: Range<Int>?, _ body: (Int) -> Void
  ) {
    if let type = pattern.start.onlySpan {
      var last = -1
      for span in spans.all(of: type, from: tokens?.lowerBound ?? 0) {
        let start = spans.tokens(Int(span)).lowerBound
        if let tokens, start >= tokens.upperBound { return }
        if start != last { body(start) }
        last = start
      }
      return
    }
    for token in tokens ?? analysis.tokens.indices where begins(pattern, at: token) {
      body(token)
    }
  }

  // Whether a trigger may begin with, or have its verb's head at, a token.
  private func begins(_ pattern: CompiledPattern, at token: Int) -> Bool {
    let row = analysis.tokens[token]
    if !pattern.startLook.isEmpty, pattern.startLook.allows(row.flags) { return true }
    if pattern.startsWithGenitive, row.flags.contains(.genitive) { return true }
    if row.word != 0 {
      if pattern.opening.words & Opening.bit(row.word) != 0,
        pattern.start.words.contains(Int(row.word))
      {
        return true
      }
      if pattern.opening.verbs != 0, beginsWithVerb(pattern, row.word, at: token) { return true }
    }
    if pattern.opening.spans & spans.typesStarting(at: token) == 0 { return false }
    return pattern.start.spans.contains { spans.firstStarting(at: token, type: $0) >= 0 }
  }

  private func beginsWithVerb(
    _ pattern: CompiledPattern, _ word: UInt32, at token: Int
  ) -> Bool {
    // Most statements have one language, which is not copied for each token.
    mixesLanguages
      ? beginsWithVerb(pattern, word, language(at: token).data)
      : beginsWithVerb(pattern, word, language.data)
  }

  private func beginsWithVerb(
    _ pattern: CompiledPattern, _ word: UInt32, _ data: LanguageData
  ) -> Bool {
    guard data.classes(ofWord: word).contains(.verbForm) else { return false }
    var begins = false
    data.forEachVerbForm(ofWord: word) { form in
      if pattern.opening.verbs & Opening.bit(form.lemma) != 0,
        pattern.start.verbs.contains(Int(form.lemma))
      {
        begins = true
      }
    }
    return begins
  }

  // Whether a sentence has a word, a verb or a span with which the trigger may begin.
  private func mayBegin(_ pattern: CompiledPattern, in sentence: Int) -> Bool {
    let opening = pattern.opening
    if opening.isOpen { return true }
    let there = context(sentence).opening
    if there.words & opening.words != 0 || there.verbs & opening.verbs != 0 { return true }
    return opening.spans != 0
      && analysis.sentences[sentence].tokens.contains {
        opening.spans & spans.typesStarting(at: $0) != 0
      }
  }

  /// The tokens of one sentence at which a pattern's trigger may stand, ascending.
  func candidates(_ pattern: CompiledPattern, in sentence: Int) -> [Int] {
    var found: [Int] = []
    forEachCandidate(pattern, in: analysis.sentences[sentence].tokens) { found.append($0) }
    return found
  }

  /// The tokens of all matches of a pattern in one sentence; remembered for a while, as a veto is
  /// asked for again for every match in the sentence, and not behind them.
  func matches(_ pattern: CompiledPattern, in sentence: Int) -> [Range<Int>] {
    let slot = pattern.number % StatementScan.vetoSlots
    let key = pattern.number << 32 | sentence
    if vetoes[slot].key == key, vetoes[slot].spanCount == spans.count {
      return vetoes[slot].matches
    }
    var found: [Range<Int>] = []
    guard mayBegin(pattern, in: sentence) else {
      vetoes[slot] = Veto(key: key, spanCount: spans.count, matches: found)
      return found
    }
    forEachCandidate(pattern, in: analysis.sentences[sentence].tokens) { token in
      if let tokens = extent(pattern, at: token) { found.append(tokens) }
    }
    vetoes[slot] = Veto(key: key, spanCount: spans.count, matches: found)
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
    guard let (machine, tokens, start) = walk(pattern, at: token) else { return nil }
    var reader = MatchReader(captureCount: pattern.captures.count, start: start)
    reader.readBoth(machine)
    return reader.match(from: tokens.lowerBound, to: tokens.upperBound)
  }

  /// The tokens of the match of `pattern` whose trigger stands at `token`, or nil.
  private func extent(_ pattern: CompiledPattern, at token: Int) -> Range<Int>? {
    walk(pattern, at: token)?.tokens
  }

  // Walks a pattern from a trigger: the machine that did, what it took, where the trigger begins.
  private func walk(
    _ pattern: CompiledPattern, at token: Int
  ) -> (machine: Machine, tokens: Range<Int>, start: Int)? {
    let sentence = Int(analysis.sentenceOfToken[token])
    guard sentence >= 0 else { return nil }
    let context = context(sentence)
    let machine = machine(in: context)
    if pattern.startsAtWord { return walk(pattern, from: token, machine) }
    if hasArticle(before: token, pattern, context),
      let found = walk(pattern, from: token - 1, machine)
    {
      return found
    }
    guard !pattern.start.verbs.isEmpty else { return walk(pattern, from: token, machine) }
    starts.removeAll(keepingCapacity: true)
    addStarts(pattern, token, context)
    for start in starts {
      if let found = walk(pattern, from: start, machine) { return found }
    }
    return nil
  }

  private func walk(
    _ pattern: CompiledPattern, from start: Int, _ machine: Machine
  ) -> (machine: Machine, tokens: Range<Int>, start: Int)? {
    // What stands before the trigger, and what it begins with, may refuse it at a glance.
    guard machine.mayBegin(opening: pattern.leftOpening, start, .left),
      machine.mayBegin(opening: pattern.rightOpening, start, .right),
      let rightEnd = machine.run(pattern.right, from: start)
    else { return nil }
    machine.subjectOf = pattern.hasVerb ? MatchReader.verb(machine) : nil
    machine.keepNotes()
    guard let leftEnd = machine.run(pattern.left, from: start) else { return nil }
    return (machine, min(leftEnd, start)..<rightEnd, start)
  }

  // Whether the actor that begins at `token` has an article of its own.
  private func hasArticle(
    before token: Int, _ pattern: CompiledPattern, _ context: SentenceContext
  ) -> Bool {
    pattern.start.spans.contains(set.builtIn.actor) && token > context.sentence.lowerBound
      && context.classes(token - 1).contains(.definite)
      && spans.firstStarting(at: token, type: set.builtIn.actor) >= 0
  }

  /// Where the trigger can begin if its first word or head is `token`.
  func starts(_ pattern: CompiledPattern, _ token: Int, _ sentence: Int) -> [Int] {
    let context = context(sentence)
    starts.removeAll(keepingCapacity: true)
    if hasArticle(before: token, pattern, context) { starts.append(token - 1) }
    addStarts(pattern, token, context)
    return starts
  }

  private func addStarts(_ pattern: CompiledPattern, _ token: Int, _ context: SentenceContext) {
    for lemma in pattern.start.verbs {
      context.forEachStart(head: token, lemma: UInt32(lemma)) { start in
        if !starts.contains(start) { starts.append(start) }
      }
    }
    if pattern.start.hasOthersThanVerbs, !starts.contains(token), beginsOtherwise(pattern, token) {
      starts.append(token)
    }
  }

  // Whether a word, a span or a class with which the trigger can begin stands at a token.
  private func beginsOtherwise(_ pattern: CompiledPattern, _ token: Int) -> Bool {
    let row = analysis.tokens[token]
    if !pattern.startLook.isEmpty, pattern.startLook.allows(row.flags) { return true }
    if pattern.startsWithGenitive, row.flags.contains(.genitive) { return true }
    if row.word != 0, pattern.start.words.contains(Int(row.word)) { return true }
    return pattern.start.spans.contains { spans.firstStarting(at: token, type: $0) >= 0 }
  }
}
