import DemarcheModel
import DemarcheReaders

/// Reads Web Annotations: those of `WebAnnotationPage`, and those of other programs.
///
/// The text of an annotation is that of its page, else the one among `texts` that its target
/// names. A quotation decides where it stands; positions help where it stands several times.
struct WebAnnotationReader {
  private let texts: ImportTexts
  private let decoder = FindingsDecoder(format: .webAnnotation, unit: .codePoints)
  // Annotations of other programs, by their text, in order of first mention.
  private var loose: [LooseStatement] = []
  private var budget = QuoteSearch.byteLimit

  private struct LooseStatement {
    var source: String
    var imported: ImportedStatement
    var annotations: [Annotation] = []
  }

  init(texts: ImportTexts) { self.texts = texts }

  /// Reads a document; gives the findings of pages that have their statement.
  mutating func read(
    _ json: JSONPlace, at place: ImportPlace
  ) throws(ImportFault) -> [Findings] {
    if case .array = json.value {
      var findings: [Findings] = []
      for element in try json.elements() { findings += try read(element, at: place) }
      return findings
    }
    let types = WebAnnotationReader.types(json)
    if types.contains("AnnotationCollection") {
      guard let first = json["first"], case .object = first.value else {
        throw .malformed(
          "\(json.words) should have its pages in it, but only names them",
          help: "save the page that 'first' names and convert that")
      }
      return try read(first, at: place)
    }
    if types.contains("AnnotationPage") { return try page(json, at: place) }
    guard types.contains("Annotation") else {
      throw .malformed(
        "\(json.words) should have the 'type' Annotation, AnnotationPage or AnnotationCollection")
    }
    try addLoose(json, at: place)
    return []
  }

  /// The findings of annotations that stand in no page with a statement.
  mutating func rest() -> [Findings] {
    defer { loose = [] }
    return loose.map {
      Findings(statement: $0.imported.statement, annotations: Self.ordered($0.annotations))
    }
  }

  private static func ordered(_ annotations: [Annotation]) -> [Annotation] {
    annotations.enumerated().sorted { left, right in
      (left.element.range.start, -left.element.range.end, left.offset)
        < (right.element.range.start, -right.element.range.end, right.offset)
    }.map(\.element)
  }

  private mutating func page(
    _ json: JSONPlace, at place: ImportPlace
  ) throws(ImportFault) -> [Findings] {
    let items = try json["items"]?.elements() ?? []
    guard let head = json["demarche"], head["text"] != nil else {
      for item in items { try addLoose(item, at: place) }
      return []
    }
    var imported = try decoder.statement(head, unit: .codePoints, at: place)
    var annotations: [Annotation] = []
    for item in items { annotations.append(try annotation(item, in: &imported, at: place)) }
    return [
      Findings(
        statement: imported.statement, annotations: annotations,
        diagnostics: try decoder.diagnostics(head))
    ]
  }

  private mutating func addLoose(_ json: JSONPlace, at place: ImportPlace) throws(ImportFault) {
    let target = try self.target(of: json)
    let source = try WebAnnotationReader.source(of: target)
    let index: Int
    if let known = loose.firstIndex(where: { $0.source == source }) {
      index = known
    } else {
      guard let statement = texts.statement(named: source) else {
        throw ImportFault(
          "import/no-text",
          "there is no text for the target \(GivenText.quoted(source)) of \(json.words)",
          help: "'--texts PATH' names the statements; one of that key, URL or path is expected")
      }
      let given = try GivenText(statement.text, unit: .codePoints)
      loose.append(
        LooseStatement(
          source: source, imported: ImportedStatement(statement, given: given)))
      index = loose.count - 1
    }
    var imported = loose[index].imported
    let made = try annotation(json, in: &imported, at: place)
    loose[index].imported = imported
    loose[index].annotations.append(made)
  }

  private func target(of json: JSONPlace) throws(ImportFault) -> JSONPlace {
    guard let target = try json.required("target").oneOrMore.first else {
      throw .malformed("'\(json.path).target' should name what is annotated, but is empty")
    }
    return target
  }

  private static func source(of target: JSONPlace) throws(ImportFault) -> String {
    if case .string(let source) = target.value { return source }
    let known = target["source"]
    let source = if let known { known } else { try target.required("id") }
    if case .string(let name) = source.value { return name }
    return try source.required("id").string()
  }

  private mutating func annotation(
    _ json: JSONPlace, in imported: inout ImportedStatement, at place: ImportPlace
  ) throws(ImportFault) -> Annotation {
    let selectors = try target(of: json)["selector"]?.oneOrMore ?? []
    let range = try self.range(selectors, imported.given, of: json)
    for body in json["body"]?.oneOrMore ?? [] {
      guard let own = body["demarche"] else { continue }
      var annotation = try decoder.annotation(own, in: &imported, at: place)
      annotation.range = range
      return annotation
    }
    let made = try WebAnnotationBody(json)
    let (sentence, number, zone) = imported.sentence(at: range)
    return Annotation(
      type: made.type, range: range, trigger: range, sentence: sentence, sentenceNumber: number,
      zone: zone, fields: made.fields,
      provenance: .elsewhere(.webAnnotation, by: made.creator, at: place))
  }

  private mutating func range(
    _ selectors: [JSONPlace], _ given: GivenText, of json: JSONPlace
  ) throws(ImportFault) -> TextRange {
    var position: (start: Int, end: Int)?
    var quote: JSONPlace?
    for selector in selectors {
      let types = WebAnnotationReader.types(selector)
      if types.contains("TextPositionSelector") {
        position = (
          try selector.required("start").integer(), try selector.required("end").integer()
        )
      } else if types.contains("TextQuoteSelector") {
        quote = selector
      }
    }
    guard let quote else {
      guard let position else {
        throw .malformed(
          "'\(json.path).target' should have a TextPositionSelector or a TextQuoteSelector",
          help: "annotations of a whole document have no place in a statement")
      }
      return try given.range(position.start, position.end, words: nil, of: json.words)
    }
    return try range(quote, near: position, given, of: json)
  }

  private mutating func range(
    _ quote: JSONPlace, near position: (start: Int, end: Int)?, _ given: GivenText,
    of json: JSONPlace
  ) throws(ImportFault) -> TextRange {
    let exact = try quote.required("exact").string()
    if let position,
      let range = given.range(position.start, position.end, with: exact)
    {
      return range
    }
    var search = QuoteSearch(
      exact: exact, prefix: try quote["prefix"]?.string() ?? "",
      suffix: try quote["suffix"]?.string() ?? "", budget: budget)
    defer { budget = search.budget }
    let near = position.flatMap { given.givenOffset(of: $0.start) }
    guard let found = try search.find(in: given.givenBytes, near: near) else {
      throw ImportFault(
        "import/misplaced",
        "\(json.words) quotes \(GivenText.quoted(exact)), which is not in the text",
        help: "was the text changed since?")
    }
    return given.textRange(found.start, found.end)
  }

  static func types(_ json: JSONPlace) -> [String] {
    (json["type"] ?? json["@type"])?.oneOrMore.compactMap { try? $0.string() } ?? []
  }
}
