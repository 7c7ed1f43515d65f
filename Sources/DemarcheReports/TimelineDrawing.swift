import DemarcheModel

/// A line of time while it is drawn, to scale: a day is a disc, a month or a year a bar of its
/// length, and where nothing was said for long the line is broken.
struct TimelineDrawing {
  private static let left = 8.0
  private static let right = ChartDrawing.width - 8
  private static let laneLimit = 8

  private var html: HTMLWriter
  private let timeline: Timeline
  private let first: CalendarDate
  private let last: CalendarDate

  /// Draws a timeline as the picture of that number; nothing where it has not two dates.
  static func draw(_ timeline: Timeline, number: Int, into html: inout HTMLWriter) {
    let dates = timeline.entries.map(\.date)
    let days = dates.compactMap(\.firstDay) + dates.compactMap(\.lastDay)
    guard let first = days.min(), let last = days.max(), first < last else { return }
    var drawing = TimelineDrawing(
      html: html.take(), timeline: timeline, first: first, last: last)
    drawing.draw(number)
    html = drawing.html
  }

  private func x(_ day: Int) -> Double {
    let place = Double(day - first.dayNumber) / Double(last.dayNumber - first.dayNumber + 1)
    return TimelineDrawing.left + place * (TimelineDrawing.right - TimelineDrawing.left)
  }

  private mutating func draw(_ number: Int) {
    let marks = placed()
    let lanes = (marks.map(\.lane).max() ?? 0) + 1
    let axis = 14 * Double(lanes) + 10
    html.markup("<div class=\"scroll\" role=\"group\" tabindex=\"0\"")
    html.attribute("aria-label", "Line of time ", number)
    html.markup(">\n")
    html.openPicture(
      "y", number, width: ChartDrawing.width, height: axis + 44, title: timeline.caption,
      description: description)
    line(axis)
    ticks(axis)
    for mark in marks {
      let y = axis - 12 - 14 * Double(mark.lane)
      html.openRectangle(at: Point(x: mark.start, y: y), width: mark.width, height: 9)
      html.markup(" rx=\"4.5\" class=\"b1\"/>\n")
    }
    html.markup("</svg>\n</div>\n")
  }

  private var description: String {
    let gaps = timeline.gaps.sorted { $0.key < $1.key }.map { _, gap in
      "\(gap.length) without an entry from \(gap.after.iso) to \(gap.before.iso)"
    }
    return (["\(timeline.entries.count) entries from \(first.iso) to \(last.iso)"] + gaps)
      .joined(separator: "; ")
  }

  private struct Mark {
    var start: Double
    var width: Double
    var lane: Int
  }

  /// The marks of all entries with days, each in the lowest lane with room.
  private func placed() -> [Mark] {
    var ends = Array(repeating: -1.0, count: TimelineDrawing.laneLimit)
    return timeline.entries.compactMap { entry in
      guard let firstDay = entry.date.firstDay, let lastDay = entry.date.lastDay else {
        return nil
      }
      var mark = Mark(start: x(firstDay.dayNumber), width: 9, lane: 0)
      let end = x(lastDay.dayNumber + 1)
      if entry.date.isOneDay {
        mark.start -= 4.5 - (end - mark.start) / 2
      } else {
        mark.width = max(9, end - mark.start)
      }
      mark.start = min(max(mark.start, 0), ChartDrawing.width - mark.width)
      mark.lane = ends.firstIndex { $0 <= mark.start } ?? TimelineDrawing.laneLimit - 1
      ends[mark.lane] = mark.start + mark.width + 2
      return mark
    }
  }

  /// Draws the line, broken at gaps, whose length stands under them where there is room.
  private mutating func line(_ axis: Double) {
    var start = TimelineDrawing.left
    for (_, gap) in timeline.gaps.sorted(by: { $0.key < $1.key }) {
      let (from, to) = (x(gap.after.dayNumber + 1), x(gap.before.dayNumber))
      html.line(from: Point(x: start, y: axis), to: Point(x: from, y: axis), look: "axis")
      html.line(from: Point(x: from, y: axis), to: Point(x: to, y: axis), look: "axis broken")
      start = to
      guard gap.length.width(12) < to - from else { continue }
      html.label(
        gap.length, at: Point(x: (from + to) / 2, y: axis - 6), anchor: .middle, look: "soft")
    }
    html.line(
      from: Point(x: start, y: axis), to: Point(x: TimelineDrawing.right, y: axis), look: "axis")
  }

  /// Names years, or months where the line is shorter than two years.
  private mutating func ticks(_ axis: Double) {
    let months = (last.year - first.year) * 12 + last.month - first.month + 1
    let isShort = months <= 24
    let count = isShort ? months : last.year - first.year + 1
    let room = Int((TimelineDrawing.right - TimelineDrawing.left) / (isShort ? 72 : 48))
    let step = TimelineDrawing.step(count, room: max(1, room), isMonths: isShort)
    for index in stride(from: 0, through: count, by: step) {
      let month = isShort ? first.month - 1 + index : 0
      let year = isShort ? first.year + month / 12 : TimelineDrawing.round(first.year, step) + index
      guard let day = CalendarDate(year: year, month: month % 12 + 1, day: 1) else { continue }
      let place = x(day.dayNumber)
      guard place >= TimelineDrawing.left, place <= TimelineDrawing.right - 10 else { continue }
      html.line(
        from: Point(x: place, y: axis), to: Point(x: place, y: axis + 6), look: "base")
      let name = isShort ? String(day.iso.prefix(7)) : String(year)
      html.label(name, at: Point(x: place, y: axis + 21), look: "soft")
    }
  }

  private static func step(_ count: Int, room: Int, isMonths: Bool) -> Int {
    let steps = isMonths ? [1, 2, 3, 6, 12] : [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000]
    return steps.first { count / $0 <= room } ?? steps[steps.count - 1]
  }

  private static func round(_ year: Int, _ step: Int) -> Int { year / step * step }
}
