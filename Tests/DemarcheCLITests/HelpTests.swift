import TestSupport
import Testing

/// What the command says of itself.
@Suite struct HelpTests {
  @Test(arguments: [["version"], ["--version"]])
  func printsTheVersion(_ arguments: [String]) throws {
    let outcome = try Command.demarche().run(arguments)
    #expect(outcome.outputText.contains(/^(demarche )?\d+\.\d+\.\d+\n$/))
    #expect(outcome.errorText == "")
    #expect(outcome.status == 0)
  }

  @Test func listsTheExitCodes() throws {
    let outcome = try demarche("help", "exit-codes")
    let numbers = outcome.outputText.split(separator: "\n").compactMap { line in
      line.split(separator: " ").first.flatMap { Int($0) }
    }
    #expect(numbers == [0, 1, 2, 3, 4, 64, 65, 66, 69, 70, 73, 78, 130])
    #expect(
      outcome.outputText.hasSuffix(
        "Where several apply, the first of 4, 3, 2, 65, 66, 1 counts.\n"))
    #expect(outcome.status == 0)
  }

  @Test(arguments: [
    "extract", "show", "report", "diff", "rules", "forms", "explain", "eval", "check", "review",
    "convert", "schema", "query", "pack",
  ])
  func helpOfACommandBeginsWithExamples(_ name: String) throws {
    let outcome = try demarche("help", name)
    let lines = outcome.outputText.split(separator: "\n").map(String.init)
    let examples = try #require(lines.firstIndex(of: "Examples:"), "\(outcome.outputText)")
    let usage = try #require(lines.firstIndex { $0.hasPrefix("USAGE:") })
    #expect(examples < usage)
    #expect(outcome.status == 0)
  }

  @Test(arguments: [
    ["extarct", Examples.kazakhstan],
    ["extract", Examples.kazakhstan, "--fromat", "json"],
    ["extract", Examples.kazakhstan, "--format", "yaml"],
    ["extract", Examples.kazakhstan, "--offsets", "words"],
    ["extract", Examples.kazakhstan, "--date", "2023-02-30"],
    ["extract", Examples.kazakhstan, "--jobs", "0"],
    ["extract", Examples.kazakhstan, "--memory", "much"],
    ["report", "dossier"],
    ["report", "dosier", Examples.kazakhstan],
    ["completions", "tcl"],
    ["diff", Examples.kazakhstan],
    ["diff", "-", "-"],
    ["diff", Examples.kazakhstan, Examples.kazakhstan, "-o", "changes.htm"],
    ["diff", Examples.kazakhstan, Examples.kazakhstan, "--format", "htm"],
  ])
  func aWrongCommandLineEndsWith64(_ arguments: [String]) throws {
    let outcome = try Command.demarche().run(arguments)
    #expect(outcome.status == 64, "\(outcome.errorText)")
    #expect(outcome.errorText != "")
    #expect(outcome.outputText == "")
  }

  @Test func anUnknownReportOffersTheNearestName() throws {
    let outcome = try demarche("report", "dosier", Examples.kazakhstan)
    #expect(
      outcome.errorText == """
        demarche: error: there is no report 'dosier' [report/unknown]
          help: did you mean 'dossier'?

        """)
  }

  @Test func withoutPacksTheCommandSaysHowToNameThem() throws {
    var command = try Command.demarche()
    command.environment["DEMARCHE_PLUGINS"] = "/nonexistent"
    let outcome = try command.run(["extract", Examples.kazakhstan])
    #expect(
      outcome.errorText == """
        demarche: error: no pack is loaded [pack/none]
          help: name one with --pack, or set DEMARCHE_PLUGINS to the folder 'plugins'

        """)
    #expect(outcome.status == 78)
  }
}
