import DemarcheModel
import DemarcheReaders
import Testing

struct PlainTextReaderErrorTests {
  private func fault(of bytes: [UInt8], origin: String = "a.txt") -> Diagnostic? {
    do throws(ReadError) {
      _ = try PlainTextReader().read(
        SourceBytes(origin: origin, bytes: bytes), options: ReadOptions())
      return nil
    } catch {
      return error.diagnostic
    }
  }

  @Test(arguments: [
    (
      "Title: x\nDate: 14 May 2024\n\nText.",
      "a.txt:2:7: error: date should be a day written YYYY-MM-DD, but is '14 May 2024' in line 2"
        + " [read/invalid-date]"
    ),
    (
      "Date: 2024-02-30\n\nText.",
      "a.txt:1:7: error: date should be a day written YYYY-MM-DD, but is '2024-02-30' in line 1"
        + " [read/invalid-date]"
    ),
    (
      "Date:\n\nText.",
      "a.txt:1:6: error: date should be a day written YYYY-MM-DD, but is '' in line 1"
        + " [read/invalid-date]"
    ),
    (
      "Issuer: x\nIssuer: y\n\nText.",
      "a.txt:2:1: error: header 'Issuer' should stand once, but stands again in line 2"
        + " [read/duplicate-header]"
    ),
    ("", "a.txt: error: no text in the file [read/empty]"),
    (" \r\n\t\u{A0}\u{3000}\n", "a.txt: error: no text in the file [read/empty]"),
    ("\u{FEFF}", "a.txt: error: no text in the file [read/empty]"),
    ("Title: x\n\n \n", "a.txt: error: no text behind the header block [read/empty]"),
    (
      "%PDF-1.7 x",
      "a.txt: error: looks like a binary file: byte 0x25 at offset 0 [read/binary]; it begins like "
        + "a PDF document"
    ),
    (
      "\u{1}\u{2}abc",
      "a.txt: error: looks like a binary file: byte 0x01 at offset 0 [read/binary]"
    ),
    ("ab\0c", "a.txt: error: looks like a binary file: byte 0x00 at offset 2 [read/binary]"),
  ])
  func refusesTextThatIsNoStatement(text: String, message: String) {
    #expect(fault(of: Array(text.utf8))?.fullText == message)
  }

  @Test func showsTheLineOfAMalformedDate() {
    let fault = fault(of: Array("Date: 14 May\n\nText.".utf8))
    #expect(fault?.excerpt == "Date: 14 May")
    #expect(fault?.underline == 6)
  }

  @Test(arguments: [[0xFF, 0xFE, 0x41, 0], [0xFE, 0xFF, 0, 0x41]] as [[UInt8]])
  func refusesUTF16(bytes: [UInt8]) {
    let mark = bytes[0] == 0xFF ? "0xFF" : "0xFE"
    #expect(
      fault(of: bytes, origin: "b 1.txt")?.fullText
        == "b 1.txt: error: looks like a binary file: byte \(mark) at offset 0 [read/binary]; "
        + "convert it with: iconv -f UTF-16 -t UTF-8 'b 1.txt'")
  }

  @Test func toleratesAStrayControlCharacter() {
    #expect(fault(of: Array("The EU takes note of the pre\u{1F}liminary results.".utf8)) == nil)
  }

  /// A byte of Latin 1, a cut scalar, overlong forms, surrogates, scalars beyond U+10FFFF.
  @Test(
    arguments: [
      ([0xE9, 0x20], "0xE9"), ([0xE2, 0x82], "0xE2"), ([0xC0, 0x80], "0xC0"),
      ([0xC1, 0xBF], "0xC1"), ([0xE0, 0x9F, 0xBF], "0xE0"), ([0xF0, 0x8F, 0xBF, 0xBF], "0xF0"),
      ([0xED, 0xA0, 0x80], "0xED"), ([0xED, 0xBF, 0xBF], "0xED"),
      ([0xF4, 0x90, 0x80, 0x80], "0xF4"), ([0xF5, 0x80, 0x80, 0x80], "0xF5"), ([0x80], "0x80"),
      ([0xFF, 0x41], "0xFF"),
    ] as [([UInt8], String)])
  func refusesWhatIsNotUTF8(bytes: [UInt8], named: String) {
    let fault = fault(of: Array("é one\ntwo é ".utf8) + bytes)
    #expect(
      fault?.fullText
        == "a.txt:2:7: error: text should be UTF-8, but has byte \(named) at offset 14 in line 2 "
        + "[read/invalid-utf8]; convert it with: iconv -f WINDOWS-1252 -t UTF-8 a.txt")
    #expect(fault?.excerpt?.hasPrefix("two é \u{FFFD}") == true)
  }

  @Test(arguments: [0x10FFFF, 0xFFFF, 0xD7FF, 0xE000, 0x800, 0x80] as [UInt32])
  func takesScalarsAtTheEdges(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(fault(of: Array("a \(scalar) b".utf8)) == nil)
  }

  @Test func refusesMoreThanSixteenMegabytesOfText() {
    let limit = PlainTextReader.textLimit
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: limit + 1)
    #expect(
      fault(of: text)?.fullText
        == "a.txt: error: text should have at most 16000000 bytes, but has 16000001 "
        + "[read/too-large]; split it into one file a statement")
  }
}
