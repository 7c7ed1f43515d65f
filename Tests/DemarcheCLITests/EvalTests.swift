import Foundation
import TestSupport
import Testing

/// The command `eval`: its options, what it prints and how it ends.
@Suite struct EvalTests {
  private static let gold = "Tests/Fixtures/gold/gold.jsonl"

  @Test func scoresOnlyShowsNothingThatIsWrong() throws {
    let outcome = try demarche("eval", Self.gold, "--scores-only")
    #expect(outcome.status == 0)
    #expect(outcome.outputText.contains("  micro "))
    #expect(!outcome.outputText.contains("[") && !outcome.outputText.contains(".txt"))
  }

  @Test func aPageShowsWhatScoresOnlyHides() throws {
    let outcome = try demarche("eval", Self.gold, "--scores-only", "--html", "x.html")
    #expect(outcome.status == 64)
    #expect(outcome.errorText.contains("--html shows what is wrong, which --scores-only hides"))
  }

  @Test func aPageIsWrittenBesideTheTables() throws {
    let folder = try TemporaryFolder()
    let page = folder.path("errors.html")
    let outcome = try demarche("eval", Self.gold, "--html", page)
    #expect(outcome.status == 0 && outcome.outputText.contains("  micro "))
    let text = try String(contentsOfFile: page, encoding: .utf8)
    #expect(text.hasPrefix("<!doctype html>") && text.contains("class=\"faults\""))
  }

  @Test func theSameIsNoWorseThanItself() throws {
    let folder = try TemporaryFolder()
    let before = folder.path("before.json")
    #expect(try demarche("eval", Self.gold, "--format", "json", "-o", before).status == 0)
    let outcome = try demarche("eval", Self.gold, "--baseline", before)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.outputText.contains("Against \(before)"))
  }

  @Test func lessThanBeforeEndsWithOne() throws {
    let folder = try TemporaryFolder()
    let before = folder.path("before.json")
    #expect(try demarche("eval", Self.gold, "--format", "json", "-o", before).status == 0)
    let outcome = try demarche("eval", Self.gold, "--baseline", before, "--rules", "stance.*")
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("F1 is lower than in"))
    #expect(outcome.outputText.contains(" lost\n"))
  }

  @Test func whatIsNoResultIsNoBaseline() throws {
    let outcome = try demarche("eval", Self.gold, "--baseline", Self.gold)
    #expect(outcome.status == 65)
    #expect(outcome.errorText.contains("[gold/bad-baseline]"))
  }

  @Test func aBratFolderIsGold() throws {
    let folder = try TemporaryFolder()
    let text = "Tests/Fixtures/gold/veslandia-border.txt"
    let brat = folder.path("brat")
    let extracted = try demarche(
      "extract", text, "--issuer", "Veslandia", "--format", "brat", "-o", brat)
    #expect(extracted.status == 0)
    let outcome = try demarche("eval", brat)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let micro = try #require(
      outcome.outputText.split(separator: "\n").first { $0.contains("  micro ") })
    #expect(micro.hasSuffix("1.00    1.00  1.00    1.00   1.00"))
  }

  @Test func webAnnotationsAreGold() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("found.jsonld")
    let text = "Tests/Fixtures/gold/veslandia-border.txt"
    #expect(try demarche("extract", text, "--format", "web-annotation", "-o", file).status == 0)
    let outcome = try demarche("eval", file, "--scores-only", "--min-f1", "1")
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test func groupsAreShownWhereAskedFor() throws {
    let outcome = try demarche("eval", Self.gold, "--by", "issuer", "--by", "language")
    #expect(outcome.status == 0)
    #expect(outcome.outputText.contains("By issuer"))
    #expect(outcome.outputText.contains("\nen  "))
    #expect(try demarche("eval", Self.gold, "--by", "day").status == 64)
  }
}
