import DemarcheModel
import DemarcheReports
import DemarcheZip

extension SampleDocuments {
  /// The small document with a matrix, a chart, a timeline, a calendar and a difference.
  static func large() throws -> Document {
    var document = try small()
    let (one, two, three) = (EvidenceNumber(1), EvidenceNumber(2), EvidenceNumber(3))
    let nodes: [Node] = [
      .heading(level: 2, [.text("Figures")]), .matrix(matrix(one, two, three)), .chart(chart),
      .timeline(
        Timeline(
          caption: "What happened",
          entries: [
            entry("2023-03-20", .day, "Statement, with, commas; and more", one),
            entry("2024-01-01/2024-12-31", .year, "Recommendations due", three, about: true),
            Timeline.Entry(
              date: DateValue(symbolic: "REF-P1D", precision: .day), content: [.text("Undated")],
              evidence: [two]),
          ])),
      .calendar(
        Timeline(
          caption: "Due", entries: [entry("2024-02-01/2024-02-29", .month, "Report", three)])),
      .heading(level: 2, [.text("Difference")]), .difference(difference(one, two)),
    ]
    document.nodes.insert(contentsOf: nodes, at: document.nodes.count - 2)
    return document
  }

  private static func matrix(
    _ one: EvidenceNumber, _ two: EvidenceNumber, _ three: EvidenceNumber
  ) -> Matrix {
    Matrix(
      caption: "Strongest position", rowTitle: "Issuer",
      columns: ["Electoral code", "Observers"], rows: ["European Union", "Examplia"],
      cells: [
        [
          Matrix.Cell(level: 2, figure: "+2", word: "welcomes", evidence: [one]),
          Matrix.Cell(level: -3, figure: "−3", word: "deeply regrets", evidence: [two]),
        ], [nil, Matrix.Cell(level: 0, figure: "±0", word: "notes", evidence: [three])],
      ])
  }

  private static let chart = Chart(
    kind: .bar, title: "Statements a year", summary: "Twice as many in 2023 as in 2022.",
    categoryTitle: "Year", categories: ["2022", "2023"],
    series: [
      Chart.Series(name: "EU", values: [7, 14]),
      Chart.Series(name: "Change", values: [nil, -0.125]),
    ])

  static func entry(
    _ days: String, _ precision: DateValue.Precision, _ words: String, _ number: EvidenceNumber,
    about isApproximate: Bool = false
  ) -> Timeline.Entry {
    let ends = days.split(separator: "/").compactMap { CalendarDate(iso: $0) }
    return Timeline.Entry(
      date: DateValue(
        symbolic: days, precision: precision, firstDay: ends.first, lastDay: ends.last,
        isApproximate: isApproximate), content: [.text(words)],
      evidence: [number])
  }

  /// Two statements of which sentences were kept, changed, added, dropped and moved.
  static func difference(_ one: EvidenceNumber, _ two: EvidenceNumber) -> Difference {
    Difference(
      before: Difference.Side(
        key: "a.txt", headline: "First statement", issuedOn: CalendarDate(iso: "2023-03-20"),
        language: "en"),
      after: Difference.Side(
        key: "b.txt", headline: "Second statement", issuedOn: CalendarDate(iso: "2023-06-02"),
        language: "en"),
      sentences: sentences,
      steps: [
        .init(
          target: "the arrests",
          before: .init(words: "regrets", polarity: -1, strength: 2, evidence: one),
          after: .init(words: "condemns", polarity: -1, strength: 4, evidence: two)),
        .init(
          target: "talks",
          before: .init(words: "welcomes", polarity: 1, strength: 2, evidence: one), after: nil),
      ])
  }

  private static let sentences: [Difference.Sentence] = [
    .init(
      kind: .kept, before: 1, after: 1, runs: [.init(.kept, "The Union follows events.")],
      beginsParagraph: true),
    .init(
      kind: .changed, before: 2, after: 2,
      runs: [
        .init(.kept, "It "), .init(.deleted, "regrets "), .init(.inserted, "condemns "),
        .init(.kept, "the arrests."),
      ]),
    .init(
      kind: .moved, before: 5, after: 3,
      runs: [
        .init(.kept, "Observers "), .init(.deleted, "should "), .init(.inserted, "must "),
        .init(.kept, "be admitted."),
      ]),
    .init(
      kind: .dropped, before: 3, after: nil, runs: [.init(.deleted, "Talks go on.")],
      beginsParagraph: true),
    .init(
      kind: .added, before: nil, after: 4, runs: [.init(.inserted, "Measures follow.")],
      beginsParagraph: true),
    .init(
      kind: .kept, before: 4, after: 5, runs: [.init(.kept, "The Union stays engaged.")],
      beginsParagraph: true),
  ]

  /// The filled document with the further kinds of parts.
  static func filledParts(with text: String) -> Document {
    var document = filled(with: text)
    let one = EvidenceNumber(1)
    let day = CalendarDate(year: 2024, month: 2, day: 29)
    let date = DateValue(symbolic: text, precision: .day, firstDay: day, lastDay: day)
    let timeline = Timeline(
      caption: text,
      entries: [Timeline.Entry(date: date, content: [.text(text)], evidence: [one])])
    let side = Difference.Side(key: text, headline: text, issuedOn: day, language: text)
    let end = Difference.Step.End(words: text, polarity: 1, strength: 1, evidence: one)
    document.nodes += [
      .matrix(
        Matrix(
          caption: text, rowTitle: text, columns: [text], rows: [text],
          cells: [[Matrix.Cell(level: 1, figure: text, word: text, evidence: [one])]])),
      .chart(
        Chart(
          kind: .line, title: text, summary: text, categoryTitle: text, categories: [text],
          series: [Chart.Series(name: text, values: [1])])),
      .timeline(timeline), .calendar(timeline),
      .difference(
        Difference(
          before: side, after: side,
          sentences: [
            .init(
              kind: .changed, before: 1, after: 2,
              runs: [.init(.kept, text), .init(.deleted, text), .init(.inserted, text)],
              beginsParagraph: true),
            .init(kind: .moved, before: 2, after: 1, runs: [.init(.kept, text)]),
            .init(kind: .added, before: nil, after: 3, runs: [.init(.inserted, text)]),
            .init(kind: .dropped, before: 3, after: nil, runs: [.init(.deleted, text)]),
          ], steps: [.init(target: text, before: end, after: end)])),
    ]
    return document
  }
}

extension SampleDocuments {
  /// Packs the files of a document of Word.
  @Sendable static func pack(_ parts: [DOCXFormat.Part]) throws(ReportError) -> [UInt8] {
    do throws(ZipError) {
      return try ZipArchive.write(parts.map { ZipEntry(name: $0.name, bytes: $0.bytes) })
    } catch {
      throw .formatFailed(format: "docx", message: "\(error)")
    }
  }
}
