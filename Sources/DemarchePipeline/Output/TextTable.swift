import DemarcheReports

/// A table for a terminal, as wide as it is.
package struct TextTable: Sendable {
  /// On which side of a column its words stand.
  package enum Side: Sendable {
    case left, right
    /// On the left, and cut at its beginning: the end of a path tells most.
    case path
  }

  private static let least = 6

  private let header: [String]
  private let sides: [Side]
  private var rows: [[String]] = []

  /// A table without rows.
  ///
  /// - Parameter sides: one for each column; those that are left out are on the left.
  package init(_ header: [String], sides: [Side] = []) {
    self.header = header
    self.sides = sides + Array(repeating: .left, count: max(0, header.count - sides.count))
  }

  /// Adds a row; each cell is set on one line, and made fit for a terminal.
  package mutating func add(_ cells: [String]) {
    rows.append(cells.map { FindingsText.oneLine($0) })
  }

  /// The lines; what is too wide is cut, the widest columns first.
  package func text(width: Int) -> String {
    var widths = header.indices.map { column in
      ([header] + rows).map { DisplayWidth.width(of: $0[column]) }.max() ?? 0
    }
    let room = max(width, header.count * (TextTable.least + 2)) - 2 * (header.count - 1)
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > TextTable.least {
      let over = widths.reduce(0, +) - room
      let next = widths.filter { $0 < widest }.max() ?? TextTable.least
      let wide = widths.indices.filter { widths[$0] == widest }
      let less = max(
        1, min(widest - max(next, TextTable.least), (over + wide.count - 1) / wide.count))
      for column in wide { widths[column] = widest - less }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    let lines = [line(header, widths), rule] + rows.map { line($0, widths) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let set = cells.indices.map { column -> String in
      let cell = TextTable.cut(cells[column], to: widths[column], sides[column])
      let space = String(
        repeating: " ", count: max(0, widths[column] - DisplayWidth.width(of: cell)))
      return sides[column] == .right ? space + cell : cell + space
    }
    let line = set.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func cut(_ text: String, to width: Int, _ side: Side) -> String {
    guard DisplayWidth.width(of: text) > width else { return text }
    if side == .path { return "…" + String(beginning(of: text.reversed(), width).reversed()) }
    return String(beginning(of: Array(text), width)) + "…"
  }

  // As much as fits beside the mark of a cut.
  private static func beginning(of characters: [Character], _ width: Int) -> ArraySlice<Character> {
    var used = 0
    for (count, character) in characters.enumerated() {
      used += DisplayWidth.width(of: character)
      if used > width - 1 { return characters[..<count] }
    }
    return characters[...]
  }
}
