import TestSupport
import Testing

/// Findings that go out in one format and come back from it.
@Suite struct ConvertTests {
  static let extracted: Command.Outcome? = try? demarche(
    "extract", Examples.folder, "--date", "2023-03-20", "--format", "ndjson")

  static func lines() throws -> [UInt8] { try #require(extracted).output }

  @Test func webAnnotationsComeBackAsTheyWere() throws {
    let folder = try TemporaryFolder()
    let page = folder.path("found.jsonld")
    let out = try demarche(
      "extract", Examples.folder, "--date", "2023-03-20", "--format", "web-annotation", "-o", page)
    #expect(out.status == 0)
    let back = try demarche("convert", page, "--to", "ndjson")
    #expect(back.status == 0, "\(back.errorText)")
    #expect(back.output == (try Self.lines()))
  }

  @Test func bratCollectionsComeBackAsTheyWere() throws {
    let folder = try TemporaryFolder()
    let brat = folder.path("brat")
    let out = try demarche(
      "extract", Examples.folder, "--date", "2023-03-20", "--format", "brat", "-o", brat)
    #expect(out.status == 0, "\(out.errorText)")
    let back = try demarche("convert", brat, "--to", "ndjson")
    #expect(back.status == 0, "\(back.errorText)")
    #expect(back.output == (try Self.lines()))
  }

  @Test(arguments: ["json", "web-annotation"])
  func linesGoThroughOtherFormats(_ format: String) throws {
    let folder = try TemporaryFolder()
    let lines = try folder.write(try Self.lines(), to: "found.ndjson")
    let path = folder.path("found.out")
    #expect(try demarche("convert", lines, "--to", format, "-o", path).status == 0)
    let back = try demarche("convert", path, "--from", format)
    #expect(back.output == (try Self.lines()))
  }

  @Test func annotationsAreNotWrittenOverSomebodysWork() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "brat/mine.ann")
    let out = try demarche(
      "extract", Examples.kazakhstan, "--format", "brat", "-o", folder.path("brat"))
    #expect(out.status == 73)
    #expect(
      out.errorText == """
        \(folder.path("brat")): error: the folder has annotations already: 'mine.ann' \
        [write/not-empty]
          help: name another folder, or remove the .ann files

        """)
  }

  @Test func aFaultNamesFileLineAndRemedy() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "\n{\"id\":\"a\",\"text\":\"é\",\"annotations\":[{\"type\":\"t\",\"start\":1,\"end\":2}]}\n",
      to: "a.ndjson")
    let out = try demarche("convert", path)
    #expect(
      out.errorText == """
        \(path):2: error: 'annotations[0]' should be inside the text, but is 1..2 \
        [import/misplaced]
          help: '--offsets' tells in which unit positions count

        """)
    #expect(out.status == 65)
  }

  @Test(arguments: [
    ["convert", "notes.txt"], ["convert", "a.ndjson", "--offsets", "source"],
    ["convert", "a.ndjson", "--to", "brat"], ["convert", "a.ndjson", "--from", "csv"],
    ["extract", "a.txt", "--format", "web-annotation", "--offsets", "utf16"],
    ["extract", "a.txt", "--format", "brat"],
  ])
  func aWrongCommandLineEndsWith64(_ arguments: [String]) throws {
    #expect(try Command.demarche().run(arguments).status == 64)
  }

  @Test func theSchemaIsTheOneOfTheManual() throws {
    #expect(
      try demarche("schema").output == Repository.bytes(of: "examples/manual/statement.schema.json")
    )
  }
}
