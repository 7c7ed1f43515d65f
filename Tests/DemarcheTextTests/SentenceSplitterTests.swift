import DemarcheText
import Testing

/// Sentences are parted by ` | `.
@Suite struct SentenceSplitterTests {
  @Test(arguments: [
    "The U.S. Government condemns this. | It calls for calm.",
    "We met Mr. Smith and Dr. Jones. | They agreed.",
    "See Art. 5 of the Treaty. | It applies.",
    "Resolution No. 1325 was adopted. | We welcome it.",
    "No. | We do not.",
    "Antony J. Blinken spoke. | He left.",
    "It began at 5 p.m. on Monday. | It was late.",
    "It ended at 5 p.m. | The EU left.",
    "He lives in the E.U. | The Council met.",
    "On Monday in Washington, D.C. | On Tuesday in Brussels.",
    "He met Gen. Smith of the U.S. Army.",
    "We met the OSCE, e.g. its Chair, i.e. Poland.",
    "The Jan. 6 attack failed. | It did.",
    "It happened on 5 Dec. | The EU left.",
    "Kazakhstan, Uzbekistan, etc. | The EU left.",
    "the firm Acme Inc. | The end.",
    "St. Petersburg is calm. | Good.",
    "The EU (cf. Art. 2) agrees.",
    "Approx. 20 people died in World War II. | The peace held.",
  ])
  func endAtNoAbbreviation(text: String) { Self.check(text) }

  @Test(arguments: [
    "“We condemn this.” | The minister left.",
    "“This is wrong.” | President Tokayev said so.",
    "“Is this so?” asked the minister. | He left.",
    "He said “Stop!” and left.",
    "(This is so.) | We agree.",
    "He said so (in May.) | We agree.",
    "\"It is so.\" | \"It is not.\"",
    "‘It is so.’ | We agree.",
  ])
  func keepClosingMarks(text: String) { Self.check(text) }

  @Test(arguments: [
    "What now? | We wait.", "Stop! | Now.", "Really?! | Yes.", "We wait… | The end came.",
    "We wait... | The end came.", "We wait ... and wait.",
    "Sales rose by 2.5 percent. | They fell.",
    "Visit https://eeas.europa.eu. | We wait.", "Write to a@b.eu. | We wait.",
    "We call on Kazakhstan\nto act. | It must.", "One\r\ntwo. | Three.",
    "1. The EU welcomes this. | 2. It calls for calm.", "Is it 5.30 or 6? | It is 6.",
    "欧盟 is here. | Ça va.", "The end",
  ])
  func endAtTheirMark(text: String) { Self.check(text) }

  @Test(arguments: [
    "1. The first item | 2. The second item", "1.) The first item. | 2.) The second item.",
    "1) The first item | 2) The second item", "• The first item | • the second item",
    "• 9. The first item | • 10. The second item", "a. The first item | b. The second item",
    "1. Condemns the attack; | 2. Urges all to stop.", "We ask: | • release them; | • end it.",
    "1. See Art. 5 and paragraph 2. of it.",
    "1) as 2) is not so.", "It is 1) so and 2) good.", "a) first b) second",
    "The group·of five met.",
  ])
  func endWithTheirItemOfAList(text: String) { Self.check(text) }

  @Test(arguments: [
    "“The people [...] (all of them) left.” | They came.", "The EU [...] He left.",
    "It is . . . I said so.", "It is so . . . . | Next we met.",
    "It is so. | . . . The end came.", "It is so. . . | The end came.",
  ])
  func leaveEllipsesInside(text: String) { Self.check(text) }

  @Test(arguments: [
    "You and I. | Did you see Albert I. Jones?", "After World War I. | Germany left.",
    "It is N°. 5 of two. | It is nº. 6.", "We saw Mt. Fuji. | It is high.",
  ])
  func endAtNoNumberOrInitial(text: String) { Self.check(text) }

  @Test(arguments: [
    ("It is so.The EU left.", ["It is so.", "The EU left."]),
    ("On 5 May 2021.This is it.", ["On 5 May 2021.", "This is it."]),
    ("the U.S.The end", ["the U.S.The end"]), ("see eeas.Europa.eu", ["see eeas.Europa.eu"]),
    ("Mr.The is", ["Mr.The is"]), ("St.Petersburg", ["St.Petersburg"]),
    ("1.The law", ["1.The law"]),
  ])
  func endWhereASpaceWasLost(text: String, sentences: [String]) {
    #expect(TextProbe.sentences(text) == sentences)
  }

  @Test(arguments: ["", "...", ".", "?!", "”."])
  func areNeverEmpty(text: String) {
    #expect(TextProbe.sentences(text).allSatisfy { !$0.isEmpty })
  }

  private static func check(_ text: String) {
    let sentences = text.split(separator: " | ").map(String.init)
    #expect(TextProbe.sentences(sentences.joined(separator: " ")) == sentences)
  }
}
