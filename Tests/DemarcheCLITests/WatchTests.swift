import Dispatch
import Foundation
import TestSupport
import Testing

/// `demarche watch`: runs again when a file has changed, and tells what is new.
@Suite struct WatchTests {
  /// A running `watch` that ends by itself.
  private final class Watching {
    private let process = Process()
    private let output: String
    private let ended = DispatchSemaphore(value: 0)

    init(_ folder: TemporaryFolder, _ arguments: [String]) throws {
      let command = try Command.demarche()
      process.executableURL = URL(filePath: command.program)
      process.arguments = ["watch"] + arguments
      process.environment = ProcessInfo.processInfo.environment.merging(command.environment) { $1 }
      process.currentDirectoryURL = URL(filePath: folder.path)
      output = try folder.write("", to: "output")
      let file = try FileHandle(forWritingTo: URL(filePath: output))
      process.standardOutput = file
      process.standardError = file
      process.standardInput = FileHandle.nullDevice
      process.terminationHandler = { [ended] _ in ended.signal() }
      try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    /// The output, once it holds some words so many times.
    func waits(for words: String, times: Int) throws -> String {
      let deadline = ContinuousClock.now + .seconds(60)
      while ContinuousClock.now < deadline {
        let text = try String(contentsOfFile: output, encoding: .utf8)
        if text.components(separatedBy: words).count > times { return text }
        usleep(5_000)
      }
      throw Command.Failure.timedOut("watch", seconds: 60)
    }

    /// The whole output and the status, when it has ended.
    func end() throws -> (output: String, status: Int32) {
      guard ended.wait(timeout: .now() + .seconds(60)) == .success else {
        throw Command.Failure.timedOut("watch", seconds: 60)
      }
      return (try String(contentsOfFile: output, encoding: .utf8), process.terminationStatus)
    }
  }

  @Test func whatChangedIsTold() throws {
    let pack = try CasePack("=== a\n> Norway scolds war.\n= who\n")
    let output = try TemporaryFolder()
    let watching = try Watching(output, [pack.folder.path, "--no-default-packs", "--rounds", "4"])
    _ = try watching.waits(for: "test/toy 0.1.0", times: 1)
    try pack.folder.write("=== a\n> Norway scolds war.\n! who\n", to: "tests/a.case")
    _ = try watching.waits(for: "test/toy 0.1.0", times: 2)
    try pack.folder.write("rule \"who\" {", to: "rules/y.lua")
    _ = try watching.waits(for: "rules/y.lua", times: 1)
    _ = try watching.waits(for: "test/toy 0.1.0", times: 3)
    try pack.folder.write("=== a\n> Norway scolds war.\n= who\n", to: "tests/a.case")
    let (text, status) = try watching.end()
    #expect(status == 0)
    let shown = text.replacing(pack.folder.path, with: "PACK")
    #expect(
      shown.hasPrefix(
        """
        test/toy 0.1.0: 1 case, 1 expectation, 4 examples, all pass
        PACK/tests/a.case:1 failed: a
          ! who  line 3: should not be found, but is at “Norway”, by test/toy/who@0.1.0:rules/x.lua:2

        test/toy 0.1.0: 1 case, 1 expectation, 4 examples, 1 failed
        PACK/rules/y.lua:1:1: error: unexpected symbol near <eof> [lua/syntax]

        """.dropLast()))
    #expect(
      shown.hasSuffix(
        """
        gone: PACK/tests/a.case:1 failed: a
        test/toy 0.1.0: 1 case, 1 expectation, 4 examples, all pass

        """))
  }

  @Test func whatIsFoundInFilesIsToldWhereItChanged() throws {
    let pack = try CasePack("")
    let folder = try TemporaryFolder()
    try folder.write("Norway scolds war.\n", to: "a.txt")
    let watching = try Watching(
      folder, [pack.folder.path, "a.txt", "--no-default-packs", "--rounds", "2"])
    _ = try watching.waits(for: "2 findings in 1 file", times: 1)
    try folder.write("Sweden hails peace.\n", to: "a.txt")
    let (text, status) = try watching.end()
    #expect(status == 0)
    let second = text.components(separatedBy: "2 findings in 1 file\n")[1]
    #expect(second.contains("“hails”"))
    #expect(second.contains("gone:   stance “scolds”"))
  }

  @Test func aManifestThatIsBrokenIsWaitedFor() throws {
    let pack = try CasePack("=== a\n> Norway\n= who\n")
    let manifest = String(decoding: try pack.folder.bytes(of: "pack.toml"), as: UTF8.self)
    try pack.folder.write("schema = ", to: "pack.toml")
    let output = try TemporaryFolder()
    let watching = try Watching(output, [pack.folder.path, "--no-default-packs", "--rounds", "2"])
    _ = try watching.waits(for: "the pack cannot be loaded; waiting for a change", times: 1)
    try pack.folder.write(manifest, to: "pack.toml")
    let (text, status) = try watching.end()
    #expect(status == 0)
    #expect(text.hasSuffix("test/toy 0.1.0: 1 case, 1 expectation, 4 examples, all pass\n"))
  }
}
