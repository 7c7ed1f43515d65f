import DemarcheModel
import DemarcheReports
import Testing

/// Tables as comma-separated values.
@Suite struct CSVFormatTests {
  static let evidence = "statements,passages,quotations,urls,rules"

  func lines(_ document: Document) throws -> [String] {
    String(decoding: try CSVFormat().bytes(of: document), as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
  }

  func rows(_ document: Document) throws -> [[String]] {
    try #require(CSVReader.rows(try CSVFormat().bytes(of: document)))
  }

  @Test func aTableHasItsColumnsAndItsEvidence() throws {
    let rows = try rows(SampleDocuments.small())
    #expect(
      rows[0]
        == ["Holder", "Strength", "statements", "passages", "quotations", "urls", "rules"])
    #expect(rows[2][..<2] == ["European Union", "-3"])
    #expect(rows[2][2] == "statements/examplia.txt")
    #expect(rows[2][3] == "statements/examplia.txt#91-201")
    #expect(rows[2][4].hasPrefix("Brussels, 20 March 2023 – The Union welcomes"))
    #expect(rows[2][5] == "https://example.org/press?id=7&lang=en")
    #expect(rows[2][6] == "demarche/eu-statements/stance.eu@0.1.0")
  }

  @Test func severalTablesStandUnderEachOther() throws {
    let rows = try rows(SampleDocuments.large())
    #expect(rows[0][0] == "table")
    #expect(
      Set(rows.dropFirst().map { $0[0] })
        == [
          "Positions", "Strongest position", "Statements a year", "What happened", "Due",
          "First statement → Second statement",
        ])
    #expect(rows[0].filter { $0 == "date" }.count == 1)
  }

  @Test func tablesWithTheSameColumnsShareThem() throws {
    let table = { (caption: String) in
      Node.table(
        Table(
          caption: caption, columns: [.init(title: "A"), .init(title: "A")],
          rows: [[.init([.text("1")]), .init([.text("2")])]]))
    }
    let lines = try lines(Document(title: "t", nodes: [table("x"), table("y")]))
    #expect(
      lines == ["table,A,A_column," + Self.evidence, "x,1,2,,,,,", "y,1,2,,,,,"])
  }

  @Test func aColumnNamedLikeOneOfEvidenceGetsAnotherName() throws {
    let table = Table(
      caption: "x", columns: [.init(title: "rules")], rows: [[.init([.text("1")])]])
    #expect(
      try lines(Document(title: "t", nodes: [.table(table)]))
        == ["rules_column," + Self.evidence, "1,,,,,"])
  }

  @Test func withoutTablesClaimsAreRows() throws {
    var document = try SampleDocuments.small()
    document.nodes.removeAll { if case .table = $0 { true } else { false } }
    let rows = try rows(document)
    #expect(rows[0].prefix(2) == ["number", "claim"])
    #expect(rows.dropFirst().map { $0[0] } == ["1", "2"])
    #expect(rows[2][1] == "Examplia is asked to implement the recommendations.")
    #expect(rows[1][3] == "statements/examplia.txt#91-136; statements/examplia.txt#91-201")
  }

  @Test(arguments: [
    ("-2", "-2"), ("+2", "+2"), ("-0.5", "-0.5"), ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", nil),
    ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
    ("＝1", "'＝1"), ("-", "'-"), ("+1.", "'+1."), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
    ("a\nb", "\"a\nb\""), ("=\"x\"", "\"'=\"\"x\"\"\""), ("", ""), ("é", "é"),
  ])
  func formulasAreDefusedAndNumbersStay(_ text: String, _ cell: String?) {
    #expect(CSVRow.cell(text) == cell ?? "'" + text)
  }

  @Test(arguments: [
    ("x\"\u{301},=1+1", "\"x\"\"\u{301},=1+1\""), ("-1e-05", "-1e-05"), ("-e5", "'-e5"),
    ("+1.5e+300", "+1.5e+300"), ("-1e5e5", "'-1e5e5"),
  ])
  func aCellStaysOneCellAndANumberANumber(_ text: String, _ cell: String) {
    #expect(Array(CSVRow.cell(text).utf8) == Array(cell.utf8))
  }

  @Test func aMatrixHasARowForEachCell() throws {
    let rows = try rows(SampleDocuments.large()).filter { $0[0] == "Strongest position" }
    #expect(
      rows.map { Array($0[3...6]) } == [
        ["European Union", "Electoral code", "+2", "welcomes"],
        ["European Union", "Observers", "-3", "deeply regrets"],
        ["Examplia", "Observers", "0", "notes"],
      ])
  }

  @Test func datesHaveTheirDaysAndPrecision() throws {
    let rows = try rows(SampleDocuments.large()).filter { $0[0] == "What happened" }
    #expect(
      rows.map { Array($0[10...14]) } == [
        ["2023-03-20", "2023-03-20", "2023-03-20", "day", "Statement, with, commas; and more"],
        ["c. 2024", "2024-01-01", "2024-12-31", "year", "Recommendations due"],
        ["REF-P1D", "", "", "day", "Undated"],
      ])
  }
}
