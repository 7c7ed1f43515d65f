/// Lines along the categories, and from the first to the last of them.
extension ChartDrawing {
  /// What lines are set by.
  private struct Frame {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var scale: ChartScale
    var categories: Int

    func x(_ category: Int) -> Double {
      categories < 2
        ? (left + right) / 2 : left + (right - left) * Double(category) / Double(categories - 1)
    }

    func y(_ value: Double) -> Double { bottom - scale.place(of: value) * (bottom - top) }
  }

  /// Draws a line for each series; where a value is missing the line is broken.
  mutating func lines() {
    let names = chart.series.map { series in
      series.name + (series.lastValue.map { "  " + Chart.figure($0) } ?? "")
    }
    let scale = ChartScale(values, fromZero: false)
    let height = max(260, 17 * Double(chart.series.count))
    let left = widest(scale.ticks.map(ChartScale.name), limit: 90) + 12
    let right = ChartDrawing.width - widest(names, limit: 220) - 18
    let frame = Frame(
      left: left, right: right, top: 12, bottom: 12 + height, scale: scale,
      categories: chart.categories.count)
    open(height: frame.bottom + 30)
    grid(frame)
    categoryNames(frame)
    for index in chart.series.indices { line(index, frame) }
    let ends = chart.series.indices.compactMap { index in
      chart.series[index].lastValue.map { (index: index, y: frame.y($0)) }
    }
    let places = ends.map(\.y).spread(by: 16, within: frame.top...frame.bottom)
    for (end, y) in zip(ends, places) {
      let x = frame.categories < 2 ? frame.x(0) + 12 : right + 10
      html.label(
        names[end.index].fitting(220, size: ChartDrawing.size), at: Point(x: x, y: y + 4.5),
        look: "name")
    }
    close()
  }

  /// Draws a line for each series from the first to the last category.
  mutating func slopes() {
    let last = max(0, chart.categories.count - 1)
    let scale = ChartScale(ends(last), fromZero: false)
    let height = max(220, 18 * Double(chart.series.count))
    let frame = Frame(
      left: 250, right: ChartDrawing.width - 250, top: 40, bottom: 40 + height, scale: scale,
      categories: min(2, chart.categories.count))
    open(height: frame.bottom + 12)
    for (place, category) in [0, last].prefix(frame.categories).enumerated() {
      let x = frame.x(place)
      html.line(
        from: Point(x: x, y: frame.top - 10), to: Point(x: x, y: frame.bottom + 10), look: "base")
      html.label(
        chart.categories[category].fitting(200, size: ChartDrawing.size),
        at: Point(x: x, y: 18), anchor: .middle, look: "name")
    }
    for index in chart.series.indices {
      let values = chart.series[index].values
      var points: [Point?] = [values[0].map { Point(x: frame.x(0), y: frame.y($0)) }]
      if last > 0 { points.append(values[last].map { Point(x: frame.x(1), y: frame.y($0)) }) }
      path(points, of: index)
      for case let point? in points { sign(of: index, at: point) }
    }
    sideNames(0, anchor: .end, frame)
    if last > 0 { sideNames(last, anchor: .start, frame) }
    close()
  }

  private func ends(_ last: Int) -> [Double] {
    chart.series.flatMap { [$0.values[0], $0.values[last]] }.compactMap { $0 }
  }

  private mutating func sideNames(
    _ category: Int, anchor: HTMLWriter.Anchor, _ frame: Frame
  ) {
    let ends = chart.series.compactMap { series in
      series.values[category].map { (words: (series.name, Chart.figure($0)), y: frame.y($0)) }
    }
    let places = ends.map(\.y).spread(by: 16, within: frame.top...frame.bottom)
    let x = anchor == .end ? frame.x(0) - 12 : frame.x(1) + 12
    for (end, y) in zip(ends, places) {
      let (name, figure) = end.words
      let room = 232 - (figure + "  ").width(ChartDrawing.size)
      let words = name.fitting(room, size: ChartDrawing.size)
      html.label(
        anchor == .end ? words + "  " + figure : figure + "  " + words,
        at: Point(x: x, y: y + 4.5), anchor: anchor)
    }
  }

  private mutating func grid(_ frame: Frame) {
    for tick in frame.scale.ticks {
      let y = frame.y(tick)
      html.line(
        from: Point(x: frame.left, y: y), to: Point(x: frame.right, y: y),
        look: tick == frame.scale.lower || tick == 0 ? "base" : "grid")
      html.label(
        ChartScale.name(of: tick), at: Point(x: frame.left - 8, y: y + 4.5), anchor: .end,
        look: "soft")
    }
  }

  /// Writes the names of as many categories as fit.
  private mutating func categoryNames(_ frame: Frame) {
    let widest = widest(chart.categories, limit: 130) + 12
    let count = max(1, Int((frame.right - frame.left) / widest) + 1)
    let step = max(1, (frame.categories + count - 1) / count)
    for category in stride(from: 0, to: frame.categories, by: step) {
      let name = chart.categories[category].fitting(130, size: ChartDrawing.size)
      let half = name.width(ChartDrawing.size) / 2
      let x = min(max(frame.x(category), half), ChartDrawing.width - half)
      html.line(
        from: Point(x: frame.x(category), y: frame.bottom),
        to: Point(x: frame.x(category), y: frame.bottom + 5), look: "base")
      html.label(name, at: Point(x: x, y: frame.bottom + 21), anchor: .middle, look: "soft")
    }
  }

  private mutating func line(_ index: Int, _ frame: Frame) {
    let values = chart.series[index].values
    let points = values.enumerated().map { category, value in
      value.map { Point(x: frame.x(category), y: frame.y($0)) }
    }
    path(points, of: index)
    for (category, point) in points.enumerated() {
      guard let point else { continue }
      let isAlone =
        (category == 0 || points[category - 1] == nil)
        && (category == points.count - 1 || points[category + 1] == nil)
      if points.count <= 30 || isAlone || category == points.count - 1 {
        sign(of: index, at: point)
      }
    }
  }

  /// Draws a line through the points, broken where one is missing.
  private mutating func path(_ points: [Point?], of series: Int) {
    html.markup("<path")
    html.attribute("class", "k", series % 6 + 1)
    html.markup(" d=\"")
    var isDrawing = false
    for point in points {
      guard let point else {
        isDrawing = false
        continue
      }
      html.markup(isDrawing ? "L" : "M")
      html.coordinate(point.x)
      html.markup(" ")
      html.coordinate(point.y)
      isDrawing = true
    }
    html.markup("\"/>\n")
  }

  /// Draws the sign of a series: disc, square, triangle, diamond, ring, cross.
  private mutating func sign(of series: Int, at point: Point) {
    html.markup("<path")
    html.attribute("class", "m", series % 6 + 1)
    html.markup(" d=\"M")
    html.coordinate(point.x)
    html.markup(" ")
    html.coordinate(point.y)
    switch series % 6 {
    case 1: html.markup("m-4-4h8v8h-8z")
    case 2: html.markup("m0-5l5 9h-10z")
    case 3: html.markup("m0-5.5l5.5 5.5-5.5 5.5-5.5-5.5z")
    case 5: html.markup("m-4-4l8 8m0-8l-8 8")
    default: html.markup("m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z")
    }
    html.markup("\"/>\n")
  }
}

extension Chart.Series {
  /// The value of the last category that has one.
  fileprivate var lastValue: Double? { values.last { $0 != nil } ?? nil }
}

extension [Double] {
  /// The places moved apart to at least `distance`, each as little as those before it allow, in
  /// their own order; where there is no room for that, evenly.
  fileprivate func spread(by distance: Double, within range: ClosedRange<Double>) -> [Double] {
    let order = indices.sorted { (self[$0], $0) < (self[$1], $1) }
    var places = self
    var least = range.lowerBound
    for index in order {
      places[index] = Swift.max(places[index], least)
      least = places[index] + distance
    }
    var most = range.upperBound
    for index in order.reversed() {
      places[index] = Swift.min(places[index], most)
      most = places[index] - distance
    }
    return places
  }
}
