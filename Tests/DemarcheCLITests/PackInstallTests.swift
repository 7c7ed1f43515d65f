import Foundation
import TestSupport
import Testing

/// From an author's folder to another person's workspace, with the network off.
@Suite struct PackInstallTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["ours", "desk"] {
      try succeed(try run("pack", "key", name, "--no-password"))
    }
    try succeed(try run("pack", "index", "init", "index", "--name", "desk"))
    try publish("0.1.0", "pike")
    try succeed(try run("pack", "init", "work"))
  }

  private func run(_ arguments: String..., at place: String = ".") throws -> Command.Outcome {
    var command = try Command.demarche()
    command.folder = folder.path(place)
    command.environment["HOME"] = folder.path
    return try command.run(arguments)
  }

  private func succeed(_ outcome: Command.Outcome) throws {
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  private func publish(
    _ version: String, _ word: String, example: String? = nil, asks: String = ""
  ) throws {
    try folder.write(
      "schema = 1\n[pack]\nid = \"ours/fish\"\nversion = \"\(version)\"\n\(asks)",
      to: "fish/pack.toml")
    try folder.write(
      """
      annotation_type "fish" { fields = {} }
      rule "fish" {
        emit = "fish", match = "\(word)",
        examples = { "a [[\(example ?? word)]]" }, counter = { "a cod" },
      }
      """, to: "fish/rules/fish.lua")
    try succeed(try run("pack", "build", "fish"))
    try succeed(try run("pack", "sign", "fish-\(version).dpack"))
    try succeed(try run("pack", "publish", "fish-\(version).dpack", "--index", "index"))
  }

  private func key(_ name: String) throws -> String {
    let file = try String(
      contentsOfFile: folder.path(".local/share/demarche/keys/\(name).pub"), encoding: .utf8)
    return file.split(separator: "\n").last.map(String.init) ?? ""
  }

  private func added() throws {
    let outcome = try run(
      "pack", "add", "ours/fish", "--index", "../index", "--key", try key("desk"), "--offline",
      at: "work")
    try succeed(outcome)
    #expect(outcome.errorText.contains("ours/fish 0.1.0 is new\n"))
    #expect(outcome.errorText.hasSuffix("to let them run: demarche pack trust ours/fish\n"))
  }

  @Test func whatIsAddedRunsOnceItWasApproved() throws {
    try added()
    #expect(try run("rules", at: "work").status == 4)
    try succeed(try run("pack", "trust", "ours/fish", at: "work"))
    let rules = try run("rules", "--locked", "--offline", at: "work")
    try succeed(rules)
    #expect(rules.outputText.hasPrefix("ours/fish/fish  fish  rules/fish.lua:2"))
    #expect(
      try run("pack", "list", at: "work").outputText == "ours/fish  0.1.0  ../index\n")
    try succeed(try run("pack", "audit", at: "work"))
  }

  @Test func anInstalledFileThatWasChangedIsRefused() throws {
    try added()
    try succeed(try run("pack", "trust", "ours/fish", at: "work"))
    try succeed(try run("rules", at: "work"))
    let packs = folder.path("work/.demarche/packs/ours")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: packs).first)
    try folder.write("-- x", to: "work/.demarche/packs/ours/\(name)/rules/more.lua")
    for cache in [[], ["--no-cache"]] {
      var command = try Command.demarche()
      command.folder = folder.path("work")
      command.environment["HOME"] = folder.path
      let outcome = try command.run(["rules"] + cache)
      #expect(outcome.status == 4)
      #expect(outcome.errorText.contains("[lock/tree-differs]"))
      #expect(outcome.errorText.contains("'demarche pack sync' installs it again"))
    }
    #expect(try run("pack", "audit", at: "work").status == 4)
    try succeed(try run("pack", "sync", at: "work"))
    try succeed(try run("rules", at: "work"))
  }

  @Test func updatesAreSeenThenTakenAndGoBack() throws {
    try added()
    try publish("0.2.0", "trout")
    #expect(
      try run("pack", "outdated", at: "work").outputText
        == "ours/fish  0.1.0 → 0.2.0  ../index\n")
    // `^0.1.0` does not allow 0.2.0.
    #expect(try run("pack", "update", "--yes", at: "work").errorText.contains("nothing newer"))
    try publish("0.1.1", "perch")
    let preview = try run("pack", "update", "--preview", at: "work")
    try succeed(preview)
    #expect(preview.outputText == "ours/fish 0.1.0 → 0.1.1\n")
    #expect(preview.errorText == "ours/fish 0.1.1: 0 cases, 0 expectations, 2 examples, all pass\n")
    #expect(try run("pack", "list", at: "work").outputText.contains("0.1.0"))
    #expect(try run("pack", "update", at: "work").status == 64)
    let update = try run("pack", "update", "--yes", at: "work")
    try succeed(update)
    #expect(update.errorText.contains("ours/fish 0.1.0 → 0.1.1, 1 rule changed\n"))
    #expect(try run("pack", "list", at: "work").outputText.contains("0.1.1"))
    let back = try run("pack", "rollback", at: "work")
    #expect(back.errorText == "ours/fish 0.1.1 → 0.1.0, 1 rule changed\n")
    #expect(try run("pack", "list", at: "work").outputText.contains("0.1.0"))
  }

  private func files() -> [String] {
    (FileManager.default.enumerator(atPath: folder.path("work"))?.compactMap { $0 as? String } ?? [])
      .sorted()
  }

  @Test func aPreviewChangesNothing() throws {
    try added()
    try publish("0.1.1", "perch", asks: "[permissions]\nclock = true\n")
    let text = try String(contentsOfFile: folder.path("work/demarche.toml"), encoding: .utf8)
    let before = files()
    try succeed(try run("pack", "update", "--preview", "--grant", at: "work"))
    #expect(try run("pack", "update", "--grant", at: "work").status == 64)
    #expect(files() == before)
    #expect(
      try String(contentsOfFile: folder.path("work/demarche.toml"), encoding: .utf8) == text)
    try succeed(try run("pack", "update", "--yes", "--grant", at: "work"))
    #expect(
      try String(contentsOfFile: folder.path("work/demarche.toml"), encoding: .utf8)
        .contains("[policy.grants.\"ours/fish\"]\nclock = true\n"))
    try succeed(try run("pack", "audit", at: "work"))
  }

  @Test func aFreshCloneIsInstalledWithTheLockAsItIs() throws {
    try added()
    for name in ["demarche.toml", "demarche.lock"] {
      try folder.write(
        try String(contentsOfFile: folder.path("work/" + name), encoding: .utf8),
        to: "clone/" + name)
    }
    let lock = try String(contentsOfFile: folder.path("work/demarche.lock"), encoding: .utf8)
    #expect(lock.contains("[pack.rules]"))
    try succeed(try run("pack", "sync", "--locked", at: "clone"))
    #expect(
      try String(contentsOfFile: folder.path("clone/demarche.lock"), encoding: .utf8) == lock)
  }

  @Test func whatTheLockSaysOfAKeyIsNotShownAsProved() throws {
    try added()
    let proved = try run("pack", "info", "ours/fish", at: "work").outputText
    #expect(proved.contains("  from: the lock says ../index, not verified\n"))
    #expect(proved.contains("  signed with: "))
    #expect(!proved.contains("signed with: the lock says"))
    try FileManager.default.removeItem(atPath: folder.path(".cache"))
    #expect(
      try run("pack", "info", "ours/fish", at: "work").outputText
        .contains("  signed with: the lock says "))
  }

  @Test func whatCannotBeMeantIsRefusedBeforeAnythingChanges() throws {
    let wrongKey = try run("pack", "add", "../fish-0.1.0.dpack", "--key", "RWx", at: "work")
    #expect(wrongKey.status == 64)
    #expect(
      wrongKey.errorText.hasPrefix(
        "Error: --key expects a public key of minisign, 56 letters that begin with 'RW', got 'RWx'")
    )
    let idle = try run("pack", "add", "ours/fish", "--key", try key("ours"), at: "work")
    #expect(idle.status == 64)
    let unnamed = try run("pack", "add", "urge", at: "work")
    #expect(unnamed.status == 64)
    #expect(
      unnamed.errorText.hasPrefix(
        "Error: expected the id of a pack such as ours/urge, a folder or a .dpack, got 'urge'"))
    #expect(files() == ["demarche.toml"])
  }

  @Test func anUpdateWhoseExamplesFailIsNotTaken() throws {
    try added()
    try publish("0.1.1", "perch", example: "tench")
    let outcome = try run("pack", "update", "--yes", at: "work")
    #expect(outcome.status == 1)
    #expect(try run("pack", "list", at: "work").outputText.contains("0.1.0"))
  }

  @Test func anUpdateTellsWhatItChangesInAnArchive() throws {
    try added()
    try succeed(try run("pack", "trust", "ours/fish", at: "work"))
    try folder.write("We saw a pike and a perch.\n", to: "work/texts/a.txt")
    try folder.write("We saw a perch.\n", to: "work/texts/b.txt")
    try succeed(try run("archive", "add", "texts", "--archive", "a.db", at: "work"))
    try publish("0.1.1", "perch")
    let preview = try run("pack", "update", "--preview", "--archive", "a.db", at: "work")
    try succeed(preview)
    #expect(
      preview.outputText == """
        ours/fish 0.1.0 → 0.1.1
        − fish “pike” ours/fish/fish
            texts/a.txt:1:10, sentence 1
            We saw a pike and a perch.
        + fish “perch” ours/fish/fish
            texts/a.txt:1:21, sentence 1
            We saw a pike and a perch.
        + fish “perch” ours/fish/fish
            texts/b.txt:1:10, sentence 1
            We saw a perch.
        2 added, 1 removed, 0 changed in 2 of 2 statements
          +2 −1 ~0  ours/fish/fish

        """)
    #expect(try run("pack", "list", at: "work").outputText.contains("0.1.0"))
  }

  @Test func aDeprecatedVersionIsNamedByTheAudit() throws {
    try publish("0.1.1", "perch", asks: "status = \"deprecated\"\n")
    try succeed(
      try run(
        "pack", "add", "ours/fish@=0.1.1", "--index", "../index", "--key", try key("desk"),
        at: "work"))
    let audit = try run("pack", "audit", at: "work")
    #expect(
      audit.errorText.contains(
        "pack 'ours/fish' 0.1.1 should not be used any more: its authors deprecated it "
          + "[index/deprecated]"))
  }

  @Test func aLockThatDoesNotFitAnyMoreSaysSo() throws {
    try added()
    let file = folder.path("work/demarche.toml")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try folder.write(text.replacing("\"^0.1.0\"", with: "\"^0.9\""), to: "work/demarche.toml")
    let outcome = try run("rules", at: "work")
    #expect(outcome.status == 78)
    #expect(outcome.errorText.contains("[lock/stale]\n"))
    #expect(outcome.errorText.contains("run: demarche pack sync"))
  }

  @Test func aBundleNeedsNothingElse() throws {
    try added()
    try succeed(try run("pack", "bundle", "../b.tar", at: "work"))
    try FileManager.default.removeItem(atPath: folder.path("index"))
    try succeed(try run("pack", "unbundle", "b.tar", "other"))
    try succeed(try run("pack", "trust", "ours/fish", at: "other"))
    try succeed(try run("rules", "--locked", "--offline", at: "other"))
  }

  @Test func anArchiveThatSomebodyBroughtIsTaken() throws {
    let refused = try run("pack", "add", "../fish-0.1.0.dpack", at: "work")
    #expect(refused.status == 4)
    #expect(refused.errorText.contains("[sign/no-key]"))
    let outcome = try run(
      "pack", "add", "../fish-0.1.0.dpack", "--key", try key("ours"), at: "work")
    try succeed(outcome)
    #expect(try run("pack", "list", at: "work").outputText == "ours/fish  0.1.0  vendor\n")
  }
}
