import Foundation
import TestSupport
import Testing

/// An archive follows its sources, whatever becomes of them between two runs.
@Suite struct SourceChangeTests {
  private struct Desk {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    func run(_ arguments: [String], input: String = "") throws -> Command.Outcome {
      var command = try Command.demarche()
      command.folder = folder.path
      command.environment["DEMARCHE_ARCHIVE"] = "a.db"
      return try command.run(arguments, input: Array(input.utf8))
    }

    func add(_ paths: String..., input: String = "") throws -> Command.Outcome {
      try run(["archive", "add", "--no-default-packs", "--pack", "p"] + paths, input: input)
    }

    func writePack() throws {
      try folder.write(TagPack.manifest, to: "p/pack.toml")
      try folder.write(
        """
        annotation_type "tag" { fields = { name = "text" }, overlap = "all" }
        rule "one" { emit = "tag", match = "law", examples = {}, counter = {} }
        """, to: "p/rules/r.lua")
    }

    func texts() throws -> [String] {
      let listed = try run(["archive", "export", "--format", "ndjson"]).output
      return try listed.split(separator: 0x0A).map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line)) as? NSDictionary
        return try #require(object?["text"] as? String)
      }
    }
  }

  private static func line(_ text: String) -> String { #"{"text":"\#(text)"}"# + "\n" }

  @Test func linesWithoutAKeyThatMoveAreReadAgain() throws {
    let desk = try Desk()
    try desk.writePack()
    try desk.folder.write("XYZ".map { Self.line("\($0) law.") }.joined(), to: "s.ndjson")
    _ = try desk.add("s.ndjson")
    try desk.folder.write("NXYZ".map { Self.line("\($0) law.") }.joined(), to: "s.ndjson")
    _ = try desk.add("s.ndjson")
    #expect(try desk.texts().sorted() == ["N law.", "X law.", "Y law.", "Z law."])
    let third = try desk.add("s.ndjson")
    #expect(third.errorText.contains("0 new, 0 changed, 4 unchanged, 0 annotated again\n"))
  }

  @Test func aFlagThatIsTakenBackLeavesNothing() throws {
    let desk = try Desk()
    try desk.writePack()
    try desk.folder.write("Title\n\nThe law.\n", to: "a.txt")
    for flags in [[], ["--date", "1999-01-01"], []] {
      _ = try desk.run(
        ["archive", "add", "--no-default-packs", "--pack", "p", "a.txt"] + flags)
    }
    #expect(try !desk.run(["archive", "list"]).outputText.contains("1999"))
  }

  @Test func whatCouldNotBeReadIsToldEachTime() throws {
    let desk = try Desk()
    try desk.writePack()
    try desk.folder.write("text,date\nThe law.,2024-01-02\nA law.,yesterday\n", to: "t.csv")
    let first = try desk.add("t.csv")
    let second = try desk.add("t.csv")
    #expect(first.status == 65)
    #expect(second.status == 65)
    #expect(second.errorText.contains("t.csv:3"), "\(second.errorText)")
    #expect(second.errorText.contains("0 new, 0 changed, 1 unchanged"), "\(second.errorText)")
  }

  @Test func standardInputIsAStatementOfItsOwnEachTime() throws {
    let desk = try Desk()
    try desk.writePack()
    _ = try desk.add("-", input: "One law.\n")
    let second = try desk.add("-", input: "Two laws.\n")
    #expect(second.errorText == "demarche: 1 new, 0 changed, 0 unchanged, 0 annotated again\n")
    let third = try desk.add("-", input: "One law.\n")
    #expect(third.errorText == "demarche: 0 new, 0 changed, 1 unchanged, 0 annotated again\n")
  }

  @Test func aKeyThatTwoDocumentsHaveIsTold() throws {
    let desk = try Desk()
    try desk.writePack()
    try desk.folder.write("id,text\n1,The law.\n", to: "x.csv")
    try desk.folder.write("id,text\n1,A law.\n", to: "y.csv")
    #expect(
      try desk.add("x.csv", "y.csv").errorText == """
        demarche: 2 statements read
        demarche: 1 new, 1 changed, 0 unchanged, 0 annotated again
        demarche: 1 of the changed came from another document than before under the same key, \
        such as '1': x.csv, now y.csv

        """)
  }

  @Test func oneEntryOfAFeedIsAdded() throws {
    let desk = try Desk()
    try desk.writePack()
    try desk.folder.write(Repository.bytes(of: "Tests/Fixtures/feeds/rss2.rss"), to: "f.rss")
    let all = try desk.run(["extract", "f.rss", "--format", "ndjson", "-q"]).outputText
      .split(separator: "\n").count
    #expect(all > 1)
    for outcome in [try desk.add("f.rss#1"), try desk.add("f.rss#1")] {
      #expect(outcome.status == 0, "\(outcome.errorText)")
    }
    #expect(try desk.texts().count == 1)
    #expect(try desk.add("f.rss#99").errorText.hasPrefix("f.rss#99: error: "))
  }

  @Test func aWrongPathMakesNoArchive() throws {
    let desk = try Desk()
    try desk.writePack()
    let outcome = try desk.add("missing.txt")
    #expect(outcome.status == 66)
    #expect(outcome.errorText.hasPrefix("missing.txt: error: "), "\(outcome.errorText)")
    #expect(!FileManager.default.fileExists(atPath: desk.folder.path("a.db")))
  }
}
