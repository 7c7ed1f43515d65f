import Foundation
import TestSupport
import Testing

/// No output takes the place of a file that is read.
@Suite struct InputFilesTests {
  private static let text = "Issuer: EU\n\nThe EU condemns the attack.\n"

  @Test(arguments: [
    ["extract", "a.txt", "-o", "a.txt"], ["extract", "a.txt", "-o", "./same.txt"],
    ["extract", "a.txt", "--format", "ndjson", "-o", "link.txt"],
    ["report", "dossier", "a.txt", "--format", "text", "-o", "a.txt"],
  ])
  func theInputIsNoOutput(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "a.txt")
    try FileManager.default.linkItem(atPath: folder.path("a.txt"), toPath: folder.path("same.txt"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.txt"), withDestinationPath: "a.txt")
    var command = try Command.demarche()
    command.folder = folder.path
    let outcome = try command.run(arguments)
    #expect(outcome.status == 64)
    #expect(
      outcome.errorText == """
        demarche: error: '\(arguments.last ?? "")' is read, and would be lost [usage]
          help: write to another file

        """)
    let bytes = try Data(contentsOf: URL(filePath: folder.path("a.txt")))
    #expect(String(decoding: bytes, as: UTF8.self) == Self.text)
  }

  @Test func anotherFileIs() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "a.txt")
    try folder.write("old", to: "b.txt")
    var command = try Command.demarche()
    command.folder = folder.path
    #expect(try command.run(["extract", "a.txt", "-o", "b.txt"]).status == 0)
    let bytes = try Data(contentsOf: URL(filePath: folder.path("b.txt")))
    #expect(String(decoding: bytes, as: UTF8.self).contains("condemns"))
  }
}
