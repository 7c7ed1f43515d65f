import Foundation
import TestSupport
import Testing

/// What `explain` prints, as people read it and as programs do.
@Suite struct ExplainTests {
  private static func run(_ arguments: [String], input: String = "") throws -> Command.Outcome {
    var command = try Command.demarche()
    // As a person in the checkout names it, so that paths are the same everywhere.
    command.environment["DEMARCHE_PLUGINS"] = "plugins"
    return try command.run(["explain"] + arguments, input: Array(input.utf8))
  }

  static let text = """
    Issuer: EU
    Date: 2024-06-07

    President Joe Example deeply regrets the attack. The EU gravely condemned the strikes.

    The lady condemns this. It is cruciel for Russia to act. The EU demands an end.

    """

  static let goldens: [(name: String, arguments: [String])] = [
    ("match", ["stance.eu", "--in", Examples.kazakhstan + ":2"]),
    ("passed-on", ["stance.eu", "--in", "-:1"]),
    ("lines", ["signature.speaker", "--in", Examples.kazakhstan]),
    ("sentence", ["--in", "-:2"]),
    ("overview", ["-"]),
    ("miss", ["demand.crucial", "--in", "-", "--miss"]),
    ("miss-actor", ["stance.*", "--in", "-:3", "--miss"]),
    ("trace", ["stance.*", "--in", "-:2", "--trace"]),
    ("rule", ["demand.crucial"]),
    ("ladder", ["stance.eu"]),
    ("off", ["stance.eu", "--rules", "demand.*"]),
  ]

  @Test(arguments: goldens)
  func printsWhatAPersonCanFollow(name: String, arguments: [String]) throws {
    let outcome = try Self.run(arguments, input: Self.text)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    try Golden.check(outcome.output, "explain/\(name).txt")
    let wide = outcome.outputText.split(separator: "\n").filter { line in
      line.count > 80 && line.drop { $0 == " " }.contains(" ")
    }
    #expect(wide.isEmpty, "more than 80 columns: \(wide)")
  }

  @Test(arguments: [("-:1:50", "-:2"), ("-:1:73", "-:2"), ("-:1:1", "-:1"), ("-:3:48", "-:4")])
  func aLineAndColumnNameASentence(place: String, number: String) throws {
    let outcome = try Self.run(["--in", place], input: Self.text)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.outputText == (try Self.run(["--in", number], input: Self.text)).outputText)
  }

  @Test(arguments: ["-:9:1", "-:2:1", "-:1:400", "-:0:0"])
  func aPlaceWithoutASentenceIsTold(place: String) throws {
    let outcome = try Self.run(["--in", place], input: Self.text)
    #expect(outcome.status == 64)
    #expect(outcome.errorText.contains("has no sentence at \(place.dropFirst(2)) [explain/"))
  }

  struct Answer: Decodable {
    struct Step: Decodable {
      var item: String
      var text: String
    }
    struct Match: Decodable {
      var rule: String
      var stands: Bool
      var steps: [Step]
    }
    struct Miss: Decodable {
      var reason: String
      var expected: [String]?
      var change: String?
      var line: Int
    }
    struct Sentence: Decodable {
      struct Event: Decodable { var outcome: String }
      var sentence: Int
      var events: [Event]
    }
    var matches: [Match]
    var misses: [Miss]?
    var trace: [Sentence]?
  }

  private static func answers(_ arguments: [String]) throws -> [Answer] {
    let outcome = try run(arguments + ["--format", "json"], input: text)
    return try JSONDecoder().decode([Answer].self, from: Data(outcome.output))
  }

  @Test func jsonHoldsMatchesStepByStep() throws {
    let answer = try #require(Self.answers(["stance.*", "--in", "-:2"]).first)
    #expect(answer.matches.map(\.stands) == [true, false])
    #expect(
      answer.matches.first?.steps.map { $0.item + "=" + $0.text } == [
        "<actor>=The EU", "~condemn=gravely condemned", "<clause>=the strikes",
      ])
    #expect(answer.misses == nil && answer.trace == nil)
  }

  @Test func jsonHoldsMissesWithWhatWouldHelp() throws {
    let answer = try #require(Self.answers(["demand.crucial", "--in", "-", "--miss"]).first)
    let miss = try #require(answer.misses?.first { $0.change != nil })
    #expect(miss.reason == "item" && miss.line == 3)
    #expect(miss.expected?.contains("crucial") == true)
    #expect(miss.change == "if “cruciel” were “crucial”")
  }

  @Test func jsonHoldsTheTraceOfEachSentence() throws {
    let answer = try #require(Self.answers(["stance.eu", "--in", "-", "--trace"]).first)
    #expect(answer.trace?.map(\.sentence) == [1, 2, 3, 4, 5])
    #expect(answer.trace?[1].events.map(\.outcome).filter { $0 != "missed" } == ["stands"])
  }

  @Test func jsonHoldsWhatSwitchedARuleOn() throws {
    struct Rule: Decodable {
      var rule: String
      var declaredAt: String
      var isOn: Bool
    }
    let outcome = try Self.run(["stance.eu", "--format", "json"])
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let rules = try decoder.decode([Rule].self, from: Data(outcome.output))
    #expect(rules.map(\.rule) == ["demarche/eu-statements/stance.eu"])
    #expect(rules.map(\.isOn) == [true])
    #expect(rules.first?.declaredAt.hasPrefix("plugins/eu-statements/rules/stances.lua:") == true)
  }

  @Test func anUnknownRuleOffersTheNearestName() throws {
    let outcome = try Self.run(["stanse.eu"])
    #expect(
      outcome.errorText == """
        demarche: error: there is no rule 'stanse.eu' [rule/none]
          help: did you mean 'stance.eu'?

        """)
    #expect(outcome.status == 64)
    #expect(outcome.outputText == "")
  }

  @Test(
    arguments: [
      ([], 64), (["stance.eu", "--miss"], 64), (["stance.eu", "--trace"], 64),
      (["stance.eu", "--in", "-:99"], 64), (["stance.eu", "--in", "-:0"], 64),
      (["stance.eu", "--in", "nowhere.txt"], 66), (["stance.eu", "--limit", "0"], 64),
      (["stance.eu", "--in", "-", "--format", "yaml"], 64),
    ] as [([String], Int32)])
  func whatCannotBeAnsweredEndsWithItsCode(arguments: [String], status: Int32) throws {
    let outcome = try Self.run(arguments, input: Self.text)
    #expect(outcome.status == status, "\(outcome.errorText)")
    #expect(outcome.errorText != "")
  }

  @Test func aPackThatIsThereTwiceIsSaidToBeShadowed() throws {
    let folder = try TemporaryFolder()
    let copy = folder.path("eu")
    try FileManager.default.copyItem(
      atPath: Repository.path("plugins/eu-statements"), toPath: copy)
    let outcome = try Self.run(["stance.eu", "--pack", copy, "--quiet"])
    #expect(
      outcome.outputText.replacing("\n            ", with: " ").contains(
        "shadows   \(copy): of two packs with one id the first counts"),
      "\(outcome.outputText)")
  }

  @Test func aPackThatIsNamedByAnotherPathIsThereOnce() throws {
    let outcome = try Self.run(["stance.eu", "--pack", "./plugins/eu-statements"])
    #expect(!outcome.outputText.contains("shadows"))
    #expect(outcome.errorText == "")
  }

  @Test func helpBeginsWithExamples() throws {
    let lines = try demarche("help", "explain").outputText.split(separator: "\n")
    let examples = try #require(lines.firstIndex(of: "Examples:"))
    let usage = try #require(lines.firstIndex { $0.hasPrefix("USAGE:") })
    #expect(examples < usage)
  }
}
