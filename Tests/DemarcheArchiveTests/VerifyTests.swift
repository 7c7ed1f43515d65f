import DemarcheArchive
import TestSupport
import Testing

/// `verify` finds what does not fit.
@Suite struct VerifyTests {
  struct Damage: Sendable, CustomTestStringConvertible {
    let sql: String
    let message: String
    var testDescription: String { sql }
  }

  static let damages = [
    Damage(
      sql: "UPDATE statement_text SET text = text || '.' WHERE version = 1",
      message: "the text of version 1 of 'a' is not the one that was put in: its digest differs"),
    Damage(
      sql: "UPDATE actor_row SET \"end\" = 9999 WHERE annotation = 16777216",
      message: "annotation 0 (actor) of version 1 of 'a' lies outside its text or cuts a character"
    ),
    Damage(
      sql: "DELETE FROM stance_row",
      message: "version 1 of 'a' has 2 annotations instead of 3"),
    Damage(
      sql: "PRAGMA foreign_keys = OFF; DELETE FROM rule WHERE id = 'test/pack/stance'",
      message: "row 16777217 of stance_row names a row of rule that is not there"),
    Damage(
      sql:
        "INSERT INTO search (search, rowid, headline, text) VALUES ('delete', 1, 'About a', 'x')",
      message: "the full-text index does not fit the texts"),
    Damage(
      sql: "UPDATE version SET is_current = 0",
      message: "statement 'a' has not one newest version"),
    Damage(
      sql: "UPDATE stance_row SET parts = x'FF'",
      message: "version 1 of 'a' has a row that cannot be read"),
    Damage(
      sql: "UPDATE version SET given = x'00'",
      message: "what was said of version 1 of 'a' cannot be read"),
    Damage(
      sql: "UPDATE statement_text SET layout = x'0002000100'",
      message: "version 1 of 'a' has a row that cannot be read"),
    Damage(
      sql: "DELETE FROM mention",
      message: "rows of mention that do not fit the annotations: 1"),
    Damage(
      sql: """
        INSERT INTO judgement VALUES (1, 'a', 'stance', 'x', 1, 'accept', NULL, 't');
        INSERT INTO judged VALUES (5, 1)
        """,
      message: "judgements that lead to annotations that are not there: 1"),
  ]

  @Test(arguments: damages)
  func findsWhatDoesNotFit(_ damage: Damage) throws {
    let archive = try TemporaryArchive()
    try Sample.add([Sample.findings(Sample.statement("a"))], to: archive.archive)
    #expect(try archive.archive.verify().faults == [])
    try archive.archive.execute(damage.sql)
    let faults = try archive.archive.verify().faults
    #expect(faults.map(\.message).contains(damage.message), "\(faults.map(\.message))")
    #expect(faults.allSatisfy { $0.code == "archive/damaged" })
  }
}
