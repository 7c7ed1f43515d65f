import DemarcheText
import Testing

@Suite struct VerbInflectorTests {
  static let inflector = VerbInflector(
    irregular: [
      ["be", "am/is/are", "was/were", "been", "being"],
      ["take", "takes", "took", "taken", "taking"], ["short", "row"],
    ], doubling: ["commit", "regret"])

  static func forms(_ base: String) -> String {
    let forms = inflector.forms(of: base)
    return [forms.base, forms.third, forms.past, forms.participle, forms.ing]
      .map { $0.joined(separator: "/") }.joined(separator: " ")
  }

  @Test(arguments: [
    "deplore deplores deplored deplored deploring",
    "commit commits committed committed committing",
    "regret regrets regretted regretted regretting",
    "carry carries carried carried carrying",
    "stop stops stopped stopped stopping",
    "take takes took taken taking",
    "be am/is/are was/were been being",
    "die dies died died dying",
    "agree agrees agreed agreed agreeing",
    "visit visits visited visited visiting",
    "open opens opened opened opening",
    "need needs needed needed needing",
    "help helps helped helped helping",
    "fix fixes fixed fixed fixing",
    "pass passes passed passed passing",
    "reach reaches reached reached reaching",
    "veto vetoes vetoed vetoed vetoing",
    "play plays played played playing",
    "raise raises raised raised raising",
    "exercise exercises exercised exercised exercising",
    "seize seizes seized seized seizing",
    "scrap scraps scrapped scrapped scrapping",
    "strip strips stripped stripped stripping",
    "thrust thrusts thrusted thrusted thrusting",
    "shout shouts shouted shouted shouting",
    "target targets targeted targeted targeting",
    "condemn condemns condemned condemned condemning",
  ])
  func buildsTheForms(row: String) {
    let base = row.split(separator: " ").first.map(String.init) ?? ""
    #expect(Self.forms(base) == row)
  }

  @Test func buildsBothSpellingsOfIse() {
    #expect(
      Self.forms("recognise")
        == "recognise/recognize recognises/recognizes recognised/recognized "
        + "recognised/recognized recognising/recognizing")
    #expect(
      Self.forms("recognize")
        == "recognize/recognise recognizes/recognises recognized/recognised "
        + "recognized/recognised recognizing/recognising")
  }

  @Test func listsAllFormsInAFixedOrder() {
    let all = Self.inflector.forms(of: "be").all
    #expect(
      all.map { "\($0.kind.rawValue) \($0.text)" }
        == [
          "base be", "third am", "third is", "third are", "past was", "past were",
          "participle been", "ing being",
        ])
  }
}
