import DemarcheArchive
import DemarcheModel
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

  @Test func itSaysWhatFieldsOfCoreTypesMean() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(folder.path("a.db"), .creating)
    #expect(
      try archive.rows(
        "SELECT meaning FROM meta WHERE object = 'stance' AND \"column\" = 'polarity'")
        == [
          "the field polarity: -1 against, 0 neither, 1 in favour; where negated is 1 this is of "
            + "what is denied"
        ])
    let bare = try archive.rows(
      "SELECT object || '.' || \"column\" FROM meta WHERE object IN (SELECT view_name FROM type)"
        + " AND meaning LIKE 'the field %' AND meaning NOT LIKE '%(%'"
        + " AND meaning NOT LIKE '%: -1 %'"
        + " AND meaning NOT LIKE '%how strong%'")
    #expect(bare == [])
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
