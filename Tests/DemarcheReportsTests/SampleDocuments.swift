import DemarcheModel
import DemarcheReports

/// Documents for the tests. The statement is written for them.
enum SampleDocuments {
  static let text = """
    Examplia: Statement by the Spokesperson on the electoral code

    Brussels, 20 March 2023 – The Union welcomes the amended electoral code, but deeply regrets \
    that independent observers were not admitted.

    It will be crucial for Examplia to implement the recommendations – all of them – by 2024.

    Nobody Inparticular, Spokesperson
    """

  /// A statement in three paragraphs and a signature.
  static func statement() -> Statement {
    let source = SourceDocument(
      origin: "statements/examplia.txt", mediaType: "text/plain",
      sha256: String(repeating: "0a", count: 32), byteCount: text.utf8.count)
    var statement = Statement(key: "statements/examplia.txt", text: text, source: source)
    statement.headline = "Examplia: Statement by the Spokesperson on the electoral code"
    statement.issuer = ActorReference(name: "European Union", id: "EU", kind: "igo")
    statement.issuedOn = CalendarDate(year: 2023, month: 3, day: 20)
    statement.language = "en"
    statement.url = "https://example.org/press?id=7&lang=en"
    let zones: [Zone] = [.title, .body, .body, .signature]
    var start = 0
    for (index, paragraph) in text.split(separator: "\n\n").enumerated() {
      let range = TextRange(start, start + paragraph.utf8.count)
      statement.blocks.append(Block(zone: zones[index], range: range, paragraph: index + 1))
      start = range.end + 2
    }
    return statement
  }

  /// Where `words` stand first in the sample's text.
  static func range(_ words: String, in text: String = text) -> TextRange {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    for start in 0...(bytes.count - wanted.count)
    where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return TextRange(start, start + wanted.count)
    }
    return TextRange(0, 0)
  }

  /// An annotation on `words` of the sample.
  static func annotation(
    _ type: String, _ words: String, trigger: String, sentence: String, fields: [Field] = [],
    line: Int = 12
  ) -> Annotation {
    Annotation(
      type: type, range: range(words), trigger: range(trigger), sentence: range(sentence),
      sentenceNumber: 2, zone: .body, fields: fields,
      provenance: Provenance(
        rule: "demarche/eu-statements/\(type).eu", pack: "demarche/eu-statements@0.1.0",
        file: "rules/\(type)s.lua", line: line))
  }

  /// Three overlapping findings of the sample.
  static func annotations() -> [Annotation] {
    let second = String(text.split(separator: "\n\n")[1])
    let third = String(text.split(separator: "\n\n")[2])
    let holder = Field(name: "holder", value: .actor(ActorReference(name: "European Union")))
    return [
      annotation(
        "stance", "The Union welcomes the amended electoral code", trigger: "welcomes",
        sentence: second,
        fields: [
          holder, Field(name: "polarity", value: .integer(1)),
          Field(name: "strength", value: .integer(2)),
        ]),
      annotation(
        "stance",
        "The Union welcomes the amended electoral code, but deeply regrets that independent "
          + "observers were not admitted", trigger: "deeply regrets", sentence: second,
        fields: [
          holder, Field(name: "polarity", value: .integer(-1)),
          Field(name: "strength", value: .integer(3)),
        ], line: 31),
      annotation(
        "demand",
        "It will be crucial for Examplia to implement the recommendations", trigger: "crucial",
        sentence: third,
        fields: [Field(name: "addressee", value: .actor(ActorReference(name: "Examplia")))]),
    ]
  }

  /// One of everything, small.
  static func small() throws -> Document {
    var builder = DocumentBuilder(title: "Dossier: Examplia", subtitle: "One statement, annotated")
    let statement = statement()
    let numbers = try annotations().map { annotation throws(ReportError) in
      try builder.cite(annotation, of: statement)
    }
    try builder.append(.heading(level: 2, [.text("Bottom line")]))
    try builder.claim(
      [
        .actor(ActorReference(name: "European Union")), .text(" "), .strong("welcomes"),
        .text(" "), .quotation("the amended electoral code", language: "en"),
        .text(" but regrets the lack of observers."),
      ], evidence: [numbers[0], numbers[1]])
    try builder.claim(
      [.text("Examplia is asked to implement the recommendations.")], evidence: [numbers[2]])
    try builder.append(
      .paragraph([
        .text("Issued on "), .date(day(2023, 3, 20)), .text(", see "),
        .link(text: "the page", url: "https://example.org/press?id=7&lang=en"), .text("; "),
        .term("electoral code"), .text(" is used "), .emphasis("loosely"), .text(" here "),
        .cite([numbers[0]]), .text("."),
      ]))
    try builder.append(.list(.unordered, [[.text("one")], [.text("two")]]))
    try builder.append(.list(.ordered, [[.text("first")], [.text("second")]]))
    try builder.append(.quote(numbers[2]))
    try builder.append(.table(table(numbers)))
    try builder.append(.callout(.warning, [.text("One pack failed.")]))
    try builder.append(.note([.text("Strengths are those of the ladder stance.eu.")]))
    try builder.append(.heading(level: 2, [.text("Text")]))
    try builder.statement(statement, annotations: annotations())
    builder.receipt("pack", "demarche/eu-statements@0.1.0")
    builder.receipt("corpus_sha256", String(repeating: "0a", count: 32))
    builder.embed(json: "{\"text\":\"a < b & c\"}")
    return builder.finish()
  }

  /// A statement with a hundred findings.
  static func hundred() throws -> Document {
    var builder = DocumentBuilder(title: "Hundred")
    var statement = statement()
    statement.text = Array(repeating: text, count: 34).joined(separator: "\n\n")
    statement.blocks = []
    let step = text.utf8.count + 2
    var annotations: [Annotation] = []
    for copy in 0..<34 {
      for var annotation in self.annotations() where annotations.count < 100 {
        annotation.range = annotation.range.shifted(by: copy * step)
        annotation.trigger = annotation.trigger.shifted(by: copy * step)
        annotation.sentence = annotation.sentence.shifted(by: copy * step)
        annotations.append(annotation)
      }
    }
    try builder.append(.heading(level: 2, [.text("Text")]))
    try builder.statement(statement, annotations: annotations)
    return builder.finish()
  }

  private static func table(_ numbers: [EvidenceNumber]) -> Table {
    Table(
      caption: "Positions",
      columns: [.init(title: "Holder"), .init(title: "Strength", alignment: .number)],
      rows: [
        [.init([.text("European Union")]), .init([.text("+2")], evidence: [numbers[0]])],
        [.init([.text("European Union")]), .init([.text("−3")], evidence: [numbers[1]])],
      ], headers: .columnsAndRows)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> DateValue {
    let date = CalendarDate(year: year, month: month, day: day)
    return DateValue(symbolic: "2023-03-20", precision: .day, firstDay: date, lastDay: date)
  }

  /// A document with `text` wherever text from outside may stand.
  static func filled(with text: String) -> Document {
    let one = EvidenceNumber(1)
    let all = TextRange(0, text.utf8.count)
    let inlines: [Inline] = [
      .text(text), .strong(text), .text(text), .emphasis(text), .term(text), .cite([one]),
      .actor(ActorReference(name: text)), .quotation(text, language: text),
      .date(DateValue(symbolic: text, precision: .day)),
      .link(text: text, url: "https://example.org/"),
    ]
    let detail = EvidenceDetail(
      statementKey: text, statementHeadline: text, url: text, issuedOn: nil, language: text,
      sentence: all, sentenceText: text, range: all, text: text, trigger: all, triggerText: text,
      type: text, status: text, certainty: text, provenance: text, summary: text)
    let mark = Mark(
      range: all, trigger: all, type: text, label: text, note: inlines, evidence: one)
    return Document(
      title: text, subtitle: text, language: text,
      nodes: [
        .heading(level: 2, inlines), .paragraph(inlines), .list(.ordered, [inlines]),
        .list(.unordered, [inlines]), .quote(one), .callout(.note, inlines), .note(inlines),
        .table(
          Table(
            caption: text, columns: [.init(title: text), .init(title: text)],
            rows: [[.init(inlines, evidence: [one]), .init(inlines)]])),
        .claim(Claim(number: 1, content: inlines, evidence: [one])),
        .statement(
          MarkedStatement(
            key: text, headline: text, subtitle: [inlines], language: text, text: text,
            blocks: [Block(zone: .body, range: all, paragraph: 1)], marks: [mark])),
      ], evidence: [detail], receipt: [ReceiptEntry(name: text, value: text)],
      embeddedJSON: text)
  }
}
