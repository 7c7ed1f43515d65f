import DemarcheModel

// Adverbs that share a verb: "strongly and unequivocally condemns", "strongly, firmly condemns".
extension VerbGroups {
  /// Whether what stands at `index` joins an adverb with one behind it, both before one verb.
  ///
  /// - Parameter form: the head's; nil where a "may" is enough.
  func joinsAdverbs(_ index: Int, _ form: VerbForm.Kind?) -> Bool {
    let isConjunction = classes(index).contains(.conjunction)
    guard isConjunction || isComma(index) else { return false }
    var left = index - 1
    var right = index + 1
    // "Strongly, firmly, and unequivocally".
    if isConjunction, left > sentence.lowerBound, isComma(left) { left -= 1 }
    if !isConjunction, right < sentence.upperBound, classes(right).contains(.conjunction) {
      right += 1
    }
    guard left >= sentence.lowerBound, right < sentence.upperBound, isManner(left),
      isManner(right)
    else { return false }
    guard let form else { return true }
    let isAlone = isConjunction || right > index + 1
    return mayPrecedeAdverbs(ofVerb: form, before: firstAdverb(left), isAlone: isAlone)
  }

  // The first of the adverbs that end with the one at `last`.
  private func firstAdverb(_ last: Int) -> Int {
    var first = last
    while first > sentence.lowerBound {
      if isManner(first - 1) {
        first -= 1
      } else if first - 2 >= sentence.lowerBound, isManner(first - 2),
        isComma(first - 1) || classes(first - 1).contains(.conjunction)
      {
        first -= 2
      } else {
        break
      }
    }
    return first
  }

  // Whether the adverbs from `first` on may belong to the verb behind them, and not to one before:
  // "the Council firmly and clearly rejects", but "it acted swiftly and strongly condemns".
  private func mayPrecedeAdverbs(
    ofVerb form: VerbForm.Kind, before first: Int, isAlone: Bool
  ) -> Bool {
    // "Finally, strongly condemns": what opens a clause before a comma is no second adverb.
    guard first > sentence.lowerBound else { return isAlone }
    let before = first - 1
    let flags = tokens[before].flags
    if flags.contains(.punctuation), !flags.contains(.closeBracket) { return isAlone }
    let classes = classes(before)
    let leading: WordClass = [
      .be, .have, .auxiliaryDo, .modal, .negator, .adverb, .infinitiveMark, .pronoun, .relative,
      .conjunction,
    ]
    if !classes.isDisjoint(with: leading) { return true }
    if isFrench { return false }
    if !flags.contains(.lower) { return true }
    return before > sentence.lowerBound && isNounBefore(form, at: before)
  }

  // A noun in the plural goes with the base form, one in the singular with the third person; a verb
  // there would have the form of the one behind the adverbs.
  private func isNounBefore(_ form: VerbForm.Kind, at index: Int) -> Bool {
    let nominal: WordClass = [.determiner, .possessive, .adjective, .of]
    if !classes(index - 1).isDisjoint(with: nominal) { return true }
    if form == .base { return endsIn(index, "s") }
    return classes(index).isDisjoint(with: .verbal) && !endsIn(index, "ed")
      && (form != .third || !endsIn(index, "s"))
  }

  // An adverb of manner: of others a second one does not follow, as in "today and strongly".
  private func isManner(_ index: Int) -> Bool {
    let classes = classes(index)
    guard classes.contains(.adverb), classes.isDisjoint(with: [.negator, .modal]) else {
      return false
    }
    return endsIn(index, isFrench ? "ment" : "ly")
  }

  private var isFrench: Bool { grammar.language.conjugation == .french }

  private func isComma(_ index: Int) -> Bool {
    grammar.marks.comma != 0 && tokens[index].word == grammar.marks.comma
  }

  private func endsIn(_ index: Int, _ suffix: StaticString) -> Bool {
    analysis.token(index, endsIn: suffix)
  }
}
