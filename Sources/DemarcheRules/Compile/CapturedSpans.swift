/// What a capture may take of spans.
struct CapturedSpans {
  /// The types of all spans in it.
  var types: Set<String> = []
  /// Whether it takes one span and nothing else, wherever it takes something.
  var isOneSpan = true

  /// Adds what another item under the same name may take.
  mutating func add(_ item: PatternItem) {
    types.formUnion(RuleSetCompiler.spanTypes(item))
    isOneSpan = isOneSpan && CapturedSpans.isOneSpan(item)
  }

  private static func isOneSpan(_ item: PatternItem) -> Bool {
    switch item {
    case .span: true
    case .choice(let items): items.allSatisfy(isOneSpan)
    case .capture(_, let inner), .trigger(let inner), .repeated(let inner, _, 1): isOneSpan(inner)
    default: false
    }
  }
}
