import DemarcheModel
import GRDB

/// Gives each actor a row of `reference`.
///
/// What was given lately is remembered, up to a bound, so that memory stays flat.
final class ReferenceNumbers {
  private let find: RowStatement
  private let insert: RowStatement
  private var known: [ActorReference: (number: Int64, name: String)] = [:]
  private static let limit = 50_000

  init(_ database: Database) throws {
    find = try RowStatement(
      """
      SELECT reference FROM reference WHERE name = ?
        AND ifnull(id, char(0)) = ifnull(?, char(0)) AND ifnull(kind, char(0)) = ifnull(?, char(0))
      """, database)
    insert = try RowStatement(
      "INSERT INTO reference (name, id, kind) VALUES (?, ?, ?) RETURNING reference", database)
  }

  func number(of actor: ActorReference) throws -> Int64 {
    // Swift takes é and e with an accent for one name, SQL for two.
    if let row = known[actor], row.name.utf8.elementsEqual(actor.name.utf8) { return row.number }
    let number = try stored(actor, find) ?? stored(actor, insert)
    guard let number else { throw DatabaseError(message: "an actor got no number") }
    if known.count >= ReferenceNumbers.limit { known.removeAll(keepingCapacity: true) }
    known[actor] = (number, actor.name)
    return number
  }

  private func stored(_ actor: ActorReference, _ statement: RowStatement) throws -> Int64? {
    statement.bind(actor.name)
    statement.bind(actor.id)
    statement.bind(actor.kind)
    return try statement.number()
  }
}

/// Gives each way of meaning a claim a row of `manner`.
final class MannerNumbers {
  private let insert: RowStatement
  private var known: [Int: Int64] = [:]

  init(_ database: Database) throws {
    insert = try RowStatement(
      """
      INSERT INTO manner (zone, status, negated, modality, tense, certainty)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET zone = excluded.zone RETURNING manner
      """, database)
  }

  func number(of annotation: Annotation) throws -> Int64 {
    let key = MannerNumbers.key(annotation)
    if let number = known[key] { return number }
    let status = annotation.status
    insert.bind(annotation.zone.rawValue)
    insert.bind(status.name)
    insert.bind(status.isNegated ? 1 : 0)
    insert.bind(status.modality.rawValue)
    insert.bind(status.tense.rawValue)
    insert.bind(annotation.certainty.rawValue)
    guard let number = try insert.number() else {
      throw DatabaseError(message: "a manner got no number")
    }
    known[key] = number
    return number
  }

  // All that `manner` tells, in one number, so that no text is hashed.
  private static func key(_ annotation: Annotation) -> Int {
    let zone =
      switch annotation.zone {
      case .title: 0
      case .dateline: 1
      case .heading: 2
      case .body: 3
      case .listItem: 4
      case .quotation: 5
      case .signature: 6
      case .contact: 7
      case .boilerplate: 8
      }
    let modality =
      switch annotation.status.modality {
      case .none: 0
      case .possible: 1
      case .conditional: 2
      }
    let tense =
      switch annotation.status.tense {
      case .past: 0
      case .present: 1
      case .future: 2
      }
    let flags =
      (annotation.status.isNegated ? 1 : 0) + (annotation.certainty == .explicit ? 0 : 2)
      + (annotation.status.reportedBy == nil ? 0 : 4)
    return ((zone * 3 + modality) * 3 + tense) * 8 + flags
  }
}

/// Gives each rule and rung a row of `rule`.
final class RuleNumbers {
  private let insert: RowStatement
  private var known: [Provenance: Int64] = [:]
  private var hashes: [Provenance: String] = [:]

  init(_ rules: [ArchivedRule], _ database: Database) throws {
    insert = try RowStatement(
      """
      INSERT INTO rule (id, rung, pack, file, line, hash) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET id = excluded.id RETURNING rule
      """, database)
    for rule in rules { hashes[rule.provenance] = rule.hash }
  }

  func number(of rule: Provenance) throws -> Int64 {
    if let number = known[rule] { return number }
    insert.bind(rule.rule)
    insert.bind(rule.rung)
    insert.bind(rule.pack)
    insert.bind(rule.file)
    insert.bind(rule.line)
    insert.bind(hashes[rule] ?? "")
    guard let number = try insert.number() else {
      throw DatabaseError(message: "a rule got no number")
    }
    known[rule] = number
    return number
  }
}
