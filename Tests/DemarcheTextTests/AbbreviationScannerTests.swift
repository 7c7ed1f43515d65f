import DemarcheText
import Testing

@Suite struct AbbreviationScannerTests {
  static func found(_ text: String) -> [String] {
    let english = SmallEnglish()
    let analysis = TextProbe.analysis(text, vocabulary: english.vocabulary)
    return AbbreviationScanner.abbreviations(in: analysis, language: english.language).map {
      analysis.text($0.short) + " = " + analysis.text($0.long)
    }
  }

  @Test(arguments: [
    (
      "the Organization for Security and Co-operation in Europe (OSCE)",
      "OSCE = Organization for Security and Co-operation in Europe"
    ),
    (
      "its Office for Democratic Institutions and Human Rights (ODIHR) said",
      "ODIHR = Office for Democratic Institutions and Human Rights"
    ),
    ("all Non-Governmental Organisations (NGOs)", "NGOs = Non-Governmental Organisations"),
    (
      "the Convention Against Torture (“CAT”) applies",
      "CAT = Convention Against Torture"
    ),
    (
      "the Enhanced Partnership and Cooperation Agreement (EPCA)",
      "EPCA = Enhanced Partnership and Cooperation Agreement"
    ),
    ("the United Nations (UN)", "UN = United Nations"),
    ("non-governmental organisations (NGO)", "NGO = non-governmental organisations"),
    ("the foreign ministers (FM) met", "FM = foreign ministers"),
    ("the Fraternal Order of Police (FOP)", "FOP = Fraternal Order of Police"),
  ])
  func findsWhatATextDefines(text: String, definition: String) {
    #expect(Self.found(text) == [definition])
  }

  @Test(arguments: [
    "the lower house (Mäjılıs)", "the European Union (OSCE)", "the High Representative (HR/VP)",
    "the EU (27 states)", "Plan (A)", "(UN)", "the United Nations (UN, since 1945)",
    "the United. Nations (UN", "The United (UN",
  ])
  func findsNoneElsewhere(text: String) {
    #expect(Self.found(text).isEmpty)
  }

  @Test func findsThemInTextOrder() {
    #expect(
      Self.found("The United Nations (UN) met. The European Union (EU) came.")
        == ["UN = United Nations", "EU = European Union"])
  }
}
