import DemarcheModel
import DemarchePacks
import Foundation
import Testing

struct PackFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "schema = 1\n[pack]\nid = \"a/b\"\nversion = \"1.0.0\"\n", to: "pack.toml")
  }

  private func faults() -> [String] {
    do throws(PackError) {
      _ = try PackFolder.open(folder.path)
      return []
    } catch {
      return error.diagnostics.map {
        String($0.fullText.dropFirst(folder.path.utf8.count + 1))
      }
    }
  }

  @Test func listsItsFilesSortedBytewise() throws {
    for name in [
      "rules/b.lua", "rules/a/z.lua", "rules/a.lua", "rules/notes.md", "lib/x.lua",
      "lexicons/c.tsv", "lexicons/sub/d.tsv", "reports/r.lua", "reports/templates/t.lua",
      "tests/a.case", ".git/config", "README.md",
    ] { try folder.write(name, to: name) }
    let pack = try PackFolder.open(folder.path)
    #expect(pack.manifest.reference == "a/b@1.0.0")
    #expect(pack.rules.map(\.path) == ["rules/a.lua", "rules/a/z.lua", "rules/b.lua"])
    #expect(pack.libraries.map(\.path) == ["lib/x.lua"])
    #expect(pack.lexicons.map(\.path) == ["lexicons/c.tsv"])
    #expect(pack.reports.map(\.path) == ["reports/r.lua"])
    #expect(pack.reports.map(\.bytes) == [Array("reports/r.lua".utf8)])
    #expect(pack.diagnostics.isEmpty)
  }

  /// As `sha256sum pack.toml rules/a.lua | sha256sum` prints it.
  @Test func digestsItsTree() throws {
    try folder.write("return 1\n", to: "rules/a.lua")
    let digest = "1cf25108199e2199715450c3c0b9ec99db6ed74905860fea251a5e3e3ea8f44d"
    #expect(try PackFolder.open(folder.path).treeSHA256 == digest)
    try folder.write("x", to: ".hidden")
    #expect(try PackFolder.open(folder.path + "/").treeSHA256 == digest)
    try folder.write("return 2\n", to: "rules/a.lua")
    #expect(try PackFolder.open(folder.path).treeSHA256 != digest)
  }

  @Test func warnsOfFoldersItDoesNotKnow() throws {
    try folder.write("", to: "rule/a.lua")
    try folder.write("", to: "formats/a.lua")
    try folder.write("", to: "stuff/a.lua")
    let warnings = try PackFolder.open(folder.path).diagnostics.map {
      $0.fullText.dropFirst(folder.path.utf8.count + 1)
    }
    #expect(
      warnings == [
        "rule: warning: a pack has no folder 'rule' [pack/unknown-folder]; did you mean 'rules'?",
        "stuff: warning: a pack has no folder 'stuff' [pack/unknown-folder]; folders of a pack are "
          + "'rules', 'lib', 'lexicons', 'reports', 'formats', 'readers', 'tests'",
      ])
  }

  @Test func takesALinkInsideThePack() throws {
    try folder.write("return 1", to: "rules/a.lua")
    try folder.link("rules/b.lua", to: "a.lua")
    #expect(try PackFolder.open(folder.path).rules.map(\.path) == ["rules/a.lua", "rules/b.lua"])
  }

  @Test func refusesLinksThatLeaveThePack() throws {
    let other = try TemporaryFolder()
    try other.write("return 1", to: "secret.lua")
    try folder.write("", to: "rules/a.lua")
    try folder.link("rules/b.lua", to: other.path + "/secret.lua")
    try folder.link("rules/c.lua", to: "c.lua")
    try folder.link("rules/d", to: "..")
    try folder.link("lib", to: other.path)
    #expect(
      faults() == [
        "lib: error: a link should stay in the pack, but leads to '\(other.path)' "
          + "[pack/link-outside]",
        "rules/b.lua: error: a link should stay in the pack, but leads to "
          + "'\(other.path)/secret.lua' [pack/link-outside]",
        "rules/c.lua: error: the link leads nowhere [pack/unreadable]",
        "rules/d: error: a link should stay in the pack, but leads to '\(folder.path)' "
          + "[pack/link-outside]",
      ])
  }

  @Test func refusesLinksToFolders() throws {
    try folder.write("", to: "rules/a.lua")
    try folder.link("lib", to: "rules")
    #expect(
      faults() == [
        "lib: error: a link should lead to a file, but leads to a folder [pack/link-to-folder]"
      ])
  }

  @Test func namesTheManifestByItsPath() throws {
    try folder.write("schema = 2", to: "pack.toml")
    #expect(
      faults().last == "pack.toml:1:10: error: 'schema' should be 1, but is 2 [pack/invalid-value]")
  }

  @Test(arguments: [
    ("", "a pack should have a file 'pack.toml', but this folder has none"),
    ("/no", "no such folder"), ("/file", "a pack should be a folder, but this is a file"),
  ])
  func refusesWhatIsNoPack(path: String, message: String) throws {
    try FileManager.default.removeItem(atPath: folder.path + "/pack.toml")
    try folder.write("", to: "file")
    let error = #expect(throws: PackError.self) { try PackFolder.open(folder.path + path) }
    #expect(error?.diagnostics.map(\.code) == ["pack/not-found"])
    #expect(error?.diagnostics.map(\.message) == [message])
  }
}
