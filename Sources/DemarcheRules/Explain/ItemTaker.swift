import DemarcheText

/// What single items of a pattern take at a place of one sentence, each way that there is.
///
/// It says what `Machine` says, slowly and one item at a time; a test holds the two together.
struct ItemTaker {
  /// One way to take an item.
  struct Take {
    /// Where the pattern goes on.
    var end: Int
    var span: Int?
    var verb: VerbGroup?
    var subject: SubjectActor?
  }

  let context: SentenceContext
  let seen: VisibleSpans
  let lexis: Lexis
  let actorType: Int
  let roleType: Int
  /// The verb group whose subject an actor beside the verb must be.
  var subjectOf: VerbGroup?

  /// The ways to take `step`, the first choice first; none where it does not fit.
  func takes(
    _ step: Instruction, at position: Int, _ direction: Program.Direction
  ) -> [Take] {
    switch step.operation {
    case .word: return one(direction, position) { isWord(lexis.literals[Int(step.a)], $0) }
    case .tokenClass:
      let kind = PatternItem.TokenClass.allCases[Int(step.a)]
      return one(direction, position) { allows(kind, $0) }
    case .sentenceStart:
      return position == context.sentence.lowerBound ? [Take(end: position)] : []
    case .sentenceEnd:
      let isEnd =
        position == context.sentence.upperBound || position == context.chunker.restEnd
      return isEnd ? [Take(end: position)] : []
    case .verb: return verb(lexis.verbs[Int(step.a)], position, direction)
    case .span: return span(lexis.spanTests[Int(step.a)], position, direction)
    case .subjectActor: return subject(step, position, direction)
    case .chunk:
      let chunk = PatternItem.Chunk.allCases[Int(step.a)]
      return chunkEnds(chunk, position, direction).map { Take(end: $0) }
    case .gap: return gapEnds(Int(step.a), position, direction).map { Take(end: $0) }
    default: return []
    }
  }

  /// The place one token on; nil at the sentence's edge.
  func next(_ direction: Program.Direction, _ position: Int) -> Int? {
    switch direction {
    case .right: position < context.sentence.upperBound ? position + 1 : nil
    case .left: position > context.sentence.lowerBound ? position - 1 : nil
    }
  }

  private func one(
    _ direction: Program.Direction, _ position: Int, _ fits: (Int) -> Bool
  ) -> [Take] {
    guard let next = next(direction, position), fits(min(position, next)) else { return [] }
    return [Take(end: next)]
  }

  private func isWord(_ literal: LexiconTrie.Word, _ index: Int) -> Bool {
    let token = context.analysis.tokens[index]
    let isThere =
      literal.word == lexis.genitive
      ? token.flags.contains(.genitive) : token.word == literal.word
    return isThere
      && literal.policy.allows(token, written: literal.written, utf8: context.analysis.utf8)
  }

  private func allows(_ kind: PatternItem.TokenClass, _ token: Int) -> Bool {
    let flags = context.flags(token)
    switch kind {
    case .capitalised:
      return flags.contains(.capitalised) && flags.contains(.word)
        && (token != context.sentence.lowerBound
          || context.classes(token).subtracting(.verbal).isEmpty)
    case .upper: return flags.contains(.upper)
    case .lower: return flags.contains(.lower) && flags.contains(.word)
    case .number: return flags.contains(.number)
    case .any: return true
    case .punctuation: return flags.contains(.punctuation)
    }
  }

  // MARK: verbs

  private func verb(
    _ test: VerbTest, _ position: Int, _ direction: Program.Direction
  ) -> [Take] {
    if direction == .left {
      guard position > context.sentence.lowerBound else { return [] }
      let groups = context.verbGroups(head: position - 1, lemma: test.lemma)
      guard let group = groups.first(where: test.accepts) else { return [] }
      return [Take(end: group.tokens.lowerBound, verb: group)]
    }
    var takes: [Take] = []
    for head in position..<max(position, context.sentence.upperBound) {
      let groups = context.verbGroups(head: head, lemma: test.lemma)
      if let group = groups.first(where: {
        test.accepts($0) && $0.tokens.lowerBound <= position
      }) {
        takes.append(Take(end: head + 1, verb: group))
      }
      if !context.mayStandInGroup(head) { break }
    }
    return takes
  }

  // MARK: spans

  private var spans: SpanTable { seen.table }

  private func span(
    _ test: SpanTest, _ position: Int, _ direction: Program.Direction
  ) -> [Take] {
    let isActor = test.type == actorType
    var takes: [Take] = []
    switch direction {
    case .right:
      for span in passing(spans.starting(at: position, type: test.type), test) {
        takes.append(Take(end: spans[span].tokens.upperBound, span: seen.numbers[span]))
      }
      if isActor, position + 1 < context.sentence.upperBound,
        context.classes(position).contains(.definite)
      {
        for span in passing(spans.starting(at: position + 1, type: test.type), test) {
          takes.append(Take(end: spans[span].tokens.upperBound, span: seen.numbers[span]))
        }
      }
      return takes.filter { $0.end <= context.sentence.upperBound }
    case .left:
      for span in passing(spans.ending(at: position, type: test.type), test) {
        let start = spans[span].tokens.lowerBound
        let withArticle = startWithArticle(span, isActor)
        if withArticle < start {
          takes.append(Take(end: withArticle, span: seen.numbers[span]))
        }
        takes.append(Take(end: start, span: seen.numbers[span]))
      }
      return takes.filter { $0.end >= context.sentence.lowerBound }
    }
  }

  private func passing(_ found: [Int], _ test: SpanTest) -> [Int] {
    found.filter { passes($0, test) }
  }

  private func passes(_ span: Int, _ test: SpanTest) -> Bool {
    test.filters.allSatisfy { spans[span].attribute($0.field) == $0.value }
  }

  private func startWithArticle(_ span: Int, _ isActor: Bool) -> Int {
    let start = spans[span].tokens.lowerBound
    guard isActor, start > context.sentence.lowerBound,
      context.classes(start - 1).contains(.definite)
    else { return start }
    return start - 1
  }

  private func subject(
    _ step: Instruction, _ position: Int, _ direction: Program.Direction
  ) -> [Take] {
    let test = lexis.spanTests[Int(step.a)]
    guard let group = subjectOf, direction == .left else { return span(test, position, direction) }
    let subjects = Subjects(
      context: context, spans: spans, actorType: actorType, roleType: roleType)
    guard let actor = subjects.actor(of: group), passes(actor.span, test) else {
      return step.b == 1 && subjects.isOpen(group) ? [Take(end: position)] : []
    }
    return [Take(end: actor.start, span: seen.numbers[actor.span], subject: actor)]
  }

  // MARK: chunks and gaps

  private func chunkEnds(
    _ chunk: PatternItem.Chunk, _ position: Int, _ direction: Program.Direction
  ) -> [Int] {
    let chunker = context.chunker
    switch (chunk, direction) {
    case (.nounPhrase, .right):
      return position < chunker.restEnd ? chunker.nounPhraseEnds(from: position) : []
    case (.nounPhrase, .left):
      let start = chunker.nounPhraseStart(endingAt: position)
      return start < position ? [start] : []
    case (.clause, .right):
      let end = position < chunker.restEnd ? chunker.clauseEnd(from: position) : position
      return end > position ? [end] : []
    case (.rest, .right): return chunker.restEnd > position ? [chunker.restEnd] : []
    case (.subject, .left), (.clause, .left):
      let subject = chunker.subject(before: position)
      return subject.isEmpty ? [] : [subject.lowerBound]
    case (.rest, .left):
      return position > context.sentence.lowerBound ? [context.sentence.lowerBound] : []
    case (.subject, .right): return []
    }
  }

  private func gapEnds(
    _ limit: Int, _ position: Int, _ direction: Program.Direction
  ) -> [Int] {
    var ends = [position]
    var current = position
    var depth = 0
    for _ in 0..<limit {
      guard let next = next(direction, current) else { break }
      let flags = context.flags(min(current, next))
      let opens = direction == .right ? TokenFlags.openBracket : .closeBracket
      let closes = direction == .right ? TokenFlags.closeBracket : .openBracket
      if !flags.isDisjoint(with: [.openQuote, .closeQuote]) { break }
      if context.chunker.isSemicolonToken(min(current, next)) { break }
      if flags.contains(opens) { depth += 1 }
      if flags.contains(closes) {
        guard depth > 0 else { break }
        depth -= 1
      }
      current = next
      if depth == 0 { ends.append(current) }
    }
    return ends
  }
}
