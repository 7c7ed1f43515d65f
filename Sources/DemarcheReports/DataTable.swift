import DemarcheModel

/// A part of a document as rows of plain cells.
struct DataTable: Sendable {
  /// A column; of those with one title the number tells which, from 1.
  struct Column: Sendable, Hashable {
    var title: String
    var number = 1
  }

  /// A row with what it rests on.
  struct Row: Sendable {
    var cells: [String]
    var evidence: [EvidenceNumber] = []
    /// Keys of statements that it is about, besides those of its evidence.
    var statements: [String] = []
  }

  let caption: String
  let columns: [Column]
  let rows: [Row]

  private init(caption: String, columns titles: [String], rows: [Row]) {
    self.caption = caption
    self.rows = rows
    var counts: [String: Int] = [:]
    columns = titles.map { title in
      counts[title, default: 0] += 1
      return Column(title: title, number: counts[title, default: 1])
    }
  }

  /// The part as rows, or nil where it is no table of any kind.
  init?(_ node: Node) {
    switch node {
    case .table(let table): self.init(table)
    case .matrix(let matrix): self.init(matrix)
    case .chart(let chart): self.init(chart)
    case .timeline(let timeline), .calendar(let timeline): self.init(timeline)
    case .difference(let difference): self.init(difference)
    default: return nil
    }
  }

  /// The claims of a document, or nil where it has none.
  init?(claimsOf document: Document) {
    let rows = document.nodes.compactMap { node -> Row? in
      guard case .claim(let claim) = node else { return nil }
      return Row(
        cells: [String(claim.number), claim.content.words],
        evidence: claim.evidence + claim.content.cited)
    }
    guard !rows.isEmpty else { return nil }
    self.init(caption: document.title, columns: ["number", "claim"], rows: rows)
  }

  /// For each of `columns` its place here, or nil.
  func places(of columns: [Column]) -> [Int?] {
    let places = Dictionary(uniqueKeysWithValues: zip(self.columns, self.columns.indices))
    return columns.map { places[$0] }
  }

  private init(_ table: Table) {
    let isNumber = table.columns.map { $0.alignment == .number }
    let rows = table.rows.map { row in
      Row(
        cells: table.columns.indices.map { index in
          guard index < row.count else { return "" }
          let words = row[index].content.words
          return isNumber[index] ? DataTable.number(words) : words
        }, evidence: row.flatMap { $0.evidence + $0.content.cited })
    }
    self.init(caption: table.caption, columns: table.columns.map(\.title), rows: rows)
  }

  /// One row for each cell that is filled.
  private init(_ matrix: Matrix) {
    var rows: [Row] = []
    for (head, cells) in zip(matrix.rows, matrix.cells) {
      for (column, cell) in zip(matrix.columns, cells) {
        guard let cell else { continue }
        rows.append(
          Row(
            cells: [head, column, DataTable.number(cell.figure), cell.word],
            evidence: cell.evidence))
      }
    }
    self.init(
      caption: matrix.caption, columns: ["row", "column", "figure", "word"], rows: rows)
  }

  private init(_ chart: Chart) {
    let rows = chart.categories.enumerated().map { index, category in
      Row(
        cells: [category]
          + chart.series.map { series in
            guard index < series.values.count, let value = series.values[index] else { return "" }
            return DataTable.figure(value)
          })
    }
    self.init(
      caption: chart.title, columns: [chart.categoryTitle] + chart.series.map(\.name), rows: rows)
  }

  private init(_ timeline: Timeline) {
    let rows = timeline.entries.map { entry in
      Row(
        cells: [
          entry.date.readable, entry.date.firstDay?.iso ?? "", entry.date.lastDay?.iso ?? "",
          entry.date.precision.rawValue, entry.content.words,
        ], evidence: entry.evidence + entry.content.cited)
    }
    self.init(
      caption: timeline.caption, columns: ["date", "first_day", "last_day", "precision", "text"],
      rows: rows)
  }

  /// Sentences first, then the steps of positions, with the kind `step`.
  private init(_ difference: Difference) {
    let (before, after) = (difference.before.key, difference.after.key)
    let sentences = difference.sentences.map { sentence in
      Row(
        cells: [
          sentence.before.map(String.init) ?? "", sentence.after.map(String.init) ?? "",
          sentence.kind.rawValue, "", DataTable.words(of: sentence, without: .inserted),
          DataTable.words(of: sentence, without: .deleted),
        ],
        statements: (sentence.before == nil ? [] : [before])
          + (sentence.after == nil ? [] : [after]))
    }
    let steps = difference.steps.map { step in
      Row(
        cells: ["", "", "step", step.target, step.before?.label ?? "", step.after?.label ?? ""],
        evidence: [step.before, step.after].compactMap { $0?.evidence })
    }
    self.init(
      caption: "\(difference.before.headline) → \(difference.after.headline)",
      columns: [
        "number_before", "number_after", "kind", "position_on", "words_before", "words_after",
      ], rows: sentences + steps)
  }

  private static func words(
    of sentence: Difference.Sentence, without kind: Difference.Run.Kind
  ) -> String {
    [Inline.text(sentence.runs.filter { $0.kind != kind }.map(\.text).joined())].words
  }

  /// The number in the digits of ASCII, as programs read it.
  private static func number(_ text: String) -> String {
    if text.hasPrefix("±") { return String(text.dropFirst()) }
    return text.hasPrefix("−") ? "-" + text.dropFirst() : text
  }

  private static func figure(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : value.description
  }
}

extension Difference.Step.End {
  /// The words with the signed strength: `welcomes (+2)`.
  var label: String { "\(words) (\(figure))" }
}
