import Foundation
import TestSupport
import Testing

/// Questions to an archive, as people ask them.
@Suite struct QueryTests {
  /// An archive of the statements that come with Demarche.
  final class Archive: Sendable {
    let path: String
    // Keeps the folder as long as the archive is used.
    private let folder: Folder

    private struct Folder: @unchecked Sendable { let value: TemporaryFolder }

    init() throws {
      let made = try TemporaryFolder()
      path = made.path("news.db")
      let outcome = try demarche("archive", "add", "--archive", path, Examples.folder)
      folder = Folder(value: made)
      try #require(outcome.status == 0, "\(outcome.errorText)")
    }
  }
  static let archive = try? Archive()

  static func query(_ arguments: String...) throws -> Command.Outcome {
    var command = try Command.demarche()
    command.environment["DEMARCHE_ARCHIVE"] = try #require(archive).path
    return try command.run(["query"] + arguments)
  }

  /// The commands of the manual's block of examples.
  static let examples: [String] = {
    let bytes = (try? Repository.bytes(of: "examples/manual/query.md")) ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.range(of: "Twenty examples") else { return [] }
    let block = text[start.upperBound...].split(separator: "```").dropFirst().first ?? ""
    return block.split(separator: "\n").map(String.init).filter { $0.hasPrefix("demarche query") }
  }()

  @Test func theManualHasTwentyExamples() {
    #expect(Self.examples.count == 20)
  }

  @Test(arguments: examples)
  func everyExampleOfTheManualFindsSomething(_ line: String) throws {
    let built = try Command.demarche()
    var shell = Command(program: "/bin/sh")
    shell.environment = built.environment
    shell.environment["DEMARCHE_ARCHIVE"] = try #require(Self.archive).path
    let outcome = try shell.run(["-c", line.replacing(/^demarche/, with: built.program)])
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.outputText.split(separator: "\n").count >= 1, "\(outcome.errorText)")
    #expect(!outcome.outputText.hasPrefix("0 annotations"))
  }

  @Test func aTableInAPipeIsNotCut() throws {
    var command = try Command.demarche()
    command.environment["DEMARCHE_ARCHIVE"] = try #require(Self.archive).path
    command.environment["COLUMNS"] = "72"
    let lines = try command.run(["query", "stance holder:EU"]).outputText.split(separator: "\n")
    #expect(lines.count > 5)
    #expect(lines[0].hasPrefix("annotation  issued"))
    #expect(lines.allSatisfy { !$0.contains("…") })
    #expect(lines[2...].allSatisfy { $0.contains("European Union") })
  }

  @Test func linesAreThoseOfExtractWithWhatWasFound() throws {
    let found = try Self.query("stance polarity:<0", "--format", "ndjson")
    let direct = try demarche(
      "extract", Examples.folder, "--where", "stance polarity:<0", "--format", "ndjson")
    let lines = try Extracted.lines(found.output)
    let wanted = try Extracted.lines(direct.output).filter { !$0.annotations.isEmpty }
    #expect(lines.map(\.id) == wanted.map(\.id))
    #expect(
      lines.map { $0.annotations.map(\.trigger) } == wanted.map { $0.annotations.map(\.trigger) })
  }

  @Test func countsComeInEveryForm() throws {
    let words = try Self.query("contact", "--count").outputText
    #expect(words == "3 annotations in 2 statements\n")
    #expect(
      try Self.query("contact", "--count", "--format", "json").outputText
        == "{\"annotations\":3,\"statements\":2}\n")
    #expect(
      try Self.query("contact", "--count", "--format", "csv").outputText
        == "annotations,statements\r\n3,2\r\n")
  }

  @Test func groupsAreCounted() throws {
    #expect(
      try Self.query("contact or instrument", "--group", "type", "--format", "csv").outputText
        == "type,annotations,statements\r\ninstrument,6,4\r\ncontact,3,2\r\n")
  }

  @Test func severalFieldsCountEachCombination() throws {
    let both = try Self.query("stance", "--group", "holder,year", "--format", "csv", "--all")
    let rows = CSVRows.parse(both.outputText)
    #expect(rows[0] == ["holder", "year", "annotations", "statements"])
    #expect(rows.count > 3)
    #expect(Set(rows.dropFirst().map { $0[0] + "/" + $0[1] }).count == rows.count - 1)
    let again = try Self.query(
      "stance", "--group", "holder", "--group", "year", "--format", "csv", "--all")
    #expect(again.output == both.output)
    let count = try Self.query("stance", "--count", "--format", "csv").outputText
    let total = rows.dropFirst().reduce(0) { $0 + (Int($1[2]) ?? 0) }
    #expect(CSVRows.parse(count)[1][0] == String(total))
  }

  @Test(arguments: ["issued", "strength", "issuer", "holder", "statement"])
  func theGreatestComeFirstWhereAsked(_ name: String) throws {
    func cells(_ sort: String) throws -> [String] {
      let text = try Self.query("stance", "--sort", sort, "--format", "csv", "--all").outputText
      let rows = CSVRows.parse(text)
      func place(_ name: String) throws -> Int { try #require(rows[0].firstIndex(of: name)) }
      if name == "strength" {
        let (polarity, strength) = (try place("polarity"), try place("strength"))
        return rows.dropFirst().map {
          String(abs(Int($0[polarity]) ?? 0) * (Int($0[strength]) ?? 0))
        }
      }
      let column = try place(name == "issued" ? "issued_on" : name)
      return rows.dropFirst().map { $0[column].lowercased() }.filter { !$0.isEmpty }
    }
    let up = try cells(name)
    #expect(up.count > 10)
    #expect(up == up.sorted())
    #expect(try cells("-" + name) == up.sorted(by: >))
  }

  @Test(arguments: [("a.csv", "annotation,verdict,"), ("a.json", "[\n"), ("a.jsonl", "{\"id\":")])
  func theNameOfTheFileDecidesTheFormat(name: String, beginning: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.query("stance", "-o", folder.path(name))
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let text = String(decoding: try folder.bytes(of: name), as: UTF8.self)
    #expect(text.hasPrefix(beginning))
    #expect(name == "a.csv" || text.contains("\"annotation\":"))
  }

  @Test func extractAndConvertWriteWhatTheNameSaysToo() throws {
    let folder = try TemporaryFolder()
    let lines = folder.path("a.ndjson")
    #expect(try demarche("extract", Examples.kazakhstan, "-o", lines).status == 0)
    #expect(try demarche("convert", lines, "-o", folder.path("a.csv")).status == 0)
    #expect(try folder.bytes(of: "a.ndjson").starts(with: Array("{\"id\":".utf8)))
    #expect(try folder.bytes(of: "a.csv").starts(with: Array("statement,issued_on,".utf8)))
  }

  @Test func aColumnStandsForEachField() throws {
    let rows = CSVRows.parse(
      try Self.query("stance or demand", "--format", "csv", "--all").outputText)
    #expect(
      rows[0] == [
        "annotation", "verdict", "note", "statement", "issued_on", "issuer", "issuer_id", "type",
        "start", "end", "text", "trigger", "status", "negated", "reported_by", "reported_by_id",
        "certainty",
        "sentence", "holder", "holder_id", "target", "polarity", "strength", "ladder", "by",
        "by_id",
        "addressee", "addressee_id", "content", "force", "instrument", "rule", "pack", "at",
      ])
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(rows.contains { $0[7] == "stance" && $0[19] == "EU" && $0[18] == "European Union" })
    #expect(rows.contains { $0[7] == "demand" && !$0[24].isEmpty && $0[18].isEmpty })
  }

  @Test func aWordNearATypeGetsAHintWhereNothingIsFound() throws {
    for flags in [["--format", "json"], ["--count"], ["--group", "type"]] {
      var command = try Command.demarche()
      command.environment["DEMARCHE_ARCHIVE"] = try #require(Self.archive).path
      let outcome = try command.run(["query", "stanse holder:EU"] + flags)
      #expect(outcome.errorText == "demarche: did you mean type 'stance'?\n")
      #expect(outcome.status == 0)
    }
  }

  @Test func theSQLComesWithItsParameters() throws {
    let outcome = try Self.query("stance holder:EU \"rule of law\"", "--sql")
    #expect(outcome.outputText.hasPrefix("SELECT type, annotation FROM ("))
    #expect(outcome.outputText.contains("search MATCH ?"))
    #expect(
      outcome.outputText.hasSuffix(
        "-- ?1 = 'EU'\n-- ?2 = ' eu '\n-- ?3 = '\"rule of law\"'\n-- ?4 = 100\n"))
  }

  @Test func aFaultIsShownWithItsPlace() throws {
    let outcome = try Self.query("stance holdr:EU")
    #expect(outcome.status == 64)
    #expect(
      outcome.errorText == """
        filter:1:8: error: there is no field 'holdr' [filter/unknown-field]
          1 | stance holdr:EU
            |        ^^^^^ did you mean 'holder:'?

        """)
  }

  @Test func nothingFoundIsSaid() throws {
    let outcome = try Self.query("stance xyzzy")
    #expect(outcome.errorText == "demarche: nothing was found\n")
    #expect(outcome.outputText == "")
    #expect(outcome.status == 0)
  }

  @Test(arguments: [
    ["query", "--limit", "0"], ["query", "stance", "--group", "hodler"],
    ["query", "--count", "--format", "text"], ["query", "--format", "brat"],
    ["query", "--group", "type", "--count"], ["query", "--sort", "strenght"],
    ["query", "--sort", "issued", "--count"], ["query", "--group", "type,type"],
    ["query", "--group", "type", "-o", "a.jsonld"], ["archive", "export", "--format", "csv"],
  ])
  func aWrongCommandLineEndsWith64(_ arguments: [String]) throws {
    var command = try Command.demarche()
    command.environment["DEMARCHE_ARCHIVE"] = try #require(Self.archive).path
    #expect(try command.run(arguments).status == 64)
  }

  @Test func datasetteGetsACopyAndWhatColumnsHold() throws {
    let folder = try TemporaryFolder()
    let path = try #require(Self.archive).path
    let outcome = try demarche(
      "archive", "export", "--archive", path, "--format", "datasette", "-o", folder.path("out"))
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(try folder.bytes(of: "out/archive.db").starts(with: Array("SQLite format 3".utf8)))
    let metadata = try #require(
      try JSONSerialization.jsonObject(with: Data(try folder.bytes(of: "out/metadata.json")))
        as? [String: Any])
    let databases = try #require(metadata["databases"] as? [String: [String: [String: Any]]])
    let tables = try #require(databases["archive"]?["tables"] as? [String: [String: Any]])
    let stance = try #require(tables["stance"])
    #expect((stance["facets"] as? [String])?.contains("holder") == true)
    #expect((stance["columns"] as? [String: String])?["holder"]?.isEmpty == false)
    #expect(tables["stance_row"]?["hidden"] as? Bool == true)
    let again = try demarche(
      "archive", "export", "--archive", path, "--format", "datasette", "-o", folder.path("out"))
    #expect(again.status == 73)
  }

  @Test func tablesComeAsCSV() throws {
    let folder = try TemporaryFolder()
    let outcome = try demarche(
      "archive", "export", "--archive", try #require(Self.archive).path, "--format", "csv", "-o",
      folder.path("out"))
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let rows = CSVRows.parse(
      String(decoding: try folder.bytes(of: "out/contact.csv"), as: UTF8.self))
    #expect(rows.count == 4)
    #expect(rows[0].contains("phone"))
    #expect(try folder.bytes(of: "out/statement.csv").count > 1000)
  }

  @Test func linesComeBackAsExtractWritesThem() throws {
    let found = try demarche(
      "archive", "export", "--archive", try #require(Self.archive).path, "--format", "ndjson")
    let direct = try demarche("extract", Examples.folder, "--format", "ndjson")
    #expect(found.output == direct.output)
  }
}
