import DemarcheModel
import DemarcheText

/// Derives the status of a claim from its verb group and from who is said to say it.
struct StatusReader {
  let scan: StatementScan

  /// The status of a match, and whether the text tells who says it.
  ///
  /// - Parameter holder: whose claim it is, where the match says so.
  func status(
    of match: RawMatch, type: AnnotationType, holder: ActorReference?, sentence: Int
  ) -> (status: Status, isSayerKnown: Bool) {
    var status = Status()
    // The modal of a demand or pledge is its formula, not a doubt about it.
    let isFormula = type.name == "demand" || type.name == "commitment"
    if let verb = match.verb ?? happening(match, type, sentence) {
      status.tense = isFormula && verb.tense == .future ? .present : verb.tense
      status.modality = isFormula ? .none : verb.modality
      status.isNegated =
        verb.isNegated && !(isFormula && hasFormulaModal(verb, type))
        || mood(sentence).isBehindNor(verb) || deniesSubject(match, sentence: sentence)
        || mood(sentence).deniesObject(verb, match.trigger)
    }
    // Only claims are reported; a name in a reported sentence is still that name.
    guard type.overlap == .onePerTrigger else { return (status, true) }
    if status.modality == .none {
      let mood = mood(sentence)
      if mood.isAsked(match.trigger) {
        status.modality = .possible
      } else if !isFormula, let verb = match.verb, mood.isInverted(verb) {
        status.modality = .conditional
      }
    }
    let reporter = reporter(of: match, holder: holder, sentence: sentence)
    status.reportedBy = reporter.actor
    if reporter.isDenial { status.isNegated.toggle() }
    return (status, reporter.isKnown)
  }

  // What happens is told by words of a lexicon, too: "met on 3 May", "will open on 3 May".
  private func happening(
    _ match: RawMatch, _ type: AnnotationType, _ sentence: Int
  ) -> VerbGroup? {
    guard type.name == "event" else { return nil }
    let context = scan.context(sentence)
    let heads = context.verbHeads.filter { match.trigger.contains($0) }
    return heads.lazy.flatMap { context.verbGroups(head: $0) }.first { !$0.isBareParticiple }
  }

  private func mood(_ sentence: Int) -> ClauseMood {
    ClauseMood(scan: scan, context: scan.context(sentence))
  }

  // "Must not", "will not tolerate": the modal of a demand or pledge, whose "not" is what is asked
  // for or pledged; none that negates at the same time, as "cannot" does. "Will not urge" is no
  // demand, "would not commit" no pledge.
  private func hasFormulaModal(_ verb: VerbGroup, _ type: AnnotationType) -> Bool {
    guard let modal = verb.modal else { return false }
    let classes = scan.language(at: modal).data.classes(of: scan.analysis.tokens[modal])
    if !classes.isDisjoint(with: [.negator, .conditional, .possible]) { return false }
    return type.name == "commitment" || !classes.contains(.future)
  }

  // Who says it, else the holder where that is somebody else than the issuer.
  private func reporter(
    of match: RawMatch, holder: ActorReference?, sentence: Int
  ) -> (actor: ActorReference?, isKnown: Bool, isDenial: Bool) {
    let speech = SpeechReader(scan: scan)
    let said = speech.sayer(of: match.trigger, sentence: sentence)
    let isDenial = said?.isDenial ?? false
    if let said, !said.isOwn { return (said.actor, said.actor != nil, isDenial) }
    if let holder, scan.statement.issuer != nil, !speech.identity.contains(holder),
      !speech.identity.isAmong(holder),
      holder.kind == "state" || holder.kind == "igo" || holder.kind == "territory"
        || holder.kind == "group" && holder.id.map({ !$0.contains("+") }) ?? true
    {
      return (holder, true, isDenial)
    }
    return (nil, true, isDenial)
  }

  // "Neither the EU nor Ukraine condemns": the negator stands before the first of the subject's
  // parts, of which a capture may hold the last alone.
  private func deniesSubject(_ match: RawMatch, sentence: Int) -> Bool {
    let context = scan.context(sentence)
    for slot in 0..<match.captures.count {
      guard let tokens = match.captures[slot].tokens, tokens.upperBound <= match.trigger.lowerBound
      else {
        continue
      }
      if [tokens.lowerBound - 1, tokens.lowerBound].contains(where: { isNone($0, context) }) {
        return true
      }
      if let joint = joint(of: tokens, context), denies(before: joint, context) { return true }
    }
    return false
  }

  // "No country condemns", "none of us can accept".
  private func isNone(_ token: Int, _ context: SentenceContext) -> Bool {
    context.sentence.contains(token)
      && context.grammar.marks.none.contains(context.analysis.tokens[token].word)
  }

  // The first "and", "or", "nor" in a subject, or directly before it.
  private func joint(of subject: Range<Int>, _ context: SentenceContext) -> Int? {
    (max(subject.lowerBound - 1, context.sentence.lowerBound)..<subject.upperBound).first {
      context.classes($0).contains(.conjunction)
    }
  }

  // "Neither the EU" before "nor": no verb between, and no auxiliary before, as in "is not".
  private func denies(before joint: Int, _ context: SentenceContext) -> Bool {
    let verbs: WordClass = [.be, .have, .auxiliaryDo, .modal, .finiteForm, .adverb]
    var token = joint - 1
    while token >= context.sentence.lowerBound, !context.chunker.isSemicolonToken(token) {
      let classes = context.classes(token)
      if !classes.isDisjoint(with: verbs) { return false }
      if classes.contains(.negator) {
        return token == context.sentence.lowerBound
          || context.classes(token - 1).isDisjoint(with: verbs)
      }
      token -= 1
    }
    return false
  }
}
