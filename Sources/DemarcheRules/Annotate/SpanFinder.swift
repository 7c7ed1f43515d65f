import DemarcheModel
import DemarcheText

/// Fills the spans that stand in a statement before any rule runs.
struct SpanFinder {
  let set: RuleSet

  /// Adds lexicon phrases, values, roles, names and abbreviations.
  func fill(_ scan: inout StatementScan, statement: Statement) {
    addLexicons(&scan)
    addIssuer(&scan, statement: statement)
    addValues(&scan)
    addAbbreviations(&scan)
    addQuotes(&scan)
    NameFinder(set: set).fill(&scan)
  }

  // Of each type the longest phrase, leftmost first.
  private func addLexicons(_ scan: inout StatementScan) {
    var covered: [Int: Int] = [:]
    for sentence in scan.analysis.sentences {
      covered.removeAll(keepingCapacity: true)
      for token in sentence.tokens {
        var best: [Int: (end: Int, entry: Int)] = [:]
        set.trie.matches(
          scan.analysis.tokens, utf8: scan.analysis.utf8, at: token,
          limit: sentence.tokens.upperBound
        ) { end, entry in
          let type = set.entries[entry].type
          if let known = best[type] {
            if known.end > end || (known.end == end && known.entry < entry) { return }
          }
          best[type] = (end, entry)
        }
        for type in best.keys.sorted() {
          guard let found = best[type], covered[type, default: 0] <= token else { continue }
          covered[type] = found.end
          let entry = set.entries[found.entry]
          scan.spans.add(
            Span(
              type: type, tokens: token..<found.end, name: entry.name, id: entry.id,
              attributes: entry.attributes.merging(["origin": "lexicon"]) { own, _ in own }))
        }
      }
    }
  }

  /// Adds the issuer's own name, and its short form, where no lexicon knows it.
  func addIssuer(_ scan: inout StatementScan, statement: Statement) {
    guard let issuer = statement.issuer, !issuer.name.isEmpty else { return }
    let isKnown = set.entries.contains { $0.type == set.builtIn.actor && $0.id == issuer.id }
    if issuer.id != nil && isKnown { return }
    for phrase in IssuerName.forms(of: issuer.name) {
      for tokens in occurrences(of: phrase, in: scan) {
        scan.spans.add(
          Span(
            type: set.builtIn.actor, tokens: tokens, name: issuer.name, id: issuer.id,
            attributes: ["kind": issuer.kind ?? "state", "origin": "issuer"]))
      }
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

  private func addValues(_ scan: inout StatementScan) {
    for match in ValueScanner.values(in: scan.analysis) {
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
      scan.spans.add(Span(type: type, tokens: match.tokens, value: value))
    }
  }

  // The value is what stands between the marks.
  private func addQuotes(_ scan: inout StatementScan) {
    for tokens in QuoteScanner.quotes(in: scan.analysis) {
      let inside = tokens.lowerBound + 1..<tokens.upperBound - 1
      scan.spans.add(
        Span(type: set.builtIn.quote, tokens: tokens, value: .text(scan.analysis.text(inside))))
    }
  }

  private func addAbbreviations(_ scan: inout StatementScan) {
    for found in AbbreviationScanner.abbreviations(in: scan.analysis, language: scan.language.data)
    {
      scan.spans.add(
        Span(
          type: set.builtIn.abbreviation,
          tokens: found.long.lowerBound..<found.short.upperBound + 1,
          parts: [
            Span.Part(name: "short", tokens: found.short),
            Span.Part(name: "long", tokens: found.long),
          ]))
    }
  }
}
