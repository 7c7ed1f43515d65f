import Foundation
import Glibc
import TestSupport

/// Starts the command and ends it with a signal after a while.
enum KilledCommand {
  /// Runs `demarche` with arguments; sends it a signal after `milliseconds` where it still runs.
  ///
  /// - Parameter isReady: asked now and then; the signal is sent once it says so, too.
  /// - Returns: whether the signal ended it; else how it ended.
  static func run(
    _ arguments: [String], signal number: Int32, after milliseconds: Int,
    orOnce isReady: () -> Bool = { false }
  ) throws -> (isKilled: Bool, status: Int32) {
    let command = try Command.demarche()
    let process = Process()
    process.executableURL = URL(filePath: command.program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key == "PATH" }
      .merging(command.environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    // What runs in the background of a script ignores Ctrl-C, and so would what it starts.
    _ = Glibc.signal(SIGINT, SIG_DFL)
    try process.run()
    let limit = DispatchTime.now() + .milliseconds(milliseconds)
    while ended.wait(timeout: min(limit, .now() + .milliseconds(20))) == .timedOut {
      guard DispatchTime.now() >= limit || isReady() else { continue }
      kill(process.processIdentifier, number)
      ended.wait()
      break
    }
    return (process.terminationReason == .uncaughtSignal, process.terminationStatus)
  }
}
