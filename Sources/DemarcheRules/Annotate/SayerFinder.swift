import DemarcheModel
import DemarcheText

/// Finds who is the subject of a verb of saying, or stands behind "according to".
struct SayerFinder {
  let scan: StatementScan
  let context: SentenceContext

  // No name of somebody has more tokens.
  private static let nameLimit = 14

  private var actorType: Int { scan.set.builtIn.actor }
  private var identity: IssuerIdentity { SpeechReader(scan: scan).identity }

  /// Whether a token is a word of saying; with a capital it is part of a name ("Member States").
  func isSaying(_ token: Int) -> Bool {
    context.classes(token).contains(.reporting) && !context.flags(token).contains(.capitalised)
  }

  /// Whether a token is a finite verb, or a passive whose agent follows at once.
  func isSaid(_ head: Int) -> Bool {
    isFinite(head)
      || head + 1 < context.sentence.upperBound && context.classes(head + 1).contains(.by)
        && context.verbGroups(head: head).contains(where: \.isPassive)
  }

  /// Whether a token is a finite verb.
  func isFinite(_ head: Int) -> Bool {
    context.verbGroups(head: head).contains {
      !$0.isBareParticiple && !$0.isInfinitive && !$0.isPassive
    }
  }

  /// The subject of the verb of saying at `verb`.
  ///
  /// - Parameter first: where the subject can begin; the sentence's start without it.
  func sayer(ofVerb verb: Int, from first: Int? = nil) -> Sayer? {
    let first = first ?? context.sentence.lowerBound
    let subjects = Subjects(
      context: context, spans: scan.spans, actorType: actorType, roleType: scan.set.builtIn.role)
    for group in context.verbGroups(head: verb)
    where !group.isBareParticiple && !group.isInfinitive {
      if group.isPassive {
        if let agent = agent(behind: verb) { return agent }
        continue
      }
      if let actor = subjects.actor(of: group), actor.tokens.lowerBound >= first {
        return together(actor.others + [actor.span])
      }
      if let owner = owner(of: verb, from: first) { return owner }
      if let named = subject(of: group, from: first) { return named }
    }
    return owner(of: verb, from: first)
  }

  // "It was reported by Russia that".
  private func agent(behind verb: Int) -> Sayer? {
    guard verb + 1 < context.sentence.upperBound, context.classes(verb + 1).contains(.by) else {
      return nil
    }
    return actor(startingAt: verb + 2).map { together([$0]) }
  }

  // "OSCE/ODIHR's preliminary conclusions stating": the genitive before the noun.
  private func owner(of verb: Int, from first: Int) -> Sayer? {
    let start = max(first, context.chunker.nounPhraseStart(endingAt: verb))
    let owner = scan.spans.starting(in: start..<max(start, verb), type: actorType).first {
      let end = scan.spans.tokens($0).upperBound
      return end < verb && context.flags(end).contains(.genitive)
    }
    return owner.map { together([$0]) }
  }

  /// Whether the phrase behind "according to" names an actor, or somebody by a name.
  func isName(_ phrase: Range<Int>) -> Bool {
    let first =
      context.classes(phrase.lowerBound).contains(.definite)
      ? phrase.lowerBound + 1 : phrase.lowerBound
    if isActor(at: first, endingAt: phrase.upperBound) { return true }
    return (first..<phrase.upperBound).contains { context.flags($0).contains(.capitalised) }
      && !(first..<phrase.upperBound).contains {
        context.flags($0).contains(.genitive)
          || scan.spans.covers($0, type: scan.set.builtIn.instrument)
          || scan.spans.covers($0, type: scan.set.builtIn.instrumentHead)
      }
  }

  /// Whether a phrase begins with an actor, or has a name before its first preposition: "selon la
  /// Russie", not "selon les règles de l’OSCE".
  func isNamed(_ phrase: Range<Int>) -> Bool {
    let first =
      context.classes(phrase.lowerBound).contains(.definite)
      ? phrase.lowerBound + 1 : phrase.lowerBound
    if isActor(at: first) { return true }
    let end = (first..<max(first, phrase.upperBound)).first {
      !context.classes($0).isDisjoint(with: [.preposition, .of, .by])
    }
    return first < end ?? phrase.upperBound && isName(first..<(end ?? phrase.upperBound))
  }

  // What nobody knows: "the armed group said".
  private func subject(of group: VerbGroup, from first: Int) -> Sayer? {
    let subject = context.chunker.subject(before: group.tokens.lowerBound)
    var end = subject.upperBound
    var start = max(first, subject.lowerBound)
    guard start < end else { return nil }
    // "Let me stress that": nobody else says it.
    if end - start == 2, scan.analysis.text(start..<start + 1).lowercased() == "let" {
      return Sayer(actor: nil, isOwn: true)
    }
    if context.classes(end - 1).contains(.relative) {
      // "Russia, which said that".
      end -= 1
      if end > start, context.chunker.isCommaToken(end - 1) { end -= 1 }
      if let known = actor(endingAt: end) { return together([known]) }
      start = max(start, context.chunker.nounPhraseStart(endingAt: end))
    }
    if end - start > SayerFinder.nameLimit {
      start = max(start, context.chunker.nounPhraseStart(endingAt: end))
    }
    return start < end ? named(start..<end) : nil
  }

  // MARK: names

  /// Whom the phrase that begins at `start` names.
  func named(from start: Int) -> Sayer? {
    guard start < context.chunker.restEnd else { return nil }
    let end = context.chunker.nounPhraseEnds(from: start).last
    if let end, let person = person(titled: start..<end) { return together([person]) }
    if let known = actor(startingAt: start) {
      let tokens = scan.spans.tokens(known)
      if end.map({ $0 <= tokens.upperBound }) ?? true { return together([known]) }
    }
    return end.flatMap { named(start..<$0) }
  }

  /// The person behind a title whose point ends the phrase: "Mr. Lind".
  func person(titled phrase: Range<Int>) -> Int? {
    let next = phrase.upperBound + 1
    guard phrase.count == 1, next < context.sentence.upperBound,
      context.flags(phrase.lowerBound).contains(.capitalised),
      context.flags(phrase.upperBound).contains(.terminal)
    else { return nil }
    return scan.spans.starting(at: next, type: actorType).first {
      scan.spans[$0].kind == "person"
    }
  }

  /// The actor whose name is all that stands before a colon.
  func wholeLine(before end: Int) -> Sayer? {
    guard let known = actor(endingAt: end) else { return nil }
    let start = scan.spans.tokens(known).lowerBound
    let before = start - context.sentence.lowerBound
    guard before == 0 || before == 1 && context.classes(start - 1).contains(.definite) else {
      return nil
    }
    return together([known])
  }

  private func named(_ phrase: Range<Int>) -> Sayer? {
    var tokens = phrase
    while let last = tokens.last, context.flags(last).contains(.punctuation),
      context.flags(last).isDisjoint(with: [.closeBracket, .closeQuote])
    {
      tokens.removeLast()
    }
    if let first = tokens.first, context.classes(first).contains(.definite) {
      tokens.removeFirst()
    }
    guard let first = tokens.first, tokens.count <= SayerFinder.nameLimit,
      context.classes(first).isDisjoint(with: [.preposition, .of, .by, .relative, .conjunction])
    else { return nil }
    if tokens.count == 1, let pronoun = pronoun(first) { return pronoun }
    if let known = scan.spans.starting(at: first, type: actorType).first(where: {
      scan.spans.tokens($0) == tokens
    }) {
      return together([known])
    }
    if tokens.lowerBound > phrase.lowerBound, let office = office(tokens) { return office }
    if let person = person(in: tokens) { return together([person]) }
    guard tokens.contains(where: { isContent($0) }) else { return nil }
    let actor = ActorReference(name: scan.analysis.text(tokens))
    return Sayer(actor: actor, isOwn: identity.contains(actor) || speaksForIssuer(tokens))
  }

  // "The Ministry": the issuer, or the person named before with that title.
  private func office(_ tokens: Range<Int>) -> Sayer? {
    let type = scan.set.builtIn.office
    let isOffice = scan.spans.starting(at: tokens.lowerBound, type: type).contains {
      scan.spans.tokens($0) == tokens
    }
    guard isOffice, scan.statement.issuer != nil else { return nil }
    return Sayer(actor: scan.statement.issuer, isOwn: true)
  }

  // A pronoun that no lexicon knows; one that points at things says nothing.
  private func pronoun(_ token: Int) -> Sayer? {
    guard scan.spans.firstStarting(at: token, type: actorType) < 0 else { return nil }
    return context.classes(token).contains(.pronoun) ? .unknown : nil
  }

  private func isContent(_ token: Int) -> Bool {
    let flags = context.flags(token)
    guard flags.contains(.word) || flags.contains(.number) else { return false }
    let closed: WordClass = [
      .determiner, .possessive, .preposition, .conjunction, .pronoun, .relative, .of, .by, .that,
    ]
    return context.classes(token).isDisjoint(with: closed)
  }

  // "Foreign Minister Eva Lind of Norlund": the person, where the name is no complement.
  private func person(in tokens: Range<Int>) -> Int? {
    scan.spans.starting(in: tokens, type: actorType).first { span in
      let place = scan.spans.tokens(span)
      guard place.upperBound <= tokens.upperBound, scan.spans[span].kind == "person" else {
        return false
      }
      if place.lowerBound == tokens.lowerBound { return true }
      let before = context.classes(place.lowerBound - 1)
      return before.isDisjoint(with: [.preposition, .of, .by])
        && !context.flags(place.lowerBound - 1).contains(.genitive)
    }
  }

  private func actor(startingAt start: Int) -> Int? {
    guard start < context.sentence.upperBound else { return nil }
    var first = start
    if context.classes(first).contains(.definite), first + 1 < context.sentence.upperBound {
      first += 1
    }
    let span = scan.spans.firstStarting(at: first, type: actorType)
    return span >= 0 ? span : nil
  }

  private func actor(endingAt end: Int) -> Int? {
    let span = scan.spans.firstEnding(at: end, type: actorType)
    guard span >= 0, scan.spans.tokens(span).lowerBound >= context.sentence.lowerBound else {
      return nil
    }
    return span
  }

  // MARK: what they are

  /// Whether an actor's name begins at a token, its article left out.
  func isActor(at token: Int) -> Bool {
    token < context.sentence.upperBound
      && scan.spans.firstStarting(at: token, type: actorType) >= 0
  }

  /// Whether all from a token to another is one actor's name.
  func isActor(at token: Int, endingAt end: Int) -> Bool {
    guard token < end else { return false }
    return scan.spans.starting(at: token, type: actorType).contains {
      scan.spans.tokens($0).upperBound == end
    }
  }

  /// Whether a phrase holds an actor that is not the issuer, or a role.
  func namesOthers(_ tokens: Range<Int>) -> Bool {
    if !scan.spans.starting(in: tokens, type: scan.set.builtIn.role).isEmpty {
      return !speaksForIssuer(tokens)
    }
    return scan.spans.starting(in: tokens, type: actorType).contains {
      scan.spans[$0].kind != "pronoun" && !sayer($0).isOwn
    }
  }

  /// Whether the actor whose name begins at a token is the issuer.
  func isOwn(at token: Int) -> Bool {
    guard token < context.sentence.upperBound else { return false }
    let span = scan.spans.firstStarting(at: token, type: actorType)
    return span >= 0 && sayer(span).isOwn
  }

  private func together(_ spans: [Int]) -> Sayer {
    let sayers = spans.map { sayer($0) }
    let actors = sayers.compactMap(\.actor)
    guard actors.count == sayers.count, let last = actors.last else { return .unknown }
    return Sayer(
      actor: actors.count == 1 ? last : ActorResolver.together(actors),
      isOwn: sayers.contains(where: \.isOwn))
  }

  private func sayer(_ span: Int) -> Sayer {
    let view = scan.spans[span]
    let tokens = view.tokens
    let sentence = Int(scan.analysis.sentenceOfToken[tokens.lowerBound])
    let text = scan.analysis.text(tokens)
    let found = ActorResolver(scan: scan).resolve(
      view, text: text, tokens: tokens, sentence: sentence)
    if let actor = found.actor {
      return Sayer(actor: actor, isOwn: identity.contains(actor) || isOwnPerson(view))
    }
    // "He said that": a person, though the text does not say who.
    guard PersonFinder.isPersonal(view.id) else { return .unknown }
    return Sayer(actor: ActorReference(name: view.name ?? text), isOwn: false)
  }

  private func isOwnPerson(_ view: SpanView) -> Bool {
    guard view.kind == "person",
      let range = view.span.content?.fields.first(where: { $0.name == "role" })?.range
    else { return false }
    let all = scan.analysis.tokens
    var first = view.tokens.lowerBound
    while first > 0, Int(all[first - 1].start) >= range.start { first -= 1 }
    var end = view.tokens.upperBound
    while end < all.count, Int(all[end].end) <= range.end { end += 1 }
    return speaksForIssuer(first..<end)
  }

  // "The Ministry's spokesman", "the spokesperson of the Ministry", "EU High Representative".
  private func speaksForIssuer(_ tokens: Range<Int>) -> Bool {
    let roles = scan.spans.starting(in: tokens, type: scan.set.builtIn.role)
    guard let role = roles.map({ scan.spans.tokens($0) }).first else { return false }
    let actors = scan.spans.starting(in: tokens, type: actorType).filter {
      scan.spans[$0].kind != "person"
    }
    guard actors.count == 1, let only = actors.first else { return false }
    let place = scan.spans.tokens(only)
    let gap =
      place.upperBound <= role.lowerBound
      ? role.lowerBound - place.upperBound : place.lowerBound - role.upperBound
    guard (0...2).contains(gap) else { return false }
    let found = ActorResolver(scan: scan).resolve(
      scan.spans[only], text: scan.analysis.text(place), tokens: place,
      sentence: Int(scan.analysis.sentenceOfToken[place.lowerBound]))
    return found.actor.map(identity.contains) ?? false
  }
}
