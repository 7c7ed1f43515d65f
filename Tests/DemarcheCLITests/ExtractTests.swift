import Foundation
import TestSupport
import Testing

/// `extract` in every format: whole, readable by machines, the same every time.
@Suite struct ExtractTests {
  @Test func jsonIsAnArrayOfTheStatementsInOrder() throws {
    let outcome = try demarche("extract", Examples.folder, "--format", "json")
    let statements = try Extracted.array(outcome.output)
    #expect(statements.map(\.source) == Examples.all)
    #expect(outcome.status == 0, "\(outcome.errorText)")
  }

  @Test func ndjsonIsOneStatementALine() throws {
    let outcome = try demarche("extract", Examples.folder, "--format", "ndjson")
    let statements = try Extracted.lines(outcome.output)
    #expect(statements.map(\.source) == Examples.all)
    #expect(outcome.outputText.hasSuffix("}\n"))
  }

  @Test func jsonAndNdjsonHaveTheSameValues() throws {
    let array = try demarche("extract", Examples.folder, "--format", "json").output
    let lines = try demarche("extract", Examples.folder, "--format", "ndjson").output
    let members = lines.split(separator: 0x0A).joined(separator: [0x2C])
    let joined = Data("[".utf8) + Data(members) + Data("]".utf8)
    let left = try #require(JSONSerialization.jsonObject(with: Data(array)) as? NSArray)
    let right = try #require(JSONSerialization.jsonObject(with: joined) as? NSArray)
    #expect(left == right)
  }

  @Test func csvHasOneRowAnAnnotationUnderOneHeader() throws {
    let json = try demarche("extract", Examples.folder, "--format", "json")
    let count = try Extracted.array(json.output).map(\.annotations.count).reduce(0, +)
    let csv = try demarche("extract", Examples.folder, "--format", "csv")
    let rows = CSVRows.parse(csv.outputText)
    let header = try #require(rows.first)
    #expect(header.prefix(5) == ["statement", "issued_on", "type", "start", "end"])
    #expect(rows.count == count + 1)
    #expect(Set(rows.map(\.count)) == [header.count])
  }

  @Test func csvRowsHaveTheWordsAtTheirOffsets() throws {
    let statements = try Extracted.array(
      demarche("extract", Examples.folder, "--format", "json").output)
    let texts = Dictionary(uniqueKeysWithValues: statements.map { ($0.id, Array($0.text.utf8)) })
    let rows = CSVRows.parse(try demarche("extract", Examples.folder, "--format", "csv").outputText)
    let wrong = rows.dropFirst().filter { row in
      guard let text = texts[row[0]], let start = Int(row[3]), let end = Int(row[4]) else {
        return true
      }
      return String(decoding: text[start..<end], as: UTF8.self) != row[5]
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: Examples.all)
  func offsetsGiveBackTheWordsOfEveryAnnotation(_ path: String) throws {
    let outcome = try demarche("extract", path, "--format", "json")
    let statement = try #require(try Extracted.array(outcome.output).first)
    #expect(!statement.annotations.isEmpty)
    #expect(statement.wrongPlaces(in: Array(statement.text.utf8)) == [])
  }

  @Test(arguments: Examples.all)
  func codePointOffsetsGiveBackTheWordsOfEveryAnnotation(_ path: String) throws {
    let outcome = try demarche("extract", path, "--format", "json", "--offsets", "code-points")
    let statement = try #require(try Extracted.array(outcome.output).first)
    #expect(!statement.annotations.isEmpty)
    #expect(statement.wrongPlacesInScalars == [])
  }

  @Test(arguments: Examples.all)
  func sourceOffsetsGiveBackTheWordsInTheFile(_ path: String) throws {
    let outcome = try demarche("extract", path, "--format", "json", "--offsets", "source")
    let statement = try #require(try Extracted.array(outcome.output).first)
    #expect(!statement.annotations.isEmpty)
    #expect(statement.wrongPlaces(in: try Repository.bytes(of: path)) == [])
  }

  @Test func codePointsDifferFromBytesBehindALetterOfTwoBytes() throws {
    let text = "Mäjılıs. The European Union welcomes the vote.\n"
    let bytes = try Extracted.lines(
      demarche("extract", "-", "--format", "ndjson", input: text).output)
    let scalars = try Extracted.lines(
      demarche("extract", "-", "--format", "ndjson", "--offsets", "code-points", input: text)
        .output)
    let actor = "The European Union"
    let first = try #require(bytes.first?.annotations.first { $0.text == actor })
    let second = try #require(scalars.first?.annotations.first { $0.text == actor })
    #expect(first.start == 12)
    #expect(second.start == 9)
  }

  @Test(arguments: ["text", "json", "ndjson", "csv"])
  func jobsDoNotChangeTheOutput(_ format: String) throws {
    let one = try demarche("extract", Examples.folder, "--format", format, "--jobs", "1")
    let two = try demarche("extract", Examples.folder, "--format", format, "--jobs", "2")
    #expect(one.output == two.output)
    #expect(!one.output.isEmpty)
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let runs = try (0..<2).map { _ in
      try demarche("extract", Examples.folder, "--format", "ndjson").output
    }
    #expect(runs[0] == runs[1])
  }

  @Test func theTextViewNamesHolderWordsPlaceAndRule() throws {
    let outcome = try demarche("extract", Examples.kazakhstan, "--date", "2023-03-20")
    let lines = outcome.outputText.split(separator: "\n").map(String.init)
    let index = try #require(lines.firstIndex { $0.hasPrefix("  stance \u{201C}welcomes\u{201D}") })
    #expect(lines[index].contains("holder=European Union [EU]"))
    #expect(lines[index + 1].contains("The EU welcomes legal amendments"))
    #expect(lines[index + 2].contains(/^      \d+:\d+  asserted  .+@.+:rules\/.+\.lua:\d+$/))
    #expect(lines[1].hasSuffix("issued on 2023-03-20"))
  }

  @Test func textWithoutATerminalHasNoColour() throws {
    let outcome = try demarche("extract", Examples.kazakhstan)
    #expect(!outcome.output.contains(0x1B))
  }

  @Test func aDashIsStandardInput() throws {
    let outcome = try demarche("extract", "-", "--format", "ndjson", input: Examples.short)
    let statement = try #require(try Extracted.lines(outcome.output).first)
    #expect(statement.source == "-")
    #expect(statement.text == Examples.short)
    #expect(statement.annotations.contains { $0.type == "stance" && $0.trigger.text == "welcomes" })
    #expect(outcome.status == 0)
  }

  @Test func aDateResolvesRelativeOnes() throws {
    let text = "The EU takes note of yesterday's elections in Kazakhstan.\n"
    let outcome = try demarche(
      "extract", "-", "--date", "2024-03-01", "--format", "ndjson", input: text)
    #expect(outcome.outputText.contains("\"2024-02-29\""))
  }

  @Test(arguments: ["0", "257", "99999", "-1"])
  func theNumberOfJobsIsLimited(number: String) throws {
    let outcome = try demarche("extract", Examples.folder, "--jobs=" + number)
    #expect(outcome.status == 64)
    #expect(outcome.errorText.contains("--jobs expects 1 to 256, got \(number)"))
  }
}
