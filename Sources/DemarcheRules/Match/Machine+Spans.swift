import DemarcheText

extension Machine {
  func takeChunk(
    _ chunk: PatternItem.Chunk, _ position: Int, _ direction: Program.Direction, _ pc: Int
  ) -> Int? {
    let chunker = context.chunker
    switch (chunk, direction) {
    case (.nounPhrase, .right):
      guard position < chunker.restEnd else { return nil }
      return choose(chunker.nounPhraseEnds(from: position), pc)
    case (.nounPhrase, .left):
      let start = chunker.nounPhraseStart(endingAt: position)
      return start < position ? start : nil
    case (.clause, .right):
      let end = position < chunker.restEnd ? chunker.clauseEnd(from: position) : position
      return end > position ? end : nil
    case (.rest, .right): return chunker.restEnd > position ? chunker.restEnd : nil
    case (.subject, .left), (.clause, .left):
      let subject = chunker.subject(before: position)
      return subject.isEmpty ? nil : subject.lowerBound
    case (.rest, .left):
      let start = context.sentence.lowerBound
      return position > start ? start : nil
    case (.subject, .right): return nil
    }
  }

  // The longest first; shorter ones are tried later.
  func takeSpan(
    _ index: Int, _ position: Int, _ direction: Program.Direction, _ pc: Int
  ) -> Int? {
    let type = tables.spanTests[index].type
    let isActor = type == tables.actorType
    let first = frames.count
    switch direction {
    case .right:
      pushStarting(index, type, at: position, from: position, pc)
      if isActor, position + 1 < context.sentence.upperBound,
        context.classes(position).contains(.definite)
      {
        pushStarting(index, type, at: position + 1, from: position, pc)
      }
    case .left: pushEnding(index, type, at: position, isActor, pc)
    }
    guard frames.count > first else { return nil }
    frames.reverse(from: first)
    guard let best = frames.popLast() else { return nil }
    notes.append(Note(kind: .span, slot: best.span, first: best.origin, second: best.position))
    return Int(best.position)
  }

  private func pushStarting(
    _ test: Int, _ type: Int, at start: Int, from position: Int, _ pc: Int
  ) {
    var span = spans.firstStarting(at: start, type: type)
    while span >= 0 {
      let end = spans.tokens(span).upperBound
      if end <= context.sentence.upperBound, passes(span, test) {
        push(pc + 1, end, span: span, origin: position)
      }
      span = spans.nextStarting(after: span, type: type)
    }
  }

  private func pushEnding(
    _ test: Int, _ type: Int, at end: Int, _ isActor: Bool, _ pc: Int
  ) {
    var span = spans.firstEnding(at: end, type: type)
    while span >= 0 {
      if passes(span, test) {
        let start = spans.tokens(span).lowerBound
        let withArticle = startWithArticle(span, isActor)
        if withArticle >= context.sentence.lowerBound, withArticle < start {
          push(pc + 1, withArticle, span: span, origin: end)
        }
        // Where that does not fit, the article is left to the pattern.
        if start >= context.sentence.lowerBound { push(pc + 1, start, span: span, origin: end) }
      }
      span = spans.nextEnding(after: span, type: type)
    }
  }

  private func startWithArticle(_ span: Int, _ isActor: Bool) -> Int {
    let start = spans.tokens(span).lowerBound
    guard isActor, start > context.sentence.lowerBound,
      context.classes(start - 1).contains(.definite)
    else { return start }
    return start - 1
  }

  /// Whether a span that passes a test begins at a token.
  func beginsSpan(_ test: Int, _ token: Int) -> Bool {
    let type = tables.spanTests[test].type
    var span = spans.firstStarting(at: token, type: type)
    while span >= 0 {
      if spans.tokens(span).upperBound <= context.sentence.upperBound, passes(span, test) {
        return true
      }
      span = spans.nextStarting(after: span, type: type)
    }
    return false
  }

  private func passes(_ span: Int, _ test: Int) -> Bool {
    if tables.spanTests[test].filters.isEmpty { return true }
    for filter in tables.spanTests[test].filters
    where spans.attribute(filter.field, of: spans.span(span)) != filter.value {
      return false
    }
    return true
  }

  func takeSubject(
    _ step: Instruction, _ position: Int, _ pc: Int, _ direction: Program.Direction
  ) -> Int? {
    let test = Int(step.a)
    guard let group = subjectOf, direction == .left else {
      return takeSpan(test, position, direction, pc)
    }
    let subjects = Subjects(
      context: context, spans: spans, actorType: tables.actorType, roleType: tables.roleType)
    guard let actor = subjects.actor(of: group), passes(actor.span, test) else {
      return step.b == 1 && subjects.isOpen(group) ? position : nil
    }
    notes.append(
      Note(
        kind: actor.isInherited ? .inheritedSubject : .subject, slot: Int32(actor.span),
        first: Int32(actor.tokens.lowerBound), second: Int32(actor.tokens.upperBound)))
    coSubjects = actor.others
    return actor.start
  }
}
