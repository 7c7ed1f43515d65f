import Foundation
import TestSupport
import Testing

/// The flags that set packs, and the preview of other versions, as people use them.
@Suite struct SettingTests {
  static let manifest = """
    schema = 1
    [pack]
    id = "a/b"
    version = "1.0.0"
    [options.least]
    type = "integer"
    min = 1
    default = 2
    doc = "Fewer do not count."
    [profiles]
    short = ["themes"]
    """
  static let rules = """
    rule "themes" { emit = "principle", match = "@peace", build = function(m)
      return { name = "at least " .. options.least }
    end }
    rule "more" { emit = "principle", match = "@war", set = { name = "war" } }
    """

  let folder: TemporaryFolder
  let demarche: Command

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.manifest, to: "pack/pack.toml")
    try folder.write(Self.rules, to: "pack/rules/r.lua")
    try folder.write("We want peace, not war.\n", to: "one.txt")
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    self.demarche = demarche
  }

  func run(_ arguments: String...) throws -> Command.Outcome {
    try demarche.run(
      arguments.flatMap { $0 == "+" ? ["--pack", "pack", "--no-default-packs", "-q"] : [$0] })
  }

  @Test func anOptionOfTheCommandLineReachesTheRule() throws {
    let text = try run("extract", "one.txt", "+", "--option", "b:least=4").outputText
    #expect(text.contains("name=at least 4"))
  }

  @Test func rulesListsOptions() throws {
    #expect(
      try run("rules", "--options", "+", "--option", "a/b:least=4").outputText
        == "a/b:least = 4  (--option)  Fewer do not count. (an integer from 1 on)\n")
  }

  @Test func explainShowsTheOptionsOfARule() throws {
    let text = try run("explain", "themes", "+").outputText
    #expect(
      text.contains("option    least = 2 (default; an integer from 1 on): Fewer do not count."))
  }

  @Test func aWrongOptionEndsWith78() throws {
    let outcome = try run("extract", "one.txt", "+", "--option", "b:lest=4")
    #expect(outcome.status == 78)
    #expect(
      outcome.errorText
        == "demarche: error: --option b:lest=4: pack 'a/b' has no option 'lest' [option/unknown]\n"
        + "  help: did you mean 'least'?\n")
  }

  @Test func aProfileChoosesRules() throws {
    let text = try run("extract", "one.txt", "+", "--profile", "short").outputText
    #expect(text.contains("peace") && !text.contains("name=war"))
    let outcome = try run("extract", "one.txt", "+", "--profile", "shrt")
    #expect(outcome.status == 64)
    #expect(
      outcome.errorText
        == "demarche: error: no pack has a profile 'shrt' [profile/unknown]\n"
        + "  help: did you mean 'short'? there are 'short'\n")
  }

  @Test func failOnEndsWith1WhereAFindingIsOfThatLevel() throws {
    #expect(try run("extract", "one.txt", "+", "--fail-on", "note").status == 1)
    #expect(try run("extract", "one.txt", "+", "--fail-on", "warning").status == 0)
    #expect(
      try run("extract", "one.txt", "+", "--fail-on", "note", "--where", "words:nothing").status
        == 0)
  }

  @Test func aReceiptHoldsTheSettings() throws {
    _ = try run(
      "report", "dossier", "one.txt", "--pack", "pack", "-q", "--option", "b:least=4",
      "-o", "r.html")
    let outcome = try run("report", "--verify", "r.html")
    #expect(outcome.outputText == "r.html: the same, byte for byte\n")
    let html = String(decoding: try folder.bytes(of: "r.html"), as: UTF8.self)
    #expect(html.contains("option b:least"))
  }

  @Test func previewTellsWhatANewVersionChanges() throws {
    _ = try run("archive", "add", "one.txt", "--archive", "a.db", "+")
    try folder.write(Self.manifest, to: "new/pack.toml")
    try folder.write(
      Self.rules.replacing("name = \"war\"", with: "name = \"no peace\""), to: "new/rules/r.lua")
    let outcome = try run("archive", "preview", "new", "--archive", "a.db", "+")
    #expect(outcome.status == 1)
    #expect(
      outcome.outputText == """
        ~ principle \u{201C}war\u{201D} a/b/more
            one.txt:1:20, sentence 1
            name: war \u{2192} no peace
            We want peace, not war.
        0 added, 0 removed, 1 changed in 1 of 1 statements
          +0 \u{2212}0 ~1  a/b/more

        """)
    let same = try run("archive", "preview", "pack", "--archive", "a.db", "+")
    #expect(same.status == 0)
    #expect(same.outputText == "nothing changes in 1 statements\n")
  }
}
