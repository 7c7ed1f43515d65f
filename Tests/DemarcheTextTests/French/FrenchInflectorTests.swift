import DemarcheText
import Testing

@Suite struct FrenchInflectorTests {
  static let inflector = VerbInflector(
    irregular: [
      ["-tenir/-tiendr", "-tient/-tiennent/-tenons", "-tint", "-tenu", "-tenant"],
      ["falloir/faudr", "faut", "fallut", "fallu", "_"], ["short", "row"],
    ], doubling: ["appeler"], conjugation: .french)

  static func forms(_ base: String) -> Set<String> {
    Set(inflector.forms(of: base).all.map(\.text))
  }

  @Test(arguments: [
    ("condamner", ["condamne", "condamnons", "condamnent", "condamnera", "condamnée"]),
    ("appeler", ["appelle", "appelons", "appellent", "appellera", "appelés"]),
    ("engager", ["engage", "engageons", "engageait", "engagea", "engageant"]),
    ("dénoncer", ["dénonçons", "dénonce", "dénonçant"]),
    ("réitérer", ["réitère", "réitérons", "réitérée"]),
    ("mener", ["mène", "menons", "mènera", "menées"]),
    ("appuyer", ["appuie", "appuyons", "appuiera"]),
    ("étudier", ["étudie", "étudions"]),
    ("saluer", ["salue", "saluons"]),
    ("réagir", ["réagit", "réagissent", "réagissons", "réagi", "réagira"]),
    ("attendre", ["attend", "attendons", "attendu", "attendra", "attendrait"]),
    ("soutenir", ["soutient", "soutenons", "soutiendra", "soutenue", "soutenait"]),
    ("falloir", ["faut", "faudra", "faudrait", "fallu"]),
  ])
  func makesTheFormsOfAVerb(base: String, some: [String]) {
    #expect(Set(some).subtracting(Self.forms(base)).isEmpty)
  }

  @Test func leavesOutWhatIsWrittenLikeAPlural() {
    #expect(!Self.forms("attaquer").contains("attaques"))
  }

  @Test func participlesInSGetNoSecond() {
    let inflector = VerbInflector(
      irregular: [["-mettre", "-met", "-mit", "-mis", "-mettant"]], doubling: [],
      conjugation: .french)
    #expect(
      inflector.forms(of: "commettre").participle == ["commis", "commise", "commises"])
  }

  @Test func aVerbOfNoKnownEndingHasItsBaseAlone() {
    #expect(Self.forms("note") == ["note"])
  }
}
