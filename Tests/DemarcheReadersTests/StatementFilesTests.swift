import DemarcheModel
import DemarcheReaders
import Foundation
import Testing

struct StatementFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func names(_ files: StatementFiles) -> [String] {
    files.paths.map { String($0.dropFirst(folder.path.utf8.count + 1)) }
  }

  @Test func takesWhatAReaderClaimsSortedBytewise() throws {
    for name in ["b.txt", "a/z.txt", "a.txt", "B.txt", "é.txt", "a/b/c.text", "x.odt", "noext"] {
      try folder.write("x", to: name)
    }
    let files = StatementFiles.expand([folder.path])
    #expect(names(files) == ["B.txt", "a.txt", "a/b/c.text", "a/z.txt", "b.txt", "é.txt"])
    #expect(files.skippedCount == 2)
    #expect(files.diagnostics.isEmpty)
  }

  @Test func neverTakesReadmesOriginsDotFilesAndGold() throws {
    for name in [
      "README.txt", "README", "ORIGIN.txt", ".hidden.txt", ".git/a.txt", "gold.jsonl",
      "gold-2.jsonl", "s/README-2.txt", "ORIGINAL/a.txt",
    ] { try folder.write("x", to: name) }
    let files = StatementFiles.expand([folder.path], include: [Glob("**")])
    #expect(names(files) == ["ORIGINAL/a.txt"])
    #expect(files.skippedCount == 6)
  }

  @Test func takesANamedFileWhateverItsName() throws {
    try folder.write("x", to: "README.md")
    let path = folder.path + "/README.md"
    #expect(StatementFiles.expand([path, "-", path]).paths == [path, "-"])
  }

  @Test func includesAndExcludes() throws {
    for name in ["a.txt", "b.stm", "d/c.stm", "d/draft.stm", "drafts/e.stm"] {
      try folder.write("x", to: name)
    }
    let files = StatementFiles.expand(
      [folder.path + "/"], include: [Glob("*.stm")], exclude: [Glob("drafts/"), Glob("draft.*")])
    #expect(names(files) == ["b.stm", "d/c.stm"])
    #expect(files.skippedCount == 2)
  }

  @Test func endsOnLinksInCircles() throws {
    try folder.write("x", to: "a/one.txt")
    try folder.link("a/up", to: "..")
    try folder.link("a/self", to: ".")
    try folder.link("loop", to: "loop")
    try folder.link("0", to: "a")
    #expect(names(StatementFiles.expand([folder.path])) == ["a/one.txt"])
  }

  @Test func followsALinkToAFolderElsewhere() throws {
    let other = try TemporaryFolder()
    try other.write("x", to: "a.txt")
    try folder.link("there", to: other.path)
    #expect(names(StatementFiles.expand([folder.path])) == ["there/a.txt"])
  }

  @Test func reportsWhatIsNotThere() throws {
    try folder.link("broken.txt", to: "nowhere")
    try folder.link("circle.txt", to: "circle.txt")
    let files = StatementFiles.expand([folder.path + "/no.txt", folder.path])
    #expect(files.paths.isEmpty)
    #expect(
      files.diagnostics.map(\.fullText) == [
        "\(folder.path)/no.txt: error: no such file or folder [read/not-found]",
        "\(folder.path)/broken.txt: error: no such file or folder [read/not-found]",
        "\(folder.path)/circle.txt: error: cannot be read: too many levels of symbolic links "
          + "[read/unreadable]",
      ])
  }
}
