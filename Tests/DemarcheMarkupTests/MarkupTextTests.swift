import DemarcheMarkup
import DemarcheModel
import Foundation
import Testing

struct MarkupTextTests {
  private static let russian = "<p>Президент «страны» заявил — да"

  private func encoded(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    [UInt8](try #require(text.data(using: encoding)))
  }

  @Test(arguments: [
    ("<meta charset=windows-1251>", "CP1251"), ("<META charset = 'Windows-1251'>", "CP1251"),
    ("<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">", "CP1251"),
    ("<?xml version='1.0' encoding=\"WINDOWS-1251\"?>", "CP1251"),
  ])
  func readsTheCharacterSetThatADocumentNames(_ head: String, _ charset: String) throws {
    let source = try encoded(head + MarkupTextTests.russian, .windowsCP1251)
    let page = try Markup(source)
    #expect(page.text.charset == charset)
    #expect(page.text.charsetOrigin == .document)
    #expect(page.runs == "Президент «страны» заявил — да")
  }

  @Test func whatCameWithADocumentWinsOverWhatItSays() throws {
    let source = try encoded("<meta charset=latin1>" + MarkupTextTests.russian, .windowsCP1251)
    let page = try Markup(source, hint: "windows-1251")
    #expect(page.text.charsetOrigin == .hint)
    #expect(page.runs == "Президент «страны» заявил — да")
  }

  @Test(arguments: [
    ([0xEF, 0xBB, 0xBF], String.Encoding.utf8, "UTF-8"),
    ([0xFF, 0xFE], .utf16LittleEndian, "UTF-16LE"), ([0xFE, 0xFF], .utf16BigEndian, "UTF-16BE"),
    ([], .utf16LittleEndian, "UTF-16LE"), ([], .utf16BigEndian, "UTF-16BE"),
  ])
  func aByteOrderMarkWins(_ mark: [UInt8], _ encoding: String.Encoding, _ charset: String) throws {
    let text = "<meta charset=latin1>" + MarkupTextTests.russian
    let page = try Markup(mark + encoded(text, encoding))
    #expect(page.text.charset == charset)
    #expect(page.text.charsetOrigin == .mark)
    #expect(page.runs == "Президент «страны» заявил — да")
    #expect(page.origin(of: "заявил") == Array(try encoded("заявил", encoding)))
  }

  @Test(arguments: [
    ("iso-8859-1", "“café” € ", "CP1252"), ("latin1", "déjà vu", "CP1252"),
    ("x-unknown", "naïve", "CP1252"), ("utf-8", "naïve", "CP1252"), ("utf-16", "naïve", "CP1252"),
  ])
  func westernTextIsReadWhateverItSays(
    _ label: String, _ text: String, _ charset: String
  ) throws {
    let page = try Markup(encoded("<meta charset=\(label)><p>\(text)", .windowsCP1252))
    #expect(page.text.charset == charset)
    #expect(page.runs == text)
  }

  @Test func textWithoutALabelIsUTF8WhereThatIsValid() throws {
    #expect(try Markup("<p>café").text.charset == "UTF-8")
    #expect(try Markup(encoded("<p>café", .isoLatin1)).text.charset == "CP1252")
  }

  @Test func aLabelThatTheBytesContradictDoesNotCount() throws {
    let page = try Markup("<meta charset=windows-1251><p>Президент заявил")
    #expect(page.text.charset == "UTF-8")
    #expect(page.text.charsetOrigin == .contradiction)
    #expect(page.runs == "Президент заявил")
  }

  @Test func strayBytesOfUTF8AreReplacedAndCounted() throws {
    let page = try Markup(Array("<p>Большой да ".utf8) + [0xFF, 0xC3] + Array("<b>нет".utf8))
    #expect(page.runs == "Большой да \u{FFFD}\u{FFFD}|нет")
    #expect(page.text.replacedCount == 2)
    #expect(page.origin(of: "нет") == Array("нет".utf8))
  }

  @Test func controlCharactersBecomeSpacesInPlace() throws {
    let page = try Markup(Array("<p>a\0b\u{1}c\r\nd\re".utf8))
    #expect(page.runs == "a b c \nd\ne")
    #expect(page.text.nulCount == 1)
  }

  @Test(arguments: [
    ("windows-1251", String.Encoding.windowsCP1251), ("koi8-r", .init(rawValue: 0x8000_0A02)),
  ])
  func wordsOfAnotherCharacterSetLeadBackToTheirBytes(
    _ label: String, _ encoding: String.Encoding
  ) throws {
    let text = "<p>Президент&nbsp;страны <b>заявил</b>, что x да"
    let source = try encoded(text, encoding)
    let page = try Markup(source, hint: label)
    for word in ["заявил", "что", "x", "да"] {
      #expect(page.origin(of: word) == Array(try encoded(word, encoding)))
    }
  }

  @Test(arguments: [
    ("shift_jis", String.Encoding.shiftJIS, "日本語 テキスト"),
    ("iso-2022-jp", .iso2022JP, "日本語 テキスト"), ("iso-8859-2", .isoLatin2, "Łódź żółta"),
    ("windows-1250", .windowsCP1250, "Łódź żółta"), ("utf-16be", .utf16BigEndian, "日本語"),
  ])
  func otherCharacterSetsAreRead(
    _ label: String, _ encoding: String.Encoding, _ text: String
  ) throws {
    let source = try encoded("<p>" + text, encoding)
    #expect(try Markup(source, hint: label).runs == text)
  }

  @Test func convertedTextKeepsTheWayToItsFirstSource() throws {
    let outer = OffsetMap(sourceOffset: 100)
    let text = try MarkupText(utf8: Array("<p>one <b>two".utf8), offsets: outer)
    let tree = try MarkupTree(text, as: .html)
    #expect(tree.offsets.sourceOffset(4) == 110)
  }
}
