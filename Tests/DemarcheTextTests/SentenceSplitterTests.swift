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

  @Test(arguments: ["", "...", ".", "?!", "”."])
  func areNeverEmpty(text: String) {
    #expect(TextProbe.sentences(text).allSatisfy { !$0.isEmpty })
  }

  private static func check(_ text: String) {
    let sentences = text.split(separator: " | ").map(String.init)
    #expect(TextProbe.sentences(sentences.joined(separator: " ")) == sentences)
  }
}
