/// A chart while it is drawn: what all kinds share.
///
/// The picture is 720 units wide. Series differ by hatch, dash or sign, and bear their names;
/// colour only helps.
struct ChartDrawing {
  /// The width of every picture.
  static let width = 720.0
  /// The size of letters.
  static let size = 13.0

  var html: HTMLWriter
  let chart: Chart
  let number: Int

  /// Draws a chart as the picture of that number on its page.
  static func draw(_ chart: Chart, number: Int, into html: inout HTMLWriter) {
    var drawing = ChartDrawing(html: html.take(), chart: chart.drawable, number: number)
    switch chart.kind {
    case .bar: drawing.bars()
    case .stacked: drawing.stackedBars()
    case .line: drawing.lines()
    case .slope: drawing.slopes()
    case .heat: drawing.fields()
    }
    html = drawing.html
  }

  /// Opens the picture; the caller writes shapes and then `close()`.
  mutating func open(height: Double) {
    html.openPicture(
      "g", number, width: ChartDrawing.width, height: height, title: chart.title,
      description: chart.summary)
  }

  /// Closes the picture.
  mutating func close() { html.markup("</svg>\n") }

  /// All values of all series.
  var values: [Double] { chart.series.flatMap(\.values).compactMap { $0 } }

  /// The longest of the words, in units, but no more than `limit`.
  func widest(_ words: [String], limit: Double) -> Double {
    min(limit, words.map { $0.width(ChartDrawing.size) }.max() ?? 0)
  }

  /// Writes what each hatch stands for, in lines from the top, and returns where they end. One
  /// series has none: the title names it.
  mutating func key() -> Double {
    guard chart.series.count > 1 else { return 0 }
    for (index, place) in keyPlaces().places.enumerated() {
      block(of: index, at: place, width: 14, height: 14)
      html.label(
        chart.series[index].name.fitting(ChartDrawing.width - 30, size: ChartDrawing.size),
        at: Point(x: place.x + 20, y: place.y + 12))
    }
    return keyPlaces().height
  }

  /// Where the entries of the key stand, and how high it is.
  func keyPlaces() -> (places: [Point], height: Double) {
    guard chart.series.count > 1 else { return ([], 0) }
    var place = Point(x: 0, y: 0)
    var places: [Point] = []
    for series in chart.series {
      let width = 44 + series.name.width(ChartDrawing.size)
      if place.x > 0, place.x + width > ChartDrawing.width {
        place = Point(x: 0, y: place.y + 22)
      }
      places.append(place)
      place.x += width
    }
    return (places, place.y + 30)
  }
}

extension Chart {
  /// The chart with values that can be drawn: what is not finite is none, what is beyond all
  /// measure is cut.
  fileprivate var drawable: Chart {
    var chart = self
    for index in chart.series.indices {
      var values = chart.series[index].values.map { value -> Double? in
        guard let value, value.isFinite else { return nil }
        return min(max(value, -1e300), 1e300)
      }
      // An unchecked chart may have too few or too many.
      values = Array(values.prefix(categories.count))
      values += Array(repeating: nil, count: categories.count - values.count)
      chart.series[index].values = values
    }
    return chart
  }
}
