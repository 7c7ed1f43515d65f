import DemarcheArchive
import TestSupport
import Testing

/// Archives of all versions of the schema that were released can be used.
@Suite struct FixtureArchiveTests {
  /// The number of a schema, each with a fixture `archive-N.db`.
  static let schemas = [1]

  private func copy(_ schema: Int) throws -> (folder: TemporaryFolder, path: String) {
    let folder = try TemporaryFolder()
    let bytes = try Repository.bytes(of: "Tests/Fixtures/archive-\(schema).db")
    return (folder, try folder.write(bytes, to: "a.db"))
  }

  @Test(arguments: schemas)
  func anOldArchiveIsWholeAndHasWhatItHad(_ schema: Int) throws {
    let (folder, path) = try copy(schema)
    let archive = try Archive(path, .creating)
    #expect(try archive.verify().faults == [])
    #expect(
      try archive.rows("SELECT statement, number, issued_on FROM statement_version ORDER BY 1, 2")
        == ["halden.txt|1|2024-06-07", "kz|1|2023-03-20", "kz|2|2023-03-20"])
    #expect(
      try archive.rows(
        "SELECT holder_id, polarity, strength, rule, verdict FROM stance WHERE statement = 'kz' LIMIT 1"
      )
        == ["EU|0|1|demarche/eu-statements/stance.eu|accept"])
    #expect(try archive.rows("SELECT rowid FROM search WHERE search MATCH 'kazakhstan'") != [])
    _ = folder
  }

  @Test(arguments: schemas)
  func anOldArchiveTakesNewStatements(_ schema: Int) throws {
    let (folder, path) = try copy(schema)
    let archive = try Archive(path, .creating)
    let findings = Sample.findings(Sample.statement("new"))
    #expect(try Sample.add([findings], to: archive).outcomes == [.new])
    #expect(try archive.findings(of: "new") == findings)
    #expect(try archive.verify().faults == [])
    _ = folder
  }

  // The core types gained fields since: their columns come with the first statement that is added.
  @Test(arguments: schemas)
  func anOldArchiveHasTheTablesOfANewOne(_ schema: Int) throws {
    let (folder, path) = try copy(schema)
    let old = try Archive(path, .creating)
    let new = try TemporaryArchive()
    for archive in [old, new.archive] {
      _ = try Sample.add([Sample.findings(Sample.statement("new"))], to: archive)
    }
    let columns = """
      SELECT m.type, m.name, c.name, c.type FROM sqlite_schema m
      LEFT JOIN pragma_table_xinfo(m.name) c ORDER BY 1, 2, 3
      """
    #expect(try old.rows(columns) == new.archive.rows(columns))
    _ = folder
  }
}
