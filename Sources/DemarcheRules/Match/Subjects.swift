import DemarcheText

/// Finds the actor that heads the subject of a verb group.
struct Subjects {
  let context: SentenceContext
  let spans: SpanTable
  let actorType: Int
  let roleType: Int

  /// The actor directly before the group, adverbials skipped; else the one inherited from an
  /// earlier verb by coordination; nil for infinitives and where there is none.
  func actor(of group: VerbGroup) -> SubjectActor? {
    if group.isInfinitive { return nil }
    let start = group.tokens.lowerBound
    if let direct = direct(before: start) { return direct }
    // Behind the places, for which `direct` is asked, come heads with their forms.
    let key = context.analysis.tokens.count + 1 + group.head * 5 + group.form.number
    return context.subject(key, spanCount: spans.count) { inherited(by: group) }
  }

  // No title of somebody has more words.
  private static let titleLimit = 5

  /// Whether a verb makes a claim though no actor is its subject: a clause of a resolution
  /// ("Strongly condemns …"), or one whose subject is a title that nobody knows ("The Quartet
  /// Envoys condemned").
  func isOpen(_ group: VerbGroup) -> Bool {
    if group.isInfinitive || group.isBareParticiple || group.isPassive { return false }
    let start = group.tokens.lowerBound
    if start == context.sentence.lowerBound { return group.form == .third }
    guard context.flags(group.head).contains(.lower) else { return false }
    var subject = context.chunker.subject(before: start)
    guard subject.upperBound == start, let first = subject.first else { return false }
    if context.classes(first).contains(.definite) { subject.removeFirst() }
    return (1...Subjects.titleLimit).contains(subject.count)
      && subject.allSatisfy { token in
        context.flags(token).contains(.capitalised) && context.flags(token).contains(.word)
          && context.classes(token).isDisjoint(with: Subjects.closed)
      }
  }

  private static let closed: WordClass = [
    .determiner, .possessive, .preposition, .conjunction, .pronoun, .relative, .subordinator, .be,
    .have, .auxiliaryDo, .modal, .negator, .adverb, .of, .by, .that,
  ]

  private func direct(before start: Int) -> SubjectActor? {
    context.subject(start, spanCount: spans.count) { findDirect(before: start) }
  }

  private func findDirect(before start: Int) -> SubjectActor? {
    if let found = ending(at: start) { return coordinated(found) }
    // "The EU, in close cooperation with Estonia, was"; "the European Union (EU) condemns".
    var end = start
    for _ in 0..<3 {
      guard let next = context.chunker.asideStart(endingAt: end) else { break }
      end = next
      if let found = ending(at: end) { return coordinated(found) }
    }
    return apposed(before: start) ?? leading(before: start)
  }

  // "We, the Foreign Ministers of Norway, Sweden and Finland, condemn".
  private func apposed(before start: Int) -> SubjectActor? {
    let chunker = context.chunker
    let subject = chunker.subject(before: start)
    let first = subject.lowerBound
    guard subject.count > 2, subject.upperBound < start, chunker.isCommaToken(subject.upperBound),
      chunker.isPronounToken(first), chunker.isCommaToken(first + 1)
    else { return nil }
    let span = spans.firstStarting(at: first, type: actorType)
    guard span >= 0, spans.tokens(span).upperBound == first + 1 else { return nil }
    return SubjectActor(
      tokens: first..<first + 1, span: span, start: first, isInherited: false, phraseStart: first)
  }

  // "The EU and its Member States condemn", "France together with others urges": the actor that
  // the subject begins with.
  private func leading(before start: Int) -> SubjectActor? {
    let chunker = context.chunker
    let subject = chunker.subject(before: start)
    guard subject.upperBound == start, subject.count > 3 else { return nil }
    let first = subject.lowerBound
    let name = context.classes(first).contains(.definite) ? first + 1 : first
    let span = spans.firstStarting(at: name, type: actorType)
    guard span >= 0 else { return nil }
    let end = spans.tokens(span).upperBound
    guard end + 1 < start, heads(first..<end),
      chunker.opensCompany(end),
      !(end..<start).contains(where: { context.flags($0).contains(.punctuation) })
    else { return nil }
    return SubjectActor(
      tokens: first..<end, span: span, start: first, isInherited: false, phraseStart: first)
  }

  // "The EU and Kazakhstan welcome": all of them, from the first on; nil where the first is no
  // head ("the leaders of France and Germany").
  private func coordinated(_ last: SubjectActor) -> SubjectActor? {
    var actor = last
    // "Norway thanks the Prime Minister, and we look forward to": a clause of its own.
    if context.chunker.isPronounToken(actor.tokens.lowerBound) { return actor }
    for _ in 0..<30 {
      let joint = actor.phraseStart - 1
      guard joint > context.sentence.lowerBound else { return actor }
      var end = joint
      if context.classes(joint).contains(.conjunction) {
        if context.chunker.isCommaToken(joint - 1) { end = joint - 1 }
      } else if !context.chunker.isCommaToken(joint) || actor.others.isEmpty {
        return actor
      }
      guard let earlier = ending(at: end) ?? officer(endingAt: end) else {
        let isAnother = end < joint || actor.phraseStart < actor.start
        return isAnother || spans.ending(at: end, type: actorType).isEmpty ? actor : nil
      }
      actor.tokens = earlier.tokens.lowerBound..<actor.tokens.upperBound
      actor.start = earlier.start
      actor.phraseStart = earlier.phraseStart
      actor.others.insert(earlier.span, at: 0)
    }
    return actor
  }

  private func ending(at end: Int) -> SubjectActor? {
    for span in spans.ending(at: end, type: actorType) {
      var tokens = spans.tokens(span)
      if tokens.lowerBound > context.sentence.lowerBound,
        context.classes(tokens.lowerBound - 1).contains(.definite)
      {
        tokens = tokens.lowerBound - 1..<tokens.upperBound
      }
      guard context.sentence.contains(tokens.lowerBound) else { continue }
      let start = titleStart(tokens.lowerBound)
      guard heads(start..<tokens.upperBound) else { continue }
      return SubjectActor(
        tokens: tokens, span: span, start: tokens.lowerBound, isInherited: false,
        phraseStart: start)
    }
    return nil
  }

  // "President Lind", "the Foreign Minister Lind", "its Member States": with what stands before.
  private func titleStart(_ start: Int) -> Int {
    guard start > context.sentence.lowerBound else { return start }
    if context.classes(start - 1).contains(.possessive) { return start - 1 }
    let role = spans.firstEnding(at: start, type: roleType)
    guard role >= 0 else { return start }
    let first = spans.tokens(role).lowerBound
    guard first >= context.sentence.lowerBound else { return start }
    return first > context.sentence.lowerBound && context.classes(first - 1).contains(.definite)
      ? first - 1 : first
  }

  // "The Foreign Ministers of Norway and Sweden": the first of those whose officers act.
  private func officer(endingAt end: Int) -> SubjectActor? {
    for span in spans.ending(at: end, type: actorType) {
      var first = spans.tokens(span).lowerBound
      if first > context.sentence.lowerBound, context.classes(first - 1).contains(.definite) {
        first -= 1
      }
      guard first - 1 > context.sentence.lowerBound, context.classes(first - 1).contains(.of)
      else { continue }
      let start = titleStart(first - 1)
      guard start < first - 1, heads(start..<end) else { continue }
      return SubjectActor(
        tokens: start..<end, span: span, start: start, isInherited: false, phraseStart: start)
    }
    return nil
  }

  // Whether the actor is the head of its phrase, not a complement of another noun.
  private func heads(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    guard first > context.sentence.lowerBound else { return true }
    let before = context.classes(first - 1)
    if context.flags(first - 1).contains(.genitive) { return false }
    if before.contains(.preposition) || before.contains(.of) || before.contains(.by) {
      return before.contains(.subordinator) && !before.contains(.of)
    }
    if before.contains(.infinitiveMark) { return false }
    return true
  }

  // "does not recognise and continues to condemn": the first verb's subject.
  private func inherited(by group: VerbGroup) -> SubjectActor? {
    let start = group.tokens.lowerBound
    guard start > context.sentence.lowerBound else { return nil }
    let before = start - 1
    let joins =
      context.classes(before).contains(.conjunction)
      || context.chunker.isCommaToken(before) || context.chunker.isButToken(before)
    guard joins else { return nil }
    // From the clause at hand backwards; a semicolon ends what can be inherited.
    let first = clauseStart(before: start)
    for head in context.verbHeads.reversed() where head < group.head {
      guard head >= first else { break }
      for earlier in context.verbGroups(head: head)
      where !earlier.isInfinitive && !earlier.isBareParticiple && agrees(earlier, group) {
        guard let found = direct(before: earlier.tokens.lowerBound),
          !isInRelativeClause(found.tokens.lowerBound)
        else { continue }
        return SubjectActor(
          tokens: found.tokens, span: found.span, start: start, isInherited: true,
          phraseStart: start,
          others: found.others)
      }
    }
    return nil
  }

  // Behind the last semicolon before `end`.
  private func clauseStart(before end: Int) -> Int {
    var index = end
    while index > context.sentence.lowerBound, !context.chunker.isSemicolonToken(index - 1) {
      index -= 1
    }
    return index
  }

  private func agrees(_ first: VerbGroup, _ second: VerbGroup) -> Bool {
    switch (first.form, second.form) {
    case (.base, .third), (.third, .base):
      first.modal != nil || second.modal != nil || isAuxiliary(first) || hasDo(second)
    default: true
    }
  }

  // "Norway condemns it and does not support it", whose form is that behind "to".
  private func hasDo(_ group: VerbGroup) -> Bool {
    group.tokens.contains { context.classes($0).contains(.auxiliaryDo) }
  }

  private func isAuxiliary(_ group: VerbGroup) -> Bool {
    group.tokens.count > 1 || !context.classes(group.head).isDisjoint(with: [.be, .have])
  }

  private func isInRelativeClause(_ first: Int) -> Bool {
    guard first > context.sentence.lowerBound else { return false }
    return context.classes(first - 1).contains(.relative)
  }
}
