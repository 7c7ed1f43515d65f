import DemarcheRules
import DemarcheText

extension ReferenceMatcher {
  /// Words one behind the other.
  func words(
    _ words: [ReferenceLiteral], _ position: Int, _ direction: Direction
  ) -> [Way] {
    let start = direction == .right ? position : position - words.count
    let tokens = start..<start + words.count
    guard tokens.lowerBound >= sentence.tokens.lowerBound,
      tokens.upperBound <= sentence.tokens.upperBound,
      words.indices.allSatisfy({ sentence.text.isThere(words[$0], start + $0) })
    else { return [] }
    return [way(position, direction == .right ? tokens.upperBound : tokens.lowerBound)]
  }

  // The group may have begun before: its first words can be written out in the pattern.
  func verbs(
    _ verb: String, _ restriction: VerbForm.Kind?, _ position: Int, _ direction: Direction
  ) -> [Way] {
    let heads =
      direction == .right ? position..<sentence.tokens.upperBound : position - 1..<position
    var all: [Way] = []
    for head in heads where sentence.tokens.contains(head) {
      for group in sentence.verbGroups(head: head, verb) where accepts(group, restriction) {
        if direction == .right, group.tokens.lowerBound > position { continue }
        var way = way(position, direction == .right ? head + 1 : group.tokens.lowerBound)
        way.verbs = [group]
        all.append(way)
      }
    }
    return first(all)
  }

  private func accepts(_ group: VerbGroup, _ restriction: VerbForm.Kind?) -> Bool {
    if let isPassive, group.isPassive != isPassive { return false }
    guard let restriction else { return !group.isBareParticiple }
    return group.isBareParticiple && group.form == restriction
  }

  // An actor takes in the article before it; where that does not fit, it stands without.
  func spans(
    _ type: String, _ filters: [PatternItem.Filter], _ position: Int, _ direction: Direction
  ) -> [Way] {
    let filters = filters.map { (field: $0.field, value: $0.value) }
    let isActor = type == "actor"
    func isArticle(_ token: Int) -> Bool {
      isActor && sentence.tokens.contains(token) && sentence.classes(token).contains(.definite)
    }
    var all: [(end: Int, span: ReferenceSpan)] = []
    switch direction {
    case .right:
      var found = sentence.text.spans(startingAt: position, type)
      if isArticle(position) { found += sentence.text.spans(startingAt: position + 1, type) }
      all = found.map { ($0.tokens.upperBound, $0) }
    case .left:
      for span in sentence.text.spans(endingAt: position, type) {
        let start = span.tokens.lowerBound
        if isArticle(start - 1) { all.append((start - 1, span)) }
        all.append((start, span))
      }
    }
    let bounds = sentence.tokens
    let inside = all.filter { end, span in
      span.passes(filters) && (bounds.lowerBound...bounds.upperBound).contains(end)
    }
    return first(
      inside.map { end, span in
        var way = way(position, end)
        way.spans = [(min(position, end)..<max(position, end), span)]
        return way
      })
  }

  /// The actor that heads the subject of the trigger's verb.
  func subject(_ filters: [PatternItem.Filter]) -> [Way] {
    let filters = filters.map { (field: $0.field, value: $0.value) }
    guard let subjectOf, let found = ReferenceSubject(sentence: sentence).of(subjectOf),
      found.span.passes(filters)
    else { return [] }
    return [
      Way(end: found.start, taken: found.tokens, spans: [(found.tokens, found.span)])
    ]
  }

  func isOf(_ kind: PatternItem.TokenClass, _ token: Int) -> Bool {
    let flags = sentence.flags(token)
    switch kind {
    case .any: return true
    case .capitalised:
      guard flags.contains(.word), flags.contains(.capitalised) else { return false }
      // "The" at a sentence's start is capitalised for its place.
      return token != sentence.tokens.lowerBound
        || sentence.classes(token).subtracting(.verbal).isEmpty
    case .upper: return flags.contains(.upper)
    case .lower: return flags.contains(.word) && flags.contains(.lower)
    case .number: return flags.contains(.number)
    case .punctuation: return flags.contains(.punctuation)
    }
  }

  func chunkEnds(_ chunk: PatternItem.Chunk, _ position: Int, _ direction: Direction) -> [Int] {
    let chunker = sentence.chunker
    let isBeforeEnd = position < chunker.restEnd
    let ends: [Int]
    switch (chunk, direction) {
    case (.nounPhrase, .right): ends = isBeforeEnd ? chunker.nounPhraseEnds(from: position) : []
    case (.nounPhrase, .left): ends = [chunker.nounPhraseStart(endingAt: position)]
    case (.clause, .right): ends = isBeforeEnd ? [chunker.clauseEnd(from: position)] : []
    case (.rest, .right): ends = isBeforeEnd ? [chunker.restEnd] : []
    case (.subject, .left), (.clause, .left):
      let subject = chunker.subject(before: position)
      ends = subject.isEmpty ? [] : [subject.lowerBound]
    case (.rest, .left): ends = [sentence.tokens.lowerBound]
    case (.subject, .right): ends = []
    }
    return ends.filter { $0 != position }
  }

  /// Fewest tokens first; no `;`, no quotation mark, no bracket without its partner.
  func gap(_ limit: Int, _ position: Int, _ direction: Direction) -> [Way] {
    var all: [Way] = []
    for count in 0...limit {
      let end = direction == .right ? position + count : position - count
      guard (sentence.tokens.lowerBound...sentence.tokens.upperBound).contains(end) else { break }
      if isPlain(min(position, end)..<max(position, end)) { all.append(way(position, end)) }
    }
    return all
  }

  private func isPlain(_ tokens: Range<Int>) -> Bool {
    var open = 0
    for token in tokens {
      let flags = sentence.flags(token)
      if !flags.isDisjoint(with: [.openQuote, .closeQuote]) { return false }
      if sentence.chunker.isSemicolonToken(token) { return false }
      if flags.contains(.openBracket) { open += 1 }
      if flags.contains(.closeBracket) { open -= 1 }
      if open < 0 { return false }
    }
    return open == 0
  }
}
