package import DemarcheModel
import Glibc

/// Where a workspace's packs are named, locked, installed and judged.
package struct PackDesk: Sendable {
  /// What is outside of the workspace.
  package struct Surroundings: Sendable {
    /// The folders of the packs that come with the program.
    package var shipped: [String]
    /// Where the person's trust and keys are kept; nil where there is no such folder.
    package var dataFolder: String?
    /// Where archives are kept; nil keeps none.
    package var cacheFolder: String?
    /// The day of today.
    package var today: CalendarDate
    /// Whether the network may be used.
    package var network = NetworkUse.allowed
    /// The program that is to run packs.
    package var host = Host.current

    /// The folders of a person, and a day.
    package init(
      shipped: [String], dataFolder: String?, cacheFolder: String?, today: CalendarDate
    ) {
      self.shipped = shipped
      self.dataFolder = dataFolder
      self.cacheFolder = cacheFolder
      self.today = today
    }
  }

  /// The workspace's folder; `.` is where the program runs.
  package let folder: String
  /// What is outside of it.
  package var surroundings: Surroundings
  /// What is installed.
  package var store: PackStore

  /// The desk of the workspace in a folder.
  package init(folder: String, surroundings: Surroundings) {
    self.folder = folder
    self.surroundings = surroundings
    store = PackStore(workspace: folder)
  }

  /// A path of the workspace as seen from where the program runs.
  package func path(_ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : folder + "/" + path
  }

  /// A path from where the program runs as the workspace writes it: what is inside of it without
  /// what is above.
  package func relative(_ path: String) -> String {
    guard let root = PackDesk.realPath(folder), let real = PackDesk.realPath(path),
      real.hasPrefix(root == "/" ? "/" : root + "/")
    else { return folder == "." ? path : PackDesk.realPath(path) ?? path }
    let start = root == "/" ? 1 : root.utf8.count + 1
    return String(decoding: real.utf8.dropFirst(start), as: UTF8.self)
  }

  /// `demarche.toml`.
  package var workspaceFile: String { path(Workspace.fileName) }

  static let workspaceLimit = 1_000_000

  /// The bytes of `demarche.toml`.
  ///
  /// - Throws: `PackError` with `workspace/none` where there is none.
  package func workspaceBytes() throws(PackError) -> [UInt8] {
    guard
      let bytes = try WholeFile.read(
        workspaceFile, limit: PackDesk.workspaceLimit, code: "workspace/none")
    else {
      throw PackError(
        "workspace/none", "there is no workspace here", file: workspaceFile,
        help: "'demarche pack init' makes one")
    }
    return bytes
  }

  /// What `demarche.toml` says.
  ///
  /// - Throws: `PackError` with `workspace/none` and those of `Workspace.parse`.
  package func workspace() throws(PackError) -> Workspace {
    try Workspace.parse(workspaceBytes(), file: workspaceFile, folder: folder)
  }

  // MARK: What a person keeps

  private func kept(_ name: String) -> String? { surroundings.dataFolder.map { $0 + "/" + name } }

  /// What the person approved.
  ///
  /// - Throws: `PackError` with `trust/invalid`.
  package func trust() throws(PackError) -> TrustStore {
    guard let file = kept(TrustStore.fileName),
      let bytes = try WholeFile.read(file, limit: PackDesk.workspaceLimit, code: "trust/invalid")
    else { return TrustStore() }
    guard WholeFile.isOwn(file) else {
      throw PackError(
        "trust/invalid", "should belong to you, and be writable by nobody else", file: file,
        help: "if you wrote it: chmod go-w it; else remove it and approve again")
    }
    return try TrustStore.parse(bytes, file: file)
  }

  /// Keeps what the person approved.
  ///
  /// - Throws: `PackError` with `write/failed`.
  package func keep(_ trust: TrustStore) throws(PackError) {
    try keep(trust.encoded, as: TrustStore.fileName)
  }

  /// Whose keys were met.
  ///
  /// - Throws: `PackError` with `sign/key-ring`.
  package func keys() throws(PackError) -> KeyRing {
    guard let file = kept(KeyRing.fileName),
      let bytes = try WholeFile.read(file, limit: KeyRing.byteLimit, code: "sign/key-ring")
    else { return KeyRing() }
    return try KeyRing.parse(bytes, file: file)
  }

  /// Keeps whose keys were met.
  ///
  /// - Throws: `PackError` with `write/failed`.
  package func keep(_ keys: KeyRing) throws(PackError) {
    if try keys == self.keys() { return }
    try keep(keys.encoded, as: KeyRing.fileName)
  }

  private func keep(_ bytes: [UInt8], as name: String) throws(PackError) {
    guard let folder = surroundings.dataFolder, let file = kept(name) else {
      throw PackError(
        "write/failed", "there is no folder to keep '\(name)' in", file: name,
        help: "set HOME or XDG_DATA_HOME")
    }
    try WholeFile.makeFolder(folder)
    try WholeFile.replace(file, with: bytes)
  }

  /// A path without links; nil where nothing is there.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
