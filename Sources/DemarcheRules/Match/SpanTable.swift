/// The spans of one statement, found by type and by their first or last token.
struct SpanTable {
  private(set) var spans: [Span] = []
  private var firstAtStart: [Int32]
  private var firstAtEnd: [Int32]
  private var nextAtStart: [Int32] = []
  private var nextAtEnd: [Int32] = []
  private var byType: [[Int32]] = []
  // For each type a bit for each token that one of its spans covers.
  private var covered: [[UInt64]] = []
  private let tokenCount: Int

  init(tokenCount: Int) {
    self.tokenCount = tokenCount
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
    while byType.count <= span.type {
      byType.append([])
      covered.append([])
    }
    byType[span.type].append(index)
    cover(span.tokens, type: span.type)
  }

  private mutating func cover(_ tokens: Range<Int>, type: Int) {
    if covered[type].isEmpty {
      covered[type] = [UInt64](repeating: 0, count: tokenCount / 64 + 1)
    }
    for token in tokens { covered[type][token / 64] |= 1 << UInt64(token % 64) }
  }

  /// The spans of a type that begin at a token, longest first.
  func starting(at token: Int, type: Int) -> [Int] {
    collect(firstAtStart[token], nextAtStart, type)
  }

  /// The spans of a type that end before a token, longest first.
  func ending(at token: Int, type: Int) -> [Int] {
    collect(firstAtEnd[token], nextAtEnd, type)
  }

  /// The spans of a type that begin in `tokens`, in text order, longer first.
  func starting(in tokens: Range<Int>, type: Int) -> [Int] {
    guard type < byType.count, !byType[type].isEmpty else { return [] }
    return tokens.flatMap { starting(at: $0, type: type) }
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
    guard type < covered.count, !covered[type].isEmpty else { return false }
    return covered[type][token / 64] & 1 << UInt64(token % 64) != 0
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
