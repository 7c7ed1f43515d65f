import DemarcheText

/// The spans of one statement, found by type and by their first or last token.
///
/// A class shared by what fills it and what matches in it; one for each statement, on one thread.
/// Nothing is called back while it is read or written, so that exclusive access needs no check.
final class SpanTable {
  @exclusivity(unchecked) private(set) var spans: [Span] = []
  /// What the spans' entries stand for.
  let entries: LexiconTable
  // Lists by first and by last token, longest first, then by age.
  @exclusivity(unchecked) private var firstAtStart: [Int32]
  @exclusivity(unchecked) private var firstAtEnd: [Int32]
  @exclusivity(unchecked) private var nextAtStart: [Int32] = []
  @exclusivity(unchecked) private var nextAtEnd: [Int32] = []
  @exclusivity(unchecked) private var byType: [[Int32]] = []
  // For each type whether its spans were added in text order, longer first.
  @exclusivity(unchecked) private var isInOrder: [Bool] = []
  // For each type a bit for each token that one of its spans covers.
  @exclusivity(unchecked) private var covered: [[UInt64]] = []
  private let analysis: TextAnalysis
  private let tokenCount: Int

  init(_ analysis: TextAnalysis, entries: LexiconTable) {
    self.analysis = analysis
    tokenCount = analysis.tokens.count
    self.entries = entries
    firstAtStart = [Int32](repeating: -1, count: tokenCount + 1)
    firstAtEnd = [Int32](repeating: -1, count: tokenCount + 1)
    spans.reserveCapacity(tokenCount / 8 + 8)
    nextAtStart.reserveCapacity(tokenCount / 8 + 8)
    nextAtEnd.reserveCapacity(tokenCount / 8 + 8)
  }

  var count: Int { spans.count }

  /// The tokens of a span.
  func tokens(_ span: Int) -> Range<Int> { spans[span].tokens }

  /// Adds a span; one with the same type, tokens and id is there already.
  func add(_ span: Span) {
    let tokens = span.tokens
    guard !tokens.isEmpty, !contains(span) else { return }
    let index = Int32(spans.count)
    spans.append(span)
    nextAtStart.append(-1)
    nextAtEnd.append(-1)
    SpanTable.link(index, span.count, &firstAtStart[tokens.lowerBound], &nextAtStart, spans)
    SpanTable.link(index, span.count, &firstAtEnd[tokens.upperBound], &nextAtEnd, spans)
    let type = Int(span.type)
    while byType.count <= type {
      byType.append([])
      covered.append([])
      isInOrder.append(true)
    }
    if isInOrder[type], let last = byType[type].last, isBefore(Int(index), Int(last)) {
      isInOrder[type] = false
    }
    byType[type].append(index)
    cover(tokens, type: type)
  }

  private func contains(_ span: Span) -> Bool {
    var link = firstAtStart[span.tokens.lowerBound]
    while link >= 0 {
      let other = spans[Int(link)]
      if other.type == span.type, other.tokens == span.tokens,
        (other.entry >= 0 && other.entry == span.entry) || id(other) == id(span)
      {
        return true
      }
      link = nextAtStart[Int(link)]
    }
    return false
  }

  private static func link(
    _ index: Int32, _ length: Int, _ first: inout Int32, _ next: inout [Int32], _ spans: [Span]
  ) {
    guard first >= 0, spans[Int(first)].count >= length else {
      next[Int(index)] = first
      first = index
      return
    }
    var before = Int(first)
    while next[before] >= 0, spans[Int(next[before])].count >= length { before = Int(next[before]) }
    next[Int(index)] = next[before]
    next[before] = index
  }

  private func cover(_ tokens: Range<Int>, type: Int) {
    if covered[type].isEmpty {
      covered[type] = [UInt64](repeating: 0, count: tokenCount / 64 + 1)
    }
    for token in tokens { covered[type][token / 64] |= 1 << UInt64(token % 64) }
  }

  // MARK: by place

  /// The first span of a type that begins at a token, the longest; -1 for none.
  func firstStarting(at token: Int, type: Int) -> Int {
    skip(firstAtStart[token], nextAtStart, type)
  }

  /// The next behind `span`, not longer; -1 for none.
  func nextStarting(after span: Int, type: Int) -> Int {
    skip(nextAtStart[span], nextAtStart, type)
  }

  /// The first span of a type that ends before a token, the longest; -1 for none.
  func firstEnding(at token: Int, type: Int) -> Int { skip(firstAtEnd[token], nextAtEnd, type) }

  /// The next behind `span`, not longer; -1 for none.
  func nextEnding(after span: Int, type: Int) -> Int { skip(nextAtEnd[span], nextAtEnd, type) }

  private func skip(_ first: Int32, _ next: [Int32], _ type: Int) -> Int {
    var link = first
    while link >= 0, Int(spans[Int(link)].type) != type { link = next[Int(link)] }
    return Int(link)
  }

  /// The spans of a type that begin at a token, longest first.
  func starting(at token: Int, type: Int) -> [Int] {
    var found: [Int] = []
    var span = firstStarting(at: token, type: type)
    while span >= 0 {
      found.append(span)
      span = nextStarting(after: span, type: type)
    }
    return found
  }

  /// The spans of a type that end before a token, longest first.
  func ending(at token: Int, type: Int) -> [Int] {
    var found: [Int] = []
    var span = firstEnding(at: token, type: type)
    while span >= 0 {
      found.append(span)
      span = nextEnding(after: span, type: type)
    }
    return found
  }

  /// The spans of a type that begin in `tokens`, in text order, longer first.
  func starting(in tokens: Range<Int>, type: Int) -> [Int] {
    guard type < byType.count, !byType[type].isEmpty else { return [] }
    return tokens.flatMap { starting(at: $0, type: type) }
  }

  /// The spans of a type in text order, longer first.
  func all(of type: Int) -> [Int32] {
    guard type < byType.count else { return [] }
    if !isInOrder[type] {
      byType[type].sort { isBefore(Int($0), Int($1)) }
      isInOrder[type] = true
    }
    return byType[type]
  }

  /// Those of them that begin at a token or behind it.
  func all(of type: Int, from token: Int) -> ArraySlice<Int32> {
    let all = all(of: type)
    var low = 0
    var high = token == 0 ? 0 : all.count
    while low < high {
      let middle = (low + high) / 2
      if tokens(Int(all[middle])).lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return all[low...]
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let first = spans[left]
    let second = spans[right]
    return (first.tokens.lowerBound, -first.count, left)
      < (second.tokens.lowerBound, -second.count, right)
  }

  /// Whether a span of a type covers a token.
  func covers(_ token: Int, type: Int) -> Bool {
    guard type < covered.count, !covered[type].isEmpty else { return false }
    return covered[type][token / 64] & 1 << UInt64(token % 64) != 0
  }

  // MARK: what they are

  /// The canonical name of a span, where there is one.
  func name(_ span: Span) -> String? {
    if span.entry == Span.words { return analysis.text(span.tokens) }
    return span.entry >= 0 ? entries.name(Int(span.entry)) : span.content?.name
  }

  /// The id of a span, where there is one.
  func id(_ span: Span) -> String? {
    span.entry >= 0 ? entries.id(Int(span.entry)) : span.content?.id
  }

  /// `id`, `name` or another attribute as text.
  func attribute(_ field: String, of span: Span) -> String? {
    switch field {
    case "id": return id(span)
    case "name": return name(span)
    default:
      if span.entry == Span.words { return field == "origin" ? "built in" : nil }
      guard span.entry >= 0 else { return span.content?.attribute(field) }
      return entries.attribute(field, of: Int(span.entry)) ?? (field == "origin" ? "lexicon" : nil)
    }
  }
}
