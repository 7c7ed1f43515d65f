package import DemarcheModel

/// What is held against a pack's content between reading it and running any of it.
package struct PackGate: Sendable, Hashable {
  /// The tree's SHA-256 that the lock names, by the folder as it is given to the engine.
  package var expectedTrees: [String: String] = [:]
  /// Folders of packs that may run inside the program only when their content was approved.
  package var gatedFolders: Set<String> = []
  /// What was approved.
  package var approvedTrees: Set<String> = []

  /// Lets everything pass.
  package init() {}

  /// Why a pack must not run; nil where it may.
  ///
  /// - Parameters:
  ///   - folder: as it is given to the engine.
  ///   - hasCode: whether it holds Lua; one that does not never asks.
  package func refusal(
    folder: String, id: String, treeSHA256: String, hasCode: Bool
  ) -> Diagnostic? {
    if let expected = expectedTrees[folder], expected != treeSHA256 {
      return Diagnostic(
        code: "lock/tree-differs",
        message: "pack '\(id)' should have the tree \(expected) of the lock, but has \(treeSHA256)",
        file: folder, help: "'demarche pack sync' installs it again from where the lock says")
    }
    guard hasCode, gatedFolders.contains(folder), !approvedTrees.contains(treeSHA256) else {
      return nil
    }
    return Diagnostic(
      code: "trust/not-approved",
      message: "pack '\(id)' holds code, and what is in it now was never approved", file: folder,
      help: "read it, then: demarche pack trust \(id)")
  }
}
