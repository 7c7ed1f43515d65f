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
  /// The grants of the packs of `ungranted` as they would be: what is granted now, and the rest.
  package var asked: [Workspace.Grant] = []
  /// The grants that `demarche.toml` does not have yet.
  package private(set) var granted: [Workspace.Grant] = []
  /// Whose keys were met, with those of this time.
  package var keys: KeyRing

  init(workspace: Workspace, before: PackLock, keys: KeyRing) {
    self.workspace = workspace
    self.before = before
    self.keys = keys
  }

  /// Grants what is asked for, here only: nothing is written.
  package mutating func grantAll() {
    workspace.policy.grants.removeAll { old in asked.contains { $0.pack == old.pack } }
    workspace.policy.grants += asked
    granted += asked
    (asked, ungranted) = ([], [])
  }

  /// What would become of each pack.
  package var changes: [PackChange] { PackChange.list(from: before, to: lock) }
}

extension Workspace {
  /// What a pack is granted, and what else it asks for.
  func grant(of id: String, adding permissions: Manifest.Permissions) -> Grant {
    var grant = policy.grants.first { $0.pack == id } ?? Grant(pack: id, read: [], clock: false)
    grant.read += permissions.read.filter { !grant.read.contains($0) }
    grant.clock = grant.clock || permissions.clock
    return grant
  }
}
