import Foundation

/// What a folder holds.
enum FileNames {
  /// The names in it, sorted, dot-files too.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
