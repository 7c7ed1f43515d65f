/// What a capture may take of spans.
struct CapturedSpans {
  /// The types of all spans in it.
  var types: Set<String> = []
  /// The types of which it may take one span and nothing else.
  var exact: Set<String> = []
  /// Whether it takes one span and nothing else, wherever it takes something.
  var isOneSpan = true

  /// Adds what another item under the same name may take.
  mutating func add(_ item: PatternItem) {
    types.formUnion(RuleSetCompiler.spanTypes(item))
    exact.formUnion(CapturedSpans.exact(item))
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

  private static func exact(_ item: PatternItem) -> Set<String> {
    switch item {
    case .span(let type, _): [type]
    case .choice(let items): items.reduce(into: []) { $0.formUnion(exact($1)) }
    case .capture(_, let inner), .trigger(let inner): exact(inner)
    case .repeated(let inner, let min, _): min > 1 && !mayBeNothing(inner) ? [] : exact(inner)
    case .sequence(let items):
      items.indices.reduce(into: []) { found, index in
        let others = items[..<index] + items[(index + 1)...]
        if others.allSatisfy(mayBeNothing) { found.formUnion(exact(items[index])) }
      }
    default: []
    }
  }

  // Whether an item may take no token.
  private static func mayBeNothing(_ item: PatternItem) -> Bool {
    switch item {
    case .gap, .start, .end: true
    case .choice(let items): items.contains(where: mayBeNothing)
    case .sequence(let items): items.allSatisfy(mayBeNothing)
    case .capture(_, let inner), .trigger(let inner): mayBeNothing(inner)
    case .repeated(let inner, let min, _): min == 0 || mayBeNothing(inner)
    default: false
    }
  }
}
