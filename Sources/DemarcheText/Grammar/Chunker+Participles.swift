// What participles look like, language by language.
extension Chunker {
  package var isFrench: Bool { grammar.language.conjugation == .french }

  /// Whether a word looks like a present participle: "calling", "appelant".
  func isPresentParticiple(_ index: Int) -> Bool {
    endsIn(index, isFrench ? "ant" : "ing")
  }

  /// Whether a word looks like a past participle: "called", "appelée".
  func isPastParticiple(_ index: Int) -> Bool {
    guard isFrench else { return endsIn(index, "ed") }
    if classes(index).contains(.participle) { return true }
    return endsIn(index, "\u{E9}") || endsIn(index, "\u{E9}e") || endsIn(index, "\u{E9}s")
      || endsIn(index, "\u{E9}es")
  }

  /// "À libérer", "de libérer": a French infinitive behind its mark.
  func isFrenchInfinitive(_ index: Int) -> Bool {
    guard isFrench, index + 1 < sentence.upperBound,
      !classes(index).isDisjoint(with: [.of, .infinitiveMark])
    else { return false }
    var next = index + 1
    if classes(next).contains(.negator) { next += 1 }
    while next < sentence.upperBound,
      !classes(next).isDisjoint(with: [.auxiliaryDo, .adverb, .definite])
    {
      next += 1
    }
    guard next < sentence.upperBound, tokens[next].flags.contains(.lower) else { return false }
    return endsIn(next, "er") || endsIn(next, "ir") || endsIn(next, "re")
  }

  /// "Ainsi que", "de même que": it joins, and opens no clause.
  func isJoiningThat(_ index: Int) -> Bool {
    isFrench && index > sentence.lowerBound && isMark(index - 1, marks.ainsi)
  }
}
