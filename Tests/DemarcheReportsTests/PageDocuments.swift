import DemarcheModel
import DemarcheReports

/// A page with every part, as an analyst might publish it, for people and checkers to look at.
enum PageDocuments {
  static func gallery() throws -> Document {
    var document = try SampleDocuments.small()
    let one = EvidenceNumber(1)
    let two = EvidenceNumber(2)
    let three = EvidenceNumber(3)
    document.title = "Examplia and its electoral code"
    document.subtitle = "What five issuers said of it, 2019 to 2024"
    let text = document.nodes.firstIndex { node in
      if case .heading(_, [.text("Text")]) = node { true } else { false }
    }
    var nodes: [Node] = [
      .heading(level: 2, [.text("Who holds what")]), .matrix(matrix(one, two, three)),
      .heading(level: 2, [.text("In figures")]),
    ]
    nodes += Chart.Kind.allCases.map { .chart(chart($0)) }
    nodes += [
      .heading(level: 2, [.text("When")]), .timeline(timeline([one, two, three])),
      .calendar(calendar([one, three])), .heading(level: 2, [.text("What changed")]),
      .difference(difference(one, two)),
    ]
    document.nodes.insert(contentsOf: nodes, at: text ?? document.nodes.endIndex)
    return document
  }

  static func matrix(
    _ one: EvidenceNumber, _ two: EvidenceNumber, _ three: EvidenceNumber
  ) -> Matrix {
    func cell(_ level: Int, _ word: String, _ evidence: [EvidenceNumber]) -> Matrix.Cell {
      let sign = level > 0 ? "+" : level < 0 ? "−" : "±"
      return Matrix.Cell(
        level: level, figure: sign + String(abs(level)), word: word, evidence: evidence)
    }
    return Matrix(
      caption: "Strongest position of each issuer", rowTitle: "Issuer",
      columns: ["Electoral code", "Observers", "Media law"],
      rows: [
        "European Union", "OSCE Office for Democratic Institutions and Human Rights", "Examplia",
      ],
      cells: [
        [
          cell(2, "welcomes", [one]), cell(-3, "deeply regrets", [two]),
          cell(0, "takes note", [three]),
        ],
        [
          cell(1, "notes positively", [one, two]), cell(-1, "regrets", [two]), nil,
        ],
        [
          cell(3, "strongly supports", Array(repeating: one, count: 9)),
          cell(-2, "rejects", [two, three]), nil,
        ],
      ])
  }

  static func chart(_ kind: Chart.Kind) -> Chart {
    let years = kind == .slope ? ["2019", "2024"] : (2019...2024).map { String($0) }
    let values: [(String, [Double?])] = [
      ("European Union", [4, 7, 9, 8, 14, 17]), ("OSCE", [3, 2, nil, 6, 5, 4]),
      ("Council of Europe", [1, 3, 4, 4, 7.5, 9]),
    ]
    let titles: [Chart.Kind: String] = [
      .bar: "Positions a year, issuer by issuer", .stacked: "Positions a year in all",
      .line: "The Union speaks ever more often", .slope: "Then and now",
      .heat: "Who spoke when",
    ]
    return Chart(
      kind: kind, title: titles[kind] ?? "",
      summary: "The Union took four positions in 2019 and seventeen in 2024; of the OSCE none is "
        + "known for 2021.", categoryTitle: "Year", categories: years,
      series: values.map { name, values in
        Chart.Series(name: name, values: kind == .slope ? [values[0], values[5]] : values)
      })
  }

  /// Charts with all that could break one.
  static func hardCharts() -> [Chart] {
    let long = "Committee on the Elimination of All Forms of Very Long Names in Official Statements"
    let fifty = (1...50).map { "Category \($0)" }
    let shapes: [(String, [String], [(String, [Double?])])] = [
      ("below zero", ["a", "b", "c"], [("one", [-3, 5, nil]), ("two", [2.5, -7, -1])]),
      ("one category", ["2024"], [("one", [3]), ("two", [4])]),
      ("no categories", [], [("one", [])]), ("no series", ["a"], []),
      ("only gaps", ["a", "b"], [("one", [nil, nil])]),
      ("zeros", ["a", "b"], [("one", [0, 0])]),
      ("long names", [long, long + " II"], [(long, [1, 2]), (long + " II", [3, 4])]),
      ("fifty", fifty, [("one", fifty.indices.map { Double($0 * $0 % 37) })]),
      ("great", ["a", "b"], [("one", [1e300, -1e300]), ("two", [.infinity, .nan])]),
      ("small", ["a", "b"], [("one", [1e-300, 2e-300])]),
      ("wide", ["漢字仮名交じり文", "👩‍👩‍👧‍👦"], [("שלום", [1234567.5, 2])]),
      (
        "twenty series", ["2023", "2024"],
        (1...20).map { ("series \($0)", [Double($0 % 3), Double($0 % 5)]) }
      ),
    ]
    return Chart.Kind.allCases.flatMap { kind in
      shapes.map { title, categories, series in
        Chart(
          kind: kind, title: "\(kind.rawValue): \(title)", summary: "", categoryTitle: "What",
          categories: categories, series: series.map { Chart.Series(name: $0, values: $1) })
      }
    }
  }

  /// A day, a month or a year.
  static func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> DateValue {
    let last = month ?? 12
    return DateValue(
      symbolic: "", precision: day != nil ? .day : month != nil ? .month : .year,
      firstDay: CalendarDate(year: year, month: month ?? 1, day: day ?? 1),
      lastDay: CalendarDate(
        year: year, month: last, day: day ?? CalendarDate.dayCount(year: year, month: last)))
  }

  static func timeline(_ evidence: [EvidenceNumber]) -> Timeline {
    let entries: [(DateValue, String)] = [
      (date(2019, 3, 4), "The Union welcomes the draft of an electoral code."),
      (date(2019, 3, 9), "The OSCE asks for observers."),
      (date(2019, 6), "Examplia promises a reform before the summer."),
      (date(2021, 10, 1), "The Union regrets that nothing was done."),
      (date(2022), "A year of consultations."),
      (date(2023, 3, 20), "The Union welcomes the amended code, but deeply regrets the rest."),
      (DateValue(symbolic: "REF-P1D", precision: .day), "Nobody knows when this was said."),
    ]
    return Timeline(
      caption: "From draft to code",
      entries: entries.enumerated().map { index, entry in
        Timeline.Entry(
          date: entry.0, content: [.text(entry.1)], evidence: [evidence[index % evidence.count]])
      })
  }

  static func calendar(_ evidence: [EvidenceNumber]) -> Timeline {
    let entries: [(DateValue, String)] = [
      (date(2024), "All recommendations are implemented."),
      (date(2024, 3, 1), "Examplia reports to the Council."),
      (date(2024, 3, 20), "The mission of observers begins."),
      (date(2024, 5), "The law on the media is read."),
    ]
    return Timeline(
      caption: "Promised for 2024",
      entries: entries.enumerated().map { index, entry in
        Timeline.Entry(
          date: entry.0, content: [.text(entry.1)], evidence: [evidence[index % evidence.count]])
      })
  }

  static func difference(_ one: EvidenceNumber, _ two: EvidenceNumber) -> Difference {
    let sides = [(2023, "Statement on the electoral code"), (2024, "Statement on the new code")]
      .map { year, headline in
        Difference.Side(
          key: "\(year)", headline: "Examplia: \(headline)",
          issuedOn: CalendarDate(year: year, month: 3, day: 20), language: "en")
      }
    return Difference(
      before: sides[0], after: sides[1], sentences: sentences, steps: steps(one, two))
  }

  private static var sentences: [Difference.Sentence] {
    typealias Run = Difference.Run
    return [
      .init(
        kind: .kept, before: 1, after: 1,
        runs: [Run(.kept, "The Union follows the situation in Examplia closely. ")],
        beginsParagraph: true),
      .init(
        kind: .changed, before: 2, after: 2,
        runs: [
          Run(.kept, "It "), Run(.deleted, "notes "), Run(.inserted, "strongly welcomes "),
          Run(.kept, "the amended electoral code. "),
        ]),
      .init(
        kind: .dropped, before: 3, after: nil,
        runs: [Run(.deleted, "It deeply regrets that observers were not admitted. ")]),
      .init(
        kind: .moved, before: 5, after: 3,
        runs: [Run(.kept, "Free media are essential. ")], beginsParagraph: true),
      .init(
        kind: .kept, before: 4, after: 4, runs: [Run(.kept, "The Union stands ready to help. ")]),
      .init(
        kind: .added, before: nil, after: 5,
        runs: [Run(.inserted, "It will send a mission in May.")]),
    ]
  }

  private static func steps(
    _ one: EvidenceNumber, _ two: EvidenceNumber
  ) -> [Difference.Step] {
    [
      .init(
        target: "the amended electoral code",
        before: .init(words: "notes", polarity: 1, strength: 1, evidence: one),
        after: .init(words: "strongly welcomes", polarity: 1, strength: 3, evidence: one)),
      .init(
        target: "observers",
        before: .init(words: "deeply regrets", polarity: -1, strength: 3, evidence: two),
        after: nil),
      .init(
        target: "a mission", before: nil,
        after: .init(words: "will send", polarity: 1, strength: 2, evidence: one)),
    ]
  }

  /// The figures with `text` wherever text from outside may stand.
  static func filled(with text: String) -> Document {
    let one = EvidenceNumber(1)
    let entry = Timeline.Entry(date: date(2024), content: [.text(text)], evidence: [one])
    let side = Difference.Side(key: text, headline: text, language: text)
    let end = Difference.Step.End(words: text, polarity: 1, strength: 1, evidence: one)
    var document = SampleDocuments.filled(with: text)
    document.nodes = [
      .matrix(
        Matrix(
          caption: text, rowTitle: text, columns: [text], rows: [text],
          cells: [[Matrix.Cell(level: 9, figure: text, word: text, evidence: [one])]])),
      .timeline(Timeline(caption: text, entries: [entry])),
      .calendar(Timeline(caption: text, entries: [entry])),
      .difference(
        Difference(
          before: side, after: side,
          sentences: [
            .init(
              kind: .moved, before: 1, after: 1,
              runs: [.init(.kept, text), .init(.inserted, text), .init(.deleted, text)])
          ], steps: [.init(target: text, before: end, after: end)])),
    ]
    document.nodes += Chart.Kind.allCases.map { kind in
      .chart(
        Chart(
          kind: kind, title: text, summary: text, categoryTitle: text,
          categories: [text, text],
          series: [.init(name: text, values: [1, 2]), .init(name: text, values: [3, nil])]))
    }
    return document
  }

  /// A document of those nodes, with evidence one to three.
  static func document(_ nodes: [Node]) throws -> Document {
    var document = try SampleDocuments.small()
    document.nodes = nodes
    return document
  }
}
