import DemarcheLua
import DemarcheModel
import DemarcheReports
import DemarcheRules

/// A document on its way through the functions of a pack's format.
///
/// All text from outside goes through `text` or `escape` before a function sees it, but for what
/// stands in a field `raw`. What the format has no function for is said by those it has, and what
/// the host writes itself, such as the brackets of citations, is escaped like all other text.
struct FormatRun {
  let document: Document
  private let format: FormatDeclaration
  private let functions: [String: CallbackReference]
  private let state: PackState
  private let byteLimit: Int
  private var byteCount = 0
  private var level = 1

  /// - Parameter byteLimit: of the text that all functions make together.
  init(_ document: Document, _ format: FormatDeclaration, _ state: PackState, byteLimit: Int) {
    self.document = document
    self.format = format
    functions = Dictionary(format.functions.map { ($0.name, $0.reference) }) { first, _ in first }
    self.state = state
    self.byteLimit = byteLimit
  }

  /// The whole file, which ends with a line feed.
  mutating func file() throws(FormatFailure) -> String {
    let body = try blocks(document.nodes)
    level = 1
    let appendix = try blocks(document.appendix)
    var file: String
    if functions["document"] != nil {
      let view = try view(body: body, appendix: appendix)
      file = try call("document", [view]) ?? ""
    } else {
      let head: [Node] =
        [.heading(level: 1, [.text(document.title)])]
        + (document.subtitle.map { [.paragraph([.text($0)])] } ?? [])
      file = joined([try blocks(head), body, appendix])
    }
    if file.utf8.last != 0x0A { file += "\n" }
    return file
  }

  // MARK: functions

  /// What a function of the format makes of `arguments`; nil where it has none of that name.
  mutating func call(
    _ name: String, _ arguments: [LuaValue]
  ) throws(FormatFailure) -> String? {
    guard let function = functions[name] else { return nil }
    let result: LuaValue
    do throws(LuaError) {
      result = try state.call(function, arguments).first ?? .none
    } catch {
      throw .lua(error, function: name)
    }
    guard case .string(let text) = result else {
      throw .refused(
        code: "format/wrong-result",
        message: "'\(name)' should return a string, got a \(result.typeName)", function: name)
    }
    return try charged(text, name)
  }

  private mutating func charged(
    _ text: String, _ function: String
  ) throws(FormatFailure) -> String {
    byteCount += text.utf8.count
    guard byteCount <= byteLimit else { throw tooMuch(function) }
    return text
  }

  private func tooMuch(_ function: String) -> FormatFailure {
    .refused(
      code: "lua/memory-exceeded",
      message: "the format made more than \(byteLimit) bytes of text", function: function)
  }

  /// Text from outside as one line, escaped.
  mutating func text(_ text: String) throws(FormatFailure) -> String {
    var line = String.UnicodeScalarView()
    forEachPrintableInline(in: text) { line.append($0) }
    guard !line.isEmpty else { return "" }
    if let escape = format.escape {
      guard let text = escape.apply(String(line), byteLimit: byteLimit) else {
        throw tooMuch("escape")
      }
      return try charged(text, "escape")
    }
    return try call("text", [.string(String(line))]) ?? String(line)
  }

  // MARK: running text

  /// Running text.
  mutating func inlines(_ content: [Inline]) throws(FormatFailure) -> String {
    var line = ""
    for inline in content { line += try self.inline(inline) }
    return line
  }

  private mutating func inline(_ inline: Inline) throws(FormatFailure) -> String {
    switch inline {
    case .text(let words): return try text(words)
    case .strong(let words): return try around(words, "strong")
    case .emphasis(let words): return try around(words, "emphasis")
    case .term(let words): return try around(words, "term")
    case .cite(let numbers): return try cite(numbers)
    case .link(let words, let url): return try link(words, url)
    case .date(let date):
      return try around(inline.plainText, "date", [FormatRun.view(of: date)])
    case .actor(let actor):
      return try around(inline.plainText, "actor", [try view(of: actor)])
    case .quotation(let words, let language):
      guard functions["quotation"] != nil else { return try text(inline.plainText) }
      let code: LuaValue = .string(try text(language ?? ""))
      return try around(words, "quotation", [language == nil ? .none : code])
    }
  }

  private mutating func around(
    _ words: String, _ name: String, _ more: [LuaValue] = []
  ) throws(FormatFailure) -> String {
    let content = try text(words)
    return try call(name, [.string(content)] + more) ?? content
  }

  /// References to evidence; none for none.
  mutating func cite(_ numbers: [EvidenceNumber]) throws(FormatFailure) -> String {
    guard !numbers.isEmpty else { return "" }
    if let citation = try call("cite", [FormatRun.list(numbers)]) { return citation }
    return try text(Inline.cite(numbers).plainText)
  }

  /// A link; text and address as text where the address is not safe or the format has no links.
  mutating func link(_ words: String, _ url: String) throws(FormatFailure) -> String {
    let words = words.isEmpty ? url : words
    guard functions["link"] != nil, let target = LinkTarget(url) else {
      return try text(words == url ? url : "\(words) (\(url))")
    }
    let content = try text(words)
    return try call("link", [.string(content), .string(target.encoded)]) ?? content
  }

  // MARK: blocks

  /// Blocks with what stands between them.
  mutating func blocks(_ nodes: [Node]) throws(FormatFailure) -> String {
    var parts: [String] = []
    for node in nodes { parts.append(try block(node)) }
    return joined(parts)
  }

  private func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: format.separator)
  }

  private mutating func block(_ node: Node) throws(FormatFailure) -> String {
    if case .heading(let level, _) = node { self.level = level }
    if functions[node.name] != nil {
      return try call(node.name, [try view(of: node)]) ?? ""
    }
    switch node {
    case .heading(_, let content), .paragraph(let content): return try inlines(content)
    case .list(let kind, let items): return try lines(kind, items)
    case .table(let table): return try lines(table)
    default:
      let outer = level
      defer { level = outer }
      return try blocks(node.simpler(in: document, level: level))
    }
  }

  private mutating func lines(
    _ kind: Node.ListKind, _ items: [[Inline]]
  ) throws(FormatFailure) -> String {
    var lines: [String] = []
    for (index, item) in items.enumerated() {
      lines.append(try text(kind == .ordered ? "\(index + 1). " : "- ") + inlines(item))
    }
    return joined(lines)
  }

  // A row is a paragraph: `Holder: European Union; Strength: +2 [1]`.
  private mutating func lines(_ table: Table) throws(FormatFailure) -> String {
    var lines = table.caption.isEmpty ? [] : [try inlines([.strong(table.caption)])]
    for row in table.rows {
      var cells: [String] = []
      for (column, cell) in zip(table.columns, row) {
        let end: [Inline] = cell.evidence.isEmpty ? [] : [.text(" "), .cite(cell.evidence)]
        cells.append(try inlines([.text(column.title + ": ")] + cell.content + end))
      }
      lines.append(cells.joined(separator: try text("; ")))
    }
    return joined(lines)
  }
}
