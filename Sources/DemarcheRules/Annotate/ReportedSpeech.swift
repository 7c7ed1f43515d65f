import DemarcheModel
import DemarcheText

/// Finds, in the sentence of a claim, who is said to say it without quotation marks.
struct ReportedSpeech {
  /// Who says it, and the word that says so.
  struct Found {
    var sayer: Sayer?
    var place: Int
  }

  let finder: SayerFinder
  let quotations: [Quotation]
  private var context: SentenceContext { finder.context }
  private var chunker: Chunker { finder.context.chunker }

  // MARK: before the claim

  /// "Russia said that …", "Russia said the attack …", "according to Russia, …".
  func before(_ trigger: Range<Int>) -> Found? {
    guard chunker.restEnd > trigger.lowerBound else { return nil }
    var index = trigger.lowerBound - 1
    while index >= context.sentence.lowerBound {
      if chunker.isSemicolonToken(index) { return nil }
      if context.flags(index).contains(.closeQuote), let open = opening(of: index) {
        index = open - 1
        continue
      }
      let classes = context.classes(index)
      if chunker.isButToken(index), beginsOwnClause(index + 1) { return nil }
      if classes.contains(.that), let verb = verb(beforeThat: index) {
        return Found(sayer: finder.sayer(ofVerb: verb), place: verb)
      }
      if finder.isSaying(index), opensClause(index, trigger),
        let sayer = finder.sayer(ofVerb: index)
      {
        return Found(sayer: sayer, place: index)
      }
      if classes.contains(.source), let sayer = source(index, before: trigger) {
        return Found(sayer: sayer, place: index)
      }
      // "The attack, Russia said, is condemned".
      if index + 2 == trigger.lowerBound, finder.isSaying(index),
        let sayer = parenthesis(index, behind: context.sentence.lowerBound + 1)
      {
        return Found(sayer: sayer, place: index)
      }
      index -= 1
    }
    return nil
  }

  private func opening(of close: Int) -> Int? {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].tokens.lowerBound < close { low = middle + 1 } else { high = middle }
    }
    var index = low > 0 ? low - 1 : nil
    while let number = index {
      if quotations[number].tokens.upperBound == close + 1 {
        return quotations[number].tokens.lowerBound
      }
      index = quotations[number].outer
    }
    return nil
  }

  // "but the EU …": what follows is the issuer's own again.
  private func beginsOwnClause(_ start: Int) -> Bool {
    guard chunker.beginsClause(at: start), start < context.sentence.upperBound else {
      return false
    }
    let first = context.classes(start).contains(.definite) ? start + 1 : start
    return finder.isOwn(at: first)
  }

  // The verb of saying that "that" belongs to: "said that", "told reporters that", "said on Monday
  // that".
  private func verb(beforeThat that: Int) -> Int? {
    let last = that - 1
    guard last >= context.sentence.lowerBound else { return nil }
    if finder.isSaying(last) { return last }
    var verb = last - 1
    while verb >= max(context.sentence.lowerBound, that - 10) {
      if context.flags(verb).contains(.punctuation), !chunker.isCommaToken(verb) { return nil }
      if finder.isSaying(verb), finder.isSaid(verb) {
        return adverbialEnd(verb + 1, limit: that) == that ? verb : nil
      }
      verb -= 1
    }
    return nil
  }

  private func adverbialEnd(_ start: Int, limit: Int) -> Int {
    var index = start
    // "told reporters".
    if index < limit, context.classes(index).isEmpty, context.flags(index).contains(.lower) {
      index += 1
    }
    while index < limit {
      let classes = context.classes(index)
      if classes.contains(.adverb) || chunker.isCommaToken(index) && index > start {
        index += 1
      } else if !classes.isDisjoint(with: [.preposition, .by]), !classes.contains(.of),
        let end = chunker.nounPhraseEnds(from: index + 1).last
      {
        index = min(end, limit)
      } else {
        return index
      }
    }
    return index
  }

  // "Russia said the attack is condemned": a clause of its own, and the claim is in it.
  private func opensClause(_ verb: Int, _ trigger: Range<Int>) -> Bool {
    let start = verb + 1
    guard start < trigger.lowerBound, finder.isFinite(verb) else { return false }
    let first = context.classes(start)
    guard first.isDisjoint(with: [.modal, .be, .have, .auxiliaryDo, .that]),
      !context.flags(start).contains(.punctuation),
      !(first.contains(.finiteForm) && context.flags(start).contains(.lower))
    else { return false }
    let starts =
      first.contains(.definite) || first.contains(.pronoun) || isActor(start)
      || chunker.beginsClause(at: start)
    guard starts, trigger.lowerBound < chunker.clauseEnd(from: start) else { return false }
    // Its verb is the first behind its subject.
    return chunker.beginsClause(at: start) || isSubject(start, of: trigger)
  }

  private func isActor(_ token: Int) -> Bool { finder.isActor(at: token) }

  // Only an actor, with its article, stands before the claim's verb.
  private func isSubject(_ start: Int, of trigger: Range<Int>) -> Bool {
    let first = context.classes(start).contains(.definite) ? start + 1 : start
    return finder.isActor(at: first, endingAt: trigger.lowerBound)
  }

  // MARK: according to

  private func source(_ word: Int, before trigger: Range<Int>) -> Sayer? {
    guard let phrase = sourcePhrase(word), !isPreposition(word) || finder.isNamed(phrase),
      let sayer = finder.named(from: phrase.lowerBound)
    else { return nil }
    guard word > context.sentence.lowerBound else { return sayer }
    let before = word - 1
    let classes = context.classes(before)
    if classes.contains(.relative)
      || chunker.isCommaToken(before) && before > context.sentence.lowerBound
        && context.classes(before - 1).contains(.relative)
    {
      return trigger.lowerBound < chunker.clauseEnd(from: phrase.upperBound) ? sayer : nil
    }
    if classes.contains(.that) || classes.contains(.conjunction) || chunker.isButToken(before)
      || context.flags(before).contains(.openQuote) || chunker.isSemicolonToken(before)
      || chunker.isColonToken(before)
    {
      return sayer
    }
    // "The attack, according to Russia, is condemned".
    guard chunker.isCommaToken(before) else { return nil }
    let end = phrase.upperBound
    return end < context.sentence.upperBound && chunker.isCommaToken(end)
      && end + 1 == trigger.lowerBound ? sayer : nil
  }

  // The phrase behind "according to", "selon" or "d'après".
  private func sourcePhrase(_ word: Int) -> Range<Int>? {
    let needsNone = isPreposition(word) && !context.classes(word).contains(.of)
    let start = needsNone ? word + 1 : word + 2
    guard start < chunker.restEnd,
      needsNone
        || !context.classes(word + 1).isDisjoint(with: [.preposition, .infinitiveMark])
    else { return nil }
    let ends = chunker.nounPhraseEnds(from: start)
    if let last = ends.last, let person = finder.person(titled: start..<last) {
      return start..<finder.scan.spans.tokens(person).upperBound
    }
    let end =
      ends.first { $0 < context.sentence.upperBound && chunker.isCommaToken($0) } ?? ends.last
      ?? (finder.isActor(at: start, endingAt: start + 1) ? start + 1 : nil)
    return end.map { start..<$0 }
  }

  // "selon", and "d'" of "d'après": what they begin is as often a measure that nobody says.
  private func isPreposition(_ word: Int) -> Bool { context.classes(word).contains(.preposition) }

  // MARK: behind the claim

  /// "…, according to Russia", "…, Russia said".
  func behind(_ trigger: Range<Int>) -> Found? {
    var index = trigger.upperBound
    while index < chunker.restEnd {
      if chunker.isSemicolonToken(index) { return nil }
      let classes = context.classes(index)
      if context.flags(index).contains(.closeQuote), opening(of: index) ?? 0 < trigger.lowerBound {
        return nil
      }
      if classes.contains(.source), let sayer = source(index, behind: trigger) {
        return Found(sayer: sayer, place: index)
      }
      if finder.isSaying(index), let sayer = parenthesis(index, behind: trigger.upperBound) {
        return Found(sayer: sayer, place: index)
      }
      index += 1
    }
    return nil
  }

  private func source(_ word: Int, behind trigger: Range<Int>) -> Sayer? {
    guard word > context.sentence.lowerBound, let phrase = sourcePhrase(word) else { return nil }
    let end = phrase.upperBound
    let isApart = chunker.isCommaToken(word - 1)
    guard isPreposition(word) ? finder.isNamed(phrase) : finder.isName(phrase) else { return nil }
    // "Les frontières d'avant la Révolution".
    if !isApart, context.classes(word).contains(.of) { return nil }
    guard
      end >= chunker.restEnd || context.flags(end).contains(.punctuation)
        || context.classes(end).contains(.conjunction)
    else { return nil }
    guard start(ofClauseBefore: isApart ? word - 1 : word) <= trigger.lowerBound else {
      return nil
    }
    return finder.named(from: phrase.lowerBound)
  }

  // Where the clause that ends before `end` begins, relative and participle clauses too.
  private func start(ofClauseBefore end: Int) -> Int {
    var index = end
    while index > context.sentence.lowerBound {
      let before = index - 1
      let classes = context.classes(before)
      if classes.contains(.relative) || classes.contains(.subordinator)
        || chunker.isSemicolonToken(before) || chunker.isButToken(before)
      {
        return index
      }
      if classes.contains(.conjunction), index < end, chunker.beginsClause(at: index) {
        return index
      }
      if chunker.isCommaToken(before), index < end, chunker.endsIn(index, "ing") { return index }
      index -= 1
    }
    return index
  }

  // "The attack is condemned, Russia said": subject and verb alone, behind a comma.
  private func parenthesis(_ verb: Int, behind first: Int) -> Sayer? {
    guard finder.isFinite(verb) else { return nil }
    if verb > first, chunker.isCommaToken(verb - 1) {
      // "The attack is condemned, said Russia".
      let start =
        verb + 1 < context.sentence.upperBound && context.classes(verb + 1).contains(.definite)
        ? verb + 2 : verb + 1
      return finder.isActor(at: start, endingAt: chunker.restEnd)
        ? finder.named(from: verb + 1) : nil
    }
    // "Russia said today", "said on Monday".
    let end = adverbialEnd(verb + 1, limit: chunker.restEnd)
    guard end >= chunker.restEnd || chunker.isCommaToken(end) else { return nil }
    var comma = verb - 1
    while comma >= first, !chunker.isCommaToken(comma) {
      if context.classes(comma).contains(.finiteForm), finder.isFinite(comma) { return nil }
      comma -= 1
    }
    guard comma >= first, comma + 1 < verb else { return nil }
    let opening = context.classes(comma + 1)
    let others: WordClass = [.relative, .subordinator, .conjunction, .preposition, .of, .by]
    guard opening.isDisjoint(with: others) else { return nil }
    return finder.sayer(ofVerb: verb, from: comma + 1)
  }
}
