import Foundation

/// A folder for one test; it goes with the value.
final class TemporaryFolder {
  let path: String

  /// Makes an empty folder.
  init() throws {
    path = NSTemporaryDirectory() + "demarche-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in it.
  func path(_ name: String) -> String { path + "/" + name }

  /// Writes a text file and the folders above it; gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file and the folders above it; gives its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Makes a file of so many zero bytes, which takes no room; gives its path.
  @discardableResult
  func make(_ name: String, byteCount: UInt64) throws -> String {
    let file = try write([], to: name)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    try handle.truncate(atOffset: byteCount)
    try handle.close()
    return file
  }

  /// Makes a symbolic link with that destination, taken as it is.
  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: destination)
  }
}
