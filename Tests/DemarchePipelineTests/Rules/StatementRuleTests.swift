import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// Rules whose function sees the whole statement.
@Suite struct StatementRuleTests {
  static let stances = """
    rule "stance.a" {
      emit = "stance", match = "@(welcome | welcomes | condemn | condemns) target:{lower}",
      set = { polarity = 1 },
    }
    annotation_type "tag" {
      fields = {
        word = "text", of = "range", by = "actor", day = "date", count = "integer",
        share = "number", sure = "boolean", all = "list", kind = "enum",
      },
    }

    """

  static func rule(_ body: String, _ more: String = "") -> String {
    stances + """
      rule "x" {
        emit = "tag", reads = { "stance" },
        statement = function(s)
          \(body)
        end,\(more)
      }
      """
  }

  static let text = "We welcome peace. We condemn war."

  // Claims run after what publishes actors; so does what reads claims.
  @Test func seesClaimsThoughAnotherRulePublishesActors() throws {
    let reader = Self.rule(
      "for a in s:annotations('stance'):each() do return { { at = a, word = 'seen' } } end")
    let publisher = """

      rule "org" {
        emit = "actor", publish = "actor", match = "name:@(Lake Group)", set = { kind = "group" },
      }
      """
    let bench = try ScriptBench(reader + publisher)
    #expect(bench.loadErrors == [])
    #expect(try bench.findings(Self.text).annotations.contains { $0.type == "tag" })
  }

  @Test(arguments: [Isolation.none, .all])
  func seesTheAnnotationsThatItReads(isolation: Isolation) throws {
    let bench = try ScriptBench(
      Self.rule(
        """
        local found = {}
        for a in s:annotations("stance"):each() do
          found[#found + 1] = {
            at = a, trigger = a.trigger, word = a.trigger.text, of = a.target, by = a.holder,
            day = s.issued_on, count = a.polarity, share = 0.5, sure = not a.negated,
            all = { a.type, 2, true, a.holder }, kind = "seen",
          }
        end
        return found
        """), isolation: isolation)
    #expect(bench.loadErrors == [])
    #expect(
      try bench.found(Self.text, "tag") == [
        "welcome all=stance, 2, true, European Union by=European Union count=1 day=2023-03-20 "
          + "kind=seen of=“peace” share=0.5 sure=true word=welcome",
        "condemn all=stance, 2, true, European Union by=European Union count=1 day=2023-03-20 "
          + "kind=seen of=“war” share=0.5 sure=true word=condemn",
      ])
    let tag = try #require(try bench.findings(Self.text).annotations.last { $0.type == "tag" })
    #expect(
      tag["by"]?.value == .actor(ActorReference(name: "European Union", id: "EU", kind: "igo")))
    #expect(tag.sentenceNumber == 2)
    #expect(tag.zone == .body)
    #expect(tag.provenance.text == "test/script/x@0.1.0:rules/x.lua:11")
    #expect(tag.status == Status())
  }

  @Test(arguments: [
    ("{ { first = 4, last = 10 } }", ["welcome"]),
    ("{ { at = s.sentences[2] } }", ["We condemn war."]),
    ("{ { at = s.blocks[1], trigger = { first = 1, last = 2 } } }", ["We"]),
    ("{ { first = 19, last = 20 }, { first = 1, last = 2 } }", ["We", "We"]),
    ("{ { first = 1, last = 2 }, { first = 1, last = 2 } }", ["We"]), ("{}", []), ("nil", []),
  ])
  func placesAreWordsOfTheText(result: String, found: [String]) throws {
    let bench = try ScriptBench(Self.rule("return \(result)"))
    #expect(try bench.found(Self.text, "tag") == found)
    #expect(try bench.findings(Self.text).diagnostics.isEmpty)
  }

  @Test func statusIsWhatTheFunctionSays() throws {
    let bench = try ScriptBench(
      Self.rule(
        """
        return { { first = 1, last = 2, negated = true, modality = "possible", tense = "future",
          certainty = "implicit", reported_by = "Norway" } }
        """))
    let tag = try #require(try bench.findings(Self.text).annotations.first { $0.type == "tag" })
    #expect(
      tag.status
        == Status(
          isNegated: true, modality: .possible, tense: .future,
          reportedBy: ActorReference(name: "Norway")))
    #expect(tag.certainty == .implicit)
  }

  @Test func aClaimWithoutAHolderIsTheIssuers() throws {
    let bench = try ScriptBench(
      """
      rule "x" { emit = "demand", statement = function(s) return { { first = 1, last = 2 } } end }
      """)
    let demand = try #require(try bench.findings(Self.text).annotations.first)
    #expect(demand["by"]?.value?.plainText == "European Union")
    #expect(demand.certainty == .implicit)
  }

  @Test func namesOfActorsAreLookedUp() throws {
    let bench = try ScriptBench(
      """
      lexicon "actor" { NO = { "Norway", "Kingdom of Norway", kind = "state" } }
      rule "x" {
        emit = "demand",
        statement = function(s) return {
          { first = 1, last = 2, by = "NO", addressee = "Kingdom of Norway" },
          { first = 4, last = 10, by = "Atlantis" } } end,
      }
      """)
    let found = try bench.findings(Self.text).annotations
    let norway = ActorReference(name: "Norway", id: "NO", kind: "state")
    #expect(
      found.map { $0["by"]?.value } == [.actor(norway), .actor(ActorReference(name: "Atlantis"))])
    #expect(found[0]["addressee"]?.value == .actor(norway))
  }

  @Test func runsBehindAllThatEmitWhatItReads() throws {
    let count = { (name: String, type: String, reads: String) in
      """
      rule "\(name)" { emit = "\(type)", reads = "\(reads)", statement = function(s)
        local n = s:annotations("\(reads)"):count()
        return { { first = 1, last = 2, n = n } }
      end }

      """
    }
    let bench = try ScriptBench(
      "annotation_type \"one\" { fields = { n = \"integer\" } }\n"
        + "annotation_type \"two\" { fields = { n = \"integer\" } }\n"
        + count("a", "two", "one") + count("b", "one", "stance") + Self.stances)
    #expect(bench.loadErrors == [])
    #expect(try bench.found(Self.text, "one") == ["We n=2"])
    #expect(try bench.found(Self.text, "two") == ["We n=1"])
  }

  /// As a rule that publishes a type sees only what others offer.
  @Test func aRuleDoesNotWaitForItself() throws {
    let bench = try ScriptBench(
      Self.stances + """
        rule "x" { emit = "stance", reads = "stance", statement = function(s)
          return { { first = 1, last = 2, strength = s:annotations("stance"):count() } }
        end }
        """)
    #expect(bench.loadErrors == [])
    #expect(try bench.found(Self.text, "stance").contains("We holder=European Union strength=2"))
  }

  @Test func seesOnlyWhatStands() throws {
    let bench = try ScriptBench(
      Self.stances + """
        rule "stance.b" { emit = "stance", match = "welcome peace", beats = "stance.a" }
        rule "x" { emit = "tag", reads = "stance", statement = function(s)
          local names = {}
          for a in s:annotations { type = "stance" }:each() do names[#names + 1] = a.rule end
          return { { first = 1, last = 2, word = table.concat(names, " ") } }
        end }
        """)
    #expect(
      try bench.found(Self.text, "tag")
        == ["We word=test/script/stance.b test/script/stance.a"])
  }

  @Test func aCircleOfReadersIsAnError() throws {
    let bench = try ScriptBench(
      """
      annotation_type "one" { fields = {} }
      annotation_type "two" { fields = {} }
      rule "a" { emit = "one", reads = "two", statement = function(s) end }
      rule "b" { emit = "two", reads = "one", statement = function(s) end }
      """)
    let message =
      "rules emit or publish types that they need from each other: 'test/script/a' -> "
      + "'test/script/b' [rule/publish-cycle]"
    #expect(bench.loadErrors == ["3:7: " + message, "4:7: " + message])
  }

  @Test func setGivesWhatTheFunctionDoesNot() throws {
    let bench = try ScriptBench(
      Self.rule(
        "return { { first = 1, last = 2 }, { first = 4, last = 10, word = 'own' } }",
        " set = { word = 'constant', by = '$issuer', kind = '$trigger' },"))
    #expect(bench.loadErrors == [])
    #expect(
      try bench.found(Self.text, "tag") == [
        "We by=European Union kind=We word=constant",
        "welcome by=European Union kind=welcome word=own",
      ])
  }

  @Test(arguments: [
    ("zone = 'body'", 1), ("zone = 'title'", 0), ("language = 'en'", 1), ("language = 'fr'", 0),
    ("issuer = 'igo'", 1), ("issuer = 'NO'", 0),
  ])
  func zoneLanguageAndIssuerRestrictIt(field: String, count: Int) throws {
    let bench = try ScriptBench(Self.rule("return { { first = 1, last = 2 } }", " \(field),"))
    #expect(try bench.found(Self.text, "tag").count == count)
  }

  @Test func boilerplateIsLeftOutUnlessTheRuleNamesIt() throws {
    for (field, count) in [("", 0), (" zone = 'boilerplate',", 1)] {
      let bench = try ScriptBench(Self.rule("return { { first = 1, last = 2 } }", field))
      let findings = try bench.findings(Self.text) { $0.blocks[0].zone = .boilerplate }
      #expect(findings.annotations.count { $0.type == "tag" } == count)
    }
  }

  @Test func beatsDecidesOverlap() throws {
    let two = { (beats: String) in
      """
      rule "a" { emit = "stance", match = "welcome peace" }
      rule "b" { emit = "stance", \(beats) statement = function(s)
        return { { first = 4, last = 10 } }
      end }
      """
    }
    let winner = { (beats: String) in
      try ScriptBench(two(beats)).findings(Self.text).annotations.first?.provenance.rule
    }
    #expect(try winner("") == "test/script/a")
    #expect(try winner("beats = 'a',") == "test/script/b")
  }

  @Test func metadataOfAStatementRuleFillTheStatement() throws {
    let bench = try ScriptBench(
      """
      rule "x" { emit = "metadata", statement = function(s)
        return { { first = 1, last = 2, kind = "note", subject_country = "NO" } }
      end }
      """)
    #expect(bench.loadErrors == [])
    let statement = try bench.findings(Self.text).statement
    #expect(statement.kind == "note")
    #expect(statement.subjectCountries == ["NO"])
  }

  @Test func anEmptyStatementIsNotAskedAbout() throws {
    let bench = try ScriptBench(Self.rule("error 'asked'"))
    #expect(try bench.findings("").diagnostics.isEmpty)
  }

  @Test func examplesAreStatements() throws {
    let bench = try ScriptBench(
      Self.rule(
        """
        local a = s:annotations("stance")
        if #a < 2 then return nil end
        local found = {}
        for b in a:each() do found[#found + 1] = { at = b.trigger, of = b.target } end
        return found
        """,
        """
         examples = { "We [[welcome]] [[of|peace]]. We condemn war." },
          counter = { "We welcome peace.", "We welcome peace; we condemn war." },
        """))
    #expect(
      try bench.engine.runExamples().map(\.problem) == [nil, nil, "matches “welcome” at 1:4"])
  }

  @Test func comesFromTheCacheAsItWas() throws {
    let caches = try TemporaryFolder()
    let cache = RuleCache(folder: caches.path("cache"), now: 1)
    let lua = Self.rule(
      "return { { first = 1, last = 2, count = s:annotations('stance'):count() } }")
    let first = try ScriptBench(lua, cache: cache)
    #expect(first.engine.cacheOutcome == .miss(isKept: true))
    var options = first.engine.options
    options.cache?.now = 2
    let again = try Engine(packs: [first.folder.path], options: options)
    #expect(again.cacheOutcome == .hit)
    let statement = ScriptBench.statement(Self.text)
    #expect(try again.annotate([statement]) == first.engine.annotate([statement]))
    #expect(try first.found(Self.text, "tag") == ["We count=2"])
  }
}
