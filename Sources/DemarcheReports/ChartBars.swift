/// A bar chart as lines of block characters, each with its figure.
struct ChartBars {
  /// A line of the chart: what stands before the bar, the parts of the bar, what stands behind.
  private struct Row {
    var category: String
    var name: String
    var parts: [Double]
    var figure: String
  }

  private let rows: [Row]
  private let legend: StyledLine?
  private let width: Int
  // Columns of the categories, of the series' names, of the figures and of the longest bar.
  private let categoryWidth: Int
  private let nameWidth: Int
  private let barWidth: Int
  private let greatest: Double

  private static let fills: [Character] = ["█", "▓", "▒", "░"]
  private static let eighths: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// The bars; nil where a table serves better: another kind, values below zero, more parts than
  /// there are fills, no room.
  init?(_ chart: Chart, width: Int) {
    let values = chart.series.flatMap(\.values).compactMap { $0 }
    guard values.allSatisfy({ $0 >= 0 && $0.isFinite }), !chart.series.isEmpty else { return nil }
    switch chart.kind {
    case .bar: (rows, legend) = (ChartBars.beside(chart), nil)
    case .stacked where chart.series.count <= ChartBars.fills.count:
      (rows, legend) = (ChartBars.stacked(chart), ChartBars.legend(chart))
    default: return nil
    }
    let longest = (width - 2) / 3
    categoryWidth = min(longest, rows.map { StyledLine($0.category).width }.max() ?? 0)
    nameWidth = min(longest, rows.map { StyledLine($0.name).width }.max() ?? 0)
    let figureWidth = rows.map { StyledLine($0.figure).width }.max() ?? 0
    let starts = [categoryWidth, nameWidth].filter { $0 > 0 }.map { $0 + 2 }
    barWidth = min(60, width - starts.reduce(figureWidth + 1, +))
    greatest = rows.map { $0.parts.reduce(0, +) }.max() ?? 0
    self.width = width
    if barWidth < 5 || !greatest.isFinite { return nil }
  }

  /// The lines, from the top down.
  var lines: [StyledLine] {
    var lines = legend.map { $0.wrapped(at: width) + [StyledLine()] } ?? []
    for row in rows {
      let categories = StyledLine(row.category).wrapped(at: categoryWidth)
      let names = StyledLine(row.name).wrapped(at: nameWidth)
      for index in 0..<max(categories.count, names.count) {
        var line = StyledLine()
        for (column, width) in [(categories, categoryWidth), (names, nameWidth)] where width > 0 {
          let words = index < column.count ? column[index] : StyledLine()
          line = line + words + StyledLine.blanks(width - words.width + 2)
        }
        let drawing = index == 0 ? bar(row.parts) + StyledLine(row.figure) : StyledLine()
        lines.append((line + drawing).withoutLastBlanks)
      }
    }
    return lines
  }

  private func bar(_ parts: [Double]) -> StyledLine {
    guard greatest > 0 else { return StyledLine() }
    var characters: [Character] = []
    var sum = 0.0
    for (part, fill) in zip(parts, ChartBars.fills) {
      sum += part
      let eighths = Int((sum / greatest * Double(barWidth * 8)).rounded())
      let isLast = parts.count == 1
      let end = isLast ? eighths / 8 : (eighths + 4) / 8
      while characters.count < end { characters.append(fill) }
      if isLast, eighths % 8 > 0 { characters.append(ChartBars.eighths[eighths % 8]) }
    }
    if characters.isEmpty, sum > 0 { characters.append("▏") }
    return characters.isEmpty
      ? StyledLine() : StyledLine(String(characters)) + StyledLine.blanks(1)
  }

  private static func beside(_ chart: Chart) -> [Row] {
    chart.categories.indices.flatMap { index in
      chart.series.enumerated().map { place, series in
        let value = index < series.values.count ? series.values[index] : nil
        return Row(
          category: place == 0 ? chart.categories[index] : "",
          name: chart.series.count > 1 ? series.name : "", parts: [value ?? 0],
          figure: value.map(Chart.figure) ?? "–")
      }
    }
  }

  private static func stacked(_ chart: Chart) -> [Row] {
    chart.categories.indices.map { index in
      let values = chart.series.map { index < $0.values.count ? $0.values[index] : nil }
      let figures = values.map { $0.map(Chart.figure) ?? "–" }
      return Row(
        category: chart.categories[index], name: "", parts: values.map { $0 ?? 0 },
        figure: figures.joined(separator: " + "))
    }
  }

  private static func legend(_ chart: Chart) -> StyledLine {
    let names = zip(fills, chart.series).map { "\($0) \($1.name)" }
    return StyledLine(names.joined(separator: ", "))
  }
}

extension StyledLine {
  /// The line as far as its last sign.
  fileprivate var withoutLastBlanks: StyledLine {
    StyledLine(cells.prefix(cells.count - cells.reversed().prefix { $0.character == " " }.count))
  }
}
