import GRDB

/// What a run did.
package struct ArchiveRun: Sendable, Hashable {
  package var counts: ArchiveWriter.Tally
  /// How the rules differ from those that the archive knew last.
  package var rules: RuleChanges
}

/// How the rules of a run differ from those of the run before.
package struct RuleChanges: Sendable, Hashable {
  package var new = 0
  package var changed = 0
  package var removed = 0
  /// The rules are the same, but not what decides what they find: word lists or the program.
  package var isOtherwiseChanged = false

  /// No change, unless told.
  package init(new: Int = 0, changed: Int = 0, removed: Int = 0) {
    self.new = new
    self.changed = changed
    self.removed = removed
  }
}

extension Archive {
  /// Adds statements.
  ///
  /// - Parameters:
  ///   - rules: those that annotate them.
  ///   - now: the time in UTC, such as `2026-11-29T13:00:00Z`.
  ///   - byteLimit: how far a run may go before it is on the disk.
  ///   - body: is given what is known already and a writer, and puts one statement after the other
  ///     into it; true where it came to its end.
  /// - Throws: what kept the statements from being written; those before are in the archive.
  package func add(
    by rules: ArchivedRules, now: @autoclosure () -> String, byteLimit: Int = 8 << 20,
    _ body: (KnownReadings, ArchiveWriter) throws -> Bool
  ) throws(ArchiveError) -> ArchiveRun {
    try whileLocked { () throws(ArchiveError) in
      try writeFreely { try add(by: rules, now: now(), byteLimit, body, $0) }
    }
  }

  private func add(
    by rules: ArchivedRules, now: @autoclosure () -> String, _ byteLimit: Int,
    _ body: (KnownReadings, ArchiveWriter) throws -> Bool, _ database: Database
  ) throws -> ArchiveRun {
    // The numbers of rows are looked up by what inserts them; `verify` checks all of them.
    try database.execute(sql: "PRAGMA foreign_keys = OFF")
    defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
    try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
    let transaction = WriteTransaction(database, byteLimit: byteLimit)
    do {
      let (writer, known, changes) = try prepare(rules, now(), transaction, database)
      let isWhole = try body(known, writer)
      try writer.finish(isWhole ? .done : .interrupted, at: now())
      return ArchiveRun(counts: writer.counts, rules: changes)
    } catch {
      transaction.rollBack()
      throw error
    }
  }

  private func prepare(
    _ rules: ArchivedRules, _ time: String, _ transaction: WriteTransaction, _ database: Database
  ) throws -> (ArchiveWriter, KnownReadings, RuleChanges) {
    try transaction.begin()
    var types = try TypeCatalog(database)
    try types.prepare(rules.types, in: database)
    let (ruleset, changes) = try RulesetRows.note(rules, database)
    let run = try RunRow(startedAt: time, ruleset: ruleset, database)
    let writer = try ArchiveWriter(
      database, rules: rules, ruleset: ruleset, run: run, types: types, transaction: transaction)
    return (writer, try Archive.known(ruleset, rules, database), changes)
  }

  private static func known(
    _ ruleset: Int64, _ rules: ArchivedRules, _ database: Database
  ) throws -> KnownReadings {
    func digests(_ sql: String) throws -> [Digest] {
      let row = try RowStatement(sql, database)
      var digests: [Digest] = []
      while try row.next() { digests.append(Digest(stored: row.bytes(0))) }
      row.reset()
      return digests
    }
    let stale = try digests(
      """
      SELECT r.digest FROM reading r JOIN version v ON v.version = r.version
      WHERE v.is_current = 1 AND v.ruleset <> \(ruleset)
      """)
    var known = KnownReadings(
      digests: try digests("SELECT digest FROM reading"), stale: Set(stale),
      identities: try digests(
        "SELECT identity FROM version WHERE is_current = 1 AND ruleset = \(ruleset)"))
    if !stale.isEmpty { try known.add(confirmable(ruleset, rules, database)) }
    return known
  }

  // The statements that other rules annotated, but none of those that are other rules now.
  private static func confirmable(
    _ ruleset: Int64, _ rules: ArchivedRules, _ database: Database
  ) throws -> (identities: [Digest], rules: Set<String>) {
    let fired = FiredRules(database)
    var differences: [Int64: RuleDifference?] = [:]
    var identities: [Digest] = []
    var new: Set<String> = []
    let row = try RowStatement(
      """
      SELECT v.identity, v.ruleset, v.fired FROM version v
      WHERE v.is_current = 1 AND v.ruleset <> \(ruleset)
        AND NOT EXISTS (SELECT 1 FROM diagnostic d WHERE d.version = v.version)
      """, database)
    defer { row.reset() }
    while try row.next() {
      let earlier = row.integer(1)
      let known = differences[earlier]
      let difference = try known ?? RuleDifference(from: earlier, to: rules, fired, database)
      if known == nil { differences[earlier] = .some(difference) }
      guard let difference else { continue }
      let numbers = try FiredRules.numbers(from: row.bytes(2))
      guard !numbers.contains(where: difference.old.contains) else { continue }
      identities.append(Digest(stored: row.bytes(0)))
      new.formUnion(difference.new)
    }
    return (identities, new)
  }
}
