import DemarcheArchive
package import DemarcheModel

/// What a job made of a file or of some lines, for an archive.
package struct ArchivePortion: Sendable {
  enum Item: Sendable {
    case findings(Findings, Reading)
    /// A statement that is there, as it was read now; its key.
    case known(String, Reading)
    /// A statement that stays as it is with other rules; its key.
    case confirmed(String, Reading)
  }

  var items: [Item] = []
  /// How many statements stand in files and lines that were not parsed, since they are known.
  package var unreadCount = 0
  /// Why files or lines could not be read, and how many.
  package var failures: [Diagnostic] = []
  package var failedCount = 0
  /// How many bytes the files or lines have.
  package var byteCount = 0

  /// How many statements there were, read or not.
  package var statementCount: Int { items.count + unreadCount }

  /// What went wrong while statements were read or annotated.
  package var diagnostics: [Diagnostic] = []
}

/// Collects findings with what they were read from.
struct ArchiveCollector: ResultCollector {
  private var portion = ArchivePortion()

  mutating func add(_ result: StatementResult) {
    portion.byteCount += result.byteCount
    switch result.outcome {
    case .findings(let findings):
      if let reading = result.reading { portion.items.append(.findings(findings, reading)) }
      portion.diagnostics += findings.diagnostics
    case .unread(let count): portion.unreadCount += count
    case .known(let key):
      if let reading = result.reading { portion.items.append(.known(key, reading)) }
      portion.diagnostics += result.diagnostics
    case .confirmed(let key):
      if let reading = result.reading { portion.items.append(.confirmed(key, reading)) }
      portion.diagnostics += result.diagnostics
    case .failure(let diagnostics):
      portion.failures += diagnostics
      portion.failedCount += 1
    case .blank: break
    }
  }

  mutating func take() -> ArchivePortion {
    defer { portion = ArchivePortion() }
    return portion
  }
}
