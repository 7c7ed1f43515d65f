import DemarcheLua
import DemarcheModel

/// Reads what the function of a reader returned: nil, a statement, or a list of statements.
struct DraftTable {
  let views: ModelViews

  /// More statements of one source are taken for a fault, and more blocks of one statement.
  static let statementLimit = 10_000
  static let blockLimit = 100_000

  /// The statements.
  ///
  /// - Throws: what is wrong, without a place.
  func drafts(_ result: LuaValue) throws(LuaHostError) -> [StatementDraft] {
    switch result {
    case .none: return []
    case .table(let table):
      guard table.others.isEmpty else {
        throw LuaHostError("'read' should return a list of statements, got a list with holes")
      }
      if table.array.isEmpty, !table.fields.isEmpty { return [try draft(table, "the statement")] }
      if let field = table.fields.first {
        throw LuaHostError(
          "'read' should return a statement or a list of them, got a list with the field "
            + ModelViews.shown(field.name))
      }
      return try drafts(of: table.array)
    case let other:
      throw LuaHostError(
        "'read' should return a statement, a list of statements or nil, got a \(other.typeName)")
    }
  }

  private func drafts(of items: [LuaValue]) throws(LuaHostError) -> [StatementDraft] {
    guard items.count <= DraftTable.statementLimit else {
      throw LuaHostError(
        "'read' should return at most \(DraftTable.statementLimit) statements, got \(items.count)")
    }
    var drafts: [StatementDraft] = []
    for (index, item) in items.enumerated() {
      guard case .table(let table) = item, table.array.isEmpty, table.others.isEmpty else {
        throw LuaHostError(
          "statement \(index + 1) should be a table of fields, got \(shown(item))")
      }
      drafts.append(try draft(table, "statement \(index + 1)"))
    }
    return drafts
  }

  private func draft(
    _ table: LuaTable, _ name: String
  ) throws(LuaHostError) -> StatementDraft {
    for field in table.fields where !Binding.draft.names.contains(field.name) {
      throw LuaHostError(
        "\(name) has no field \(ModelViews.shown(field.name))", code: "reader/unknown-field",
        name: field.name, candidates: Binding.draft.names)
    }
    var draft = StatementDraft()
    guard let text = table["text"] else { throw LuaHostError("\(name) needs a field 'text'") }
    draft.blocks = try blocks(text, "'text' of \(name)")
    draft.title = try words("title", table, name)
    draft.date = try date(table["date"], name)
    draft.issuer = try words("issuer", table, name)
    draft.speaker = try words("speaker", table, name)
    draft.url = try words("url", table, name)
    draft.language = try words("language", table, name)
    draft.kind = try words("kind", table, name)
    draft.key = try words("key", table, name)
    return draft
  }

  // MARK: what a statement says of itself

  private func words(
    _ key: String, _ table: LuaTable, _ name: String
  ) throws(LuaHostError) -> String? {
    guard let value = table[key] else { return nil }
    switch try piece(value, "'\(key)' of \(name)") {
    case .made(let text): return text
    case .source(let range): return String(views.source.text.utf8[range])
    }
  }

  private func date(_ value: LuaValue?, _ name: String) throws(LuaHostError) -> CalendarDate? {
    guard let value else { return nil }
    var shown = shown(value)
    if case .handle(let handle) = value {
      let (kind, index) = try views.read(handle)
      if kind == .date {
        let date = views.dates[index]
        if date.precision == .day, let day = date.firstDay { return day }
        shown = "the \(date.precision.rawValue) \(ModelViews.shown(date.text))"
      }
    } else if case .table = value {
      if let day = try words("date", LuaTable(fields: [LuaField(name: "date", value: value)]), name)
        .flatMap({ CalendarDate(iso: $0) })
      {
        return day
      }
    } else if case .string(let text) = value, let day = CalendarDate(iso: text) {
      return day
    }
    throw LuaHostError(
      "'date' of \(name) should be a day written YYYY-MM-DD or a date that is a day, got \(shown)")
  }

  // MARK: text

  private func blocks(
    _ value: LuaValue, _ subject: String
  ) throws(LuaHostError) -> [StatementDraft.Block] {
    guard case .table(let table) = value, table.fields.isEmpty else {
      return [StatementDraft.Block([try piece(value, subject)])]
    }
    guard table.others.isEmpty else {
      throw LuaHostError("\(subject) should be a list of blocks, got a list with holes")
    }
    guard table.array.count <= DraftTable.blockLimit else {
      throw LuaHostError(
        "\(subject) should have at most \(DraftTable.blockLimit) blocks, got \(table.array.count)")
    }
    var blocks: [StatementDraft.Block] = []
    for (index, item) in table.array.enumerated() {
      blocks.append(try block(item, "block \(index + 1) of \(subject)"))
    }
    return blocks
  }

  private func block(
    _ value: LuaValue, _ subject: String
  ) throws(LuaHostError) -> StatementDraft.Block {
    guard case .table(let table) = value else {
      return StatementDraft.Block([try piece(value, subject)])
    }
    var block = StatementDraft.Block([])
    var rest = table
    rest.fields.removeAll { $0.name == "zone" }
    block.zone = try zone(table["zone"], subject)
    guard rest.fields.isEmpty else {
      block.pieces = [try piece(.table(rest), subject)]
      return block
    }
    guard table.others.isEmpty else {
      throw LuaHostError("\(subject) should be a list of pieces, got a list with holes")
    }
    for (index, item) in table.array.enumerated() {
      block.pieces.append(try piece(item, "piece \(index + 1) of \(subject)"))
    }
    return block
  }

  private func zone(_ value: LuaValue?, _ subject: String) throws(LuaHostError) -> Zone? {
    guard let value else { return nil }
    if case .string(let text) = value, let zone = Zone(rawValue: text) { return zone }
    let known = Zone.allCases.map(\.rawValue)
    var name: String?
    if case .string(let text) = value { name = text }
    throw LuaHostError(
      "'zone' of \(subject) should be the name of a zone, got \(shown(value))",
      name: name, candidates: name == nil ? [] : known)
  }

  // Words, or positions in the source; a line has its words as well.
  private func piece(
    _ value: LuaValue, _ subject: String
  ) throws(LuaHostError) -> StatementDraft.Piece {
    switch value {
    case .string(let text): return .made(text)
    case .integer(let number): return .made(String(number))
    case .table(let table):
      let known = Binding.piece.names
      if let field = table.fields.first(where: { !known.contains($0.name) }) {
        throw LuaHostError(
          "\(subject) has no field \(ModelViews.shown(field.name))", code: "reader/unknown-field",
          name: field.name, candidates: known)
      }
      guard table.array.isEmpty, table.others.isEmpty else { break }
      return .source(try range(table, subject))
    default: break
    }
    throw LuaHostError(
      "\(subject) should be a text, or a table with 'first' and 'last', got \(shown(value))")
  }

  private func range(_ table: LuaTable, _ subject: String) throws(LuaHostError) -> TextRange {
    // As those of an empty line.
    if case .integer(let first)? = table["first"], case .integer(let last)? = table["last"],
      last == first &- 1, (1...views.source.text.utf8.count + 1).contains(first)
    {
      return TextRange(first - 1, first - 1)
    }
    return try views.range(table, of: subject, in: views.source.text, named: "source")
  }

  private func shown(_ value: LuaValue) -> String { ModelViews.shown(value) }
}

extension String.UTF8View {
  /// The bytes of a range, which cuts no character.
  fileprivate subscript(range: TextRange) -> Substring {
    let start = index(startIndex, offsetBy: range.start)
    return Substring(self[start..<index(start, offsetBy: range.byteCount)])
  }
}
