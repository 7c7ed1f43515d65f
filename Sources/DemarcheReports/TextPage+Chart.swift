extension TextPage {
  /// Draws a chart: bars as blocks with their figures beside, other kinds as the table of figures.
  mutating func chart(_ chart: Chart) {
    caption(chart.title)
    if !chart.summary.isEmpty {
      wrapped(StyledLine(chart.summary))
      blank()
    }
    if let bars = ChartBars(chart, width: width) {
      for line in bars.lines { self.line(line) }
      return
    }
    var table = chart.table
    table.caption = ""
    self.table(table)
  }
}
