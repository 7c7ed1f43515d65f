/// A point of a picture, in its units from the upper left.
struct Point: Sendable {
  var x: Double
  var y: Double
}

/// Shapes of SVG. They take their colours from classes of the sheet, as the page allows no style
/// of an element's own; a hatch is a presentation attribute, which is none.
extension HTMLWriter {
  /// Which end of a label stands at its point.
  enum Anchor: Sendable {
    case start, middle, end
  }

  /// Opens a picture of that size that is told as one image.
  mutating func openPicture(
    _ id: StaticString, _ number: Int, width: Double, height: Double, title: String,
    description: String
  ) {
    markup("<svg role=\"img\" viewBox=\"0 0 ")
    coordinate(width)
    markup(" ")
    coordinate(height)
    markup("\"")
    attribute("aria-labelledby", "\(id)\(number)t \(id)\(number)d")
    markup("><title")
    attribute("id", "\(id)\(number)t")
    markup(">")
    text(title)
    markup("</title><desc")
    attribute("id", "\(id)\(number)d")
    markup(">")
    text(description)
    markup("</desc>\n")
  }

  /// Writes a coordinate in tenths: the same digits on every machine.
  mutating func coordinate(_ value: Double) {
    let tenths = value.isFinite ? Int((Swift.min(Swift.max(value, -1e6), 1e6) * 10).rounded()) : 0
    if tenths < 0 { markup("-") }
    number(abs(tenths) / 10)
    guard tenths % 10 != 0 else { return }
    markup(".")
    number(abs(tenths) % 10)
  }

  /// Writes an attribute that is a coordinate.
  mutating func coordinate(_ name: StaticString, _ value: Double) {
    markup(" ")
    markup(name)
    markup("=\"")
    coordinate(value)
    markup("\"")
  }

  /// Writes words at a point, on their base line.
  mutating func label(
    _ words: String, at point: Point, anchor: Anchor = .start, look: StaticString? = nil
  ) {
    markup("<text")
    coordinate("x", point.x)
    coordinate("y", point.y)
    switch anchor {
    case .start: break
    case .middle: markup(" text-anchor=\"middle\"")
    case .end: markup(" text-anchor=\"end\"")
    }
    if let look {
      markup(" class=\"")
      markup(look)
      markup("\"")
    }
    markup(">")
    text(words)
    markup("</text>\n")
  }

  /// Writes words on a field of the paper's colour, so that no hatch runs through them.
  mutating func chip(_ words: String, at point: Point, size: Double = 12) {
    let width = words.width(size) + 6
    markup("<rect class=\"chip\"")
    coordinate("x", point.x - width / 2)
    coordinate("y", point.y - size)
    coordinate("width", width)
    coordinate("height", size + 4)
    markup("/>")
    label(words, at: point, anchor: .middle, look: "small")
  }

  /// Writes a straight line.
  mutating func line(from start: Point, to end: Point, look: StaticString) {
    markup("<path class=\"")
    markup(look)
    markup("\" d=\"M")
    coordinate(start.x)
    markup(" ")
    coordinate(start.y)
    markup("L")
    coordinate(end.x)
    markup(" ")
    coordinate(end.y)
    markup("\"/>\n")
  }

  /// Opens a rectangle, for the caller to give it a look and close it; what has no width is a
  /// hair wide, so that it is seen.
  mutating func openRectangle(at point: Point, width: Double, height: Double) {
    markup("<rect")
    coordinate("x", point.x)
    coordinate("y", point.y)
    coordinate("width", Swift.max(width, 0.5))
    coordinate("height", Swift.max(height, 0.5))
  }
}

extension String {
  /// How wide the words are in letters of that size: a guess from above, as pages bring no font.
  func width(_ size: Double) -> Double {
    Double(DisplayWidth.width(of: self)) * size * 0.6
  }

  /// As much of the words as fits, with an ellipsis where that is not all.
  func fitting(_ width: Double, size: Double) -> String {
    let columns = Int(width / (size * 0.6))
    var (taken, end) = (0, startIndex)
    for index in indices {
      taken += DisplayWidth.width(of: self[index])
      if taken > columns { return self[..<end].trimmed + "…" }
      if taken < columns { end = self.index(after: index) }
    }
    return self
  }

  /// The words in at most two lines that fit, broken at a blank.
  func lines(fitting width: Double, size: Double) -> [String] {
    guard self.width(size) > width else { return [self] }
    let columns = Int(width / (size * 0.6))
    var (taken, end) = (0, startIndex)
    for index in indices {
      taken += DisplayWidth.width(of: self[index])
      if taken > columns { break }
      if self[index] == " " { end = index }
    }
    guard end > startIndex else { return [fitting(width, size: size)] }
    return [String(self[..<end]), String(self[index(after: end)...]).fitting(width, size: size)]
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var rest = self
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
