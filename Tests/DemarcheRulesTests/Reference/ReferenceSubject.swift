import DemarcheText

/// Who heads the subject of a verb group, in the words of the manual: the actor directly before it,
/// asides skipped, with those joined to it by "and"; else, behind "and", "but" or a comma, the one
/// of an earlier verb of the same clause. A title, its article or "its" before a name belong to it.
struct ReferenceSubject {
  /// The actor with its article.
  struct Found {
    var tokens: Range<Int>
    var span: ReferenceSpan
    /// Where the pattern goes on, leftwards.
    var start: Int
    /// Where its phrase begins: with "its" or a title.
    var phraseStart: Int
  }

  let sentence: ReferenceSentence

  func of(_ group: VerbGroup) -> Found? {
    guard !group.isInfinitive else { return nil }
    return direct(group.tokens.lowerBound) ?? inherited(group)
  }

  private func direct(_ start: Int) -> Found? {
    var end = start
    for step in 0...3 {
      if step > 0 {
        guard let before = sentence.chunker.asideStart(endingAt: end) else { break }
        end = before
      }
      if let found = actor(endingAt: end) { return joined(found) }
    }
    return apposed(start) ?? leading(start)
  }

  // "We, the leaders, condemn": the pronoun.
  private func apposed(_ start: Int) -> Found? {
    let subject = sentence.chunker.subject(before: start)
    let first = subject.lowerBound
    guard subject.count > 2, subject.upperBound < start,
      sentence.chunker.isCommaToken(subject.upperBound),
      sentence.chunker.isPronounToken(first), sentence.chunker.isCommaToken(first + 1),
      let span = sentence.text.spans(startingAt: first, "actor").first,
      span.tokens.upperBound == first + 1
    else { return nil }
    return Found(tokens: first..<first + 1, span: span, start: first, phraseStart: first)
  }

  // "The EU and its law": the actor that the subject begins with.
  private func leading(_ start: Int) -> Found? {
    let subject = sentence.chunker.subject(before: start)
    guard subject.upperBound == start, subject.count > 3, isHead(subject.lowerBound) else {
      return nil
    }
    let first = subject.lowerBound
    let name = isDefinite(first) ? first + 1 : first
    guard let span = sentence.text.spans(startingAt: name, "actor").first else { return nil }
    let end = span.tokens.upperBound
    guard end + 1 < start, sentence.chunker.opensCompany(end),
      !(end..<start).contains(where: { sentence.flags($0).contains(.punctuation) })
    else { return nil }
    return Found(tokens: first..<end, span: span, start: first, phraseStart: first)
  }

  private func actor(endingAt end: Int) -> Found? {
    for span in sentence.text.spans(endingAt: end, "actor") {
      var first = span.tokens.lowerBound
      if first > sentence.tokens.lowerBound, isDefinite(first - 1) { first -= 1 }
      guard sentence.tokens.contains(first) else { continue }
      let start = phraseStart(first)
      guard isHead(start) else { continue }
      return Found(tokens: first..<end, span: span, start: first, phraseStart: start)
    }
    return nil
  }

  // "President Lind", "the Foreign Minister Lind", "its Member States".
  private func phraseStart(_ first: Int) -> Int {
    guard first > sentence.tokens.lowerBound else { return first }
    if sentence.classes(first - 1).contains(.possessive) { return first - 1 }
    guard let title = sentence.text.spans(endingAt: first, "role").first?.tokens.lowerBound,
      title >= sentence.tokens.lowerBound
    else { return first }
    return title > sentence.tokens.lowerBound && isDefinite(title - 1) ? title - 1 : title
  }

  // "The Foreign Ministers of Norway and Sweden": the officers of the first.
  private func officers(endingAt end: Int) -> Found? {
    for span in sentence.text.spans(endingAt: end, "actor") {
      var first = span.tokens.lowerBound
      if first > sentence.tokens.lowerBound, isDefinite(first - 1) { first -= 1 }
      guard first - 1 > sentence.tokens.lowerBound, sentence.classes(first - 1).contains(.of)
      else { continue }
      let start = phraseStart(first - 1)
      guard start < first - 1, isHead(start) else { continue }
      return Found(tokens: start..<end, span: span, start: start, phraseStart: start)
    }
    return nil
  }

  private func isDefinite(_ token: Int) -> Bool { sentence.classes(token).contains(.definite) }

  // No complement of another noun: no genitive, preposition or "to" before it.
  private func isHead(_ first: Int) -> Bool {
    guard first > sentence.tokens.lowerBound else { return true }
    let before = sentence.classes(first - 1)
    if sentence.flags(first - 1).contains(.genitive) { return false }
    if !before.isDisjoint(with: [.preposition, .of, .by]) {
      return before.contains(.subordinator) && !before.contains(.of)
    }
    return !before.contains(.infinitiveMark)
  }

  // "The EU and Kazakhstan welcome": from the first on; nobody where the first is no head.
  private func joined(_ last: Found) -> Found? {
    var found = last
    // "… thanks Norway, and we hope": a clause of its own.
    if sentence.chunker.isPronounToken(last.tokens.lowerBound) { return found }
    for step in 0..<30 {
      let joint = found.phraseStart - 1
      guard joint > sentence.tokens.lowerBound else { return found }
      var end = joint
      if sentence.classes(joint).contains(.conjunction) {
        if sentence.chunker.isCommaToken(joint - 1) { end = joint - 1 }
      } else if !sentence.chunker.isCommaToken(joint) || step == 0 {
        return found
      }
      guard let earlier = actor(endingAt: end) ?? officers(endingAt: end) else {
        let isAnother = end < joint || found.phraseStart < found.start
        return isAnother || sentence.text.spans(endingAt: end, "actor").isEmpty ? found : nil
      }
      found.tokens = earlier.tokens.lowerBound..<found.tokens.upperBound
      found.start = earlier.start
      found.phraseStart = earlier.phraseStart
    }
    return found
  }

  private func inherited(_ group: VerbGroup) -> Found? {
    let start = group.tokens.lowerBound
    guard start > sentence.tokens.lowerBound else { return nil }
    let chunker = sentence.chunker
    let joins =
      sentence.classes(start - 1).contains(.conjunction) || chunker.isCommaToken(start - 1)
      || chunker.isButToken(start - 1)
    guard joins else { return nil }
    var first = start
    while first > sentence.tokens.lowerBound, !chunker.isSemicolonToken(first - 1) { first -= 1 }
    for head in (first..<group.head).reversed() where sentence.classes(head).contains(.verb) {
      for earlier in sentence.verbGroups(head: head)
      where !earlier.isInfinitive && !earlier.isBareParticiple && agrees(earlier, group) {
        guard let found = direct(earlier.tokens.lowerBound), !isRelative(found.tokens) else {
          continue
        }
        return Found(
          tokens: found.tokens, span: found.span, start: start, phraseStart: start)
      }
    }
    return nil
  }

  private func agrees(_ first: VerbGroup, _ second: VerbGroup) -> Bool {
    let forms: Set = [first.form, second.form]
    guard forms == [.base, .third] else { return true }
    return first.modal != nil || second.modal != nil || first.tokens.count > 1
      || !sentence.classes(first.head).isDisjoint(with: [.be, .have])
      || second.tokens.contains { sentence.classes($0).contains(.auxiliaryDo) }
  }

  private func isRelative(_ tokens: Range<Int>) -> Bool {
    tokens.lowerBound > sentence.tokens.lowerBound
      && sentence.classes(tokens.lowerBound - 1).contains(.relative)
  }
}
