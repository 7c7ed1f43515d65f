import Foundation
import TestSupport
import Testing

/// Commands in a workspace of folders.
@Suite struct WorkspaceRunTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      schema = 1
      [pack]
      id = "ours/fish"
      version = "0.1.0"
      summary = "Fish of tests."
      """, to: "desk/packs/fish/pack.toml")
    try folder.write(
      """
      annotation_type "fish" { fields = {} }
      rule "fish" { emit = "fish", match = "pike", examples = { "a pike" }, counter = { "a cod" } }
      """, to: "desk/packs/fish/rules/fish.lua")
    try folder.write(
      """
      report "pond" {
        title = "Pond", options = { depth = { type = "integer", default = 1 } },
        build = function(archive, options, doc) doc:paragraph { "depth ", options.depth } end,
      }
      """, to: "desk/packs/fish/reports/pond.lua")
    try folder.write(
      """
      schema = 1
      [packs]
      "ours/fish" = { path = "packs/fish" }
      [reports.weekly]
      report = "pond"
      format = "text"
      set = { depth = 7 }
      """, to: "desk/demarche.toml")
    try folder.write("We saw a pike.\n", to: "desk/texts/a.txt")
  }

  private func run(_ arguments: String..., at place: String = "desk") throws -> Command.Outcome {
    var command = try Command.demarche()
    command.folder = folder.path(place)
    command.environment["HOME"] = folder.path
    return try command.run(arguments)
  }

  private func trusted() throws -> Self {
    let outcome = try run("pack", "trust", "ours/fish", "-q")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return self
  }

  @Test func aPackOutsideOfTheWorkspaceIsNotBundled() throws {
    try folder.write(
      "schema = 1\n[pack]\nid = \"ours/far\"\nversion = \"0.1.0\"\n", to: "far/pack.toml")
    try folder.write(
      "schema = 1\n[packs]\n\"ours/far\" = { path = \"../far\" }\n", to: "desk/demarche.toml")
    _ = try run("rules")
    let outcome = try run("pack", "bundle", "b.tar")
    #expect(outcome.status == 4)
    #expect(
      outcome.errorText.contains(
        "error: pack 'ours/far' stands outside of the workspace, in '../far' [bundle/outside]\n"))
  }

  @Test func approvalsGivenAtOnceAreAllKept() async throws {
    let names = (1...6).map { "f\($0)" }
    for name in names {
      try folder.write("", to: "trusted/\(name)/x")
    }
    let made = self
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in names {
        var command = try Command.demarche()
        command.folder = made.folder.path("desk")
        command.environment["HOME"] = made.folder.path
        let path = made.folder.path("trusted/" + name)
        group.addTask { [command] in
          let outcome = try command.run(["pack", "trust", "--folder", path])
          #expect(outcome.status == 0)
        }
      }
      try await group.waitForAll()
    }
    let list = try run("pack", "trust").outputText
    #expect(names.filter { !list.contains("/trusted/\($0)\n") } == [])
  }

  @Test func approvalsThatSomebodyElseCanWriteDoNotCount() throws {
    let file = try folder.write("schema = 1\n", to: ".local/share/demarche/trust.toml")
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file)
    let outcome = try run("rules")
    #expect(outcome.status == 4)
    #expect(
      outcome.errorText == """
        \(file): error: should belong to you, and be writable by nobody else [trust/invalid]
          help: if you wrote it: chmod go-w it; else remove it and approve again

        """)
  }

  @Test func aWorkspaceThatEverybodyCanWriteIsPassedOverAloud() throws {
    let file = folder.path("desk/demarche.toml")
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file)
    let outcome = try run("rules", "fish")
    #expect(
      outcome.errorText.hasPrefix(
        "\(file): warning: should be a file of yours that others cannot write, and is passed over "
          + "[workspace/passed-over]\n"))
  }

  @Test func tablesThousandsDeepAreRefused() throws {
    try folder.write(
      "schema = 1\n[x-a" + String(repeating: ".a", count: 6000) + "]\n", to: "desk/demarche.toml")
    let outcome = try run("rules")
    #expect(outcome.status == 78)
    #expect(
      outcome.errorText.contains(
        "demarche.toml:2:1: error: a line has more than 1000 full stops [workspace/toml-syntax]\n"))
  }

  @Test func codeThatWasNeverApprovedEndsWith4() throws {
    let outcome = try run("rules")
    #expect(outcome.status == 4)
    #expect(outcome.outputText == "")
    #expect(
      outcome.errorText == """
        packs/fish: error: pack 'ours/fish' holds code, and what is in it now was never approved \
        [trust/not-approved]
          help: read it, then: demarche pack trust ours/fish

        """)
  }

  @Test func approvingTellsWhatItIsAndLetsItRun() throws {
    let told = try run("pack", "trust", "ours/fish")
    #expect(told.errorText.hasPrefix("ours/fish@0.1.0\n  holds: code\n  is: Fish of tests.\n"))
    let rules = try run("rules", at: "desk/texts")
    #expect(rules.status == 0, "\(rules.errorText)")
    #expect(rules.outputText.hasPrefix("ours/fish/fish  fish  rules/fish.lua:2\n"))
    let list = try run("pack", "trust").outputText
    #expect(list.hasPrefix("ours/fish@0.1.0  "))
  }

  @Test func aChangeAsksAgain() throws {
    let test = try trusted()
    #expect(try test.run("rules").status == 0)
    try folder.write("-- new", to: "desk/packs/fish/lib/new.lua")
    #expect(try test.run("rules").status == 4)
    #expect(try test.run("rules", "--no-cache").status == 4)
    #expect(try test.run("pack", "trust", "--folder", "packs/fish").status == 0)
    #expect(try test.run("rules").status == 0)
    #expect(try test.run("pack", "trust", "--revoke", "packs/fish").status == 0)
    #expect(try test.run("rules").status == 4)
  }

  @Test func whatIsNamedOnTheCommandLineAsksNobody() throws {
    let outcome = try run("check", "packs/fish")
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test func theWorkspaceCanBeLeftAside() throws {
    let outcome = try run("rules", "fish", "--no-workspace")
    #expect(outcome.status == 64)
    #expect(try run("rules", "stance.*", "--no-workspace").status == 0)
  }

  @Test func onlyThePacksThatItNamesRun() throws {
    let outcome = try trusted().run("rules", "stance.*")
    #expect(outcome.status == 64)
  }

  @Test func aSavedReportRunsWithWhatStandsThere() throws {
    let test = try trusted()
    #expect(try test.run("report", "weekly", "texts").outputText.contains("depth 7"))
    #expect(
      try test.run("report", "weekly", "texts", "--set", "depth=2").outputText.contains("depth 2"))
    #expect(
      try test.run("report", "--list").outputText.hasSuffix(
        "weekly  pond --format text --set depth=7\n"))
  }

  @Test func theLockIsMadeAndMustHold() throws {
    let test = try trusted()
    let refused = try test.run("rules", "--locked")
    #expect(refused.status == 4)
    #expect(
      refused.errorText == """
        demarche.lock: error: with '--locked' the lock must hold, but it would change: ours/fish \
        0.1.0 is new [lock/would-change]
          help: run without '--locked', and keep the lock with the rest

        """)
    #expect(try test.run("rules").status == 0)
    #expect(try test.run("rules", "--locked").status == 0)
  }

  @Test func faultsOfTheFileAreToldWithTheirPlace() throws {
    try folder.write("schema = 1\n[pakcs]\n", to: "desk/demarche.toml")
    let outcome = try run("rules")
    #expect(outcome.status == 78)
    #expect(
      outcome.errorText == """
        demarche.toml:2:2: error: the workspace has no key 'pakcs' [workspace/unknown-key]
          2 | [pakcs]
            |  ^^^^^ did you mean 'packs'?

        """)
  }

  @Test func listsWhatRuns() throws {
    #expect(try run("pack", "list").outputText == "ours/fish  0.1.0  packs/fish\n")
    #expect(
      try run("pack", "why", "ours/fish").outputText
        == "demarche.toml → ours/fish 0.1.0 (asks for any version)\n")
    let json = try run("pack", "list", "--format", "json").outputText
    #expect(json.contains("\"pack\": \"ours/fish\""))
    #expect(try run("pack", "info", "ours/fish").outputText.contains("holds: code"))
    #expect(try run("pack", "info", "packs/fish", "--format", "json").outputText.contains("0.1.0"))
  }

  @Test func addsAndRemovesWhatComesAlong() throws {
    let added = try run("pack", "add", "demarche/core")
    #expect(added.status == 0, "\(added.errorText)")
    #expect(
      try String(contentsOfFile: folder.path("desk/demarche.toml"), encoding: .utf8)
        .contains("\"demarche/core\" = \"^0.1.0\"\n[reports.weekly]"))
    #expect(try run("pack", "remove", "demarche/core").status == 0)
    #expect(try run("pack", "list").outputText == "ours/fish  0.1.0  packs/fish\n")
    let unknown = try run("pack", "add", "demarche/coer@^0.1")
    #expect(unknown.status == 78)
    #expect(unknown.errorText.contains("did you mean 'demarche/core'?"))
    #expect(try run("pack", "list").outputText == "ours/fish  0.1.0  packs/fish\n")
  }

  @Test func aNewWorkspaceRunsWhatComesAlong() throws {
    #expect(try run("pack", "init", "new", at: ".").status == 0)
    #expect(try run("rules", "stance.*", at: "new").status == 0)
    #expect(try run("pack", "init", "new", at: ".").status == 78)
    #expect(try run("pack", "sync", at: "new").status == 0)
  }

  @Test func bundlesBecomeWorkspaces() throws {
    let test = try trusted()
    #expect(try test.run("pack", "bundle", "../b.tar").status == 0)
    let unpacked = try test.run("pack", "unbundle", "b.tar", "other", at: ".")
    #expect(unpacked.status == 0, "\(unpacked.errorText)")
    #expect(try test.run("rules", at: "other").status == 0)
  }

  @Test func whatLiesInTheNetworkIsNotFetchedOffline() throws {
    try folder.write(
      """
      schema = 1
      [packs]
      "far/off" = "^1"
      [indexes.far]
      url = "http://127.0.0.1:1"
      key = "RWQk397JT/H39/vQ3oaooZSQUCu8/uLw7iNtbEt74y/6+gxYjcGuLNpv"
      """, to: "desk/demarche.toml")
    let outcome = try run("pack", "sync", "--offline")
    #expect(outcome.status == 69)
    #expect(outcome.errorText.contains("[pack/offline]"))
  }

  @Test func outsideOfAWorkspaceThereIsNothingToSync() throws {
    let outcome = try run("pack", "sync", at: ".")
    #expect(outcome.status == 66)
    #expect(
      outcome.errorText == """
        demarche.toml: error: there is no workspace here [workspace/none]
          help: 'demarche pack init' makes one

        """)
  }
}
