import DemarchePipeline
import TestSupport
import Testing

/// What files from elsewhere can have wrong, in the words that people read.
@Suite struct ImportErrorTests {
  static func message(_ files: [String: String], _ format: InterchangeFormat) throws -> String {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    let path = format == .brat ? folder.path : folder.path(files.keys.sorted()[0])
    do {
      try InterchangeReader(format).read(path) { _ in }
      return "no error"
    } catch {
      let first = try #require(error.diagnostics.first)
      let line = first.line.map { ":\($0)" } ?? ""
      let name = first.file?.split(separator: "/").last.map(String.init) ?? ""
      let text = "\(name)\(line): \(first.message) [\(first.code)]"
      return first.help.map { text + " / " + $0 } ?? text
    }
  }

  @Test(arguments: [
    ("{", "a:1: line should be JSON, but is no JSON [read/invalid-json]"),
    ("[1]", "a:1: the document should be an object, but is a list [import/malformed]"),
    ("{}", "a:1: the document should have 'text', but it is not there [import/malformed]"),
    (
      #"{"id":"a","text":"x","annotations":[{"type":"Stance"}]}"#,
      "a:1: 'annotations[0].type' should be a name in lower case such as 'stance', but is "
        + "'Stance' [import/malformed]"
    ),
    (
      #"{"id":"a","text":"x","annotations":[{"type":"t","start":0,"end":"1"}]}"#,
      "a:1: 'annotations[0].end' should be a whole number, but is a string [import/malformed]"
    ),
    (
      #"{"id":"a","text":"x","annotations":[{"type":"t","start":0,"end":2}]}"#,
      "a:1: 'annotations[0]' should be inside the text, but is 0..2 [import/misplaced] / "
        + "'--offsets' tells in which unit positions count"
    ),
    (
      #"{"id":"a","text":"é","annotations":[{"type":"t","start":0,"end":1}]}"#,
      "a:1: 'annotations[0]' should be inside the text, but is 0..1 [import/misplaced] / "
        + "'--offsets' tells in which unit positions count"
    ),
    (
      #"{"id":"a","text":"xyz","annotations":[{"type":"t","start":0,"end":1,"text":"y"}]}"#,
      "a:1: 'annotations[0]' should be the words 'y', but at 0..1 stand 'x' [import/misplaced] / "
        + "'--offsets' tells in which unit positions count"
    ),
    (
      #"{"id":"a","text":"x","issued_on":"2023-02-30"}"#,
      "a:1: 'issued_on' should be a day written YYYY-MM-DD, but is '2023-02-30' "
        + "[import/malformed]"
    ),
    (
      #"{"id":"a","text":"x","offsets":"source"}"#,
      "a:1: positions should count in the text, but are those of the source [import/malformed] / "
        + "write the file without '--offsets source'"
    ),
  ])
  func linesOfJSON(line: String, message: String) throws {
    #expect(try Self.message(["a": line], .ndjson) == message)
  }

  @Test(arguments: [
    (
      "T1", "a.ann:1: line should be an id, a tab and an annotation, but is 'T1' [import/malformed]"
    ),
    (
      "T1\tA 0 x\tEU",
      "a.ann:1: line should be words of the text: TYPE START END, but is 'A 0 x' "
        + "[import/malformed]"
    ),
    (
      "T1\tA 0 99\tEU",
      "a.ann:1: the place should be inside the text, but is 0..99 [import/misplaced] / "
        + "'--offsets' tells in which unit positions count"
    ),
    (
      "\nT1\tA 0 2\tUS",
      "a.ann:2: the words should be 'US', but there stand 'EU' [import/misplaced] / "
        + "offsets count Unicode code points of the .txt file beside it"
    ),
    (
      "E1\tA:T7",
      "a.ann:1: line should name words of the text, but there is no 'T7' [import/malformed]"
    ),
    (
      "T1\tA 0 2\tEU\nT1\tA 0 2\tEU",
      "a.ann:2: the id 'T1' should stand once, but stands again [import/malformed]"
    ),
  ])
  func linesOfBrat(lines: String, message: String) throws {
    #expect(try Self.message(["a.txt": "EU.", "a.ann": lines], .brat) == message)
  }

  @Test(arguments: [
    (
      #"{"type":"Thing"}"#,
      "a:1: the document should have the 'type' Annotation, AnnotationPage or "
        + "AnnotationCollection [import/malformed]"
    ),
    (
      #"{"type":"Annotation","target":"https://example.org/x"}"#,
      "a:1: there is no text for the target 'https://example.org/x' of the document "
        + "[import/no-text] / '--texts PATH' names the statements; one of that key, URL or path is "
        + "expected"
    ),
    (
      #"{"type":"AnnotationCollection","first":"https://example.org/page1"}"#,
      "a:1: the document should have its pages in it, but only names them [import/malformed] / "
        + "save the page that 'first' names and convert that"
    ),
    (
      #"{"type":"AnnotationPage","demarche":{"id":"a","text":"x"},"items":[{"target":{"source":"a","selector":{"type":"TextQuoteSelector","exact":"y"}}}]}"#,
      "a:1: 'items[0]' quotes 'y', which is not in the text [import/misplaced] / "
        + "was the text changed since?"
    ),
  ])
  func webAnnotations(json: String, message: String) throws {
    #expect(try Self.message(["a": json], .webAnnotation) == message)
  }

  @Test func aFolderWithoutTextsIsNoCollection() throws {
    #expect(
      try Self.message(["a.md": ""], .brat).hasSuffix(
        ": folder should have .txt files with .ann files beside them, but has none "
          + "[import/no-text]"))
  }

  @Test func deepJSONIsRefused() throws {
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(
      try Self.message(["a": deep], .ndjson)
        == "a:1: line should have at most 64 arrays and objects in one another, but has more "
        + "[read/invalid-json]")
  }

  @Test func linesOfBratThatHaveNoCounterpartAreLeftOutAndTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("We met.", to: "a.txt")
    try folder.write("T1\tevent 3 6\tmet\nX1\twhat is this\n*\tEquiv T1 T1\n", to: "a.ann")
    var found: [String] = []
    try InterchangeReader(.brat).read(folder.path) { findings in
      found += findings.diagnostics.map { "\($0.line ?? 0): \($0.message) [\($0.code)]" }
    }
    #expect(
      found == ["2: 2 lines of a kind that has no counterpart left out [import/dropped]"])
  }
}
