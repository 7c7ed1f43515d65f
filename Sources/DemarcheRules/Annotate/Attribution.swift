import DemarcheModel
import DemarcheText

/// Finds whom the words around a quotation name as its speaker.
struct Attribution {
  let scan: StatementScan

  // How many tokens may stand between the verb of saying and the quotation, and behind a comma.
  private static let farLimit = 24
  private static let nearLimit = 6
  // How long a subject between the quotation and its verb may be.
  private static let subjectLimit = 16

  /// The speaker; nil where nobody is named.
  func sayer(of quotation: Quotation) -> Sayer? {
    introduced(quotation.tokens.lowerBound)
      ?? (quotation.continues ? nil : followed(quotation.tokens.upperBound))
  }

  // MARK: Russia said: “…”

  private func introduced(_ open: Int) -> Sayer? {
    var sentence = Int(scan.analysis.sentenceOfToken[open])
    guard sentence >= 0 else { return nil }
    var end = open
    if open == scan.analysis.sentences[sentence].tokens.lowerBound {
      guard sentence > 0 else { return nil }
      sentence -= 1
      end = scan.analysis.sentences[sentence].tokens.upperBound
      guard scan.context(sentence).chunker.isColonToken(end - 1) else { return nil }
    }
    let context = scan.context(sentence)
    let finder = SayerFinder(scan: scan, context: context)
    var last = end - 1
    guard last >= context.sentence.lowerBound else { return nil }
    let hasColon = context.chunker.isColonToken(last)
    if hasColon || context.chunker.isCommaToken(last) || context.classes(last).contains(.that) {
      last -= 1
    } else if !finder.isSaying(last) {
      return nil
    }
    if hasColon, let named = finder.wholeLine(before: last + 1) { return named }
    return verb(
      before: last, limit: hasColon ? Attribution.farLimit : Attribution.nearLimit, finder)
  }

  // The nearest verb of saying, no other verb between.
  private func verb(before last: Int, limit: Int, _ finder: SayerFinder) -> Sayer? {
    let context = finder.context
    var head = last
    while head >= max(context.sentence.lowerBound, last - limit) {
      if !context.flags(head).isDisjoint(with: [.openQuote, .closeQuote])
        || context.chunker.isSemicolonToken(head)
      {
        return nil
      }
      if finder.isSaying(head) {
        if let sayer = finder.sayer(ofVerb: head) { return sayer }
      } else if context.classes(head).contains(.finiteForm), !context.verbGroups(head: head).isEmpty
      {
        return nil
      }
      head -= 1
    }
    return nil
  }

  // MARK: “…,” Russia said

  private func followed(_ end: Int) -> Sayer? {
    let analysis = scan.analysis
    guard end < analysis.tokens.count else { return nil }
    let inside = Int(analysis.sentenceOfToken[end - 1])
    let sentence = Int(analysis.sentenceOfToken[end])
    guard sentence >= 0, inside >= 0,
      analysis.sentences[sentence].block == analysis.sentences[inside].block
    else { return nil }
    let context = scan.context(sentence)
    var first = end
    let isJoined = context.chunker.isCommaToken(first)
    if isJoined { first += 1 }
    let finder = SayerFinder(scan: scan, context: context)
    if let sayer = inverted(first, finder) { return sayer }
    guard let head = saying(from: first, finder) else { return nil }
    // Behind a full stop a new sentence begins, which may say something else.
    let isOver = !isJoined && analysis.tokens[end - 2].flags.contains(.terminal)
    if isOver, !standsAlone(head, context) { return nil }
    return finder.sayer(ofVerb: head, from: first)
  }

  // “…,” said Foreign Minister Lind.
  private func inverted(_ first: Int, _ finder: SayerFinder) -> Sayer? {
    let context = finder.context
    guard first < context.sentence.upperBound, finder.isSaying(first), finder.isFinite(first)
    else { return nil }
    return finder.named(from: first + 1)
  }

  // The verb of saying behind a subject that begins at `first`, no other verb between.
  private func saying(from first: Int, _ finder: SayerFinder) -> Int? {
    let context = finder.context
    var head = first + 1
    while head < min(first + Attribution.subjectLimit, context.sentence.upperBound) {
      let flags = context.flags(head)
      if !flags.isDisjoint(with: [.openQuote, .closeQuote])
        || context.chunker.isSemicolonToken(head) || context.chunker.isColonToken(head)
      {
        return nil
      }
      if finder.isSaying(head), finder.isFinite(head) { return head }
      if context.classes(head).contains(.finiteForm), finder.isFinite(head) { return nil }
      head += 1
    }
    return nil
  }

  // "Russia said.", "Russia said on Monday.", but not "Russia said the law …".
  private func standsAlone(_ head: Int, _ context: SentenceContext) -> Bool {
    let next = head + 1
    if next >= context.chunker.restEnd { return true }
    let classes = context.classes(next)
    guard !classes.isDisjoint(with: [.preposition, .adverb]) else { return false }
    return !(next..<context.chunker.restEnd).contains { context.classes($0).contains(.that) }
  }
}
