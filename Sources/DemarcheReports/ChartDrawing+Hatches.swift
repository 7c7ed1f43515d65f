/// Hatches of dashes and lines, not of patterns: browsers print patterns as pictures, which made
/// files of a few megabytes.
extension ChartDrawing {
  /// Draws a rectangle with the hatch of a series: full, stripes, dots, lines, bars, a grid.
  mutating func block(of series: Int, at point: Point, width: Double, height: Double) {
    html.openRectangle(at: point, width: width, height: height)
    html.attribute("class", "b", series % 6 + 1)
    html.markup("/>\n")
    guard series % 6 > 0, width > 1 else { return }
    if [1, 4, 5].contains(series % 6) {
      stripes("t", series % 6 + 1, at: point, width: width, height: height)
    }
    if [2, 3, 5].contains(series % 6) {
      let count = max(1, Int(height / 5))
      lines("u", series % 6 + 1, count: count, at: point, width: width, height: height)
    }
  }

  /// Draws a field hatched the denser the greater: stripes above zero, lines below it.
  mutating func field(
    level: Int, isBelow: Bool, at point: Point, width: Double, height: Double
  ) {
    html.openRectangle(at: point, width: width, height: height)
    html.markup(isBelow ? " class=\"field below\"/>\n" : " class=\"field\"/>\n")
    guard level > 0 else { return }
    if isBelow {
      lines("n", level, count: 2 * level, at: point, width: width, height: height)
    } else {
      stripes("p", level, at: point, width: width, height: height)
    }
  }

  /// Draws upright stripes: one line as thick as the field is high, dashed by its class.
  private mutating func stripes(
    _ look: StaticString, _ number: Int, at point: Point, width: Double, height: Double
  ) {
    html.markup("<path")
    html.attribute("class", look, number)
    html.coordinate("stroke-width", height)
    html.markup(" d=\"M")
    html.coordinate(point.x)
    html.markup(" ")
    html.coordinate(point.y + height / 2)
    html.markup("h")
    html.coordinate(width)
    html.markup("\"/>\n")
  }

  /// Draws level lines, as far from each other as from the edges.
  private mutating func lines(
    _ look: StaticString, _ number: Int, count: Int, at point: Point, width: Double,
    height: Double
  ) {
    html.markup("<path")
    html.attribute("class", look, number)
    html.markup(" d=\"")
    for line in 1...count {
      html.markup("M")
      html.coordinate(point.x + 1)
      html.markup(" ")
      html.coordinate(point.y + height * Double(line) / Double(count + 1))
      html.markup("h")
      html.coordinate(max(0, width - 2))
    }
    html.markup("\"/>\n")
  }
}
