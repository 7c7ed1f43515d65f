import DemarcheModel
import Foundation
import TestSupport
import Testing

/// `archive` and `review`, as people use them.
@Suite struct ArchiveTests {
  private static let text =
    "Norlund: Statement\n\nThe European Union welcomes the law of Norlund.\n"

  /// A folder with a statement and an archive beside it.
  private struct Desk {
    let folder = try? TemporaryFolder()

    func path(_ name: String) throws -> String { try #require(folder).path(name) }

    func write(_ text: String, to name: String) throws {
      try #require(folder).write(text, to: name)
    }

    func run(_ arguments: String...) throws -> Command.Outcome {
      var command = try Command.demarche()
      command.folder = try #require(folder).path
      command.environment["DEMARCHE_ARCHIVE"] = "a.db"
      return try command.run(arguments)
    }
  }

  @Test func whatIsThereIsNotAnnotatedAgain() throws {
    let desk = Desk()
    try desk.write(Self.text, to: "in/a.txt")
    try desk.write(Self.text, to: "in/b.txt")
    let first = try desk.run("archive", "add", "in", "--date", "2023-03-20")
    #expect(
      first.errorText == """
        demarche: 2 statements read
        demarche: 2 new, 0 changed, 0 unchanged, 0 annotated again

        """)
    #expect(first.status == 0)
    let second = try desk.run("archive", "add", "in", "--date", "2023-03-20")
    #expect(
      second.errorText == """
        demarche: 2 statements read
        demarche: 0 new, 0 changed, 2 unchanged, 0 annotated again

        """)
    let verified = try desk.run("archive", "verify")
    #expect(verified.outputText.hasPrefix("2 statements in 2 versions with "))
    #expect(verified.outputText.hasSuffix(" annotations are whole\n"))
  }

  @Test func aChangedFileIsANewVersion() throws {
    let desk = Desk()
    try desk.write(Self.text, to: "a.txt")
    _ = try desk.run("archive", "add", "a.txt")
    try desk.write(Self.text.replacing("welcomes", with: "condemns"), to: "a.txt")
    let second = try desk.run("archive", "add", "a.txt")
    #expect(second.errorText == "demarche: 0 new, 1 changed, 0 unchanged, 0 annotated again\n")
    let shown = try desk.run("archive", "show", "a.txt")
    #expect(shown.outputText.contains("condemns"))
    #expect(
      try desk.run("archive", "show", "a.txt", "--version", "1").outputText.contains("welcomes"))
  }

  private static func pack(_ words: String, comment: String = "") -> String {
    """
    \(comment)
    annotation_type "tag" { fields = { name = "text" }, overlap = "all" }
    rule "one" { emit = "tag", match = "\(words)", examples = {}, counter = {} }
    rule "two" { emit = "tag", match = "the law", examples = {}, counter = {} }
    """
  }

  @Test func onlyAChangedRuleAnnotatesAgain() throws {
    let desk = Desk()
    try desk.write(Self.text, to: "a.txt")
    try desk.write(TagPack.manifest, to: "p/pack.toml")
    try desk.write(Self.pack("Norlund"), to: "p/rules/r.lua")
    let flags = ["--pack", "p", "--isolate", "none"]
    func add() throws -> String {
      try desk.run("archive", "add", "a.txt", flags[0], flags[1], flags[2], flags[3]).errorText
    }
    #expect(try add() == "demarche: 1 new, 0 changed, 0 unchanged, 0 annotated again\n")
    try desk.write(Self.pack("Norlund", comment: "-- a word on it"), to: "p/rules/r.lua")
    #expect(try add() == "demarche: 0 new, 0 changed, 1 unchanged, 0 annotated again\n")
    try desk.write(Self.pack("European Union"), to: "p/rules/r.lua")
    #expect(
      try add() == """
        demarche: 0 new, 0 changed, 0 unchanged, 1 annotated again
        demarche: rules since the run before: 0 new, 1 changed, 0 gone

        """)
  }

  @Test func aJudgementIsListed() throws {
    let desk = Desk()
    try desk.write(Self.text, to: "a.txt")
    _ = try desk.run("archive", "add", "a.txt")
    let judged = try desk.run("review", "16777216", "reject", "--note", "no")
    #expect(judged.outputText.hasSuffix("\u{201D} is rejected\n"), "\(judged.errorText)")
    let listed = try desk.run("review", "--list", "--verdict", "reject")
    #expect(listed.outputText.hasPrefix("reject\t16777216\t"))
    #expect(listed.outputText.hasSuffix("\tno\n"))
    #expect(try desk.run("review", "--list", "--verdict", "accept").outputText == "")
  }

  /// A folder with an archive that has one stance, and the stance's number.
  private static func judged() throws -> (desk: Desk, number: String) {
    let desk = Desk()
    try desk.write(text, to: "a.txt")
    _ = try desk.run("archive", "add", "a.txt")
    let found = try desk.run("query", "stance", "--format", "csv").outputText
    return (desk, try #require(CSVRows.parse(found).dropFirst().first?.first))
  }

  @Test func whatIsRejectedIsNoAnswer() throws {
    let (desk, number) = try Self.judged()
    _ = try desk.run("review", number, "reject", "--note", "a quotation")
    #expect(try desk.run("query", "stance").errorText == "demarche: nothing was found\n")
    #expect(try desk.run("query", "stance", "--count").outputText.hasPrefix("0 annotations"))
    #expect(try desk.run("query", "verdict:reject", "--count").outputText.hasPrefix("1 annotation"))
    #expect(try desk.run("query", "stance verdict:none", "--count").outputText.hasPrefix("0 "))
    #expect(try desk.run("query", "stance verdict:*", "--count").outputText.hasPrefix("1 "))
    #expect(
      try desk.run("query", "stance", "--group", "verdict", "--format", "csv").outputText
        == "verdict,annotations,statements\r\nreject,1,1\r\n")
    let lines = try desk.run("query", "verdict:reject", "--format", "ndjson").outputText
    let mark = "{\"annotation\":\(number),\"verdict\":\"reject\",\"note\":\"a quotation\",\"type\":"
    #expect(lines.contains(mark))
    let rows = CSVRows.parse(
      try desk.run("query", "verdict:reject", "--format", "csv").outputText)
    #expect(Array(rows[1].prefix(3)) == [number, "reject", "a quotation"])
    #expect(
      try desk.run("query", "verdict:reject", "--format", "text").outputText
        .hasSuffix("annotation \(number), rejected: a quotation\n"))
  }

  @Test func aNoteStaysAndThatIsSaid() throws {
    let (desk, number) = try Self.judged()
    _ = try desk.run("review", number, "reject", "--note", "a quotation")
    #expect(
      try desk.run("review", number, "reject").outputText
        .hasSuffix("is rejected; its note stays: a quotation\n"))
    #expect(
      try desk.run("review", number, "reject", "--note", "").outputText.hasSuffix("is rejected\n"))
    #expect(try desk.run("review", "--list").outputText.hasSuffix("\t\n"))
  }

  @Test func aStatementIsShownWithTheNumbersOfItsAnnotations() throws {
    let (desk, number) = try Self.judged()
    let brief = try desk.run("archive", "show", "a.txt").outputText
    #expect(brief.contains("stance “welcomes”: annotation \(number); holder: European Union"))
    #expect(!brief.contains("rules/"))
    let long = try desk.run("archive", "show", "a.txt", "--evidence").outputText
    #expect(long.contains("annotation \(number); holder: European Union"))
    #expect(long.contains("@0.1.0:rules/"))
    #expect(!long.contains("@demarche/"))
  }

  @Test(arguments: [
    (["archive", "ad", "a.txt"], "archive ad", "did you mean 'archive add'?"),
    (["help", "archive", "lst"], "archive lst", "did you mean 'archive list'?"),
    (["extarct"], "extarct", "did you mean 'extract'?"),
    (["help", "xyzzy"], "xyzzy", "'demarche --help' lists the commands"),
    (["archive", "xyzzy"], "archive xyzzy", "'demarche archive --help' lists the commands"),
  ])
  func aCommandThatIsNotThereIsTold(
    arguments: [String], name: String, help: String
  ) throws {
    let outcome = try Command.demarche().run(arguments)
    #expect(
      outcome.errorText == "demarche: error: there is no command '\(name)'\n  help: \(help)\n")
    #expect(outcome.outputText == "")
    #expect(outcome.status == 64)
  }

  @Test func withoutAnArchiveTheCommandSaysHowToNameIt() throws {
    let outcome = try Command.demarche().run(["archive", "info"])
    #expect(
      outcome.errorText == """
        demarche: error: no archive is named [archive/none]
          help: name its file with --archive, or set DEMARCHE_ARCHIVE to it

        """)
    #expect(outcome.status == 64)
  }

  @Test(arguments: [["info"], ["verify"], ["list"], ["show", "x"]])
  func anAbsentArchiveEndsWith66(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    let outcome = try Command.demarche().run(["archive"] + arguments + ["--archive", path])
    #expect(
      outcome.errorText == """
        \(path): error: there is no archive [archive/not-found]
          help: 'demarche archive add' makes it

        """)
    #expect(outcome.status == 66)
  }

  @Test func anotherFileIsLeftAloneAndEndsWith65() throws {
    let desk = Desk()
    try desk.write(Self.text, to: "a.db")
    try desk.write(Self.text, to: "a.txt")
    let outcome = try desk.run("archive", "add", "a.txt")
    #expect(
      outcome.errorText == """
        a.db: error: the file is no archive: it is not an SQLite database [archive/foreign]
          help: name another file; 'demarche archive add' makes it where it is absent

        """)
    #expect(outcome.status == 65)
    #expect(try desk.folder?.bytes(of: "a.db") == Array(Self.text.utf8))
  }

  /// Runs a script of the shell with mounts of its own, which root alone may make.
  private func mounted(_ script: String, in desk: Desk) throws -> Command.Outcome {
    let unshare = try #require(Command.find(["unshare"]))
    var command = Command(program: unshare)
    command.folder = try desk.path("")
    command.environment = try Command.demarche().environment
    command.environment["DEMARCHE"] = try Command.demarche().program
    return try command.run(["-m", "sh", "-c", script])
  }

  private static let mayMount = geteuid() == 0 && Command.find(["unshare"]) != nil

  @Test(.enabled(if: mayMount, "needs root and unshare"))
  func aFullDiskEndsWith73AndTheNextRunGoesOn() throws {
    let desk = Desk()
    let long = String(repeating: "The European Union welcomes the law of Norlund. ", count: 600)
    try desk.write(Self.text, to: "in/a.txt")
    for number in 0..<12 { try desk.write("\(number) " + long, to: "in/b\(number).txt") }
    let outcome = try mounted(
      """
      mkdir m && mount -t tmpfs -o size=1300k none m
      "$DEMARCHE" archive add --archive m/a.db in/a.txt --quiet
      "$DEMARCHE" archive add --archive m/a.db in --rules '*/stance.eu' --quiet
      echo $?
      mount -o remount,size=40m m
      "$DEMARCHE" archive verify --archive m/a.db
      "$DEMARCHE" archive add --archive m/a.db in --quiet
      "$DEMARCHE" archive verify --archive m/a.db
      """, in: desk)
    #expect(
      outcome.errorText == """
        m/a.db: error: the disk is full [archive/full]
          help: make room and run the command again: it goes on where it stopped

        """)
    let lines = outcome.outputText.split(separator: "\n")
    #expect(lines.count == 3 && lines[0] == "73", "\(lines)")
    #expect(lines.last?.hasPrefix("13 statements in 13 versions") == true)
  }

  @Test(.enabled(if: mayMount, "needs root and unshare"))
  func anArchiveThatMayOnlyBeReadIsRead() throws {
    let desk = Desk()
    try desk.write(Self.text, to: "a.txt")
    try desk.write(Self.text + "More.\n", to: "b.txt")
    let outcome = try mounted(
      """
      mkdir m && "$DEMARCHE" archive add --archive m/a.db a.txt --quiet
      mount --bind m m && mount -o remount,ro,bind m
      "$DEMARCHE" archive list --archive m/a.db | cut -f 3
      "$DEMARCHE" archive add --archive m/a.db b.txt --quiet
      echo $?
      """, in: desk)
    #expect(outcome.outputText == "a.txt\n73\n")
    #expect(
      outcome.errorText == """
        m/a.db: error: the archive may be read, but not written [archive/read-only]
          help: give yourself the right to write the file and its folder, or copy it elsewhere

        """)
  }

  @Test(.enabled(if: mayMount, "needs root and unshare"))
  func anOlderArchiveThatMayOnlyBeReadIsRefused() throws {
    let desk = Desk()
    let old = Repository.path("Tests/Fixtures/archive-1.db")
    let outcome = try mounted(
      """
      mkdir m && cp \(ShellWord.quoted(old)) m/a.db
      mount --bind m m && mount -o remount,ro,bind m
      "$DEMARCHE" archive list --archive m/a.db
      echo $?
      """, in: desk)
    #expect(outcome.outputText == "73\n")
    #expect(
      outcome.errorText == """
        m/a.db: error: the archive was made by an older version of demarche, and may not be \
        written [archive/older]
          help: copy it to where you may write; opening the copy brings it up to date

        """)
  }
}
