import DemarcheText

/// The spans of one statement, found by type and by their first or last token.
///
/// A class shared by what fills it and what matches in it; one for each statement, on one thread.
/// Nothing is called back while it is read or written, so that exclusive access needs no check.
final class SpanTable {
  /// Where a span stands; without references, so that to read one counts none.
  private struct Row: BitwiseCopyable {
    var type: Int32
    var first: Int32
    var end: Int32
    /// As a span's; what it stands for is in `contents` where it is -1.
    var entry: Int32
    var content: Int32
  }

  @exclusivity(unchecked) private var rows: [Row] = []
  @exclusivity(unchecked) private var contents: [Span.Content] = []
  /// What the spans' entries stand for.
  let entries: LexiconTable
  // Lists by first and by last token, longest first, then by age.
  @exclusivity(unchecked) private var firstAtStart: [Int32]
  @exclusivity(unchecked) private var firstAtEnd: [Int32]
  @exclusivity(unchecked) private var nextAtStart: [Int32] = []
  @exclusivity(unchecked) private var nextAtEnd: [Int32] = []
  // For each token the types of the spans that begin at it, and that end before it.
  @exclusivity(unchecked) private var typesAtStart: [UInt64]
  @exclusivity(unchecked) private var typesAtEnd: [UInt64]
  @exclusivity(unchecked) private var byType: [[Int32]]
  // For each type whether its spans were added in text order, longer first.
  @exclusivity(unchecked) private var isInOrder: [Bool]
  // A bit for each token that a span of a type covers; for each type where its bits begin, -1 before
  // its first span.
  @exclusivity(unchecked) private var covered: [UInt64] = []
  @exclusivity(unchecked) private var firstCovered: [Int]
  private let analysis: TextAnalysis
  private let tokenCount: Int

  /// An empty table.
  ///
  /// - Parameter typeCount: the types that spans can be of are the numbers below it.
  init(_ analysis: TextAnalysis, entries: LexiconTable, typeCount: Int) {
    self.analysis = analysis
    tokenCount = analysis.tokens.count
    self.entries = entries
    firstAtStart = [Int32](repeating: -1, count: tokenCount + 1)
    firstAtEnd = [Int32](repeating: -1, count: tokenCount + 1)
    typesAtStart = [UInt64](repeating: 0, count: tokenCount + 1)
    typesAtEnd = [UInt64](repeating: 0, count: tokenCount + 1)
    byType = [[Int32]](repeating: [], count: typeCount)
    isInOrder = [Bool](repeating: true, count: typeCount)
    firstCovered = [Int](repeating: -1, count: typeCount)
    let estimate = tokenCount / 4 + 8
    rows.reserveCapacity(estimate)
    nextAtStart.reserveCapacity(estimate)
    nextAtEnd.reserveCapacity(estimate)
  }

  var count: Int { rows.count }

  /// The span of that number.
  func span(_ index: Int) -> Span {
    let row = rows[index]
    return Span(
      type: row.type, first: row.first, end: row.end, entry: row.entry,
      content: row.content < 0 ? nil : contents[Int(row.content)])
  }

  /// The tokens of a span.
  func tokens(_ span: Int) -> Range<Int> {
    let row = rows[span]
    return Range(uncheckedBounds: (Int(row.first), Int(row.end)))
  }

  /// The number of a span's type.
  func type(_ span: Int) -> Int { Int(rows[span].type) }

  /// Adds a span; one with the same type, tokens and id is there already.
  func add(_ span: Span) {
    let tokens = span.tokens
    guard !tokens.isEmpty, !contains(span) else { return }
    var row = Row(
      type: span.type, first: Int32(tokens.lowerBound), end: Int32(tokens.upperBound),
      entry: span.entry, content: -1)
    if let content = span.content {
      row.content = Int32(contents.count)
      contents.append(content)
    }
    let index = Int32(rows.count)
    rows.append(row)
    let length = row.end - row.first
    nextAtStart.append(-1)
    nextAtEnd.append(-1)
    link(index, length, Int(row.first), &firstAtStart, &nextAtStart)
    link(index, length, Int(row.end), &firstAtEnd, &nextAtEnd)
    let type = Int(span.type)
    typesAtStart[tokens.lowerBound] |= Opening.bit(type: type)
    typesAtEnd[tokens.upperBound] |= Opening.bit(type: type)
    if isInOrder[type], let last = byType[type].last, isBefore(Int(index), Int(last)) {
      isInOrder[type] = false
    }
    byType[type].append(index)
    cover(tokens, type: type)
  }

  private func contains(_ span: Span) -> Bool {
    var link = firstAtStart[span.tokens.lowerBound]
    while link >= 0 {
      let other = rows[Int(link)]
      if other.type == span.type, Int(other.end) == span.tokens.upperBound,
        (other.entry >= 0 && other.entry == span.entry) || id(self.span(Int(link))) == id(span)
      {
        return true
      }
      link = nextAtStart[Int(link)]
    }
    return false
  }

  private func length(_ span: Int32) -> Int32 { rows[Int(span)].end - rows[Int(span)].first }

  // Puts a span into the list of a token.
  private func link(
    _ index: Int32, _ count: Int32, _ token: Int, _ first: inout [Int32], _ next: inout [Int32]
  ) {
    var other = first[token]
    guard other >= 0, length(other) >= count else {
      next[Int(index)] = other
      first[token] = index
      return
    }
    var before = Int(other)
    other = next[before]
    while other >= 0, length(other) >= count {
      before = Int(other)
      other = next[before]
    }
    next[Int(index)] = other
    next[before] = index
  }

  private func cover(_ tokens: Range<Int>, type: Int) {
    if firstCovered[type] < 0 {
      firstCovered[type] = covered.count
      covered.append(contentsOf: repeatElement(0, count: tokenCount / 64 + 1))
    }
    let first = firstCovered[type]
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      covered[first + token >> 6] |= 1 << UInt64(token & 63)
      token += 1
    }
  }

  // MARK: by place

  /// A bit for each type of the spans that begin at a token.
  @inline(__always)
  func typesStarting(at token: Int) -> UInt64 { typesAtStart[token] }

  /// A bit for each type of the spans that end before a token.
  @inline(__always)
  func typesEnding(at token: Int) -> UInt64 { typesAtEnd[token] }

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
    while link >= 0, Int(rows[Int(link)].type) != type { link = next[Int(link)] }
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
    let first = rows[left]
    let second = rows[right]
    if first.first != second.first { return first.first < second.first }
    if first.end != second.end { return first.end > second.end }
    return left < right
  }

  /// Whether a span of a type covers a token.
  func covers(_ token: Int, type: Int) -> Bool {
    guard type < firstCovered.count, firstCovered[type] >= 0 else { return false }
    return covered[firstCovered[type] + token >> 6] & 1 << UInt64(token & 63) != 0
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

  /// The canonical name of the span of a number, where there is one.
  func name(at index: Int) -> String? {
    let entry = rows[index].entry
    return entry >= 0 ? entries.name(Int(entry)) : name(span(index))
  }

  /// The id of the span of a number, where there is one.
  func id(at index: Int) -> String? {
    let entry = rows[index].entry
    return entry >= 0 ? entries.id(Int(entry)) : content(at: index)?.id
  }

  /// What the span of a number is, where no lexicon says it.
  func content(at index: Int) -> Span.Content? {
    let content = rows[index].content
    return content < 0 ? nil : contents[Int(content)]
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
