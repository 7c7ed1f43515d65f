import Foundation
import TestSupport
import Testing

/// `demarche new`: what it begins works as it is, and nothing is overwritten.
@Suite struct NewTests {
  private static func run(
    _ arguments: [String], in folder: TemporaryFolder
  ) throws -> (status: Int32, output: String, error: String) {
    var command = try Command.demarche()
    command.folder = folder.path
    let outcome = try command.run(arguments)
    return (outcome.status, outcome.outputText, outcome.errorText)
  }

  @Test func aNewPackPassesCheckAndTest() throws {
    let folder = try TemporaryFolder()
    let made = try Self.run(["new", "pack", "house-style", "--namespace", "desk-3"], in: folder)
    #expect(made.status == 0)
    #expect(
      made.output == """
        made house-style/pack.toml
        made house-style/README.md
        made house-style/CHANGELOG.md
        made house-style/LICENSE
        made house-style/rules/plead.lua
        made house-style/tests/plead.case

        """)
    #expect(
      made.error == """
        next:
          edit house-style/rules/plead.lua: a first rule that finds something
          demarche watch house-style
          demarche test house-style
          demarche check house-style

        """)
    let checked = try Self.run(["check", "house-style"], in: folder)
    #expect(checked.error == "")
    #expect(checked.output.contains("desk-3/house-style 0.1.0: 1 rule, 2 examples, 0 faults"))
    let tested = try Self.run(["test", "house-style"], in: folder)
    #expect(tested.error == "")
    #expect(
      tested.output
        == "desk-3/house-style 0.1.0: 2 cases, 2 expectations, 2 examples, all pass\n")
    let again = try Self.run(["new", "pack", "house-style"], in: folder)
    #expect(again.status == 73)
    #expect(
      again.error == """
        house-style: error: there is something of that name already; nothing was written \
        [new/exists]
          help: choose another name, or remove it first

        """)
  }

  @Test func everyPartThatIsBegunWorks() throws {
    let folder = try TemporaryFolder()
    _ = try Self.run(["new", "pack", "all", "--in", "packs"], in: folder)
    for (kind, name) in [
      ("rule", "demand.beg"), ("report", "positions"), ("format", "wiki"), ("reader", "plog"),
      ("case", "coalition"),
    ] {
      let made = try Self.run(["new", kind, name, "--pack", "packs/all"], in: folder)
      #expect(made.status == 0, "\(kind): \(made.error)")
    }
    let checked = try Self.run(["check", "packs/all"], in: folder)
    #expect(checked.error == "")
    #expect(checked.output.contains("ours/all 0.1.0: 2 rules, 4 examples, 0 faults"))
    #expect(try Self.run(["test", "packs/all"], in: folder).output.hasSuffix("all pass\n"))
    try folder.write("On the embassy\n\nNorway condemns the attack.\n", to: "a.plog")
    let report = try Self.run(
      ["report", "positions", "a.plog", "--pack", "packs/all", "--format", "wiki", "-o", "-"],
      in: folder)
    #expect(report.status == 0)
    #expect(report.output.contains("condemns"))
    #expect(report.error == "")
  }

  @Test(arguments: [
    (
      ["pack", "House Style"],
      """
      demarche: error: the name of a pack should be of small letters, digits and hyphens, such as \
      'house-style', but is 'House Style' [new/bad-name]
        help: did you mean 'house-style'?

      """
    ),
    (
      ["rule", "Demand.Urge!"],
      """
      demarche: error: the name of a rule should be of small letters, digits, hyphens and dots, such \
      as 'demand.urge', but is 'Demand.Urge!' [new/bad-name]
        help: did you mean 'demand.urge'?

      """
    ),
    (
      ["report", "../.."],
      """
      demarche: error: the name of a report should be of small letters, digits and hyphens, such as \
      'house-style', but is '../..' [new/bad-name]
        help: begin it with a letter

      """
    ),
  ])
  func aBadNameIsRefusedWithABetterOne(arguments: [String], error: String) throws {
    let outcome = try Self.run(["new"] + arguments, in: try TemporaryFolder())
    #expect(outcome.error == error)
    #expect(outcome.status == 64)
  }

  @Test func nothingIsBegunOutsideOfAPack() throws {
    let outcome = try Self.run(["new", "rule", "urge"], in: try TemporaryFolder())
    #expect(
      outcome.error == """
        .: error: a pack should have a file 'pack.toml', but this folder has none [pack/not-found]
          help: a pack is a folder with a 'pack.toml'; see examples/manual/packs.md

        """)
    #expect(outcome.status == 78)
  }

  @Test func aWrongFindingBecomesAFailingCase() throws {
    let folder = try TemporaryFolder()
    _ = try Self.run(["new", "pack", "mine"], in: folder)
    try folder.write(
      "Nothing here.\n\nNorway pleads with Sweden to wait. Norway begs Sweden to wait.\n",
      to: "a.txt")
    let context = ["--pack", "mine", "--issuer", "NO", "--date", "2024-05-02"]
    let made = try Self.run(
      ["new", "case", "--from", "a.txt:2", "--rule", "plead"] + context, in: folder)
    #expect(made.status == 0)
    #expect(
      made.error
        == "next:\n  demarche test mine, which fails now\n  mend the rules, and test again\n")
    let missed = try Self.run(
      ["new", "case", "--from", "a.txt:3", "--missed", "plead", "begs"] + context, in: folder)
    #expect(missed.status == 0)
    #expect(
      String(decoding: try folder.bytes(of: "mine/tests/findings.case"), as: UTF8.self) == """
        === a.txt, sentence 2
        @ issuer=NO date=2024-05-02 lang=en
        > Norway pleads with Sweden to wait.
        ! plead "pleads with"

        === a.txt, sentence 3
        @ issuer=NO date=2024-05-02 lang=en
        > Norway begs Sweden to wait.
        = plead "begs"

        """)
    let tested = try Self.run(["test", "mine"], in: folder)
    #expect(tested.status == 1)
    #expect(tested.output.hasSuffix("4 cases, 4 expectations, 2 examples, 2 failed\n"))
  }

  @Test func aSentenceWithoutFindingsMakesNoCase() throws {
    let folder = try TemporaryFolder()
    _ = try Self.run(["new", "pack", "mine"], in: folder)
    try folder.write("Nothing here, it seems.\n", to: "a.txt")
    let outcome = try Self.run(
      ["new", "case", "--from", "a.txt:1", "--rule", "plead", "--pack", "mine"], in: folder)
    #expect(
      outcome.error == """
        demarche: error: sentence 1 of 'a.txt' should have a finding of 'plead', but has none; name \
        what is missing with --missed [case/nothing-found]

        """)
    #expect(outcome.status == 64)
  }

  @Test func wordsThatTheSentenceDoesNotHaveMakeNoCase() throws {
    let folder = try TemporaryFolder()
    _ = try Self.run(["new", "pack", "mine"], in: folder)
    try folder.write("Norway is dismayed.\n", to: "a.txt")
    let outcome = try Self.run(
      ["new", "case", "--from", "a.txt:1", "--missed", "plead", "dismayd", "--pack", "mine"],
      in: folder)
    #expect(
      outcome.error == """
        demarche: error: 'dismayd' does not stand in the sentence [case/no-words]
          help: it is: Norway is dismayed.

        """)
    #expect(outcome.status == 64)
  }

  @Test func anAnnotationOfAnArchiveBecomesACase() throws {
    let folder = try TemporaryFolder()
    _ = try Self.run(["new", "pack", "mine"], in: folder)
    try folder.write("Norway pleads with Sweden to wait.\n", to: "a.txt")
    let rules = ["--rules", "ours/mine/*", "--pack", "mine", "--archive", "a.db"]
    _ = try Self.run(["archive", "add", "a.txt"] + rules, in: folder)
    let asked = try Self.run(
      ["query", "type:demand", "--archive", "a.db", "--format", "csv"], in: folder)
    let cells = asked.output.split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
    let column = try #require(cells.first?.firstIndex(of: "annotation"))
    let number = String(cells[1][column])
    let made = try Self.run(
      ["new", "case", "--from", number, "--archive", "a.db", "--pack", "mine"], in: folder)
    #expect(made.error.hasPrefix("next:\n"))
    #expect(
      String(decoding: try folder.bytes(of: "mine/tests/findings.case"), as: UTF8.self)
        .hasSuffix("> Norway pleads with Sweden to wait.\n! plead \"pleads with\"\n"))
  }
}
