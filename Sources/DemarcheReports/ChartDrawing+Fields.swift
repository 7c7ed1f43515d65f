/// Fields in rows and columns, hatched the denser the farther from zero.
extension ChartDrawing {
  /// Draws a field for each series and category: the categories are columns where their names
  /// fit, else rows.
  mutating func fields() {
    let names = chart.series.map(\.name)
    let left = widest(names, limit: 230) + 14
    let column = (ChartDrawing.width - left) / Double(max(1, chart.categories.count))
    let room = max(widest(chart.categories, limit: 500), widestFigure) + 8
    if room <= column || chart.series.count > chart.categories.count {
      fields(rows: names, columns: chart.categories) { $0.series[$1].values[$2] }
    } else {
      fields(rows: chart.categories, columns: names) { $0.series[$2].values[$1] }
    }
  }

  private var widestFigure: Double { values.map { Chart.figure($0).width(12) }.max() ?? 0 }

  private mutating func fields(
    rows: [String], columns: [String], value: (Chart, Int, Int) -> Double?
  ) {
    let left = widest(rows, limit: 230) + 14
    let width = min(120, (ChartDrawing.width - left) / Double(max(1, columns.count)))
    let most = values.map(abs).max() ?? 0
    open(height: 28 + 30 * Double(rows.count))
    for (index, name) in columns.enumerated() where width > 24 {
      html.label(
        name.fitting(width - 4, size: ChartDrawing.size),
        at: Point(x: left + width * (Double(index) + 0.5), y: 16), anchor: .middle, look: "soft")
    }
    for (row, name) in rows.enumerated() {
      let top = 26 + 30 * Double(row)
      html.label(
        name.fitting(230, size: ChartDrawing.size), at: Point(x: 0, y: top + 19))
      for column in columns.indices {
        let point = Point(x: left + width * Double(column), y: top)
        field(value(chart, row, column), most: most, at: point, width: width)
      }
    }
    close()
  }

  private mutating func field(
    _ value: Double?, most: Double, at point: Point, width: Double
  ) {
    guard let value else {
      html.openRectangle(at: point, width: width - 2, height: 28)
      html.markup(" class=\"empty\"/>\n")
      return
    }
    let level = most > 0 ? Int((abs(value) / most * 4).rounded(.up)) : 0
    field(level: level, isBelow: value < 0, at: point, width: width - 2, height: 28)
    let words = Chart.figure(value)
    if words.width(12) + 6 < width - 2 {
      html.chip(words, at: Point(x: point.x + width / 2 - 1, y: point.y + 18))
    }
  }
}
