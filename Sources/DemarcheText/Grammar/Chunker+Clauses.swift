extension Chunker {
  /// The token behind the clause that goes on from `start`.
  ///
  /// It ends with the sentence, at `;`, at a comma outside brackets before a participle,
  /// preposition or relative, and before a coordinated new subject with its verb; ", and to" is
  /// part of it.
  package func clauseEnd(from start: Int) -> Int {
    guard start < sentence.upperBound else { return start }
    return memo.value(.clauseEnd, at: start) {
      findClauseEnd(from: start)
    }
  }

  private func findClauseEnd(from start: Int) -> Int {
    var depth = 0
    var index = start
    while index < sentence.upperBound {
      let flags = tokens[index].flags
      if flags.contains(.openBracket) || flags.contains(.openQuote) {
        depth += 1
      } else if flags.contains(.closeBracket) || flags.contains(.closeQuote) {
        if depth == 0 { return index }
        depth -= 1
      } else if depth == 0, index > start, endsClause(at: index) {
        return index
      }
      index += 1
    }
    return index
  }

  private func endsClause(at index: Int) -> Bool {
    if isMark(index, marks.semicolon) { return true }
    if tokens[index].flags.contains(.dash), tokens[index].flags.contains(.spaceBefore) {
      return true
    }
    if isComma(index) { return commaEndsClause(at: index) }
    let classes = classes(index)
    if classes.contains(.reporting), tokens[index].flags.contains(.lower),
      isPresentParticiple(index), index + 1 < sentence.upperBound,
      self.classes(index + 1).contains(.that)
    {
      return true
    }
    guard classes.contains(.conjunction) || isBut(index) else { return false }
    if index + 1 < sentence.upperBound, self.classes(index + 1).contains(.infinitiveMark) {
      return false
    }
    if isFrenchInfinitive(index + 1) { return false }
    return beginsClause(at: index + 1)
  }

  private func isBut(_ index: Int) -> Bool { isMark(index, marks.but) }

  private func commaEndsClause(at index: Int) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound else { return true }
    let classes = classes(next)
    if classes.contains(.infinitiveMark), isInfinitive(next) { return false }
    if isFrenchInfinitive(next) { return false }
    if classes.contains(.conjunction), isFrenchInfinitive(next + 1) { return false }
    if isSayingAside(next) { return true }
    if classes.contains(.conjunction) || isBut(next) {
      guard next + 1 < sentence.upperBound else { return true }
      if self.classes(next + 1).contains(.infinitiveMark) { return false }
      return beginsClause(at: next + 1)
    }
    if isListComma(index) || isModifierComma(index) { return false }
    if !classes.isDisjoint(with: [.preposition, .relative, .subordinator, .by]) { return true }
    if tokens[next].flags.contains(.lower), isPresentParticiple(next) || isPastParticiple(next) {
      return true
    }
    return beginsClause(at: next)
  }

  // "Demand immediate, expanded access": the comma is between words before a noun.
  private func isModifierComma(_ index: Int) -> Bool {
    guard index - 2 >= sentence.lowerBound, index + 2 < sentence.upperBound else { return false }
    let opener = classes(index - 2)
    return !opener.isDisjoint(with: [.determiner, .possessive, .verb])
      && tokens[index - 1].flags.contains(.lower) && tokens[index + 2].flags.contains(.lower)
      && tokens[index + 1].flags.contains(.lower) && endsIn(index + 1, "ed")
      && classes(index + 2).isEmpty
  }

  // "To withdraw, to release …": a verb behind "to", no phrase.
  private func isInfinitive(_ index: Int) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound, tokens[next].flags.contains(.lower) else { return false }
    let phrase: WordClass = [.determiner, .possessive, .relative, .pronoun, .preposition, .of]
    return classes(next).isDisjoint(with: phrase)
  }

  // "…, Amnesty International said today": subject and verb of saying, and at most when or where.
  private func isSayingAside(_ start: Int) -> Bool {
    let first = classes(start)
    guard
      first.contains(.definite) || first.contains(.pronoun) && !first.contains(.determiner)
        || tokens[start].flags.contains(.capitalised) && first.isDisjoint(with: Chunker.joints)
    else { return false }
    var index = start + 1
    while index < min(sentence.upperBound, start + Chunker.asideLimit) {
      let classes = classes(index)
      if classes.contains(.reporting), classes.contains(.finiteForm),
        tokens[index].flags.contains(.lower)
      {
        let next = index + 1
        return next >= sentence.upperBound || isComma(next)
          || self.classes(next).contains(.adverb) && next + 1 >= sentence.upperBound
          || !self.classes(next).isDisjoint(with: [.preposition, .adverb])
            && !isDetermined(next + 1)
      }
      if isComma(index) || !classes.isDisjoint(with: Chunker.joints)
        || classes.contains(.finiteForm)
      {
        return false
      }
      index += 1
    }
    return false
  }

  private static let asideLimit = 8
  private static let joints: WordClass = [
    .conjunction, .relative, .subordinator, .preposition, .be, .have, .auxiliaryDo, .modal, .by,
    .infinitiveMark,
  ]

  // "In the report" may be what was reported; "on Monday" is when.
  private func isDetermined(_ index: Int) -> Bool {
    index >= sentence.upperBound || classes(index).contains(.definite)
  }

  // "in A, in B and in C", "A, B and C": the comma separates parts of one list.
  private func isListComma(_ index: Int) -> Bool {
    guard let end = phraseEnd(from: index + 1), end < sentence.upperBound else { return false }
    return classes(end).contains(.conjunction) || isComma(end)
  }

  /// Where the clause that the verb group at `start` is in begins, adverbials at its head skipped.
  ///
  /// - Returns: the subject's tokens; empty where the verb has none of its own.
  package func subject(before start: Int) -> Range<Int> {
    var end = start
    while end > sentence.lowerBound, isComma(end - 1) || classes(end - 1).contains(.adverb) {
      end -= 1
    }
    var begin = coordinatedStart(clauseStart(before: end))
    if let comma = subordinateEnd(begin, start) {
      if comma < end {
        begin = comma
      } else if let before = asideComma(before: begin - 1) {
        return subject(before: before)
      }
    }
    let first = skipAdverbials(from: begin, to: end)
    return first..<max(first, end)
  }

  /// The subject of an earlier verb that the one at `start` shares: "Ukraine must act and should".
  ///
  /// - Returns: its tokens; nil where no verb before is joined to that one.
  package func sharedSubject(before start: Int) -> Range<Int>? {
    var end = start
    while end > sentence.lowerBound, classes(end - 1).contains(.adverb) { end -= 1 }
    guard end - 1 > sentence.lowerBound, classes(end - 1).contains(.conjunction) || isBut(end - 1)
    else { return nil }
    let clause = clauseStart(before: end - 1)..<end - 1
    guard let verb = clause.first(where: isVerb), verb > clause.lowerBound else { return nil }
    var subject = subject(before: verb)
    while let last = subject.last, isComma(last) || classes(last).contains(.relative) {
      subject.removeLast()
    }
    return subject.isEmpty ? nil : subject
  }

  private func isVerb(_ index: Int) -> Bool {
    let classes = classes(index)
    if !classes.isDisjoint(with: [.be, .have, .auxiliaryDo, .modal]) { return true }
    return classes.contains(.finiteForm) && tokens[index].flags.contains(.lower)
  }

  // "Political actors and community leaders should": where a phrase before "and" begins, which
  // has no verb of its own.
  private func coordinatedStart(_ begin: Int) -> Int {
    let joint = begin - 1
    guard joint > sentence.lowerBound, classes(joint).contains(.conjunction),
      !isMark(joint, marks.nor)
    else { return begin }
    let end = isComma(joint - 1) ? joint - 1 : joint
    let start = clauseStart(before: end)
    guard start < end, !(start..<end).contains(where: isVerb) else { return begin }
    // "As a tactic of war, and the transfers are".
    if start > sentence.lowerBound, classes(start - 1).contains(.preposition) { return begin }
    let starts = [start] + (start..<end).filter(isComma).map { $0 + 1 }
    return starts.first { first in
      first < end && !isPlainAdverb(first) && classes(first).isDisjoint(with: Chunker.joints)
        && nounPhraseEnds(from: first).contains(end)
    } ?? begin
  }

  // "Because it rained, the OSCE", "After the vote, the EU": the comma that closes what a
  // subordinator directly before `begin` opens; nil where there is none.
  private func subordinateEnd(_ begin: Int, _ end: Int) -> Int? {
    guard begin > sentence.lowerBound else { return nil }
    let opener = classes(begin - 1)
    guard opener.contains(.subordinator), !opener.contains(.that) else { return nil }
    if let verb = (begin..<end).first(where: { isVerbOfClause($0, from: begin) }) {
      return (verb..<end).first { partsClauses($0, before: end) }
    }
    // Two commas may be around an aside: "as the EU, with its partners, condemns".
    guard opener.contains(.preposition) else { return nil }
    let commas = (begin..<end).filter { partsClauses($0, before: end) }
    return commas.count % 2 == 1 ? commas[0] : nil
  }

  // A comma of no list before `end`.
  private func partsClauses(_ index: Int, before end: Int) -> Bool {
    guard isComma(index) else { return false }
    if let next = phraseEnd(from: index + 1), next >= end { return true }
    if isListComma(index) { return false }
    return index + 1 >= sentence.upperBound || !classes(index + 1).contains(.conjunction)
  }

  // What is behind a pronoun at the clause's start is its verb, known or not.
  private func isVerbOfClause(_ index: Int, from begin: Int) -> Bool {
    let classes = classes(index)
    if !classes.isDisjoint(with: [.be, .have, .auxiliaryDo, .modal]) { return true }
    if classes.contains(.finiteForm), isVerbThere(index) { return true }
    return index == begin + 1 && self.classes(begin).contains(.pronoun) && !isComma(index)
  }

  // "The law, as in May, must hold": the comma before the subordinator of an aside. What follows
  // "as well as" is part of the subject.
  private func asideComma(before opener: Int) -> Int? {
    if opener > sentence.lowerBound, isMark(opener - 1, marks.well) { return nil }
    return (sentence.lowerBound..<opener).last(where: isComma)
  }

  /// The token before an aside that ends directly before `end`: between commas, dashes or in
  /// brackets.
  ///
  /// - Returns: the index behind the words before the aside; nil where there is none.
  package func asideStart(endingAt end: Int) -> Int? {
    guard end - 1 > sentence.lowerBound else { return nil }
    let closer = tokens[end - 1].flags
    let closes: (Int) -> Bool
    if closer.contains(.closeBracket) {
      closes = { self.tokens[$0].flags.contains(.openBracket) }
    } else if closer.contains(.dash) {
      closes = { self.tokens[$0].flags.contains(.dash) }
    } else if isComma(end - 1) {
      closes = { self.isComma($0) }
    } else {
      return nil
    }
    var index = end - 2
    while index > sentence.lowerBound {
      if closes(index) { return index }
      index -= 1
    }
    return nil
  }

  /// The first token of the clause whose words stand directly before `end`.
  package func clauseStart(before end: Int) -> Int {
    var depth = 0
    var index = end
    while index > sentence.lowerBound {
      let flags = tokens[index - 1].flags
      if flags.contains(.closeBracket) || flags.contains(.closeQuote) {
        depth += 1
      } else if flags.contains(.openBracket) || flags.contains(.openQuote) {
        if depth == 0 { return index }
        depth -= 1
      } else if depth == 0 {
        if isMark(index - 1, marks.semicolon) || isMark(index - 1, marks.colon) { return index }
        let classes = classes(index - 1)
        if classes.contains(.that) || classes.contains(.subordinator),
          !isJoiningThat(index - 1)
        {
          return index
        }
        if isBut(index - 1) { return index }
        if classes.contains(.conjunction), index < end, beginsClause(at: index) { return index }
      }
      index -= 1
    }
    return index
  }

  // Skips "In this regard,", "Looking ahead,", "Throughout his detention,", "As A and B …,".
  private func skipAdverbials(from begin: Int, to end: Int) -> Int {
    var first = begin
    while first < end,
      isComma(first) || isPlainAdverb(first)
        || classes(first).contains(.conjunction)
    {
      first += 1
    }
    for _ in 0..<3 {
      guard first < end, let comma = adverbialEnd(from: first, to: end) else { break }
      first = comma + 1
      while first < end, isPlainAdverb(first) { first += 1 }
    }
    return first
  }

  // "Further changes": what can be an adjective too belongs to the subject, and so does "today's".
  private func isPlainAdverb(_ index: Int) -> Bool {
    classes(index).contains(.adverb) && !classes(index).contains(.adjective)
      && !(index + 1 < sentence.upperBound && tokens[index + 1].flags.contains(.genitive))
  }

  // The comma that closes an introductory phrase at `first`, or nil where the subject is there.
  private func adverbialEnd(from first: Int, to end: Int) -> Int? {
    let classes = classes(first)
    let introduces =
      !classes.isDisjoint(with: [.preposition, .subordinator, .by])
      || (tokens[first].flags.contains(.capitalised) && isPresentParticiple(first)
        && first == sentence.lowerBound && hasComma(first, end))
      || classes.contains(.infinitiveMark)
      || (first + 1 < end && isComma(first + 1) && isSingleAdverbial(first))
    guard introduces else { return nil }
    var index = first
    while index < end {
      if isComma(index), !isListComma(index) { return index }
      index += 1
    }
    return nil
  }

  private func isSingleAdverbial(_ index: Int) -> Bool {
    endsIn(index, "ly") || classes(index).contains(.adverb)
  }

  private func hasComma(_ first: Int, _ end: Int) -> Bool {
    (first..<end).contains { isComma($0) }
  }

  // "both": before a noun it is no pronoun.
  private func isDetermining(_ classes: WordClass) -> Bool {
    classes.contains(.determiner) && classes.contains(.pronoun)
  }

  /// The first token of the noun phrase that ends before `end`; `end` where there is none.
  package func nounPhraseStart(endingAt end: Int) -> Int {
    var index = end
    while index > sentence.lowerBound {
      let flags = tokens[index - 1].flags
      if flags.contains(.punctuation), !isMark(index - 1, marks.slash), !flags.contains(.genitive) {
        break
      }
      let classes = classes(index - 1)
      let stops: WordClass = [
        .preposition, .conjunction, .pronoun, .relative, .subordinator, .be, .have, .auxiliaryDo,
        .modal, .negator, .infinitiveMark, .by,
      ]
      if classes.contains(.of), index - 1 > sentence.lowerBound, index < end {
        index -= 1
        continue
      }
      if !classes.isDisjoint(with: stops), !isDetermining(classes) { break }
      index -= 1
      if classes.contains(.determiner) || classes.contains(.possessive) {
        let before = index > sentence.lowerBound ? self.classes(index - 1) : []
        if !before.contains(.of) { break }
      }
    }
    return index
  }
}
