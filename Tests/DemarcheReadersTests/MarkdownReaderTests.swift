import DemarcheModel
import DemarcheReaders
import Foundation
import Testing

/// Statements in Markdown.
struct MarkdownReaderTests {
  static func reading(_ text: String) throws -> SourceReading {
    try MarkdownReader().read(
      SourceBytes(origin: "m.md", bytes: Array(text.utf8)), options: ReadOptions())
  }

  private func statement(_ text: String) throws -> Statement {
    try #require(try Self.reading(text).statements.first)
  }

  /// Each block as its zone and words.
  static func blocks(_ statement: Statement) -> [String] {
    statement.blocks.map { "\($0.zone.rawValue): \(statement.text(in: $0.range) ?? "?")" }
  }

  @Test func blocksGiveZones() throws {
    let statement = try statement(
      """
      # Statement on fishing

      Lomar, 3 May 2024

      ## What was agreed

      Sarvania *welcomes* the [agreement](https://a.example/x "t") and
      `thanks` all.

      - one boat
      - two boats

        on the lake

      1. The law

      > It is a good day,
      > said the Minister.

          as agreed

      \\###
      """)
    #expect(
      Self.blocks(statement) == [
        "title: Statement on fishing", "dateline: Lomar, 3 May 2024", "heading: What was agreed",
        "body: Sarvania welcomes the agreement and\nthanks all.", "list_item: one boat",
        "list_item: two boats", "list_item: on the lake", "list_item: The law",
        "quotation: It is a good day,\nsaid the Minister.", "body: as agreed", "boilerplate: ###",
      ])
    #expect(statement.headline == "Statement on fishing")
  }

  @Test func frontMatterIsMetadata() throws {
    let statement = try statement(
      """
      ---
      tags: [a, b]
      title: "Statement from the Minister\\
        \\ of Lomar"
      date: '2024-01-14'
      published_time: 2024-01-15 15:41:16-05:00
      author: Ana Berg
      publisher: Lomar
      lang: en-GB
      source_url: https://lomar.example/1
      nested: {title: no}
      ---

      Lomar welcomes it.
      """)
    #expect(statement.headline == "Statement from the Minister of Lomar")
    #expect(statement.issuedOn == CalendarDate(iso: "2024-01-14"))
    #expect(statement.speaker == Speaker(name: "Ana Berg"))
    #expect(statement.issuer == ActorReference(name: "Lomar"))
    #expect(statement.language == "en")
    #expect(statement.key == "https://lomar.example/1")
    #expect(statement.text == "Lomar welcomes it.")
  }

  @Test func theHeadersKeysCountToo() throws {
    let statement = try statement("---\nTitle: A\nIssuer: EU\nKey: k\nKind: note\n---\nB.")
    #expect(statement.headline == "A")
    #expect(statement.key == "k")
    #expect(statement.kind == "note")
  }

  @Test(arguments: [
    (
      "---\ntitle: A: B\n---\nC.",
      "front matter should be YAML, but is not: mapping values are not allowed in this context", 2
    ),
    (
      "---\n- a\n---\nC.",
      "front matter should be YAML, but is not: it is a list, not keys with values", 2
    ),
    (
      "---\nx: \"\n---\nC.",
      "front matter should be YAML, but is not: found unexpected end of stream", 3
    ),
  ])
  func whatIsNoFrontMatterIsReported(text: String, message: String, line: Int) throws {
    let reading = try Self.reading(text)
    #expect(reading.statements.map(\.text) == ["C."])
    #expect(reading.statements[0].diagnostics.map(\.message) == [message])
    #expect(reading.statements[0].diagnostics.map(\.line) == [line])
    #expect(reading.statements[0].diagnostics.map(\.severity) == [.warning])
  }

  @Test func aDateThatIsNoDayIsReported() throws {
    let reading = try Self.reading("---\ndate: May 2024\n---\nC.")
    #expect(reading.statements.map(\.issuedOn) == [nil])
    #expect(
      reading.statements[0].diagnostics.map(\.message) == [
        "date should be a day written YYYY-MM-DD, with or without a time, but is 'May 2024'; it is "
          + "left out"
      ])
  }

  @Test(arguments: ["---\n\nA rule above.", "Text.\n\n---\n\nMore.", "--- x\na: b\n---\n"])
  func aRuleIsNoFrontMatter(text: String) throws {
    #expect(try Self.reading(text).statements[0].diagnostics.isEmpty)
  }

  @Test func imagesAndHTMLAreDroppedPartsAndNamed() throws {
    let reading = try Self.reading(
      "A ![flag](f.png) <b>flag</b> flies.\n\n<div>\nlost\n</div>\n\n![x](y)")
    #expect(reading.statements.map(\.text) == ["A  flag flies."])
    #expect(reading.statements[0].diagnostics.map(\.message) == ["left out: image (2), HTML (3)"])
    #expect(reading.statements[0].diagnostics.map(\.severity) == [.note])
  }

  @Test func everyWordLeadsToItsSource() throws {
    let text = """
      \u{FEFF}---
      title: T
      ---
      # Héad &amp; *tail*\r
      \r
      Cafe\u{301} \\*one\\* [two](https://two.example/three "two") three,
        four &#x20AC; `five`\r
      - six **seven**
      > eight
      >     nine
      """
    let statement = try statement(text)
    let bytes = Array(text.utf8)
    for word in [
      "Héad", "tail", "Café", "one", "two", "three", "four", "five", "six", "seven", "eight",
      "nine",
    ] {
      let range = try #require(statement.text.range(of: word))
      let start = statement.text.utf8.distance(
        from: statement.text.startIndex, to: range.lowerBound)
      let source = statement.offsets.sourceRange(TextRange(start, start + word.utf8.count))
      let found = String(decoding: bytes[source.start..<source.end], as: UTF8.self)
      #expect(found == word)
      if word == "three" { #expect(bytes[source.end] == UInt8(ascii: ",")) }
    }
  }

  @Test(arguments: ["", "---\ntitle: x\n---\n", "![x](y)", "<p>x</p>"])
  func aFileWithoutTextIsAnError(text: String) {
    #expect(throws: ReadError.self) { try Self.reading(text) }
  }

  @Test func refusesTooManyMarks() throws {
    do {
      _ = try Self.reading(String(repeating: "[", count: 1_000_001))
      Issue.record("it was read")
    } catch {
      #expect(
        (error as? ReadError)?.diagnostic.message
          == "Markdown should have at most 1000000 lines and marks, but has 1000001")
    }
  }

  @Test func frontMatterCanBeTOML() throws {
    let statement = try statement(
      """
      +++
      title = "Statement from the Minister"
      date = 2024-01-14T10:00:00+02:00
      author = ["Ana Berg", "B"]
      publisher = 'Lomar'
      weight = 5
      [params]
      title = "no"
      +++

      Lomar welcomes it.
      """)
    #expect(statement.headline == "Statement from the Minister")
    #expect(statement.issuedOn == CalendarDate(iso: "2024-01-14"))
    #expect(statement.speaker == Speaker(name: "Ana Berg"))
    #expect(statement.issuer == ActorReference(name: "Lomar"))
    #expect(statement.text == "Lomar welcomes it.")
    #expect(statement.diagnostics == [])
    #expect(try self.statement("+++\ndate = 2024-01-14\n+++\nB.").issuedOn?.iso == "2024-01-14")
  }

  @Test(arguments: [
    (
      "title = A",
      "front matter should be TOML, but is not: error while parsing value: could not determine "
        + "value type"
    ),
    (
      "a = 1\n" + String(repeating: "a.", count: 501) + "a = 1",
      "front matter should be TOML, but is not: it has more than 500 full stops"
    ),
  ])
  func whatIsNoTOMLIsReported(content: String, message: String) throws {
    let reading = try Self.reading("+++\n\(content)\n+++\nC.")
    #expect(reading.statements.map(\.text) == ["C."])
    #expect(reading.statements[0].diagnostics.map(\.message) == [message])
    #expect(reading.statements[0].diagnostics.map(\.line) == [2])
  }

  @Test(arguments: [20, 400])
  func nestedTOMLIsRead(depth: Int) throws {
    let keys = String(repeating: "a.", count: depth) + "a = 1\n"
    let lists = "b = " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(try statement("+++\n\(keys)\(lists)\n+++\nC.").text == "C.")
  }

  @Test func rowsOfATableAreLines() throws {
    let text = """
      Who voted how:

      | Party | **For** |  |
      |---|:-:|--|
      | Civic \\| Dawn |  | 12 |
      | [Lake](u) | `3` &amp; 4 |
      |||
      | é | x |

      After.

      > | q | r |
      > |---|---|
      > | s | t |
      """
    let statement = try statement(text)
    #expect(
      Self.blocks(statement) == [
        "body: Who voted how:", "body: Party For\nCivic | Dawn 12\nLake 3 & 4\né x", "body: After.",
        "quotation: q r\ns t",
      ])
    let bytes = Array(text.utf8)
    for word in ["Party", "For", "Civic", "Dawn", "12", "Lake", "3", "4", "é", "After", "q", "t"] {
      let range = try #require(statement.text.range(of: word))
      let start = statement.text.utf8.distance(
        from: statement.text.startIndex, to: range.lowerBound)
      let source = statement.offsets.sourceRange(TextRange(start, start + word.utf8.count))
      #expect(String(decoding: bytes[source.start..<source.end], as: UTF8.self) == word)
    }
  }

  @Test(arguments: [
    "|" + String(repeating: "x|", count: 20_000) + "\n|" + String(repeating: "-|", count: 20_000),
    "|" + String(repeating: "x|", count: 90) + "\n|" + String(repeating: "-|", count: 90) + "\n"
      + String(repeating: "|\n", count: 100_000),
    String(repeating: "a\n", count: 50_000) + "|x|y|\n|-|-|",
    String(repeating: "a\n|-|-|\n", count: 20_000),
  ])
  func costlyTablesAreReadAsLines(text: String) throws {
    let start = ContinuousClock.now
    #expect(try statement("Words.\n\n" + text).text.contains("|"))
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test(arguments: [
    "[", "> ", "- ", "|", "|-", "|a\n", "|-|\n", "*a_", "<!--", "`a``", "&", "a\n", "[a](", "\\",
  ])
  func nestedMarksNeitherHangNorCrash(mark: String) throws {
    let text = "x " + String(repeating: mark, count: 100_000)
    #expect(try Self.reading(text).statements.count == 1)
  }
}
