import DemarcheModel
import DemarcheText

/// Fills the spans that stand in a statement before any rule runs.
struct SpanFinder {
  let set: RuleSet

  /// Adds lexicon phrases, values, roles, names and abbreviations.
  ///
  /// What neither a rule nor the engine asks for is not looked for.
  func fill(_ scan: StatementScan, statement: Statement) {
    let isUsed = set.isUsed
    let hasNames = isUsed[set.builtIn.names] || isUsed[set.builtIn.person]
    addLexicons(scan, isAll: hasNames)
    addIssuer(scan, statement: statement)
    if hasNames || statement.issuedOn == nil || set.builtIn.values.contains(where: { isUsed[$0] }) {
      addValues(scan)
    }
    if hasNames || isUsed[set.builtIn.abbreviation] { addAbbreviations(scan) }
    if isUsed[set.builtIn.quote] { addQuotes(scan) }
    DefinedForms(set: set).add(to: scan)
    if hasNames { NameFinder.fill(scan) }
  }

  // Of each type the longest phrase, leftmost first.
  private func addLexicons(_ scan: StatementScan, isAll: Bool) {
    var covered = [Int](repeating: 0, count: set.lexis.typeNames.count)
    let tokens = scan.analysis.tokens
    let utf8 = scan.analysis.utf8
    var found: [LexiconTrie.Match] = []
    for (number, sentence) in scan.analysis.sentences.enumerated() {
      let spoken = scan.spokenLanguage(of: number)
      found.removeAll(keepingCapacity: true)
      set.trie.appendMatches(
        tokens.span, utf8: utf8.span, in: sentence.tokens, to: &found)
      var first = 0
      while first < found.count {
        var end = first + 1
        while end < found.count, found[end].start == found[first].start { end += 1 }
        addLongest(found[first..<end], scan, &covered, isAll, spoken)
        first = end
      }
    }
  }

  // Of phrases that begin at one token the longest of each type, types in their order.
  private func addLongest(
    _ phrases: ArraySlice<LexiconTrie.Match>, _ scan: StatementScan, _ covered: inout [Int],
    _ isAll: Bool, _ spoken: String
  ) {
    var last = -1
    while true {
      var best: LexiconTrie.Match?
      var type = Int.max
      for phrase in phrases {
        let own = set.entries.type(phrase.entry)
        guard own > last, own <= type, isAll || set.isUsed[own] else { continue }
        if let language = set.entries.language(of: phrase.entry), language != spoken { continue }
        if own == type, let known = best, outranks(known, phrase) { continue }
        best = phrase
        type = own
      }
      guard let best else { return }
      if covered[type] <= best.start {
        covered[type] = best.end
        scan.spans.add(Span(type: type, tokens: best.start..<best.end, entry: best.entry))
      }
      last = type
      if phrases.count == 1 { return }
    }
  }

  // The longer one; of equally long ones that of the sentence's language, else the first entry.
  private func outranks(_ known: LexiconTrie.Match, _ phrase: LexiconTrie.Match) -> Bool {
    if known.end != phrase.end { return known.end > phrase.end }
    let isOwn = set.entries.language(of: known.entry) != nil
    if isOwn != (set.entries.language(of: phrase.entry) != nil) { return isOwn }
    return known.entry < phrase.entry
  }

  /// Adds the issuer's own name, and its short form, where no lexicon knows it.
  func addIssuer(_ scan: StatementScan, statement: Statement) {
    guard let issuer = statement.issuer, !issuer.name.isEmpty else { return }
    if let id = issuer.id, set.entries.first(type: set.builtIn.actor, id: id) != nil { return }
    for phrase in IssuerName.forms(of: issuer.name) {
      for tokens in occurrences(of: phrase, in: scan)
      where !isKnown(tokens, in: scan) {
        scan.spans.add(
          Span(
            type: set.builtIn.actor, tokens: tokens,
            content: Span.Content(
              name: issuer.name, id: issuer.id,
              fields: [Field(name: "kind", value: .text(issuer.kind ?? "state"))], origin: "issuer")
          ))
      }
    }
  }

  // "Kazakhstan" of "Ministry of Foreign Affairs of Kazakhstan" stays the state with its id.
  private func isKnown(_ tokens: Range<Int>, in scan: StatementScan) -> Bool {
    scan.spans.starting(at: tokens.lowerBound, type: set.builtIn.actor).contains {
      scan.spans.tokens($0) == tokens && scan.spans[$0].id != nil
    }
  }

  private func occurrences(of phrase: String, in scan: StatementScan) -> [Range<Int>] {
    let words = phrase.split(separator: " ")
    // Longer names are not written out again.
    guard (1...IssuerName.wordLimit).contains(words.count) else { return [] }
    let utf8 = scan.analysis.utf8
    let tokens = scan.analysis.tokens
    guard tokens.count >= words.count else { return [] }
    return (0...(tokens.count - words.count)).compactMap { first in
      for (offset, word) in words.enumerated() {
        let token = tokens[first + offset]
        guard utf8[Int(token.start)..<Int(token.end)].elementsEqual(word.utf8) else { return nil }
      }
      return first..<first + words.count
    }
  }

  // Dates and ordinals as each sentence's language writes them.
  private func values(_ scan: StatementScan) -> [ValueMatch] {
    let all = ValueScanner.values(in: scan.analysis, words: set.valueWords)
    guard set.languages.contains(where: { $0.conjugation == .french }) else { return all }
    return FrenchValues.values(in: scan.analysis, others: all) { sentence in
      scan.spokenLanguage(of: sentence) == "fr"
    }
  }

  private func addValues(_ scan: StatementScan) {
    for match in values(scan) {
      let type: Int
      switch match.kind {
      case .date: type = set.builtIn.date
      case .number: type = set.builtIn.number
      case .ordinal: type = set.builtIn.ordinal
      case .phone: type = set.builtIn.phone
      case .email: type = set.builtIn.email
      case .url: type = set.builtIn.url
      case .money: type = set.builtIn.money
      }
      let value: SpanValue
      switch match.value {
      case .date(let date): value = .date(date)
      case .number(let number): value = .number(number)
      case .decimal(let number): value = .decimal(number)
      case .text(let text): value = .text(text)
      case .money(let amount, let currency): value = .text(currency + " " + amount)
      }
      scan.spans.add(Span(type: type, tokens: match.tokens, content: Span.Content(value: value)))
    }
  }

  // The value is what stands between the marks.
  private func addQuotes(_ scan: StatementScan) {
    for tokens in QuoteScanner.quotes(in: scan.analysis) {
      let inside = tokens.lowerBound + 1..<tokens.upperBound - 1
      scan.spans.add(
        Span(
          type: set.builtIn.quote, tokens: tokens,
          content: Span.Content(value: .text(scan.analysis.text(inside)))))
    }
  }

  private func addAbbreviations(_ scan: StatementScan) {
    for found in AbbreviationScanner.abbreviations(in: scan.analysis, language: scan.language.data)
    {
      scan.spans.add(
        Span(
          type: set.builtIn.abbreviation,
          tokens: found.long.lowerBound..<found.short.upperBound + 1,
          content: Span.Content(
            parts: [
              Span.Part(name: "short", tokens: found.short),
              Span.Part(name: "long", tokens: found.long),
            ])))
    }
  }
}
