package import DemarcheModel

/// What would run, verified, before any of it is written.
package struct StagedPacks: Sendable {
  /// What `demarche.toml` says.
  package var workspace: Workspace
  /// The lock that counts now.
  package var before: PackLock
  /// The lock that would count.
  package var lock = PackLock()
  /// Who asked for what.
  package var resolution = Resolution(packs: [], asks: [])
  /// The packs that would be installed.
  package var fresh: [VerifiedPack] = []
  /// What packs ask for and were not granted; none may be left.
  package var ungranted: [Diagnostic] = []
  /// Whose keys were met, with those of this time.
  package var keys: KeyRing

  init(workspace: Workspace, before: PackLock, keys: KeyRing) {
    self.workspace = workspace
    self.before = before
    self.keys = keys
  }

  /// What would become of each pack.
  package var changes: [PackChange] { PackChange.list(from: before, to: lock) }
}
