import DemarcheModel
import DemarchePipeline
import Testing

/// How many fields have to be right at each level.
@Suite struct StrictScoringTests {
  private let sample = EvaluationSample(
    "The EU welcomes the fair vote. Norlund said that Aldmar must leave.")

  private func stance(
    _ polarity: Int, target: String
  ) throws -> StatementScore {
    let gold =
      #""stances":[{"verb_phrase":\#(sample.place("welcomes")),"polarity":"positive","#
      + #""holder":"EU","target":\#(sample.place("the fair vote"))}]"#
    return try sample.score(
      gold,
      [
        sample.annotation(
          "stance", "welcomes", Field(name: "polarity", value: .integer(polarity)),
          Field(name: "holder", value: .actor(ActorReference(name: "EU", id: "EU"))),
          sample.field("target", target))
      ])
  }

  @Test func allRightCountsAtAllLevels() throws {
    let score = try stance(1, target: "the fair vote")
    for level in ScoreLevel.allCases { #expect(score[.stance, level] == Tally(found: 1)) }
  }

  @Test func aWrongFieldIsAMissAndAFalseAlarmWhenStrict() throws {
    let score = try stance(-1, target: "the fair vote")
    #expect(score[.stance] == Tally(found: 1))
    #expect(score[.stance, .strict] == Tally(falseAlarms: 1, missed: 1))
    #expect(score[.stance, .whole] == Tally(falseAlarms: 1, missed: 1))
  }

  @Test func aWrongStretchCountsOnlyOnTheWhole() throws {
    let score = try stance(1, target: "the")
    #expect(score[.stance, .strict] == Tally(found: 1))
    #expect(score[.stance, .whole] == Tally(falseAlarms: 1, missed: 1))
  }

  @Test func missesAndFalseAlarmsCountAtAllLevels() throws {
    let score = try sample.score(
      #""stances":[{"verb_phrase":\#(sample.place("welcomes")),"polarity":"positive"}]"#,
      [sample.annotation("stance", "leave")])
    for level in ScoreLevel.allCases {
      #expect(score[.stance, level] == Tally(falseAlarms: 1, missed: 1))
    }
  }

  @Test(arguments: [(nil, nil, 0), ("Norlund", nil, 1), (nil, "Aldmar", 1), (nil, "EU", 0)])
  func aReportedDemandIsRightWhereSomebodyElseMakesIt(
    reporter: String?, by: String?, right: Int
  ) throws {
    let gold =
      #""issuer_id":"EU","demands":[{"trigger":\#(sample.place("must")),"addressee":"Aldmar","#
      + #""attributed":true}]"#
    var demand = sample.annotation(
      "demand", "must", reportedBy: reporter,
      Field(name: "addressee", value: .actor(ActorReference(name: "Aldmar"))))
    if let by {
      let actor = ActorReference(name: by, id: by == "EU" ? "EU" : nil)
      demand.fields.append(Field(name: "by", value: .actor(actor)))
    }
    let score = try sample.score(gold, [demand])
    #expect(score[.demand] == Tally(found: 1))
    #expect(score[.demand, .strict].found == right)
  }

  @Test func fieldsAreEitherIdentifyingOrStretches() {
    for type in ScoredType.allCases {
      #expect(Set(type.identifyingFields + type.spanFields) == Set(type.fields))
      #expect(Set(type.spanFields).isSubset(of: ["target", "content"]))
    }
  }
}
