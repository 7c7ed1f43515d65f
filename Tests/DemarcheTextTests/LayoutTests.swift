import DemarcheModel
import DemarcheText
import Testing

/// Zones that layout alone tells, as `zone|words`.
@Suite struct LayoutTests {
  static let european = """
    Kazakhstan: Statement by the Spokesperson on the elections

    20.03.2023

    The EU takes note of the elections. It welcomes
    the reforms.

    Background

    The EU calls on the authorities to:
    - release the detainees;
    - end the violence.

    “We stand with the people.”

    Peter Stano
    Lead Spokesperson for Foreign Affairs
    +32 (0)460 75 45 53
    """
  static let american = """
    FOR IMMEDIATE RELEASE

    Detention of Activists in Kazakhstan

    Antony J. Blinken, Secretary of State

    Washington, March 20, 2023

    The United States condemns the attack.

    Media Contact
    press@state.gov

    ###
    """

  @Test func readsAEuropeanStatement() {
    #expect(
      TextProbe.zones(Self.european) == [
        "title|Kazakhstan: Statement by the Spokesperson on the elections",
        "dateline|20.03.2023",
        "body|The EU takes note of the elections. It welcomes/the reforms.",
        "heading|Background",
        "body|The EU calls on the authorities to:",
        "list_item|- release the detainees;",
        "list_item|- end the violence.",
        "quotation|“We stand with the people.”",
        "signature|Peter Stano/Lead Spokesperson for Foreign Affairs/+32 (0)460 75 45 53",
      ])
  }

  @Test func readsAnAmericanStatement() {
    #expect(
      TextProbe.zones(Self.american) == [
        "boilerplate|FOR IMMEDIATE RELEASE",
        "title|Detention of Activists in Kazakhstan",
        "signature|Antony J. Blinken, Secretary of State",
        "dateline|Washington, March 20, 2023",
        "body|The United States condemns the attack.",
        "contact|Media Contact/press@state.gov",
        "boilerplate|###",
      ])
  }

  @Test func aBylineMayStandAmongShortLines() {
    let text = """
      On the Flood

      Press Statement
      Anna J. Lind, Secretary of State
      May 6, 2022

      We mourn those who died. They were many.
      """
    #expect(
      TextProbe.zones(text) == [
        "title|On the Flood",
        "signature|Press Statement/Anna J. Lind, Secretary of State/May 6, 2022",
        "body|We mourn those who died. They were many.",
      ])
  }

  @Test(arguments: [european, american])
  func givesTheSameZonesForEveryLineEnd(text: String) {
    #expect(TextProbe.zones(TextProbe.withCRLF(text)) == TextProbe.zones(text))
    #expect(TextProbe.zones(text.replacing("\n", with: "\r")) == TextProbe.zones(text))
  }

  @Test func givesABylineOfTwoLinesTheSameZoneForEveryLineEnd() {
    let text = "T\n\nAnna Lees, Deputy\nspokesperson today\n\nIt is so."
    #expect(TextProbe.zones(TextProbe.withCRLF(text)) == TextProbe.zones(text))
  }

  @Test(arguments: [
    "- one", "• one", "* one", "– one", "1. one", "12) one", "(a) one", "a) one", "iv) one",
    "·\tone",
  ])
  func beginsAListItemAtAMark(line: String) {
    #expect(
      TextProbe.zones("We ask:\n" + line + "\nand on.")
        == ["body|We ask:", "list_item|" + line + "/and on."])
  }

  @Test(arguments: ["-one", "2023. one", "A. Smith came.", "(see) one", "a. one", "1.5 percent"])
  func beginsNoListItemElsewhere(line: String) {
    #expect(TextProbe.zones("We ask:\n" + line) == ["body|We ask:/" + line])
  }

  @Test(arguments: [
    "20 March 2023", "Brussels, 20 March 2023", "20.03.2023", "2023-03-20", "March 20, 2023",
    "Washington, DC – March 20, 2023",
  ])
  func readsALineWithADateAsDateline(line: String) {
    #expect(
      TextProbe.zones("T\n\n" + line + "\n\nIt is so.").dropFirst().first
        == "dateline|" + line)
  }

  @Test(arguments: [
    "On 20 March 2023 we met.", "The plan for the month of March in the year 2023",
    "The year 2023", "March of the people",
  ])
  func readsNoOtherLineAsDateline(line: String) {
    #expect(
      TextProbe.zones("T\n\n" + line + "\n\nIt is so.").filter {
        $0.hasPrefix("dateline")
      }.isEmpty)
  }

  @Test(arguments: ["###", "***", "---", "END TEXT.", "Notes to editors"])
  func readsStandingPhrasesAsBoilerplate(line: String) {
    #expect(TextProbe.zones("T\n\nIt is so.\n\n" + line).last == "boilerplate|" + line)
  }

  @Test(arguments: [
    "Press Release No. 12", "PRESS RELEASE N° 12/2023", "Press release nº 5", "Statement no. 7",
    "Statement No 7 (2023)", "Document no. S/2023/45", "Press statement number 3",
    "Statement no.7", "Statement # 7",
  ])
  func readsALineWithItsNumberAsBoilerplate(line: String) {
    #expect(TextProbe.zones("T\n\n" + line + "\n\nIt is so.")[1] == "boilerplate|" + line)
  }

  @Test(arguments: [
    "Statement no one expected was made today.", "Press release notes are not law.",
    "Statement not seen by us.", "Document not found by 2 of us.", "Press release no more!",
  ])
  func readsASentenceThatBeginsLikeANumberedLineAsBody(line: String) {
    #expect(TextProbe.zones("T\n\n" + line + "\n\nIt is so.")[1] == "body|" + line)
  }

  @Test(arguments: ["* * *", "- ENDS -", "– – –"])
  func readsStandingPhrasesThatBeginWithABulletAsBoilerplate(line: String) {
    #expect(TextProbe.zones("T\n\nIt is so.\n\n" + line).last == "boilerplate|" + line)
  }

  @Test(arguments: [
    ("“We agree.”", "quotation"), ("> We agree.\n> All of us.", "quotation"),
    ("\"We agree.\"", "quotation"), ("“We agree,” he said.", "body"),
  ])
  func readsAParagraphInQuotationMarksAsQuotation(text: String, zone: String) {
    #expect(TextProbe.zones("T\n\n" + text + "\n\nIt is so.")[1].hasPrefix(zone + "|"))
  }

  @Test func takesTheGivenHeadlineAsTitleThoughItIsASentence() {
    #expect(
      TextProbe.zones("We condemn it.\n\nIt is so.", headline: "We condemn it.")
        == ["title|We condemn it.", "body|It is so."])
  }

  @Test func takesNoSentenceAsTitle() {
    #expect(
      TextProbe.zones("We condemn it.\n\nIt is so.")
        == ["body|We condemn it.", "body|It is so."])
  }

  @Test func takesALoneLineAsBody() {
    #expect(TextProbe.zones("The EU condemns the attack") == ["body|The EU condemns the attack"])
  }

  @Test(arguments: ["", "\n\n", " \u{A0}\r\n\t"])
  func readsNothingInABlankText(text: String) {
    #expect(Layout.blocks(of: text, headline: nil).isEmpty)
  }

  @Test func numbersParagraphsAndLeavesListItemsInTheirs() {
    let blocks = Layout.blocks(of: "We ask:\n- one\n- two\n\n\nIt is so.", headline: nil)
    #expect(blocks.map(\.paragraph) == [1, 1, 1, 2])
  }

  // Marks that join what is before or behind them make other characters of it.
  @Test(arguments: [
    ("\u{201C}We agree.\u{201D}\u{301} x", "quotation"),
    ("\u{201C}\u{301}We agree.\u{201D}", "body"),
    (">\u{301} b", "heading"), ("> b", "quotation"), ("e\u{301}) b", "list_item"),
    ("chec\u{212A} against delivery", "boilerplate"), ("Press release n\u{B0}5", "boilerplate"),
    ("Press release \u{2116}5", "heading"), ("20 Mar 20\u{FF12}\u{FF13}", "dateline"),
  ])
  func comparesWholeCharacters(text: String, zone: String) {
    #expect(
      TextProbe.zones("Then.\n\n" + text + "\n\nThen.").dropFirst().first == "\(zone)|\(text)")
  }
}
