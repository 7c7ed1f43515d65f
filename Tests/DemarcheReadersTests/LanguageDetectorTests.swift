import DemarcheModel
import DemarcheReaders
import Testing

/// In which language texts and blocks are.
struct LanguageDetectorTests {
  private static let english = """
    The Republic of Sarvania and the Kingdom of Lomar have today signed an agreement on fishing. \
    Both governments welcome this step and call on all parties to respect the agreement in full.
    """
  private static let swedish =
    "Gemensamt uttalande från Sarvaniens utrikesminister med anledning av mötet i huvudstaden"

  private func statement(_ text: String, url: String? = nil) throws -> Statement {
    var statement = try #require(
      try PlainTextReader().read(
        SourceBytes(origin: "a.txt", bytes: Array(text.utf8)), options: ReadOptions()
      ).statements.first)
    statement.url = url
    LanguageDetector.fill(&statement)
    LanguageDetector.fillBlocks(&statement)
    return statement
  }

  @Test(arguments: [
    (english, "en"),
    (
      "La République de Sarvanie condamne avec la plus grande fermeté l'attaque de cette nuit.",
      "fr"
    ),
    ("Die Regierung von Sarvanien verurteilt den Angriff auf die Hauptstadt scharf.", "de"),
    ("Правительство Сарвании решительно осуждает нападение на столицу.", "ru"),
    ("ממשלת סרבניה מגנה בתוקף את המתקפה על עיר הבירה ועל תושביה", "he"),
    ("Regeringen fördömer den fruktansvärda attacken och står bakom huvudstadens folk.", "sv"),
  ])
  func tellsTheLanguageOfAText(text: String, code: String) throws {
    #expect(try statement(text).language == code)
  }

  @Test(arguments: ["Ok.", "12 %", "???", "OSCE/ODIHR"])
  func aTextTooShortToTellStaysUnknown(text: String) throws {
    #expect(try statement(text).language == nil)
  }

  @Test func whatTheSourceGaveStays() throws {
    var statement = try statement(Self.english)
    statement.language = "fr"
    LanguageDetector.fill(&statement)
    #expect(statement.language == "fr")
  }

  @Test func aHeadlineInAnotherLanguageIsABlockOfItsOwn() throws {
    let statement = try statement(Self.swedish + "\n\n" + Self.english + "\n\n" + Self.english)
    #expect(statement.language == "en")
    #expect(statement.blocks.map(\.language) == ["sv", nil, nil])
  }

  @Test func aBlockTooShortToTellHasTheStatementsLanguage() throws {
    let statement = try statement("Paris, France\n\n" + Self.english)
    #expect(statement.blocks.map(\.language) == [nil, nil])
  }

  @Test func aLongTextIsToldByPiecesOfIt() throws {
    let long = String(repeating: Self.english + "\n\n", count: 2000)
    #expect(try statement("Ünïcödé. " + long + "é").language == "en")
  }
}
