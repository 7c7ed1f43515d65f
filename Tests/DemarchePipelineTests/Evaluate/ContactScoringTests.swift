import DemarcheModel
import DemarchePipeline
import Testing

/// Contacts and the spokesperson: by name or number.
@Suite struct ContactScoringTests {
  private let sample = EvaluationSample(
    "Peter Stano, +32 (0)460 75 45 53, Press@mfa.example, +1 202 555 0123.")

  private func contact(_ words: String) -> String {
    #"{"phrase":\#(sample.place(words)),"label":\#(sample.place("Peter Stano"))}"#
  }

  private func text(_ name: String, _ value: String) -> Field {
    Field(name: name, value: .text(value))
  }

  @Test func oneAnnotationMaySatisfySeveral() throws {
    let gold =
      #""contacts":[\#(contact("+32 (0)460 75 45 53")),\#(contact("Press@mfa.example"))],"#
      + #""spokesperson":{"name":"Peter Stano","role":null,"phone":"0032 460 75 45 53"}"#
    let annotation = sample.annotation(
      "contact", "Peter Stano", sample.field("name", "Peter Stano"),
      text("phone", "+32460754553"), text("email", "press@mfa.example"))
    let score = try sample.score(gold, [annotation])
    #expect(score[.contact] == Tally(found: 3))
    #expect(score.fields["contact.phone"]?.right == 2)
    #expect(score.fields["contact.phone"]?.scored == 2)
  }

  @Test func aNameAloneLacksThePhone() throws {
    let gold = #""contacts":[\#(contact("+32 (0)460 75 45 53"))]"#
    let score = try sample.score(
      gold, [sample.annotation("contact", "Peter Stano", sample.field("name", "Peter Stano"))])
    #expect(score[.contact] == Tally(found: 1))
    #expect(score.errors.map(\.note) == ["expected +32 (0)460 75 45 53, got nothing"])
  }

  @Test func aNumberThatIsNotInGoldIsFalse() throws {
    let annotation = sample.annotation(
      "contact", "+1 202 555 0123", text("phone", "+12025550123"))
    let score = try sample.score(#""contacts":[\#(contact("Press@mfa.example"))]"#, [annotation])
    #expect(score[.contact] == Tally(falseAlarms: 1, missed: 1))
  }

  @Test func theSpeakerOfTheStatementCountsButIsNeverFalse() throws {
    var headed = sample
    headed.speaker = Speaker(name: "Peter Stano")
    let gold = #""spokesperson":{"name":"Peter Stano","role":null,"phone":null}"#
    #expect(try headed.score(gold, [])[.contact] == Tally(found: 1))
    #expect(try headed.score(#""contacts":[]"#, [])[.contact].isEmpty)
  }

  @Test func aSpeakerOfAnAnnotationCounts() throws {
    let speaker = sample.annotation("metadata", "Peter Stano", text("speaker", "Peter Stano"))
    let gold = #""spokesperson":{"name":"Peter Stano","role":null,"phone":null}"#
    #expect(try sample.score(gold, [speaker])[.contact] == Tally(found: 1))
    #expect(try sample.score(#""contacts":[]"#, [speaker])[.contact] == Tally(falseAlarms: 1))
  }

  @Test func aSpokespersonWithoutNameAndPhoneIsNoItem() throws {
    let gold = #""spokesperson":{"name":null,"role":"Spokesperson","phone":null}"#
    #expect(try sample.score(gold, [])[.contact].isEmpty)
  }
}
