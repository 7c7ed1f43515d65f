import DemarcheModel
import DemarcheReaders
import Testing

/// Statements of JSON documents.
struct JSONReaderTests {
  private func reading(_ text: String, fields: String? = nil) throws -> SourceReading {
    let mapping = try fields.map { try FieldMapping($0) } ?? FieldMapping()
    return try JSONRecordReader(mapping).read(
      SourceBytes(origin: "d.json", bytes: Array(text.utf8)), options: ReadOptions())
  }

  private func fault(_ text: String) -> String? {
    do {
      _ = try reading(text)
      return nil
    } catch {
      let diagnostic = (error as? ReadError)?.diagnostic
      return (diagnostic?.message ?? "") + (diagnostic?.help.map { "; " + $0 } ?? "")
    }
  }

  @Test(arguments: [
    (#"{"text": "One."}"#, ["One."]), (#"[{"text": "One."}, {"body": "Two."}]"#, ["One.", "Two."]),
    (#"{"count": 2, "items": [{"text": "One."}, {"text": "Two."}]}"#, ["One.", "Two."]),
    ("\u{FEFF} [ {\"text\":\"One.\\nTwo.\"} ]\n", ["One.\nTwo."]),
  ])
  func anObjectIsAStatement(document: String, texts: [String]) throws {
    #expect(try reading(document).statements.map(\.text) == texts)
  }

  @Test func objectsAreNamedByKeyOrNumber() throws {
    let statements = try reading(
      #"[{"id": 4, "text": "One.", "date": "2024-05-06T07:08:09Z"}, {"text": "Two."}]"#
    ).statements
    #expect(statements.map(\.key) == ["4", "d.json:2"])
    #expect(statements.map(\.issuedOn) == [CalendarDate(iso: "2024-05-06"), nil])
    #expect(statements.map(\.source.mediaType) == ["application/json", "application/json"])
  }

  @Test func aMappingLeadsIntoObjects() throws {
    let reading = try reading(#"[{"a": {"b": "One."}}]"#, fields: "text=a.b")
    #expect(reading.statements.map(\.text) == ["One."])
  }

  @Test func aBadObjectCostsItself() throws {
    let reading = try reading(#"[7, {"text": "One."}, {"title": "x"}, {"text": ["a"]}]"#)
    #expect(reading.statements.map(\.text) == ["One."])
    #expect(
      reading.failures.map(\.message) == [
        "object 1: should be an object, but is another value",
        "object 3: the text should be in the field 'text', 'body', 'content', but it is not there",
        "object 4: field 'text' should be a string, but is an array",
      ])
  }

  @Test(arguments: [
    ("[", "is no JSON; for one object a line give '--input ndjson'"),
    (#"[{"text": "a}]"#, "ends before its value does"),
    ("7", "is another value"), ("\"x\"", "is another value"),
    (
      "{\"text\":\"a\"}\n{\"text\":\"b\"}\n",
      "is no JSON; for one object a line give '--input ndjson'"
    ),
    (
      String(repeating: "[", count: 2000) + String(repeating: "]", count: 2000),
      "has more than 1024 arrays and objects in one another"
    ),
  ])
  func refusesWhatIsNoDocument(document: String, reason: String) {
    #expect(fault(document) == "file should be a JSON object or an array of them, but " + reason)
  }

  @Test func anEmptyArrayIsAnError() {
    #expect(fault("[]") == "no object in the file")
  }
}
