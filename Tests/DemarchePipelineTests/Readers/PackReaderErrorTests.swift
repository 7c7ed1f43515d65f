import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// What is wrong with a reader of a pack names its line and the source.
@Suite struct PackReaderErrorTests {
  private static let lead = "p/readers/r.lua:3: reader 'bulletin' cannot read 'a.bul': "

  static let results: [(body: String, message: String)] = [
    ("error('no')", "no [lua/error]"),
    ("return nope", "undeclared global 'nope' [lua/unknown-global]; declare it with 'local'"),
    (
      "return source.txt",
      "a source has no field 'txt' [lua/unknown-field]; did you mean 'text'?"
    ),
    (
      "return 5",
      "'read' should return a statement, a list of statements or nil, got a number "
        + "[reader/wrong-result]"
    ),
    (
      "return { { text = 'a' }, title = 'b' }",
      "'read' should return a statement or a list of them, got a list with the field 'title' "
        + "[reader/wrong-result]"
    ),
    (
      "return { [1] = { text = 'a' }, [3] = { text = 'b' } }",
      "'read' should return a list of statements, got a list with holes [reader/wrong-result]"
    ),
    (
      "return { { text = 'a' }, 'b' }",
      "statement 2 should be a table of fields, got 'b' [reader/wrong-result]"
    ),
    ("return { title = 'a' }", "the statement needs a field 'text' [reader/wrong-result]"),
    (
      "return { text = 'a', titel = 'b' }",
      "the statement has no field 'titel' [reader/unknown-field]; did you mean 'title'?"
    ),
    (
      "return { text = 'a', title = true }",
      "'title' of the statement should be a text, or a table with 'first' and 'last', got true "
        + "[reader/wrong-result]"
    ),
    (
      "return { text = 'a', date = '3 May' }",
      "'date' of the statement should be a day written YYYY-MM-DD or a date that is a day, got "
        + "'3 May' [reader/wrong-result]"
    ),
    (
      "return { text = 'a', date = date.parse('May 2024') }",
      "'date' of the statement should be a day written YYYY-MM-DD or a date that is a day, got the "
        + "month '2024-05-01/2024-05-31' [reader/wrong-result]"
    ),
    (
      "return { text = { first = 0, last = 3 } }",
      "'first' and 'last' of 'text' of the statement should be whole numbers from 1, in order, got "
        + "0 and 3 [reader/wrong-result]"
    ),
    (
      "return { text = { first = 5, last = 2 } }",
      "'first' and 'last' of 'text' of the statement should be whole numbers from 1, in order, got "
        + "5 and 2 [reader/wrong-result]"
    ),
    (
      "return { text = { first = 1.5, last = 2 } }",
      "'first' and 'last' of 'text' of the statement should be whole numbers from 1, in order, got "
        + "1.5 and 2 [reader/wrong-result]"
    ),
    (
      "return { text = { first = 2, last = math.maxinteger } }",
      "positions 2 to 9223372036854775807 of 'text' of the statement should lie in the source, "
        + "which has 7 bytes [reader/wrong-result]"
    ),
    (
      "return { text = { first = math.mininteger, last = math.maxinteger } }",
      "'first' and 'last' of 'text' of the statement should be whole numbers from 1, in order, got "
        + "-9223372036854775808 and 9223372036854775807 [reader/wrong-result]"
    ),
    (
      "return { text = { { first = 1, last = 1 }, { { first = 1, last = 6 } } } }",
      "position 6 of piece 1 of block 2 of 'text' of the statement cuts a character in two "
        + "[reader/wrong-result]"
    ),
    (
      "return { text = { { zone = 'titel', 'a' } } }",
      "'zone' of block 1 of 'text' of the statement should be the name of a zone, got 'titel' "
        + "[reader/wrong-result]; did you mean 'title'?"
    ),
    (
      "return { text = { { zne = 'title', first = 1, last = 2 } } }",
      "block 1 of 'text' of the statement has no field 'zne' [reader/unknown-field]; known are "
        + "'first', 'last', 'text'"
    ),
    (
      "return { text = { { 'a', source } } }",
      "piece 2 of block 1 of 'text' of the statement should be a text, or a table with 'first' and "
        + "'last', got a userdata [reader/wrong-result]"
    ),
  ]

  @Test(arguments: results)
  func aFaultNamesLineAndSource(body: String, message: String) throws {
    let pack = try ReaderPack(read: body)
    let reading = try pack.read("Text é")
    #expect(reading.failures == [Self.lead + message])
    #expect(reading.statements == [])
  }

  @Test(arguments: ["return nil", "return {}", ""])
  func aSourceWithoutStatementsIsAnError(body: String) throws {
    #expect(
      try ReaderPack(read: body).read("Text").failures == [
        "a.bul: reader 'bulletin' found no statement in it [read/empty]"
      ])
  }

  @Test func aStatementWithoutWordsCostsItself() throws {
    let pack = try ReaderPack(read: "return { { text = 'One.' }, { text = ' ' } }")
    let reading = try pack.read("Text")
    #expect(reading.statements.map(\.text) == ["One."])
    #expect(reading.failures == ["a.bul#2: no text in the statement numbered 2 [read/empty]"])
  }

  @Test func detectReturnsTrueOrFalse() throws {
    let pack = try ReaderPack(
      """
      reader "r" {
        detect = function() return "yes" end, read = function() return { text = "a" } end,
      }
      """)
    #expect(
      try pack.read("Text", name: "a.other").failures == [
        "p/readers/r.lua:2: reader 'r' cannot read 'a.other': 'detect' should return true or "
          + "false, got a string [reader/wrong-result]"
      ])
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    let pack = try ReaderPack(read: "return { text = source.text }")
    #expect(
      try pack.read([0x41, 0x00, 0x42]).failures == [
        "a.bul: looks like a binary file: byte 0x00 at offset 1 [read/binary]"
      ])
  }

  @Test func anUnknownReaderOffersTheNearest() throws {
    let pack = try ReaderPack(read: "return { text = source.text }")
    let source = StatementSource([], input: .init("bulltin"), readers: pack.engine.readers)
    #expect(source.inputFault?.message == "there is no reader 'bulltin'")
    #expect(source.inputFault?.help == "did you mean 'bulletin'?")
    #expect(StatementSource([], input: .init("html")).inputFault == nil)
    #expect(
      StatementSource([], input: .init("xyz")).inputFault?.help
        == "known are 'auto', 'ndjson', 'text', 'markdown', 'html', 'feed', 'mail', 'docx', 'pdf', "
        + "'csv', 'json'")
  }
}
