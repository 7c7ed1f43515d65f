import DemarcheModel
import DemarcheRules

/// A rule as the reference runs it.
struct ReferenceRule {
  /// One string of `lines`.
  struct Line {
    var item: PatternItem
    var isOptional: Bool

    /// The line of a string: one wholly in `[ ]` is optional.
    init(_ item: PatternItem, text: String) {
      if case .repeated(let inner, 0, 1) = item, text.hasPrefix("[") {
        (self.item, isOptional) = (inner, true)
      } else {
        (self.item, isOptional) = (item, false)
      }
    }
  }

  /// For messages.
  var name: String
  var patterns: [ReferencePattern] = []
  var lines: [Line] = []
  var zones: Set<Zone>

  /// What it finds in `text`; the first pattern that matches at a place counts.
  func matches(in text: ReferenceText) -> Set<FoundMatch> {
    var found: Set<FoundMatch> = []
    var open = Set(patterns.flatMap { $0.places(in: text) })
    for pattern in patterns {
      for place in pattern.places(in: text) where open.contains(place) {
        let index = Int(text.analysis.sentenceOfToken[place])
        guard index >= 0, zones.contains(text.analysis.sentences[index].zone),
          let match = pattern.match(at: place, in: text.sentence(index))
        else { continue }
        open.remove(place)
        found.insert(referenceMatch(match, in: text))
      }
    }
    if !lines.isEmpty { addLines(text, to: &found) }
    return found
  }

  private func addLines(_ text: ReferenceText, to found: inout Set<FoundMatch>) {
    var runs: [[Range<Int>]] = []
    var last: Zone?
    for (block, rows) in zip(text.analysis.blocks, text.analysis.lines) {
      if block.zone == last { runs[runs.count - 1] += rows } else { runs.append(rows) }
      last = block.zone
    }
    for rows in runs where rows.first.map({ zones.contains(text.zone(of: $0)) }) ?? false {
      var first = 0
      while first < rows.count {
        guard let (captures, end) = follow(0, first, rows, text), end > first else {
          first += 1
          continue
        }
        let match = ReferenceMatch(
          tokens: rows[first].lowerBound..<rows[end - 1].upperBound, trigger: rows[first],
          captures: captures)
        found.insert(referenceMatch(match, in: text))
        first = end
      }
    }
  }

  // The captures of the strings from `index` on, and the line behind the last that they took.
  private func follow(
    _ index: Int, _ row: Int, _ rows: [Range<Int>], _ text: ReferenceText
  ) -> (captures: [ReferenceMatcher.Capture], end: Int)? {
    guard index < lines.count else { return ([], row) }
    if row < rows.count {
      let matcher = ReferenceMatcher(ReferenceSentence(text, rows[row]))
      let ways = matcher.sequence([lines[index].item, .end], rows[row].lowerBound, .right)
      if let way = ways.first, let rest = follow(index + 1, row + 1, rows, text) {
        return (way.captures + rest.captures, rest.end)
      }
    }
    return lines[index].isOptional ? follow(index + 1, row, rows, text) : nil
  }
}
