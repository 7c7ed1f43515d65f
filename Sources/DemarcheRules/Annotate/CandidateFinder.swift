import DemarcheText

/// Finds the tokens at which the trigger of a pattern may stand.
struct CandidateFinder {
  /// Where a pattern's trigger may stand, ascending, each once.
  private(set) var tokens: [Int] = []
  // Behind the tokens that were looked at around anchors.
  private var looked = 0

  /// Finds the candidates of a pattern.
  ///
  /// - Parameter hits: the hits of its row, ascending.
  mutating func find(
    _ pattern: CompiledPattern, _ row: CandidateIndex.Row, _ hits: ArraySlice<UInt64>,
    in scan: StatementScan
  ) {
    tokens.removeAll(keepingCapacity: true)
    looked = 0
    switch row.anchor {
    case .trigger:
      for hit in hits { tokens.append(CandidateIndex.token(of: hit)) }
    case .word:
      for hit in hits {
        look(around: CandidateIndex.token(of: hit), row.window, pattern, scan)
      }
    case .span:
      for place in row.firstType..<row.firstType + row.typeCount {
        looked = 0
        for span in scan.spans.all(of: Int(scan.set.index.types[Int(place)])) {
          look(around: scan.spans.tokens(Int(span)).lowerBound, row.window, pattern, scan)
        }
      }
    case .everywhere: scan.forEachCandidate(pattern, in: nil) { tokens.append($0) }
    }
    order()
  }

  // Looks for the trigger's beginning at the tokens from which an anchor can be reached.
  private mutating func look(
    around token: Int, _ window: CandidateIndex.Window, _ pattern: CompiledPattern,
    _ scan: StatementScan
  ) {
    let sentence = Int(scan.analysis.sentenceOfToken[token])
    guard sentence >= 0 else { return }
    var range = scan.analysis.sentences[sentence].tokens
    if window.most != CandidateIndex.Window.none {
      let first = max(range.lowerBound, token - Int(window.most))
      let last = min(range.upperBound - 1, token - Int(window.least))
      guard first <= last else { return }
      range = first..<last + 1
    }
    // Anchors ascend, and so do their windows: what an earlier one covered was looked at.
    let start = max(range.lowerBound, looked)
    guard start < range.upperBound else { return }
    range = start..<range.upperBound
    looked = range.upperBound
    scan.forEachCandidate(pattern, in: range) { tokens.append($0) }
  }

  private mutating func order() {
    var isAscending = true
    for index in tokens.indices.dropFirst() where tokens[index] <= tokens[index - 1] {
      isAscending = false
      break
    }
    if isAscending { return }
    tokens.sort()
    var count = 0
    for token in tokens where count == 0 || tokens[count - 1] != token {
      tokens[count] = token
      count += 1
    }
    tokens.removeLast(tokens.count - count)
  }
}
