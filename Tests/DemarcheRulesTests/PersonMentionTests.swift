import DemarcheModel
import DemarcheRules
import Testing

/// Semantics 13: the persons that "he", "she" and titles mean.
@Suite struct PersonMentionTests {
  static let bench: RuleBench = {
    let location = RuleLocation(file: "a.tsv", line: 1)
    func lexicon(_ type: String, _ entries: [LexiconDeclaration.Entry]) -> LexiconDeclaration {
      LexiconDeclaration(type: type, entries: entries, location: location)
    }
    let roles = [
      "president", "foreign minister", "Minister", "Minister of Trade", "vice president",
    ]
    return RuleBench(
      [
        .rule("person", emit: "actor", "role:(<role>) name:@<person>") {
          $0.publish = "actor"
          $0.set = [
            ("kind", .text("person")), ("name", .reference(capture: "name", attribute: "text")),
          ]
        }
      ], ladders: [.stances()],
      lexicons: [
        lexicon("role", roles.map { Actors.entry($0, "state", $0) }),
        lexicon(
          "title",
          [
            LexiconDeclaration.Entry(
              id: "Minister", forms: [LexiconDeclaration.Form("foreign minister")], attributes: [:])
          ]),
        lexicon("actor", [Actors.entry("she", "pronoun", "she")]),
      ])
  }()

  static func holders(_ text: String) -> [String] {
    bench.findings(RuleBench.statement(text)).annotations.filter { $0.type == "stance" }.map {
      $0["holder"]?.value?.plainText ?? $0["holder"]?.resolution ?? "none"
    }
  }

  @Test(arguments: [
    ("President Anna Lind met us. She condemns the attack.", "Anna Lind"),
    ("President Anna Lind met us. All was calm. She condemns the attack.", "Anna Lind"),
    ("President Anna Lind met us. Lind left. She condemns the attack.", "Anna Lind"),
    ("President Anna Lind met us. All was calm. All went. She condemns the attack.", "unresolved"),
    (
      "President Anna Lind met President Otto Berg. He condemns the attack.", "unresolved"
    ),
    ("President Anna Lind met Otto Berg. He condemns the attack.", "unresolved"),
    ("President Anna Lind met the vice president. He condemns the attack.", "unresolved"),
    ("He condemns the attack.", "unresolved"),
    ("President Anna Lind said: “She condemns the attack.”", "unresolved"),
  ])
  func heAndSheAreTheOnlyPersonNamedBefore(text: String, holder: String) {
    #expect(Self.holders(text) == [holder])
  }

  @Test(arguments: [
    ("President Anna Lind met us. The President condemns the attack.", ["Anna Lind"]),
    (
      "President Anna Lind met President Otto Berg. The president condemns the attack.",
      ["Otto Berg"]
    ),
    (
      "President Anna Lind met Foreign Minister Otto Berg. The President condemns the attack.",
      ["Anna Lind"]
    ),
    ("Foreign Minister Otto Berg met us. The Minister condemns the attack.", ["Otto Berg"]),
    ("Minister of Trade Otto Berg met us. The Minister condemns the attack.", ["Otto Berg"]),
    ("The President condemns the attack. President Anna Lind met us.", ["unresolved"]),
    (
      "President Anna Lind met us. The Vice President condemns the attack.", ["unresolved"]
    ),
    (
      "Vice President Anna Lind met us. The President condemns the attack.", ["unresolved"]
    ),
    ("President Anna Lind met us. The President of Russia condemns the attack.", []),
  ])
  func aDefiniteTitleIsTheLastPersonWithThatRole(text: String, holders: [String]) {
    #expect(Self.holders(text) == holders)
  }

  static func persons(_ text: String) -> [String] {
    bench.findings(RuleBench.statement(text)).annotations.filter { $0.type == "stance" }.map {
      $0["holder"]?.value?.plainText ?? "none"
    }
  }

  @Test(arguments: [
    ("President Ferdinand Berg Jr met us. Berg condemns it.", "Ferdinand Berg Jr"),
    ("President Moussa Faki Mahamat met us. President Faki condemns it.", "Moussa Faki Mahamat"),
    ("President Jean Le Drian met us. Le Drian condemns it.", "Jean Le Drian"),
    ("President Jean Le Drian met us. LE DRIAN condemns it.", "Jean Le Drian"),
    ("President Margrethe II met us. Margrethe condemns it.", "Margrethe II"),
  ])
  func aPartOfANameStandsForThePerson(text: String, person: String) {
    #expect(Self.persons(text) == [person])
  }

  @Test func aGivenNameAloneStandsForNobody() {
    #expect(Self.persons("President Moussa Faki Mahamat met us. Moussa condemns it.") == ["none"])
  }
}
