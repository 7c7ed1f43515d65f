import DemarcheArchive
import TestSupport
import Testing

/// Judgements are about words, not about rows.
@Suite struct JudgementTests {
  // The second actor of the sample, and its stance.
  private static let stance: Int64 = 1 << 24 + 1

  private func shown(_ archive: TemporaryArchive) throws -> [String] {
    try archive.archive.rows("SELECT rule, verdict, note FROM stance")
  }

  @Test func aJudgementShowsInTheView() throws {
    let archive = try TemporaryArchive()
    try Sample.add([Sample.findings(Sample.statement("a"))], to: archive.archive)
    let judged = try archive.archive.judge(
      Self.stance, .reject, note: "no", at: Sample.time)
    #expect(judged.quote == "The EU welcomes the law of Norlund")
    #expect(try shown(archive) == ["test/pack/stance|reject|no"])
    _ = try archive.archive.judge(Self.stance, .accept, note: nil, at: Sample.time)
    #expect(try shown(archive) == ["test/pack/stance|accept|no"])
    #expect(try archive.archive.judgements().count == 1)
  }

  @Test(arguments: [(nil, "no"), ("yes", "yes"), ("", "NULL")] as [(String?, String)])
  func theNoteStaysUnlessAnotherIsGiven(note: String?, kept: String) throws {
    let archive = try TemporaryArchive()
    try Sample.add([Sample.findings(Sample.statement("a"))], to: archive.archive)
    _ = try archive.archive.judge(Self.stance, .reject, note: "no", at: Sample.time)
    let judged = try archive.archive.judge(Self.stance, .reject, note: note, at: Sample.time)
    #expect(judged.note ?? "NULL" == kept)
    #expect(try shown(archive) == ["test/pack/stance|reject|\(kept)"])
  }

  @Test func itOutlivesTheRuleThatFoundTheWords() throws {
    let archive = try TemporaryArchive()
    let statement = Sample.statement("a")
    try Sample.add([Sample.findings(statement)], to: archive.archive)
    _ = try archive.archive.judge(Self.stance, .reject, note: "no", at: Sample.time)
    try Sample.add(
      [Sample.findings(statement, stanceRule: "test/pack/better")], to: archive.archive,
      by: Sample.rules(["test/pack/better": "1"]))
    #expect(try shown(archive) == ["test/pack/better|reject|no"])
  }

  @Test func itFollowsTheWordsIntoANewVersion() throws {
    let archive = try TemporaryArchive()
    try Sample.add([Sample.findings(Sample.statement("a"))], to: archive.archive)
    _ = try archive.archive.judge(Self.stance, .reject, note: nil, at: Sample.time)
    let text = "A new beginning. The EU welcomes the law of Norlund. Norlund: yes."
    try Sample.add([Sample.findings(Sample.statement("a", text))], to: archive.archive)
    #expect(try shown(archive) == ["test/pack/stance|reject|NULL"])
  }

  @Test func itIsThereWhenAnOldTextComesBack() throws {
    let archive = try TemporaryArchive()
    let old = Sample.findings(Sample.statement("a"))
    let text = "A new beginning. The EU welcomes the law of Norlund. Norlund: yes."
    try Sample.add([old], to: archive.archive)
    try Sample.add([Sample.findings(Sample.statement("a", text))], to: archive.archive)
    _ = try archive.archive.judge(2 << 24 + 1, .reject, note: "no", at: Sample.time)
    try Sample.add([old], to: archive.archive)
    #expect(try shown(archive) == ["test/pack/stance|reject|no"])
  }

  @Test func theSameWordsElsewhereAreNotMeant() throws {
    let archive = try TemporaryArchive()
    try Sample.add(
      [Sample.findings(Sample.statement("a")), Sample.findings(Sample.statement("b"))],
      to: archive.archive)
    _ = try archive.archive.judge(Self.stance, .reject, note: nil, at: Sample.time)
    #expect(
      try archive.archive.rows("SELECT statement, verdict FROM stance ORDER BY statement")
        == ["a|reject", "b|NULL"])
  }

  @Test func oneIsTakenBack() throws {
    let archive = try TemporaryArchive()
    try Sample.add([Sample.findings(Sample.statement("a"))], to: archive.archive)
    _ = try archive.archive.judge(Self.stance, .reject, note: nil, at: Sample.time)
    _ = try archive.archive.judge(Self.stance, nil, note: nil, at: Sample.time)
    #expect(try shown(archive) == ["test/pack/stance|NULL|NULL"])
    #expect(try archive.archive.judgements() == [])
  }

  @Test func theyAreListedByWhatIsAsked() throws {
    let archive = try TemporaryArchive()
    try Sample.add([Sample.findings(Sample.statement("a"))], to: archive.archive)
    _ = try archive.archive.judge(Self.stance, .reject, note: nil, at: Sample.time)
    _ = try archive.archive.judge(1 << 24, .accept, note: nil, at: Sample.time)
    #expect(try archive.archive.judgements(verdict: .accept).map(\.type) == ["actor"])
    #expect(try archive.archive.judgements(type: "stance").map(\.verdict) == [.reject])
    #expect(try archive.archive.judgements(key: "b") == [])
    // The sample has the same mention twice.
    #expect(
      try archive.archive.judgements(type: "actor")[0].annotations == [1 << 24, 1 << 24 + 2])
  }

  @Test func anUnknownNumberIsRefused() throws {
    let archive = try TemporaryArchive()
    let error = #expect(throws: ArchiveError.self) {
      try archive.archive.judge(7, .accept, note: nil, at: Sample.time)
    }
    #expect(error?.diagnostic.message == "there is no annotation 7")
    #expect(error?.diagnostic.code == "archive/unknown-annotation")
  }
}
