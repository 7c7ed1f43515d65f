import DemarcheText

/// Finds names: runs of capitalised words that no lexicon knows; and among them, persons.
struct NameFinder {
  let set: RuleSet

  /// Adds a `names` span for each run, and a `person` span for each that can be a person's name.
  func fill(_ scan: inout StatementScan) {
    let taken = takenTokens(scan)
    var found: [(type: Int, tokens: Range<Int>)] = []
    for (index, sentence) in scan.analysis.sentences.enumerated() {
      let zone = scan.analysis.sentences[index].zone
      var start = sentence.tokens.lowerBound
      while start < sentence.tokens.upperBound {
        guard begins(start, scan, taken, first: sentence.tokens.lowerBound) else {
          start += 1
          continue
        }
        let end = end(start, sentence.tokens.upperBound, scan, taken)
        found.append((set.builtIn.names, start..<end))
        if isPerson(start..<end, scan, isLine: zone == .signature || zone == .contact) {
          found.append((set.builtIn.person, start..<end))
        }
        start = end
      }
    }
    for item in found {
      scan.spans.add(
        Span(type: item.type, tokens: item.tokens, name: scan.analysis.text(item.tokens)))
    }
  }

  // Tokens inside lexicon phrases and values are no part of names.
  private func takenTokens(_ scan: StatementScan) -> [Bool] {
    var taken = [Bool](repeating: false, count: scan.analysis.tokens.count)
    for span in scan.spans.spans
    where span.type != set.builtIn.abbreviation && span.type != set.builtIn.organisationHead
      && span.type != set.builtIn.number && span.type != set.builtIn.ordinal
      && span.type != set.builtIn.quote
    {
      for token in span.tokens { taken[token] = true }
    }
    return taken
  }

  private func isNameWord(_ index: Int, _ scan: StatementScan, _ taken: [Bool]) -> Bool {
    let token = scan.analysis.tokens[index]
    return token.flags.contains(.capitalised) && token.flags.contains(.word) && !taken[index]
      && !token.flags.contains(.email) && !token.flags.contains(.url)
  }

  // At a sentence's start a closed-class word is no name.
  private func begins(_ index: Int, _ scan: StatementScan, _ taken: [Bool], first: Int) -> Bool {
    guard isNameWord(index, scan, taken) else { return false }
    let token = scan.analysis.tokens[index]
    guard scan.language.data.classes(of: token).subtracting([.verbForm, .finiteForm]).isEmpty else {
      return false
    }
    guard index == first else { return true }
    // A capitalised first word is a name only where another capital follows or it is unknown.
    let next = index + 1
    if next < scan.analysis.tokens.count, isNameWord(next, scan, taken) { return true }
    return token.word == 0
  }

  private func end(_ start: Int, _ limit: Int, _ scan: StatementScan, _ taken: [Bool]) -> Int {
    var index = start + 1
    while index < limit {
      if isNameWord(index, scan, taken), closed(index, scan).isEmpty {
        index += 1
      } else if isInitialStop(index, scan), index + 1 < limit, isNameWord(index + 1, scan, taken) {
        index += 2
      } else if isParticle(index, scan), let next = behindParticles(index, limit, scan, taken) {
        index = next
      } else {
        break
      }
    }
    return index
  }

  private func closed(_ index: Int, _ scan: StatementScan) -> WordClass {
    scan.language.data.classes(of: scan.analysis.tokens[index]).subtracting([
      .verbForm, .finiteForm,
    ])
  }

  // The full stop behind "J" in "Joseph J. Blinken".
  private func isInitialStop(_ index: Int, _ scan: StatementScan) -> Bool {
    let token = scan.analysis.tokens[index]
    let before = scan.analysis.tokens[index - 1]
    return token.flags.contains(.terminal) && !token.flags.contains(.spaceBefore)
      && (before.end - before.start <= 2 || isShortTitle(before, scan))
  }

  private func isShortTitle(_ token: Token, _ scan: StatementScan) -> Bool {
    let text = scan.analysis.text(token.range)
    return text == "Jr" || text == "Sr" || text == "St"
  }

  private func isParticle(_ index: Int, _ scan: StatementScan) -> Bool {
    NameFinder.particles.contains(scan.analysis.text(scan.analysis.tokens[index].range))
  }

  private func behindParticles(
    _ index: Int, _ limit: Int, _ scan: StatementScan, _ taken: [Bool]
  ) -> Int? {
    var next = index
    while next < limit, isParticle(next, scan) { next += 1 }
    guard next < limit, isNameWord(next, scan, taken) else { return nil }
    return next + 1
  }

  // Two to five words, none of which names an organisation, not all capitals outside lines.
  private func isPerson(_ tokens: Range<Int>, _ scan: StatementScan, isLine: Bool) -> Bool {
    let words = tokens.filter { scan.analysis.tokens[$0].flags.contains(.capitalised) }
    guard (1...5).contains(words.count) else { return false }
    for token in tokens where scan.spans.covers(token, type: set.builtIn.organisationHead) {
      return false
    }
    let shouting = words.allSatisfy { scan.analysis.tokens[$0].flags.contains(.upper) }
    return isLine || !shouting || words.count >= 2
  }

  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der",
    "den", "ter", "bin", "ibn", "bint", "al", "el", "ben", "abu", "y", "e", "af", "av",
  ]
}
