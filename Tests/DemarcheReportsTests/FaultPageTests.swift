import DemarcheReports
import Foundation
import Testing

/// The page of faults as a file.
@Suite struct FaultPageTests {
  static func page() -> FaultPage {
    let table = Table(
      caption: "Scores", columns: [.init(title: "class"), .init(title: "F1", alignment: .number)],
      rows: [[.init([.text("stance")]), .init([.text("0.50")])]], headers: .columnsAndRows)
    let faults = FaultPage.Kind.allCases.map { kind in
      FaultPage.Fault(
        kind, field: kind == .wrong ? "holder" : nil, place: "a 1:2", before: "We ",
        words: "<welcome>", after: " it.", language: "en", expected: kind == .wrong ? "EU" : nil,
        found: kind == .wrong ? "nobody" : nil, note: kind == .extra ? "attributed" : nil,
        rule: kind == .missed ? nil : "demo/p/r@1:rules/a.lua:1", isNew: kind == .missed)
    }
    return FaultPage(
      title: "What differs", subtitle: "gold.jsonl", tables: [table],
      groups: [FaultPage.Group("stance", faults), FaultPage.Group("event", [faults[0]])])
  }

  private static let text = String(
    decoding: FaultPageFormat(styleHash: SHA256.base64).bytes(of: page()), as: UTF8.self)

  @Test func wordsFromOutsideAreEscaped() {
    #expect(Self.text.contains("We <mark>&lt;welcome&gt;</mark> it."))
  }

  @Test func whatIsNewCanBeShownAlone() {
    #expect(Self.text.contains("<input type=\"checkbox\" id=\"only\">only new (2)"))
    #expect(Self.text.matches(of: /<li class="missed new">/).count == 2)
  }

  @Test func aFaultSaysItsKindInWordsToo() {
    for words in ["○ missed</b>", "× false</b>", "≠ wrong: holder</b>"] {
      #expect(Self.text.contains(words), "\(words)")
    }
  }

  @Test func theNoteStandsWhereNothingWasExpected() {
    #expect(Self.text.contains("<dt>note</dt><dd dir=\"auto\">attributed</dd>"))
    #expect(Self.text.matches(of: /<dt>note/).count == 1)
  }

  @Test func itsOwnSheetHasNoColourOfItsOwn() throws {
    let sheets = Self.text.matches(of: /<style>[^<]*<\/style>/).map { String($0.output) }
    #expect(sheets.count == 2)
    #expect(try !#require(sheets.last).contains(/#[0-9a-f]{3}|rgb|hsl/))
  }

  @Test func thePolicyAllowsBothSheetsByTheirHash() throws {
    let sheets = Self.text.matches(of: /<style>([^<]*)<\/style>/).map { String($0.1) }
    for sheet in sheets {
      #expect(Self.text.contains("&#39;sha256-\(SHA256.base64(of: sheet))&#39;"))
    }
  }

  @Test func everyBoxHidesSomething() {
    for id in ["k1", "k2", "k3", "g1", "g2"] {
      #expect(Self.text.contains("body:has(#\(id):not(:checked))"))
      #expect(Self.text.contains("id=\"\(id)\""))
    }
    #expect(Self.text.contains("body:has(#g\(FaultPage.groupLimit):not(:checked))"))
  }
}
