import DemarcheLua
import DemarcheModel
import DemarcheReports

/// Nodes as the tables that functions of a format get. What stands in `raw` is not escaped.
extension FormatRun {
  /// The table of a node.
  mutating func view(of node: Node) throws(FormatFailure) -> LuaValue {
    switch node {
    case .heading(let level, let inlines):
      FormatRun.table([
        ("level", .integer(level)), ("content", try content(inlines)),
        ("raw", FormatRun.raw([("text", inlines.map(\.plainText).joined())])),
      ])
    case .paragraph(let inlines), .note(let inlines):
      FormatRun.table([("content", try content(inlines))])
    case .callout(let kind, let inlines):
      FormatRun.table([("kind", .string(kind.rawValue)), ("content", try content(inlines))])
    case .list(let kind, let items):
      FormatRun.table([("kind", .string(kind.rawValue)), ("items", try contents(items))])
    case .table(let table): try view(of: table)
    case .quote(let number): try quote(number)
    case .claim(let claim):
      FormatRun.table(
        [("number", .integer(claim.number)), ("content", try content(claim.content))]
          + (try cited(claim.evidence)))
    case .matrix(let matrix): try view(of: matrix)
    case .chart(let chart): try view(of: chart)
    case .timeline(let timeline): try view(of: timeline)
    case .calendar(let calendar): try view(of: calendar)
    case .difference(let difference): try view(of: difference)
    case .statement(let statement): try view(of: statement)
    }
  }

  private mutating func view(of table: Table) throws(FormatFailure) -> LuaValue {
    var columns: [LuaValue] = []
    for column in table.columns {
      columns.append(
        FormatRun.table([
          ("content", try words(column.title)), ("alignment", .string(column.alignment.rawValue)),
        ]))
    }
    var rows: [LuaValue] = []
    for row in table.rows {
      var cells: [LuaValue] = []
      for cell in row {
        let plain = cell.content.map(\.plainText).joined()
        cells.append(
          FormatRun.table(
            [("content", try content(cell.content)), ("raw", FormatRun.raw([("text", plain)]))]
              + (try cited(cell.evidence))))
      }
      rows.append(FormatRun.list(cells))
    }
    return FormatRun.table([
      ("caption", try words(table.caption)), ("columns", FormatRun.list(columns)),
      ("rows", FormatRun.list(rows)),
      ("row_heads", .boolean(table.headers == .columnsAndRows)),
    ])
  }

  private mutating func quote(_ number: EvidenceNumber) throws(FormatFailure) -> LuaValue {
    guard let detail = document[number] else {
      return FormatRun.table([("content", .string("")), ("number", .integer(number.value))])
    }
    return try evidence(detail, number)
  }

  private mutating func view(of matrix: Matrix) throws(FormatFailure) -> LuaValue {
    var rows: [LuaValue] = []
    for (title, cells) in zip(matrix.rows, matrix.cells) {
      var row: [LuaValue] = []
      for cell in cells { row.append(try view(of: cell)) }
      rows.append(
        FormatRun.table([("content", try words(title)), ("cells", FormatRun.list(row))]))
    }
    return FormatRun.table([
      ("caption", try words(matrix.caption)), ("row_title", try words(matrix.rowTitle)),
      ("columns", try list(matrix.columns)), ("rows", FormatRun.list(rows)),
      ("table", try view(of: matrix.table)),
    ])
  }

  // False where nothing was found: a list in Lua has no holes.
  private mutating func view(of cell: Matrix.Cell?) throws(FormatFailure) -> LuaValue {
    guard let cell else { return .boolean(false) }
    return FormatRun.table(
      [
        ("level", .integer(cell.level)), ("figure", try words(cell.figure)),
        ("word", try words(cell.word)),
        ("content", try content([.strong(cell.figure), .text(" "), .text(cell.word)])),
      ] + (try cited(cell.evidence)))
  }

  private mutating func view(of chart: Chart) throws(FormatFailure) -> LuaValue {
    var series: [LuaValue] = []
    for line in chart.series {
      let values = line.values.map { value -> LuaValue in
        guard let value else { return .boolean(false) }
        return Int(exactly: value).map { .integer($0) } ?? .number(value)
      }
      series.append(
        FormatRun.table([("content", try words(line.name)), ("values", FormatRun.list(values))]))
    }
    var table = chart.table
    table.caption = ""
    return FormatRun.table([
      ("kind", .string(chart.kind.rawValue)), ("title", try words(chart.title)),
      ("summary", try words(chart.summary)),
      ("category_title", try words(chart.categoryTitle)),
      ("categories", try list(chart.categories)), ("series", FormatRun.list(series)),
      ("table", try view(of: table)),
    ])
  }

  private mutating func view(of timeline: Timeline) throws(FormatFailure) -> LuaValue {
    let gaps = timeline.gaps
    var entries: [LuaValue] = []
    for (index, entry) in timeline.entries.enumerated() {
      entries.append(
        FormatRun.table(
          [
            ("content", try content(entry.content)), ("date", try content([.date(entry.date)])),
            ("day", FormatRun.view(of: entry.date)), ("month", try words(entry.month)),
            ("gap", gaps[index].map { .string($0.length) } ?? .none),
          ] + (try cited(entry.evidence))))
    }
    return FormatRun.table([
      ("caption", try words(timeline.caption)), ("entries", FormatRun.list(entries)),
    ])
  }

  private mutating func view(of statement: MarkedStatement) throws(FormatFailure) -> LuaValue {
    var paragraphs: [LuaValue] = []
    for paragraph in statement.paragraphs {
      paragraphs.append(
        FormatRun.table([
          ("zone", .string(paragraph.zone.rawValue)), ("content", try content(paragraph.content)),
          ("notes", try contents(paragraph.notes)),
        ]))
    }
    return FormatRun.table([
      ("headline", try words(statement.headline)), ("subtitle", try contents(statement.subtitle)),
      ("paragraphs", FormatRun.list(paragraphs)),
      ("raw", FormatRun.raw([("key", statement.key), ("language", statement.language)])),
    ])
  }

  private mutating func view(of difference: Difference) throws(FormatFailure) -> LuaValue {
    var sentences: [LuaValue] = []
    for sentence in difference.sentences {
      var runs: [LuaValue] = []
      for run in sentence.runs {
        runs.append(
          FormatRun.table([
            ("kind", .string(run.kind.rawValue)), ("content", try words(run.text)),
          ]))
      }
      sentences.append(
        FormatRun.table([
          ("kind", .string(sentence.kind.rawValue)),
          ("before", FormatRun.integer(sentence.before)),
          ("after", FormatRun.integer(sentence.after)), ("runs", FormatRun.list(runs)),
          ("begins_paragraph", .boolean(sentence.beginsParagraph)),
        ]))
    }
    var steps: [LuaValue] = []
    for step in difference.steps {
      steps.append(
        FormatRun.table([
          ("target", try words(step.target)), ("before", try view(of: step.before)),
          ("after", try view(of: step.after)), ("type", .string(step.type)),
          ("direction", .string(step.direction.rawValue)),
        ]))
    }
    return FormatRun.table([
      ("before", try view(of: difference.before)), ("after", try view(of: difference.after)),
      ("sentences", FormatRun.list(sentences)), ("steps", FormatRun.list(steps)),
      ("is_empty", .boolean(difference.isEmpty)),
    ])
  }

  private mutating func view(of side: Difference.Side) throws(FormatFailure) -> LuaValue {
    FormatRun.table([
      ("headline", try words(side.headline)),
      ("issued_on", side.issuedOn.map { .string($0.iso) } ?? .none),
      ("raw", FormatRun.raw([("key", side.key), ("language", side.language)])),
    ])
  }

  private mutating func view(of end: Difference.Step.End?) throws(FormatFailure) -> LuaValue {
    guard let end else { return .none }
    return FormatRun.table(
      [
        ("content", try words(end.words)), ("polarity", .integer(end.polarity)),
        ("strength", .integer(end.strength)),
      ] + (try cited([end.evidence])))
  }
}
