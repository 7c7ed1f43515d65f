import TestSupport
import Testing

/// What shells offer, and that their scripts are scripts.
@Suite struct CompletionTests {
  /// The answers to a request of a completion script: the command, the argument that is asked for,
  /// and the words of the line.
  private static func answers(
    _ path: [String], _ argument: String, _ words: [String]
  ) throws -> [String] {
    let outcome = try Command.demarche().run(
      ["---completion"] + path + ["--", argument, "0", "0", "demarche"] + words)
    return outcome.outputText.split(separator: "\n").map(String.init)
  }

  private static func pack() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "schema = 1\n[pack]\nid = \"test/p\"\nversion = \"0.1.0\"\n", to: "pack.toml")
    // It would never end, if it ran.
    try folder.write(
      "rule \"tide\" { emit = \"event\", match = \"tide\" }\nladder \"waves\" {}\n"
        + "while true do end\n", to: "rules/x.lua")
    try folder.write("report \"tides\" {}\n", to: "reports/x.lua")
    try folder.write("format \"wiki\" {}\n", to: "formats/x.lua")
    return folder
  }

  @Test func rulesOfThePacksAreOffered() throws {
    let folder = try Self.pack()
    let rules = try Self.answers(
      ["extract"], "--rules", ["extract", "--pack", folder.path, "--rules", ""])
    #expect(rules.contains("tide") && rules.contains("waves"))
    #expect(rules.contains("stance.general"))
    let alone = try Self.answers(
      ["extract"], "--rules",
      ["extract", "--no-default-packs", "--pack=" + folder.path, "--rules", ""])
    #expect(alone == ["tide", "waves"])
  }

  @Test func reportsAndFormatsAreOffered() throws {
    let folder = try Self.pack()
    let words = ["report", "--pack", folder.path, ""]
    let reports = try Self.answers(["report"], "positional@0", words)
    #expect(reports.contains("tides") && reports.contains("dossier"))
    let formats = try Self.answers(["report"], "--format", words)
    #expect(formats.contains("wiki") && formats.contains("html") && formats.contains("brat"))
  }

  @Test func codesAreThoseThatAreDocumented() throws {
    let offered = try Self.answers(["explain"], "positional@0", ["explain", ""])
    let listed = try Command.demarche().run(["explain", "--codes"]).outputText
    let codes = listed.split(separator: "\n").filter { !$0.hasPrefix(" ") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    #expect(codes.count > 100)
    #expect(Set(codes).subtracting(offered) == [])
  }

  static let bash = Command.find(["bash"])

  @Test(.enabled(if: bash != nil, "needs bash"))
  func theScriptOfBashIsOne() throws {
    let folder = try TemporaryFolder()
    let script = try Command.demarche().run(["completions", "bash"])
    let path = try folder.write(script.output, to: "demarche.bash")
    let outcome = try Command(program: try #require(Self.bash)).run(["-n", path])
    #expect(outcome.errorText == "" && outcome.status == 0)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func everyCommandIsInTheScript(shell: String) throws {
    let script = try Command.demarche().run(["completions", shell]).outputText
    for name in ["extract", "report", "explain", "types", "docs", "check"] {
      #expect(script.contains(name), "\(name)")
    }
  }
}
