import DemarcheModel
import DemarchePipeline
import Testing

/// Which actors are right where the gold accepts several, or a body speaks.
@Suite struct AcceptedActorTests {
  private let sample = EvaluationSample("We call on all to leave. It is fair.")

  private func isRight(
    _ members: String, _ actor: ActorReference?, issuer: String = #""issuer_id":"EU""#
  ) throws -> Bool {
    let gold =
      issuer + #","commitments":[{"trigger":\#(sample.place("call on"))\#(members)}]"#
    let field = Field(name: "by", value: actor.map { .actor($0) })
    let score = try sample.score(gold, [sample.annotation("commitment", "call on", field)])
    return score.fields["commitment.by"]?.right == 1
  }

  @Test(arguments: [
    (#","by":"EU""#, true), (#","holder":"EU""#, true),
    (#","by":"Aldmar","accept_by":["EU"]"#, true),
    (#","by":"Aldmar","accept_holder":"EU""#, true), (#","by":"Aldmar""#, false),
    (#","by":"Aldmar","accept_by":[null]"#, false),
  ])
  func theOwnAndTheAcceptedAreRight(members: String, right: Bool) throws {
    #expect(try isRight(members, ActorReference(name: "EU", id: "EU")) == right)
  }

  @Test func nobodyIsRightWhereNullIsAccepted() throws {
    #expect(try isRight(#","by":"Aldmar","accept_by":[null]"#, nil))
    #expect(try isRight("", nil))
    #expect(try !isRight(#","by":"Aldmar""#, nil))
  }

  @Test(arguments: [
    ("EU", true), ("EU+KZ", true), ("KZ+EU", true), ("EU+US", false), ("US", false),
  ])
  func ofThoseTogetherSomeOrAllAreRight(id: String, right: Bool) throws {
    let actor = ActorReference(name: "They", id: id)
    #expect(try isRight(#","by":"Aldmar","holders":["EU","KZ"]"#, actor) == right)
  }

  @Test(arguments: [
    ActorReference(name: "Council of the EU", id: "EU-COUNCIL"),
    ActorReference(name: "European External Action Service", id: "EEAS"),
    ActorReference(name: "EU Delegation to Aldmar"),
    ActorReference(name: "Delegation of the European Union to Aldmar"),
  ])
  func aBodySpeaksForItsOwner(body: ActorReference) throws {
    #expect(try isRight(#","by":"EU""#, body))
  }

  @Test(arguments: [
    ActorReference(name: "Eurasian Union", id: "EURASIAN"), ActorReference(name: "Delegation"),
    ActorReference(name: "Delegation of Aldmar to the European Union"),
    ActorReference(name: "Ministry of Aldmar"),
  ])
  func anothersBodyDoesNot(body: ActorReference) throws {
    #expect(try !isRight(#","by":"EU""#, body))
  }

  @Test func aBodyOfAStateThatNoLexiconKnowsSpeaksForIt() throws {
    let body = ActorReference(name: "Ministry of Foreign Affairs of the Republic of Aldmar")
    #expect(try isRight(#","by":"Aldmar""#, body))
    #expect(try !isRight(#","by":"Norlund""#, body))
  }

  @Test func theIssuerByNameIsItsId() throws {
    let issuer = #""issuer_ids":["EU","KZ"]"#
    let joint = ActorReference(name: "Kingdom of Norlund")
    #expect(try isRight(#","by":"x","holders":["KZ","EU"]"#, joint, issuer: issuer))
    #expect(try isRight(#","by":"EU""#, joint))
  }

  @Test func listsOfNamesAreTheSameInAnyOrder() throws {
    let actor = ActorReference(name: "Ministers of Aldmar and Norlund, and the EU")
    #expect(try isRight(#","by":"Ministers of Aldmar, Norlund, together with the EU""#, actor))
  }

  @Test(arguments: [("KZ", 1), ("RU", 0)])
  func anAddresseeHasAnId(id: String, right: Int) throws {
    let gold =
      #""demands":[{"trigger":\#(sample.place("call on")),"addressee":null,"#
      + #""addressee_id":"Kazakhstan"}]"#
    let actor = ActorReference(name: "The authorities", id: id)
    let field = Field(name: "addressee", value: .actor(actor))
    let score = try sample.score(gold, [sample.annotation("demand", "call on", field)])
    #expect(score.fields["demand.addressee"]?.right == right)
  }

  @Test(arguments: [("Norlund", 1), ("Aldmar", 1), ("Movement", 0)])
  func addresseesAreAcceptedToo(name: String, right: Int) throws {
    let gold =
      #""demands":[{"trigger":\#(sample.place("call on")),"addressee":"Aldmar","#
      + #""accept_addressee":["Norlund",null]}]"#
    let field = Field(name: "addressee", value: .actor(ActorReference(name: name)))
    let score = try sample.score(gold, [sample.annotation("demand", "call on", field)])
    #expect(score.fields["demand.addressee"]?.right == right)
    let none = try sample.score(gold, [sample.annotation("demand", "call on")])
    #expect(none.fields["demand.addressee"]?.right == 1)
  }
}
