import Foundation
import TestSupport
import Testing

/// `report dossier`: a page that people open.
@Suite struct DossierTests {
  static let hostile = """
    The European Union welcomes <script>alert(1)</script> and the reforms in Kazakhstan.

    The EU condemns "><img src=x onerror=alert(2)> in Kabul.

    """

  private func dossier(
    _ format: String, of text: String = hostile
  ) throws -> (Command.Outcome, [UInt8]) {
    let folder = try TemporaryFolder()
    let statement = try folder.write(text, to: "statement.txt")
    let path = folder.path("out.\(format)")
    let outcome = try demarche("report", "dossier", statement, "--format", format, "-o", path)
    return (outcome, (try? folder.bytes(of: "out.\(format)")) ?? [])
  }

  @Test func htmlShowsMarkupOfTheStatementAsText() throws {
    let (outcome, bytes) = try dossier("html")
    let page = String(decoding: bytes, as: UTF8.self)
    #expect(page.contains("&lt;script&gt;"))
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<img src=x"))
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test func htmlLoadsNothing() throws {
    let page = String(decoding: try dossier("html").1, as: UTF8.self)
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.contains("Content-Security-Policy"))
    #expect(!page.contains(/<(link|iframe|object|embed|base)\b/))
    #expect(!page.contains(/<[^>]*\s(src|srcset)=/))
    // The report as data is no program.
    #expect(!page.replacing("<script type=\"application/json\"", with: "").contains("<script"))
  }

  @Test func jsonIsJSON() throws {
    let (outcome, bytes) = try dossier("json")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test(arguments: ["html", "markdown", "json", "text"])
  func twoRunsGiveTheSameBytes(_ format: String) throws {
    let runs = try (0..<2).map { _ in
      try demarche("report", "dossier", Examples.folder, "--format", format).output
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].count > 1000)
  }

  @Test(arguments: ["html", "markdown", "text"])
  func everyHeadlineIsInTheReport(_ format: String) throws {
    let outcome = try demarche("report", "dossier", Examples.folder, "--format", format)
    let headlines = [
      "Incident in the Halden Strait",
      "Kazakhstan: Statement by the Spokesperson on the outcome of parliamentary elections",
      "Sarvania: Statement by the Spokesperson on the presidential elections",
    ]
    let words = outcome.outputText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let missing = headlines.filter { !words.contains($0) }
    #expect(missing == [])
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test func severalFormatsAreWrittenBesideEachOther() throws {
    let folder = try TemporaryFolder()
    let outcome = try demarche(
      "report", "dossier", Examples.kazakhstan, "--format", "html,markdown", "-o",
      folder.path("dossier"))
    #expect(try folder.names() == ["dossier.html", "dossier.md"])
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test func theListNamesIt() throws {
    let outcome = try demarche("report", "--list")
    #expect(outcome.outputText.contains("dossier  Dossier  (demarche/core)\n"))
  }

  @Test(.needsBrowser, arguments: [hostile, Examples.short])
  func aBrowserShowsThePage(_ text: String) throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(try dossier("html", of: text).1, to: "page.html")
    var browser = Command(program: try #require(Browser.path))
    browser.folder = folder.path
    browser.environment["HOME"] = folder.path
    let outcome = try browser.run([
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--user-data-dir=" + folder.path("profile"), "--screenshot=" + folder.path("page.png"),
      "--window-size=1000,1400", "--virtual-time-budget=2000", "file://" + page,
    ])
    let picture = try folder.bytes(of: "page.png")
    #expect(picture.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
    #expect(picture.count > 10_000)
    #expect(!outcome.errorText.contains("Refused to"), "the page breaks its own policy")
  }
}
