import DemarcheModel
import DemarchePipeline
import Testing

/// Which fields are right among the found.
@Suite struct FieldScoringTests {
  private let sample = EvaluationSample(
    "The EU (the bloc) calls on Norlund to hold a fair vote in June, as the Movement asked.")

  private func event(_ date: String, _ value: DateValue?) throws -> FieldTally? {
    var fields = sample.annotation("event", "vote")
    if let value { fields.fields = [Field(name: "date", value: .date(value))] }
    return try sample.score(
      #""events":[{"phrase":\#(sample.place("fair vote")),\#(date)}]"#, [fields]
    ).fields["event.date"]
  }

  private func days(_ first: String, _ last: String) -> DateValue {
    DateValue(
      symbolic: "", precision: .day, firstDay: CalendarDate(iso: first),
      lastDay: CalendarDate(iso: last))
  }

  @Test(arguments: [
    #""date":"2024-06""#, #""date":"2024-06-01/2024-06-30""#,
    #""date":null,"accept_date":"2024-06""#, #""date":"2023","accept_date":["2022","2024-06"]"#,
  ])
  func acceptsTheSameInterval(_ date: String) throws {
    #expect(try event(date, days("2024-06-01", "2024-06-30"))?.right == 1)
  }

  @Test(arguments: [#""date":"2024-06-01""#, #""date":null"#, #""date":"2024-06-01/2024-06-29""#])
  func refusesAnotherInterval(_ date: String) throws {
    let tally = try event(date, days("2024-06-01", "2024-06-30"))
    #expect(tally?.right == 0 && tally?.scored == 1)
  }

  @Test func nullIsRightWhereTheTextDoesNotSay() throws {
    #expect(try event(#""date":null"#, nil)?.right == 1)
    let unresolved = DateValue(symbolic: "REF", precision: .day)
    #expect(try event(#""date":null"#, unresolved)?.right == 1)
    #expect(try event(#""date":"2024-06""#, nil)?.right == 0)
  }

  @Test(arguments: [(1, 1), (0, 1), (-1, 0)])
  func polarityIsOneOfThoseAccepted(_ polarity: Int, _ right: Int) throws {
    let gold =
      #""stances":[{"verb_phrase":\#(sample.place("calls on")),"polarity":"neutral","#
      + #""accept_polarity":["positive"]}]"#
    let field = Field(name: "polarity", value: .integer(polarity))
    let score = try sample.score(gold, [sample.annotation("stance", "calls on", field)])
    #expect(score.fields["stance.polarity"]?.right == right)
  }

  @Test(arguments: [
    ("EU", ActorReference(name: "The bloc", id: "EU"), 1),
    ("European Union", ActorReference(name: "EU"), 1),
    ("Norlund", ActorReference(name: "Kingdom of Norlund"), 1),
    ("The Movement", ActorReference(name: "Northern Movement"), 1),
    ("EU and Kazakhstan", ActorReference(name: "Kazakhstan and European Union"), 1),
    ("EU", ActorReference(name: "Kazakhstan", id: "KZ"), 0),
    ("the parties", ActorReference(name: "Parties"), 1),
  ])
  func comparesActors(_ expected: String, _ actor: ActorReference, _ right: Int) throws {
    let gold =
      #""organisations":[{"name":"Northern Movement"}],"#
      + #""commitments":[{"trigger":\#(sample.place("calls on")),"holder":"\#(expected)"}]"#
    let score = try sample.score(
      gold, [sample.annotation("commitment", "calls on", Field(name: "by", value: .actor(actor)))])
    #expect(score.fields["commitment.by"]?.right == right)
  }

  @Test(arguments: [
    ("Norlund", "null", 1), ("null", "Norlund", 1), ("null", "EU", 0), ("null", "null", 0),
  ])
  func theAddresseeIsNamedOrImplicit(_ named: String, _ implicit: String, _ right: Int) throws {
    let addressee = named == "null" ? named : sample.place(named)
    let other = implicit == "null" ? implicit : #""\#(implicit)""#
    let gold =
      #""demands":[{"trigger":\#(sample.place("calls on")),"#
      + #""addressee":\#(addressee),"addressee_implicit":\#(other)}]"#
    let field = Field(name: "addressee", value: .actor(ActorReference(name: "Norlund")))
    let score = try sample.score(gold, [sample.annotation("demand", "calls on", field)])
    #expect(score.fields["demand.addressee"]?.right == right)
  }

  @Test(arguments: [
    ("a fair vote", 1), ("vote", 0), ("hold a fair vote in June, as the", 1),
    ("hold a fair vote in June, as the Movement", 0),
  ])
  func aRangeSharesHalfOfTheLonger(_ words: String, _ right: Int) throws {
    let gold =
      #""demands":[{"trigger":\#(sample.place("calls on")),"#
      + #""content":\#(sample.place("hold a fair vote"))}]"#
    let score = try sample.score(
      gold, [sample.annotation("demand", "calls on", sample.field("content", words))])
    #expect(score.fields["demand.content"]?.right == right)
  }

  @Test func anAcceptedLongFormIsRight() throws {
    let gold =
      #""abbreviations":[{"short":\#(sample.place("EU")),"long":null,"#
      + #""long_text":"European Union","accept_long":["The Bloc"]}]"#
    let score = try sample.score(
      gold, [sample.annotation("abbreviation", "EU (the bloc)", sample.field("long", "the bloc"))])
    #expect(score.fields["abbreviation.long"]?.right == 1)
  }

  @Test func aWrongFieldIsAnErrorButFound() throws {
    let gold = #""instruments":[{"phrase":\#(sample.place("vote")),"name":"Fair Vote Act"}]"#
    let score = try sample.score(
      gold, [sample.annotation("instrument", "vote", Field(name: "name", value: .text("Vote")))])
    #expect(score[.instrument] == Tally(found: 1))
    #expect(score.errors.map(\.note) == ["expected Fair Vote Act, got Vote"])
    #expect(score.errors.first?.field == "name")
  }
}
