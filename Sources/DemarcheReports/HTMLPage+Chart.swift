extension HTMLPage {
  /// Writes a chart: its title, the picture, what is to be seen, and the figures as a table.
  mutating func chart(_ chart: Chart) {
    chartCount += 1
    html.markup("<figure class=\"chart\"")
    html.attribute("id", "g", chartCount)
    html.markup(">\n<figcaption><strong dir=\"auto\">")
    html.text(chart.title)
    html.markup("</strong>")
    if !chart.summary.isEmpty {
      html.markup(" <span dir=\"auto\">")
      html.text(chart.summary)
      html.markup("</span>")
    }
    html.markup("</figcaption>\n")
    if chart.categories.isEmpty || chart.series.isEmpty {
      html.markup("<p class=\"small\">There are no figures to draw.</p>\n")
    } else {
      html.markup("<div class=\"scroll\" role=\"group\" tabindex=\"0\"")
      html.attribute("aria-label", "Picture ", chartCount)
      html.markup(">\n")
      ChartDrawing.draw(chart, number: chartCount, into: &html)
      html.markup("</div>\n")
    }
    html.markup("<details>\n<summary>The figures as a table</summary>\n")
    table(chart.table)
    html.markup("</details>\n</figure>\n")
  }
}
