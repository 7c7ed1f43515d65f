import DemarchePipeline
import Foundation
import TestSupport
import Testing

/// The table of diagnostic codes, the sources and the manual say the same.
@Suite struct DiagnosticCodeTests {
  /// Every code that stands in the sources as a text of its own, or in brackets behind a message.
  private static func codesInSources() throws -> Set<String> {
    let folder = Repository.path("Sources")
    let files = FileManager.default.enumerator(atPath: folder)
    let stages = Set(DiagnosticCode.all.compactMap { $0.code.split(separator: "/").first })
    var codes: Set<String> = []
    for case let path as String in files ?? .init()
    where path.hasSuffix(".swift") && !path.contains("DiagnosticCode+") {
      let text = String(decoding: try Repository.bytes(of: "Sources/" + path), as: UTF8.self)
      for match in text.matches(of: /"([a-z]+)\/([a-z0-9-]+)"|\[([a-z]+)\/([a-z0-9-]+)\]/) {
        let stage = match.1 ?? match.3 ?? ""
        // A folder of a pack, a media type.
        guard stages.contains(stage), stage != "text" else { continue }
        codes.insert("\(stage)/\(match.2 ?? match.4 ?? "")")
      }
      if text.contains("[usage]") { codes.insert("usage") }
    }
    return codes
  }

  @Test func everyCodeOfTheSourcesIsExplained() throws {
    let missing = try Self.codesInSources().subtracting(DiagnosticCode.all.map(\.code))
    #expect(missing.sorted() == [])
  }

  @Test func noCodeIsExplainedInVain() throws {
    let idle = Set(DiagnosticCode.all.map(\.code)).subtracting(try Self.codesInSources())
    #expect(idle.sorted() == [])
  }

  /// Codes that no test brings about yet, and why. The list may only shrink.
  static let undriven: [String: String] = [
    "archive/failed": "needs a fault in SQLite that no code is known for",
    "import/too-large": "needs gigabytes",
    "pack/no-library": "needs a system without libarchive or libcurl",
    "lua/dead": "needs a pack that loads otherwise the second time, which the sandbox prevents",
    "lua/no-thread": "needs a system without threads left",
    "lua/not-confined":
      "needs a kernel without Landlock; HostileWorkerTests drives the error below",
    "read/no-language-detector": "needs a system without cld2",
    "read/too-slow": "needs a program that runs for 30 seconds",
    "report/format-failed": "is for formats of other programs; none here fails so",
    "report/no-document": "needs a state that lost its document, which nothing does",
  ]

  /// The codes of which some test states that they come.
  private static func codesInTests() throws -> Set<String> {
    let files = FileManager.default.enumerator(atPath: Repository.path("Tests"))
    var codes: Set<String> = []
    for case let path as String in files ?? .init()
    where path.hasSuffix(".swift") && !path.hasSuffix("CodeTests.swift") {
      let text = String(decoding: try Repository.bytes(of: "Tests/" + path), as: UTF8.self)
      for match in text.matches(of: /["\[]([a-z]+\/[a-z0-9-]+|usage)["\]]/) {
        codes.insert(String(match.1))
      }
    }
    return codes
  }

  @Test func everyCodeIsDrivenByATest() throws {
    let driven = try Self.codesInTests()
    let idle = Set(DiagnosticCode.all.map(\.code)).subtracting(driven)
    #expect(idle.sorted() == Self.undriven.keys.sorted())
  }

  /// `| code | comes when | do |`, links as their words.
  private static func rowsOfTheManual() throws -> [[String]] {
    let text = String(
      decoding: try Repository.bytes(of: "examples/manual/errors.md"), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      guard let row = line.wholeMatch(of: /\| `([a-z]+(?:\/[a-z0-9-]+)?)` \| (.*) \| (.*) \|/)
      else {
        return nil
      }
      return [row.1, row.2, row.3].map { cell in
        String(cell).replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 }.replacing("\\|", with: "|")
      }
    }
  }

  @Test func theManualSaysTheSame() throws {
    #expect(
      try Self.rowsOfTheManual()
        == DiagnosticCode.all.map { [$0.code, $0.meaning, $0.remedy] })
  }

  @Test func everyCodeStandsOnceWithItsCause() {
    #expect(Set(DiagnosticCode.all.map(\.code)).count == DiagnosticCode.all.count)
    #expect(DiagnosticCode.all.allSatisfy { !$0.cause.isEmpty && !$0.meaning.isEmpty })
    #expect(DiagnosticCode.all.count > 120)
    #expect(DiagnosticCode.all.count { $0.example != nil } > 20)
  }

  @Test(arguments: [
    ("rule/unknown-field", true), ("rule/unknown-feild", true), ("usage", true),
    ("stance.eu", false), ("demarche/stances/stance.eu", false), ("core/stance.eu", false),
    ("rule/stance.*", false), ("statement.txt", false), ("rule", false), ("folder/file", false),
  ])
  func aCodeIsToldFromARule(text: String, isCode: Bool) {
    #expect(DiagnosticCode.isMeant(by: text) == isCode)
  }

  @Test(arguments: [
    ("rule/unknown-feild", "did you mean 'rule/unknown-field'?"),
    ("rule/syntax", "did you mean 'lua/syntax'?"),
    ("rule/quite-another-thing", "'demarche explain --codes' lists them"),
  ])
  func anUnknownCodeOffersTheNearest(text: String, help: String) {
    let diagnostic = DiagnosticCode.unknown(text)
    #expect(diagnostic.message == "there is no diagnostic code '\(text)'")
    #expect(diagnostic.help == help)
    #expect(diagnostic.code == "explain/unknown-code")
  }
}
