import DemarcheReports
import Foundation
import Testing

/// Pages in a browser, before the checker axe-core, light and dark.
///
/// Skipped where `DEMARCHE_AXE` does not name the file axe.min.js;
/// `Tests/campaigns/accessibility.sh` fetches it.
@Suite struct AccessibilityTests {
  private static let axe = ProcessInfo.processInfo.environment["DEMARCHE_AXE"]

  /// What the checker printed on a page, and its exit code.
  private func check(_ page: [UInt8]) throws -> (output: String, code: Int32) {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "accessibility-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "page.html")
    try Data(page).write(to: file)
    let checker = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "accessibility/check.py")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", checker.path(), Self.axe ?? "", file.path()]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (output, process.terminationStatus)
  }

  @Test(.enabled(if: axe != nil, "DEMARCHE_AXE does not name axe.min.js"))
  func findsNothingOnAPageWithEveryPart() throws {
    let format = HTMLFormat(styleHash: SHA256.base64)
    let answer = try check(try format.bytes(of: PageDocuments.gallery()))
    #expect(answer.output == "1 pages, light and dark: 0 findings\n")
    #expect(answer.code == 0)
  }

  @Test(.enabled(if: axe != nil, "DEMARCHE_AXE does not name axe.min.js"))
  func findsNothingOnAPageOfFaults() throws {
    let page = FaultPageFormat(styleHash: SHA256.base64).bytes(of: FaultPageTests.page())
    let answer = try check(page)
    #expect(answer.output == "1 pages, light and dark: 0 findings\n")
  }

  @Test(.enabled(if: axe != nil, "DEMARCHE_AXE does not name axe.min.js"))
  func findsWhatIsWrongWithAPageDespiteItsPolicy() throws {
    let page = """
      <!doctype html><html lang="en"><head><title>t</title><meta \
      http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body><main>\
      <h1>t</h1><img></main></body></html>
      """
    let answer = try check(Array(page.utf8))
    #expect(answer.output.contains("page.html (dark): critical: image-alt: img:"))
    #expect(answer.code == 1)
  }
}
