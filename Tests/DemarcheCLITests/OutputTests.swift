import TestSupport
import Testing

/// Where results go: whole or not at all.
@Suite struct OutputTests {
  @Test func anOutputFileHasTheBytesOfStandardOutput() throws {
    let folder = try TemporaryFolder()
    let outcome = try demarche(
      "extract", Examples.kazakhstan, "--format", "json", "-o", folder.path("out.json"))
    let direct = try demarche("extract", Examples.kazakhstan, "--format", "json")
    #expect(outcome.output.isEmpty)
    #expect(try folder.bytes(of: "out.json") == direct.output)
    #expect(try folder.names() == ["out.json"])
  }

  @Test(arguments: [
    ["extract", Examples.kazakhstan, "--format", "json"],
    ["report", "dossier", Examples.kazakhstan],
  ])
  func anOutputInAMissingFolderEndsWith73AndLeavesNothing(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("missing/out.html")
    let outcome = try Command.demarche().run(arguments + ["-o", path])
    #expect(
      outcome.errorText.hasSuffix(
        "\(path): error: cannot write: No such file or directory [write/failed]\n"))
    #expect(outcome.status == 73)
    #expect(try folder.names() == [])
  }

  @Test func aFailedWriteKeepsWhatWasThere() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("out.json")
    let outcome = try demarche(
      "extract", Examples.kazakhstan, "--format", "json", "-o", folder.path("out.json"))
    #expect(outcome.status == 73)
    #expect(try folder.names() == ["out.json"])
  }

  @Test(arguments: [
    ["extract", Examples.kazakhstan], ["extract", Examples.kazakhstan, "--format", "json"],
    ["report", "dossier", Examples.kazakhstan], ["show", Examples.kazakhstan], ["rules"],
    ["version"],
  ])
  func aFullDiskEndsWith73(_ arguments: [String]) throws {
    var command = try Command.demarche()
    command.outputFile = "/dev/full"
    let outcome = try command.run(arguments)
    #expect(
      outcome.errorText.hasSuffix(
        "cannot write to standard output: No space left on device [write/failed]\n"))
    #expect(outcome.status == 73)
  }

  @Test func aReaderThatLeavesIsNoFault() throws {
    var shell = Command(program: "/bin/sh")
    let demarche = try Command.demarche()
    shell.environment = demarche.environment
    let script = """
      { '\(demarche.program)' extract \(Examples.folder); echo "status $?" >&2; } | true
      """
    let outcome = try shell.run(["-c", script])
    #expect(outcome.errorText.contains("status 0\n"))
    #expect(!outcome.errorText.contains("error"))
  }
}
