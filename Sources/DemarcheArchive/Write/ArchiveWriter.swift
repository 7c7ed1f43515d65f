package import DemarcheModel
import GRDB

/// Puts statements and what was found in them into an archive, whole statements at a time.
///
/// Many statements make one transaction: what a kill loses is at most 8 MB of text, or what was
/// done in the last second. A class, since it owns prepared statements.
package final class ArchiveWriter {
  /// What became of a statement.
  package enum Outcome: Sendable {
    /// Its key was not known.
    case new
    /// Its key was known with another text.
    case changed
    /// It was there, and was annotated by the same rules.
    case unchanged
    /// It was there, and was annotated by other rules or with other metadata.
    case rerun
  }

  private let database: Database
  private let statements: StatementRows
  private let references: ReferenceNumbers
  private let manners: MannerNumbers
  private let rules: RuleNumbers
  private let judgements: JudgementRows
  private let mentions: MentionRows
  private let tuned: TunedRows
  private var tables: [String: AnnotationTable] = [:]
  private let ruleset: Int64
  private let run: RunRow
  private var tally = Tally()
  private var waitingByteCount = 0
  private let transaction: WriteTransaction

  init(
    _ database: Database, rules set: ArchivedRules, ruleset: Int64, run: RunRow, types: TypeCatalog,
    transaction: WriteTransaction
  ) throws {
    self.database = database
    self.ruleset = ruleset
    self.run = run
    self.transaction = transaction
    references = try ReferenceNumbers(database)
    manners = try MannerNumbers(database)
    rules = try RuleNumbers(set.rules, database)
    statements = try StatementRows(database, references, FiredRules(database))
    mentions = try MentionRows(database)
    judgements = try JudgementRows(database)
    tuned = try TunedRows(database)
    for entry in types.entries {
      tables[entry.columns.typeName] = try AnnotationTable(entry.columns, references, database)
    }
  }

  /// How many statements of each outcome there were.
  package struct Tally: Sendable, Hashable {
    package var new = 0
    package var changed = 0
    package var unchanged = 0
    /// They stay as they are, since the rules that changed find nothing in them.
    package var confirmed = 0
    package var rerun = 0
    package var failed = 0
    /// How many of `changed` came from another document than what the archive had under their key.
    package var takenOver = 0
    /// The first of these.
    package var firstTakenOver: TakenOver?
  }

  /// A statement whose key another document had.
  package struct TakenOver: Sendable, Hashable {
    package var key: String
    package var before: String
    package var now: String

    /// Names the documents.
    package init(key: String, before: String, now: String) {
      self.key = key
      self.before = before
      self.now = now
    }
  }

  /// What was done since the last transaction ended counts only when that one does.
  package var counts: Tally { tally }

  /// Puts a statement and its findings into the archive.
  package func add(_ findings: Findings, _ reading: Reading) throws -> Outcome {
    try transaction.begin()
    let (outcome, version) = try store(findings, reading)
    try statements.note(reading, version)
    count(outcome)
    waitingByteCount += findings.statement.text.utf8.count + 200 * findings.annotations.count
    return outcome
  }

  /// Notes that a statement that is there was read from other bytes than before.
  package func keep(_ key: String, _ reading: Reading) throws {
    try transaction.begin()
    try statements.note(reading, of: key)
    count(.unchanged)
    waitingByteCount += 100
  }

  /// Notes that a statement stays as it is with the rules of this run: of those that changed since,
  /// none matched it before, and none does now.
  package func confirm(_ key: String, _ reading: Reading) throws {
    try transaction.begin()
    try statements.confirm(reading, of: key, ruleset: ruleset)
    try statements.note(reading, of: key)
    tally.confirmed += 1
    waitingByteCount += 100
  }

  /// Notes statements that were not even read again, since their bytes are known.
  package func count(unread count: Int) { tally.unchanged += count }

  /// Notes files and lines that could not be read.
  package func count(failed count: Int) { tally.failed += count }

  /// Ends what was begun, with the outcome of the run.
  func finish(_ outcome: RunRow.Outcome, at time: String) throws {
    try transaction.begin()
    try mentions.flush()
    try run.update(tally, outcome: outcome, endedAt: time)
    try transaction.commit()
  }

  private func count(_ outcome: Outcome) {
    switch outcome {
    case .new: tally.new += 1
    case .changed: tally.changed += 1
    case .unchanged: tally.unchanged += 1
    case .rerun: tally.rerun += 1
    }
  }

  /// Says that all statements of a file are in, or of some lines: only here a transaction ends.
  ///
  /// A file of which some statements are in must not look as if all were.
  package func endPortion() throws {
    let count = waitingByteCount
    waitingByteCount = 0
    guard count > 0, transaction.isFull(adding: count) else { return }
    try mentions.flush()
    try run.update(tally, outcome: .running, endedAt: nil)
    try transaction.commit()
  }

  private func store(
    _ findings: Findings, _ reading: Reading
  ) throws -> (outcome: Outcome, version: Int64) {
    let key = findings.statement.key
    let known = try statements.versions(of: key)
    let current = known.first(where: \.isCurrent)
    guard let same = known.first(where: { $0.contentHash == reading.contentHash }) else {
      if let current {
        try mark(current.number, isCurrent: false)
        try noteOrigin(of: findings.statement, before: current.source)
      }
      let version = try statements.insert(
        findings, reading, number: known.count + 1, ruleset: ruleset)
      try write(findings, version)
      return (current == nil ? .new : .changed, version)
    }
    let isUpToDate = same.identity == reading.identity && same.ruleset == ruleset
    if let current, current.number != same.number {
      try mark(current.number, isCurrent: false)
      try mark(same.number, isCurrent: true)
      try noteOrigin(of: findings.statement, before: current.source)
      // Judgements were led to the version that was the newest.
      let isJudged = try judgements.exist(for: key)
      if !isUpToDate || isJudged { try replace(findings, reading, same.number) }
      return (.changed, same.number)
    }
    if isUpToDate { return (.unchanged, same.number) }
    try replace(findings, reading, same.number)
    return (.rerun, same.number)
  }

  private func noteOrigin(of statement: DemarcheModel.Statement, before source: Int64) throws {
    let before = try statements.origin(source)
    let now = statement.source.origin
    // Entries of a feed move.
    func file(_ origin: String) -> Substring { origin.prefix { $0 != "#" } }
    guard file(before) != file(now) else { return }
    tally.takenOver += 1
    if tally.firstTakenOver == nil {
      tally.firstTakenOver = TakenOver(key: statement.key, before: before, now: now)
    }
  }

  private func mark(_ version: Int64, isCurrent: Bool) throws {
    try statements.mark(version, isCurrent: isCurrent)
    for table in tables.values { try table.mark(version, isCurrent: isCurrent) }
  }

  private func replace(_ findings: Findings, _ reading: Reading, _ version: Int64) throws {
    try mentions.delete(version, from: tables.values.map(\.columns))
    try judgements.unlink(version)
    try tuned.delete(version)
    for table in tables.values { try table.delete(version) }
    try statements.update(version, findings, reading, ruleset: ruleset)
    try write(findings, version)
  }

  private func write(_ findings: Findings, _ version: Int64) throws {
    try statements.writeDetails(of: findings, version)
    let key = findings.statement.key
    let isJudged = try judgements.exist(for: key)
    var text = findings.statement.text
    try text.withUTF8 { utf8 in
      for (place, annotation) in findings.annotations.enumerated() {
        guard place < 1 << 24, let table = tables[annotation.type] else {
          throw DatabaseError(
            message: "the archive has no place for annotation \(place) of type "
              + "'\(annotation.type)' in '\(key)'")
        }
        let number = version << 24 | Int64(place)
        let actor = try table.write(
          annotation,
          AnnotationTable.Numbers(
            annotation: number, rule: try rules.number(of: annotation.provenance),
            manner: try manners.number(of: annotation)), text: utf8)
        if let actor { mentions.add(actor, in: version) }
        if let tuning = annotation.tuning { try tuned.write(tuning, of: number) }
        if isJudged {
          try judgements.link(number, Evidence(annotation, in: utf8, key: key))
        }
      }
    }
    mentions.endStatement(version)
  }
}
