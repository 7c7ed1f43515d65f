extension JSONWriter {
  /// Writes the members of a matrix.
  mutating func matrix(_ matrix: Matrix) {
    member("node", "matrix")
    member("caption", matrix.caption)
    member("row_title", matrix.rowTitle)
    strings("columns", matrix.columns)
    strings("rows", matrix.rows)
    key("cells")
    array(matrix.cells) { json, row in
      json.array(row) { $0.cell($1) }
    }
  }

  /// Writes the members of a chart; values are numbers or null.
  mutating func chart(_ chart: Chart) {
    member("node", "chart")
    member("kind", chart.kind.rawValue)
    member("title", chart.title)
    member("summary", chart.summary)
    member("category_title", chart.categoryTitle)
    strings("categories", chart.categories)
    key("series")
    array(chart.series) { json, series in
      json.object { json in
        json.member("name", series.name)
        json.key("values")
        json.array(series.values) { $0.value($1) }
      }
    }
  }

  /// Writes the members of a timeline or a calendar.
  mutating func timeline(_ name: String, _ timeline: Timeline) {
    member("node", name)
    member("caption", timeline.caption)
    key("entries")
    array(timeline.entries) { json, entry in
      json.object { json in
        json.key("date")
        json.object { $0.members(of: entry.date) }
        json.content("content", entry.content)
        json.numbers("evidence", entry.evidence)
      }
    }
  }

  private mutating func cell(_ cell: Matrix.Cell?) {
    guard let cell else { return null() }
    object { json in
      json.member("level", cell.level)
      json.member("figure", cell.figure)
      json.member("word", cell.word)
      json.numbers("evidence", cell.evidence)
    }
  }

  private mutating func strings(_ name: StaticString, _ strings: [String]) {
    key(name)
    array(strings) { $0.string($1) }
  }

  private mutating func value(_ value: Double?) {
    guard let value else { return null() }
    if let whole = Int(exactly: value) { integer(whole) } else { number(value) }
  }
}
