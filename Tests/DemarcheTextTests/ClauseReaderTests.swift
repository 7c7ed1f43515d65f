import DemarcheText
import Testing

/// A clause goes on from the `|`.
@Suite struct ClauseReaderTests {
  static let english = SmallEnglish()

  private static func clause(_ text: String) -> String {
    let (analysis, token) = english.marked(text)
    return analysis.text(token..<english.chunker(analysis).clauseEnd(from: token))
  }

  @Test(arguments: [
    (
      "It supports |many reforms, including of law and trade, which help.",
      "many reforms, including of law and trade"
    ),
    (
      "It supports |all its friends, in particular those here.",
      "all its friends, in particular those here"
    ),
    ("It supports |grain, such as maize.", "grain, such as maize"),
    ("It supports |peace, not only here, but also there.", "peace, not only here, but also there"),
  ])
  func insertionsThatSayWhatIsMeantBelongToIt(text: String, clause: String) {
    #expect(Self.clause(text) == clause)
  }

  @Test(arguments: [
    (
      "They regret |the trend that laws and The Hague are in doubt.",
      "the trend that laws and The Hague are in doubt"
    ),
    (
      "They regret that |the laws, its rules and others are in doubt.",
      "the laws, its rules and others are in doubt"
    ),
    (
      "It support |a world in which laws and rights are safe.",
      "a world in which laws and rights are safe"
    ),
  ])
  func anOpenSubjectTakesEverythingUpToItsVerb(text: String, clause: String) {
    #expect(Self.clause(text) == clause)
  }

  @Test(arguments: [
    ("They say that |if we are here, we must act.", "if we are here, we must act"),
    ("They say that |with this law, we are here.", "with this law, we are here"),
  ])
  func wordsBeforeTheSubjectOfADeclaredClauseAreInside(text: String, clause: String) {
    #expect(Self.clause(text) == clause)
  }

  @Test(arguments: [
    ("They must |support peace and take their time.", "support peace and take their time"),
    (
      "We call on them to |support peace, take their time and consult us.",
      "support peace, take their time and consult us"
    ),
    ("They must |meet soon, with all of them.", "meet soon, with all of them"),
    ("We want to |consult, as soon as we can, an expert.", "consult, as soon as we can, an expert"),
  ])
  func verbsOfOneInfinitiveStayTogether(text: String, clause: String) {
    #expect(Self.clause(text) == clause)
  }

  @Test(arguments: [
    ("We support |the people as they take their time.", "the people"),
    ("We support |the people because we want to.", "the people"),
    ("We say that |much was done although there is more.", "much was done"),
    ("We will support |them if it is so.", "them"),
    ("We welcome |the law while it is new.", "the law"),
    ("It supports |the law, both of which are new.", "the law"),
    ("It regrets |the lack of a trial: there was none.", "the lack of a trial"),
    ("We take |a while.", "a while"),
    ("It supports |reform, as soon as it is here.", "reform"),
  ])
  func whatCommentsIsLeftOut(text: String, clause: String) {
    #expect(Self.clause(text) == clause)
  }

  @Test(arguments: [
    (
      "They must |support the release of all hostages and condemned persons here.",
      "support the release of all hostages and condemned persons here"
    ),
    (
      "It supports |the prevention of, and the response to, violence.",
      "the prevention of, and the response to, violence"
    ),
    ("They meet at |16:30 or later.", "16:30 or later"),
  ])
  func whatOnlyLooksLikeAnEndIsNone(text: String, clause: String) {
    #expect(Self.clause(text) == clause)
  }

  @Test(arguments: [
    ("It welcomes |the law and supports the reform.", "the law"),
    ("It welcomes |peace, trade, and calls on them.", "peace, trade"),
    ("We welcome |the law, and we call on them.", "the law"),
    ("We will |support them but always we are here.", "support them"),
    ("They must |meet and that we support.", "meet"),
  ])
  func whatTheVerbBeforeGoesOnWithIsLeftOut(text: String, clause: String) {
    #expect(Self.clause(text) == clause)
  }
}
