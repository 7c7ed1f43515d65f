import DemarcheModel
import DemarcheText

/// Derives the status of a claim from its verb group and from who is said to say it.
struct StatusReader {
  let scan: StatementScan

  /// The status of a match.
  ///
  /// - Parameter holder: whose claim it is, where the match says so.
  func status(
    of match: RawMatch, type: AnnotationType, holder: ActorReference?, sentence: Int
  ) -> Status {
    var status = Status()
    // The modal of a demand or pledge is its formula, not a doubt about it.
    let isFormula = type.name == "demand" || type.name == "commitment"
    if let verb = match.verb {
      status.tense = isFormula && verb.tense == .future ? .present : verb.tense
      status.modality = isFormula ? .none : verb.modality
      status.isNegated = verb.isNegated && !(isFormula && verb.modal != nil)
    }
    // Only claims are reported; a name in a reported sentence is still that name.
    guard type.overlap == .onePerTrigger else { return status }
    status.reportedBy = reporter(of: match, holder: holder, sentence: sentence)
    return status
  }

  private func reporter(
    of match: RawMatch, holder: ActorReference?, sentence: Int
  ) -> ActorReference? {
    if let said = speaker(before: match.trigger.lowerBound, sentence: sentence),
      !isOwn(said)
    {
      return said
    }
    if let holder, let issuer = scan.statement.issuer, !isOwn(holder), !includes(holder, issuer),
      holder.kind == "state" || holder.kind == "igo" || holder.kind == "territory"
        || holder.kind == "group" && holder.id.map({ !$0.contains("+") }) ?? true
    {
      return holder
    }
    return nil
  }

  /// Whether an actor is the issuer or its speaker.
  func isOwn(_ actor: ActorReference) -> Bool {
    if let issuer = scan.statement.issuer {
      if let id = actor.id, id == issuer.id { return true }
      if actor.name == issuer.name { return true }
    }
    return actor.name == scan.statement.speaker?.name
  }

  private func includes(_ actor: ActorReference, _ issuer: ActorReference) -> Bool {
    guard let id = actor.id, let own = issuer.id else { return false }
    return id.split(separator: "+").contains { $0 == own }
  }

  // Who says, in "X said that …", "X's conclusions stating that …" or "according to X, …".
  private func speaker(
    before trigger: Int, sentence: Int
  ) -> ActorReference? {
    let context = scan.context(sentence)
    guard context.chunker.restEnd > trigger else { return nil }
    // The nearest counts; the clause that "that" opens must still be open at the trigger.
    var that = trigger - 1
    while that > context.sentence.lowerBound, !context.chunker.isSemicolonToken(that) {
      if context.classes(that).contains(.that), context.classes(that - 1).contains(.reporting) {
        return sayer(of: that - 1, context)
      }
      that -= 1
    }
    return nil
  }

  private func sayer(
    of verb: Int, _ context: SentenceContext
  ) -> ActorReference? {
    let subjects = Subjects(context: context, spans: scan.spans, actorType: scan.set.builtIn.actor)
    for group in context.verbGroups(head: verb) where !group.isBareParticiple {
      if let actor = subjects.actor(of: group) {
        return reference(actor.span)
      }
    }
    // "OSCE/ODIHR's preliminary conclusions stating": the genitive before the noun.
    let start = context.chunker.nounPhraseStart(endingAt: verb)
    let owner = scan.spans.starting(in: start..<max(start, verb), type: scan.set.builtIn.actor)
      .first {
        let tokens = scan.spans[$0].tokens
        return tokens.upperBound < verb && context.flags(tokens.upperBound).contains(.genitive)
      }
    return owner.flatMap { reference($0) }
  }

  private func reference(
    _ span: Int
  ) -> ActorReference? {
    let span = scan.spans[span]
    let sentence = Int(scan.analysis.sentenceOfToken[span.tokens.lowerBound])
    return ActorResolver(scan: scan).resolve(
      span, text: scan.analysis.text(span.tokens), tokens: span.tokens, sentence: sentence
    ).actor
  }
}
