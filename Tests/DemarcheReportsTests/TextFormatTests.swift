import DemarcheModel
import DemarcheReports
import Testing

@Suite struct TextFormatTests {
  private func text(
    _ nodes: [Node], width: Int = 40, colours: TextFormat.Colours = .none
  ) throws -> [String] {
    let format = TextFormat(width: width, colours: colours)
    let bytes = try format.bytes(of: Document(title: "t", nodes: nodes))
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(3).map(String.init)
  }

  @Test func alignsColumnsOfWideCharacters() throws {
    let table = Table(
      caption: "", columns: [.init(title: "Name"), .init(title: "n", alignment: .number)],
      rows: [
        [.init([.text("漢字")]), .init([.text("1")])],
        [.init([.text("é e\u{301}")]), .init([.text("22")])],
      ])
    let lines = try text([.table(table)])
    #expect(lines.prefix(4) == ["Name   n", "────  ──", "漢字   1", "é e\u{301}   22"])
  }

  @Test func wrapsCellsToTheWidth() throws {
    let table = Table(
      caption: "", columns: [.init(title: "a"), .init(title: "b")],
      rows: [[.init([.text("one two three four five six")]), .init([.text("seven eight")])]])
    let lines = try text([.table(table)], width: 24)
    #expect(
      lines == [
        "a            b", "───────────  ───────────", "one two      seven eight", "three four",
        "five six", "", "",
      ])
  }

  @Test(arguments: [20, 33, 80, 200])
  func keepsToTheWidth(_ width: Int) throws {
    let bytes = try TextFormat(width: width).bytes(of: SampleDocuments.small())
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test func breaksBesideWideCharacters() throws {
    let lines = try text([.paragraph([.text(String(repeating: "漢", count: 25))])], width: 20)
    #expect(lines.map(\.count) == [10, 10, 5, 0, 0])
  }

  @Test func bracketsAndNumbersOverlappingMarks() throws {
    func mark(_ start: Int, _ end: Int, _ trigger: TextRange, _ number: Int) -> Mark {
      Mark(
        range: TextRange(start, end), trigger: trigger, type: "stance", polarity: 1,
        label: "label \(number)", evidence: EvidenceNumber(number))
    }
    let statement = MarkedStatement(
      key: "k", headline: "H", text: "one two three four",
      marks: [mark(0, 13, TextRange(4, 7), 1), mark(4, 18, TextRange(4, 7), 2)])
    let lines = try text([.statement(statement)], width: 60)
    #expect(
      lines.prefix(6) == [
        "H", "-", "", "[one [*two* three]¹ four]²", "    ¹ + label 1", "    ² + label 2",
      ])
  }
}
