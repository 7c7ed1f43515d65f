import DemarcheModel

/// Finds verb groups in one sentence.
///
/// There is no part-of-speech tagger: whether a form that can also be a noun ("calls", "support")
/// is a verb follows from the closed-class words around it.
package struct VerbGroups {
  let analysis: TextAnalysis
  let grammar: Grammar
  let sentence: Range<Int>

  var tokens: [Token] { analysis.tokens }

  /// A finder for the sentence that takes up `sentence` of the text's tokens.
  package init(_ analysis: TextAnalysis, _ grammar: Grammar, sentence: Range<Int>) {
    self.analysis = analysis
    self.grammar = grammar
    self.sentence = sentence
  }

  /// The group headed by the token `head` read as `form`, or nil where it cannot be that form
  /// there.
  package func group(head: Int, form: VerbForm.Kind) -> VerbGroup? {
    if grammar.language.conjugation == .french { return frenchGroup(head: head, form: form) }
    var start = head
    while start > sentence.lowerBound, extends(to: start - 1, before: start, form) { start -= 1 }
    // Adverbs alone before a group that begins elsewhere stay with it; a bare "to" too.
    var group = VerbGroup(
      tokens: start..<head + 1, head: head, form: form, isNegated: false, modality: .none,
      tense: .present, isPassive: false, isInfinitive: false, isBareParticiple: false, modal: nil,
      adverbs: [])
    return read(&group) ? group : nil
  }

  func classes(_ index: Int) -> WordClass {
    grammar.classes(at: index, in: analysis.tokens, sentence: sentence)
  }

  // "no longer", whose "no" is a determiner elsewhere.
  private func isNoLonger(_ index: Int) -> Bool {
    tokens[index].word == grammar.marks.no && index + 1 < sentence.upperBound
      && tokens[index + 1].word == grammar.marks.longer
  }

  // "Not only condemns, but deplores": both are so.
  private func isNotOnly(_ index: Int) -> Bool {
    guard index + 1 < sentence.upperBound, !classes(index).contains(.modal) else { return false }
    let next = tokens[index + 1].word
    let marks = grammar.marks
    return next == marks.only || next == marks.merely || next == marks.just
  }

  // Whether the token before `next` belongs to the group.
  private func extends(to index: Int, before next: Int, _ form: VerbForm.Kind) -> Bool {
    let classes = classes(index)
    let inner: WordClass = [.be, .have, .auxiliaryDo, .modal, .negator, .adverb]
    if !classes.isDisjoint(with: inner) || isNoLonger(index) { return true }
    if classes.contains(.infinitiveMark) {
      let following = self.classes(next)
      return following.isDisjoint(with: [.determiner, .possessive])
    }
    if isQuantifier(index) || joinsAdverbs(index, form) { return true }
    // A catenative only directly before "to", or before "not to".
    if classes.contains(.catenative) {
      let following = self.classes(next)
      if following.contains(.infinitiveMark) { return true }
      return following.contains(.negator) && next + 1 < sentence.upperBound
        && self.classes(next + 1).contains(.infinitiveMark)
    }
    return false
  }

  /// Whether a token can stand inside of a group, before its head.
  package func mayStandInside(_ index: Int) -> Bool {
    let inner: WordClass = [
      .be, .have, .auxiliaryDo, .modal, .negator, .adverb, .infinitiveMark, .catenative,
    ]
    if !classes(index).isDisjoint(with: inner) || isNoLonger(index) || isQuantifier(index) {
      return true
    }
    if joinsAdverbs(index, nil) { return true }
    return grammar.language.conjugation == .french && mayStandInsideFrench(index)
  }

  // "We all call", "they both urge": what stands between a pronoun and its verb.
  private func isQuantifier(_ index: Int) -> Bool {
    guard index > sentence.lowerBound, grammar.marks.quantifiers.contains(tokens[index].word) else {
      return false
    }
    let before = classes(index - 1)
    return before.contains(.pronoun) && !before.contains(.determiner)
  }

  private struct Parts {
    var hasBe = false
    var hasHave = false
    var hasDo = false
    var hasModal = false
    var hasPast = false
    var hasCatenative = false
    var lastIsTo = false
    var hasTo = false
    var hasFiniteBeforeTo = false
  }

  private func read(_ group: inout VerbGroup) -> Bool {
    var parts = Parts()
    for index in group.tokens.dropLast() {
      let classes = classes(index)
      // "Cannot" negates, and is a modal too.
      if classes.contains(.negator) && !isNotOnly(index) || isNoLonger(index) {
        group.isNegated = true
      }
      if classes.contains(.infinitiveMark) {
        parts.hasTo = true
        parts.lastIsTo = true
        // What came before governs the mood, what comes behind the shape.
        if parts.hasBe || parts.hasHave || parts.hasModal { parts.hasFiniteBeforeTo = true }
        parts.hasBe = false
        parts.hasHave = false
        continue
      } else if classes.contains(.modal) {
        parts.hasModal = true
        group.modal = index
        if classes.contains(.future) { group.tense = .future }
        if classes.contains(.possible) { group.modality = .possible }
        if classes.contains(.conditional) { group.modality = .conditional }
      } else if !classes.isDisjoint(with: [.be, .have, .auxiliaryDo]) {
        if classes.contains(.be) { parts.hasBe = true }
        if classes.contains(.have) { parts.hasHave = true }
        if classes.contains(.auxiliaryDo) { parts.hasDo = true }
        if classes.contains(.past) && !parts.hasTo { parts.hasPast = true }
      } else if classes.contains(.catenative) {
        parts.hasCatenative = true
        parts.hasPast = parts.hasPast || isPastForm(index)
      } else if classes.contains(.adverb), !classes.contains(.negator) {
        group.adverbs.append(index)
      }
    }
    if isDenied(group.head) { group.isNegated = true }
    return shape(&group, parts)
  }

  // "Are not", "is no longer", "was never": the negator stands behind "be".
  private func isDenied(_ head: Int) -> Bool {
    guard classes(head).contains(.be) else { return false }
    var next = head + 1
    while next < sentence.upperBound, classes(next).contains(.adverb),
      classes(next).isDisjoint(with: .negator)
    {
      next += 1
    }
    guard next < sentence.upperBound else { return false }
    return classes(next).contains(.negator) && !isNotOnly(next) || isNoLonger(next)
  }

  private func isPastForm(_ index: Int) -> Bool {
    let forms = grammar.language.verbForms(ofWord: tokens[index].word)
    return forms.contains { $0.kind == .past } && !forms.contains { $0.kind == .base }
  }

  // Whether the form fits the auxiliaries, and what tense and voice follow.
  private func shape(_ group: inout VerbGroup, _ parts: Parts) -> Bool {
    switch group.form {
    case .base:
      if parts.hasBe || parts.hasHave { return false }
      if parts.hasTo {
        group.isInfinitive = !parts.hasCatenative
      } else if !parts.hasModal && !parts.hasDo {
        return isFinite(at: group)
      }
    case .third:
      if parts.hasBe || parts.hasHave || parts.hasModal || parts.hasTo { return false }
      return isFinite(at: group)
    case .past:
      if parts.hasBe || parts.hasHave || parts.hasModal || parts.hasTo || parts.hasDo {
        return false
      }
      group.tense = .past
      return isFinitePast(at: group)
    case .participle:
      if parts.hasBe {
        group.isPassive = true
        // "is to be condemned" is finite.
        group.isInfinitive = parts.hasTo && !parts.hasCatenative && !parts.hasFiniteBeforeTo
      } else if !parts.hasHave {
        group.isBareParticiple = true
      }
    case .ing:
      if !parts.hasBe { group.isBareParticiple = true }
    }
    if parts.hasPast && group.tense == .present { group.tense = .past }
    return true
  }

  // A present form that could be a noun is a verb unless a word before it asks for a noun.
  private func isFinite(at group: VerbGroup) -> Bool {
    let first = group.tokens.lowerBound
    if !classes(group.head).isDisjoint(with: [.be, .have]) { return true }
    guard first > sentence.lowerBound else { return group.form == .base || isOperative(group) }
    let before = tokens[first - 1]
    let classes = classes(first - 1)
    // "This constitutes", "these violate": no noun agrees with the word before.
    if group.form == .third, grammar.marks.singular.contains(before.word) { return true }
    if group.form == .base, grammar.marks.plural.contains(before.word) { return true }
    if classes.contains(.pronoun), classes.contains(.determiner) {
      return hasObject(behind: group.head)
    }
    if classes.contains(.pronoun) || classes.contains(.relative) { return true }
    let nominal: WordClass = [.determiner, .possessive, .preposition, .of]
    if !classes.isDisjoint(with: nominal) { return false }
    if classes.contains(.adjective), !isEndOfName(first - 1, before: group.head) { return false }
    if before.flags.contains(.genitive) { return false }
    if before.flags.contains(.openBracket) { return false }
    if before.flags.contains(.number) && !before.flags.contains(.word) { return false }
    return true
  }

  // "Amnesty International condemns": a capital inside the sentence, and a verb without one.
  private func isEndOfName(_ index: Int, before head: Int) -> Bool {
    index > sentence.lowerBound && tokens[index].flags.contains(.capitalised)
      && tokens[head].flags.contains(.lower)
  }

  // "Strongly condemns the attack;", "Demands that …", "Calls upon …": a clause of a resolution,
  // whose subject stands at its head, but not "Demands grow".
  private func isOperative(_ group: VerbGroup) -> Bool {
    let next = group.head + 1
    guard group.form == .third, next < sentence.upperBound else { return false }
    if group.tokens.dropLast().contains(where: { !classes($0).contains(.adjective) }) {
      return true
    }
    if classes(next).contains(.that) || hasObject(behind: group.head) { return true }
    if tokens[next].flags.contains(.capitalised) { return true }
    return classes(next).contains(.preposition)
      && grammar.language.isForm(tokens[group.head].word, of: grammar.marks.call)
  }

  // "Both welcome it", but "both support and trust".
  private func hasObject(behind head: Int) -> Bool {
    guard head + 1 < sentence.upperBound else { return false }
    return !classes(head + 1).isDisjoint(with: [.determiner, .possessive, .pronoun])
  }

  // A bare past form before "by" is a shortened passive.
  private func isFinitePast(at group: VerbGroup) -> Bool {
    if !classes(group.head).isDisjoint(with: [.be, .have]) { return true }
    let next = group.head + 1
    let forms = grammar.language.verbForms(ofWord: tokens[group.head].word)
    if next < sentence.upperBound, classes(next).contains(.by),
      forms.contains(where: { $0.kind == .participle })
    {
      return false
    }
    let first = group.tokens.lowerBound
    guard first > sentence.lowerBound else { return false }
    let classes = classes(first - 1)
    let nominal: WordClass = [.determiner, .possessive, .preposition, .of]
    if classes.isDisjoint(with: nominal) { return !tokens[first - 1].flags.contains(.genitive) }
    return classes.contains(.pronoun) && isAlone(first - 1) && isComplement(next)
  }

  // "Both", "all" and "many" at the head of a clause may be its subject.
  private func isAlone(_ index: Int) -> Bool {
    if index == sentence.lowerBound { return true }
    let before = tokens[index - 1].flags
    return before.contains(.punctuation) && !before.contains(.genitive)
  }

  // What follows a verb and no participle before a noun: "both agreed on", "agreed points".
  private func isComplement(_ index: Int) -> Bool {
    guard index < sentence.upperBound else { return true }
    let complements: WordClass = [
      .determiner, .possessive, .pronoun, .preposition, .that, .infinitiveMark,
    ]
    return !classes(index).isDisjoint(with: complements)
  }
}
