import DemarcheModel
import DemarchePacks
import DemarchePipeline
import TestSupport
import Testing

/// Overlays of a workspace on what rules find.
@Suite struct TuneTests {
  static let plain = """
    rule "stance.a" { emit = "stance", match = "@(praise | blame) target:{lower}",
      set = { polarity = 1, strength = 2 } }
    rule "theme" { emit = "principle", match = "@(peace | war)", set = { name = "theme" } }
    """
  static let text = "We praise peace. They blame war."

  func bench() throws -> SetupBench { try SetupBench(Self.plain) }

  @Test func keepsWhatItSuppressesWithTheReason() throws {
    var bench = try bench()
    bench.tune("stance.*", .suppress)
    let findings = try bench.findings(Self.text)
    #expect(findings.annotations.map(\.type) == ["principle", "principle"])
    #expect(findings.suppressed.count { $0.type == "stance" } == 2)
    #expect(
      findings.suppressed.last?.tuning?.overlays == [
        Tuning.Overlay(action: "suppress", reason: "standing words", place: "demarche.toml:9")
      ])
    #expect(findings.suppressed.last?.suppressedBy?.text == "tune@workspace:demarche.toml:9")
  }

  @Test func countsWhatItSuppressesWhereOnlyTheStandingAreMade() throws {
    var bench = try bench()
    bench.tune("stance.*", .suppress)
    let findings = try bench.engine().annotate(
      [ScriptBench.statement(Self.text)], keeping: .standing)[0]
    #expect(findings.suppressed == [])
    #expect(findings.suppressedCount == 2)
  }

  @Test(arguments: [
    ("words:praise", ["stance blame"]), ("words = 'praise peace'", ["stance blame"]),
    ("trigger != 'blame'", ["stance blame"]),
    ("polarity > 0 and target = 'peace'", ["stance blame"]),
    ("zone = 'boilerplate'", ["stance praise", "stance blame"]),
    ("zone in ('body', 'title')", []), ("strength<3", []),
    ("not (type = 'stance')", ["stance praise", "stance blame"]),
  ])
  func takesConditionsAsRulesAndQueriesDo(condition: String, stand: [String]) throws {
    var bench = try bench()
    bench.tune("stance.a", where: condition, .suppress)
    let findings = try bench.findings(Self.text)
    #expect(
      findings.annotations.filter { $0.type == "stance" }.map {
        "stance " + (findings.statement.text(in: $0.trigger) ?? "")
      } == stand)
    #expect(try bench.diagnostics() == [])
  }

  @Test func addsTagsThatFiltersAndLaterOverlaysSee() throws {
    var bench = try bench()
    bench.tune("stance.a", where: "trigger:blame", .tag("desk"))
    bench.tune("stance.a", where: "tag:desk", .tag("again"))
    let findings = try bench.findings(Self.text)
    let tagged = findings.annotations.filter { $0.tuning != nil }
    #expect(tagged.map { findings.statement.text(in: $0.trigger) } == ["blame"])
    #expect(tagged.first?.tuning?.tags == ["again", "desk"])
    var scope = FilterScope(findings.statement)
    let filter = try FilterParser.parse("tag:des*")
    #expect(findings.annotations.count { scope.matches(filter, $0) } == 1)
  }

  @Test func setsFieldsToValuesOfTheirType() throws {
    var bench = try bench()
    bench.tune(
      "stance.a", where: "trigger:blame",
      .set([
        Workspace.Setting(name: "polarity", value: .integer(-1), place: SetupBench.place(10)),
        Workspace.Setting(name: "holder", value: .text("Sweden"), place: SetupBench.place(10)),
      ]))
    #expect(
      try bench.found(Self.text).filter { $0.hasPrefix("stance") } == [
        "stance praise holder=European Union target=peace polarity=1 strength=2",
        "stance blame holder=Sweden target=war polarity=-1 strength=2",
      ])
    #expect(
      try bench.findings(Self.text).annotations.compactMap(\.tuning).flatMap(\.overlays).map(
        \.action) == ["set polarity = -1, holder = 'Sweden'"])
  }

  @Test func refusesFieldsAndValuesThatTheTypeDoesNotHave() throws {
    var bench = try bench()
    bench.tune(
      "stance.a",
      .set([Workspace.Setting(name: "polarty", value: .integer(1), place: SetupBench.place(10))]))
    bench.tune(
      "stance.a",
      .set([
        Workspace.Setting(name: "strength", value: .text("high"), place: SetupBench.place(12))
      ]))
    #expect(
      try bench.diagnostics() == [
        "demarche.toml:10: error: type 'stance' has no field 'polarty' [tune/unknown-field] did "
          + "you mean 'polarity'?",
        "demarche.toml:12: error: field 'strength' of type 'stance' should be an integer, but is "
          + "'high' [tune/invalid-value]",
      ])
  }

  @Test func refusesAConditionThatCannotBeRead() throws {
    var bench = try bench()
    bench.tune("stance.a", where: "zon = 'body'", .suppress)
    #expect(
      try bench.diagnostics() == [
        "demarche.toml:9: error: 'where' of this overlay: there is no field 'zon' "
          + "[tune/condition] did you mean 'zone:'?"
      ])
  }

  @Test func warnsOfAnExpiredOverlayAndAppliesIt() throws {
    var bench = try bench()
    bench.options.configuration.asOf = CalendarDate(iso: "2028-01-01")
    bench.tune("stance.a", .suppress, expires: "2027-12-31")
    #expect(
      try bench.diagnostics() == [
        "demarche.toml:9: warning: this overlay was meant to hold until 2027-12-31, and still "
          + "applies: standing words [tune/expired] set a later day, or remove it"
      ])
    #expect(try bench.findings(Self.text).annotations.map(\.type) == ["principle", "principle"])
  }

  @Test func warnsOfAGlobThatMatchesNoRule() throws {
    var bench = try bench()
    bench.tune("stance.b", .suppress)
    #expect(
      try bench.diagnostics() == [
        "demarche.toml:9: warning: no rule matches 'stance.b' [tune/no-rule] did you mean "
          + "'stance.a'?"
      ])
  }

  @Test func notesAnOverlayThatChangesNothing() throws {
    var bench = try bench()
    bench.tune("stance.a", where: "words:nothing", .suppress)
    bench.tune("stance.a", .tag("x"), line: 14)
    let engine = try bench.engine()
    _ = try engine.annotate([ScriptBench.statement(Self.text)])
    #expect(
      engine.closingNotes.map(SetupBench.text) == [
        "demarche.toml:9: note: this overlay changed nothing: standing words [tune/unused]"
      ])
  }

  @Test func countsInTheDigestsOfItsRules() throws {
    var bench = try bench()
    let before = try bench.engine().archivedRules
    bench.tune("stance.a", .suppress)
    let after = try bench.engine().archivedRules
    let changes = try #require(before.changes(to: after))
    #expect(changes.new == ["a/b/stance.a"])
    #expect(before.hash != after.hash)
    bench.options.configuration.tunes[0].place.line = 99
    #expect(try bench.engine().archivedRules.hash == after.hash)
  }

  @Test func isToldByExplain() throws {
    var bench = try bench()
    bench.tune("stance.a", where: "trigger:blame", .suppress)
    let answer = try bench.engine().explain(
      Engine.Question(rule: "stance.a"), in: ScriptBench.statement(Self.text))
    let text = answer.text(width: 100, isColoured: false)
    #expect(text.contains("(suppressed)"))
    #expect(text.contains("workspace suppress by demarche.toml:9: standing words"))
  }

  @Test func isToldByExplainAtTheFieldThatItSets() throws {
    var bench = try bench()
    bench.tune(
      "stance.a", where: "trigger:praise",
      .set([
        Workspace.Setting(name: "holder", value: .text("Sweden"), place: SetupBench.place(10)),
        Workspace.Setting(name: "ladder", value: .text("own"), place: SetupBench.place(10)),
      ]))
    let text = try bench.engine().explain(
      Engine.Question(rule: "stance.a"), in: ScriptBench.statement(Self.text)
    ).text(width: 200, isColoured: false)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    func how(_ field: String) -> String? {
      lines.first { $0.first == field && $0.contains("\u{2190}") }
        .map { $0.drop { $0 != "\u{2190}" }.dropFirst().joined(separator: " ") }
    }
    #expect(how("holder") == "set by demarche.toml:9: standing words")
    #expect(how("ladder") == "set by demarche.toml:9: standing words")
    #expect(how("polarity") == "set to 1")
    #expect(how("strength") == "set to 2")
  }

  @Test func refusesAnOrderOfWords() throws {
    var bench = try bench()
    bench.tune("stance.a", where: "holder < 'EU'", .suppress)
    #expect(
      try bench.diagnostics() == [
        "demarche.toml:9: error: 'where' of this overlay: 'holder' should be a number or a day to "
          + "stand before '<', but is neither [tune/condition] compare it with '=' or '!='"
      ])
  }

  @Test func leavesCasesOfThePackAlone() throws {
    var bench = try bench()
    try bench.folder.write(
      "=== a\n> We praise peace.\n= stance \"praise\" strength=2\n", to: "pack/tests/a.case")
    bench.tune("stance.a", .suppress)
    var options = Engine.CaseOptions()
    for measures in [false, true] {
      options.measuresCoverage = measures
      #expect(try bench.engine().runCases(options).isPassing)
    }
  }

  @Test func keepsTagsSortedAndOnce() {
    #expect(Tuning(tags: ["b", "a", "b"]).tags == ["a", "b"])
  }

  @Test func standsInJSON() throws {
    var bench = try bench()
    bench.set(rules: "stance.a", level: .warning)
    bench.tune("stance.a", where: "trigger:blame", .tag("desk"))
    let findings = try bench.findings(Self.text)
    var lines = FindingsLines()
    lines.append(findings)
    let line = String(decoding: lines.take(), as: UTF8.self)
    #expect(
      line.contains(
        #""level":"warning","tags":["desk"],"overlays":[{"action":"tag desk","#
          + #""reason":"standing words","at":"demarche.toml:9"}]}"#))
    #expect(line.split(separator: "\"level\":\"warning\"").count == 3)
  }

  @Test func survivesAnArchive() throws {
    var bench = try bench()
    bench.set(rules: "stance.a", level: .error)
    bench.tune("stance.a", where: "trigger:blame", .tag("desk"))
    let engine = try bench.engine()
    try bench.folder.write(Self.text, to: "s/one.txt")
    let archive = try Engine.archive(at: bench.folder.path("x.db"), .creating)
    _ = try engine.add(
      StatementSource([bench.folder.path("s")]), to: archive, Engine.RunOptions(), now: "now",
      receive: { _ in true })
    var tunings: [Tuning] = []
    try archive.forEachFindings { found in
      tunings = found.annotations.compactMap(\.tuning)
      return true
    }
    #expect(tunings.map(\.level) == [.error, .error])
    #expect(tunings.map(\.tags) == [[], ["desk"]])
    #expect(tunings.last?.overlays.map(\.reason) == ["standing words"])
    #expect(try archive.verify().faults == [])
    #expect(
      try archive.rows("SELECT level, tags FROM tuned ORDER BY annotation") == [
        "error|[]", "error|[\"desk\"]",
      ])
  }
}
