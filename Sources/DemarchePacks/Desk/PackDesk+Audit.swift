package import DemarcheModel

/// Looking at everything that is installed again.
extension PackDesk {
  /// What is wrong with what is locked and installed: trees, archives that are kept, keys, and what
  /// indexes say of the versions now.
  ///
  /// - Returns: errors where something is not what it should be, warnings for what was withdrawn,
  ///   notes for what is deprecated or could not be looked at.
  /// - Throws: `PackError` where the workspace or the lock cannot be read.
  package func audit() throws(PackError) -> [Diagnostic] {
    let workspace = try workspace()
    guard let lock = try store.lock() else { return [] }
    var verifier = PackVerifier(
      keys: try keys(), signatures: workspace.policy.signatures, host: surroundings.host)
    var found: [Diagnostic] = []
    for entry in lock.packs where entry.archiveSHA256 != nil {
      found += auditTree(entry)
      found += auditArchive(entry, &verifier)
    }
    for index in workspace.indexes {
      do throws(PackError) {
        found += PackDesk.audit(lock, against: try self.index(index, &verifier), index)
      } catch {
        found += error.diagnostics.map { fault in
          var fault = fault
          if fault.code == "pack/offline" { fault.severity = .note }
          return fault
        }
      }
    }
    return found
  }

  private func auditTree(_ entry: PackLock.Entry) -> [Diagnostic] {
    do throws(PackError) {
      guard try store.isInstalled(entry) else {
        return [
          Diagnostic(
            code: "lock/not-installed",
            message: "pack '\(entry.id)' \(entry.version.text) of the lock is not installed",
            file: path(PackLock.fileName), help: "run: demarche pack sync")
        ]
      }
      let folder = try PackFolder.open(store.folder(of: entry), host: surroundings.host)
      var gate = PackGate()
      gate.expectedTrees[folder.path] = entry.treeSHA256
      return gate.refusal(
        folder: folder.path, id: entry.id, treeSHA256: folder.treeSHA256, hasCode: false
      ).map { [$0] } ?? []
    } catch {
      return error.diagnostics
    }
  }

  // An archive that is kept nowhere any more is no fault: the tree is what runs.
  private func auditArchive(
    _ entry: PackLock.Entry, _ verifier: inout PackVerifier
  ) -> [Diagnostic] {
    do throws(PackError) {
      guard let found = try keptArchive(of: entry) else { return [] }
      let expected = PackExpectation(
        id: entry.id, version: entry.version, archiveSHA256: entry.archiveSHA256,
        treeSHA256: entry.treeSHA256, key: entry.key.flatMap { PublicKey(base64: $0) })
      _ = try verifier.verify(
        found.bytes, signature: found.signature, expected: expected, file: found.file)
      return []
    } catch {
      return error.diagnostics
    }
  }

  private static func audit(
    _ lock: PackLock, against index: PackIndex, _ place: Workspace.Index
  ) -> [Diagnostic] {
    let file = place.url + "/" + PackIndex.fileName
    return lock.packs.flatMap { entry -> [Diagnostic] in
      guard case .index(let url, let archive) = entry.source,
        let version = index.packs.first(where: { $0.id == entry.id })?.versions
          .first(where: { $0.version == entry.version })
      else { return [] }
      let name = "pack '\(entry.id)' \(entry.version.text)"
      var found: [Diagnostic] = []
      if url == place.url, version.archiveSHA256 != archive {
        found.append(
          Diagnostic(
            code: "pack/hash",
            message:
              "\(name) should have the archive \(archive) of the lock, but the index now has "
              + version.archiveSHA256, file: file,
            help: "a version never changes: ask whoever keeps the index"))
      }
      if let reason = version.yanked {
        found.append(
          Diagnostic(
            code: "index/yanked", severity: .warning,
            message: "\(name) was withdrawn: \(reason)", file: file,
            help:
              "it runs as long as the lock names it; to leave it: demarche pack update \(entry.id)"
          ))
      }
      if let reason = version.deprecated {
        found.append(
          Diagnostic(
            code: "index/deprecated", severity: .note,
            message: "\(name) should not be used any more: \(reason)", file: file))
      }
      return found
    }
  }
}
