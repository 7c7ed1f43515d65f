import DemarcheText

/// Finds the one person that "he" or "she" can mean.
struct PersonFinder {
  let scan: StatementScan

  // How many sentences before the pronoun's own may name the person.
  private static let reach = 2

  /// Whether the id of a pronoun's entry is that of one that stands for a person.
  static func isPersonal(_ id: String?) -> Bool { id == "he" || id == "she" }

  /// The only person named in the sentence before the pronoun and in the two sentences before it;
  /// nil where somebody else may be meant.
  func person(before token: Int, _ sentence: Int) -> String? {
    let first = scan.analysis.sentences[max(0, sentence - PersonFinder.reach)].tokens.lowerBound
    guard first < token else { return nil }
    var found: String?
    for span in scan.spans.starting(in: first..<token, type: scan.set.builtIn.actor) {
      let view = scan.spans[span]
      guard view.kind == "person", view.tokens.upperBound <= token, let name = view.name else {
        continue
      }
      if let found, found != name { return nil }
      found = name
    }
    guard let found, !hasRival(of: found, in: first..<token) else { return nil }
    // Who speaks of "him" is another.
    if SpeechReader(scan: scan).speaker(at: token)?.actor?.name == found { return nil }
    return found
  }

  // A name that can be another person's, or a title that leads elsewhere.
  private func hasRival(of name: String, in tokens: Range<Int>) -> Bool {
    let builtIn = scan.set.builtIn
    for span in scan.spans.starting(in: tokens, type: builtIn.person) {
      let place = scan.spans.tokens(span)
      if place.contains(where: { scan.spans.covers($0, type: builtIn.actor) }) { continue }
      if let other = scan.spans[span].name, !name.contains(other) { return true }
    }
    for span in scan.spans.starting(in: tokens, type: builtIn.role) {
      let place = scan.spans.tokens(span)
      let mention = TitleMentions.mention(place, in: scan)
      if mention, scan.speech.titles[place.upperBound] != name { return true }
    }
    return false
  }
}
