import DemarcheReports
import Foundation
import Testing

/// One small document in every format, as files that people read before they are accepted.
@Suite struct GoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let format: any ReportFormat
    var testDescription: String { file }
  }

  static let cases = [
    Case(file: "small.html", format: HTMLFormat(styleHash: SHA256.base64)),
    Case(file: "small.md", format: MarkdownFormat()),
    Case(file: "small.json", format: JSONFormat()),
    Case(file: "small.txt", format: TextFormat()),
    Case(file: "small-ansi-60.txt", format: TextFormat(width: 60, colours: .ansi)),
  ]

  @Test(arguments: cases)
  func writesTheGoldenFile(_ row: Case) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Goldens/reports/\(row.file)")
    let bytes = try row.format.bytes(of: SampleDocuments.small())
    if ProcessInfo.processInfo.environment["DEMARCHE_ACCEPT"] == "1" {
      try Data(bytes).write(to: url)
    }
    let golden = try Data(contentsOf: url)
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
  }
}
