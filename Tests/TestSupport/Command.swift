import Dispatch
import Foundation

/// Runs the built command `demarche`, or another program, as people do.
package struct Command: Sendable {
  /// How a program ended and what it wrote.
  package struct Outcome: Sendable {
    /// The exit status; 128 and the signal's number where a signal ended it.
    package var status: Int32
    package var output: [UInt8]
    package var error: [UInt8]

    /// Standard output as text.
    package var outputText: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text.
    package var errorText: String { String(decoding: error, as: UTF8.self) }
  }

  /// What kept a program from running to its end.
  package enum Failure: Error, CustomStringConvertible {
    case missing(String)
    case timedOut(String, seconds: Int)

    package var description: String {
      switch self {
      case .missing(let what): "there is no \(what)"
      case .timedOut(let what, let seconds): "\(what) did not end within \(seconds) seconds"
      }
    }
  }

  /// The path of the program.
  package var program: String
  /// The whole environment that the program gets, besides `PATH` and where libraries are.
  package var environment: [String: String] = [:]
  /// The folder in which it runs.
  package var folder: String = Repository.root
  /// A file that takes standard output instead of `Outcome.output`, such as `/dev/full`.
  package var outputFile: String?
  /// After so many seconds it is ended and the run fails.
  package var seconds = 120

  /// A program by its path.
  package init(program: String) { self.program = program }

  /// The built command, with the packs of this checkout, and nothing of the person's environment.
  ///
  /// It is looked for beside the test bundle, where `swift test` puts it.
  package static func demarche() throws -> Command { try built("demarche") }

  /// A program of this package.
  package static func built(_ name: String) throws -> Command {
    let beside = Bundle.main.executableURL?.deletingLastPathComponent()
      .appending(path: name).path(percentEncoded: false)
    let places = [beside, Repository.path(".build/debug/" + name)].compactMap { $0 }
    guard let program = places.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw Failure.missing(name + " at " + places.joined(separator: " or "))
    }
    var command = Command(program: program)
    command.environment["DEMARCHE_PLUGINS"] = Repository.path("plugins")
    // What is kept there is of this build only; a build for debugging compiles packs for seconds.
    command.environment["DEMARCHE_CACHE"] = sharedCache
    return command
  }

  /// Runs it to its end.
  ///
  /// - Parameter input: what it reads from standard input.
  /// - Throws: `Failure` where it does not end in time, or the system's error where it cannot be
  ///   started.
  package func run(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
    let files = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = whole
    process.currentDirectoryURL = URL(filePath: folder)
    // Files, not pipes: nothing can block on a reader that waits for the other stream.
    try files.write(input, to: "input")
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: files.path("input")))
    try files.write("", to: "output")
    try files.write("", to: "error")
    process.standardOutput = try writable(outputFile ?? files.path("output"))
    process.standardError = try writable(files.path("error"))
    try finish(process)
    return Outcome(
      status: process.terminationReason == .uncaughtSignal
        ? 128 + process.terminationStatus : process.terminationStatus,
      output: [UInt8](try Data(contentsOf: URL(filePath: files.path("output")))),
      error: [UInt8](try Data(contentsOf: URL(filePath: files.path("error")))))
  }

  private func finish(_ process: Process) throws {
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + .seconds(seconds)) == .timedOut {
      process.terminate()
      throw Failure.timedOut(program, seconds: seconds)
    }
  }

  private func writable(_ path: String) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(filePath: path))
  }

  private static let sharedCache = Repository.path(".build/test-cache")

  // A home of its own has a cache of its own.
  private var whole: [String: String] {
    var whole = ProcessInfo.processInfo.environment
      .filter { ["PATH", "LD_LIBRARY_PATH"].contains($0.key) }
      .merging(environment) { $1 }
    if whole["HOME"] != nil || whole["XDG_CACHE_HOME"] != nil,
      whole["DEMARCHE_CACHE"] == Command.sharedCache
    {
      whole["DEMARCHE_CACHE"] = nil
    }
    return whole
  }

  /// The first of some programs that is on the path; nil where there is none.
  package static func find(_ names: [String]) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return names.flatMap { name in folders.map { $0 + "/" + name } }
      .first(where: FileManager.default.isExecutableFile(atPath:))
  }
}
