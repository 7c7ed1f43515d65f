extension MarkdownPage {
  /// Writes a chart as its title, its summary and the table of its figures.
  mutating func chart(_ chart: Chart) {
    var table = chart.table
    paragraph { $0.writer.text(chart.title, .strong) }
    if !chart.summary.isEmpty { paragraph { $0.writer.text(chart.summary) } }
    table.caption = ""
    self.table(table)
  }

  /// Writes a timeline as a list, cut where there is a gap.
  mutating func timeline(_ timeline: Timeline) {
    caption(timeline)
    let gaps = timeline.gaps
    for (index, entry) in timeline.entries.enumerated() {
      if let gap = gaps[index] {
        paragraph("*… ") { page in
          page.writer.text(gap.length)
          page.writer.markup(" without an entry …*")
        }
      }
      if index == 0 || gaps[index] != nil { writer.newline() }
      self.entry(entry)
    }
  }

  /// Writes a calendar as a list a month.
  mutating func calendar(_ calendar: Timeline) {
    caption(calendar)
    for month in calendar.months {
      paragraph { $0.writer.text(month.title, .strong) }
      writer.newline()
      for entry in month.entries { self.entry(entry) }
    }
  }

  private mutating func caption(_ timeline: Timeline) {
    if !timeline.caption.isEmpty { paragraph { $0.writer.text(timeline.caption, .strong) } }
  }

  private mutating func entry(_ entry: Timeline.Entry) {
    line("- ") { page in
      page.writer.text(entry.date.readable)
      page.writer.markup(": ")
      page.inlines(entry.content)
      page.writer.markup(" ")
      page.cite(entry.evidence)
    }
  }
}
