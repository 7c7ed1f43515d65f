/// The spans of one statement, found by type and by their first or last token.
struct SpanTable {
  private(set) var spans: [Span] = []
  private var firstAtStart: [Int32]
  private var firstAtEnd: [Int32]
  private var nextAtStart: [Int32] = []
  private var nextAtEnd: [Int32] = []
  private var byType: [[Int32]] = []

  init(tokenCount: Int) {
    firstAtStart = [Int32](repeating: -1, count: tokenCount + 1)
    firstAtEnd = [Int32](repeating: -1, count: tokenCount + 1)
  }

  /// Adds a span; one with the same type, tokens and id is there already.
  mutating func add(_ span: Span) {
    guard !span.tokens.isEmpty else { return }
    var link = firstAtStart[span.tokens.lowerBound]
    while link >= 0 {
      let other = spans[Int(link)]
      if other.type == span.type && other.tokens == span.tokens && other.id == span.id { return }
      link = nextAtStart[Int(link)]
    }
    let index = Int32(spans.count)
    spans.append(span)
    nextAtStart.append(firstAtStart[span.tokens.lowerBound])
    firstAtStart[span.tokens.lowerBound] = index
    nextAtEnd.append(firstAtEnd[span.tokens.upperBound])
    firstAtEnd[span.tokens.upperBound] = index
    while byType.count <= span.type { byType.append([]) }
    byType[span.type].append(index)
  }

  /// The spans of a type that begin at a token, longest first.
  func starting(at token: Int, type: Int) -> [Int] {
    collect(firstAtStart[token], nextAtStart, type)
  }

  /// The spans of a type that end before a token, longest first.
  func ending(at token: Int, type: Int) -> [Int] {
    collect(firstAtEnd[token], nextAtEnd, type)
  }

  /// The spans of a type in text order, longer first.
  func all(of type: Int) -> [Int] {
    guard type < byType.count else { return [] }
    return byType[type].map(Int.init).sorted {
      let left = spans[$0].tokens
      let right = spans[$1].tokens
      return (left.lowerBound, -left.count, $0) < (right.lowerBound, -right.count, $1)
    }
  }

  /// Whether a span of a type covers a token.
  func covers(_ token: Int, type: Int) -> Bool {
    guard type < byType.count else { return false }
    return byType[type].contains { spans[Int($0)].tokens.contains(token) }
  }

  private func collect(_ first: Int32, _ next: [Int32], _ type: Int) -> [Int] {
    var found: [Int] = []
    var link = first
    while link >= 0 {
      if spans[Int(link)].type == type { found.append(Int(link)) }
      link = next[Int(link)]
    }
    if found.count > 1 {
      found.sort { (-spans[$0].tokens.count, $0) < (-spans[$1].tokens.count, $1) }
    }
    return found
  }
}
