import DemarcheModel
import DemarchePipeline
import Foundation
import TestSupport
import Testing

/// How files of cases are read: lines, columns, zones, what is shared.
@Suite struct CaseFileTests {
  private static func file(_ text: String) -> CaseFile {
    CaseFile.parse(Array(text.utf8), path: "a.case", language: "en")
  }

  private static func words(_ item: StatementCase, _ place: Int) -> [String] {
    item.expectations[place].ranges.compactMap { item.statement.text(in: $0) }
  }

  @Test func metadataAboveTheFirstCaseHoldsForAll() {
    let file = Self.file(
      """
      @ issuer=NO date=2024-05-02
      === a
      > x
      === b
      @ issuer=SE lang=fr speaker="Eva Lind"
      > y
      """)
    #expect(file.diagnostics == [])
    let statements = file.cases.map(\.statement)
    #expect(statements.map(\.issuer?.name) == ["NO", "SE"])
    #expect(statements.map(\.issuedOn?.iso) == ["2024-05-02", "2024-05-02"])
    #expect(statements.map(\.language) == ["en", "fr"])
    #expect(statements[1].speaker?.name == "Eva Lind")
  }

  @Test func linesMakeParagraphsAndZones() {
    let file = Self.file(
      """
      === a
      @ zone=title
      > Title
      @ zone=body
      > one
      > two
      >
      > three
      """)
    let statement = file.cases[0].statement
    #expect(statement.text == "Title\none\ntwo\n\nthree")
    #expect(statement.blocks.map(\.zone) == [.title, .body, .body])
    #expect(
      statement.blocks.map { statement.text(in: $0.range) } == ["Title", "one\ntwo", "three"])
  }

  @Test(arguments: [
    ("> été à Oslo\n        ^^^^ actor", "Oslo"),
    ("> e\u{301}te\u{301} a\u{300} Oslo\n        ^^^^ actor", "Oslo"),
    (">Oslo\n ^^^^ actor", "Oslo"),
    ("> 東京 and Oslo\n  ^^ actor", "東京"),
    ("> \u{1F1F3}\u{1F1F4} Oslo\n     ^^^^ actor", "Oslo"),
  ])
  func caretsCountScalars(lines: String, words: String) {
    let file = Self.file("=== a\n" + lines)
    #expect(file.diagnostics == [])
    #expect(Self.words(file.cases[0], 0) == [words])
  }

  @Test func wordsMayGoOverALineBreak() {
    let file = Self.file(
      "=== a\n> the European\n> Union and the European Union\n= x \"European Union\"")
    #expect(Self.words(file.cases[0], 0) == ["European\nUnion", "European Union"])
  }

  @Test func numbersChooseAnOccurrence() {
    let file = Self.file("=== a\n> a b a\n= x \"a\" #2\n")
    #expect(file.cases[0].expectations[0].ranges == [TextRange(4, 5)])
  }

  @Test func remarksStandBehindTwoBlanks() {
    let file = Self.file(
      "=== a\n> x\n= y \"x\" a=1  b and c\n! y   never\n? y  \"not\" words of it\n")
    #expect(file.diagnostics.map(\.line) == [5])
    #expect(file.cases[0].expectations.map(\.text) == ["y \"x\" a=1", "y"])
  }

  @Test func quotationsTakeEscapes() {
    let file = Self.file("=== a\n> say \"x\" \\ now\n= y \"\\\"x\\\" \\\\ now\" b=\"1 \\\" 2\"\n")
    #expect(Self.words(file.cases[0], 0) == ["\"x\" \\ now"])
    #expect(file.cases[0].expectations[0].fields.map(\.value) == ["1 \" 2"])
    #expect(file.cases[0].expectations[0].text == "y \"\\\"x\\\" \\\\ now\" b=\"1 \\\" 2\"")
  }

  @Test func endsOfLinesMayBeThoseOfWindows() {
    let file = Self.file("\u{FEFF}=== a\r\n> Oslo\r\n  ^^^^ actor\r\n")
    #expect(file.diagnostics == [])
    #expect(file.cases[0].title == "a")
    #expect(Self.words(file.cases[0], 0) == ["Oslo"])
  }

  @Test func exactnessLeavesOutNamesOfNothingAndUnderlinesThem() throws {
    let bench = try SetupBench(TuneTests.plain)
    try bench.folder.write(
      "=== a\n> We praise peace.\n= stance \"praise\"\n~ exact stance  # all\n"
        + "=== b\n> We praise peace.\n= stance \"praise\"\n~ exact stanse\n",
      to: "pack/tests/a.case")
    let report = try bench.engine().runCases()
    let faults = report.packs.flatMap(\.diagnostics)
    #expect(
      faults.map(SetupBench.text) == [
        "a.case:8: error: there is no type and no rule 'stanse' [case/unknown-name] did you mean "
          + "'stance'?"
      ])
    #expect(faults.map(\.column) == [9])
    #expect(faults.map(\.underline) == [6])
    #expect(report.packs.flatMap(\.cases).allSatisfy { $0.problems == [] })
  }

  @Test func faultsAreBounded() {
    let file = Self.file(String(repeating: "x\n", count: 10_000))
    #expect(file.diagnostics.count == 50)
  }

  @Test(arguments: 0..<20)
  func damagedFilesAreReadWithoutHarm(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sound = try Repository.bytes(of: "plugins/stances/tests/stances.case")
    for _ in 0..<20 {
      let file = CaseFile.parse(
        Mutation.mutated(sound, using: &random), path: "a.case", language: "en")
      #expect(file.diagnostics.count <= 50)
      for item in file.cases {
        for expectation in item.expectations {
          #expect(expectation.ranges.allSatisfy { item.statement.text(in: $0) != nil })
        }
      }
    }
  }

  @Test func wordsThatAlmostOccurOftenAreLookedForOnlySoLong() {
    let text = String(repeating: "a", count: 60_000)
    let lines = String(repeating: "= x \"\(String(repeating: "a", count: 300))b\"\n", count: 2_000)
    #expect(Self.file("=== a\n> \(text)\n" + lines).diagnostics.count == 50)
  }
}
