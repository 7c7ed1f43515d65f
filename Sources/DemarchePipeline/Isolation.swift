import DemarcheLua

/// Which packs run in a worker process instead of this one.
///
/// What a pack finds is the same in both. A worker can do nothing but compute, so a pack there
/// can neither crash the program nor reach a file, the network or another pack.
public enum Isolation: String, Sendable, CaseIterable {
  /// Packs that are not trusted.
  case untrusted
  /// All packs.
  case all
  /// None: packs that are not trusted can then crash the program.
  case none
}

extension Engine {
  /// Where the pack in `folder` runs.
  static func place(
    of folder: String, _ options: Options
  ) throws(DemarcheError) -> LuaPlace {
    let isTrusted = options.trustedFolders.contains(folder)
    guard options.isolation == .all || (options.isolation == .untrusted && !isTrusted) else {
      return .inProcess
    }
    guard let path = options.workerProgram else {
      throw DemarcheError(
        "lua/no-worker", "pack '\(folder)' is not trusted, and no worker program is set",
        help: "set 'workerProgram', trust the folder, or choose the isolation 'none'")
    }
    return .worker(
      LuaWorkerProgram(path: path, allowsMissingLandlock: options.allowsMissingLandlock))
  }
}
