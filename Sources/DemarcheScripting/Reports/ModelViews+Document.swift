import DemarcheLua
import DemarcheModel
import DemarcheReports

extension ModelViews {
  /// One call of a method of the document.
  func document(_ name: String, _ call: LuaCall) throws(LuaHostError) -> [LuaValue] {
    _ = try index(call[0], .doc)
    switch name {
    case "strong", "emphasis", "term", "link", "cite": return [try inlineValue(name, call)]
    case "formula": return [try formula(call)]
    case "heading":
      guard case .integer(let level) = call[1] else {
        throw LuaHostError("doc:heading expects a level, got a \(call[1].typeName)")
      }
      try append(.heading(level: level, try inlines(call[2])))
    case "paragraph": try append(.paragraph(try inlines(call[1])))
    case "note": try append(.note(try inlines(call[1])))
    case "callout": try append(.callout(try word(call, .note), try inlines(call[1])))
    case "list": try append(.list(try word(call, .unordered), try items(call[1])))
    case "matrix": try matrix(call)
    case "chart": try chart(call)
    case "timeline": try append(.timeline(try timeline(call, name)))
    case "calendar": try append(.calendar(try timeline(call, name)))
    case "subtitle": builder?.subtitle(try inlines(call[1]).map(\.plainText).joined())
    case "table": try append(.table(try table(call[1])))
    case "quote": try append(.quote(try cite(call[1])))
    case "claim": try claim(call)
    case "difference": return [try difference(call)]
    case "statement": try statement(call)
    default: throw unknown(name, .doc)
    }
    return []
  }

  private func host(_ error: ReportError) -> LuaHostError {
    LuaHostError(error.message, code: error.code)
  }

  // A choice that may stand behind the content.
  private func word<Choice: RawRepresentable & CaseIterable>(
    _ call: LuaCall, _ usual: Choice
  ) throws(LuaHostError) -> Choice where Choice.RawValue == String {
    if call[2] == .none { return usual }
    if case .string(let text) = call[2], let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: " or ")
    throw LuaHostError("expected \(known), got \(ModelViews.shown(call[2]))")
  }

  /// Appends a part.
  func append(_ node: Node) throws(LuaHostError) {
    do throws(ReportError) {
      try builder?.append(node)
    } catch {
      throw host(error)
    }
  }

  func cite(_ value: LuaValue) throws(LuaHostError) -> EvidenceNumber {
    let (statement, annotation) = annotations[try index(value, .annotation)]
    return try cite(annotation, of: statement)
  }

  /// Cites an annotation of the statement of that number.
  func cite(_ annotation: Annotation, of statement: Int) throws(LuaHostError) -> EvidenceNumber {
    try charge(documentText: "")
    do throws(ReportError) {
      return try builder?.cite(annotation, of: statements[statement]) ?? EvidenceNumber(0)
    } catch {
      throw host(error)
    }
  }

  func evidence(_ value: LuaValue) throws(LuaHostError) -> [EvidenceNumber] {
    switch value {
    case .none: return []
    case .handle(let handle):
      let (kind, index) = try read(handle)
      guard kind == .list else { return [try cite(value)] }
      var numbers: [EvidenceNumber] = []
      for item in lists[index] { numbers.append(try cite(.handle(item))) }
      return numbers
    case .table(let table):
      var numbers: [EvidenceNumber] = []
      for item in table.array { numbers.append(try cite(item)) }
      return numbers
    default:
      throw LuaHostError("evidence should be annotations, got a \(value.typeName)")
    }
  }

  private func claim(_ call: LuaCall) throws(LuaHostError) {
    let content = try inlines(call[1])
    guard content.contains(where: { !$0.plainText.isEmpty }) else {
      throw LuaHostError("a claim should say something", code: "report/empty-claim")
    }
    let numbers = try evidence(call[2])
    do throws(ReportError) {
      try builder?.claim(content, evidence: numbers)
    } catch {
      throw host(error)
    }
  }

  // doc:statement(s) or doc:statement(s, annotations)
  private func statement(_ call: LuaCall) throws(LuaHostError) {
    let number = try index(call[1], .statement)
    try charge(documentText: statements[number].text)
    var chosen = annotations.filter { $0.statement == number }.map(\.value)
    if call[2] != .none {
      let list = try index(call[2], .list)
      chosen = []
      for item in lists[list] {
        chosen.append(annotations[try index(.handle(item), .annotation)].value)
      }
    }
    do throws(ReportError) {
      try builder?.statement(statements[number], annotations: chosen)
    } catch {
      throw host(error)
    }
  }

  // MARK: inline content

  /// Text, a value of the model, or a list of such.
  func inlines(_ value: LuaValue) throws(LuaHostError) -> [Inline] {
    switch value {
    case .none: return []
    case .string(let text):
      try charge(documentText: text)
      return [.text(text)]
    case .integer(let number): return [.text(String(number))]
    case .number(let number): return [.text(String(number))]
    case .boolean(let flag): return [.text(flag ? "yes" : "no")]
    case .handle(let handle): return [try inline(handle)]
    case .table(let table):
      if let inline = try marked(table) { return [inline] }
      if case .string(let name)? = table["name"], table.array.isEmpty {
        return [.actor(ActorReference(name: name))]
      }
      if case .string(let text)? = table["text"], table.array.isEmpty { return [.text(text)] }
      if let place = table.others.first?.index {
        throw LuaHostError(
          "content should be a list without holes, but item \(place) stands behind a nil",
          code: "report/hole")
      }
      var all: [Inline] = []
      for item in table.array { all += try inlines(item) }
      return all
    case .function, .hostFunction:
      throw LuaHostError("content should be text or values, got a function")
    }
  }

  private func inline(_ handle: LuaHandle) throws(LuaHostError) -> Inline {
    let (kind, index) = try read(handle)
    switch kind {
    case .date:
      try charge(documentText: "")
      return .date(dates[index])
    case .annotation:
      let statement = statements[annotations[index].statement]
      return .quotation(text(ofAnnotation: index), language: statement.language)
    case .statement: return .text(statements[index].headline ?? statements[index].key)
    default: throw LuaHostError("\(kind.article) is no content")
    }
  }

  // What doc:strong and its like return: a table that says what it is.
  private func inlineValue(_ name: String, _ call: LuaCall) throws(LuaHostError) -> LuaValue {
    if name == "cite" {
      let numbers = try evidence(call[1])
      return ModelViews.table([
        ("inline", .string(name)),
        ("numbers", .table(LuaTable(array: numbers.map { .integer($0.value) }))),
      ])
    }
    guard case .string(let text) = call[1] else {
      throw LuaHostError("doc:\(name) expects a text, got a \(call[1].typeName)")
    }
    var fields: [(String, LuaValue)] = [("inline", .string(name)), ("content", .string(text))]
    if name == "link" {
      guard case .string(let url) = call[2] else {
        throw LuaHostError("doc:link expects a text and an address")
      }
      fields.append(("url", .string(url)))
    }
    return ModelViews.table(fields)
  }

  // The words of the trigger, set strong, and those of what it is about, in the text's order.
  private func formula(_ call: LuaCall) throws(LuaHostError) -> LuaValue {
    let (statement, annotation) = annotations[try index(call[1], .annotation)]
    let source = statements[statement]
    let strong = ModelViews.table([
      ("inline", .string("strong")),
      ("content", .string(source.text(in: annotation.trigger) ?? "")),
    ])
    let about = ["target", "content", "what"].lazy.compactMap { annotation[$0]?.range }.first
    guard let about, about != annotation.trigger, let words = source.text(in: about) else {
      return .table(LuaTable(array: [strong]))
    }
    let parts: [LuaValue] =
      about.start < annotation.trigger.start
      ? [.string(words), .string(" "), strong] : [strong, .string(" "), .string(words)]
    return .table(LuaTable(array: parts))
  }

  private func marked(_ table: LuaTable) throws(LuaHostError) -> Inline? {
    guard case .string(let name)? = table["inline"] else { return nil }
    if name == "cite", case .table(let numbers)? = table["numbers"] {
      return .cite(
        numbers.array.compactMap { value in
          if case .integer(let number) = value { return EvidenceNumber(number) }
          return nil
        })
    }
    guard case .string(let content)? = table["content"] else { return nil }
    try charge(documentText: content)
    switch name {
    case "strong": return .strong(content)
    case "emphasis": return .emphasis(content)
    case "term": return .term(content)
    case "link":
      guard case .string(let url)? = table["url"] else { return nil }
      return .link(text: content, url: url)
    default: return nil
    }
  }

  private func items(_ value: LuaValue) throws(LuaHostError) -> [[Inline]] {
    guard case .table(let table) = value else {
      throw LuaHostError("doc:list expects a list, got a \(value.typeName)")
    }
    var items: [[Inline]] = []
    for item in table.array { items.append(try inlines(item)) }
    return items
  }

  // MARK: tables

  private func table(_ value: LuaValue) throws(LuaHostError) -> Table {
    let names = Binding.table.names
    let table = try fields(value, of: "table", known: names, required: names)
    guard case .string(let caption)? = table["caption"],
      case .table(let columns)? = table["columns"], case .table(let rows)? = table["rows"]
    else {
      throw LuaHostError("doc:table expects { caption = …, columns = { … }, rows = { … } }")
    }
    guard columns.array.count <= 100 else {
      throw LuaHostError("a table has at most 100 columns, got \(columns.array.count)")
    }
    try charge(documentText: caption)
    var result = Table(caption: caption, columns: [])
    for column in columns.array { result.columns.append(try self.column(column)) }
    for row in rows.array {
      guard case .table(let cells) = row else {
        throw LuaHostError("a row of table '\(caption)' should be a list of cells")
      }
      var line: [Table.Cell] = []
      for cell in cells.array { line.append(try self.cell(cell)) }
      result.rows.append(line)
    }
    return result
  }

  private func column(_ value: LuaValue) throws(LuaHostError) -> Table.Column {
    if case .string(let title) = value { return Table.Column(title: title) }
    guard case .table(let table) = value, case .string(let title)? = table.array.first else {
      throw LuaHostError("a column should be a title or { title, align = \"number\" }")
    }
    let isNumber = table["align"] == .string("number")
    return Table.Column(title: title, alignment: isNumber ? .number : .text)
  }

  // Content, or { content, evidence = annotations }.
  private func cell(_ value: LuaValue) throws(LuaHostError) -> Table.Cell {
    guard case .table(let table) = value, let cited = table["evidence"] else {
      return Table.Cell(try inlines(value))
    }
    return Table.Cell(
      try inlines(.table(LuaTable(array: table.array))), evidence: try evidence(cited))
  }
}
