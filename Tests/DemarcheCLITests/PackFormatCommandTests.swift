import TestSupport
import Testing

/// Formats of packs through `demarche report`, in a worker process as a stranger's are.
@Suite struct PackFormatCommandTests {
  private static let cookbook = "examples/cookbook/4-own-format/house-wiki"

  private func folder(_ lua: String) throws -> (TemporaryFolder, Command) {
    let folder = try TemporaryFolder()
    try folder.write(TagPack.manifest, to: "p/pack.toml")
    try folder.write(lua, to: "p/formats/f.lua")
    try folder.write(
      "report \"r\" { build = function(archive, options, doc) doc:paragraph(doc:strong \"b*\") end }",
      to: "p/reports/r.lua")
    try folder.write("The EU condemns the attack.\n", to: "s.txt")
    var command = try Command.demarche()
    command.folder = folder.path
    return (folder, command)
  }

  @Test(arguments: ["untrusted", "none"])
  func theCookbooksFormatIsChosenByTheEndOfTheFile(isolation: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.wiki")
    let outcome = try demarche(
      "report", "positions", Examples.kazakhstan, "--pack", Self.cookbook, "-o", path, "--isolate",
      isolation)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let page = String(decoding: try folder.bytes(of: "a.wiki"), as: UTF8.self)
    #expect(page.hasPrefix("== Kazakhstan&#58; Statement by the Spokesperson"))
    #expect(page.contains("\n{| class=\"wikitable\"\n! Holder\n! Says\n! Of\n|-\n| "))
    #expect(page.hasSuffix("\n\n[[Category:Statements]]\n"))
  }

  @Test func severalFormatsStandBesideEachOther() throws {
    let (folder, command) = try folder("format \"wiki\" { escape = { [\"*\"] = \"-\" } }")
    let outcome = try command.run([
      "report", "r", "s.txt", "--pack", "p", "--format", "wiki,markdown", "-o", "out/x",
    ])
    #expect(outcome.status == 73, "there is no folder: \(outcome.errorText)")
    let second = try command.run([
      "report", "r", "s.txt", "--pack", "p", "--format", "wiki,markdown", "-o", "x",
    ])
    #expect(second.status == 0, "\(second.errorText)")
    #expect(try folder.names() == ["p", "s.txt", "x.md", "x.wiki"])
    #expect(String(decoding: try folder.bytes(of: "x.wiki"), as: UTF8.self).contains("\nb-\n"))
  }

  @Test(arguments: ["untrusted", "none"])
  func aFormatFromTheCacheWritesTheSame(isolation: String) throws {
    let folder = try TemporaryFolder()
    var command = try Command.demarche()
    command.environment["DEMARCHE_CACHE"] = folder.path("cache")
    let arguments = [
      "report", "positions", Examples.kazakhstan, "--pack", Self.cookbook, "--format", "wiki", "-v",
      "--isolate", isolation,
    ]
    let first = try command.run(arguments)
    let second = try command.run(arguments)
    #expect(second.errorText.contains("taken from the cache"))
    #expect(second.output == first.output)
    #expect(second.output.count > 1000)
  }

  @Test func theListNamesFormatsOfPacks() throws {
    let outcome = try demarche("report", "--list-formats", "--pack", Self.cookbook)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.outputText.hasPrefix("html  .html\n"))
    #expect(outcome.outputText.hasSuffix("wiki  .wiki  MediaWiki  (desk/house-wiki)\n"))
  }

  @Test func anUnknownFormatIsAnErrorOfUsage() throws {
    let outcome = try demarche(
      "report", "dossier", "none.txt", "--format", "wikk", "--pack", Self.cookbook)
    #expect(outcome.status == 64)
    #expect(
      outcome.errorText.hasPrefix(
        "demarche: error: format 'wikk' is not known [report/unknown-format]\n"))
    #expect(outcome.errorText.hasSuffix("; did you mean 'wiki'?\n"))
  }

  @Test(arguments: ["untrusted", "none"])
  func aPackCannotReplaceABuiltInFormat(isolation: String) throws {
    let (folder, command) = try folder("format \"html\" {\n  escape = {},\n}")
    let outcome = try command.run([
      "report", "r", "s.txt", "--pack", "p", "--format", "html", "--isolate", isolation,
    ])
    #expect(
      outcome.errorText.contains(
        "p/formats/f.lua:1:9: error: format 'html' is built in, and a pack cannot replace it "
          + "[format/built-in]"), "\(outcome.errorText)")
    #expect(outcome.outputText.hasPrefix("<!doctype html>"))
    #expect(try folder.names() == ["p", "s.txt"])
  }

  @Test(
    arguments: ["untrusted", "none"],
    [
      ("error(\"not so\")", "not so [lua/error]"), ("while true do end", "[lua/fuel-exceeded]"),
      ("while true do s = s .. s end", "[lua/memory-exceeded]"),
      ("return s:find(s)", "[format/wrong-result]"),
    ])
  func aFormatThatFailsLeavesNoFile(isolation: String, row: (body: String, end: String)) throws {
    let (folder, command) = try folder(
      "format \"wiki\" {\n  escape = {},\n  strong = function(s) \(row.body) end,\n}")
    let outcome = try command.run([
      "report", "r", "s.txt", "--pack", "p", "-o", "x.wiki", "--isolate", isolation, "--fuel",
      "1000000",
    ])
    #expect(outcome.status == (row.end.contains("exceeded") ? 3 : 2))
    #expect(try folder.names() == ["p", "s.txt"])
    #expect(
      outcome.errorText.contains("p/formats/f.lua:3:") && outcome.errorText.contains(row.end)
        && outcome.errorText.contains("error: format 'wiki' failed in 'strong': "),
      "\(outcome.errorText)")
  }
}
