import DemarcheText

/// Finds the names of a statement: runs of capitalised words that no lexicon knows, and persons.
enum NameFinder {
  /// Adds a `names` span for each name, and a `person` span for each that can be a person's.
  static func fill(_ scan: StatementScan) {
    let builtIn = scan.set.builtIn
    for name in names(in: scan) {
      scan.spans.add(Span(type: builtIn.names, words: name.tokens))
      if name.isPerson { scan.spans.add(Span(type: builtIn.person, words: name.tokens)) }
    }
  }

  /// The names of a statement, whose lexicon phrases and values are found.
  static func names(in scan: StatementScan) -> [NameScanner.Name] {
    let builtIn = scan.set.builtIn
    var taken = TokenSet(tokenCount: scan.analysis.tokens.count)
    var heads = taken
    for span in 0..<scan.spans.count {
      switch scan.spans.type(span) {
      case builtIn.abbreviation, builtIn.number, builtIn.ordinal, builtIn.quote,
        builtIn.givenName:
        break
      case builtIn.organisationHead: heads.insert(scan.spans.tokens(span))
      default: taken.insert(scan.spans.tokens(span))
      }
    }
    return NameScanner.names(
      in: scan.analysis, scan.language.data, words: scan.set.valueWords, taken: taken,
      heads: heads)
  }
}
