import DemarcheModel
import GRDB

/// How the rules of a run differ from those of an earlier set, where single rules make all the
/// difference.
///
/// A statement in which no rule of the difference matches, neither then nor now, has the same
/// annotations with both sets: whatever a rule does to others it does by what it matches.
struct RuleDifference {
  /// Those that changed or are gone, as `FiredRules` numbers them.
  private(set) var old: Set<Int> = []
  /// The ids of those that are new or changed.
  private(set) var new: Set<String> = []

  // A row of a rule or rung, with all that decides what it does where it matches.
  private struct Part: Hashable {
    var rung: String?
    var hash: String
    var isSupporting: Bool
  }

  // What the order of rules is to those that stay the same.
  private struct Place: Hashable {
    var id: String
    var rung: String?
    var phase: Int
  }

  private struct Rules {
    var context: String
    var parts: [String: [Part]] = [:]
    var places: [Place] = []

    mutating func add(_ place: Place, _ part: Part) {
      parts[place.id, default: []].append(part)
      places.append(place)
    }
  }

  /// Compares an earlier set with that of a run.
  ///
  /// - Returns: nil where word lists, types or the program differ too, or the order in which the
  ///   other rules run: then nothing is known to stay the same.
  init?(
    from ruleset: Int64, to set: ArchivedRules, _ fired: FiredRules, _ database: Database
  ) throws {
    let before = try RuleDifference.rules(of: ruleset, database)
    let now = RuleDifference.rules(of: set)
    guard let changes = RuleDifference.changes(from: before, to: now) else { return nil }
    new = changes.new
    old = Set(try changes.old.compactMap(fired.number))
  }

  private static func changes(
    from before: Rules, to now: Rules
  ) -> (old: Set<String>, new: Set<String>)? {
    guard before.context == now.context else { return nil }
    var changes: (old: Set<String>, new: Set<String>) = ([], [])
    for (id, parts) in now.parts where before.parts[id] != parts { changes.new.insert(id) }
    for (id, parts) in before.parts where now.parts[id] != parts { changes.old.insert(id) }
    guard
      before.places.filter({ !changes.old.contains($0.id) })
        == now.places.filter({ !changes.new.contains($0.id) })
    else { return nil }
    return changes
  }

  /// The ids of the rules that changed or are gone, and of those that are new or changed, from one
  /// set to another; nil where nothing is known to stay the same.
  static func changes(
    from before: ArchivedRules, to now: ArchivedRules
  ) -> (old: Set<String>, new: Set<String>)? {
    changes(from: rules(of: before), to: rules(of: now))
  }

  private static func rules(of set: ArchivedRules) -> Rules {
    var rules = Rules(context: set.context)
    for rule in set.rules {
      rules.add(
        Place(id: rule.name.id, rung: rule.name.rung, phase: rule.phase),
        Part(rung: rule.name.rung, hash: rule.hash, isSupporting: rule.isSupporting))
    }
    return rules
  }

  private static func rules(of ruleset: Int64, _ database: Database) throws -> Rules {
    let context = try String.fetchOne(
      database, sql: "SELECT context FROM ruleset WHERE ruleset = ?", arguments: [ruleset])
    var rules = Rules(context: context ?? "")
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT id, rung, hash, phase, is_supporting FROM ruleset_rule JOIN rule USING (rule)
        WHERE ruleset = ? ORDER BY position
        """, arguments: [ruleset])
    for row in rows {
      rules.add(
        Place(id: row["id"], rung: row["rung"], phase: row["phase"]),
        Part(rung: row["rung"], hash: row["hash"], isSupporting: row["is_supporting"]))
    }
    return rules
  }
}
