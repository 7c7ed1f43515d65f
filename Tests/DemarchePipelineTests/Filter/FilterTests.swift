import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// What filters mean, on a statement with a stance and an event.
@Suite struct FilterTests {
  @Test(arguments: [
    "", "stance or event", "issuer:EU", "issuer:eu", "issuer:european", "country:KZ", "country:kz",
    "issued:2023", "issued:2023-03", "issued:2023-03-20", "issued:2023-01..2023-06",
    "issued:..2023-03-20", "issued:2023-03-20..", "issued:>2023-02", "issued:>=2023-03",
    "issued:<2024", "issued:<=2023-03", "language:en", "language:EN", "kind:spokesperson",
    "headline:\"statement by\"", "speaker:stano", "key:kz.txt", "url:europa.eu", "welcome",
    "Réforme", "reforme", "\"the reforme it condemns\"", "\"state of emer\"*", "emerg*",
    "\u{201C}state of emergency\u{201D}", "text:emergency", "kazakhstan", "rule:date,stance.eu",
    "pack:demarche/core@*", "zone:body", "-type:demand", "not demand", "country:*", "speaker:*",
    "(stance or event) and not (demand or quote)", "status:negated,asserted", "tense:present",
    "verdict:none", "-verdict:*", "verdict:none,reject", "!demand", "welcome & emergency",
    "stance|event", "kind:*", "type:*", "issued:*",
  ])
  func isTrueOfBoth(_ filter: String) throws {
    #expect(try FilterSample.matches(filter) == ["stance", "event"])
  }

  @Test(arguments: [
    "stance", "type:stance", "TYPE:stance", "stance holder:EU", "holder:EU",
    "holder:\"European Union\"",
    "holder:union", "holder:eur*", "polarity:<0", "polarity:-1", "polarity:negative", "strength:2",
    "strength:2..3", "strength:>=2", "strength:<3", "strength:..2", "strength:>1.5",
    "target:réforme",
    "target:REFORME", "target:\"the reforme\"", "status:negated", "negated:true", "negated:yes",
    "rule:stance.*", "rule:core/stance.eu", "rule:demarche/core/stance.eu", "trigger:welcome",
    "words:\"did not\"", "certainty:explicit", "-certainty:implicit", "holder:*", "-date:*",
    "stance and holder:EU and country:KZ and polarity:<0 and issued:2023-01..2023-06 and \"the EU\"",
    "fields.holder:EU", "holder:US,EU", "date:2023 or stance", "not not stance",
  ])
  func isTrueOfTheStance(_ filter: String) throws {
    #expect(try FilterSample.matches(filter) == ["stance"])
  }

  @Test(arguments: [
    "event", "date:2022-05-03", "date:2022", "date:<2022-05-04", "date:2022-05-01..2022-06",
    "-holder:*",
    "certainty:implicit", "status:asserted", "rule:date", "-negated:true",
  ])
  func isTrueOfTheEvent(_ filter: String) throws {
    #expect(try FilterSample.matches(filter) == ["event"])
  }

  @Test(arguments: [
    "demand", "issuer:US", "issuer:EUR", "holder:eur", "country:US", "issued:2022",
    "issued:>2023-03-20", "issued:<2023-03-20", "issued:>2023", "language:fr", "\"reforme the\"",
    "emerg", "\"rule of law\"", "key:KZ.txt", "reported_by:*", "stance event", "strength:>2",
    "strength:2 polarity:1", "polarity:..-2", "rule:stance", "pack:core", "modality:possible",
    "date:2023", "holder:\"union european\"", "-issuer:*", "words:emergency",
  ])
  func isTrueOfNone(_ filter: String) throws {
    #expect(try FilterSample.matches(filter) == [])
  }

  @Test func typesThatAFilterAsksForAreKnown() throws {
    #expect(try FilterParser.parse("stance holder:EU").types == ["stance"])
    #expect(try FilterParser.parse("stance or demand").types == ["stance", "demand"])
    #expect(try FilterParser.parse("stance or holder:EU").types == nil)
    #expect(try FilterParser.parse("type:stance,demand demand").types == ["demand"])
    #expect(try FilterParser.parse("-stance").types == nil)
  }

  @Test func typesOfPacksAreKnownByTheirNames() throws {
    let types =
      AnnotationType.core + [
        AnnotationType("sanction", [.init("until", .date)], overlap: .longest)
      ]
    let filter = try FilterParser.parse("sanction until:>2024", types: types)
    #expect(filter.types == ["sanction"])
    #expect(throws: FilterError.self) { try FilterParser.parse("until:>2024") }
  }
}
