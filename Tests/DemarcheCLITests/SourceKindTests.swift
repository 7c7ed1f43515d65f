import Foundation
import TestSupport
import Testing

/// Files of many kinds through `extract`.
@Suite struct SourceKindTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private struct Found: Decodable {
    struct Note: Decodable { var code: String }
    var id: String
    var language: String?
    var headline: String?
    var issuer: String?
    var diagnostics: [Note]
  }

  private func extract(
    _ arguments: [String], input: [UInt8] = []
  ) throws -> (found: [Found], outcome: Command.Outcome) {
    let outcome = try Command.demarche().run(
      ["extract", "--format", "ndjson", "--quiet"] + arguments, input: input)
    let lines = outcome.output.split(separator: 0x0A)
    return (try lines.map { try JSONDecoder().decode(Found.self, from: Data($0)) }, outcome)
  }

  private static let text =
    "The European Union welcomes the reforms in Kazakhstan and calls on all."

  @Test func aFolderStandsForDocumentsOfAllKinds() throws {
    try folder.write("# On reforms\n\n\(Self.text)\n\n![x](y)\n", to: "a.md")
    try folder.write("Subject: By mail\nFrom: European Union <a@x>\n\n\(Self.text)\n", to: "b.eml")
    try folder.write("Title: As text\n\n\(Self.text)\n", to: "c.txt")
    try folder.write("text\n\(Self.text)\n", to: "d.csv")
    let (found, outcome) = try extract([folder.path])
    #expect(found.map(\.headline) == ["On reforms", "By mail", "As text"])
    #expect(found.map(\.language) == ["en", "en", "en"])
    #expect(found.map(\.issuer) == [nil, "European Union", nil])
    #expect(found.map { $0.diagnostics.map(\.code) } == [["read/dropped"], [], []])
    #expect(outcome.status == 0)
  }

  @Test func aBadRowIsReportedAndTheOthersAreRead() throws {
    let path = try folder.write(
      "Wortlaut,Nr\n\"\(Self.text)\",1\n,2\n\"\(Self.text)\",3\n", to: "t.csv")
    let (found, outcome) = try extract([path, "--fields", "text=wortlaut,key=nr"])
    #expect(found.map(\.id) == ["1", "3"])
    #expect(outcome.status == 65)
    #expect(
      outcome.errorText.contains(
        "t.csv:3: error: no text in the row: its cell is empty [read/empty]"))
  }

  @Test func standardInputIsKnownByItsFirstBytesOrByWord() throws {
    let json = Array("[{\"id\":\"k\",\"text\":\"\(Self.text)\"}]".utf8)
    #expect(try extract(["-"], input: json).found.map(\.id) == ["k"])
    let markdown = Array("# Title\n\n\(Self.text)".utf8)
    #expect(
      try extract(["-", "--input", "markdown"], input: markdown).found[0].headline == "Title")
  }

  // The packs have rules for English and for French, so that each line's language is asked for.
  @Test func theLanguageOfLinesIsToldOrGiven() throws {
    let line = Array("{\"text\":\"\(Self.text)\"}\n".utf8)
    let flags = ["-", "--input", "ndjson"]
    #expect(try extract(flags, input: line).found.map(\.language) == ["en"])
    #expect(
      try extract(flags + ["--language", "auto"], input: line).found.map(\.language) == ["en"])
    #expect(try extract(flags + ["--language", "fr"], input: line).found.map(\.language) == ["fr"])
  }

  @Test func fieldsNeedAKindThatHasThem() throws {
    let outcome = try extract(["-", "--input", "pdf", "--fields", "text=a"]).outcome
    #expect(outcome.status == 64)
    #expect(outcome.errorText.contains("--fields needs --input ndjson, json or csv, not pdf"))
  }
}
