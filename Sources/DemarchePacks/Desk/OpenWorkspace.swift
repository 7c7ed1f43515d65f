/// A workspace whose packs are at hand.
package struct OpenWorkspace: Sendable {
  /// A pack that runs.
  package struct Pack: Sendable {
    /// What the lock says of it.
    package var entry: PackLock.Entry
    /// Where it is opened.
    package var folder: String
    /// Whether it comes with the program, which is trusted.
    package var isShipped: Bool
  }

  /// What `demarche.toml` says.
  package var workspace: Workspace
  /// Exactly what runs; of a workspace that names no packs, nothing.
  package var lock: PackLock
  /// Sorted by id.
  package var packs: [Pack]
  /// What is held against them when they are opened.
  package var gate: PackGate
}
