import Foundation
import TestSupport
import Testing

/// A folder of good and bad files: the good are read, the bad are named.
@Suite struct FolderTests {
  /// Two good statements among what folders of people have.
  private func mixed() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Examples.short, to: "a-good.txt")
    try folder.write("", to: "b-empty.txt")
    try folder.write([0x25, 0x50, 0x44, 0x46, 0x2D, 0x00, 0x01], to: "c-binary.txt")
    try folder.write("The EU welcomes \u{201C}x\u{201D}".utf8 + [0xFF, 0x0A], to: "d-bytes.txt")
    try folder.write(FolderTests.longLine, to: "e-long.txt")
    try folder.link("f-link.txt", to: "nowhere.txt")
    try folder.makeFolder("g-folder.txt")
    try folder.write("# About\nThe EU condemns.\n", to: "README.md")
    try folder.write(Examples.short, to: "z/good.txt")
    return folder
  }

  private static let longLine = String(
    repeating: "The EU welcomes the reforms and ", count: 625_001)

  @Test func goodFilesAreReadAndBadOnesReported() throws {
    let folder = try mixed()
    let outcome = try demarche("extract", folder.path, "--format", "ndjson")
    let statements = try Extracted.lines(outcome.output)
    #expect(statements.map(\.source) == [folder.path("a-good.txt"), folder.path("z/good.txt")])
    #expect(statements.allSatisfy { !$0.annotations.isEmpty })
    let reported = outcome.errorText.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /([^\/]+\.txt)(?::\d+)*: error: .* \[(.+)\]$/)
        .map { "\($0.output.1) \($0.output.2)" }
    }
    #expect(
      reported.sorted() == [
        "b-empty.txt read/empty", "c-binary.txt read/binary", "d-bytes.txt read/invalid-utf8",
        "e-long.txt read/too-large", "f-link.txt read/not-found",
      ], "\(outcome.errorText)")
    #expect(outcome.status == 65)
  }

  @Test func theLastLineCountsWhatWasReadAndWhatWasNot() throws {
    let folder = try mixed()
    let outcome = try demarche("extract", folder.path, "--format", "ndjson")
    let last = try #require(outcome.errorText.split(separator: "\n").last)
    #expect(
      last == "demarche: 2 statements read, 5 files could not be read, "
        + "1 file left out (a folder does not stand for them)")
  }

  @Test func jobsDoNotChangeWhatIsReported() throws {
    let folder = try mixed()
    let outcomes = try ["1", "2"].map {
      try demarche("extract", folder.path, "--format", "ndjson", "--jobs", $0)
    }
    #expect(outcomes[0].output == outcomes[1].output)
    #expect(outcomes[0].errorText == outcomes[1].errorText)
  }

  @Test(.enabled(if: geteuid() != 0, "needs another user than root, who can read every file"))
  func aFileWithoutPermissionIsReported() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Examples.short, to: "locked.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let outcome = try demarche("extract", folder.path)
    #expect(outcome.errorText.contains("locked.txt: error: cannot be read: permission denied"))
    #expect(outcome.status == 65)
  }

  @Test func aLongLineIsRead() throws {
    let folder = try TemporaryFolder()
    let line = String(repeating: "Lorem ipsum dolor sit amet ", count: 10_000)
    let path = try folder.write(line + "\n", to: "long.txt")
    let outcome = try demarche("extract", path, "--format", "ndjson")
    #expect(try Extracted.lines(outcome.output).map(\.text.utf8.count) == [line.utf8.count + 1])
    #expect(outcome.status == 0, "\(outcome.errorText.prefix(400))")
  }

  // Deciding between overlapping annotations must not compare each with every other.
  @Test func aLongLineFullOfAnnotationsIsReadInTime() throws {
    let folder = try TemporaryFolder()
    let line = String(repeating: "The EU welcomes the reforms and ", count: 4000)
    let path = try folder.write(line + "\n", to: "long.txt")
    var command = try Command.demarche()
    command.seconds = 45
    let outcome = try command.run(["extract", path, "--format", "csv"])
    #expect(outcome.outputText.split(separator: "\r\n").count > 4000)
    #expect(outcome.status == 0, "\(outcome.errorText.prefix(400))")
  }

  @Test func aMissingPathEndsWith66AndTheOthersAreRead() throws {
    let outcome = try demarche(
      "extract", "nowhere.txt", Examples.kazakhstan, "--format", "ndjson")
    #expect(outcome.errorText == "nowhere.txt: error: no such file or folder [read/not-found]\n")
    #expect(try Extracted.lines(outcome.output).map(\.source) == [Examples.kazakhstan])
    #expect(outcome.status == 66)
  }

  @Test func onlyMissingPathsEndWith66() throws {
    let outcome = try demarche("extract", "nowhere.txt", "--format", "json")
    #expect(outcome.errorText == "nowhere.txt: error: no such file or folder [read/not-found]\n")
    #expect(outcome.status == 66)
  }

  @Test func aFolderWithoutStatementsEndsWith66() throws {
    let folder = try TemporaryFolder()
    try folder.write("# About\n", to: "README.md")
    let outcome = try demarche("extract", folder.path)
    #expect(outcome.errorText.contains("no statement was found in '\(folder.path)' [read/none]"))
    #expect(outcome.status == 66)
  }

  @Test func emptyStandardInputEndsWith65() throws {
    let outcome = try demarche("extract", "-")
    #expect(outcome.errorText.hasPrefix("-: error: no text in the file [read/empty]"))
    #expect(outcome.status == 65)
  }

  @Test func anEmptyTextIsNotTakenForOneThatIsThere() throws {
    let outcome = try demarche("extract", "-", "--format", "json")
    #expect(outcome.outputText == "[]\n")
  }

  @Test func includeTakesFilesThatNoReaderClaims() throws {
    let folder = try TemporaryFolder()
    try folder.write(Examples.short, to: "a.statement")
    try folder.write(Examples.short, to: "b.txt")
    let outcome = try demarche(
      "extract", folder.path, "--include", "*.statement", "--format", "ndjson")
    #expect(try Extracted.lines(outcome.output).map(\.source) == [folder.path("a.statement")])
    #expect(outcome.status == 0)
  }
}
