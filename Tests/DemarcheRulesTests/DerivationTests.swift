import DemarcheModel
import DemarcheRules
import Testing

/// What `explain` says about a match.
@Suite struct DerivationTests {
  static func explain(
    _ bench: RuleBench, _ statement: Statement, sentence: Int? = nil, wantsTrace: Bool = false
  ) -> RuleSet.Explanation {
    var callbacks = NoCallbacks()
    return bench.set.explain(
      statement, RuleSet.ExplainQuestion(sentence: sentence, wantsTrace: wantsTrace),
      isChosen: { _ in true }, &callbacks)
  }

  static func derivation(
    _ bench: RuleBench, _ text: String, of rule: String
  ) throws -> Derivation {
    try #require(
      explain(bench, RuleBench.statement(text)).derivations.first {
        $0.annotation.provenance.rule == "test/pack/" + rule
      })
  }

  // `@~condemn=condemns`: the item and the words it took, the trigger's marked.
  static func steps(_ derivation: Derivation, in text: String) -> [String] {
    derivation.steps.map { step in
      let words = RuleBench.statement(text).text(in: step.range) ?? "?"
      return (step.isTrigger ? "@" : "") + step.captures.map { $0 + ":" }.joined() + step.item
        + "=" + words
    }
  }

  @Test func everyItemSaysWhichWordsItTook() throws {
    let text = "It will be vital for Russia to act."
    let bench = RuleBench([.rule("demand", emit: "demand", MissTests.pattern)])
    let derivation = try Self.derivation(bench, text, of: "demand")
    #expect(
      Self.steps(derivation, in: text) == [
        "it=It", "@~be=will be", "force:vital=vital", "for=for", "addressee:<actor>=Russia",
        "to=to", "content:<clause>=act",
      ])
    #expect(derivation.pattern == MissTests.pattern)
    let span = derivation.steps[4].span
    #expect(span?.id == "RU" && span?.source == .lexicon && span?.attributes == ["kind state"])
    #expect(derivation.verb?.modal == "will" && derivation.verb?.tense == .future)
    #expect(
      derivation.origins.map { "\($0.name): \($0.how)" } == [
        "by: nobody is named: the issuer", "addressee: capture: the <actor>",
        "content: capture: the words", "force: capture: the words",
      ])
  }

  @Test(arguments: [
    ("We strongly condemn this.", "4 of the rung + 1 for “strongly”"),
    ("We gravely condemn this.", "4 of the rung + 2 for “gravely”, kept in 0 to 5"),
    ("We condemn this.", "4 of the rung"),
  ])
  func strengthSaysWhatItIsMadeOf(text: String, how: String) throws {
    let derivation = try Self.derivation(RuleBench(ladders: [.stances()]), text, of: "stance")
    #expect(derivation.origins.first { $0.name == "strength" }?.how == how)
    #expect(derivation.origins.first { $0.name == "holder" }?.how == "we: the issuer")
  }

  @Test func thePassiveIsDerivedFromItsOwnPattern() throws {
    let text = "The attack was condemned by Russia."
    let derivation = try Self.derivation(RuleBench(ladders: [.stances()]), text, of: "stance")
    #expect(
      Self.steps(derivation, in: text) == [
        "target:<subject>=The attack", "@~condemn=was condemned", "by=by", "holder:<actor>=Russia",
      ])
    #expect(derivation.verb?.isPassive == true)
    #expect(derivation.statusReason == "Russia holds it, and the issuer is European Union")
  }

  @Test(arguments: [
    ("Does the EU condemn it?", "the sentence is a question"),
    (
      "Had the EU condemned it, we would know.",
      "its clause opens with the auxiliary, as a condition does"
    ),
    ("The EU condemns neither the law nor Russia.", "the word right behind the verb denies it"),
    ("Russia denies that the EU condemns it.", "Russia is said to deny it"),
    ("We deny that we condemn it.", "it is said not to be so"),
    ("The EU condemns it.", "from the verb group “condemns”"),
  ])
  func statusSaysWhatItFollowsFrom(text: String, reason: String) throws {
    let derivation = try Self.derivation(RuleBench(ladders: [.stances()]), text, of: "stance")
    #expect(derivation.statusReason == reason)
  }

  @Test func anInheritedSubjectSaysSo() throws {
    let text = "The EU welcomes reforms and condemns this."
    let derivation = try #require(
      Self.explain(RuleBench(ladders: [.stances()]), RuleBench.statement(text)).derivations.last)
    #expect(derivation.steps.first?.note == "the subject of an earlier verb")
    #expect(
      derivation.origins.first?.how == "the subject of an earlier verb, joined by coordination")
  }

  @Test func whatARulePublishedIsFollowedToThatRule() throws {
    let bench = RuleBench([
      .rule("pact", emit: "event", "@{Cap} pact") { $0.publish = "pact" },
      .rule("end", emit: "event", "end of what:<pact>"),
    ])
    let derivation = try Self.derivation(bench, "The end of Lisbon pact came.", of: "end")
    let span = try #require(derivation.steps.compactMap(\.span).first)
    guard case .rule(let inner) = span.source else {
      Issue.record("not from a rule: \(span)")
      return
    }
    #expect(inner.annotation.provenance.rule == "test/pack/pact")
    #expect(inner.steps.map(\.item) == ["{Cap}", "pact"])
    #expect(inner.published == "pact")
  }

  @Test func conditionsThatHoldAreToldWithTheirValues() throws {
    let bench = RuleBench([
      .rule("demand", emit: "demand", MissTests.pattern) {
        $0.condition = .pattern("addressee != 'KZ' and gap(force, addressee) < 2")
        $0.issuers = ["igo"]
        $0.zones = [.body]
        $0.unless = [.pattern("~be vital not")]
      }
    ])
    let derivation = try Self.derivation(bench, "It is vital for Russia to act.", of: "demand")
    #expect(
      derivation.judgements.map { "\($0.condition): \($0.text) (\($0.found ?? ""))" } == [
        "zone: one of body (body)", "issuer: one of igo (issuer European Union (EU, igo))",
        "where: addressee != 'KZ' (addressee is “RU”)",
        "where: gap(force, addressee) < 2 (gap(force, addressee) is 1)",
        "unless: ~be vital not ()",
      ])
    #expect(derivation.judgements.allSatisfy { $0.isPassed })
  }

  // The second rule loses to the first by what is told.
  static let rivals: [(first: String, second: String, beats: [String], by: TieBreak)] = [
    ("@(open talks)", "@talks", [], .longer),
    ("@talks", "@(open talks)", ["b"], .beats),
    ("@(open talks)", "@(talks soon)", [], .earlier),
    ("@talks", "@talks", [], .rule),
  ]

  @Test(arguments: rivals)
  func ofTwoRivalsEachSaysByWhatOneWon(
    first: String, second: String, beats: [String], by: TieBreak
  ) throws {
    let bench = RuleBench([
      .rule("a", emit: "stance", first) { $0.beats = beats },
      .rule("b", emit: "stance", second),
    ])
    let text = "The open talks soon began."
    let winner = try Self.derivation(bench, text, of: "a")
    let loser = try Self.derivation(bench, text, of: "b")
    #expect(winner.losers.map(\.by) == [by])
    #expect(loser.winner?.by == by)
    #expect(loser.winner?.annotation == winner.annotation)
    #expect(winner.winner == nil)
  }

  @Test func linesAreDerivedLineByLine() throws {
    let bench = RuleBench([
      .rule("contact", emit: "contact") {
        $0.lines = [
          .pattern("^ name:<person> $"), .pattern("[^ (at|in) <rest> $]"),
          .pattern("^ role:(Head of <rest>) $"),
        ]
      }
    ])
    let text = "Ana Petrova\nHead of News"
    let statement = RuleBench.statement(text, zone: .signature)
    let derivation = try #require(Self.explain(bench, statement).derivations.first)
    #expect(
      Self.steps(derivation, in: text) == [
        "@name:<person>=Ana Petrova", "role:Head of=Head of", "role:<rest>=News",
      ])
  }

  // MARK: trace

  @Test func aTraceTellsWhatBecameOfEachCandidateInTheOrderOfRunning() {
    let bench = RuleBench(
      [
        .rule("early", emit: "event", "@(open talks)") { $0.publish = "talks" },
        .rule("late", emit: "event", "<talks> began"),
        .rule("refused", emit: "demand", "@talks") { $0.unless = [.pattern("open talks")] },
        .rule("silent", emit: "demand", "@never"),
      ])
    let statement = RuleBench.statement("They left. The open talks began.")
    let traces = Self.explain(bench, statement, wantsTrace: true).traces
    #expect(traces.map(\.number) == [1, 2])
    #expect(traces.map(\.silentCount) == [4, 1])
    #expect(
      traces[1].events.map { event in
        let what =
          switch event.outcome {
          case .stands: "stands"
          case .lost: "lost"
          case .missed(let miss):
            if case .refused(let judgement) = miss.reason { judgement.condition } else { "missed" }
          }
        return "\(event.rule.split(separator: "/").last ?? "") \(event.word) \(what)"
      } == ["early open lost", "refused talks unless", "late began stands"])
    #expect(traces[1].events.first?.published == "talks")
  }
}
