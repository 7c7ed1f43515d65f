import DemarcheModel
import DemarcheReports

/// Documents of matrices, charts, timelines and calendars.
enum FigureDocuments {
  static let chart = Chart(
    kind: .bar, title: "Positions a year", summary: "Most positions were taken in 2023.",
    categoryTitle: "Year", categories: ["2021", "2022", "2023"],
    series: [Chart.Series(name: "positions", values: [2, nil, 12.5])])

  /// A chart of that kind with two series.
  static func chart(_ kind: Chart.Kind) -> Chart {
    Chart(
      kind: kind, title: "As \(kind.rawValue)", summary: "Two series side by side.",
      categoryTitle: "Year", categories: ["2022", "2023"],
      series: [
        Chart.Series(name: "welcomes", values: [3, 5]),
        Chart.Series(name: "regrets", values: [1, nil]),
      ])
  }

  /// A day, a month or a year with its precision.
  static func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> DateValue {
    let first = CalendarDate(year: year, month: month ?? 1, day: day ?? 1)
    let lastMonth = month ?? 12
    let length = CalendarDate.dayCount(year: year, month: lastMonth)
    let last = CalendarDate(year: year, month: lastMonth, day: day ?? length)
    let precision: DateValue.Precision = day != nil ? .day : month != nil ? .month : .year
    return DateValue(
      symbolic: first?.iso ?? "", precision: precision, firstDay: first, lastDay: last)
  }

  static func timeline(_ evidence: [EvidenceNumber]) -> Timeline {
    let dates = [
      (date(2023, 3, 20), "welcomes the code"), (date(2020, 12, 1), "asks for a code"),
      (date(2023, 3), "regrets the lack of observers"), (date(2024), "is to act"),
      (DateValue(symbolic: "REF-P1D", precision: .day), "said so the day before"),
    ]
    return Timeline(
      caption: "What was said when",
      entries: dates.enumerated().map { index, entry in
        Timeline.Entry(
          date: entry.0, content: [.strong("Union"), .text(" " + entry.1)],
          evidence: [evidence[index % evidence.count]])
      })
  }

  /// One of each.
  static func small() throws -> Document {
    var builder = DocumentBuilder(title: "Figures", subtitle: "One of each")
    let statement = SampleDocuments.statement()
    let numbers = try SampleDocuments.annotations().map { annotation throws(ReportError) in
      try builder.cite(annotation, of: statement)
    }
    try builder.append(
      .matrix(
        Matrix(
          caption: "Who holds what", rowTitle: "Issuer", columns: ["Electoral code", "Observers"],
          rows: ["European Union", "Examplia"],
          cells: [
            [
              .init(level: 2, figure: "+2", word: "welcomes", evidence: [numbers[0]]),
              .init(
                level: -3, figure: "−3", word: "deeply regrets", evidence: [numbers[1], numbers[2]]),
            ], [nil, nil],
          ])))
    try builder.append(.chart(chart))
    for kind in Chart.Kind.allCases { try builder.append(.chart(chart(kind))) }
    try builder.append(.timeline(timeline(numbers)))
    try builder.append(.calendar(timeline(numbers)))
    return builder.finish()
  }

  /// A document with `text` wherever text from outside may stand.
  static func filled(with text: String) -> Document {
    let one = EvidenceNumber(1)
    let cell = Matrix.Cell(level: 1, figure: text, word: text, evidence: [one])
    let entries = [
      Timeline.Entry(date: date(2020), content: [.text(text)], evidence: [one]),
      Timeline.Entry(date: date(2023, 5, 6), content: [.text(text)], evidence: [one]),
      Timeline.Entry(
        date: DateValue(symbolic: text, precision: .day), content: [.strong(text)],
        evidence: [one]),
    ]
    let timeline = Timeline(caption: text, entries: entries)
    var nodes: [Node] = [
      .matrix(
        Matrix(
          caption: text, rowTitle: text, columns: [text], rows: [text, text],
          cells: [[cell], [nil]])), .timeline(timeline), .calendar(timeline),
    ]
    for kind in Chart.Kind.allCases {
      nodes.append(
        .chart(
          Chart(
            kind: kind, title: text, summary: text, categoryTitle: text, categories: [text, text],
            series: [.init(name: text, values: [1, nil]), .init(name: text, values: [0, 7])])))
    }
    var document = SampleDocuments.filled(with: text)
    document.nodes = nodes
    return document
  }
}
