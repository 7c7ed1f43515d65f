import Glibc

/// Where results go: standard output, or a file that appears whole or not at all.
struct OutputFile {
  let path: String?

  init(_ path: String?) { self.path = path == "-" ? nil : path }

  /// Writes everything at once.
  ///
  /// - Throws: exit 73 where the file cannot be written; what was there stays.
  func write(_ bytes: [UInt8]) throws {
    guard let path else { return Console.out(bytes) }
    let partial = path + ".part\(getpid())"
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw fail(path, errno) }
    var failure = Console.write(bytes, to: descriptor)
    if fsync(descriptor) != 0, failure == nil, errno != EINVAL { failure = errno }
    close(descriptor)
    if failure == nil, rename(partial, path) != 0 { failure = errno }
    if let failure {
      unlink(partial)
      throw fail(path, failure)
    }
  }

  private func fail(_ path: String, _ number: Int32) -> any Error {
    Console.error("\(path): error: cannot write: \(Console.reason(number)) [write/failed]\n")
    return ExitStatus.cannotWrite.exit
  }
}
