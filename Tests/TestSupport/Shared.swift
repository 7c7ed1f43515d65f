import Foundation
package import Testing

/// The folder `shared` beside the checkout: real statements, test sets of others, hostile scripts.
///
/// It is no part of the checkout. Tests that read it carry `.needsShared` and are skipped aloud
/// where it is absent.
package enum Shared {
  /// Its path; `DEMARCHE_SHARED` names another; nil where there is none.
  package static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["DEMARCHE_SHARED"]
    let path = named ?? Repository.root + "/../shared"
    return isFolder(path) ? URL(filePath: path).standardized.path(percentEncoded: false) : nil
  }()

  /// The path of something in it; nil where it is absent.
  package static func path(_ name: String) -> String? {
    guard let folder else { return nil }
    let path = folder + (folder.hasSuffix("/") ? "" : "/") + name
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips the test where `../shared` is absent.
  package static var needsShared: Self {
    .enabled(
      if: Shared.folder != nil,
      "needs the folder ../shared (or DEMARCHE_SHARED), which is not part of the checkout")
  }

  /// Skips the test where a file or folder of `../shared` is absent.
  package static func needsShared(_ name: String) -> Self {
    .enabled(if: Shared.path(name) != nil, "needs ../shared/\(name), which is not in the checkout")
  }
}
