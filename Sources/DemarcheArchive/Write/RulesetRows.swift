import DemarcheModel
import GRDB

/// Writes which rules annotate.
enum RulesetRows {
  /// The number of a set of rules, which is made where it is new; and how it differs from the set
  /// of the run before.
  static func note(
    _ set: ArchivedRules, _ database: Database
  ) throws -> (ruleset: Int64, changes: RuleChanges) {
    let last = try Int64.fetchOne(
      database, sql: "SELECT ruleset FROM run ORDER BY run DESC LIMIT 1")
    let known = try Int64.fetchOne(
      database, sql: "SELECT ruleset FROM ruleset WHERE hash = ?", arguments: [set.hash])
    let ruleset = try known ?? insert(set, database)
    guard let last, last != ruleset else { return (ruleset, RuleChanges()) }
    return (ruleset, try changes(from: last, to: set, database))
  }

  private static func insert(_ set: ArchivedRules, _ database: Database) throws -> Int64 {
    try database.execute(
      sql: "INSERT INTO ruleset (hash, context, program) VALUES (?, ?, ?)",
      arguments: [set.hash, set.context, set.program])
    let ruleset = database.lastInsertedRowID
    let numbers = try RuleNumbers(set.rules, database)
    for (position, rule) in set.rules.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO ruleset_rule (ruleset, position, rule, phase, is_supporting)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          ruleset, position, try numbers.number(of: rule.provenance), rule.phase,
          rule.isSupporting,
        ])
    }
    return ruleset
  }

  private static func changes(
    from last: Int64, to set: ArchivedRules, _ database: Database
  ) throws -> RuleChanges {
    // Rungs of a ladder may have the same words, each with another frame.
    var old: [ArchivedRule.Name: [String]] = [:]
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT id, rung, hash FROM ruleset_rule JOIN rule USING (rule) WHERE ruleset = ?
        """, arguments: [last])
    for row in rows {
      old[ArchivedRule.Name(id: row["id"], rung: row["rung"]), default: []].append(row["hash"])
    }
    var changes = RuleChanges()
    let others = set.rules.filter { rule in
      guard let same = old[rule.name]?.firstIndex(of: rule.hash) else { return true }
      old[rule.name]?.remove(at: same)
      return false
    }
    for rule in others {
      if old[rule.name]?.popLast() == nil { changes.new += 1 } else { changes.changed += 1 }
    }
    changes.removed = old.values.reduce(0) { $0 + $1.count }
    changes.isOtherwiseChanged = changes.new + changes.changed + changes.removed == 0
    return changes
  }
}
