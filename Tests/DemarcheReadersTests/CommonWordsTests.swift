import DemarcheModel
import DemarcheReaders
import Testing

/// Which blocks need no detector.
struct CommonWordsTests {
  private func tell(_ language: String, _ text: String) -> Bool {
    CommonWords.tell(language, text, in: TextRange(0, text.utf8.count))
  }

  @Test(arguments: [
    ("en", "The parties agreed on the text of the declaration and signed it."),
    ("en", "AND THE LAST OF THEM"), ("en", "The of and"),
    ("fr", "Les ministres ont salué, dans une déclaration, les progrès des deux pays."),
  ])
  func someWordsSuffice(language: String, text: String) {
    #expect(tell(language, text))
  }

  @Test(arguments: [
    ("en", "Les ministres ont salué, dans une déclaration, les progrès des deux pays."),
    ("fr", "The parties agreed on the text of the declaration and signed it."),
    ("sv", "The parties agreed on the text of the declaration and signed it."),
    ("en", "Uttalande från Friends of the Strait med anledning av mötet i huvudstaden"),
    ("en", ""), ("en", "theatre ofand withof thethethethe thereof"),
  ])
  func elseTheDetectorIsAsked(language: String, text: String) {
    #expect(!tell(language, text))
  }

  @Test func onlyTheBlockCounts() {
    let text = "The parties agreed on the text of the pact. Der Vertrag wurde heute unterzeichnet."
    #expect(CommonWords.tell("en", text, in: TextRange(0, 43)))
    #expect(!CommonWords.tell("en", text, in: TextRange(43, text.utf8.count)))
    #expect(!CommonWords.tell("en", text, in: TextRange(0, 1000)))
  }
}
