/// Finds noun phrases, clauses and subjects in one sentence from its closed-class words.
///
/// There is no parser: a phrase ends where a word stands that cannot continue it.
package struct Chunker {
  let analysis: TextAnalysis
  let grammar: Grammar
  /// The sentence without its final marks.
  let sentence: Range<Int>
  let memo: ChunkMemo

  /// A chunker for the sentence that takes up `sentence` of the text's tokens.
  ///
  /// - Parameter memo: what chunkers of the text's sentences share; nil for one of its own.
  package init(
    _ analysis: TextAnalysis, _ grammar: Grammar, sentence: Range<Int>, memo: ChunkMemo? = nil
  ) {
    self.analysis = analysis
    self.grammar = grammar
    var end = sentence.upperBound
    while end > sentence.lowerBound, Chunker.isFinalMark(analysis.tokens[end - 1]) { end -= 1 }
    self.sentence = sentence.lowerBound..<end
    self.memo = memo ?? ChunkMemo(sentence)
  }

  var tokens: [Token] { analysis.tokens }
  var marks: ChunkMarks { grammar.marks }

  /// The token behind the rest of the sentence, its final marks left out.
  package var restEnd: Int { sentence.upperBound }

  private static func isFinalMark(_ token: Token) -> Bool {
    token.flags.contains(.terminal) && !token.flags.contains(.word)
  }

  @inline(__always)
  func classes(_ index: Int) -> WordClass {
    grammar.classes(at: index, in: analysis.tokens, sentence: sentence)
  }

  func isComma(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.flags.contains(.punctuation) && token.end - token.start == 1
      && token.flags.isDisjoint(with: [
        .terminal, .openBracket, .closeBracket, .dash, .genitive,
        .openQuote, .closeQuote, .straightQuote,
      ]) && token.word == marks.comma
  }

  func isMark(_ index: Int, _ word: UInt32) -> Bool { word != 0 && tokens[index].word == word }

  // MARK: noun phrases

  /// Where noun phrases that begin at `start` can end, longest first; empty where none begins.
  package func nounPhraseEnds(from start: Int) -> [Int] {
    var ends: [Int] = []
    var index = start
    guard let first = simplePhraseEnd(from: index) else { return [] }
    ends.append(first)
    index = first
    while index < sentence.upperBound, let next = continuation(at: index) {
      ends.append(next)
      index = next
    }
    return ends.reversed()
  }

  // Determiner, modifiers, head: one run of words without an inner joint.
  private func simplePhraseEnd(from start: Int) -> Int? {
    let end = memo.value(.phraseEnd, at: start) {
      findPhraseEnd(from: start) ?? start
    }
    return end > start ? end : nil
  }

  private func findPhraseEnd(from start: Int) -> Int? {
    var index = start
    var hasContent = false
    var depth = 0
    while index < sentence.upperBound {
      let flags = tokens[index].flags
      if flags.contains(.openBracket) || (flags.contains(.openQuote) && depth == 0) {
        if flags.contains(.openBracket) && !hasContent { break }
        depth += 1
      } else if flags.contains(.closeBracket) || flags.contains(.closeQuote) {
        guard depth > 0 else { break }
        depth -= 1
      } else if depth == 0 && !continuesPhrase(index, hasContent: hasContent) {
        break
      } else if !flags.contains(.punctuation) {
        let classes = classes(index)
        if classes.isDisjoint(with: [.determiner, .possessive, .adverb]) { hasContent = true }
      }
      index += 1
    }
    guard hasContent, depth == 0 else { return nil }
    return index > start ? index : nil
  }

  private func continuesPhrase(_ index: Int, hasContent: Bool) -> Bool {
    let flags = tokens[index].flags
    if flags.contains(.genitive) { return hasContent }
    if flags.contains(.punctuation) { return isSlash(index) }
    let classes = classes(index)
    let stops: WordClass = [
      .preposition, .conjunction, .pronoun, .relative, .subordinator, .be, .have, .auxiliaryDo,
      .modal, .negator, .infinitiveMark, .of, .by,
    ]
    if classes.contains(.determiner) || classes.contains(.possessive) {
      return !hasContent || isBehindGenitive(index)
    }
    if !classes.isDisjoint(with: stops) { return false }
    if hasContent && beginsReducedClause(index) { return false }
    if hasContent && classes.contains(.finiteForm) && isVerbThere(index) {
      // "Member states to act": no verb of saying has "to" for its object.
      return classes.contains(.reporting) && self.classes(index + 1).contains(.infinitiveMark)
    }
    return true
  }

  private func isBehindGenitive(_ index: Int) -> Bool {
    index > sentence.lowerBound && tokens[index - 1].flags.contains(.genitive)
  }

  private func isSlash(_ index: Int) -> Bool {
    isMark(index, marks.slash) || isMark(index, marks.ampersand)
  }

  // "stating that", "addressed to", "taken by": a participle with a complement of its own.
  func beginsReducedClause(_ index: Int) -> Bool {
    guard index + 1 < sentence.upperBound, tokens[index].flags.contains(.lower) else {
      return false
    }
    let next = classes(index + 1)
    let complement: WordClass = [
      .determiner, .possessive, .preposition, .relative, .by, .infinitiveMark, .pronoun, .of,
    ]
    if isPresentParticiple(index) {
      return !next.isDisjoint(with: complement) && !next.contains(.of)
    }
    if isPastParticiple(index) || classes(index).contains(.participle) {
      return !next.isDisjoint(with: [.preposition, .by, .infinitiveMark])
    }
    return classes(index).contains(.reporting) && next.contains(.that)
  }

  // A form that is no noun, before something that is its object.
  func isVerbThere(_ index: Int) -> Bool {
    guard index + 1 < sentence.upperBound else { return false }
    let next = classes(index + 1)
    return !next.isDisjoint(with: [.determiner, .possessive, .pronoun, .relative, .infinitiveMark])
  }

  package func endsIn(_ index: Int, _ suffix: StaticString) -> Bool {
    analysis.token(index, endsIn: suffix)
  }

  // The end of a phrase that goes on at `index` with "of …", "and …", ", … and …".
  private func continuation(at index: Int) -> Int? {
    if classes(index).contains(.of) { return phraseEnd(from: index + 1) }
    if classes(index).contains(.conjunction) {
      guard !beginsClause(at: index + 1) else { return nil }
      return phraseEnd(from: index + 1)
    }
    if isComma(index), let end = phraseEnd(from: index + 1), leadsToConjunction(end) {
      return end
    }
    if isComma(index), index + 1 < sentence.upperBound, classes(index + 1).contains(.conjunction),
      !beginsClause(at: index + 2)
    {
      return phraseEnd(from: index + 2)
    }
    return nil
  }

  func phraseEnd(from index: Int) -> Int? {
    guard index < sentence.upperBound else { return nil }
    return simplePhraseEnd(from: index)
  }

  // Whether a list that has reached `index` comes to its "and" within a few phrases.
  private func leadsToConjunction(_ index: Int) -> Bool {
    var index = index
    for _ in 0..<40 {
      guard index < sentence.upperBound else { return false }
      if classes(index).contains(.conjunction) { return !beginsClause(at: index + 1) }
      if isComma(index), index + 1 < sentence.upperBound {
        if classes(index + 1).contains(.conjunction) { return !beginsClause(at: index + 2) }
        guard let end = phraseEnd(from: index + 1) else { return false }
        index = end
      } else if classes(index).contains(.of), let end = phraseEnd(from: index + 1) {
        index = end
      } else {
        return false
      }
    }
    return false
  }

  /// Whether a new clause begins at `index`: a subject with its verb, or a coordinated verb.
  package func beginsClause(at start: Int) -> Bool {
    var index = start
    while index < sentence.upperBound, classes(index).contains(.adverb) { index += 1 }
    guard index < sentence.upperBound else { return false }
    let first = classes(index)
    if first.contains(.pronoun), !first.contains(.determiner) { return true }
    if !first.isDisjoint(with: [.modal, .be, .have, .auxiliaryDo]) { return true }
    if first.contains(.finiteForm) && tokens[index].flags.contains(.lower) { return true }
    if first.contains(.verb) && isVerbThere(index) { return true }
    if first.contains(.verb), index + 1 < sentence.upperBound,
      classes(index + 1).contains(.preposition), !classes(index + 1).contains(.of)
    {
      return isBaseForm(index) && takesPreposition(index)
    }
    guard let end = simplePhraseEnd(from: index), end < sentence.upperBound else { return false }
    return isVerbAfterPhrase(end)
  }

  private func isVerbAfterPhrase(_ index: Int) -> Bool {
    var index = index
    while index < sentence.upperBound, classes(index).contains(.adverb) { index += 1 }
    guard index < sentence.upperBound else { return false }
    let classes = classes(index)
    if !classes.isDisjoint(with: [.modal, .be, .have, .auxiliaryDo]) { return true }
    return classes.contains(.finiteForm) && isVerbThere(index)
  }

  // "call on", "call for", "appeal to": the verbs whose preposition is part of them.
  private func takesPreposition(_ index: Int) -> Bool {
    index > sentence.lowerBound && classes(index - 1).contains(.conjunction)
      && grammar.language.classes(ofWord: tokens[index].word).contains(.catenative) == false
      && tokens[index].word == marks.call
  }
}

extension Chunker {
  /// Whether the token is a comma.
  package func isCommaToken(_ index: Int) -> Bool { isComma(index) }

  /// Whether the token is a colon.
  package func isColonToken(_ index: Int) -> Bool { isMark(index, marks.colon) }

  /// Whether the token is the word "but".
  package func isButToken(_ index: Int) -> Bool { isMark(index, marks.but) }

  /// Whether the token is the word "nor".
  package func isNorToken(_ index: Int) -> Bool { isMark(index, marks.nor) }

  /// Whether the token is a pronoun that can only be a subject.
  package func isPronounToken(_ index: Int) -> Bool { isSubjectPronoun(index) }

  /// Whether the token is a semicolon.
  package func isSemicolonToken(_ index: Int) -> Bool { isMark(index, marks.semicolon) }
}
