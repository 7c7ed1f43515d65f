import DemarcheText

/// What is known of words that are not what a pattern wants.
struct MissNote {
  let walker: PatternWalker
  let analysis: TextAnalysis

  private var taker: ItemTaker { walker.taker }
  private var direction: Program.Direction { walker.program.direction }

  /// The words at a place: a phrase where a span is wanted, else one token; empty at the edge.
  func words(at position: Int, _ steps: [Int]) -> Range<Int> {
    guard let next = taker.next(direction, position) else { return position..<position }
    let wantsSpan = steps.contains { index in
      let operation = walker.program.instructions[index].operation
      return operation == .span || operation == .subjectActor
    }
    let one = min(next, position)..<max(next, position)
    guard wantsSpan else { return one }
    if direction == .left {
      let start = taker.context.chunker.nounPhraseStart(endingAt: position)
      return start < position ? start..<position : one
    }
    guard position < taker.context.chunker.restEnd,
      let end = taker.context.chunker.nounPhraseEnds(from: position).last
    else { return one }
    return position..<end
  }

  /// What one should know of `words` to see why none of the items takes them.
  func note(on words: Range<Int>, at position: Int, _ steps: [Int]) -> String? {
    for index in steps {
      let step = walker.program.instructions[index]
      switch step.operation {
      case .word:
        if let note = spelling(taker.lexis.literals[Int(step.a)], words.lowerBound) { return note }
      case .verb:
        if let note = verb(taker.lexis.verbs[Int(step.a)], position) { return note }
      case .span: return span(taker.lexis.spanTests[Int(step.a)], words)
      case .subjectActor:
        if taker.subjectOf?.isInfinitive == true {
          return "the verb is an infinitive and has no subject of its own"
        }
        return span(taker.lexis.spanTests[Int(step.a)], words)
      default: continue
      }
    }
    return nil
  }

  private func spelling(_ literal: LexiconTrie.Word, _ token: Int) -> String? {
    guard analysis.tokens[token].word == literal.word, literal.word != 0 else { return nil }
    return "it is written with other capitals than the pattern's"
  }

  private func verb(_ test: VerbTest, _ position: Int) -> String? {
    let heads = direction == .right ? [position, position + 1] : [position - 1]
    for head in heads where taker.context.sentence.contains(head) {
      for group in taker.context.verbGroups(head: head, lemma: test.lemma) {
        if group.isBareParticiple, test.restriction == nil {
          let ending = group.form == .ing ? "ing" : "ed"
          return "it is a participle without an auxiliary, which only ~…+\(ending) takes"
        }
        if test.voice == .active, group.isPassive { return "it is passive" }
        if test.voice == .passive, !group.isPassive { return "it is not passive" }
      }
    }
    return nil
  }

  // Known as that type with other attributes, hidden from the rule, or not known.
  private func span(_ test: SpanTest, _ words: Range<Int>) -> String? {
    let type = taker.lexis.typeNames[test.type]
    for index in taker.seen.all.starting(in: words, type: test.type) {
      let span = taker.seen.all[index]
      let text = "\u{201C}" + analysis.text(span.tokens) + "\u{201D}"
      if taker.seen.hidden.contains(index) {
        return "\(text) is an <\(type)> only from a rule that runs later"
      }
      if let filter = test.filters.first(where: { span.attribute($0.field) != $0.value }) {
        let value = span.attribute(filter.field).map { "'\($0)'" } ?? "not given"
        return "of <\(type)> \(text) the \(filter.field) is \(value), not '\(filter.value)'"
      }
      return "\(text) is an <\(type)>, but does not stand where the pattern wants it"
    }
    return BuiltInTypes.names.contains(type)
      ? "it is no \(type)" : "no lexicon and no rule knows it as \(type)"
  }
}
