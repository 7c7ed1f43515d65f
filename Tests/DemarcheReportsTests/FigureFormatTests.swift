import DemarcheModel
import DemarcheReports
import Foundation
import Testing

/// Matrices, charts, timelines and calendars in Markdown, text and JSON.
@Suite struct FigureFormatTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let format: any ReportFormat
    var testDescription: String { file }
  }

  static let cases = [
    Case(file: "figures.md", format: MarkdownFormat()),
    Case(file: "figures.json", format: JSONFormat()),
    Case(file: "figures.txt", format: TextFormat(evidence: .brief)),
    Case(file: "figures-30.txt", format: TextFormat(width: 30, evidence: .brief)),
    Case(file: "figures-ansi.txt", format: TextFormat(colours: .ansi, evidence: .brief)),
  ]

  @Test(arguments: cases)
  func writesTheGoldenFile(_ row: Case) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Goldens/reports/\(row.file)")
    let bytes = try row.format.bytes(of: FigureDocuments.small())
    if ProcessInfo.processInfo.environment["DEMARCHE_ACCEPT"] == "1" {
      try Data(bytes).write(to: url)
    }
    let golden = try Data(contentsOf: url)
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
  }

  @Test(arguments: FormatConformanceTests.hostile)
  func keepsTextTextInMarkdown(_ text: String) throws {
    if text.allSatisfy(\.isWhitespace) { return }
    let output = try markdown(FigureDocuments.filled(with: text))
    let reference = try markdown(FigureDocuments.filled(with: "word"))
    #expect(MarkdownSkeleton.of(output) == MarkdownSkeleton.of(reference))
  }

  @Test(arguments: FormatConformanceTests.hostile)
  func keepsTextTextInJSON(_ text: String) throws {
    let bytes = try JSONFormat().bytes(of: FigureDocuments.filled(with: text))
    let tree = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let nodes = tree?["nodes"] as? [[String: Any]]
    let columns = nodes?.first?["columns"] as? [String]
    #expect(columns.map { Array($0[0].utf8) } == Array(text.utf8))
  }

  @Test(arguments: FormatConformanceTests.hostile, [20, 80])
  func writesNoControlCharacters(_ text: String, _ width: Int) throws {
    let bytes = try TextFormat(width: width).bytes(of: FigureDocuments.filled(with: text))
    let controls = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    #expect(controls.isEmpty)
  }

  @Test(arguments: [20, 33, 80, 200])
  func keepsToTheWidth(_ width: Int) throws {
    let bytes = try TextFormat(width: width).bytes(of: FigureDocuments.small())
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
  }

  static let full = String(repeating: "█", count: 60)
  static let bars: [(values: [Double?], lines: [String])] = [
    ([1, 2], ["a  " + full.prefix(30) + " 1", "b  \(full) 2"]),
    ([nil, 0.001], ["a  –", "b  \(full) 0"]),
    ([0.001, 1000], ["a  ▏ 0", "b  \(full) 1000"]), ([0, 0], ["a  0", "b  0"]),
  ]

  @Test(arguments: bars)
  func drawsBarsToScale(_ values: [Double?], _ expected: [String]) throws {
    let lines = try text(.bar, values)
    #expect(lines.prefix(2) == expected[...])
  }

  @Test func drawsATableWhereAValueIsBelowZero() throws {
    #expect(try text(.bar, [-1, 2]).prefix(4) == ["c    s", "──  ──", "a   −1", "b    2"])
  }

  static let timelines: [(months: [(Int, Int)], gaps: [Int: String])] = [
    ([(2020, 1), (2020, 4), (2020, 7), (2022, 10)], [3: "2 years 2 months"]),
    ([(2020, 1), (2021, 1), (2022, 1), (2023, 1)], [:]),
    ([(2020, 1), (2020, 7)], [:]), ([(2020, 1), (2020, 9)], [1: "7 months"]),
    ([(2020, 1), (2021, 2)], [1: "1 year"]),
  ]

  @Test(arguments: timelines)
  func tellsGapsFromUsualDistances(_ months: [(Int, Int)], _ expected: [Int: String]) {
    let timeline = Timeline(
      caption: "",
      entries: months.map {
        Timeline.Entry(date: FigureDocuments.date($0.0, $0.1), content: [], evidence: [])
      })
    #expect(timeline.gaps.mapValues(\.length) == expected)
  }

  private func text(_ kind: Chart.Kind, _ values: [Double?]) throws -> [String] {
    let chart = Chart(
      kind: kind, title: "t", summary: "", categoryTitle: "c", categories: ["a", "b"],
      series: [Chart.Series(name: "s", values: values)])
    let bytes = try TextFormat().bytes(of: Document(title: "t", nodes: [.chart(chart)]))
    return String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropFirst(4).map(String.init)
  }

  private func markdown(_ document: Document) throws -> String {
    String(decoding: try MarkdownFormat().bytes(of: document), as: UTF8.self)
  }
}
