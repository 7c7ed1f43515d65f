import DemarcheModel
import DemarchePacks
import Testing

struct LexiconFileTests {
  private func faults(_ text: String) -> [String] {
    do throws(PackError) {
      return try LexiconFile.parse(Array(text.utf8), file: "l.tsv").diagnostics
        .filter { $0.severity == .error }.map(\.fullText)
    } catch {
      return error.diagnostics.map(\.fullText)
    }
  }

  @Test func readsHeadAndEntries() throws {
    let text = """
      \u{FEFF}# lexicon: actor
      # columns: form, id, kind, role, from, to, case, country
      # source: compiled: by us
      # licence: CC-BY-4.0
      # note: a remark

      President Tokayev\tp1\tperson\tPresident\t2019-03-20\t\texact\tKZ\r
      Re\u{301}publique\t\t\t\t\t2020-01-01\t\t

      #MeToo\tm\tgroup\t\t\t\t\t
      """
    let lexicon = try LexiconFile.parse(Array(text.utf8), file: "l.tsv")
    #expect(lexicon.name == "actor")
    #expect(lexicon.columns == [.form, .id, .kind, .role, .from, .to, .casePolicy, .country])
    #expect(lexicon.source == "compiled: by us")
    #expect(lexicon.licence == "CC-BY-4.0")
    #expect(lexicon.diagnostics.isEmpty)
    var person = LexiconFile.Entry(form: "President Tokayev", line: 7)
    person.id = "p1"
    person.kind = "person"
    person.role = "President"
    person.from = CalendarDate(iso: "2019-03-20")
    person.casePolicy = .exact
    person.country = "KZ"
    #expect(lexicon.entries.first == person)
    #expect(Array(lexicon.entries[1].form.utf8) == Array("R\u{E9}publique".utf8))
    #expect(lexicon.entries[1].to?.iso == "2020-01-01")
    #expect(lexicon.entries.map(\.form).last == "#MeToo")
    #expect(lexicon.entries.map(\.line) == [7, 8, 10])
  }

  @Test func warnsWithoutSourceAndLicence() throws {
    let text = "# lexicon: a\n# columns: form\nx\n"
    let lexicon = try LexiconFile.parse(Array(text.utf8), file: "l.tsv")
    #expect(
      lexicon.diagnostics.map(\.fullText) == [
        "l.tsv:1: warning: the head has no line '# source:' [lexicon/missing-header]",
        "l.tsv:1: warning: the head has no line '# licence:' [lexicon/missing-header]",
      ])
  }

  @Test(arguments: [
    (
      "x\ty\n",
      [
        "l.tsv:1: error: the head has no line '# lexicon:' [lexicon/missing-header]; write for "
          + "example: # lexicon: actor",
        "l.tsv:1: error: the head has no line '# columns:' [lexicon/missing-header]; write for "
          + "example: # columns: form, id, kind",
      ]
    ),
    (
      "# lexicon: a\n# columns: form, knd, colour\nx\ty\n",
      [
        "l.tsv:2:18: error: a lexicon has no column 'knd' [lexicon/unknown-column]; did you mean "
          + "'kind'?",
        "l.tsv:2:23: error: a lexicon has no column 'colour' [lexicon/unknown-column]; "
          + "known columns are 'form', 'id', 'kind', 'role', 'from', 'to', 'country', 'case'",
      ]
    ),
    (
      "# lexicon: a\n# columns: id, kind\n",
      [
        "l.tsv:2:12: error: the columns should have 'form', but do not [lexicon/missing-header]"
      ]
    ),
    (
      "# lexicon: a\n# columns: form, id, form\n",
      [
        "l.tsv:2:22: error: column 'form' should stand once, but stands again "
          + "[lexicon/repeated-column]"
      ]
    ),
    (
      "# lexicon: a\n# columns: form, id\nx\ty\nx\nx\ty\tz\n\ty\n",
      [
        "l.tsv:4:1: error: an entry should have 2 cells, but has 1 [lexicon/cell-count]; cells are "
          + "separated by one tab each; columns are 'form', 'id'",
        "l.tsv:5:1: error: an entry should have 2 cells, but has 3 [lexicon/cell-count]; cells are "
          + "separated by one tab each; columns are 'form', 'id'",
        "l.tsv:6:1: error: 'form' should be a word or phrase, but is '' [lexicon/invalid-value]",
      ]
    ),
    (
      "# lexicon: a\n# columns: form, from, case\né\t2020\tloud\n",
      [
        "l.tsv:3:3: error: 'from' should be a day written YYYY-MM-DD, but is '2020' "
          + "[lexicon/invalid-value]",
        "l.tsv:3:8: error: 'case' should be one of 'folded', 'capitalised', 'upper', 'exact', "
          + "but is 'loud' [lexicon/invalid-value]",
      ]
    ),
  ])
  func namesLineAndFault(text: String, messages: [String]) {
    #expect(faults(text) == messages)
  }

  @Test func refusesWhatIsNotUTF8() {
    let error = #expect(throws: PackError.self) {
      try LexiconFile.parse([0x23, 0xFF], file: "l.tsv")
    }
    #expect(
      error?.diagnostics.map(\.fullText) == [
        "l.tsv: error: text should be UTF-8, but is not [lexicon/invalid-utf8]"
      ])
  }

  @Test func keepsTheSoundRows() throws {
    let text = "# lexicon: a\n# columns: form, id\nx\t1\ny\nz\t2\n"
    let lexicon = try LexiconFile.parse(Array(text.utf8), file: "l.tsv")
    #expect(lexicon.entries.map(\.form) == ["x", "z"])
  }

  @Test func tellsFiftyFaults() {
    let rows = String(repeating: "x\ty\n", count: 90)
    #expect(faults("# lexicon: a\n# columns: form\n" + rows).count == 50)
  }
}
