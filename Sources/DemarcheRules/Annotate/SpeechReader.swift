import DemarcheModel
import DemarcheText

/// Finds who is said to say what stands somewhere: in quotation marks, behind "said that",
/// "according to" and the like.
struct SpeechReader {
  let scan: StatementScan

  // How many quotations may follow the one whose speaker is named.
  private static let chainLimit = 8

  /// The issuer's names.
  var identity: IssuerIdentity {
    if let known = scan.speech.issuer, known.isOf(scan.statement) { return known }
    let identity = IssuerIdentity(scan.statement, scan.set)
    scan.speech.issuer = identity
    return identity
  }

  /// Who says a claim; the nearest counts. Nil where nobody is named.
  ///
  /// - Parameter trigger: the words that make the claim.
  func sayer(of trigger: Range<Int>, sentence: Int) -> Sayer? {
    let context = scan.context(sentence)
    let finder = SayerFinder(scan: scan, context: context)
    let reported = ReportedSpeech(finder: finder, quotations: quotations)
    let quoted = quotation(at: trigger.lowerBound)
    if let before = reported.before(trigger), before.place > quoted?.tokens.lowerBound ?? -1 {
      var sayer = before.sayer
      sayer?.isDenial = ClauseMood(scan: scan, context: context).isDenial(before.place)
      return sayer
    }
    if let behind = reported.behind(trigger), behind.place < quoted?.tokens.upperBound ?? Int.max {
      return behind.sayer
    }
    return quoted?.sayer
  }

  /// Who speaks in the innermost quotation around a token of which the text says it.
  func speaker(at token: Int) -> Sayer? { quotation(at: token)?.sayer }

  private var quotations: [Quotation] {
    if let known = scan.speech.quotations { return known }
    let found = QuoteScanner.quotations(in: scan.analysis)
    scan.speech.quotations = found
    return found
  }

  private func quotation(at token: Int) -> (tokens: Range<Int>, sayer: Sayer)? {
    let quotations = quotations
    if quotations.isEmpty { return nil }
    // The last that opens before the token, then those around it.
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].tokens.lowerBound <= token { low = middle + 1 } else { high = middle }
    }
    var index = low > 0 ? low - 1 : nil
    while let number = index {
      let quotation = quotations[number]
      if quotation.tokens.contains(token), let sayer = sayer(ofQuotation: number) {
        return (quotation.tokens, sayer)
      }
      index = quotation.outer
    }
    return nil
  }

  private func sayer(ofQuotation number: Int) -> Sayer? {
    if scan.speech.spanCount != scan.spans.count {
      scan.speech.sayers.removeAll(keepingCapacity: true)
      scan.speech.spanCount = scan.spans.count
    }
    if let known = scan.speech.sayers[number] { return known }
    // Who speaks in it may be asked on the way: until it is known nobody does.
    scan.speech.sayers[number] = .some(nil)
    let sayer = find(number)
    scan.speech.sayers[number] = .some(sayer)
    return sayer
  }

  private func find(_ number: Int) -> Sayer? {
    let attribution = Attribution(scan: scan)
    if let own = attribution.sayer(of: quotations[number]) { return own }
    // Of several paragraphs any may name the speaker.
    var last = number
    while quotations[last].continues, last - number < SpeechReader.chainLimit,
      let next = nextOutside(last)
    {
      last = next
      if let sayer = attribution.sayer(of: quotations[last]) { return sayer }
    }
    var first = number
    while number - first < SpeechReader.chainLimit, let before = goesOn(first) {
      first = before
      if let sayer = attribution.sayer(of: quotations[first]) { return sayer }
    }
    return nil
  }

  private func nextOutside(_ number: Int) -> Int? {
    let end = quotations[number].tokens.upperBound
    var next = number + 1
    while next < quotations.count, quotations[next].tokens.lowerBound < end { next += 1 }
    return next < quotations.count && quotations[next].outer == quotations[number].outer
      ? next : nil
  }

  // “…,” Russia said. “…”: the quotation before, where this one begins a sentence near to it.
  private func goesOn(_ number: Int) -> Int? {
    let quotation = quotations[number]
    let open = quotation.tokens.lowerBound
    let sentence = Int(scan.analysis.sentenceOfToken[open])
    guard sentence >= 0, scan.analysis.sentences[sentence].tokens.lowerBound == open else {
      return nil
    }
    var before = number - 1
    let limit = quotation.outer ?? -1
    while before > limit, quotations[before].outer != quotation.outer { before -= 1 }
    guard before > limit else { return nil }
    let other = quotations[before]
    if other.continues { return before }
    let last = Int(scan.analysis.sentenceOfToken[other.tokens.upperBound - 1])
    guard last >= 0, sentence - last <= 1,
      scan.analysis.sentences[last].block == scan.analysis.sentences[sentence].block
    else { return nil }
    return before
  }
}
