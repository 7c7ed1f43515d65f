import DemarcheModel
import DemarcheReaders
import Foundation
import Testing

/// Tables of statements.
struct CSVReaderTests {
  static func reading(_ text: String, fields: String? = nil) throws -> SourceReading {
    let mapping = try fields.map { try FieldMapping($0) } ?? FieldMapping()
    return try CSVReader(mapping).read(
      SourceBytes(origin: "t.csv", bytes: Array(text.utf8)), options: ReadOptions())
  }

  private func fault(_ text: String, fields: String? = nil) -> Diagnostic? {
    do {
      _ = try Self.reading(text, fields: fields)
      return nil
    } catch {
      return (error as? ReadError)?.diagnostic
    }
  }

  @Test func aRowIsAStatement() throws {
    let statements = try Self.reading(
      "id,Title,Date,text,url\r\n7,On fishing,2024-10-14,Sarvania welcomes it.,"
        + "https://a.example/7\r\n"
        + ",,,Lomar regrets it.,\r\n"
    ).statements
    #expect(statements.map(\.key) == ["7", "t.csv:3"])
    #expect(statements.map(\.headline) == ["On fishing", nil])
    #expect(statements.map(\.issuedOn) == [CalendarDate(iso: "2024-10-14"), nil])
    #expect(statements.map(\.text) == ["Sarvania welcomes it.", "Lomar regrets it."])
    #expect(statements[0].url == "https://a.example/7")
    #expect(statements[0].source.mediaType == "text/csv")
  }

  @Test(arguments: [
    ("\u{FEFF}text\nA cat.\n", "A cat."), ("text\n\"A, cat.\"", "A, cat."),
    ("text\r\n\"A\r\ncat.\"\r\n", "A\r\ncat."), ("text\rA cat.\r", "A cat."),
    ("text\n\"A \"\"cat\"\".\"", "A \"cat\"."), ("\n\ntext\n\n\nA cat.", "A cat."),
    ("n;text\n1;A, cat.", "A, cat."), ("n\ttext\n1\tA; cat.", "A; cat."),
    ("\"text\",n\nA cat.,1", "A cat."), ("n,TEXT \n1,A cat.", "A cat."),
    ("text\nHe said \"no\" twice", "He said \"no\" twice"),
  ])
  func readsTheFormsThatTablesHave(table: String, text: String) throws {
    #expect(try Self.reading(table).statements.map(\.text) == [text])
  }

  @Test func aMappingNamesColumns() throws {
    let statements = try Self.reading(
      "Full text,No\nSarvania welcomes it.,4", fields: "text=full text,key=No"
    ).statements
    #expect(statements.map(\.key) == ["4"])
  }

  @Test func offsetsLeadToTheCell() throws {
    let table = "n,text\n1,\"Cafe\u{301} \"\"Lomar\"\", closed.\"\n2, open\n"
    let statements = try Self.reading(table).statements
    #expect(statements.map(\.text) == ["Caf\u{E9} \"Lomar\", closed.", "open"])
    let bytes = Array(table.utf8)
    func source(_ words: String, in statement: Statement) throws -> String {
      let range = try #require(statement.text.range(of: words))
      let utf8 = statement.text.utf8
      let start = utf8.distance(from: utf8.startIndex, to: range.lowerBound)
      let found = statement.offsets.sourceRange(TextRange(start, start + words.utf8.count))
      return String(decoding: bytes[found.start..<found.end], as: UTF8.self)
    }
    #expect(try source("Lomar", in: statements[0]) == "Lomar")
    #expect(try source("closed.", in: statements[0]) == "closed.")
    #expect(try source("open", in: statements[1]) == "open")
  }

  @Test func aBadRowCostsItself() throws {
    let reading = try Self.reading("text,date\nOne.,2024-01-01\n,2024-01-01\nTwo.,soon\nThree.,\n")
    #expect(reading.statements.map(\.text) == ["One.", "Three."])
    #expect(reading.failures.map(\.line) == [3, 4])
    #expect(
      reading.failures.map(\.message) == [
        "no text in the row: its cell is empty",
        "date should be a day written YYYY-MM-DD, with or without a time, but is 'soon'",
      ])
  }

  @Test func aTableWithoutTextTellsItsColumns() {
    let fault = fault("Nr,Wortlaut,Tag\n1,Ja.,2\n")
    #expect(
      fault?.message
        == "the text should be in a column 'text' or 'body' or 'content', but the columns are "
        + "'Nr', 'Wortlaut', 'Tag'")
    #expect(
      fault?.help == "'--fields text=COLUMN' tells where it is; the first row names the columns")
    #expect(fault?.code == "read/no-column")
  }

  @Test func aQuotationMarkThatIsNotClosedIsAnError() {
    let fault = fault("text\nOne.\n\"Two.\nThree.\n")
    #expect(fault?.message == "the row that begins here ends inside quotation marks")
    #expect(fault?.help == "a quotation mark inside a cell is written twice")
    #expect(fault?.line == 3)
    #expect(fault?.code == "read/invalid-table")
  }

  @Test func aTableWithoutRowsIsAnError() {
    #expect(fault("text,date\n")?.message == "no row behind the names of the columns")
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}"])
  func anEmptyTableIsAnError(table: String) {
    #expect(fault(table)?.message == "no row in the table")
  }

  @Test func readsALargeCell() throws {
    let words = String(repeating: "word, ", count: 200_000)
    let statements = try Self.reading("text,n\n\"\(words)\",1\n").statements
    #expect(statements.map(\.text.utf8.count) == [1_200_000])
  }

  @Test func refusesARowOfTooManyCells() {
    let fault = fault("text\n" + String(repeating: ",", count: 5000))
    #expect(
      fault?.message == "a row should have at most 4096 cells of 20000000 bytes, but has more")
  }
}
