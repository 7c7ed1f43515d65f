import Foundation
import TestSupport
import Testing

/// Lines of JSON through `extract`.
@Suite struct FilterTests {
  /// A line of output, as far as these tests look at it.
  struct Line: Decodable {
    struct Fault: Decodable { var code: String }
    var id: String?
    var source: String
    var line: Int?
    var text: String?
    var error: Fault?
  }

  static func lines(_ bytes: [UInt8]) throws -> [Line?] {
    let all = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    return try all.map { try $0.isEmpty ? nil : JSONDecoder().decode(Line.self, from: Data($0)) }
  }

  /// Statements of several lengths, so that jobs end out of order.
  static func input(_ count: Int) -> String {
    (0..<count).map { number in
      let text = String(
        repeating: "The EU welcomes the reforms in Kazakhstan. ", count: number * 7 % 23 + 1)
      return #"{"id":"s\#(number)","date":"2023-03-20","text":"\#(text)"}"# + "\n"
    }.joined()
  }

  static let faulty = [
    (#"{"id":"a","text":"The EU welcomes it."}"#, nil), ("", nil),
    (#"{"id":"b","text":"#, "read/invalid-json"), (#"{"id":"c"}"#, "read/missing-field"),
    (#"{"id":"d","text":7}"#, "read/wrong-type"), (#"{"id":"e","text":""}"#, "read/empty"),
    (#"{"id":"f","text":"x","date":"soon"}"#, "read/invalid-date"),
    (#"{"id":"g","text":"\u0000"}"#, "read/binary"), ("[]", "read/invalid-json"),
    (#"{"id":"h","text":"The OSCE condemns it."}"#, nil),
  ]

  @Test(arguments: [["--jobs", "1"], ["--jobs", "3"], ["--flush"]])
  func eachLineGivesALineAndFaultsAreLines(_ flags: [String]) throws {
    let invalid = Array(#"{"text":""#.utf8) + [0xFF] + Array("\"}\n".utf8)
    let long = Array("{\"text\":\"".utf8) + [UInt8](repeating: 0x78, count: 20_200_000)
    let input =
      Array(FilterTests.faulty.map { $0.0 + "\n" }.joined().utf8) + invalid + long
      + Array("\"}\n".utf8) + Array(#"{"id":"z","text":"The EU regrets it."}"#.utf8)
    let outcome = try Command.demarche().run(
      ["extract", "-", "--input", "ndjson", "--format", "ndjson"] + flags, input: input)
    let lines = try FilterTests.lines(outcome.output)
    let codes = FilterTests.faulty.map(\.1) + ["read/invalid-utf8", "read/too-large", nil]
    #expect(lines.map { $0?.error?.code } == codes)
    #expect(lines[1] == nil)
    #expect(lines.enumerated().allSatisfy { $1 == nil || $1?.line == $0 + 1 })
    #expect(
      lines.map { $0?.id } == [
        "a", nil, nil, "c", "d", "e", "f", "g", nil, "h", nil, nil, "z",
      ])
    #expect(lines.compactMap { $0?.text }.count == 3)
    #expect(
      outcome.errorText
        == "demarche: 3 statements read, 9 lines could not be read (the output says why)\n")
    #expect(outcome.status == 65)
  }

  @Test func manyJobsGiveTheSameBytesAsOne() throws {
    let input = Array(FilterTests.input(400).utf8)
    let one = try Command.demarche().run(
      ["extract", "-", "--input", "ndjson", "--format", "ndjson", "--jobs", "1"], input: input)
    #expect(try FilterTests.lines(one.output).map { $0?.id } == (0..<400).map { "s\($0)" })
    #expect(one.status == 0)
    for jobs in ["2", "7"] {
      let many = try Command.demarche().run(
        ["extract", "-", "--input", "ndjson", "--format", "ndjson", "--jobs", jobs], input: input)
      #expect(many.output == one.output)
    }
  }

  @Test func aStatementIsAnnotatedAsItsTextFileIs() throws {
    let folder = try TemporaryFolder()
    let text = String(
      decoding: try Repository.bytes(of: Examples.kazakhstan), as: UTF8.self)
    let encoded = String(decoding: try JSONEncoder().encode(["text": text]), as: UTF8.self)
    let line = try folder.write(encoded + "\n", to: "a.ndjson")
    let file = try folder.write(text, to: "a.txt")
    let flags = ["--format", "ndjson", "--date", "2023-03-20", "--issuer", "EU"]
    let ofLine = try Command.demarche().run(
      ["extract", line, "--fields", "line=", "--language", "auto"] + flags)
    let ofFile = try Command.demarche().run(["extract", file] + flags)
    let renamed = ofLine.outputText.replacing(
      #""id":"\#(line):1","source":"\#(line)""#, with: #""id":"\#(file)","source":"\#(file)""#)
    #expect(renamed == ofFile.outputText)
    #expect(ofFile.outputText.utf8.count > 10_000)
  }

  @Test func outputIsInputAgain() throws {
    let first = try demarche("extract", Examples.kazakhstan, "--format", "ndjson")
    let again = try Command.demarche().run(
      ["extract", "-", "--input", "ndjson", "--format", "ndjson"], input: first.output)
    #expect(
      try Extracted.lines(again.output).map(\.annotations.count)
        == Extracted.lines(first.output).map(\.annotations.count))
    #expect(again.status == 0)
  }

  @Test(arguments: ["text", "json", "csv"])
  func otherFormatsTakeLinesToo(_ format: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      FilterTests.input(3) + "{\n" + #"{"id":"last","text":"The EU regrets it."}"#,
      to: "a.jsonl")
    let outcome = try demarche("extract", path, "--format", format)
    for key in ["s0", "s1", "s2", "last"] { #expect(outcome.outputText.contains(key)) }
    #expect(
      outcome.errorText == """
        \(path):4: error: line should be a JSON object, but is no JSON [read/invalid-json]
        demarche: 4 statements read, 1 file or line could not be read

        """)
    #expect(outcome.status == 65)
    if format == "json" {
      #expect(
        try Extracted.array(outcome.output).map(\.id) == ["s0", "s1", "s2", "last"])
    }
  }

  @Test func filesOfBothKindsGoInOneRunAndIntoAFile() throws {
    let folder = try TemporaryFolder()
    let lines = try folder.write(FilterTests.input(2), to: "a.ndjson")
    let arguments = ["extract", Examples.kazakhstan, lines, Examples.all[3], "--format"]
    let direct = try Command.demarche().run(arguments + ["ndjson"])
    #expect(
      try FilterTests.lines(direct.output).map { $0?.line } == [nil, 1, 2, nil])
    let outcome = try Command.demarche().run(
      arguments + ["ndjson", "-o", folder.path("out.ndjson")])
    #expect(outcome.output == [])
    #expect(try folder.bytes(of: "out.ndjson") == direct.output)
    #expect(try folder.names() == ["a.ndjson", "out.ndjson"])
  }

  @Test func fieldsTellWhereThingsAreAndGiveTheLineItsNumber() throws {
    let outcome = try demarche(
      "extract", "-", "--fields", "text=a.b,key=n,line=row", "--format", "ndjson",
      input: #"{"n":5,"row":41,"a":{"b":"The EU welcomes it."}}"# + "\n")
    let line = try #require(try FilterTests.lines(outcome.output).first ?? nil)
    #expect(line.id == "5")
    #expect(line.line == 41)
    #expect(line.text == "The EU welcomes it.")
  }

  @Test(arguments: [
    ["extract", "-", "--fields", "titel=a"], ["extract", "-", "--fields", "text="],
    ["extract", "-", "--input", "xml"], ["extract", "-", "--input", "text", "--fields", "text=a"],
  ])
  func aWrongMappingEndsWith64(_ arguments: [String]) throws {
    let outcome = try Command.demarche().run(arguments)
    #expect(outcome.status == 64, "\(outcome.errorText)")
    #expect(outcome.errorText.contains("'titel'") == arguments.contains("titel=a"))
  }

  @Test func noLinesAreNoFault() throws {
    let outcome = try demarche("extract", "-", "--input", "ndjson", "--format", "ndjson")
    #expect(outcome.output == [])
    #expect(outcome.errorText == "")
    #expect(outcome.status == 0)
  }

  @Test func showAndReportTakeLinesToo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(FilterTests.input(2), to: "a.ndjson")
    let shown = try demarche("show", path)
    #expect(shown.outputText.contains("reforms in Kazakhstan"))
    #expect(shown.status == 0)
    let report = try demarche("report", "dossier", path, "--format", "json")
    #expect(report.outputText.contains("\"s1\""))
    #expect(report.status == 0)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func shellsCompleteTheFlags(_ shell: String) throws {
    let script = try demarche("completions", shell).outputText
    for flag in ["fields", "flush", "input"] { #expect(script.contains(flag)) }
  }
}
