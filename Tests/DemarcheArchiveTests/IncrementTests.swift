import DemarcheArchive
import DemarcheModel
import TestSupport
import Testing

/// What an archive makes of statements that it knows.
@Suite struct IncrementTests {
  private static let text = "Ostmark: The EU welcomes the law of Norlund."

  @Test func theSameTextUnderTheSameKeyChangesNothing() throws {
    let archive = try TemporaryArchive()
    let findings = Sample.findings(Sample.statement("a"))
    let first = try Sample.add([findings, findings], to: archive.archive)
    let second = try Sample.add([findings], to: archive.archive)
    #expect(first.outcomes == [.new, .unchanged])
    #expect(second.outcomes == [.unchanged])
    #expect(try archive.archive.rows("SELECT count(*) FROM version") == ["1"])
  }

  @Test func anotherTextUnderTheSameKeyIsANewVersion() throws {
    let archive = try TemporaryArchive()
    let old = Sample.findings(Sample.statement("a"))
    let new = Sample.findings(Sample.statement("a", Self.text))
    try Sample.add([old], to: archive.archive)
    #expect(try Sample.add([new], to: archive.archive).outcomes == [.changed])
    #expect(try archive.archive.findings(of: "a") == new)
    #expect(try archive.archive.findings(of: "a", version: 1) == old)
    #expect(try archive.archive.rows("SELECT number, text FROM statement") == ["2|" + Self.text])
    #expect(try archive.archive.rows("SELECT count(*) FROM stance") == ["1"])
    #expect(try archive.archive.verify().faults == [])
  }

  @Test func theOldTextAgainIsTheNewestAgain() throws {
    let archive = try TemporaryArchive()
    let old = Sample.findings(Sample.statement("a"))
    try Sample.add([old], to: archive.archive)
    try Sample.add([Sample.findings(Sample.statement("a", Self.text))], to: archive.archive)
    #expect(try Sample.add([old], to: archive.archive).outcomes == [.changed])
    #expect(
      try archive.archive.rows("SELECT number, is_current FROM statement_version ORDER BY number")
        == ["1|1", "2|0"])
    #expect(try archive.archive.findings(of: "a") == old)
    #expect(try archive.archive.rows("SELECT count(*) FROM stance") == ["1"])
  }

  @Test func theSameTextUnderAnotherKeyIsLinked() throws {
    let archive = try TemporaryArchive()
    let all = ["a", "b", "c"].map { Sample.findings(Sample.statement($0)) }
    #expect(try Sample.add(all, to: archive.archive).outcomes == [.new, .new, .new])
    #expect(
      try archive.archive.rows("SELECT statement, same_text_as FROM statement")
        == ["a|NULL", "b|a", "c|a"])
  }

  @Test func theSameTextIsShownWhileTheOtherHasIt() throws {
    let archive = try TemporaryArchive()
    try Sample.add(["a", "b"].map { Sample.findings(Sample.statement($0)) }, to: archive.archive)
    try Sample.add([Sample.findings(Sample.statement("a", Self.text))], to: archive.archive)
    #expect(
      try archive.archive.rows("SELECT statement, same_text_as FROM statement ORDER BY 1")
        == ["a|NULL", "b|NULL"])
    try Sample.add([Sample.findings(Sample.statement("a"))], to: archive.archive)
    #expect(
      try archive.archive.rows("SELECT statement, same_text_as FROM statement ORDER BY 1")
        == ["a|NULL", "b|a"])
  }

  @Test func otherRulesAnnotateAgain() throws {
    let archive = try TemporaryArchive()
    let statement = Sample.statement("a")
    try Sample.add([Sample.findings(statement)], to: archive.archive)
    let rules = Sample.rules(["test/pack/stance": "2", "test/pack/new": "1"])
    let second = try Sample.add(
      [Sample.findings(statement, strength: 3)], to: archive.archive, by: rules)
    #expect(second.outcomes == [.rerun])
    #expect(second.run.rules == RuleChanges(new: 1, changed: 1, removed: 1))
    #expect(try archive.archive.rows("SELECT strength FROM stance") == ["3"])
    #expect(try archive.archive.rows("SELECT sum(count) FROM mention") == ["2"])
    #expect(try archive.archive.verify().faults == [])
  }

  @Test func otherMetadataReplaceTheOld() throws {
    let archive = try TemporaryArchive()
    try Sample.add([Sample.findings(Sample.statement("a"))], to: archive.archive)
    var statement = Sample.statement("a", date: CalendarDate(year: 2024, month: 1, day: 2))
    statement.headline = "Otherwise"
    let second = try Sample.add([Sample.findings(statement)], to: archive.archive)
    #expect(second.outcomes == [.rerun])
    #expect(
      try archive.archive.rows("SELECT number, issued_on, headline FROM statement")
        == ["1|2024-01-02|Otherwise"])
    #expect(
      try archive.archive.rows("SELECT rowid FROM search WHERE search MATCH 'otherwise'") == ["1"])
    #expect(
      try archive.archive.rows("SELECT rowid FROM search WHERE search MATCH 'about'") == [])
    #expect(try archive.archive.verify().faults == [])
  }

  @Test func whatIsKnownNeedNotBeReadAgain() throws {
    let archive = try TemporaryArchive()
    let statement = Sample.statement("a")
    let reading = Sample.reading(of: statement)
    try Sample.add([Sample.findings(statement)], to: archive.archive)
    func known(_ rules: ArchivedRules) throws -> [Bool] {
      var answers: [Bool] = []
      _ = try archive.archive.add(by: rules, now: Sample.time) { known, _ in
        answers = [known.count(of: reading.digest) > 0, known.holdsStatement(reading.identity)]
        return true
      }
      return answers
    }
    #expect(try known(Sample.rules()) == [true, true])
    #expect(try known(Sample.rules(["test/pack/stance": "2"])) == [false, false])
  }

  @Test func aDocumentThatWentBackToAnOldTextIsReadAgain() throws {
    let archive = try TemporaryArchive()
    let statement = Sample.statement("a")
    try Sample.add([Sample.findings(statement)], to: archive.archive)
    try Sample.add([Sample.findings(Sample.statement("a", Self.text))], to: archive.archive)
    _ = try archive.archive.add(by: Sample.rules(), now: Sample.time) { known, _ in
      #expect(known.count(of: Sample.reading(of: statement).digest) == 0)
      return true
    }
  }

  private func isKnown(_ statement: Statement, _ archive: Archive) throws -> Bool {
    var isKnown = false
    _ = try archive.add(by: Sample.rules(), now: Sample.time) { known, _ in
      isKnown = known.count(of: Sample.reading(of: statement).digest) > 0
      return true
    }
    return isKnown
  }

  @Test func metadataThatWentBackAreReadAgain() throws {
    let archive = try TemporaryArchive()
    let old = Sample.statement("a")
    let new = Sample.statement("a", date: CalendarDate(year: 2024, month: 1, day: 2))
    for statement in [old, new] {
      try Sample.add([Sample.findings(statement)], to: archive.archive)
    }
    #expect(try !isKnown(old, archive.archive))
    #expect(try Sample.add([Sample.findings(old)], to: archive.archive).outcomes == [.rerun])
    #expect(try archive.archive.rows("SELECT issued_on FROM statement") == ["2023-03-20"])
  }

  @Test func twoDocumentsWithOneKeyAreReadOnce() throws {
    let archive = try TemporaryArchive()
    let first = Sample.statement("a")
    var second = Sample.statement("a", Self.text)
    second.source.origin = "elsewhere/a"
    let run = try Sample.add(
      [Sample.findings(first), Sample.findings(second)], to: archive.archive)
    #expect(run.outcomes == [.new, .changed])
    #expect(run.run.counts.takenOver == 1)
    #expect(
      run.run.counts.firstTakenOver
        == ArchiveWriter.TakenOver(key: "a", before: "folder/a", now: "elsewhere/a"))
    #expect(try isKnown(first, archive.archive))
    #expect(try isKnown(second, archive.archive))
  }

  @Test func aDocumentThatLostItsKeyToAnotherIsReadAgainWhenItChanges() throws {
    let archive = try TemporaryArchive()
    let first = Sample.statement("a")
    var second = Sample.statement("a", Self.text)
    second.source.origin = "elsewhere/a"
    let third = Sample.statement("a", Self.text + " More.")
    for statement in [first, second, third] {
      try Sample.add([Sample.findings(statement)], to: archive.archive)
    }
    #expect(try !isKnown(first, archive.archive))
  }

  @Test func whatCouldNotBeReadWholeIsReadAgain() throws {
    let archive = try TemporaryArchive()
    let statement = Sample.statement("a")
    _ = try archive.archive.add(by: Sample.rules(), now: Sample.time) { _, writer in
      var reading = Sample.reading(of: statement)
      reading.isComplete = false
      _ = try writer.add(Sample.findings(statement), reading)
      return true
    }
    #expect(try !isKnown(statement, archive.archive))
    #expect(
      try Sample.add([Sample.findings(statement)], to: archive.archive).outcomes == [.unchanged])
  }

  @Test func whatWasCutOffIsAnnotatedAgain() throws {
    let archive = try TemporaryArchive()
    let statement = Sample.statement("a")
    _ = try archive.archive.add(by: Sample.rules(), now: Sample.time) { _, writer in
      _ = try writer.add(Sample.findings(statement), Sample.reading(of: statement).unfinished)
      return true
    }
    #expect(try !isKnown(statement, archive.archive))
    #expect(try Sample.add([Sample.findings(statement)], to: archive.archive).outcomes == [.rerun])
    #expect(try isKnown(statement, archive.archive))
  }

  @Test func aHeadlineWithANULKeepsTheSearchWhole() throws {
    let archive = try TemporaryArchive()
    var statement = Sample.statement("a")
    statement.headline = "Alpha\u{0}Beta"
    try Sample.add([Sample.findings(statement)], to: archive.archive)
    statement.headline = "Gamma"
    try Sample.add([Sample.findings(statement)], to: archive.archive)
    #expect(try archive.archive.verify().faults == [])
    #expect(try archive.archive.rows("SELECT rowid FROM search WHERE search MATCH 'beta'") == [])
  }

  @Test func namesThatOnlyLookAlikeAreKeptApart() throws {
    let archive = try TemporaryArchive()
    var all: [Findings] = []
    for (key, name) in [("a", "Caf\u{E9}"), ("b", "Cafe\u{301}")] {
      var statement = Sample.statement(key)
      statement.issuer = ActorReference(name: name)
      all.append(Sample.findings(statement))
    }
    try Sample.add(all, to: archive.archive)
    #expect(
      try archive.archive.rows("SELECT hex(issuer) FROM statement ORDER BY statement")
        == ["436166C3A9", "43616665CC81"])
  }

  @Test func aTypeThatGainsAndChangesFieldsKeepsWhatThereWas() throws {
    let archive = try TemporaryArchive()
    let old = AnnotationType("vow", [.init("what", .text), .init("size", .text)], overlap: .all)
    let new = AnnotationType(
      "vow", [.init("what", .text), .init("size", .integer), .init("by", .actor)],
      overlap: .onePerTrigger)
    try Sample.add(
      [vow("a", [Field(name: "size", value: .text("big"))])], to: archive.archive,
      by: Sample.rules(types: [old]))
    let second = vow(
      "b",
      [
        Field(name: "size", value: .integer(3)),
        Field(name: "by", value: .actor(ActorReference(name: "Ostmark"))),
      ])
    try Sample.add([second], to: archive.archive, by: Sample.rules(types: [new]))
    #expect(
      try archive.archive.rows("SELECT statement, size, by FROM vow ORDER BY statement")
        == ["a|NULL|NULL", "b|3|Ostmark"])
    #expect(try archive.archive.findings(of: "b") == second)
    #expect(
      try archive.archive.findings(of: "a").annotations[0]["size"]?.value == .text("big"))
    #expect(try archive.archive.verify().faults == [])
  }

  @Test func aTypeMayHaveTheNameOfATable() throws {
    let archive = try TemporaryArchive()
    let type = AnnotationType("version", [.init("what", .text)], overlap: .all)
    var findings = vow("a", [Field(name: "what", value: .text("x"))])
    findings.annotations[0].type = "version"
    try Sample.add([findings], to: archive.archive, by: Sample.rules(types: [type]))
    #expect(try archive.archive.rows("SELECT what FROM pack_version") == ["x"])
  }

  private func vow(_ key: String, _ fields: [Field]) -> Findings {
    var annotation = Annotation(
      type: "vow", range: TextRange(0, 7), trigger: TextRange(0, 7), sentence: TextRange(0, 8),
      sentenceNumber: 1, zone: .body, provenance: Sample.provenance("test/pack/vow"))
    annotation.fields = fields
    return Findings(statement: Sample.statement(key), annotations: [annotation])
  }
}
