import DemarcheModel
import DemarchePipeline
import Testing

/// Persons and organisations, each once.
@Suite struct EntityScoringTests {
  private let sample = EvaluationSample(
    "President Eva Lind met the EU and the Harvest Party. Ms Lind thanked the European Union, "
      + "the Government of Aldmar and the Ministry.")

  private func organisation(_ words: String, _ more: String = "") -> String {
    #"{"name":"\#(words)","phrase":\#(sample.place(words))\#(more)}"#
  }

  @Test func severalMentionsAreFoundOnce() throws {
    let score = try sample.score(
      #""organisations":[\#(organisation("EU"))]"#,
      [
        sample.actor("EU", kind: "igo", name: "European Union", id: "EU"),
        sample.actor("European Union", kind: "igo", id: "EU"),
      ])
    #expect(score[.organisation] == Tally(found: 1))
  }

  @Test func anotherMentionOfTheSameNameIsTheSameEntity() throws {
    let score = try sample.score(
      #""organisations":[\#(organisation("EU"))]"#,
      [sample.actor("European Union", kind: "igo", id: "EU")])
    #expect(score[.organisation] == Tally(found: 1))
  }

  @Test func anEntityThatIsNotInGoldIsFalseOnce() throws {
    let score = try sample.score(
      #""organisations":[]"#,
      [
        sample.actor("EU", kind: "igo", id: "EU"),
        sample.actor("European Union", kind: "igo", id: "EU"),
        sample.actor("Harvest Party", kind: "party"),
      ])
    #expect(score[.organisation] == Tally(falseAlarms: 2))
    #expect(score.errors.map(\.words) == ["EU", "Harvest Party"])
  }

  @Test(arguments: ["state", "territory", "office", "pronoun", "person", "nationality"])
  func otherKindsAreNoOrganisations(_ kind: String) throws {
    let actors = [sample.actor("EU", kind: kind)]
    let inGold = try sample.score(#""organisations":[\#(organisation("EU"))]"#, actors)
    #expect(inGold[.organisation] == Tally(missed: 1))
    #expect(try sample.score(#""organisations":[]"#, actors)[.organisation].isEmpty)
  }

  @Test func aGovernmentCountsOnlyWhereTheGoldHasIt() throws {
    let actors = [sample.actor("Government of Aldmar", kind: "government")]
    let gold = #""organisations":[\#(organisation("Government of Aldmar"))]"#
    #expect(try sample.score(gold, actors)[.organisation] == Tally(found: 1))
    #expect(try sample.score(#""organisations":[]"#, actors)[.organisation].isEmpty)
  }

  @Test func anOptionalEntityNeitherCountsNorHurts() throws {
    let gold = #""organisations":[\#(organisation("Harvest Party", #","optional":true"#))]"#
    let party = sample.actor("Harvest Party", kind: "party")
    #expect(try sample.score(gold, [party])[.organisation].isEmpty)
    #expect(try sample.score(gold, [])[.organisation].isEmpty)
  }

  @Test func theRoleOfAnyMentionCounts() throws {
    let gold =
      #""persons":[{"name":\#(sample.place("Eva Lind")),"#
      + #""role":\#(sample.place("President"))}]"#
    var first = sample.actor("Eva Lind", kind: "person")
    first.fields.append(sample.field("role", "President"))
    let second = sample.actor("Ms Lind", kind: "person", name: "Ms Lind")
    let score = try sample.score(gold, [first, second])
    #expect(score[.person] == Tally(found: 1))
    #expect(score.fields["person.role"]?.right == 1)
    #expect(try sample.score(gold, [second]).fields["person.role"]?.right == 0)
  }

  @Test func theWordsAroundANameAreNoMention() throws {
    var actor = sample.actor("Harvest Party", kind: "party")
    actor.range = sample.range("EU and the Harvest Party")
    let score = try sample.score(#""organisations":[\#(organisation("EU"))]"#, [actor])
    #expect(score[.organisation] == Tally(falseAlarms: 1, missed: 1))
  }
}
