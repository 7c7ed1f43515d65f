import Foundation
import TestSupport
import Testing

/// An archive that was made with some rules and is then added to with others has what an archive
/// has that was made with these.
@Suite struct RuleChangeTests {
  private static let sentences = [
    "The European Union welcomes the law of Norlund.", "Norlund must release the vessel.",
    "We deeply regret the verdict in Ostmark.", "Sarvania will send observers on 3 May 2023.",
  ]

  private struct Desk {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      for (number, sentence) in sentences.enumerated() {
        try folder.write("Title \(number)\n\n\(sentence)\n", to: "in/\(number).txt")
      }
      for path in Examples.all {
        try folder.write(Repository.bytes(of: path), to: "in/" + path.replacing("/", with: "-"))
      }
    }

    func run(_ arguments: [String]) throws -> Command.Outcome {
      var command = try Command.demarche()
      command.folder = folder.path
      return try command.run(arguments)
    }

    /// Adds with some rules; gives what was said at the end.
    func add(_ archive: String, _ more: [String]) throws -> String {
      let outcome = try run(["archive", "add", "in", "--archive", archive] + more)
      #expect(outcome.status == 0)
      return outcome.errorText
    }

    func findings(_ archive: String) throws -> String {
      try run(["archive", "export", "--archive", archive, "--format", "ndjson"]).outputText
    }
  }

  private static func flags(_ globs: String) -> [String] {
    globs.split(separator: " ").flatMap { ["--rules", String($0)] }
  }

  @Test(arguments: [
    ("stance.*", "stance.* demand.needed"), ("stance.* demand.*", "demand.*"),
    ("event.* stance.*", "commitment.* stance.*"), ("actor.*", "stance.eu"),
    ("stance.eu", "stance.eu actor.*"),
  ])
  func addingWithOtherRulesIsAsAddingAnew(old: String, new: String) throws {
    let desk = try Desk()
    _ = try desk.add("old.db", Self.flags(old))
    _ = try desk.add("old.db", Self.flags(new))
    _ = try desk.add("new.db", Self.flags(new))
    #expect(try desk.findings("old.db") == desk.findings("new.db"))
    #expect(try desk.run(["archive", "verify", "--archive", "old.db"]).status == 0)
  }

  private func write(_ words: String, _ desk: Desk) throws {
    try desk.folder.write(TagPack.manifest, to: "p/pack.toml")
    try desk.folder.write(
      """
      annotation_type "tag" { fields = { name = "text" }, overlap = "longest" }
      rule "one" { emit = "tag", match = "\(words)", examples = {}, counter = {} }
      rule "two" { emit = "tag", match = "the law of", examples = {}, counter = {} }
      """, to: "p/rules/r.lua")
  }

  @Test func onlyStatementsInWhichAChangedRuleMatchesAreAnnotatedAgain() throws {
    let desk = try Desk()
    let flags = ["--pack", "p", "--isolate", "none"]
    let count = Examples.all.count + Self.sentences.count
    try write("welcomes the law", desk)
    _ = try desk.add("a.db", flags)
    // It matched one statement, and matches another now.
    try write("release the vessel", desk)
    #expect(
      try desk.add("a.db", flags) == """
        demarche: \(count) statements read
        demarche: 0 new, 0 changed, \(count - 2) unchanged, 2 annotated again
        demarche: rules since the run before: 0 new, 1 changed, 0 gone; they change nothing in \
        \(count - 2) of the statements

        """)
    _ = try desk.add("b.db", flags)
    #expect(try desk.findings("a.db") == desk.findings("b.db"))
  }
}
