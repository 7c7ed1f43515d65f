import DemarcheModel
import DemarchePipeline
import Testing

/// What is known of a statement as a whole, when nobody says issuer and date.
@Suite struct MetadataScoringTests {
  private func score(
    _ gold: String, text: String = "It is fair.", _ change: (inout Statement) -> Void = { _ in }
  ) throws -> StatementScore {
    let sample = EvaluationSample(text)
    let line = #"{"id":"s","file":"s.txt",\#(gold)}"#
    let file = GoldFile(path: "gold.jsonl", bytes: Array(line.utf8))
    let entry = try #require(file.entries.first)
    var untold = sample.statement
    change(&untold)
    return StatementScorer.score(
      Findings(statement: sample.statement), untold: Findings(statement: untold),
      against: entry.statement, file: "s.txt", resolve: EvaluationSample.resolve)
  }

  @Test func silenceIsNotScored() throws {
    #expect(try score(#""lang":"en""#).metadata.isEmpty)
  }

  @Test(arguments: [
    (#""issuer_id":"EU""#, ActorReference(name: "x", id: "EU"), true),
    (#""issuer_id":"EU""#, ActorReference(name: "x", id: "EU-COM"), true),
    (#""issuer_id":"EU""#, ActorReference(name: "Norlund", id: "NO"), false),
    (#""issuer":"European Union""#, ActorReference(name: "EU"), true),
    (#""issuer_ids":["EU","KZ","US"]"#, ActorReference(name: "x", id: "EU+KZ"), true),
    (#""issuer_ids":["EU","KZ","US"]"#, ActorReference(name: "x", id: "EU"), false),
    (#""issuer_ids":["EU","KZ"]"#, ActorReference(name: "x", id: "EU+NO"), false),
  ])
  func theIssuerIsTheBodyThatSpeaks(
    gold: String, issuer: ActorReference, right: Bool
  ) throws {
    let score = try score(gold) { $0.issuer = issuer }
    #expect(score.metadata[.issuer] == right)
  }

  @Test(
    arguments: [
      (#"{"name":"Eva Lind"}"#, "Eva Lind", true), (#"{"name":"Lind"}"#, "Eva Lind", true),
      (#"{"name":"Eva Lind"}"#, "Eva M. Lind", true), (#"{"name":"Eva Lind"}"#, "Jon Lind", false),
      (#"{"name":"Eva Lind"}"#, nil, false), (#"{"name":null}"#, nil, true), ("null", nil, true),
      ("null", "Eva Lind", false),
    ] as [(String, String?, Bool)])
  func theSpeakerIsAPerson(gold: String, name: String?, right: Bool) throws {
    let score = try score(#""spokesperson":\#(gold)"#) { statement in
      statement.speaker = name.map { Speaker(name: $0) }
    }
    #expect(score.metadata[.speaker] == right)
  }

  @Test(
    arguments: [
      ("statement", "statement", true), ("spokesperson statement", "statement", true),
      ("HR/VP statement", "Statement", true), ("joint statement", "statement", false),
      ("readout (call)", "readout", true), ("point de presse (Q/R)", "press briefing", true),
      ("remarks/transcript", "remarks", true), ("media note", "press release", true),
      ("statement", nil, false),
    ] as [(String, String?, Bool)])
  func theKindHasOneWord(gold: String, kind: String?, right: Bool) throws {
    let score = try score(#""kind":"\#(gold)""#) { $0.kind = kind }
    #expect(score.metadata[.kind] == right)
  }

  @Test func anAcceptedKindIsRight() throws {
    let score = try score(#""kind":"statement","accept_kind":["remarks"]"#) { $0.kind = "remarks" }
    #expect(score.metadata[.kind] == true)
  }

  @Test(arguments: [
    (#"["RU","UA"]"#, ["UA"], true), (#"["RU"]"#, [], false), ("[]", [], true),
    ("[]", ["RU"], false), (#"["RU"]"#, ["UA", "BY"], false),
  ])
  func oneSharedCountryIsEnough(gold: String, found: [String], right: Bool) throws {
    let score = try score(#""subject_country":\#(gold)"#) { $0.subjectCountries = found }
    #expect(score.metadata[.subjectCountry] == right)
  }

  @Test(arguments: [
    "Brussels, 14 June 2017 – It is fair.", "June 14, 2017", "Point de presse du 14/06/2017",
    "Le 14 juin 2017", "14.6.2017", "2017-06-14",
  ])
  func aDateThatTheTextSaysIsScored(text: String) throws {
    let gold = #""statement_date":"2017-06-14""#
    #expect(try score(gold, text: text).metadata[.date] == false)
    let found = try score(gold, text: text) { $0.issuedOn = CalendarDate(iso: "2017-06-14") }
    #expect(found.metadata[.date] == true)
  }

  @Test(arguments: [
    "It is fair.", "114 June 20171",
    "It is long and fair and so on, for more than a hundred and twenty letters, before it comes to "
      + "speak of what happened on 14 June 2017, which was a Wednesday.",
  ])
  func aDateThatItDoesNotSayCountsOnlyWhereAnotherIsFound(text: String) throws {
    let gold = #""statement_date":"2017-06-14""#
    #expect(try score(gold, text: text).metadata[.date] == nil)
    let other = try score(gold, text: text) { $0.issuedOn = CalendarDate(iso: "2017-06-15") }
    #expect(other.metadata[.date] == false)
  }

  @Test func whatIsWrongIsAnErrorOfTheStatement() throws {
    let score = try score(#""issuer_id":"EU""#) { $0.headline = "A headline" }
    let error = try #require(score.errors.first)
    #expect(error.type == nil && error.field == "issuer" && error.sentence == "[A headline]")
    #expect(error.note == "expected EU, got nobody")
    #expect(score.micro.isEmpty)
  }
}
