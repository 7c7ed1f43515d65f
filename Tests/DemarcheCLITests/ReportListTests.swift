import TestSupport
import Testing

/// What reports ask the archive and do with lists.
@Suite struct ReportListTests {
  /// The paragraphs of a report, without title, sources, evidence and receipt.
  private func said(_ body: String) throws -> [String] {
    try ReportPack.lines(body).dropFirst().prefix { $0 != "## Receipt" }.map { $0 }
  }

  @Test func aTableOfConditionsIsAFilter() throws {
    let lines = try said(
      """
      local list = archive:annotations { type = { "stance", "demand" }, issuer = "EU",
        since = "2023-02", before = date.parse("1 January 2024") }
      doc:paragraph { #list, " ", list[1].trigger.text, " ", list[-1].trigger.text }
      """)
    #expect(lines == ["2 condemns is deeply concerned about"])
  }

  @Test func statementsAreChosenByWhatStandsInThemAndByTheirAnnotations() throws {
    let lines = try said(
      """
      doc:paragraph { #archive:statements { issuer = "EU" }, " ", #archive:statements "prisoners",
        " ", #archive:statements "demand" , " ", #archive:statements { where = "not demand" } }
      """)
    #expect(lines == ["2 2 1 3"])
  }

  @Test func groupsComeInOrderOfTheirValuesOrTheirSize() throws {
    let lines = try said(
      """
      local stances = archive:annotations "stance"
      for _, year in ipairs(stances:group "year") do doc:paragraph { year.name, ": ", year.count } end
      for _, who in ipairs(stances:group("holder", "count")) do
        doc:paragraph { who.key, " ", who.name, " ", #who.items }
      end
      """)
    #expect(lines == ["2023: 3", "2024: 1", "EU European Union 3", "US United States 1"])
  }

  @Test func whatHasNoValueIsInTheLastGroup() throws {
    let lines = try said(
      """
      for _, g in ipairs(archive:annotations("stance or demand"):group "polarity") do
        doc:paragraph { g.name, " ", g.count }
      end
      """)
    #expect(lines.map { $0.replacing("\\", with: "") } == ["-1 2", "1 2", "– 1"])
  }

  @Test func aListIsSortedByAValueEitherWayAndKeepsTheOrderOfEquals() throws {
    let lines = try said(
      """
      local list = archive:annotations "stance"
      local function words(list)
        local all = {}
        for a in list:each() do all[#all + 1] = a.trigger.text end
        doc:paragraph(table.concat(all, ", "))
      end
      words(list:sort "-issued")
      words(list:sort "holder":take(2))
      words(list:where "issuer:US")
      """)
    #expect(
      lines == [
        "welcomes, condemns, is deeply concerned about, welcomes",
        "welcomes, condemns",
        "welcomes",
      ])
  }

  @Test func daysBetweenDatesAreCounted() throws {
    let lines = try said(
      """
      local list = archive:statements():sort "issued"
      doc:paragraph { date.days(list[1].issued_on, list[2].issued_on) }
      """)
    #expect(lines == ["161"])
  }

  @Test(arguments: [
    (
      "archive:annotations { holdr = 'EU' }",
      "annotations and statements have no 'holdr' to be chosen by"
    ),
    ("archive:annotations { type = 'stanc' }", "did you mean 'stance'?"),
    ("archive:annotations { 'stance' }", "a table of conditions has names, got 'stance'"),
    (
      "archive:annotations():group 'holdr'",
      "annotations and statements have no 'holdr' to group by"
    ),
    ("archive:annotations():sort()", "list:sort expects a name, got a nil"),
    (
      "archive.statements { issuer = 'EU' }",
      "expected an archive, got a table; call methods with ':'"
    ),
    (
      "archive:annotations { headline = 'zz\"\u{301} or issuer:*' }; error('read', 0)", "read"
    ),
    ("doc:claim({ nil, 'x' }, archive:annotations()[1])", "item 2 stands behind a nil"),
    ("doc:claim('', archive:annotations()[1])", "a claim should say something"),
    ("doc:table { captoin = 'x' }", "did you mean 'caption'?"),
    ("archive:annotations():take(-1)", "list:take expects a number from 0, got -1"),
  ])
  func aFaultTellsWhatIsWrongAndWhere(_ call: String, _ message: String) throws {
    let outcome = try ReportPack("    local _ = " + call).run()
    #expect(outcome.status == 2, "\(outcome.errorText)")
    #expect(outcome.errorText.contains(message), "\(outcome.errorText)")
    #expect(outcome.errorText.contains("reports/tried.lua:4"), "\(outcome.errorText)")
  }
}
