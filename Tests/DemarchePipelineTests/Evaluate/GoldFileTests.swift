import DemarchePipeline
import TestSupport
import Testing

/// Lines of gold files, good and bad.
@Suite struct GoldFileTests {
  private func file(_ text: String) -> GoldFile {
    GoldFile(path: "sets/gold.jsonl", bytes: Array(text.utf8))
  }

  @Test func skipsBlankLinesAndKeepsTheirNumbers() {
    let first = #"{"id":"a","file":"a.txt"}"#
    let last = #"{"id":"b","file":"b.txt"}"#
    let file = file("\n\(first)\r\n\nno\n\(last)\n")
    #expect(file.entries.map(\.line) == [2, 5])
    #expect(file.entries.map(\.statement.id) == ["a", "b"])
    #expect(file.diagnostics.map(\.line) == [4])
  }

  @Test func looksForFilesInItsFolder() throws {
    let file = file(#"{"id":"a","file":"real/a.txt","statement_date":"2024-01-02","lang":"en"}"#)
    let statement = try #require(file.entries.first?.statement)
    #expect(file.path(of: statement) == "sets/real/a.txt")
    #expect(statement.issuedOn?.iso == "2024-01-02")
    #expect(statement.language == "en" && statement.issuer == nil)
  }

  @Test(arguments: [
    ("[1]", "the line should be an object"),
    ("junk", "no JSON object"),
    (#"{"file":"a.txt"}"#, "'id' is missing"),
    (#"{"id":3,"file":"a.txt"}"#, "'id' should be a string"),
    (
      #"{"id":"a","file":"a","statement_date":"2 May"}"#,
      "'statement_date' should be a day written YYYY-MM-DD, but is '2 May'"
    ),
    (#"{"id":"a","file":"a","events":[{}]}"#, "'events[0]': 'phrase' is missing"),
    (
      #"{"id":"a","file":"a","events":[{"phrase":"x"}]}"#,
      "'events[0]': 'phrase' has no 'ustart' and 'uend'"
    ),
    (
      #"{"id":"a","file":"a","events":[{"phrase":{"text":"x","ustart":2,"uend":2}}]}"#,
      "'events[0].phrase.uend': 'ustart' and 'uend' should be a range, but are 2 and 2"
    ),
    (
      #"{"id":"a","file":"a","stances":[{"verb_phrase":{"text":"x","ustart":1,"uend":2}}]}"#,
      "'stances[0]': 'polarity' should be 'negative', 'neutral' or 'positive', but is null"
    ),
    (
      #"{"id":"a","file":"a","events":[{"phrase":{"text":"x","ustart":1,"uend":2},"date":"May"}]}"#,
      "'events[0]': 'date' should be a day, month, year or interval such as "
        + "'2022-01-01/2022-01-31', but is 'May'"
    ),
  ])
  func saysWhatIsWrongWithALine(_ line: String, _ message: String) {
    let file = file(line)
    #expect(file.entries.isEmpty)
    #expect(file.diagnostics.map(\.message) == [message])
    #expect(file.diagnostics.map(\.code) == ["gold/malformed-line"])
  }

  private static let line =
    #"{"id":"a","file":"a.txt","persons":[{"name":{"ustart":4,"uend":END}}]}"#

  private func read(
    _ end: Int, in folder: TemporaryFolder, to name: String = "gold/a.txt"
  ) throws -> GoldFile {
    try folder.write("Frü Jürg kam.", to: name)
    let gold = try folder.write(Self.line.replacing("END", with: "\(end)"), to: "gold/gold.jsonl")
    return try GoldFile(path: gold, statements: folder.path("texts"))
  }

  @Test(arguments: ["gold/a.txt", "texts/a.txt"])
  func wordsWithoutATextAreThoseOfTheStatement(place: String) throws {
    let folder = try TemporaryFolder()
    let file = try read(10, in: folder, to: place)
    #expect(file.diagnostics.isEmpty)
    let entry = try #require(file.entries.first)
    #expect(file.path(of: entry.statement) == folder.path(place))
  }

  @Test(arguments: [7, 99])
  func placesThatCutOrLeaveTheTextAreFaults(end: Int) throws {
    let file = try read(end, in: TemporaryFolder())
    #expect(file.entries.isEmpty)
    #expect(file.diagnostics.first?.message.contains("'persons[0].name.ustart'") == true)
  }

  @Test func withoutTheStatementTheTextIsMissing() throws {
    let file = try read(10, in: TemporaryFolder(), to: "elsewhere/a.txt")
    #expect(
      file.diagnostics.map(\.message) == [
        "'persons[0].name.text': the words are not given, and the statement's file is neither beside "
          + "the gold nor in the folder of '--statements'"
      ])
  }
}
