import Foundation
import TestSupport
import Testing

/// `--rules` shows what the chosen rules find, as they find it among all.
@Suite struct RuleChoiceTests {
  static let globs = [
    "stance.*", "demand.*", "demand.needed", "commitment.*", "event.*", "signature.*",
    "actor.signatory", "instrument.*",
  ]

  private static func annotations(_ arguments: String...) throws -> [NSDictionary] {
    let outcome = try Command.demarche().run(["extract"] + arguments + ["--format", "ndjson"])
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output))
    return try #require((json as? NSDictionary)?["annotations"] as? [NSDictionary])
  }

  @Test(arguments: globs, Examples.all)
  func chosenRulesFindWhatTheyFindAmongAll(glob: String, statement: String) throws {
    let name = "/" + glob.replacing("*", with: "")
    let all = try Self.annotations(statement).filter {
      guard let rule = $0["rule"] as? String else { return false }
      return glob.hasSuffix("*") ? rule.contains(name) : rule.hasSuffix(name)
    }
    #expect(try Self.annotations(statement, "--rules", glob) == all)
  }

  @Test func aCacheKeepsWhatIsLeftOut() throws {
    let folder = try TemporaryFolder()
    var command = try Command.demarche()
    command.environment["DEMARCHE_CACHE"] = folder.path
    let arguments = ["extract", Examples.kazakhstan, "--rules", "event.*", "--format", "csv"]
    let first = try command.run(arguments)
    let second = try command.run(arguments)
    #expect(first.outputText == second.outputText)
    #expect(!second.outputText.contains("actor"))
  }

  @Test func rulesListsWhatIsChosen() throws {
    let lines = try demarche("rules", "--rules", "demand.needed").outputText
      .split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(lines.count == 1 && lines[0].hasPrefix("demarche/demands/demand.needed  "))
  }

  @Test func aReportSeesWhatIsChosen() throws {
    let report = try demarche(
      "report", "dossier", Examples.kazakhstan, "--rules", "demand.needed", "--format", "text")
    #expect(report.status == 0, "\(report.errorText)")
    #expect(report.outputText.contains("OSCE Office for Democratic Institutions"))
    #expect(!report.outputText.contains("Tokayev\u{201D}"))
  }

  @Test func evalScoresWhatIsChosen() throws {
    struct Scores: Decodable {
      struct Rates: Decodable { var f1: Double }
      struct Row: Decodable { var types: [String: Rates] }
      var statements: [Row]
    }
    func types(_ more: String...) throws -> [String: Double] {
      let outcome = try Command.demarche().run(
        ["eval", "Tests/Fixtures/gold/gold.jsonl", "--format", "json"] + more)
      let scores = try JSONDecoder().decode(Scores.self, from: Data(outcome.output))
      return scores.statements[0].types.mapValues(\.f1)
    }
    let all = try types()
    let chosen = try types("--rules", "demand.*")
    #expect(chosen["demand"] == all["demand"])
    #expect(chosen["organisation"] == 0)
  }

  @Test func explainSaysThatARuleIsOff() throws {
    let outcome = try demarche(
      "explain", "stance.eu", "--in", Examples.kazakhstan, "--rules", "demand.*")
    #expect(outcome.status == 0)
    #expect(
      outcome.outputText == """
        'demarche/eu-statements/stance.eu' is off: --rules 'demand.*' leaves it out

        """)
  }

  @Test func explainMissSaysThatARuleIsOff() throws {
    let outcome = try demarche(
      "explain", "stance.eu", "--in", Examples.kazakhstan, "--rules", "demand.*", "--miss")
    #expect(
      outcome.outputText == """
        'demarche/eu-statements/stance.eu' is off: --rules 'demand.*' leaves it out

        """)
  }

  @Test func explainSaysThatARuleRunsForOthers() throws {
    let outcome = try demarche(
      "explain", "actor.person", "--in", Examples.kazakhstan + ":3", "--rules", "demand.*")
    #expect(
      outcome.outputText.contains(
        """
        'demarche/core/actor.person' runs for others: --rules 'demand.*' leaves out what
          it finds
        """))
    #expect(outcome.outputText.contains("Kassym-Jomart Tokayev"))
  }

  @Test func explainOfAFileTellsOfChosenRulesOnly() throws {
    let outcome = try demarche(
      "explain", "--in", Examples.kazakhstan, "--rules", "demand.*")
    #expect(!outcome.outputText.contains("\n  actor "))
    #expect(outcome.outputText.contains("\n  demand "))
  }

  @Test func jsonSaysWhatIsOff() throws {
    struct Answer: Decodable {
      struct Off: Decodable, Equatable {
        var rule: String
        var because: String
        var isRunning: Bool
      }
      var switchedOff: [Off]
    }
    let outcome = try demarche(
      "explain", "stance.eu", "--in", Examples.kazakhstan, "--rules", "demand.*", "--format",
      "json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let answers = try decoder.decode([Answer].self, from: Data(outcome.output))
    #expect(
      answers.map(\.switchedOff) == [
        [
          .init(
            rule: "demarche/eu-statements/stance.eu", because: "--rules 'demand.*' leaves it out",
            isRunning: false)
        ]
      ])
  }
}
