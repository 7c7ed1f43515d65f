import DemarcheModel
import DemarcheRules
import Testing

/// Semantics 13: short forms that a statement defines.
@Suite struct DefinedFormTests {
  static let bench: RuleBench = {
    let location = RuleLocation(file: "a.tsv", line: 1)
    func lexicon(_ type: String, _ entries: [LexiconDeclaration.Entry]) -> LexiconDeclaration {
      LexiconDeclaration(type: type, entries: entries, location: location)
    }
    return RuleBench(
      [
        .rule("instrument", emit: "instrument", "a:<instrument>") {
          $0.set = [("name", .reference(capture: "a", attribute: "name"))]
        },
        .rule("abbreviation", emit: "abbreviation", "a:<abbrev>"), .rule("name", "<names>"),
      ], ladders: [.stances()],
      lexicons: [
        lexicon("organisation_head", [Actors.entry("", "", "Organization")]),
        lexicon("instrument_head", [Actors.entry("", "", "Agreement")]),
        lexicon(
          "instrument",
          [
            Actors.entry("MINSK", "treaty", "Minsk Agreement"),
            Actors.entry("XYZ", "treaty", "XYZ"),
          ]),
      ])
  }()

  static func holders(_ text: String) -> [String] {
    bench.findings(RuleBench.statement(text)).annotations.filter { $0.type == "stance" }.map {
      guard case .actor(let actor)? = $0["holder"]?.value else { return "nobody" }
      return (actor.id ?? actor.name) + ($0["holder"]?.resolution.map { "(\($0))" } ?? "")
    }
  }

  static func instruments(_ text: String) -> [String] {
    let statement = RuleBench.statement(text)
    return bench.findings(statement).annotations.filter { $0.type == "instrument" }.map {
      (statement.text(in: $0.range) ?? "") + "=" + ($0["name"]?.value?.plainText ?? "")
    }
  }

  @Test(arguments: [
    (
      "We met the Organization for Peace and Trade (OPT). The OPT condemns the attack.",
      ["Organization for Peace and Trade(short form)"]
    ),
    ("We met Russia (“Sender”). Sender condemns the attack.", ["RU(short form)"]),
    ("We met Russia (the “Sender”). The Sender condemns the attack.", ["RU(short form)"]),
    (
      "OPT condemns the attack. We met the Organization for Peace and Trade (OPT).",
      ["Organization for Peace and Trade(short form)"]
    ),
    ("We met Russia (EU). The EU condemns the attack.", ["EU"]),
    ("We met some (OPT). OPT condemns the attack.", ["nobody"]),
    (
      "S condemns it. We met Russia (“S”). S condemns it. We met Ukraine (“S”). S condemns it.",
      ["nobody", "RU(short form)", "UA(short form)"]
    ),
    ("We met Russia (the “Sender”). A Sender condemns the attack.", []),
    ("We met Russia (“Sender”). The Great Sender condemns the attack.", ["nobody"]),
  ])
  func anActorsShortFormIsTheActor(text: String, holders: [String]) {
    #expect(Self.holders(text) == holders)
  }

  @Test(arguments: [
    (
      "The Trade Agreement (hereinafter “the Agreement”) binds us. The Agreement is old.",
      ["Trade Agreement=Trade Agreement", "Agreement=Trade Agreement"]
    ),
    (
      "The Minsk Agreement (the “Accord”) binds us. The Accord is old.",
      ["Minsk Agreement=Minsk Agreement", "Accord=Minsk Agreement"]
    ),
    (
      "The Minsk Agreement (hereinafter the Accord) binds us. The Accord is old.",
      ["Minsk Agreement=Minsk Agreement", "Accord=Minsk Agreement"]
    ),
    (
      "The Minsk Agreement (the “Accord”) binds us. The Accord of Rome is old.",
      ["Minsk Agreement=Minsk Agreement"]
    ),
    (
      "The Minsk Agreement (the text “Accord”) binds us. The Accord is old.",
      ["Minsk Agreement=Minsk Agreement"]
    ),
    (
      "The Minsk Agreement (“XYZ”) binds us. XYZ is old.",
      ["Minsk Agreement=Minsk Agreement", "XYZ=XYZ", "XYZ=XYZ"]
    ),
  ])
  func anInstrumentsShortFormIsTheInstrument(text: String, instruments: [String]) {
    #expect(Self.instruments(text) == instruments)
  }
}
