import DemarcheModel
import DemarchePacks
import Testing

/// What goes into an archive; `Tampering` has what may not come out of one.
struct PackArchiveTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "schema = 1\n[pack]\nid = \"a/b\"\nversion = \"1.0.0\"\n", to: "pack.toml")
    try folder.write("return 1\n", to: "rules/a.lua")
    try folder.write("=== a case\n> Text.\n", to: "tests/a.case")
    try folder.write("# Read me\n", to: "README.md")
    try folder.write("secret", to: ".env")
    try folder.write("", to: ".git/config")
    try folder.link("rules/b.lua", to: "a.lua")
  }

  @Test func takesAllFilesButDotFilesAndFollowsItsLinks() throws {
    let (_, archive) = try PackArchive.build(folder: folder.path)
    let files = try PackArchive.read(archive, name: "b.dpack")
    #expect(
      files.map(\.path)
        == ["README.md", "pack.toml", "rules/a.lua", "rules/b.lua", "tests/a.case"])
    #expect(files[3].bytes == Array("return 1\n".utf8))
  }

  @Test func anArchiveIsThePackOfItsFolder() throws {
    let (pack, archive) = try PackArchive.build(folder: folder.path)
    let read = try PackFolder(files: PackArchive.read(archive, name: "x"), path: folder.path)
    #expect(read == pack)
    #expect(try PackFolder.open(folder.path) == pack)
  }

  @Test func theSamePackGivesTheSameBytes() throws {
    let (_, archive) = try PackArchive.build(folder: folder.path)
    let files = try PackArchive.read(archive, name: "x")
    #expect(try PackArchive.build(files.reversed(), name: "x") == archive)
  }

  @Test func aLinkThatLeavesThePackIsRefused() throws {
    try folder.link("secret.lua", to: "/etc/hostname")
    let error = #expect(throws: PackError.self) { try PackArchive.build(folder: folder.path) }
    #expect(error?.diagnostics.map(\.code) == ["pack/link-outside"])
  }

  @Test func aNameThatNoArchiveHoldsIsRefused() throws {
    let name = "tests/" + String(repeating: "x", count: 101)
    try folder.write("", to: name)
    let error = #expect(throws: PackError.self) { try PackArchive.build(folder: folder.path) }
    #expect(
      error?.diagnostics.map(\.fullText) == [
        "\(folder.path): error: file '\(name)' of the pack should have names of at most 100 bytes, "
          + "in folders whose names together have at most 155 [pack/archive-entry]"
      ])
  }

  @Test func namesInOtherScriptsComeBack() throws {
    try folder.write("x", to: "lexicons/声明.tsv")
    let (pack, archive) = try PackArchive.build(folder: folder.path)
    let read = try PackFolder(files: PackArchive.read(archive, name: "x"), path: folder.path)
    #expect(read.lexicons.map(\.path) == ["lexicons/声明.tsv"])
    #expect(read == pack)
  }

  @Test func filesInMemoryAreJudgedAsThoseOfAFolder() throws {
    let error = #expect(throws: PackError.self) {
      try PackFolder(files: [PackFolder.File(path: "rule/a.lua", bytes: [])], path: "x.dpack")
    }
    #expect(
      error?.diagnostics.map(\.fullText) == [
        "x.dpack: error: a pack should have a file 'pack.toml', but this archive has none "
          + "[pack/not-found]; a pack is a folder with a 'pack.toml'; see examples/manual/packs.md"
      ])
  }
}
