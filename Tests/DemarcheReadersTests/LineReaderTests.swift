import DemarcheDigest
import DemarcheModel
import DemarcheReaders
import Testing

/// What becomes of one line of JSON.
struct LineReaderTests {
  static func outcomes(
    _ bytes: [UInt8], fields: String? = nil, options: ReadOptions = ReadOptions()
  ) throws -> [LineOutcome] {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "a")
    let mapping = try fields.map { try FieldMapping($0) } ?? FieldMapping()
    var reader = LineReader(mapping, options: options)
    var stream = try LineStream(path, batchSize: .block, interruption: Interruption())
    var outcomes: [LineOutcome] = []
    while let batch = try stream.next() {
      for place in 0..<batch.count { outcomes.append(reader.read(place, of: batch)) }
    }
    return outcomes
  }

  static func statement(
    _ line: String, fields: String? = nil, options: ReadOptions = ReadOptions()
  ) throws -> Statement {
    let all = try outcomes(Array(line.utf8), fields: fields, options: options)
    guard case .statement(let statement)? = all.first else {
      Issue.record("\(all)")
      return Statement(
        key: "", text: "",
        source: SourceDocument(origin: "", mediaType: "", sha256: "", byteCount: 0))
    }
    return statement
  }

  @Test func readsEachPart() throws {
    let statement = try LineReaderTests.statement(
      #"""
      {"id":"k","title":"T","text":"One.\n\nTwo.","date":"2023-03-20","issuer":"EU","url":"u",
      """#.replacing("\n", with: "")
        + #""language":"en-GB","kind":"statement","speaker":{"name":"Peter Stano"}}"#)
    #expect(statement.key == "k")
    #expect(statement.headline == "T")
    #expect(statement.text == "One.\n\nTwo.")
    #expect(statement.blocks.count == 2)
    #expect(statement.issuedOn?.iso == "2023-03-20")
    #expect(statement.issuedOnOrigin == .source)
    #expect(statement.issuer?.name == "EU")
    #expect(statement.issuerOrigin == .source)
    #expect(statement.url == "u")
    #expect(statement.language == "en")
    #expect(statement.kind == "statement")
    #expect(statement.speaker?.name == "Peter Stano")
    #expect(statement.source.mediaType == "application/x-ndjson")
    #expect(statement.source.sha256 == SHA256.hex(Array("One.\n\nTwo.".utf8)))
  }

  @Test(arguments: [
    (#"{"text":"x y","id":7}"#, "7"), (#"{"text":"x y","id":-7}"#, "-7"),
    (#"{"text":"x y","id":null,"url":"u"}"#, "u"), (#"{"text":"x y","id":"","url":"u"}"#, "u"),
    (#"{"text":"x y","key":"a","id":"b"}"#, "a"), (#"{"text":"x y","id":"a","id":"b"}"#, "b"),
  ])
  func namesAStatementByKeyElseURL(line: String, key: String) throws {
    #expect(try LineReaderTests.statement(line).key == key)
  }

  @Test func namesAStatementByItsLineWhereNothingElseDoes() throws {
    let all = try LineReaderTests.outcomes(Array("\n{\"text\":\"x\"}".utf8))
    guard case .statement(let statement)? = all.last else {
      Issue.record("\(all)")
      return
    }
    #expect(statement.key == statement.source.origin + ":2")
  }

  @Test(arguments: [
    "2023-03-20", "2023-03-20T10:00:00Z", "2023-03-20 10:00", "2023-03-20t10:00:00.123+02:00",
  ])
  func takesTheDayOfADateWithOrWithoutTime(date: String) throws {
    let statement = try LineReaderTests.statement(#"{"text":"x","published":"\#(date)"}"#)
    #expect(statement.issuedOn?.iso == "2023-03-20")
  }

  @Test(arguments: [
    ("text=a.b", #"{"a":{"b":"found"},"text":"no"}"#),
    ("text=a.b", #"{"a.b":"found","a":{"b":"no"}}"#),
    ("text=a.b.c", #"{"a":{"b":{"c":"found"}}}"#),
    ("text=a.b.c", #"{"a":{"b.c":"found"}}"#),
    ("title=", #"{"text":"found","title":7}"#),
    ("text=été", #"{"\u00e9t\u00e9":"found"}"#),
    ("text=a", #"{"a":"fo\u0075nd"}"#),
  ])
  func findsTheTextWhereTheMappingSays(fields: String, line: String) throws {
    #expect(try LineReaderTests.statement(line, fields: fields).text == "found")
  }

  @Test func optionsStandInForWhatALineLacks() throws {
    let options = ReadOptions(
      date: CalendarDate(iso: "2024-01-01"), issuer: "OSCE", language: "de")
    let bare = try LineReaderTests.statement(#"{"text":"x"}"#, options: options)
    #expect(bare.issuedOn?.iso == "2024-01-01")
    #expect(bare.issuedOnOrigin == .flag)
    #expect(bare.issuer?.name == "OSCE")
    #expect(bare.issuerOrigin == .flag)
    #expect(bare.language == "de")
    let full = try LineReaderTests.statement(
      #"{"text":"x","date":"2023-03-20","issuer":"EU","lang":"en"}"#, options: options)
    #expect(full.issuedOn?.iso == "2023-03-20")
    #expect(full.issuer?.name == "EU")
    #expect(full.language == "en")
  }

  @Test func bringsTextIntoTheNormalFormAndKeepsTheWayBack() throws {
    let statement = try LineReaderTests.statement(#"{"text":"e\u0301 a\u0308 x"}"#)
    #expect(Array(statement.text.utf8) == Array("\u{E9} \u{E4} x".utf8))
    #expect(statement.offsets.sourceOffset(6) == 8)
  }

  @Test func withoutDigestsThereIsNone() throws {
    var options = ReadOptions()
    options.wantsDigests = false
    #expect(try LineReaderTests.statement(#"{"text":"x"}"#, options: options).source.sha256 == "")
  }

  @Test func aByteOrderMarkAndCarriageReturnsAreNoFault() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("{\"text\":\"x\"}\r\n\r\n{\"text\":\"x\"}\r\n".utf8)
    let all = try LineReaderTests.outcomes(bytes)
    #expect(all.count == 3)
    guard case .statement = all[0], case .blank = all[1], case .statement = all[2] else {
      Issue.record("\(all)")
      return
    }
  }

  @Test(arguments: 1...20)
  func textOfAnyKindComesBackAsItWasWritten(seed: UInt64) throws {
    var random = RandomText(seed: seed)
    var lines: [UInt8] = []
    var texts: [String] = []
    for _ in 0..<50 {
      let text = random.text(pieces: 60) + "."
      texts.append(text)
      let escaped = text.unicodeScalars.map { scalar in
        scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || random.next() % 9 == 0
          ? scalar.utf16.map { "\\u" + String(Int($0) + 0x10000, radix: 16).dropFirst() }.joined()
          : String(scalar)
      }
      lines += Array("{\"text\":\"\(escaped.joined())\"}\n".utf8)
    }
    for (outcome, text) in zip(try LineReaderTests.outcomes(lines), texts) {
      guard case .statement(let statement) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      let (expected, offsets) = NormalForm.text(of: Array(text.utf8), from: 0)
      #expect(Array(statement.text.utf8) == Array(expected.utf8))
      #expect(statement.offsets == offsets)
    }
  }
}
