/// Bars from the side, so that long names of categories have room and fifty of them too.
extension ChartDrawing {
  /// What bars are set by.
  private struct Frame {
    /// Where the bars begin and end.
    var left: Double
    var right: Double
    /// Where the first row begins.
    var top: Double
    /// The height of a row, with the blank under it.
    var row: Double
    var scale: ChartScale

    func x(_ value: Double) -> Double { left + scale.place(of: value) * (right - left) }
  }

  private func frame(_ values: [Double], row: Double) -> Frame {
    let left = widest(chart.categories, limit: 230) + 14
    let least = values.min() ?? 0
    let figures = widest(values.map(Chart.figure), limit: 90) + 8
    // Names in two lines need the room of two.
    let hasLongNames = chart.categories.contains { $0.width(ChartDrawing.size) > 230 }
    return Frame(
      left: left + (least < 0 ? figures : 0), right: ChartDrawing.width - figures,
      top: keyPlaces().height + 24, row: max(row, hasLongNames ? 38 : 0),
      scale: ChartScale(values, fromZero: true))
  }

  /// Draws a bar for each category and series.
  mutating func bars() {
    let thickness = chart.series.count > 1 ? 15.0 : 18.0
    let frame = frame(values, row: thickness * Double(max(1, chart.series.count)) + 10)
    open(frame)
    for (category, name) in chart.categories.enumerated() {
      let top = frame.top + frame.row * Double(category)
      self.name(name, frame, top)
      for (index, series) in chart.series.enumerated() {
        guard let value = series.values[category] else { continue }
        let bars = thickness * Double(chart.series.count)
        let y = top + (frame.row - bars) / 2 + thickness * Double(index)
        bar(from: 0, to: value, of: index, at: y, thickness: thickness - 1, frame)
        figure(value, at: y + thickness / 2 + 4, frame)
      }
    }
    close()
  }

  /// Draws a bar for each category, its parts one behind the other; what is below zero goes the
  /// other way.
  mutating func stackedBars() {
    let sums = chart.categories.indices.map { category in
      chart.series.compactMap { $0.values[category] }
    }
    let ends = sums.flatMap { parts in
      [parts.filter { $0 > 0 }.reduce(0, +), parts.filter { $0 < 0 }.reduce(0, +)]
    }
    let frame = frame(ends, row: 28)
    open(frame)
    for (category, name) in chart.categories.enumerated() {
      let top = frame.top + frame.row * Double(category)
      self.name(name, frame, top)
      let middle = top + frame.row / 2 - 1
      var (above, below) = (0.0, 0.0)
      for (index, series) in chart.series.enumerated() {
        guard let value = series.values[category], value != 0 else { continue }
        let start = value > 0 ? above : below
        bar(from: start, to: start + value, of: index, at: middle - 10, thickness: 20, frame)
        part(value, from: start, at: middle + 4.5, frame)
        if value > 0 { above += value } else { below += value }
      }
      if !sums[category].isEmpty { figure(above, at: middle + 4.5, frame) }
      if below < 0 { figure(below, at: middle + 4.5, frame) }
    }
    close()
  }

  private mutating func open(_ frame: Frame) {
    let bottom = frame.top + frame.row * Double(chart.categories.count)
    open(height: bottom + 6)
    _ = key()
    for tick in frame.scale.ticks {
      let x = frame.x(tick)
      html.line(
        from: Point(x: x, y: frame.top), to: Point(x: x, y: bottom),
        look: tick == 0 ? "base" : "grid")
      html.label(
        ChartScale.name(of: tick), at: Point(x: x, y: frame.top - 7), anchor: .middle, look: "soft")
    }
  }

  private mutating func name(_ name: String, _ frame: Frame, _ top: Double) {
    let lines = name.lines(fitting: 230, size: ChartDrawing.size)
    let middle = top + frame.row / 2 + 3.5
    for (index, line) in lines.enumerated() {
      let y = middle + (Double(index) - Double(lines.count - 1) / 2) * 13.5
      html.label(line, at: Point(x: 0, y: y))
    }
  }

  private mutating func bar(
    from start: Double, to end: Double, of series: Int, at y: Double, thickness: Double,
    _ frame: Frame
  ) {
    let (left, right) = (frame.x(min(start, end)), frame.x(max(start, end)))
    block(of: series, at: Point(x: left, y: y), width: right - left, height: thickness)
  }

  /// The figure at the end of a bar.
  private mutating func figure(_ value: Double, at y: Double, _ frame: Frame) {
    let isBelow = value < 0
    html.label(
      Chart.figure(value), at: Point(x: frame.x(value) + (isBelow ? -5 : 5), y: y),
      anchor: isBelow ? .end : .start, look: "figure")
  }

  /// The figure in a part of a bar, where it fits and is not the whole bar.
  private mutating func part(
    _ value: Double, from start: Double, at y: Double, _ frame: Frame
  ) {
    let width = abs(frame.x(start + value) - frame.x(start))
    let words = Chart.figure(value)
    guard chart.series.count > 1, words.width(12) + 12 < width else { return }
    html.chip(words, at: Point(x: frame.x(start + value / 2), y: y))
  }
}
