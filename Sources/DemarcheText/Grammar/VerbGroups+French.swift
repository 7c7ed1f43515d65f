// Verb groups of French: clitics, "ne … pas", and the verbs that take an infinitive.
extension VerbGroups {
  // What the words before the head have told so far, from right to left.
  private struct Reading {
    /// The form of the leftmost verb.
    var lead: VerbForm.Kind
    var auxiliaryOfHead: WordClass = []
    var isReflexive = false
    var isOnly = false
    var hasCatenative = false
    var isFuture = false
    var isConditional = false
    var isPossible = false
    var isPast = false

    var isFinite: Bool { lead == .third || lead == .past }

    mutating func note(_ classes: WordClass) {
      if classes.contains(.future) { isFuture = true }
      if classes.contains(.conditional) { isConditional = true }
      if classes.contains(.possible) { isPossible = true }
    }
  }

  /// The group headed by the token `head` read as `form`, or nil where it cannot be that form
  /// there.
  func frenchGroup(head: Int, form: VerbForm.Kind) -> VerbGroup? {
    var group = VerbGroup(
      tokens: head..<head + 1, head: head, form: form, isNegated: false, modality: .none,
      tense: .present, isPassive: false, isInfinitive: false, isBareParticiple: false, modal: nil,
      adverbs: [])
    var reading = Reading(lead: form)
    if reading.isFinite { reading.note(classes(head)) }
    reading.isPast = form == .past
    var start = head
    while start > sentence.lowerBound, take(start - 1, &reading, &group) { start -= 1 }
    group.tokens = start..<head + 1
    if reading.isOnly { group.isNegated = false }
    return complete(&group, reading) ? group : nil
  }

  // Whether the token belongs to the group, which it then tells more about.
  private func take(_ index: Int, _ reading: inout Reading, _ group: inout VerbGroup) -> Bool {
    let classes = classes(index)
    if !classes.isDisjoint(with: [.be, .have]), reading.lead == .participle {
      takeAuxiliary(index, classes, &reading)
      return true
    }
    if classes.contains(.catenative), reading.lead == .base {
      takeCatenative(index, classes, &reading, &group)
      return true
    }
    if classes.contains(.negator) {
      guard reading.lead != .participle else { return false }
      group.isNegated = true
      return true
    }
    if classes.contains(.adverb) {
      guard reading.lead == .participle || reading.lead == .base else { return false }
      group.adverbs.append(index)
      return true
    }
    if joinsAdverbs(index, group.form) { return true }
    if isClitic(index, classes, reading) {
      if isReflexive(index) { reading.isReflexive = true }
      return true
    }
    guard reading.lead == .base else { return false }
    if !classes.isDisjoint(with: [.infinitiveMark, .of]) { return isBehindCatenative(index) }
    if classes.contains(.that), index - 2 >= sentence.lowerBound,
      self.classes(index - 1).contains(.catenative), self.classes(index - 2).contains(.negator)
    {
      reading.isOnly = true
      return true
    }
    return false
  }

  private func takeAuxiliary(_ index: Int, _ classes: WordClass, _ reading: inout Reading) {
    if reading.auxiliaryOfHead.isEmpty { reading.auxiliaryOfHead = classes }
    if classes.contains(.have) { reading.isPast = true }
    reading.lead = leadForm(index)
    if reading.lead == .past { reading.isPast = true }
    reading.note(classes)
  }

  private func takeCatenative(
    _ index: Int, _ classes: WordClass, _ reading: inout Reading, _ group: inout VerbGroup
  ) {
    reading.hasCatenative = true
    reading.lead = leadForm(index)
    if reading.lead == .past { reading.isPast = true }
    if classes.contains(.modal) { group.modal = index }
    reading.note(classes)
  }

  // Finite where it can be.
  private func leadForm(_ index: Int) -> VerbForm.Kind {
    let kinds = grammar.language.verbForms(ofWord: tokens[index].word).map(\.kind)
    let order: [VerbForm.Kind] = [.third, .past, .participle, .ing, .base]
    return order.first(where: kinds.contains) ?? .third
  }

  // "se", "y"; "le" of "nous le condamnons", "nous" of "nous nous félicitons".
  private func isClitic(_ index: Int, _ classes: WordClass, _ reading: Reading) -> Bool {
    guard reading.lead != .participle else { return false }
    if classes.contains(.auxiliaryDo) { return true }
    guard index > sentence.lowerBound,
      classes.contains(.definite) || grammar.marks.objects.contains(tokens[index].word)
    else { return false }
    let before = self.classes(index - 1)
    if tokens[index - 1].word == tokens[index].word { return true }
    return !before.isDisjoint(with: [.negator, .auxiliaryDo])
      || before.contains(.pronoun) && !before.contains(.determiner)
      || tokens[index - 1].word == grammar.marks.qui
  }

  private func isReflexive(_ index: Int) -> Bool {
    let word = tokens[index].word
    if grammar.marks.reflexives.contains(word) { return true }
    var before = index - 1
    if before > sentence.lowerBound, classes(before).contains(.negator) { before -= 1 }
    return before >= sentence.lowerBound && tokens[before].word == word
  }

  // "continue à", "n'a cessé de", "continuera naturellement à".
  private func isBehindCatenative(_ index: Int) -> Bool {
    var before = index - 1
    while before > sentence.lowerBound, classes(before).contains(.adverb) { before -= 1 }
    return before >= sentence.lowerBound && classes(before).contains(.catenative)
  }

  /// Whether a token can stand inside of a group, before its head.
  func mayStandInsideFrench(_ index: Int) -> Bool {
    let classes = classes(index)
    return !classes.isDisjoint(with: [.of, .that, .definite])
      || grammar.marks.objects.contains(tokens[index].word)
  }

  // Whether the form fits there, and what mood, tense and voice follow.
  private func complete(_ group: inout VerbGroup, _ reading: Reading) -> Bool {
    if reading.isFuture { group.tense = .future }
    if reading.isPossible { group.modality = .possible }
    if reading.isConditional { group.modality = .conditional }
    switch reading.lead {
    case .base: group.isInfinitive = true
    case .participle, .ing: group.isBareParticiple = true
    case .third, .past:
      guard isFiniteFrench(group) else { return false }
    }
    let isParticiple = group.form == .participle && !group.isBareParticiple
    if isParticiple, reading.auxiliaryOfHead.contains(.be) {
      group.isPassive = !reading.isReflexive
    }
    let isPast =
      reading.isPast || isParticiple && reading.isReflexive
    if isPast && group.tense == .present { group.tense = .past }
    return true
  }

  // A form that could be a noun is a verb unless a word before it asks for a noun.
  private func isFiniteFrench(_ group: VerbGroup) -> Bool {
    let first = group.tokens.lowerBound
    guard first > sentence.lowerBound, group.tokens.count == 1 else { return true }
    let before = classes(first - 1)
    if !before.isDisjoint(with: [.pronoun, .relative]) && !before.contains(.determiner) {
      return true
    }
    if !before.isDisjoint(with: [.determiner, .possessive, .preposition, .of]) { return false }
    let flags = tokens[first - 1].flags
    if flags.contains(.openBracket) { return false }
    return !(flags.contains(.number) && !flags.contains(.word))
  }
}
