import DemarcheModel

extension HTMLPage {
  /// Writes things along a line of time: a picture to scale, and a list with every date and link.
  mutating func timeline(_ timeline: Timeline) {
    timelineCount += 1
    html.markup("<figure class=\"timeline\"")
    html.attribute("id", "y", timelineCount)
    html.markup(">\n<figcaption dir=\"auto\"><strong>")
    html.text(timeline.caption)
    html.markup("</strong></figcaption>\n")
    TimelineDrawing.draw(timeline, number: timelineCount, into: &html)
    html.markup("<ol class=\"events\">\n")
    let gaps = timeline.gaps
    for (index, entry) in timeline.entries.enumerated() {
      if let gap = gaps[index] {
        html.markup("<li class=\"gap\">")
        html.text(gap.length)
        html.markup(" without an entry</li>\n")
      }
      event(entry)
    }
    html.markup("</ol>\n</figure>\n")
  }

  private mutating func event(_ entry: Timeline.Entry) {
    if entry.date.firstDay == nil {
      html.markup("<li class=\"undated\">")
    } else {
      html.markup(entry.date.isOneDay ? "<li class=\"day\">" : "<li class=\"days\">")
    }
    html.markup("<p class=\"when\">")
    moment(entry.date)
    html.markup("</p><p class=\"what\" dir=\"auto\">")
    inlines(entry.content)
    cite(entry.evidence)
    html.markup("</p></li>\n")
  }

  /// Writes dated things by month, as a calendar holds them.
  mutating func calendar(_ calendar: Timeline) {
    html.markup("<figure class=\"calendar\">\n<figcaption dir=\"auto\"><strong>")
    html.text(calendar.caption)
    html.markup("</strong></figcaption>\n<ul class=\"months\">\n")
    for month in calendar.months {
      html.markup("<li><strong>")
      html.text(month.title)
      html.markup("</strong>\n<ul>\n")
      for entry in month.entries {
        html.markup("<li><span class=\"when\">")
        moment(entry.date)
        html.markup("</span> <span class=\"what\" dir=\"auto\">")
        inlines(entry.content)
        cite(entry.evidence)
        html.markup("</span></li>\n")
      }
      html.markup("</ul></li>\n")
    }
    html.markup("</ul>\n</figure>\n")
  }

  /// Writes when something is, from its first to its last day.
  private mutating func moment(_ date: DateValue) {
    guard date.machineReadable == nil, let firstDay = date.firstDay, let lastDay = date.lastDay
    else { return self.date(date) }
    if date.isApproximate { html.markup("<abbr title=\"about\">c.</abbr> ") }
    time(firstDay.iso)
    html.markup(" to ")
    time(lastDay.iso)
  }
}

extension DateValue {
  /// Whether the words name one day.
  var isOneDay: Bool { firstDay != nil && firstDay == lastDay }
}
