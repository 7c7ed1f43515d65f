import DemarcheLua
import DemarcheModel
import DemarcheReports

extension ModelViews {
  // A group that `list:group` gave, or a text of the report.
  private struct Axis {
    var names: [String] = []
    /// The items of each; nil where the report gave names alone.
    var items: [[LuaHandle]]?
  }

  private func axis(_ value: LuaValue?, _ name: String) throws(LuaHostError) -> Axis {
    guard case .table(let table)? = value, table.fields.isEmpty else {
      throw LuaHostError(
        "'\(name)' should be a list of names or what list:group gives, got "
          + ModelViews.shown(value))
    }
    guard table.array.count <= 10_000 else {
      throw LuaHostError("'\(name)' has more than 10000 items")
    }
    var axis = Axis()
    for item in table.array {
      switch item {
      case .string(let text): axis.names.append(text)
      case .integer(let number): axis.names.append(String(number))
      case .table(let group):
        guard case .string(let text)? = group["name"], let items = group["items"] else {
          throw LuaHostError("an item of '\(name)' is neither a name nor a group")
        }
        axis.names.append(text)
        axis.items = (axis.items ?? []) + [lists[try index(items, .list)]]
      default:
        throw LuaHostError("an item of '\(name)' is neither a name nor a group")
      }
    }
    if let items = axis.items, items.count != axis.names.count {
      throw LuaHostError("'\(name)' mixes names and groups")
    }
    for text in axis.names { try charge(documentText: text) }
    return axis
  }

  func fields(
    _ value: LuaValue, of method: String, known: [String], required: [String]
  ) throws(LuaHostError) -> LuaTable {
    guard case .table(let table) = value else {
      throw LuaHostError("doc:\(method) expects a table, got a \(value.typeName)")
    }
    for field in table.fields where !known.contains(field.name) {
      throw LuaHostError(
        "doc:\(method) knows no '\(field.name)'", name: field.name, candidates: known)
    }
    for name in required where table[name] == nil {
      throw LuaHostError("doc:\(method) needs '\(name)'")
    }
    return table
  }

  private func text(_ table: LuaTable, _ name: String) throws(LuaHostError) -> String? {
    switch table[name] {
    case nil: return nil
    case .string(let text)?:
      try charge(documentText: text)
      return text
    case let other?:
      throw LuaHostError("'\(name)' should be a text, got \(ModelViews.shown(other))")
    }
  }

  // MARK: matrices

  /// `doc:matrix { caption, rows = groups, columns = groups, cell = "strongest", row_title }`.
  func matrix(_ call: LuaCall) throws(LuaHostError) {
    let table = try fields(
      call[1], of: "matrix", known: Binding.matrix.names, required: ["caption", "rows", "columns"])
    let (rows, columns) = (try axis(table["rows"], "rows"), try axis(table["columns"], "columns"))
    guard let rowItems = rows.items ?? (rows.names.isEmpty ? [] : nil),
      let columnItems = columns.items ?? (columns.names.isEmpty ? [] : nil)
    else { throw LuaHostError("'rows' and 'columns' should be what list:group gives") }
    guard rows.names.count * columns.names.count <= 100_000 else {
      throw LuaHostError("a matrix has at most 100000 cells")
    }
    let mode = try text(table, "cell") ?? "strongest"
    let modes = ["strongest", "latest", "count"]
    guard modes.contains(mode) else {
      throw LuaHostError(
        "'cell' should be 'strongest', 'latest' or 'count', got '\(mode)'", name: mode,
        candidates: modes)
    }
    let lookups = rowItems.reduce(0) { $0 + $1.count } * max(1, columnItems.count)
    guard lookups <= 10_000_000 else {
      throw LuaHostError("a matrix has at most 10000000 items to be looked for in its columns")
    }
    let columnSets = columnItems.map { Set($0.map(\.id)) }
    var matrix = Matrix(
      caption: try text(table, "caption") ?? "", rowTitle: try text(table, "row_title") ?? "",
      columns: columns.names, rows: rows.names, cells: [])
    for items in rowItems {
      var line: [Matrix.Cell?] = []
      for column in columnSets {
        line.append(try cell(items.filter { column.contains($0.id) }, mode))
      }
      matrix.cells.append(line)
    }
    try append(.matrix(matrix))
  }

  private func cell(_ items: [LuaHandle], _ mode: String) throws(LuaHostError) -> Matrix.Cell? {
    guard let first = items.first else { return nil }
    if mode == "count" {
      var evidence: [EvidenceNumber] = []
      for item in items { evidence.append(try cite(.handle(item))) }
      return Matrix.Cell(
        level: min(3, items.count), figure: String(items.count),
        word: items.count == 1 ? "time" : "times", evidence: evidence)
    }
    var chosen = try index(.handle(first), .annotation)
    for item in items.dropFirst() {
      let next = try index(.handle(item), .annotation)
      if rank(next, mode) > rank(chosen, mode) { chosen = next }
    }
    let (statement, annotation) = annotations[chosen]
    // Strengths go to 5, looks to 3.
    let size = min(3, (abs(annotation.weight ?? 1) * 3 + 4) / 5)
    return Matrix.Cell(
      level: (annotation.weight ?? 1) < 0 ? -size : size, figure: annotation.figure,
      word: statements[statement].text(in: annotation.trigger) ?? "",
      evidence: [try cite(handle(.annotation, chosen))])
  }

  // By strength then by day of issue, or the other way round; the first of equals stays.
  private func rank(_ index: Int, _ mode: String) -> (Int, Int) {
    let entry = annotations[index]
    let day = statements[entry.statement].issuedOn?.dayNumber ?? .min
    let strength = abs(entry.value.weight ?? 0)
    return mode == "latest" ? (day, strength) : (strength, day)
  }

  // MARK: charts

  /// `doc:chart { kind, title, summary, categories, series, category_title }`: the series are
  /// groups, whose items in each category are counted, or `{ name = …, values = { … } }`.
  func chart(_ call: LuaCall) throws(LuaHostError) {
    let table = try fields(
      call[1], of: "chart", known: Binding.chart.names,
      required: ["kind", "title", "summary", "categories", "series"])
    let word = try text(table, "kind") ?? ""
    guard let kind = Chart.Kind(rawValue: word) else {
      let kinds = Chart.Kind.allCases.map(\.rawValue)
      throw LuaHostError(
        "'kind' should be one of " + kinds.map { "'\($0)'" }.joined(separator: ", ")
          + ", got '\(word)'", name: word, candidates: kinds)
    }
    let categories = try axis(table["categories"], "categories")
    guard case .table(let series)? = table["series"], series.array.count <= 100 else {
      throw LuaHostError("'series' should be a list of at most 100")
    }
    var chart = Chart(
      kind: kind, title: try text(table, "title") ?? "", summary: try text(table, "summary") ?? "",
      categoryTitle: try text(table, "category_title") ?? "", categories: categories.names,
      series: [])
    let sets = categories.items?.map { Set($0.map(\.id)) }
    for item in series.array { chart.series.append(try self.series(item, sets)) }
    try append(.chart(chart))
  }

  private func series(
    _ value: LuaValue, _ categories: [Set<UInt64>]?
  ) throws(LuaHostError) -> Chart.Series {
    guard case .table(let table) = value, case .string(let name)? = table["name"] else {
      throw LuaHostError("an item of 'series' should be a group or { name = …, values = { … } }")
    }
    try charge(documentText: name)
    if let items = table["items"] {
      guard let categories else {
        throw LuaHostError("where 'series' has groups, 'categories' should be groups too")
      }
      let handles = lists[try index(items, .list)]
      return Chart.Series(
        name: name,
        values: categories.map { ids in Double(handles.count { ids.contains($0.id) }) })
    }
    guard case .table(let values)? = table["values"], values.array.count <= 10_000 else {
      throw LuaHostError("series '\(name)' needs 'values', at most 10000")
    }
    var series = Chart.Series(name: name, values: [])
    for value in values.array {
      try charge(documentText: "")
      switch value {
      case .integer(let number): series.values.append(Double(number))
      case .number(let number) where number.isFinite: series.values.append(number)
      case .boolean(false): series.values.append(nil)
      default:
        throw LuaHostError(
          "a value of series '\(name)' should be a number or false, got \(ModelViews.shown(value))")
      }
    }
    return series
  }

  // MARK: time

  /// `doc:timeline { caption = …, entries = { { date, content, evidence = a }, … } }`.
  func timeline(_ call: LuaCall, _ method: String) throws(LuaHostError) -> Timeline {
    let table = try fields(
      call[1], of: method, known: Binding.timeline.names, required: Binding.timeline.names)
    guard case .table(let entries)? = table["entries"] else {
      throw LuaHostError("'entries' should be a list")
    }
    var timeline = Timeline(caption: try text(table, "caption") ?? "", entries: [])
    for (place, entry) in entries.array.enumerated() {
      guard case .table(let parts) = entry, let date = parts.array.first, parts.array.count == 2,
        case .handle = date
      else {
        throw LuaHostError(
          "entry \(place + 1) should be { date, content, evidence = annotations }")
      }
      timeline.entries.append(
        Timeline.Entry(
          date: dates[try index(date, .date)], content: try inlines(parts.array[1]),
          evidence: try evidence(parts["evidence"] ?? .none)))
    }
    return timeline
  }
}

extension Annotation {
  /// Strength with the sign of the polarity; nil where it has neither.
  var weight: Int? {
    guard case .integer(let given)? = self["strength"]?.value else { return nil }
    // A pack may give any number; ladders end at 5.
    let strength = min(1000, max(-1000, given))
    guard case .integer(let polarity)? = self["polarity"]?.value else { return strength }
    return strength * polarity.signum()
  }

  /// The weight as it is printed: `+2`, `−1`, `±1`; a dot where there is none.
  var figure: String {
    guard case .integer(let strength)? = self["strength"]?.value else { return "·" }
    guard case .integer(let polarity)? = self["polarity"]?.value else { return String(strength) }
    return strength.signed(by: polarity)
  }
}
