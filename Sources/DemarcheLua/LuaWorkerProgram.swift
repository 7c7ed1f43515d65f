import CLuaShim

/// The program that is started to hold a state: one whose `main` calls ``serve(_:)`` when its
/// first argument is ``mode``.
package struct LuaWorkerProgram: Sendable, Hashable {
  /// The first argument by which the program knows that it is to be a worker.
  package static let mode = "lua-worker"

  /// The file to run.
  package var path: String
  /// Whether a kernel without Landlock will do. System calls are filtered all the same.
  package var allowsMissingLandlock: Bool

  /// A program at a path.
  package init(path: String, allowsMissingLandlock: Bool = false) {
    self.path = path
    self.allowsMissingLandlock = allowsMissingLandlock
  }

  /// The second argument, for a state of that size.
  func settings(memoryBytes: Int) -> String {
    "\(max(0, memoryBytes)),\(allowsMissingLandlock ? DLUA_CONFINE_WITHOUT_LANDLOCK : 0)"
  }

  /// Confines this process and serves the parent that started it.
  ///
  /// - Parameter arguments: of the program, without its name.
  /// - Returns: the status to exit with.
  package static func serve(_ arguments: [String]) -> Int32 {
    guard arguments.count == 2 else { return 64 }
    return unsafe arguments[1].withCString { unsafe dlua_worker_main($0) }
  }

  /// The version of Landlock that the kernel has; nil for none.
  package static var landlockVersion: Int? {
    let version = Int(dlua_landlock_version())
    return version > 0 ? version : nil
  }
}
