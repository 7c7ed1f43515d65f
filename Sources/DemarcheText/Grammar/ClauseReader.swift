/// Reads on from a token to where its clause ends.
///
/// The clause keeps what restricts: lists, "including …", relative clauses without a comma, second
/// verbs of one infinitive or modal. It leaves out what comments: ", which …", ", in line with …"
/// behind a phrase, reasons, and what another subject or the verb before it goes on with.
struct ClauseReader {
  let chunker: Chunker
  let start: Int
  /// Behind a modal or "to": "must |release".
  let isInfinitive: Bool
  /// Behind "that": "regrets that |the talks".
  let isDeclared: Bool
  // A subject is open, whose verb is yet to come.
  private var awaitsVerb: Bool
  // Words before the subject are open: "that |if it rains, we".
  private var isIntroduced = false
  private var hasOpenList = false
  // Inside ", which …," behind a subject whose verb is yet to come.
  private var isInAside = false
  private var hasRelative = false
  private var hasInnerVerb = false
  private var hasNotOnly = false

  private var limit: Int { chunker.sentence.upperBound }

  init(chunker: Chunker, start: Int) {
    self.chunker = chunker
    self.start = start
    var before = start - 1
    while before > chunker.sentence.lowerBound, start - before < 4,
      chunker.classes(before).contains(.adverb), chunker.classes(before).isDisjoint(with: .modal)
    {
      before -= 1
    }
    let opener = before >= chunker.sentence.lowerBound ? chunker.classes(before) : []
    let isVerb = ClauseReader.mayBeVerb(start, chunker)
    isInfinitive =
      isVerb && (opener.contains(.modal) || opener.contains(.infinitiveMark))
      || chunker.classes(start).contains(.infinitiveMark) && chunker.isInfinitive(start)
    let hasThat = chunker.classes(start).contains(.that) && chunker.opensSubject(start + 1)
    isDeclared = opener.contains(.that) && before == start - 1 || hasThat
    awaitsVerb = isDeclared
    let first = hasThat ? start + 1 : start
    let classes = first < chunker.sentence.upperBound ? chunker.classes(first) : []
    isIntroduced =
      isDeclared && !classes.isDisjoint(with: [.preposition, .subordinator])
      && !classes.contains(.determiner)
  }

  // A lower-case word of no phrase's beginning.
  private static func mayBeVerb(_ index: Int, _ chunker: Chunker) -> Bool {
    let classes = chunker.classes(index)
    return chunker.tokens[index].flags.contains(.lower) && !chunker.endsIn(index, "ing")
      && classes.isDisjoint(with: [
        .determiner, .possessive, .pronoun, .relative, .preposition, .of, .conjunction,
      ])
  }

  /// The token behind the clause.
  mutating func end() -> Int {
    var depth = 0
    var index = start
    while index < limit {
      let flags = chunker.tokens[index].flags
      if flags.contains(.openBracket) || flags.contains(.openQuote) {
        depth += 1
      } else if flags.contains(.closeBracket) || flags.contains(.closeQuote) {
        if depth == 0 { return index }
        depth -= 1
      } else if depth == 0 {
        if index > start, ends(at: index) { return index }
        note(index)
      }
      index += 1
    }
    return index
  }

  // Keeps in mind what a word opens and closes.
  private mutating func note(_ index: Int) {
    let classes = chunker.classes(index)
    if isInAside { return }
    if chunker.isVerb(index) || awaitsVerb && chunker.hasObject(index) {
      awaitsVerb = false
      if classes.contains(.modal) { hasInnerVerb = true }
    } else if index > start, !classes.isDisjoint(with: [.relative, .that]) {
      hasRelative = true
      if awaitsVerb, chunker.isComma(index - 1) {
        isInAside = true
        return
      }
      // "The trend that principles and duties are": behind a preposition whatever follows.
      awaitsVerb =
        chunker.opensSubject(index + 1)
        || chunker.classes(index - 1).contains(.preposition) && !classes.contains(.that)
    } else if classes.contains(.infinitiveMark), chunker.isInfinitive(index) {
      hasInnerVerb = true
    }
    if chunker.isMark(index, chunker.marks.not), chunker.isOnly(index + 1) { hasNotOnly = true }
  }

  private mutating func ends(at index: Int) -> Bool {
    if chunker.isSemicolonToken(index) { return true }
    if chunker.isColonToken(index) { return chunker.colonEnds(index) }
    let flags = chunker.tokens[index].flags
    if flags.contains(.dash), flags.contains(.spaceBefore) { return true }
    if chunker.isComma(index) { return commaEnds(at: index) }
    let classes = chunker.classes(index)
    if classes.contains(.reporting), flags.contains(.lower), chunker.isPresentParticiple(index),
      index + 1 < limit, chunker.classes(index + 1).contains(.that)
    {
      return true
    }
    if !awaitsVerb, chunker.beginsComment(index) { return true }
    if !awaitsVerb, !isInfinitive, !isDeclared, chunker.beginsRemark(index) { return true }
    guard classes.contains(.conjunction) || chunker.isBut(index) else { return false }
    return index + 1 < limit && jointEnds(at: index + 1, joint: index)
  }

  // MARK: behind "and"

  // Whether what stands behind a conjunction is no part of the clause.
  private mutating func jointEnds(at next: Int, joint: Int) -> Bool {
    let classes = chunker.classes(next)
    if chunker.isFrenchInfinitive(next) || chunker.joinsAdverbs(joint) { return false }
    if chunker.isInfinitive(next) && classes.contains(.infinitiveMark) || awaitsVerb {
      return false
    }
    if hasNotOnly, chunker.isBut(joint) { return false }
    if isDeclared, chunker.isNorToken(joint) { return false }
    let first = chunker.skippingAdverbs(next)
    guard first < limit else { return chunker.beginsClause(at: next) }
    if chunker.classes(first).contains(.that), chunker.opensSubject(first + 1) {
      return !isDeclared && !hasRelative
    }
    if chunker.isMark(next, chunker.marks.also) {
      if chunker.isBut(joint) { return false }
      if chunker.isComma(joint - 1), chunker.classes(first).isDisjoint(with: .preposition) {
        return true
      }
    }
    if let subject = chunker.behindAdverbial(next), chunker.isSubjectPronoun(subject) {
      return true
    }
    let isVerb = chunker.isVerb(first) || !chunker.classes(first).isDisjoint(with: .verb)
    if hasOpenList {
      hasOpenList = false
      if !isVerb, !chunker.isSubjectPronoun(first), !chunker.beginsTold(first) { return false }
    }
    if isVerb, let isPart = isPart(verb: first) { return !isPart }
    // "We have friends and stand firmly with them".
    if isVerb, chunker.isBaseForm(first), chunker.isManner(first + 1) { return true }
    if chunker.isBut(joint), (first..<min(first + 5, limit)).contains(where: beginsOwn) {
      return true
    }
    return chunker.beginsClause(at: next)
  }

  private func beginsOwn(_ index: Int) -> Bool { chunker.isSubjectPronoun(index) }

  // Whether a verb behind "and" goes on with a verb of the clause; nil where its words say it.
  private func isPart(verb: Int) -> Bool? {
    guard chunker.tokens[verb].flags.contains(.lower) else { return nil }
    let forms = chunker.forms(verb)
    let governor = chunker.governor(before: start)
    if forms.contains(.base), !chunker.classes(verb).contains(.modal) {
      if isInfinitive { return true }
      if governor == .plural, chunker.isClaim(verb) { return false }
      return hasInnerVerb ? true : nil
    }
    // "And detained persons": no verb where that before the clause is no past.
    if governor != .past, chunker.endsIn(verb, "ed"), verb + 1 < limit,
      chunker.tokens[verb + 1].flags.contains(.lower), chunker.isOpenWord(verb + 1)
    {
      return true
    }
    // "We condemn the killings and attacks on them".
    if governor == .plural, !forms.isEmpty, forms.allSatisfy({ $0 == .third }),
      chunker.classes(verb).isDisjoint(with: [.be, .have, .auxiliaryDo])
    {
      return true
    }
    return nil
  }

  // MARK: behind a comma

  private mutating func commaEnds(at index: Int) -> Bool {
    let next = index + 1
    guard next < limit else { return true }
    let classes = chunker.classes(next)
    // "The prevention of, and accountability for, violence".
    let before = chunker.classes(index - 1)
    if !before.isDisjoint(with: [.preposition, .of, .by]), before.isDisjoint(with: .adverb) {
      return false
    }
    if classes.contains(.infinitiveMark), chunker.isInfinitive(next) { return false }
    if chunker.isFrenchInfinitive(next) { return false }
    let isList = chunker.isListComma(index)
    if isIntroduced, !isList {
      isIntroduced = false
      awaitsVerb = true
      return false
    }
    if chunker.isSayingAside(next) { return true }
    if classes.contains(.conjunction) || chunker.isBut(next) {
      guard next + 1 < limit else { return true }
      return jointEnds(at: next + 1, joint: next)
    }
    if isInAside {
      isInAside = isList
      return false
    }
    if awaitsVerb, (next..<limit).contains(where: chunker.isVerb) {
      return classes.contains(.relative) && !isDeclared
    }
    if chunker.isInclusive(next) { return false }
    if isList || chunker.isModifierComma(index) {
      hasOpenList = hasOpenList || isList
      return false
    }
    return commentEnds(at: next)
  }

  // Whether what stands behind a comma of no list comments.
  private mutating func commentEnds(at next: Int) -> Bool {
    let classes = chunker.classes(next)
    if chunker.isPartitive(next) { return true }
    if !classes.isDisjoint(with: [.preposition, .relative, .subordinator, .by]) {
      return !isComplement(next)
    }
    if chunker.isMark(next, chunker.marks.also) { return true }
    if classes.contains(.adverb) || chunker.endsIn(next, "ly"), next + 1 < limit,
      chunker.classes(next + 1).contains(.preposition), !chunker.classes(next + 1).contains(.of),
      classes.isDisjoint(with: .negator)
    {
      return true
    }
    if chunker.tokens[next].flags.contains(.lower),
      chunker.isPresentParticiple(next) || chunker.isPastParticiple(next)
    {
      return true
    }
    let first = chunker.skippingAdverbs(next)
    if isInfinitive, first < limit, chunker.isBaseForm(first) { return false }
    guard chunker.beginsClause(at: next) else { return false }
    // "A world in which rights are respected, their defenders are free, and …".
    if isDeclared || hasRelative, !classes.isDisjoint(with: [.determiner, .possessive]),
      (next..<limit).contains(where: isLastJoint)
    {
      hasOpenList = true
      return false
    }
    return true
  }

  private func isLastJoint(_ index: Int) -> Bool {
    chunker.isComma(index) && index + 1 < limit
      && chunker.classes(index + 1).contains(.conjunction)
  }

  // "To meet soon, with all of them", "to appoint, as soon as it can, an expert": of a verb.
  private func isComplement(_ next: Int) -> Bool {
    let classes = chunker.classes(next)
    if next - 2 == start, isInfinitive { return true }
    guard isInfinitive || isDeclared, next + 1 < limit else { return false }
    let following = chunker.classes(next + 1)
    if chunker.isMark(next, chunker.marks.while) {
      return chunker.endsIn(chunker.skippingAdverbs(next + 1), "ing")
    }
    guard classes.contains(.preposition) || classes.contains(.by) else { return false }
    // "As laid out in the law".
    if chunker.isMark(next, chunker.marks.as), chunker.isParticiple(next + 1) { return false }
    return !following.contains(.relative) && !chunker.isSubjectPronoun(next + 1)
      && !(classes.contains(.subordinator) && chunker.beginsClause(at: next + 1))
  }
}
