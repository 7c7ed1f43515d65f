import DemarcheArchive
import TestSupport
import Testing

/// The table `meta` explains the archive.
@Suite struct MeaningTests {
  @Test func everyColumnOfEveryTableAndViewIsExplained() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(folder.path("a.db"), .creating)
    let rows = try archive.rows(
      """
      SELECT s.name || '.' || c.name
      FROM sqlite_schema s JOIN pragma_table_info(s.name) c
        LEFT JOIN meta m ON m.object = s.name AND m."column" = c.name
      WHERE s.type IN ('table', 'view') AND s.name NOT LIKE 'sqlite_%'
        AND s.name NOT LIKE 'search_%' AND s.name <> 'grdb_migrations' AND m.meaning IS NULL
      """)
    #expect(rows == [])
  }

  @Test func itExplainsNothingThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(folder.path("a.db"), .creating)
    let rows = try archive.rows(
      """
      SELECT m.object || '.' || m."column" FROM meta m
      WHERE NOT EXISTS (
        SELECT 1 FROM sqlite_schema s LEFT JOIN pragma_table_xinfo(s.name) c
        WHERE s.name = m.object AND (m."column" = '' OR c.name = m."column"))
      """)
    #expect(rows == [])
  }
}
