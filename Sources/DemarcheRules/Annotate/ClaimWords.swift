import DemarcheModel
import DemarcheText

/// Sets right what the captures of a claim took beside its verb: the subject that it shares with an
/// earlier verb, the object that stands behind adverbials or a second verb.
struct ClaimWords {
  let scan: StatementScan
  let context: SentenceContext

  private var chunker: Chunker { context.chunker }
  // How many adverbials and verbs may stand between a verb and its object.
  private static let limit = 4

  /// The match with the captures that its words mean.
  func adjusted(_ match: RawMatch, _ plan: FieldPlan, _ type: AnnotationType) -> RawMatch {
    var result = match
    for slot in 0..<match.captures.count {
      guard let tokens = match.captures[slot].tokens, match.captures[slot].span == nil else {
        continue
      }
      let kind = plan.captured.first { $0.slot == slot }.map { type.fields[$0.place].kind }
      if tokens.upperBound == match.trigger.lowerBound, !tokens.isEmpty {
        if let shared = chunker.sharedSubject(before: tokens.upperBound),
          tokens.lowerBound <= shared.lowerBound, shared.upperBound < tokens.upperBound
        {
          result.captures[slot] = RawMatch.Capture(shared)
        } else if let head = withoutRelative(tokens) {
          // "Norway, which violates".
          result.captures[slot] = RawMatch.Capture(head)
        } else if kind == .actor {
          result.captures[slot] = RawMatch.Capture(chunker.subjectHead(tokens))
        }
      } else if kind == .range, isObject(tokens, of: match) {
        if let antecedent = antecedent(of: match, objectAt: tokens.lowerBound) {
          result.captures[slot] = RawMatch.Capture(antecedent)
          continue
        }
        moveObject(slot, tokens.lowerBound, in: &result)
      }
    }
    return result
  }

  private func withoutRelative(_ tokens: Range<Int>) -> Range<Int>? {
    guard let last = tokens.last, context.classes(last).contains(.relative) else { return nil }
    var end = last
    while end > tokens.lowerBound, chunker.isCommaToken(end - 1) { end -= 1 }
    let start = max(tokens.lowerBound, chunker.nounPhraseStart(endingAt: end))
    return start < end ? start..<end : nil
  }

  // "The reform, which Norway supports through its fund": what the clause is about stands before
  // it, where nothing that can be an object follows the verb.
  private func antecedent(of match: RawMatch, objectAt first: Int) -> Range<Int>? {
    guard let verb = match.verb, !verb.isInfinitive, first < chunker.restEnd else { return nil }
    let opening = context.classes(first)
    guard
      chunker.isCommaToken(first)
        || !opening.isDisjoint(with: [.preposition, .by, .adverb, .conjunction]),
      opening.isDisjoint(with: [.determiner, .possessive, .infinitiveMark])
    else { return nil }
    let subject = chunker.subject(before: verb.tokens.lowerBound)
    var relative = subject.lowerBound - 1
    if let inside = subject.first, context.classes(inside).contains(.relative) {
      relative = inside
    }
    guard relative > context.sentence.lowerBound + 1, relative < verb.tokens.lowerBound,
      context.classes(relative).contains(.relative)
    else { return nil }
    var end = relative
    while end > context.sentence.lowerBound, chunker.isCommaToken(end - 1) { end -= 1 }
    guard context.classes(end - 1).isDisjoint(with: .verbal) else { return nil }
    let start = chunker.nounPhraseStart(endingAt: end)
    return start < end ? start..<end : nil
  }

  // Whether a capture took the clause that follows its verb.
  private func isObject(_ tokens: Range<Int>, of match: RawMatch) -> Bool {
    guard let verb = match.verb, verb.head + 1 == tokens.lowerBound, !tokens.isEmpty else {
      return false
    }
    return match.trigger.upperBound == tokens.lowerBound
      && chunker.clauseEnd(from: tokens.lowerBound) == tokens.upperBound
  }

  private func moveObject(_ slot: Int, _ first: Int, in match: inout RawMatch) {
    var start = first
    var hasOtherVerb = false
    for _ in 0..<ClaimWords.limit {
      if let next = verbEnd(start) {
        hasOtherVerb = true
        start = next
      } else if let next = asideEnd(start) ?? adverbialEnd(start) {
        start = next
      } else {
        break
      }
    }
    guard start > first, start < chunker.restEnd else { return }
    if !hasOtherVerb { match.manner = first..<start }
    if context.classes(start).contains(.that), start + 1 < chunker.restEnd { start += 1 }
    let object = start..<chunker.clauseEnd(from: start)
    if object.isEmpty { return }
    match.captures[slot] = RawMatch.Capture(object)
    match.tokens =
      match.tokens.lowerBound..<max(match.tokens.upperBound, object.upperBound)
  }

  // "Deplore and condemn the attack", "does not recognise and will never recognise": behind the
  // other verb, and its preposition.
  private func verbEnd(_ start: Int) -> Int? {
    var first = start
    if chunker.isCommaToken(first) { first += 1 }
    if first < chunker.restEnd,
      context.classes(first).contains(.conjunction) || chunker.isButToken(first)
    {
      first += 1
    }
    guard first > start else { return nil }
    var head = first
    while head < chunker.restEnd, context.classes(head).isDisjoint(with: .verb),
      context.mayStandInGroup(head)
    {
      head += 1
    }
    // The verbs of other packs' patterns are none here.
    guard head + 1 < chunker.restEnd, !context.classes(head).isDisjoint(with: .verb),
      context.classes(head).isDisjoint(with: [.be, .have, .auxiliaryDo, .modal]),
      context.verbGroups(head: head).contains(where: {
        $0.tokens.lowerBound == first && !$0.isInfinitive && !$0.isBareParticiple && !$0.isPassive
      })
    else { return nil }
    let next = context.classes(head + 1)
    let isPreposition =
      next.contains(.preposition) && next.isDisjoint(with: [.of, .infinitiveMark])
    guard isPreposition else { return next.isDisjoint(with: .infinitiveMark) ? head + 1 : nil }
    return adverbialEnd(head + 1) ?? (head + 2 < chunker.restEnd ? head + 2 : nil)
  }

  // "Underlines, as it has done before, that": behind what stands between commas.
  private func asideEnd(_ start: Int) -> Int? {
    guard start + 1 < chunker.restEnd, chunker.isCommaToken(start) else { return nil }
    let opening = context.classes(start + 1)
    guard !opening.isDisjoint(with: [.preposition, .subordinator, .by, .adverb]) else {
      return nil
    }
    var comma = start + 1
    while comma < chunker.restEnd {
      if chunker.isSemicolonToken(comma) { return nil }
      if chunker.isCommaToken(comma), beginsObject(comma + 1) { return comma + 1 }
      comma += 1
    }
    return nil
  }

  // "In the strongest possible terms the shelling", "on Tuesday the attack", "again the law".
  private func adverbialEnd(_ start: Int) -> Int? {
    guard start + 1 < chunker.restEnd else { return nil }
    let classes = context.classes(start)
    if classes.contains(.adverb), !classes.contains(.adjective) {
      let next = adverbsEnd(start)
      guard next < chunker.restEnd else { return nil }
      // "Support very much".
      if chunker.isFrench { return next }
      let object = context.classes(next)
      return object.isDisjoint(with: [.definite, .possessive, .that]) ? nil : next
    }
    // French "à cet égard" is no infinitive.
    let others: WordClass = chunker.isFrench ? [.of] : [.of, .infinitiveMark]
    guard classes.contains(.preposition), classes.isDisjoint(with: others) else { return nil }
    return chunker.nounPhraseEnds(from: start + 1).first(where: beginsObject)
  }

  // "Strongly and unequivocally": behind the adverbs that are joined there; in French also behind
  // those that stand side by side.
  private func adverbsEnd(_ start: Int) -> Int {
    var next = start + 1
    while next < chunker.restEnd {
      let isJoint =
        chunker.isCommaToken(next) || context.classes(next).contains(.conjunction)
      let adverb = isJoint ? next + 1 : next
      guard isJoint || chunker.isFrench, adverb < chunker.restEnd,
        context.classes(adverb).contains(.adverb)
      else { break }
      next = adverb + 1
    }
    return next
  }

  // What an object begins with, and no adverbial goes on with.
  private func beginsObject(_ token: Int) -> Bool {
    guard token < chunker.restEnd else { return false }
    return !context.classes(token).isDisjoint(with: [.determiner, .possessive, .that])
  }
}
