import Foundation
import TestSupport
import Testing

/// Whose claims are, of whom and about what, with the rules that come with Demarche.
@Suite struct ReadingTests {
  private struct Statement: Decodable {
    struct Words: Decodable { var text: String }
    struct Value: Decodable {
      var value: String?
      var id: String?
      var text: String?
    }
    struct Fields: Decodable {
      var by: Value?
      var holder: Value?
      var addressee: Value?
      var content: Value?
      var target: Value?
      var force: String?
      var strength: Int?
    }
    struct Annotation: Decodable {
      var trigger: Words
      var status: String
      var fields: Fields
    }
    var annotations: [Annotation]
  }

  /// The claims of a text of the EU: trigger, status, whose, of whom, about what, and how.
  private static func claims(_ text: String) throws -> [String] {
    let outcome = try demarche(
      "extract", "-", "--issuer", "EU", "--format", "ndjson", "--rules", "stance.*", "--rules",
      "demand.*", input: text)
    let statement = try JSONDecoder().decode(Statement.self, from: Data(outcome.output))
    return statement.annotations.map { found in
      let fields = found.fields
      let actors = [fields.holder ?? fields.by, fields.addressee].compactMap(\.self)
        .map { $0.id ?? $0.value ?? "?" }
      let words = (fields.target ?? fields.content)?.text
      return
        ([found.trigger.text, found.status] + actors
        + [words, fields.force ?? fields.strength.map(String.init)].compactMap(\.self))
        .joined(separator: " | ")
    }
  }

  @Test(arguments: [
    ("Russia is urged to stop.", ["is urged | asserted | EU | RU | stop | call"]),
    ("Norway was urged by Sweden to act.", ["was urged | reported | SE | NO | act | call"]),
    (
      "All parties are urged to show restraint.",
      ["are urged | asserted | EU | All parties | show restraint | call"]
    ),
    (
      "Russia is called upon to withdraw its troops.",
      ["is called upon | asserted | EU | RU | withdraw its troops | call"]
    ),
    (
      "Member States are invited to submit reports.",
      ["are invited | asserted | EU | Member States | submit reports | call"]
    ),
    (
      "We demand immediate, expanded humanitarian access to all areas of Syria.",
      [
        "demand | asserted | EU | SY | immediate, expanded humanitarian access to all areas of Syria | call"
      ]
    ),
    (
      "Norway requests access to the site.",
      ["requests | reported | NO | access to the site | call"]
    ),
    (
      "Norway urges the government to commit to dialogue.",
      ["urges | reported | NO | government | commit to dialogue | call"]
    ),
    (
      "People should never be used as bargaining chips.",
      ["should never | asserted | EU | People should never be used as bargaining chips | must not"]
    ),
    (
      "Russia must never attack.", ["must never | asserted | EU | RU | attack | must not"]
    ),
    (
      "Ukraine must drop the charges and should free the man.",
      [
        "should | asserted | EU | UA | free the man | should",
        "must | asserted | EU | UA | drop the charges | must",
      ]
    ),
    (
      "Under no circumstances should Belarus be admitted.",
      ["Under no circumstances should | asserted | EU | BY | be admitted | must not"]
    ),
    (
      "This will need to change.",
      ["will need to | asserted | EU | This will need to change | must"]
    ),
    (
      "Norway calls on Russia to withdraw its troops, to release all prisoners, and to return.",
      [
        "calls on | reported | NO | RU | withdraw its troops, to release all prisoners, and to "
          + "return | call"
      ]
    ),
    (
      "We call on Serbia and Kosovo to refrain from violence.",
      ["call on | asserted | EU | RS+XK | refrain from violence | call"]
    ),
    (
      "Ukraine must act now, Amnesty International said today.",
      ["must | reported | AMNESTY | UA | act now | must"]
    ),
    (
      "Calls upon Russia to withdraw its troops;",
      ["Calls upon | asserted | EU | RU | withdraw its troops | call"]
    ),
  ])
  func demandsAreReadAsTheyAreMeant(text: String, claims: [String]) throws {
    #expect(try Self.claims(text) == claims)
  }

  @Test(arguments: [
    (
      "Norway neither supports nor condemns the law.",
      ["neither supports | reported | NO | the law | 3", "condemns | reported | NO | the law | 4"]
    ),
    (
      "We neither support nor condemn the law.",
      ["neither support | negated | EU | the law | 3", "condemn | negated | EU | the law | 4"]
    ),
    (
      "We not only condemn the attack, we deplore it.",
      ["not only condemn | asserted | EU | the attack | 4", "deplore | asserted | EU | it | 3"]
    ),
    (
      "Amnesty International opposes the law.", ["opposes | asserted | AMNESTY | the law | 3"]
    ),
    (
      "We condemn in the strongest possible terms the shelling.",
      ["condemn | asserted | EU | the shelling | 5"]
    ),
    (
      "We deplore and condemn the attack.",
      ["deplore | asserted | EU | the attack | 3", "condemn | asserted | EU | the attack | 4"]
    ),
    (
      "We underline, as we have done on previous occasions, that Russia bears responsibility.",
      ["underline | asserted | EU | Russia bears responsibility | 1"]
    ),
    (
      "The attack is condemned by Norway and Sweden.",
      ["is condemned | asserted | NO+SE | The attack | 4"]
    ),
    (
      "The Quartet Envoys strongly condemned the attack.",
      ["strongly condemned | past | ? | the attack | 5"]
    ),
    (
      "Strongly condemns the attack on the school;",
      ["Strongly condemns | asserted | EU | the attack on the school | 5"]
    ),
  ])
  func positionsAreReadAsTheyAreMeant(text: String, claims: [String]) throws {
    #expect(try Self.claims(text) == claims)
  }
}
