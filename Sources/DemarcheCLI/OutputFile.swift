import DemarchePipeline
import Glibc

/// Where results go: standard output, or a file that appears whole or not at all.
struct OutputFile {
  let path: String?

  init(_ path: String?) { self.path = path == "-" ? nil : path }

  /// Writes everything at once.
  ///
  /// - Throws: exit 73 where the file cannot be written; what was there stays.
  func write(_ bytes: [UInt8]) throws {
    guard var file = try open() else { return Console.out(bytes) }
    try file.write(bytes)
    try file.commit()
  }

  /// Makes the folders that a file stands in.
  ///
  /// - Throws: exit 73 where one cannot be made.
  static func makeFolders(above path: String) throws {
    var place = path.startIndex
    while let slash = path[place...].firstIndex(of: "/") {
      place = path.index(after: slash)
      let folder = String(path[..<slash])
      guard !folder.isEmpty, !Console.isFolder(folder), mkdir(folder, 0o777) != 0 else { continue }
      Console.error("\(folder): error: cannot write: \(Console.reason(errno)) [write/failed]\n")
      throw ExitStatus.cannotWrite.exit
    }
  }

  /// Begins a file; nil for standard output.
  ///
  /// - Throws: exit 73 where it cannot be made, exit 64 where statements are read from it.
  func open() throws -> PartialFile? {
    guard let path else { return nil }
    if InputFiles.contain(path) {
      Console.error(
        "demarche: error: '\(TerminalText.plain(path))' is read, and would be lost [usage]\n"
          + "  help: write to another file\n")
      throw ExitStatus.usage.exit
    }
    return try PartialFile(path)
  }
}

/// A file that is written piece by piece and gets its name when all is there.
///
/// What is not committed leaves nothing behind. A device or pipe is written directly.
struct PartialFile: ~Copyable {
  private let path: String
  private let partial: String?
  private let descriptor: Int32
  private var isCommitted = false

  fileprivate init(_ path: String) throws {
    self.path = path
    var info = stat()
    let isSpecial =
      stat(path, &info) == 0 && info.st_mode & S_IFMT != S_IFREG && info.st_mode & S_IFMT != S_IFDIR
    partial = isSpecial ? nil : path + ".part\(getpid())"
    let flags = O_WRONLY | O_CLOEXEC | (isSpecial ? 0 : O_CREAT | O_TRUNC)
    descriptor = Glibc.open(partial ?? path, flags, 0o644)
    guard descriptor >= 0 else { throw PartialFile.failure(path, errno) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let partial, !isCommitted { unlink(partial) }
  }

  /// Writes the next bytes.
  ///
  /// - Throws: exit 73 where they cannot be written.
  mutating func write(_ bytes: [UInt8]) throws {
    if let number = Console.write(bytes, to: descriptor) {
      throw PartialFile.failure(path, number)
    }
  }

  /// Gives the file its name, once its bytes are on the disk.
  ///
  /// - Throws: exit 73 where that fails; what was there stays.
  mutating func commit() throws {
    if fsync(descriptor) != 0, errno != EINVAL { throw PartialFile.failure(path, errno) }
    guard let partial else { return }
    guard rename(partial, path) == 0 else { throw PartialFile.failure(path, errno) }
    isCommitted = true
  }

  private static func failure(_ path: String, _ number: Int32) -> any Error {
    Console.error("\(path): error: cannot write: \(Console.reason(number)) [write/failed]\n")
    return ExitStatus.cannotWrite.exit
  }
}
