import DemarcheReports

/// A table for a terminal, as wide as it is.
package struct TextTable: Sendable {
  /// On which side of a column its words stand.
  package enum Side: Sendable {
    case left, right
    /// On the left, and cut at its beginning: the end of a path tells most.
    case path
  }
  /// When a column is left out because the others need its room.
  package enum Leaving: Sendable {
    case never
    /// Where it says the same in each row.
    case whereAllAreEqual
    case always
  }
  /// A column; one that is empty in all rows is not shown.
  package struct Column: Sendable {
    let name: String
    let side: Side
    let least: Int?
    let leaving: Leaving

    /// A column.
    ///
    /// - Parameters:
    ///   - least: the width below which others are cut first.
    ///   - isCut: whether it may be cut at all.
    package init(
      _ name: String, _ side: Side = .left, least: Int = TextTable.least, isCut: Bool = true,
      leaving: Leaving = .never
    ) {
      self.name = name
      self.side = side
      self.least = isCut ? least : nil
      self.leaving = leaving
    }
  }

  /// The width that each column keeps.
  package static let least = 6

  private let columns: [Column]
  private var rows: [[String]] = []

  /// A table without rows.
  package init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; each cell is set on one line, and made fit for a terminal.
  package mutating func add(_ cells: [String]) {
    rows.append(cells.map { FindingsText.oneLine($0) })
  }

  /// The lines; what is too wide is cut, the widest columns first.
  ///
  /// - Parameter width: nil cuts nothing.
  package func text(width: Int?) -> String {
    var shown = columns.indices.filter { column in
      rows.isEmpty || rows.contains { !$0[column].isEmpty }
    }
    var widths = columns.indices.map { column in
      rows.map { DisplayWidth.width(of: $0[column]) }.reduce(columns[column].name.count, max)
    }
    if let width { fit(&widths, &shown, into: width) }
    let rule = shown.map { String(repeating: "─", count: widths[$0]) }.joined(separator: "  ")
    let lines =
      [line(columns.map(\.name), widths, shown), rule] + rows.map { line($0, widths, shown) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func fit(_ widths: inout [Int], _ shown: inout [Int], into width: Int) {
    let natural = widths
    func least(_ column: Int) -> Int { min(natural[column], columns[column].least ?? .max) }
    func total(_ widths: [Int]) -> Int {
      shown.reduce(2 * (shown.count - 1)) { $0 + widths[$1] }
    }
    let narrowest = columns.indices.map(least)
    for leaving in [Leaving.whereAllAreEqual, .always] where total(narrowest) > width {
      shown.removeAll { column in
        columns[column].leaving == leaving
          && (leaving == .always || Set(rows.map { $0[column] }).count == 1)
      }
    }
    // First down to the least that columns want, then to the least that is any use.
    let floors = columns.indices.map { column in
      columns[column].least == nil ? natural[column] : min(natural[column], TextTable.least)
    }
    for floor in [narrowest, floors] {
      while total(widths) > width {
        let wide = shown.filter { widths[$0] > floor[$0] }
        guard let widest = wide.max(by: { widths[$0] < widths[$1] }) else { break }
        let next = wide.map { widths[$0] }.filter { $0 < widths[widest] }.max() ?? 0
        let over = total(widths) - width
        widths[widest] -= max(1, min(over, widths[widest] - max(next, floor[widest])))
      }
    }
  }

  private func line(_ cells: [String], _ widths: [Int], _ shown: [Int]) -> String {
    let set = shown.map { column -> String in
      let side = columns[column].side
      let cell = TextTable.cut(cells[column], to: widths[column], side)
      let space = String(
        repeating: " ", count: max(0, widths[column] - DisplayWidth.width(of: cell)))
      return side == .right ? space + cell : cell + space
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
