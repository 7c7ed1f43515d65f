/// What single words are to a clause.
extension Chunker {
  /// In which form the verb before a clause stands.
  enum Governor { case singular, plural, past, none }

  // How far before a clause its verb may stand.
  private static let governorReach = 5

  /// A verb's token: an auxiliary, or a finite form without a capital.
  func isVerb(_ index: Int) -> Bool {
    let classes = classes(index)
    if !classes.isDisjoint(with: [.be, .have, .auxiliaryDo, .modal]) { return true }
    return classes.contains(.finiteForm) && tokens[index].flags.contains(.lower)
  }

  /// "we", "they": a pronoun that can only be a subject.
  func isSubjectPronoun(_ index: Int) -> Bool {
    guard index < sentence.upperBound else { return false }
    let classes = classes(index)
    return classes.contains(.pronoun) && !classes.contains(.determiner)
  }

  /// The first token from `index` on that is no adverb.
  func skippingAdverbs(_ index: Int) -> Int {
    var index = index
    while index < sentence.upperBound, classes(index).contains(.adverb) { index += 1 }
    return index
  }

  /// Whether a word is of no closed class.
  func isOpenWord(_ index: Int) -> Bool {
    tokens[index].flags.contains(.word)
      && classes(index).subtracting(.verbal).subtracting(.adjective).isEmpty
  }

  /// The forms that a word can be of verbs that the language lists; those of other packs' patterns
  /// are none here.
  func forms(_ index: Int) -> [VerbForm.Kind] {
    guard classes(index).contains(.verb) else { return [] }
    return grammar.language.verbForms(ofWord: tokens[index].word).map(\.kind)
  }

  /// Whether a word can be a verb's base form.
  func isBaseForm(_ index: Int) -> Bool {
    tokens[index].flags.contains(.lower) && forms(index).contains(.base)
  }

  /// Whether a word can be a participle: "laid", "defined".
  func isParticiple(_ index: Int) -> Bool {
    index < sentence.upperBound && tokens[index].flags.contains(.lower)
      && (classes(index).contains(.participle) || endsIn(index, "ed"))
  }

  /// Whether an open word has an object behind it, as no noun does: "poses a threat".
  func hasObject(_ index: Int) -> Bool {
    guard index + 1 < sentence.upperBound, index > sentence.lowerBound,
      tokens[index].flags.contains(.lower), isOpenWord(index)
    else { return false }
    return !classes(index + 1).isDisjoint(with: [.determiner, .possessive])
      && !classes(index + 1).contains(.that)
  }

  /// Whether a colon closes a clause: what follows is another, or begins anew ("First, …").
  func colonEnds(_ index: Int) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound else { return true }
    // "At 16:30".
    guard tokens[next].flags.contains(.spaceBefore) else { return false }
    return beginsClause(at: next) || classes(next).contains(.adverb)
      || next + 1 < sentence.upperBound && isComma(next + 1)
        && tokens[next].flags.contains(.capitalised)
      || tokens[next].flags.contains(.capitalised) && isVerbSoon(next)
  }

  private func isVerbSoon(_ index: Int) -> Bool {
    (index..<min(index + 8, sentence.upperBound)).contains(where: isVerb)
  }

  /// The token behind an adverbial as "in this context[,]"; nil where none begins.
  func behindAdverbial(_ index: Int) -> Int? {
    guard index + 1 < sentence.upperBound, classes(index).contains(.preposition),
      classes(index).isDisjoint(with: [.of, .by]), var end = phraseEnd(from: index + 1)
    else { return nil }
    if end < sentence.upperBound, isComma(end) { end += 1 }
    return end < sentence.upperBound ? end : nil
  }

  /// Whether a phrase with a finite verb that is no auxiliary begins: "Mr. Sullivan affirmed".
  func beginsTold(_ index: Int) -> Bool {
    guard let end = phraseEnd(from: index) else { return false }
    let verb = skippingAdverbs(end)
    guard verb < sentence.upperBound else { return false }
    let classes = classes(verb)
    return classes.contains(.finiteForm) && tokens[verb].flags.contains(.lower)
      && classes.isDisjoint(with: [.be, .have, .auxiliaryDo])
  }

  /// Whether a verb in its base form is one by which statements take positions.
  func isClaim(_ index: Int) -> Bool {
    guard marks.claiming.contains(where: { isMark(index, $0) }), index + 1 < sentence.upperBound
    else { return false }
    // "Our respect and support for them" is a noun, "and call for" is none.
    return classes(index + 1).isDisjoint(with: [.preposition, .of])
      || marks.leaning.contains { isMark(index, $0) }
  }

  /// Whether a phrase that stands behind "that" begins at a token.
  func opensSubject(_ index: Int) -> Bool {
    guard index < sentence.upperBound else { return false }
    let classes = classes(index)
    if !classes.isDisjoint(with: [.be, .have, .auxiliaryDo, .modal]) { return false }
    return !classes.isDisjoint(with: [.determiner, .possessive, .pronoun])
      || tokens[index].flags.contains(.capitalised) || isPluralSubject(index)
  }

  // "That |laws and rights are": an open word before "and" or an auxiliary.
  private func isPluralSubject(_ index: Int) -> Bool {
    guard index + 1 < sentence.upperBound, isOpenWord(index), classes(index).isEmpty else {
      return false
    }
    return !classes(index + 1).isDisjoint(with: [.conjunction, .be, .have, .modal])
  }

  /// "only", "merely", "just".
  func isOnly(_ index: Int) -> Bool {
    guard index < sentence.upperBound else { return false }
    return [marks.only, marks.merely, marks.just].contains { isMark(index, $0) }
  }

  /// "including …", "in particular …", "such as …", "not only …": an insertion that belongs to
  /// what stands before.
  func isInclusive(_ index: Int) -> Bool {
    if marks.inclusive.contains(where: { isMark(index, $0) }) { return true }
    guard index + 1 < sentence.upperBound else { return false }
    if isMark(index, marks.not), isOnly(index + 1) { return true }
    // "In particular", "together with", "such as", "most of all".
    let next = classes(index + 1)
    if isMark(index + 1, marks.particular) { return true }
    return isMark(index, marks.such) && isMark(index + 1, marks.as)
      || isMark(index, marks.as) && isMark(index + 1, marks.well)
      || (isMark(index, marks.together) || isMark(index, marks.along))
        && next.contains(.preposition)
      || isMark(index, marks.most) && next.contains(.of)
  }

  /// An adverb with a preposition or an object behind it, as only verbs have.
  func isManner(_ index: Int) -> Bool {
    guard index + 1 < sentence.upperBound else { return false }
    return (classes(index).contains(.adverb) || endsIn(index, "ly"))
      && !classes(index + 1).isDisjoint(with: [.preposition, .determiner, .possessive, .that])
  }

  /// Whether the adverbs on both sides of a conjunction belong to one verb, whose auxiliary stands
  /// before them: "be strongly |and unequivocally condemned".
  func joinsAdverbs(_ joint: Int) -> Bool {
    guard joint + 1 < sentence.upperBound, classes(joint + 1).contains(.adverb) else {
      return false
    }
    var before = joint - 1
    while before > sentence.lowerBound, classes(before).contains(.adverb) { before -= 1 }
    let leading: WordClass = [.be, .have, .modal, .auxiliaryDo, .infinitiveMark]
    return before < joint - 1 && !classes(before).isDisjoint(with: leading)
  }

  /// "and its …", "together with …": who acts with whom stands before.
  package func opensCompany(_ index: Int) -> Bool {
    guard index + 1 < sentence.upperBound else { return false }
    let next = classes(index + 1)
    if classes(index).contains(.conjunction) { return next.contains(.possessive) }
    return (isMark(index, marks.together) || isMark(index, marks.along))
      && next.contains(.preposition)
  }

  /// "both of which", "some of whom".
  func isPartitive(_ index: Int) -> Bool {
    guard index + 2 < sentence.upperBound else { return false }
    return classes(index + 1).contains(.of) && classes(index + 2).contains(.relative)
      && !classes(index + 2).contains(.that)
  }

  /// "because …", "although …", "as they …", "if it …": a clause that gives a reason, a condition
  /// or another side, without a comma before it.
  func beginsComment(_ index: Int) -> Bool {
    guard tokens[index].flags.contains(.lower), index + 1 < sentence.upperBound,
      classes(index).contains(.subordinator)
    else { return false }
    if marks.adversative.contains(where: { isMark(index, $0) }) { return true }
    let before = classes(index - 1)
    if isMark(index, marks.while) {
      let next = skippingAdverbs(index + 1)
      return !before.contains(.determiner)
        && !(next < sentence.upperBound && endsIn(next, "ing"))
    }
    if isMark(index, marks.if) {
      return !before.contains(.adverb) && !isMark(index - 1, marks.as)
        && (isSubjectPronoun(index + 1) || beginsClause(at: index + 1)
          || !classes(index + 1).isDisjoint(with: [.determiner, .possessive]))
    }
    guard isMark(index, marks.as), !before.contains(.adverb) else { return false }
    // "As soon as they": of a comparison.
    if (max(sentence.lowerBound, index - 3)..<index).contains(where: { isMark($0, marks.as) }) {
      return false
    }
    return isSubjectPronoun(index + 1)
      || isOpenWord(index + 1) && tokens[index + 1].flags.contains(.capitalised)
        && beginsClause(at: index + 1)
  }

  /// "whose …", "in the face of …": what more is said about a phrase.
  func beginsRemark(_ index: Int) -> Bool {
    if isMark(index, marks.whose) { return true }
    return index + 2 < sentence.upperBound && classes(index).contains(.preposition)
      && classes(index + 1).contains(.definite) && isMark(index + 2, marks.face)
  }

  /// In which form the verb stands that the clause from `start` on belongs to.
  func governor(before start: Int) -> Governor {
    var index = start - 1
    let first = max(sentence.lowerBound, start - Chunker.governorReach)
    while index >= first {
      let kinds = forms(index)
      if !kinds.isEmpty, tokens[index].flags.contains(.lower) || index == sentence.lowerBound {
        if kinds.contains(.third) { return .singular }
        if kinds.contains(.base) { return isBehindModal(index) ? .none : .plural }
        if kinds.contains(.past), !isBehindAuxiliary(index) { return .past }
      }
      index -= 1
    }
    return .none
  }

  private func isBehindModal(_ index: Int) -> Bool {
    index > sentence.lowerBound
      && !classes(index - 1).isDisjoint(with: [.modal, .infinitiveMark, .auxiliaryDo])
  }

  private func isBehindAuxiliary(_ index: Int) -> Bool {
    var before = index - 1
    while before > sentence.lowerBound, classes(before).contains(.adverb) { before -= 1 }
    return before >= sentence.lowerBound && !classes(before).isDisjoint(with: [.be, .have])
  }
}
