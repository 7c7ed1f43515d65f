import Foundation
import TestSupport
import Testing

/// `demarche diff`.
@Suite struct DiffTests {
  static let before = Repository.path("Tests/Fixtures/difference/tarvia-2030.txt")
  static let after = Repository.path("Tests/Fixtures/difference/tarvia-2031.txt")

  /// What JSON says of a difference.
  struct Report: Decodable {
    struct Node: Decodable {
      struct Run: Decodable {
        var kind: String
        var text: String
      }
      struct Sentence: Decodable {
        var kind: String
        var runs: [Run]

        /// `moved: The mission {+has +}left.`
        var line: String {
          let words = runs.map { run in
            switch (run.kind, kind) {
            case ("deleted", "changed"), ("deleted", "moved"): "[-\(run.text)-]"
            case ("inserted", "changed"), ("inserted", "moved"): "{+\(run.text)+}"
            default: run.text
            }
          }
          return kind + ": " + words.joined()
        }
      }
      struct Step: Decodable {
        struct End: Decodable {
          var words: String
          var evidence: Int
        }
        var type: String
        var target: String
        var direction: String
        var before: End?
        var after: End?

        /// `softer stance on the vote: welcomes → regrets`
        var line: String {
          "\(direction) \(type) on \(target): "
            + [before, after].map { $0?.words ?? "–" }.joined(separator: " → ")
        }
      }
      struct Content: Decodable { var text: String? }

      var node: String
      var sentences: [Sentence]?
      var steps: [Step]?
      var content: [Content]?
    }

    var nodes: [Node]
  }

  private func report(_ before: String, _ after: String) throws -> (Command.Outcome, Report) {
    let outcome = try demarche("diff", before, after, "--format", "json")
    return (outcome, try JSONDecoder().decode(Report.self, from: Data(outcome.output)))
  }

  @Test func findsEverySentenceOfAHandMadePairThatChangedAndNothingElse() throws {
    let (outcome, report) = try report(DiffTests.before, DiffTests.after)
    let sentences = report.nodes.compactMap(\.sentences).joined().filter { $0.kind != "kept" }
    #expect(
      sentences.map(\.line) == [
        "changed: Tarvia: Statement by the Spokesperson on the [-local -]{+presidential +}elections",
        "changed: The European Union [-welcomes -]{+takes note of +}the local elections held in "
          + "Tarvia on 11 May.",
        "moved: The observers of the regional mission visited 312 polling stations.",
        "moved: Their preliminary report speaks of orderly counting and of {+very +}long queues in "
          + "the capital.",
        "added: A second round follows in July.",
        "moved: Cooperation on fisheries goes on as planned.",
        "changed: The EU is {+deeply +}concerned about the closure of two newspapers.",
        "changed: The EU [-calls on -]{+urges +}the government to reopen the press centre in Port "
          + "Sanna.",
        "dropped: They were refused access to three prisons.",
        "dropped: The EU will continue to support the training of local clerks.",
        "added: The EU welcomes the new statute of the electoral commission.",
      ])
    #expect(outcome.status == 1, "\(outcome.errorText)")
  }

  @Test func findsEveryLadderStepOfAHandMadePairAndNothingElse() throws {
    let (_, report) = try report(DiffTests.before, DiffTests.after)
    let steps = report.nodes.compactMap(\.steps).joined()
    #expect(
      steps.map(\.line) == [
        "softer stance on the local elections held in Tarvia on 11 May: welcomes → takes note of",
        "firmer stance on the closure of two newspapers: is concerned about → is deeply concerned "
          + "about",
        "new stance on the new statute of the electoral commission: – → welcomes",
        "firmer demand on the government: reopen the press centre in Port Sanna: calls on → urges",
        "gone commitment on support the training of local clerks: will continue to → –",
      ])
    let claims = report.nodes.filter { $0.node == "claim" }
    #expect(claims.count == steps.count)
    #expect(steps.allSatisfy { ($0.before ?? $0.after)?.evidence ?? 0 > 0 })
  }

  @Test func theTerminalShowsWordsAndSteps() throws {
    let outcome = try demarche("diff", DiffTests.before, DiffTests.after)
    try Golden.check(outcome.output, "difference/tarvia.txt")
    #expect(outcome.status == 1, "\(outcome.errorText)")
  }

  @Test func equalStatementsEndWith0() throws {
    let outcome = try demarche("diff", DiffTests.before, DiffTests.before)
    #expect(outcome.outputText.contains("The two statements say the same, in the same order.\n"))
    #expect(!outcome.outputText.contains("unchanged"))
    #expect(outcome.errorText == "")
    #expect(outcome.status == 0)
  }

  @Test func statementsThatDifferInNamesOfContactsAndLineBreaksOnlyAreTheSame() throws {
    let folder = try TemporaryFolder()
    let text = String(
      decoding: try Repository.bytes(of: "Tests/Fixtures/difference/tarvia-2030.txt"), as: UTF8.self
    )
    let other = try folder.write(
      text.replacing("Anna Example", with: "Ben Sample").replacing(
        "held in\u{20}", with: "held in\n"),
      to: "other.txt")
    let outcome = try demarche("diff", DiffTests.before, other)
    #expect(outcome.status == 0, "\(outcome.outputText)")
  }

  @Test func oneStatementMayComeFromStandardInput() throws {
    let text = String(
      decoding: try Repository.bytes(of: "Tests/Fixtures/difference/tarvia-2030.txt"), as: UTF8.self
    )
    #expect(try demarche("diff", DiffTests.before, "-", input: text).status == 0)
    #expect(try demarche("diff", "-", DiffTests.after, input: text).status == 1)
  }

  @Test func aFileTakesTheFormatOfItsName() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("out.md")
    let outcome = try demarche("diff", DiffTests.before, DiffTests.after, "-o", path)
    let text = String(decoding: try folder.bytes(of: "out.md"), as: UTF8.self)
    #expect(text.contains("The EU <del>calls on</del> <ins>urges</ins> the government"))
    #expect(text.contains("## Evidence"))
    #expect(outcome.outputText == "")
    #expect(outcome.status == 1)
  }

  @Test func aMissingFileEndsWith66() throws {
    let outcome = try demarche("diff", DiffTests.before, "/nowhere.txt")
    #expect(outcome.errorText == "/nowhere.txt: error: no such file or folder [read/not-found]\n")
    #expect(outcome.status == 66)
  }

  @Test func severalStatementsInOneFileAreRefused() throws {
    let lines = "{\"text\":\"The EU welcomes it.\"}\n{\"text\":\"The EU regrets it.\"}\n"
    let folder = try TemporaryFolder()
    let path = try folder.write(lines, to: "two.ndjson")
    let outcome = try demarche("diff", DiffTests.before, path, "--quiet")
    #expect(
      outcome.errorText == """
        demarche: error: '\(path)' should be one statement, got 2 [diff/not-one]
          help: name a file; one of a feed, mailbox or table by its number, such as 'feed.xml#1'

        """)
    #expect(outcome.status == 64)
  }

  @Test func withoutAReportToCompareItSaysWhichThereAre() throws {
    let outcome = try demarche(
      "diff", DiffTests.before, DiffTests.after, "--no-default-packs", "--pack",
      "plugins/eu-statements")
    #expect(outcome.status != 0 && outcome.status != 1)
    #expect(outcome.outputText == "")
  }
}
