import DemarcheModel
import DemarcheReaders
import Testing

/// Which texts need no detector.
struct CommonWordsTests {
  private static func tell(_ text: String) -> Bool {
    CommonWords.tellEnglish(text, in: TextRange(0, text.utf8.count))
  }

  @Test(arguments: [
    "The parties agreed on the text of the declaration and signed it.", "AND THE LAST OF THEM",
    "The parties – “both of them” – signed it, and with that the talks on Türkiye’s coast ended; "
      + "it was the third round of talks in as many months, and which came next is not known. The "
      + "mediator thanked all of them and left.",
  ])
  func threeCommonWordsSuffice(text: String) {
    #expect(Self.tell(text))
  }

  @Test(arguments: [
    "", "The end", "The of the of the of", "theatre ofand withof thethethethe thereof andthe",
    "Les ministres ont salué, dans une déclaration, les progrès des deux pays.",
    "Uttalande från Friends of the Strait med anledning av mötet i huvudstaden",
    "Uttalande: Friends of the Strait and Friends of the Sound möts i huvudstaden i dag för samtal",
    "Bent u slachtoffer of getuige van discriminatie, geweld of bedreiging, online of op straat?",
    "外交部发言人就《Joint Declaration of the Ministers and of the Council》发表谈话，强调各方应当遵守协议。",
    "Заявление Friends of the Strait and the Sound о ситуации в столице и вокруг неё",
  ])
  func elseTheDetectorIsAsked(text: String) {
    #expect(!Self.tell(text))
  }

  @Test func onlyThePartCounts() {
    let text = "The parties agreed on the text of it and left. Der Vertrag wurde heute verlesen."
    #expect(CommonWords.tellEnglish(text, in: TextRange(0, 46)))
    #expect(!CommonWords.tellEnglish(text, in: TextRange(46, text.utf8.count)))
    #expect(!CommonWords.tellEnglish(text, in: TextRange(0, 1000)))
  }

  private static let english =
    "The parties agreed on the text of the pact and of the annex, and with that the talks ended. "
  private static let german =
    "Die Parteien einigten sich auf den Wortlaut des Vertrages, und damit endete das Treffen. "

  @Test func eachThirdOfATextMustBeEnglish() {
    #expect(CommonWords.tellEnglish(String(repeating: Self.english, count: 3)))
    #expect(!CommonWords.tellEnglish(Self.german + Self.english + Self.english))
    #expect(!CommonWords.tellEnglish(Self.english + Self.german + Self.english))
    #expect(!CommonWords.tellEnglish(Self.english + Self.english + Self.german))
    #expect(!CommonWords.tellEnglish(""))
  }
}
