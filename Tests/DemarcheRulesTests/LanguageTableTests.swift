import DemarcheRules
import DemarcheScripting
import Foundation
import TestSupport
import Testing

/// Every sign, field and semantic rule of the language has a test by name and its place in the
/// manual: one that is missing here, there or in the tests fails.
@Suite struct LanguageTableTests {
  /// A part of the language, the words with which the manual gives it, and the tests of it.
  struct Row: Sendable, CustomTestStringConvertible {
    var part: String
    var manual: String
    var tests: [String]
    var testDescription: String { part }

    init(_ part: String, manual: String, _ tests: String...) {
      self.part = part
      self.manual = manual
      self.tests = tests
    }
  }

  static let signs: [Row] = [
    Row("word", manual: "| `word` |", "SignTests.aWordIsWrittenAsItAsks"),
    Row("\"OSCE\"", manual: "| `\"…\"` |", "SignTests.aWordIsWrittenAsItAsks"),
    Row("'s", manual: "| `'s` |", "BoundsTests.literalsFoldTypography"),
    Row("~verb", manual: "| `~verb` |", "VerbMatchTests.aVerbMatchesItsGroup"),
    Row("~verb+ing", manual: "| `~verb+ing` |", "VerbMatchTests.aVerbMatchesTheFormsAskedFor"),
    Row("~verb+ed", manual: "| `~verb+ed` |", "VerbMatchTests.aVerbMatchesTheFormsAskedFor"),
    Row("<actor>", manual: "| `<type>` |", "SignTests.aSpanIsOfItsTypeAndKind"),
    Row(
      "<actor kind=state>", manual: "| `<type field=value>` |", "SignTests.aSpanIsOfItsTypeAndKind"),
    Row("<np>", manual: "| `<np>` |", "SignTests.aChunkGoesAsFarAsItsPhrase"),
    Row("<clause>", manual: "| `<clause>` |", "SignTests.aChunkGoesAsFarAsItsPhrase"),
    Row("<rest>", manual: "| `<rest>` |", "SignTests.aChunkGoesAsFarAsItsPhrase"),
    Row("<subject>", manual: "| `<subject>` |", "SignTests.aChunkGoesAsFarAsItsPhrase"),
    Row("<date>", manual: "| `<date>` |", "SignTests.aBuiltInTypeIsASpan"),
    Row("<number>", manual: "| `<number>` |", "SignTests.aBuiltInTypeIsASpan"),
    Row("<ordinal>", manual: "| `<ordinal>` |", "SignTests.aBuiltInTypeIsASpan"),
    Row("<phone>", manual: "| `<phone>` |", "SignTests.aBuiltInTypeIsASpan"),
    Row("<email>", manual: "| `<email>` |", "SignTests.aBuiltInTypeIsASpan"),
    Row("<url>", manual: "| `<url>` |", "SignTests.aBuiltInTypeIsASpan"),
    Row("<money>", manual: "| `<money>` |", "SignTests.aBuiltInTypeIsASpan"),
    Row(
      "<quote>", manual: "| `<quote>` |", "SignTests.aBuiltInTypeIsASpan",
      "SignTests.aQuoteHasTheWordsBetweenItsMarksAsText"),
    Row("<abbrev>", manual: "| `<abbrev>` |", "SignTests.aBuiltInTypeIsASpan"),
    Row("<names>", manual: "| `<names>` |", "SignTests.aBuiltInTypeIsASpan"),
    Row("<person>", manual: "| `<person>` |", "SignTests.aBuiltInTypeIsASpan"),
    Row("{Cap}", manual: "| `{Cap}` |", "SignTests.aClassTakesOneToken"),
    Row("{upper}", manual: "| `{upper}` |", "SignTests.aClassTakesOneToken"),
    Row("{lower}", manual: "| `{lower}` |", "SignTests.aClassTakesOneToken"),
    Row("{num}", manual: "| `{num}` |", "SignTests.aClassTakesOneToken"),
    Row("{any}", manual: "| `{any}` |", "SignTests.aClassTakesOneToken"),
    Row("{punct}", manual: "| `{punct}` |", "SignTests.aClassTakesOneToken"),
    Row("name:item", manual: "| `name:item` |", "BoundsTests.capturesTakeTheirWholeItem"),
    Row("[ … ]", manual: "| `[ … ]` |", "SelectionTests.takesTheFirstThatFits"),
    Row("( a | b )", manual: "| `( a \\| b )` |", "SelectionTests.takesTheFirstThatFits"),
    Row("+ * ?", manual: "| `item?` `item*` `item+` |", "SelectionTests.takesTheFirstThatFits"),
    Row("{m,n}", manual: "| `item{m}` `item{m,n}` |", "SelectionTests.takesTheFirstThatFits"),
    Row("...", manual: "| `...` `..n` |", "BoundsTests.gapsAreShortAndStayOutside"),
    Row("..4", manual: "| `...` `..n` |", "BoundsTests.gapsAreShortAndStayOutside"),
    Row(
      "^ $", manual: "| `^` `$` |", "SelectionTests.keepsToTheSentencesEnds",
      "LineTests.takeEachItsLine"),
    Row("!item", manual: "| `!item` |", "BoundsTests.anExclamationMarkIsOneOtherToken"),
    Row("@item", manual: "| `@item` |", "TriggerTests.isMarkedElseAVerbElseAWordElseAType"),
  ]

  static let fields: [Row] = [
    Row(
      "emit", manual: "| `emit` |", "CompileErrorTests.reportsAPatternThatCannotRun",
      "LoadErrorTests.standsAtTheWordsToBlame"),
    Row("match", manual: "| `match` |", "SelectionTests.triesThePatternsOfARuleInOrder"),
    Row("lines", manual: "| `lines` |", "LineTests.takeEachItsLine"),
    Row("zone", manual: "| `zone` |", "ScopeTests.aRuleAppliesInItsZones"),
    Row("language", manual: "| `language` |", "ScopeTests.aRuleAppliesInItsLanguages"),
    Row("issuer", manual: "| `issuer` |", "ScopeTests.aLadderAppliesToItsIssuerOrHolder"),
    Row("unless", manual: "| `unless` |", "ConditionTests.aVetoTouchesTheTrigger"),
    Row("where", manual: "| `where` |", "ConditionTests.aConditionIsJudged"),
    Row("when", manual: "| `when` |", "RuleFieldTests.whenJudgesAMatch"),
    Row("set", manual: "| `set` |", "ConditionTests.setGivesConstantsAndWhatCapturesName"),
    Row("build", manual: "| `build` |", "RuleFieldTests.buildGivesFurtherFields"),
    Row(
      "reads", manual: "| `reads`, `statement` |",
      "StatementRuleTests.runsBehindAllThatEmitWhatItReads",
      "StatementFaultTests.aTypeThatTheRuleDoesNotRead"),
    Row(
      "statement", manual: "## Statement rules", "StatementRuleTests.seesTheAnnotationsThatItReads"),
    Row("publish", manual: "| `publish` |", "PhaseTests.aRuleSeesWhatALaterDeclaredOnePublishes"),
    Row("beats", manual: "| `beats` |", "OverlapTests.theRuleThatBeatsStandsThoughItIsShorter"),
    Row("title", manual: "| `title`, ", "RuleFieldTests.fieldsForReadersChangeNothing"),
    Row("doc", manual: "`doc`, ", "RuleFieldTests.fieldsForReadersChangeNothing"),
    Row("note", manual: "`note`, ", "RuleFieldTests.fieldsForReadersChangeNothing"),
    Row("maturity", manual: "`maturity` |", "RuleFieldTests.fieldsForReadersChangeNothing"),
    Row("examples", manual: "| `examples`, ", "ExampleTests.everyExampleOfTheFirstPartyPacksHolds"),
    Row("counter", manual: "`counter` |", "ExampleTests.everyExampleOfTheFirstPartyPacksHolds"),
    Row("frame", manual: "| `frame` |", "TriggerTests.standsForTheRungInAFrame"),
    Row("range", manual: "| `range` |", "CaseTests.strengthIsClampedFromBelow"),
    Row(
      "intensify", manual: "| `intensify` |", "CaseTests.theStrongestIntensifierCountsUpToTheRange"),
  ]

  static let semantics: [Row] = [
    Row(
      "1", manual: "## Trigger and selection", "TriggerTests.isMarkedElseAVerbElseAWordElseAType"),
    Row(
      "2", manual: "Each place where the trigger stands gives at most one match",
      "SelectionTests.givesOneMatchForEachTrigger",
      "SelectionTests.looksForNothingElseOnceAMatchIsRefused"),
    Row(
      "3", manual: "A match never leaves its sentence", "BoundsTests.gapsAreShortAndStayOutside",
      "BoundsTests.aCutSentenceIsReported",
      "CompileErrorTests.reportsACaptureThatRecursOutsideAlternatives"),
    Row(
      "4", manual: "## Lines", "LineTests.followEachOther",
      "LineTests.coverTheLinesFromTheFirstToTheLast"),
    Row(
      "5", manual: "### Verbs", "VerbMatchTests.aVerbMatchesItsGroup",
      "VerbMatchTests.aPassiveFrameTurnsTargetAndHolderRound"),
    Row(
      "6", manual: "### Spans and chunks", "SubjectTests.anActorBeforeTheVerbHoldsTheClaim",
      "SubjectTests.aCoordinatedVerbInheritsItsHolder", "SubjectTests.theTargetEndsWithItsClause"),
    Row(
      "7", manual: "## Order of rules", "PhaseTests.aChainOfTypesRunsInItsOrder",
      "PhaseTests.aRuleThatPublishesATypeSeesOnlyTheSpansOfLexicons"),
    Row(
      "8", manual: "## Status", "StatusTests.isReadFromTheVerbAndWhoSaysIt",
      "SpeechTests.speechNeedsNoThat", "SpeechTests.accordingToNamesTheSource",
      "SpeechTests.theInnermostSpeechCounts",
      "StatusTests.doesNotCountTheModalOfADemand"),
    Row(
      "9", manual: "## Overlap", "OverlapTests.aClaimStandsOncePerTrigger",
      "OverlapTests.theLongestOfSpansStands", "OverlapTests.tagsAllStandButForTheirDoubles",
      "OverlapTests.tellsWhoWon"),
    Row(
      "10", manual: "### where", "ConditionTests.aVetoTouchesTheTrigger",
      "ConditionTests.aConditionIsJudged", "ConditionTests.setGivesConstantsAndWhatCapturesName"),
    Row(
      "11", manual: "### Words", "CaseTests.formsAskForTheirOwnCase",
      "CaseTests.wordsOfPatternsDoTheSame"),
    Row(
      "12", manual: "## Ladders", "CaseTests.theStrongestIntensifierCountsUpToTheRange",
      "CaseTests.strengthIsClampedFromBelow"),
    Row(
      "13", manual: "## Holders", "HolderTests.wordsLeadToActors", "HolderTests.iAmTheSpeaker",
      "SpeechTests.weInAQuotationAreItsSpeaker",
      "PersonMentionTests.heAndSheAreTheOnlyPersonNamedBefore",
      "PersonMentionTests.aDefiniteTitleIsTheLastPersonWithThatRole",
      "DefinedFormTests.anActorsShortFormIsTheActor",
      "DefinedFormTests.anInstrumentsShortFormIsTheInstrument"),
    Row("14", manual: "## Dates", "HolderTests.datesAreReadAgainstTheDayOfIssue"),
    Row("15", manual: "Patterns are Lua strings", "RuleFieldTests.partsOfPatternsCanBePutTogether"),
  ]

  private static let manual = Result {
    String(decoding: try Repository.bytes(of: "examples/manual/rule-language.md"), as: UTF8.self)
  }

  /// The text of every file of tests, by the name of the file.
  private static let suites: [String: String] = {
    var texts: [String: String] = [:]
    let files = FileManager.default.enumerator(atPath: Repository.path("Tests"))
    for case let path as String in files ?? .init() where path.hasSuffix("Tests.swift") {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let text = (try? Repository.bytes(of: "Tests/" + path)).map {
        String(decoding: $0, as: UTF8.self)
      }
      texts[name] = text
    }
    return texts
  }()

  @Test(arguments: signs + fields + semantics)
  func hasItsTestsAndItsPlaceInTheManual(row: Row) throws {
    #expect(try Self.manual.get().contains(row.manual))
    #expect(!row.tests.isEmpty)
    for test in row.tests {
      let parts = test.split(separator: ".")
      let suite = Self.suites["\(parts[0]).swift"] ?? ""
      #expect(suite.contains("func \(parts[1])("), "\(test)")
    }
  }

  @Test func listsEverySignThatTheParserKnows() {
    let listed = Set(Self.signs.map(\.part))
    let chunks = PatternItem.Chunk.allCases.map { "<\($0.rawValue)>" }
    let classes = PatternItem.TokenClass.allCases.map { "{\($0.rawValue)}" }
    let types = ReferenceWorld.builtInTypes.map { "<\($0)>" }
    #expect(Set(chunks + classes + types).subtracting(listed).isEmpty)
  }

  @Test func listsEverySemanticRule() {
    #expect(Self.semantics.map(\.part) == (1...15).map(String.init))
  }

  @Test func listsEveryField() throws {
    let rule = try #require(Binding.declarations.first { $0.name == "rule" })
    #expect(rule.fields.names.count > 15)
    #expect(Set(rule.fields.names).subtracting(Self.fields.map(\.part)).isEmpty)
  }
}
