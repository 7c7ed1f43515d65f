import DemarcheModel

extension TextPage {
  /// Draws a timeline: a rail with a point for each entry, broken where there is a gap.
  mutating func timeline(_ timeline: Timeline) {
    caption(timeline.caption)
    let gaps = timeline.gaps
    // Where a line is short, a date has one of its own.
    let widest = timeline.entries.map { StyledLine($0.date.readable).width }.max() ?? 0
    let dates = widest <= width / 3 ? widest : nil
    for (index, entry) in timeline.entries.enumerated() {
      if index > 0 { line(StyledLine(gaps[index] == nil ? "│" : "┊", .dim)) }
      if let gap = gaps[index] {
        rail("┊ ", "┊ ", StyledLine("\(gap.length) without an entry", [.dim, .italic]))
        line(StyledLine("┊", .dim))
      }
      let next = index + 1 < timeline.entries.count ? "│" : " "
      self.entry(entry, dates: dates, rail: next)
    }
  }

  /// Writes a calendar as a list a month.
  mutating func calendar(_ calendar: Timeline) {
    caption(calendar.caption)
    for (index, month) in calendar.months.enumerated() {
      if index > 0 { blank() }
      wrapped(StyledLine(month.title, .bold))
      for entry in month.entries {
        let date = StyledLine(entry.date.readable) + StyledLine.blanks(2)
        wrapped(date + content(entry), indent: 2, hanging: min(date.width, width / 3))
      }
    }
  }

  /// Writes what stands above a figure.
  mutating func caption(_ text: String) {
    if !text.isEmpty { wrapped(StyledLine(text, .bold)) }
  }

  private mutating func entry(_ entry: Timeline.Entry, dates: Int?, rail: String) {
    let date = StyledLine(entry.date.readable, .bold)
    guard let dates else {
      self.rail("● ", "│ ", date)
      let start = StyledLine(rail, .dim) + StyledLine.blanks(1)
      return lines(content(entry), first: start, others: start)
    }
    let blanks = String(repeating: " ", count: max(0, dates - date.width) + 2)
    let start = StyledLine("● ") + date + StyledLine.blanks(blanks.utf8.count)
    let hanging = StyledLine(rail, .dim) + StyledLine.blanks(dates + 3)
    lines(content(entry), first: start, others: hanging)
  }

  private mutating func rail(_ first: String, _ others: String, _ content: StyledLine) {
    lines(content, first: StyledLine(first, .dim), others: StyledLine(others, .dim))
  }

  /// Writes text in as many lines as it needs behind starts of one width.
  mutating func lines(_ content: StyledLine, first: StyledLine, others: StyledLine) {
    for (index, text) in content.wrapped(at: width - first.width).enumerated() {
      line((index == 0 ? first : others) + text)
    }
  }

  private func content(_ entry: Timeline.Entry) -> StyledLine {
    inlines(entry.content) + StyledLine(" [\(entry.evidence.joined)]", .dim)
  }
}

extension StyledLine {
  /// Blanks, which `append` would join.
  static func blanks(_ count: Int) -> StyledLine {
    StyledLine(
      repeatElement(Cell(character: " ", width: 1, style: []), count: max(0, count)))
  }
}
