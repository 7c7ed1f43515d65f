import DemarcheModel
import DemarchePipeline
import DemarcheReports
import Foundation
import Testing

/// Reports as annotations that other programs read: of what is cited, and of nothing else.
@Suite struct CitedFormatTests {
  static func findings(_ key: String, _ text: String, _ words: [String]) -> Findings {
    let source = SourceDocument(
      origin: key, mediaType: "text/plain", sha256: String(repeating: "0a", count: 32),
      byteCount: text.utf8.count)
    var statement = Statement(key: key, text: text, source: source)
    statement.headline = "Headline"
    let annotations = words.compactMap { words in
      text.range(of: words).map { place in
        let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
        let range = TextRange(start, start + words.utf8.count)
        return Annotation(
          type: "stance", range: range, trigger: range, sentence: TextRange(0, text.utf8.count),
          sentenceNumber: 1, zone: .body, fields: [Field(name: "polarity", value: .integer(1))],
          provenance: Provenance(rule: "a/b/c", pack: "a/b@1.0.0", file: "rules/c.lua", line: 3))
      }
    }
    return Findings(statement: statement, annotations: annotations)
  }

  static let one = findings(
    "one.txt", "Größe: we welcome it, and we regret that.",
    [
      "we welcome", "we regret",
    ])
  static let two = findings("two.txt", "We condemn it.", ["We condemn"])

  /// A document that shows statements, and cites the annotations of those numbers of the first.
  static func document(
    showing shown: [Findings], citing numbers: [Int] = []
  ) throws -> Document {
    var builder = DocumentBuilder(title: "t")
    for number in numbers {
      _ = try builder.cite(one.annotations[number], of: one.statement)
    }
    for found in shown { try builder.statement(found.statement, annotations: []) }
    return builder.finish()
  }

  @Test func aPageHasTheAnnotationsThatAreCited() throws {
    let format = WebAnnotationFormat([Self.one, Self.two])
    let bytes = try format.bytes(of: Self.document(showing: [], citing: [1]))
    var cited = Self.one
    cited.annotations = [Self.one.annotations[1]]
    #expect(bytes == WebAnnotationPage().bytes(of: cited))
  }

  @Test func standoffCountsCharacters() throws {
    let format = BratFormat([Self.one, Self.two])
    let text = String(
      decoding: try format.bytes(of: Self.document(showing: [Self.one], citing: [0])),
      as: UTF8.self)
    #expect(text.hasPrefix("T1\tstance 7 17\twe welcome\nA1\tpolarity T1 1\n"))
    #expect(!text.contains("we regret"))
  }

  @Test func standoffIsOfOneStatement() throws {
    let format = BratFormat([Self.one, Self.two])
    let error = #expect(throws: ReportError.self) {
      try format.bytes(of: Self.document(showing: [Self.one, Self.two], citing: [0]))
    }
    #expect(
      error?.message == "format 'brat' failed: a file has the annotations of one statement, but "
        + "the report shows 2; 'demarche extract --format brat' makes a folder of many")
  }

  @Test func standoffNeedsAStatementWithEvidence() throws {
    let format = BratFormat([Self.one, Self.two])
    let first = #expect(throws: ReportError.self) {
      try format.bytes(of: Self.document(showing: [], citing: [0]))
    }
    #expect(
      first?.message
        == "format 'brat' needs a statement that is shown, but the report has none")
    let second = #expect(throws: ReportError.self) {
      try format.bytes(of: Self.document(showing: [Self.two], citing: [0]))
    }
    #expect(
      second?.message
        == "format 'brat' needs evidence of the statement that is shown, but the report has none")
  }

  @Test func pagesNeedEvidence() throws {
    let error = #expect(throws: ReportError.self) {
      try WebAnnotationFormat([Self.one]).bytes(of: Self.document(showing: [Self.one]))
    }
    #expect(error?.code == "report/nothing-to-write")
    #expect(
      error?.message == "format 'web-annotation' needs evidence, but the report has none")
  }

  @Test func evidenceOfOtherStatementsIsRefused() throws {
    let error = #expect(throws: ReportError.self) {
      try WebAnnotationFormat([Self.two]).bytes(of: Self.document(showing: [], citing: [0]))
    }
    #expect(
      error?.message
        == "format 'web-annotation' failed: evidence 1 is in none of the statements at hand")
  }
}
