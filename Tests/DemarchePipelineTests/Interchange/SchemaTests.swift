import DemarcheModel
import DemarchePipeline
import DemarcheReaders
import TestSupport
import Testing

/// The published schema and what is written agree.
@Suite struct SchemaTests {
  static let file = "examples/manual/statement.schema.json"
  /// A Python that has jsonschema; nil where there is none.
  static let python: String? = {
    guard let python = Command.find(["python3"]) else { return nil }
    let outcome = try? Command(program: python).run(["-c", "import jsonschema"])
    return outcome?.status == 0 ? python : nil
  }()

  static func validator() throws -> SchemaValidator {
    SchemaValidator(try JSONReader().read(FindingsSchema.bytes(), as: "schema"))
  }

  @Test func theFileIsWhatTheProgramPrints() throws {
    try Golden.check(FindingsSchema.bytes(), "../../" + Self.file)
  }

  @Test(arguments: Array(1...40) as [UInt64])
  func whatIsWrittenFits(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var lines = FindingsLines(unit: seed % 2 == 0 ? .bytes : .codePoints)
    lines.append(InterchangeSample.findings(&random), line: 3)
    var validator = try Self.validator()
    #expect(validator.faults(of: try JSONReader().read(lines.take(), as: "line")) == [])
    #expect(validator.unknown == [])
  }

  @Test func aRefusedLineFits() throws {
    var lines = FindingsLines()
    lines.append(
      failure: Diagnostic(code: "read/empty", message: "no text in the line"), id: nil,
      source: "-", line: 2)
    var validator = try Self.validator()
    #expect(validator.faults(of: try JSONReader().read(lines.take(), as: "line")) == [])
  }

  @Test(arguments: [
    (#"{"id":"a"}"#, "has no 'source'"),
    (#"{"id":"a","source":"b","text":"x","annotations":{},"diagnostics":[]}"#, "is an object"),
    (
      #"{"id":"a","source":"b","text":"x","annotations":[],"diagnostics":[],"issued_on":"May"}"#,
      "no day"
    ),
  ])
  func whatIsWrongIsFound(json: String, fault: String) throws {
    var validator = try Self.validator()
    let faults = validator.faults(of: try JSONReader().read(Array(json.utf8), as: "line"))
    #expect(faults.contains { $0.contains(fault) })
  }

  @Test(
    .enabled(if: python != nil, "needs python3 with jsonschema (Debian: python3-jsonschema)"))
  func pythonAgrees() throws {
    let folder = try TemporaryFolder()
    let demarche = try Command.demarche()
    let schema = try demarche.run(["schema"])
    try folder.write(schema.output, to: "schema.json")
    let found = try demarche.run([
      "extract", "examples/statements", "--date", "2023-03-20", "--format", "ndjson",
    ])
    try folder.write(found.output, to: "found.ndjson")
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      schema = json.load(open(sys.argv[1]))
      Draft202012Validator.check_schema(schema)
      validator = Draft202012Validator(schema)
      lines = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
      for line in lines: validator.validate(line)
      print(len(lines))
      """
    let outcome = try Command(program: try #require(Self.python)).run([
      "-c", script, folder.path("schema.json"), folder.path("found.ndjson"),
    ])
    #expect(outcome.errorText == "")
    #expect(outcome.outputText == "4\n")
  }
}
