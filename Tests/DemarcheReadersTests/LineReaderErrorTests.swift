import DemarcheModel
import DemarcheReaders
import Testing

/// What is wrong with lines, in whole messages.
struct LineReaderErrorTests {
  private static let json = "line should be a JSON object, but "

  /// The message of the only line, without its place, and the key.
  private func fault(
    _ bytes: [UInt8], fields: String? = nil
  ) throws -> (key: String?, text: String)? {
    let all = try LineReaderTests.outcomes(bytes, fields: fields)
    guard all.count == 1, case .failure(let key, let diagnostic) = all[0] else { return nil }
    #expect(diagnostic.line == 1)
    let help = diagnostic.help.map { "; " + $0 } ?? ""
    return (key, "\(diagnostic.message) [\(diagnostic.code)]\(help)")
  }

  @Test(arguments: [
    (#"{"text":"x"#, "ends before the object does"), ("{", "is no JSON"),
    ("[1]", "is another value"), ("7", "is another value"), ("\"text\"", "is another value"),
    ("null", "is another value"), ("text", "is no JSON"), (#"{"text":"x"} {}"#, "is no JSON"),
    (#"{"text" "x"}"#, "is no JSON"), (#"{text:"x"}"#, "is no JSON"),
    (#"{"text":"\q"}"#, "has a string with a wrong escape or a control character"),
    (#"{"text":"\ud800"}"#, "has a string with a wrong escape or a control character"),
    ("{\"text\":\"a\tb\"}", "has a string with a wrong escape or a control character"),
    (#"{"text":"x","n":01}"#, "has a number that is malformed or needs more than 64 bits"),
    (
      #"{"text":"x","n":123456789012345678901}"#,
      "has a number that is malformed or needs more than 64 bits"
    ),
    (
      "{\"text\":" + String(repeating: "[", count: 1100) + String(repeating: "]", count: 1100)
        + "}", "has more than 1024 arrays and objects in one another"
    ),
  ])
  func refusesWhatIsNoObject(line: String, reason: String) throws {
    let fault = try fault(Array(line.utf8))
    #expect(fault?.text == LineReaderErrorTests.json + reason + " [read/invalid-json]")
    #expect(fault?.key == nil)
  }

  @Test(arguments: [
    (
      #"{"id":"k"}"#,
      "the text should be in the field 'text', 'body', 'content', but it is not there"
        + " [read/missing-field]; '--fields text=NAME' tells where it is"
    ),
    (
      #"{"id":"k","text":null}"#,
      "the text should be in the field 'text', 'body', 'content', but it is not there"
        + " [read/missing-field]; '--fields text=NAME' tells where it is"
    ),
    (#"{"id":"k","text":" \n"}"#, "no text in the line [read/empty]"),
    (#"{"id":"k","text":""}"#, "no text in the line [read/empty]"),
    (
      #"{"id":"k","text":5}"#,
      "field 'text' should be a string, but is a number [read/wrong-type]"
    ),
    (
      #"{"id":"k","body":["x"]}"#,
      "field 'body' should be a string, but is an array [read/wrong-type]"
    ),
    (
      #"{"id":"k","text":"x","title":{}}"#,
      "field 'title' should be a string, but is an object [read/wrong-type]; '--fields title=' "
        + "leaves it out"
    ),
    (
      #"{"id":"k","text":"x","lang":true}"#,
      "field 'lang' should be a string, but is true or false [read/wrong-type]; '--fields "
        + "language=' leaves it out"
    ),
    (
      #"{"id":"k","text":"x","date":"20 March 2023"}"#,
      "date should be a day written YYYY-MM-DD, with or without a time, but is '20 March 2023'"
        + " [read/invalid-date]; '--fields date=' leaves it out"
    ),
    (
      #"{"id":"k","text":"x","date":"2023-02-30"}"#,
      "date should be a day written YYYY-MM-DD, with or without a time, but is '2023-02-30'"
        + " [read/invalid-date]; '--fields date=' leaves it out"
    ),
    (
      #"{"id":"k","text":"a\u0000b"}"#,
      "text should have no NUL, but has one at offset 1 [read/binary]"
    ),
  ])
  func refusesAnObjectThatIsNoStatementAndKeepsItsKey(line: String, message: String) throws {
    let fault = try fault(Array(line.utf8))
    #expect(fault?.text == message)
    #expect(fault?.key == "k")
  }

  @Test func saysWhichByteIsNotUTF8() throws {
    let fault = try fault(Array(#"{"text":"caf"#.utf8) + [0xFF] + Array(#""}"#.utf8))
    #expect(
      fault?.text
        == "line should be UTF-8, but has byte 0xFF at offset 12 [read/invalid-utf8]")
  }

  @Test func refusesATextThatIsTooLarge() throws {
    let text = String(repeating: "abc def. ", count: 1_800_000)
    let fault = try fault(Array("{\"text\":\"\(text)\"}".utf8))
    #expect(
      fault?.text
        == "text should have at most 16000000 bytes, but has 16200000 [read/too-large]; split it "
        + "into one line a statement")
  }

  @Test func refusesALineThatIsTooLong() throws {
    let fault = try fault([UInt8](repeating: 0x20, count: 20_500_000))
    #expect(
      fault?.text == "line should have at most 20000000 bytes, but has 20500000 [read/too-large]")
  }

  @Test func aBadLineSpoilsNoOther() throws {
    let lines = #"{"text":"a","id":"1","title":"T"}"# + "\n{\n" + #"{"text":"b"}"#
    let all = try LineReaderTests.outcomes(Array(lines.utf8))
    guard all.count == 3, case .failure(nil, _) = all[1], case .statement(let last) = all[2] else {
      Issue.record("\(all)")
      return
    }
    #expect(last.headline == nil)
    #expect(last.key.hasSuffix(":3"))
  }

  @Test(arguments: [
    ("text", "expected PART=NAME with commas between, got 'text'"),
    ("", "expected PART=NAME with commas between, got ''"),
    ("text=a,", "expected PART=NAME with commas between, got ''"),
    ("text=", "a statement needs its text, but 'text=' names no field"),
    ("titel=a", "there is no part 'titel' of a statement; did you mean 'title'?"),
    (
      "colour=a",
      "there is no part 'colour' of a statement; the parts are text, title, date, key, issuer, "
        + "speaker, language, url, kind, line"
    ),
  ])
  func refusesAMappingThatIsNone(fields: String, message: String) {
    do throws(Diagnostic) {
      _ = try FieldMapping(fields)
      Issue.record("'\(fields)' was taken")
    } catch {
      #expect(error.message + (error.help.map { "; " + $0 } ?? "") == message)
      #expect(error.code == "read/unknown-field")
    }
  }
}
