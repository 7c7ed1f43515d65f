package import DemarcheArchive
import DemarcheDigest
import DemarcheModel
import DemarcheRules

extension Engine {
  /// The rules as an archive notes them.
  package var archivedRules: ArchivedRules {
    var hashes: [ArchivedRule.Name: String] = [:]
    for row in digests.rows {
      hashes[ArchivedRule.Name(id: row.id, rung: row.rung)] = row.hash
    }
    let rules = rules.summaries.map { rule in
      ArchivedRule(
        provenance: Provenance(
          rule: rule.id, rung: rule.rung, pack: rule.pack, file: rule.file, line: rule.line),
        hash: hashes[ArchivedRule.Name(id: rule.id, rung: rule.rung)] ?? "", phase: rule.phase,
        isSupporting: self.rules.supporting.contains(rule.id))
    }
    // Another program, or more or less fuel, may find something else with the same rules.
    let limits = "\(limits.memoryBytes) \(limits.fuel ?? 0)"
    func digest(_ words: [String]) -> String {
      BLAKE2b.hex(Array(([Version.current, limits] + words).joined(separator: " ").utf8))
    }
    let own = self.rules.emittedTypes.filter { type in
      !AnnotationType.core.contains { $0.name == type.name }
    }
    return ArchivedRules(
      rules: rules, types: AnnotationType.core + own,
      hash: digest([digests.whole] + self.rules.supporting.sorted()),
      context: digest([digests.context]), program: Version.current)
  }

  /// Annotates the statements of a source and puts them into an archive.
  ///
  /// What the archive has already is neither read nor annotated again. Statements are annotated on
  /// all threads and written on this one, in order; what waits is bounded.
  ///
  /// - Parameters:
  ///   - now: the time in UTC, such as `2026-11-29T13:00:00Z`.
  ///   - receive: is told what became of each file or batch; false stops the run.
  /// - Throws: what kept statements from being written; those before are in the archive.
  package func add(
    _ source: StatementSource, to archive: Archive, _ settings: RunOptions,
    now: @autoclosure () -> String,
    receive: (ArchivePortion) -> Bool
  ) throws(DemarcheError) -> ArchiveRun {
    var own: DemarcheError?
    do throws(ArchiveError) {
      return try archive.add(
        by: archivedRules, now: now(), byteLimit: settings.transactionByteLimit
      ) { known, writer in
        var settings = settings
        settings.known = KnownStatements(
          known, setting: source.settingBytes,
          deciding: try keeping(&own) { () throws(DemarcheError) in
            try deciding(known.decidingRules)
          })
        var failure: (any Error)?
        var isStopped = false
        try keeping(&own) { () throws(DemarcheError) in
          try run(source, settings, collector: { ArchiveCollector() }) { portion in
            do {
              try Engine.write(portion, to: writer)
            } catch {
              failure = error
              return false
            }
            isStopped = !receive(portion)
            return !isStopped
          }
        }
        if let failure { throw failure }
        return !isStopped && !settings.interruption.isWanted
      }
    } catch {
      throw own ?? DemarcheError([error.diagnostic])
    }
  }

  // An archive gives on its own errors; what else stops a run is put aside here.
  private func keeping<Value>(
    _ error: inout DemarcheError?, _ body: () throws(DemarcheError) -> Value
  ) throws(DemarcheError) -> Value {
    do throws(DemarcheError) {
      return try body()
    } catch let fault {
      error = fault
      throw fault
    }
  }

  // The rules of those ids, with those that they build on; nil where there are none.
  func deciding(_ ids: Set<String>) throws(DemarcheError) -> DecidingRules? {
    if ids.isEmpty { return nil }
    var options = options
    options.cache = nil
    options.rules = ids.sorted()
    // What chooses among the rules of a person has no say here: a rule may run for others alone.
    options.configuration.profile = nil
    for place in options.configuration.rules.indices
    where options.configuration.rules[place].level == .off {
      options.configuration.rules[place].level = nil
    }
    return DecidingRules(ids: ids, engine: try Engine(packs: folders, options: options))
  }

  private static func write(_ portion: ArchivePortion, to writer: ArchiveWriter) throws {
    for item in portion.items {
      switch item {
      case .findings(let findings, let reading): _ = try writer.add(findings, reading)
      case .known(let key, let reading): try writer.keep(key, reading)
      case .confirmed(let key, let reading): try writer.confirm(key, reading)
      }
    }
    try writer.endPortion()
    writer.count(unread: portion.unreadCount)
    writer.count(failed: portion.failedCount)
  }
}

extension Engine {
  /// An archive of statements and of what was found in them.
  package typealias Archive = DemarcheArchive.Archive
  /// A question to one.
  package typealias ArchiveQuery = DemarcheArchive.ArchiveQuery
  /// What an archive knows of an annotation.
  package typealias ArchivedMark = DemarcheArchive.ArchivedMark
  /// Why an archive could not be used.
  package typealias ArchiveFault = DemarcheArchive.ArchiveError
  /// What a run did to an archive.
  package typealias ArchiveRun = DemarcheArchive.ArchiveRun
  /// How much an archive holds.
  package typealias ArchiveInformation = DemarcheArchive.ArchiveInformation
  /// What somebody thinks of an annotation.
  package typealias Verdict = DemarcheArchive.Verdict
}

extension Engine {
  /// Opens an archive.
  ///
  /// - Throws: `DemarcheError` with what is wrong with the file, which is then as it was.
  package static func archive(
    at path: String, _ access: Archive.Access
  ) throws(DemarcheError) -> Archive {
    do throws(ArchiveError) {
      return try Archive(path, access)
    } catch {
      throw DemarcheError([error.diagnostic])
    }
  }

  /// Does something with an archive.
  package static func with<Result>(
    _ archive: Archive, _ body: (Archive) throws(ArchiveError) -> Result
  ) throws(DemarcheError) -> Result {
    do throws(ArchiveError) {
      return try body(archive)
    } catch {
      throw DemarcheError([error.diagnostic])
    }
  }
}
