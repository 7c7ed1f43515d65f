import DemarcheModel
import DemarcheText

/// Finds the holder of a claim whose pattern has not taken it, though the clause names it.
struct DistantHolder {
  let scan: StatementScan

  // How many adverbials may stand between a passive and its "by".
  private static let limit = 3

  /// The holder of a claim that has none yet, where the text names it; without a value where the
  /// verb has a subject of its own that names others than the issuer.
  func field(of draft: Draft, _ rule: RuleRunner) -> Field? {
    guard let place = rule.holderPlace, let verb = draft.match.verb, !verb.isInfinitive,
      !verb.isBareParticiple
    else { return nil }
    let name = rule.rule.type.fields[place].name
    if !verb.isPassive, hasCapture(before: verb, draft) { return nil }
    guard let (span, tokens) = verb.isPassive ? agent(draft) : leader(verb, draft) else {
      return verb.isPassive ? nil : stranger(verb, draft, name)
    }
    if verb.isPassive,
      let listed = listed(span, tokens, in: draft.sentence, name)
    {
      return listed
    }
    let found = ActorResolver(scan: scan).resolve(
      scan.spans[span], text: scan.analysis.text(tokens), tokens: tokens,
      sentence: draft.sentence)
    return Field(
      name: name, value: found.actor.map { .actor($0) }, range: scan.analysis.textRange(tokens),
      resolution: found.resolution)
  }

  // "Was condemned on Monday by Norway and Sweden".
  private func listed(
    _ span: Int, _ tokens: Range<Int>, in sentence: Int, _ name: String
  ) -> Field? {
    let list = ActorList(scan: scan, context: scan.context(sentence))
    guard let more = list.following(tokens.upperBound) else { return nil }
    return Field(
      name: name, value: .actor(list.together([span] + more.spans, sentence: sentence)),
      range: scan.analysis.textRange(tokens.lowerBound..<more.end))
  }

  // What a capture before the verb takes is no holder.
  private func hasCapture(before verb: VerbGroup, _ draft: Draft) -> Bool {
    (0..<draft.match.captures.count).contains { slot in
      draft.match.captures[slot].tokens.map { $0.lowerBound < verb.tokens.lowerBound } ?? false
    }
  }

  // "The President of France urges", in a statement of somebody else.
  private func stranger(_ verb: VerbGroup, _ draft: Draft, _ name: String) -> Field? {
    let context = scan.context(draft.sentence)
    let start = context.chunker.nounPhraseStart(endingAt: verb.tokens.lowerBound)
    let subject = context.chunker.subject(before: verb.tokens.lowerBound)
    // Of a clean phrase only: what the two ways to find it agree on.
    let isWhole =
      start == subject.lowerBound
      // "Ministers and other leaders".
      || start > subject.lowerBound && start < subject.upperBound
        && context.classes(start - 1).contains(.conjunction)
    guard isWhole, subject.upperBound == verb.tokens.lowerBound,
      !subject.isEmpty, context.classes(start).isDisjoint(with: [.possessive, .pronoun]),
      isUnknown(subject, context)
        || subject.count > 1 && SayerFinder(scan: scan, context: context).namesOthers(subject)
    else { return nil }
    return Field(
      name: name, value: nil, range: scan.analysis.textRange(subject), resolution: "unresolved")
  }

  // "Critics call on", "the opposition urges": a noun that nobody knows, and nobody known beside it.
  private func isUnknown(_ subject: Range<Int>, _ context: SentenceContext) -> Bool {
    let head = subject.upperBound - 1
    let builtIn = scan.set.builtIn
    return context.flags(head).contains(.word) && context.classes(head).isEmpty
      && !context.chunker.endsIn(head, "ly") && !context.chunker.endsIn(head, "ing")
      && scan.spans.starting(in: subject, type: builtIn.actor).isEmpty
      && scan.spans.starting(in: subject, type: builtIn.role).isEmpty
  }

  // "France together with Germany urges": the actor that the subject begins with.
  private func leader(_ verb: VerbGroup, _ draft: Draft) -> (span: Int, tokens: Range<Int>)? {
    let context = scan.context(draft.sentence)
    let subjects = Subjects(
      context: context, spans: scan.spans, actorType: scan.set.builtIn.actor,
      roleType: scan.set.builtIn.role)
    if let actor = subjects.actor(of: verb), actor.others.isEmpty, !actor.isInherited {
      return (actor.span, actor.tokens)
    }
    let subject = context.chunker.subject(before: verb.tokens.lowerBound)
    guard subject.count > 2, let found = actor(at: subject.lowerBound, context),
      found.tokens.upperBound < subject.upperBound
    else { return nil }
    let next = context.classes(found.tokens.upperBound)
    guard !next.isDisjoint(with: [.adverb, .preposition]),
      next.isDisjoint(with: [.of, .subordinator])
    else { return nil }
    // A verb between has the actor for its subject.
    let isApart = context.verbHeads.contains {
      $0 > found.tokens.upperBound && $0 < verb.tokens.lowerBound
    }
    return isApart ? nil : found
  }

  // "Was condemned on Monday by Russia".
  private func agent(_ draft: Draft) -> (span: Int, tokens: Range<Int>)? {
    let context = scan.context(draft.sentence)
    var index = draft.match.trigger.upperBound
    for _ in 0...DistantHolder.limit {
      guard index + 1 < context.chunker.restEnd else { return nil }
      if context.classes(index).contains(.by) {
        if let actor = actor(at: index + 1, context) { return actor }
      }
      guard let end = adverbialEnd(index, context) else { return nil }
      index = end
    }
    return nil
  }

  private func actor(
    at token: Int, _ context: SentenceContext
  ) -> (span: Int, tokens: Range<Int>)? {
    let first = context.classes(token).contains(.definite) ? token + 1 : token
    guard first < context.sentence.upperBound else { return nil }
    let span = scan.spans.firstStarting(at: first, type: scan.set.builtIn.actor)
    guard span >= 0 else { return nil }
    let end = scan.spans.tokens(span).upperBound
    // "By Russia's allies" names others.
    if end < context.sentence.upperBound, context.flags(end).contains(.genitive) { return nil }
    return (span, token..<end)
  }

  // "On Monday", "in a statement", "yesterday", "again".
  private func adverbialEnd(_ index: Int, _ context: SentenceContext) -> Int? {
    let classes = context.classes(index)
    if classes.contains(.adverb) { return index + 1 }
    if let date = date(at: index) { return date }
    guard classes.contains(.preposition), !classes.contains(.of) else { return nil }
    return date(at: index + 1) ?? context.chunker.nounPhraseEnds(from: index + 1).last
  }

  private func date(at token: Int) -> Int? {
    guard token < scan.analysis.tokens.count else { return nil }
    let span = scan.spans.firstStarting(at: token, type: scan.set.builtIn.date)
    return span >= 0 ? scan.spans.tokens(span).upperBound : nil
  }
}
