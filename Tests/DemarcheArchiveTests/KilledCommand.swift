import Foundation
import TestSupport

/// Starts the command and ends it with SIGKILL after a while.
enum KilledCommand {
  /// Runs `demarche` with arguments; kills it after `milliseconds` where it still runs then.
  ///
  /// - Returns: whether it was killed; else how it ended.
  static func run(
    _ arguments: [String], killAfter milliseconds: Int
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
    try process.run()
    if ended.wait(timeout: .now() + .milliseconds(milliseconds)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    return (process.terminationReason == .uncaughtSignal, process.terminationStatus)
  }
}
