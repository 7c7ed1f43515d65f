import DemarcheModel
import DemarchePipeline
import Testing

/// What counts as found, missed and false among stances and other ranges.
@Suite struct RangeScoringTests {
  private let sample = EvaluationSample(
    "The EU welcomes the vote. Norlund condemns the coup, while Aldmar denies it.")

  private func stance(_ words: String, _ more: String = "") -> String {
    #"{"verb_phrase":\#(sample.place(words)),"polarity":"positive"\#(more)}"#
  }

  @Test func aMatchIsFound() throws {
    let score = try sample.score(
      #""stances":[\#(stance("welcomes"))]"#, [sample.annotation("stance", "EU welcomes")])
    #expect(score[.stance] == Tally(found: 1))
    #expect(score.micro.f1 == 1)
  }

  @Test func whatNothingMatchesIsMissed() throws {
    let score = try sample.score(#""stances":[\#(stance("welcomes"))]"#, [])
    #expect(score[.stance] == Tally(missed: 1))
    #expect(score[.stance].precision == 0 && score[.stance].recall == 0)
    let error = try #require(score.errors.first)
    #expect(error.kind == .missed && error.provenance == nil)
    #expect(error.sentence == "The EU [welcomes] the vote.")
  }

  @Test func whatMatchesNothingIsFalse() throws {
    let score = try sample.score(
      #""stances":[]"#, [sample.annotation("stance", "condemns")])
    #expect(score[.stance] == Tally(falseAlarms: 1))
    let error = try #require(score.errors.first)
    #expect(error.sentence == "Norlund [condemns] the coup, while Aldmar denies it.")
    #expect(error.line == 1 && error.column == 35)
    #expect(error.provenance?.text == "demo/test/stance@1.0.0:rules/a.lua:7")
  }

  @Test func anEmptyClassHasNoRates() throws {
    let tally = try sample.score(#""stances":[]"#, [])[.stance]
    #expect(tally.precision == nil && tally.recall == nil && tally.f1 == nil)
  }

  @Test func optionalItemsNeitherCountNorHurt() throws {
    let gold = #""stances":[\#(stance("welcomes", #","optional":true"#))]"#
    let both = [
      sample.annotation("stance", "welcomes"), sample.annotation("stance", "EU welcomes"),
    ]
    #expect(try sample.score(gold, both)[.stance].isEmpty)
    #expect(try sample.score(gold, [])[.stance].isEmpty)
  }

  @Test func anOptionalItemTakesNoAnnotationAway() throws {
    let optional = stance("EU welcomes the vote", #","optional":true"#)
    let score = try sample.score(
      #""stances":[\#(optional),\#(stance("welcomes"))]"#,
      [sample.annotation("stance", "EU welcomes the vote")])
    #expect(score[.stance] == Tally(found: 1))
  }

  @Test func pairsOneToOneByTheLargestOverlap() throws {
    let gold =
      #""events":[{"phrase":\#(sample.place("the vote"))},"#
      + #"{"phrase":\#(sample.place("EU welcomes the"))}]"#
    let score = try sample.score(
      gold, [sample.annotation("event", "welcomes the vote"), sample.annotation("event", "vote")])
    // The first has more of the second item, so that the other is left for the first item.
    #expect(score[.event] == Tally(found: 2))
  }

  @Test func aSecondAnnotationOfAnItemIsFalse() throws {
    let score = try sample.score(
      #""stances":[\#(stance("EU welcomes"))]"#,
      [sample.annotation("stance", "welcomes"), sample.annotation("stance", "EU")])
    #expect(score[.stance] == Tally(found: 1, falseAlarms: 1))
    #expect(score.errors.first { $0.kind == .falseAlarm }?.words == "EU")
  }

  @Test func aClaimOfAnotherSentenceDoesNotMatch() throws {
    let gold = #""stances":[\#(stance("condemns", #","sentence":\#(sample.place("The EU"))"#))]"#
    let score = try sample.score(gold, [sample.annotation("stance", "condemns")])
    #expect(score[.stance] == Tally(falseAlarms: 1, missed: 1))
  }

  @Test func anAttributedStanceNeedsAReporter() throws {
    let gold = #""stances":[\#(stance("denies", #","attributed":true"#))]"#
    let reported = try sample.score(
      gold, [sample.annotation("stance", "denies", reportedBy: "Aldmar")])
    #expect(reported[.stance] == Tally(found: 1))
    let unreported = try sample.score(gold, [sample.annotation("stance", "denies")])
    #expect(unreported[.stance] == Tally(falseAlarms: 1, missed: 1))
    #expect(
      unreported.errors.map(\.note)
        == ["found, but without reported_by", "attributed in the gold"])
  }

  @Test func leadsRangesBackOverAHeaderBlock() throws {
    let headed = EvaluationSample(
      "Vé welcomes it.", header: "Title: Welcomes\nDate: 2024-01-02\n\n")
    let gold = #""stances":[{"verb_phrase":\#(headed.place("welcomes")),"polarity":"positive"}]"#
    let score = try headed.score(gold, [headed.annotation("stance", "welcomes")])
    #expect(score[.stance] == Tally(found: 1))
    let missed = try headed.score(gold, [])
    #expect(missed.errors.first?.sentence == "Vé [welcomes] it.")
  }

  @Test func quotesGoldThatStandsInTheHeader() throws {
    let headed = EvaluationSample("It ended.", header: "Title: Welcomes\n\n")
    let gold = #""events":[{"phrase":{"text":"Welcomes","ustart":7,"uend":15}}]"#
    let error = try #require(try headed.score(gold, []).errors.first)
    #expect(error.sentence == "[Welcomes]")
    #expect(error.line == nil)
  }

  @Test func aFurtherMentionOfAnInstrumentIsNoFalseAlarm() throws {
    let sample = EvaluationSample("The Aldmar Pact holds. We keep the Pact. The Aldmar Pact lasts.")
    let gold =
      #""instruments":[{"name":"Aldmar Pact","phrase":\#(sample.place("Aldmar Pact"))}]"#
    var again = sample.annotation("instrument", "Pact lasts")
    again.range = TextRange(sample.text.utf8.count - 18, sample.text.utf8.count - 7)
    let other = sample.annotation("instrument", "the Pact")
    let score = try sample.score(
      gold, [sample.annotation("instrument", "Aldmar Pact"), other, again])
    #expect(score[.instrument] == Tally(found: 1, falseAlarms: 1))
    #expect(score.errors.first { $0.kind == .falseAlarm }?.words == "the Pact")
  }
}
