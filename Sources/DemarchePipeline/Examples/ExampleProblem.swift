import DemarcheModel

/// Says in words how what was found of an example differs from what its author marked.
struct ExampleProblem {
  let statement: Statement
  static let noMatch = "does not match"

  /// What is wrong with an example that should match; nil where nothing is.
  func text(_ marked: MarkedExample, _ found: [Annotation]) -> String? {
    if found.isEmpty { return ExampleProblem.noMatch }
    if let trigger = marked.trigger, !found.contains(where: { $0.trigger == trigger }) {
      return "starts from \(listed(found.map(\.trigger))), marked is \(words(trigger))"
    }
    for field in marked.fields
    where !found.contains(where: { $0[field.name]?.range == field.range }) {
      let ranges = found.compactMap { $0[field.name]?.range }
      let actual = ranges.isEmpty ? "has no words" : "is " + listed(ranges)
      return "gives a field '\(field.name)' that \(actual), marked is \(words(field.range))"
    }
    return nil
  }

  /// What is wrong with one that should not match.
  func text(ofMatch found: Annotation) -> String { "matches " + words(found.range) }

  private func listed(_ ranges: [TextRange]) -> String {
    let limit = 3
    var different: [TextRange] = []
    for range in ranges where !different.contains(range) { different.append(range) }
    let rest = different.count - limit
    return different.prefix(limit).map(words).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }

  private func words(_ range: TextRange) -> String {
    let line = FindingsText.oneLine(statement.text(in: range) ?? "")
    let text = FindingsText.shortened(line, to: 80)
    let place = statement.lineAndColumn(of: range.start)
    return "\u{201C}\(text)\u{201D} at \(place.line):\(place.column)"
  }
}
