import Foundation
import TestSupport
import Testing

/// `types` writes what editors need, and luacheck finds nothing to say about the packs here.
@Suite struct TypesTests {
  static let luacheck = Command.find(["luacheck"])
  static let manifest = TagPack.manifest + "\n[options.min-strength]\ntype = \"integer\"\n"

  private static func pack() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(manifest, to: "pack/pack.toml")
    try folder.write("", to: "pack/rules/x.lua")
    return folder
  }

  @Test func itWritesStubsAndSettings() throws {
    let folder = try Self.pack()
    let path = folder.path("pack")
    let outcome = try Command.demarche().run(["types", path + "/"])
    #expect(outcome.errorText == "")
    #expect(
      outcome.outputText == """
        \(path)/.demarche/types/demarche.lua
        \(path)/.demarche/types/options.lua
        \(path)/.luarc.json
        \(path)/.luacheckrc

        """)
    let options = String(
      decoding: try folder.bytes(of: "pack/.demarche/types/options.lua"), as: UTF8.self)
    #expect(options.contains("---@field min_strength? integer\n"))
    let json = try JSONSerialization.jsonObject(
      with: Data(try folder.bytes(of: "pack/.luarc.json")))
    let settings = try #require(json as? [String: Any])
    let runtime = try #require(settings["runtime"] as? [String: Any])
    #expect(runtime["version"] as? String == "Lua 5.4")
    let builtIn = try #require(runtime["builtin"] as? [String: String])
    for name in ["io", "os", "debug", "package"] { #expect(builtIn[name] == "disable") }
    let workspace = try #require(settings["workspace"] as? [String: Any])
    #expect(workspace["library"] as? [String] == [".demarche/types"])
    // What it wrote is no part of the pack.
    let check = try Command.demarche().run(["rules", "--pack", path])
    #expect(check.errorText == "")
  }

  @Test func settingsOfSomebodysOwnStay() throws {
    let folder = try Self.pack()
    let place = try folder.write("{}", to: "pack/.luarc.json")
    let demarche = try Command.demarche()
    let kept = try demarche.run(["types", folder.path("pack")])
    #expect(kept.status == 0)
    #expect(
      kept.errorText
        == "\(place): warning: left as it is [write/kept]\n  help: '--force' replaces it\n")
    #expect(try folder.bytes(of: "pack/.luarc.json") == Array("{}".utf8))
    let again = try demarche.run(["types", folder.path("pack"), "--force"])
    #expect(again.errorText == "")
    #expect(try folder.bytes(of: "pack/.luarc.json").count > 100)
    // What would be the same needs no word.
    #expect(try demarche.run(["types", folder.path("pack")]).errorText == "")
  }

  @Test func withoutAFolderItIsTheNearestPack() throws {
    let folder = try Self.pack()
    var demarche = try Command.demarche()
    demarche.folder = folder.path("pack/rules")
    #expect(try demarche.run(["types"]).status == 0)
    #expect(try folder.bytes(of: "pack/.luarc.json").count > 100)
    demarche.folder = try folder.makeFolder("empty")
    let outcome = try demarche.run(["types"])
    #expect(outcome.status == 66)
    #expect(
      outcome.errorText == """
        demarche: error: no pack.toml or demarche.toml here or above [pack/not-found]
          help: name the folder: 'demarche types FOLDER'

        """)
  }

  @Test func aFolderOfPacksHasTheOptionsOfAll() throws {
    let folder = try Self.pack()
    try folder.write(
      "schema = 1\n[pack]\nid = \"mine/more\"\nversion = \"0.1.0\"\n[options.more]\n"
        + "type = \"list\"\ndefault = []\n", to: "packs/more/pack.toml")
    #expect(try Command.demarche().run(["types", folder.path]).status == 0)
    let options = String(
      decoding: try folder.bytes(of: ".demarche/types/options.lua"), as: UTF8.self)
    #expect(options.contains("---@field more string[]\n"))
    #expect(options.contains("---@field min_strength? integer\n"))
  }

  @Test func aWrongManifestIsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("schema = 2\n", to: "pack.toml")
    let outcome = try Command.demarche().run(["types", folder.path])
    #expect(outcome.status == 78)
    #expect(outcome.errorText.contains("'schema' should be 1, but is"))
  }

  @Test(.enabled(if: luacheck != nil, "needs luacheck, of Debian's lua-check"))
  func luacheckIsCleanOnThePacksHere() throws {
    let folder = try TemporaryFolder()
    #expect(try Command.demarche().run(["types", folder.path]).status == 0)
    #expect(try folder.bytes(of: ".luacheckrc") == Repository.bytes(of: ".luacheckrc"))
    let outcome = try Command(program: try #require(Self.luacheck)).run(
      ["--no-color", "-q", "plugins", "examples"])
    #expect(outcome.outputText.hasPrefix("Total: 0 warnings / 0 errors"), "\(outcome.outputText)")
  }

  @Test(.enabled(if: luacheck != nil, "needs luacheck, of Debian's lua-check"))
  func luacheckTellsWhatTheSandboxLacks() throws {
    let folder = try Self.pack()
    let demarche = try Command.demarche()
    #expect(try demarche.run(["types", folder.path("pack")]).status == 0)
    try folder.write(
      "local x = os.time() + options.min_strength\nprint(x, string.dump)\nrulle \"y\" {}\n",
      to: "pack/rules/x.lua")
    var luacheck = Command(program: try #require(Self.luacheck))
    luacheck.folder = folder.path("pack")
    let text = try luacheck.run(["--no-color", "."]).outputText
    #expect(text.contains("x.lua:1:11: accessing undefined variable 'os'"))
    #expect(text.contains("x.lua:2:10: accessing undefined field 'dump' of global 'string'"))
    #expect(text.contains("x.lua:3:1: accessing undefined variable 'rulle'"))
    #expect(text.contains("3 warnings"))
  }
}
