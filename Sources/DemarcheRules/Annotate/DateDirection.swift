import DemarcheModel
import DemarcheText

/// Tells whether a date that its words leave open, as a day without a year, lies ahead.
struct DateDirection {
  let scan: StatementScan
  let context: SentenceContext

  // How far ahead a date may lie that words like "upcoming" announce, and one without such words.
  private static let announcedDays = 200
  private static let nearDays = 60
  // How far back the past reading must lie for the near one to count without such words.
  private static let farDays = 240
  // How many tokens may stand between a date and the infinitive or participle that it belongs to.
  private static let infinitiveReach = 7
  private static let participleReach = 3

  /// Whether the reading `ahead` is meant and not `past`.
  ///
  /// - Parameters:
  ///   - past: the first day of the reading before the statement's day.
  ///   - ahead: the first day of the reading behind it.
  ///   - tokens: the date's.
  func isAhead(past: CalendarDate, ahead: CalendarDate, of tokens: Range<Int>) -> Bool {
    let chunker = context.chunker
    let start = chunker.clauseStart(before: tokens.lowerBound)
    let clause = start..<max(start, chunker.clauseEnd(from: tokens.lowerBound))
    // "On Friday, the EU will meet": words without a verb are no clause of their own.
    let ofNoun = isOfNoun(tokens.lowerBound)
    if !ofNoun, isFuture(in: clause) ?? isFuture(in: context.sentence) ?? false { return true }
    guard let issued = scan.statement.issuedOn else { return false }
    let distance = ahead.dayNumber - issued.dayNumber
    guard distance >= 0 else { return false }
    let isTold = isPast(in: clause)
    if distance <= DateDirection.announcedDays,
      isAnnounced(clause.lowerBound..<tokens.lowerBound)
        || !isTold && (isDeadline(tokens.lowerBound) || isPlanned(tokens.lowerBound))
    {
      return true
    }
    return !isTold && distance <= DateDirection.nearDays
      && issued.dayNumber - past.dayNumber >= DateDirection.farDays
  }

  // Whether one of the verbs is in the future; nil where there is no verb.
  private func isFuture(in tokens: Range<Int>) -> Bool? {
    if tokens.contains(where: {
      context.classes($0).contains(.future) && context.flags($0).contains(.lower)
    }) {
      return true
    }
    let groups = groups(in: tokens)
    return groups.isEmpty ? nil : groups.contains { $0.tense == .future }
  }

  private func isPast(in tokens: Range<Int>) -> Bool {
    groups(in: tokens).contains {
      $0.tense == .past && !$0.isInfinitive && !$0.isBareParticiple
    }
  }

  private func groups(in tokens: Range<Int>) -> [VerbGroup] {
    context.verbHeads.filter { tokens.contains($0) }.flatMap { context.verbGroups(head: $0) }
  }

  // "The upcoming elections", "the next meeting", "is scheduled for".
  private func isAnnounced(_ tokens: Range<Int>) -> Bool {
    let words = context.grammar.marks.announcing
    return tokens.contains { words.contains(context.analysis.tokens[$0].word) }
  }

  // "The elections of 2 November": no verb's date.
  private func isOfNoun(_ start: Int) -> Bool {
    var before = start - 1
    if before > context.sentence.lowerBound, context.classes(before).contains(.definite) {
      before -= 1
    }
    return before >= context.sentence.lowerBound && context.classes(before).contains(.of)
  }

  // "Until 5 May", "by 5 May", "before 5 May".
  private func isDeadline(_ start: Int) -> Bool {
    var before = start - 1
    if before > context.sentence.lowerBound, context.classes(before).contains(.definite) {
      before -= 1
    }
    guard before >= context.sentence.lowerBound else { return false }
    return context.classes(before).contains(.by)
      || context.grammar.marks.deadlines.contains(context.analysis.tokens[before].word)
  }

  // "To be held on 5 May", "taking place on 5 May".
  private func isPlanned(_ start: Int) -> Bool {
    let phrase: WordClass = [.determiner, .possessive, .pronoun, .relative, .preposition]
    var token = start - 1
    while token >= max(context.sentence.lowerBound, start - DateDirection.infinitiveReach) {
      let flags = context.flags(token)
      if flags.contains(.punctuation) { return false }
      if start - token <= DateDirection.participleReach, flags.contains(.lower),
        context.chunker.endsIn(token, "ing"), context.classes(token).isDisjoint(with: .preposition)
      {
        return true
      }
      if context.classes(token).contains(.infinitiveMark), token + 1 < start,
        context.flags(token + 1).contains(.lower), !context.chunker.endsIn(token + 1, "ing")
      {
        return context.classes(token + 1).isDisjoint(with: phrase)
      }
      token -= 1
    }
    return false
  }
}
