/// A condition on annotations and the statements they stand in: the one language of `query`,
/// `extract --where` and the pages of packs.
///
/// It is true or false of each annotation, never unknown: what is not there fails a test, and `not`
/// of a test that fails is true.
package indirect enum Filter: Sendable, Hashable {
  /// True of everything; what an empty text means.
  case all
  case and([Filter])
  case or([Filter])
  case not(Filter)
  case test(FilterTest)

  /// The types that an annotation must be of one of; nil where the filter does not say.
  package var types: Set<String>? {
    switch self {
    case .all, .not: nil
    case .test(let test):
      if case (.type, .word(let name)) = (test.field, test.match) { [name] } else { nil }
    case .and(let parts):
      parts.compactMap(\.types).reduce(nil) { (known: Set<String>?, more) in
        known.map { $0.intersection(more) } ?? more
      }
    case .or(let parts):
      parts.reduce([]) { (known: Set<String>?, part) in
        if let known, let more = part.types { known.union(more) } else { nil }
      }
    }
  }
}

extension Filter {
  /// Its comparisons, in the order in which they were written.
  package var tests: [FilterTest] {
    switch self {
    case .all: []
    case .test(let test): [test]
    case .not(let inner): inner.tests
    case .and(let parts), .or(let parts): parts.flatMap(\.tests)
    }
  }

  /// The same filter with other comparisons.
  package func mappingTests(_ change: (FilterTest) -> FilterTest) -> Filter {
    switch self {
    case .all: .all
    case .test(let test): .test(change(test))
    case .not(let inner): .not(inner.mappingTests(change))
    case .and(let parts): .and(parts.map { $0.mappingTests(change) })
    case .or(let parts): .or(parts.map { $0.mappingTests(change) })
    }
  }

  /// The type that a word of it, which is looked for in the text, seems to mean; nil for none.
  package func likelyType(among types: [AnnotationType]) -> String? {
    for test in tests {
      guard test.field == .anywhere, case .words(let words) = test.match, !words.isPrefix else {
        continue
      }
      if let near = NearestName.find(words.text.lowercased(), in: types.map(\.name)) { return near }
    }
    return nil
  }
}

/// One comparison of a filter.
package struct FilterTest: Sendable, Hashable {
  package let field: FilterField
  package let match: FilterMatch

  /// A comparison.
  package init(field: FilterField, match: FilterMatch) {
    self.field = field
    self.match = match
  }
}

/// What a value is compared with.
package enum FilterMatch: Sendable, Hashable {
  /// Whether there is a value at all.
  case present
  /// One of a few words, compared as they are.
  case word(String)
  /// Words side by side, case and accents aside; of an actor also its id.
  case words(SearchWords)
  /// A text in which `*` stands for any characters.
  case glob(FilterGlob)
  case days(FilterDays)
  case number(FilterNumbers)
  case flag(Bool)
}
