import DemarcheModel
import DemarcheReaders
import Testing

/// Mail, one message a statement.
struct MailReaderTests {
  static func reading(_ text: String, lineEnd: String = "\r\n") throws -> SourceReading {
    try reading(Array(text.replacing("\n", with: lineEnd).utf8))
  }

  static func reading(_ bytes: [UInt8]) throws -> SourceReading {
    try MailReader().read(SourceBytes(origin: "m.eml", bytes: bytes), options: ReadOptions())
  }

  private func statement(_ text: String) throws -> Statement {
    try #require(try Self.reading(text).statements.first)
  }

  static let header = """
    From: "Press Office" <press@lomar.example>
    To: all@list.example
    Subject: =?utf-8?Q?Statement_on_the_caf=C3=A9?=
    Date: Mon, 14 Oct 2024 23:30:00 +0900
    Message-ID: <1@lomar.example>
    MIME-Version: 1.0

    """

  @Test(arguments: ["\n", "\r\n"]) func headersAreMetadata(lineEnd: String) throws {
    let statement = try #require(
      try Self.reading(Self.header + "\nLomar welcomes it.\n", lineEnd: lineEnd).statements.first)
    #expect(statement.headline == "Statement on the café")
    #expect(statement.key == "1@lomar.example")
    #expect(statement.issuedOn == CalendarDate(iso: "2024-10-14"))
    #expect(statement.issuer == ActorReference(name: "Press Office"))
    #expect(statement.issuerOrigin == .author)
    #expect(statement.text == "Lomar welcomes it.")
    #expect(statement.source.mediaType == "message/rfc822")
  }

  @Test func quotedLinesAndSignaturesAreZones() throws {
    let statement = try statement(
      Self.header + """

        Lomar welcomes the agreement,
        and thanks all.

        On Monday Sarvania wrote:
        > We agree.
        > In full.
        Good.

        --\u{20}
        Ana Berg
        Spokesperson
        """)
    #expect(
      MarkdownReaderTests.blocks(statement) == [
        "body: Lomar welcomes the agreement,\nand thanks all.", "body: On Monday Sarvania wrote:",
        "quotation: > We agree.\n> In full.", "body: Good.", "signature: Ana Berg\nSpokesperson",
      ])
  }

  @Test(arguments: [
    ("utf-8", "quoted-printable", "Le caf=C3=A9 est=\n ferm=C3=A9."),
    ("iso-8859-1", "quoted-printable", "Le caf=E9 est ferm=E9."),
    ("utf-8", "base64", "TGUgY2Fmw6kgZXN0IGZlcm3DqS4="),
    ("windows-1252", "base64", "TGUgY2Fm6SBlc3QgZmVybeku"),
  ])
  func encodingsAndCharsetsAreRead(charset: String, encoding: String, body: String) throws {
    let statement = try statement(
      Self.header + "Content-Type: text/plain; charset=\(charset)\n"
        + "Content-Transfer-Encoding: \(encoding)\n\n\(body)\n")
    #expect(statement.text == "Le café est fermé.")
  }

  private func multipart(_ kind: String, _ parts: [String]) -> String {
    "Content-Type: multipart/\(kind); boundary=\"b-\(kind)\"\n\n"
      + parts.map { "--b-\(kind)\n\($0)\n" }.joined() + "--b-\(kind)--\n"
  }

  @Test func thePlainAlternativeIsPreferred() throws {
    let statement = try statement(
      Self.header
        + multipart(
          "alternative",
          [
            "Content-Type: text/html\n\n<p>In HTML.</p>",
            "Content-Type: text/plain\n\nIn plain text.",
          ]))
    #expect(statement.text == "In plain text.")
  }

  @Test func htmlIsReadWhereThereIsNoPlainText() throws {
    let html = """
      Content-Type: text/html; charset=utf-8

      <html><head><title>x</title><style>p {}</style></head><body><h1>On fishing</h1>
      <table><tr><td><p>Lomar  <b>welcomes</b>
      it.</p></td></tr></table><ul><li>one</li><li>two</li></ul><img src="x">
      <blockquote>A good day.</blockquote></body></html>
      """
    let statement = try statement(
      Self.header + multipart("related", [html, "Content-Type: image/png; name=\"logo.png\"\n\nx"]))
    #expect(
      MarkdownReaderTests.blocks(statement) == [
        "heading: On fishing", "body: Lomar welcomes it.", "list_item: one", "list_item: two",
        "quotation: A good day.",
      ])
    #expect(
      statement.diagnostics.map(\.message)
        == ["left out: image, attachment 'logo.png' (image/png)"])
  }

  @Test func attachmentsAreNamedAndNotRead() throws {
    let statement = try statement(
      Self.header
        + multipart(
          "mixed",
          [
            "Content-Type: text/plain\n\nSee the annex.",
            "Content-Type: text/plain\nContent-Disposition: attachment; "
              + "filename=\"annex.txt\"\n\nNo.",
            "Content-Type: application/pdf\nContent-Disposition: attachment; "
              + "filename=\"a.pdf\"\n\nx",
          ]))
    #expect(statement.text == "See the annex.")
    #expect(
      statement.diagnostics.map(\.message) == [
        "left out: attachment 'annex.txt' (text/plain), attachment 'a.pdf' (application/pdf)"
      ])
  }

  @Test func anAttachedMessageIsAStatement() throws {
    let inner = "Subject: Inner\nMessage-ID: <2@x>\nDate: Tue, 1 Oct 2024 10:00:00 +0000\n\nInside."
    let reading = try Self.reading(
      Self.header
        + multipart(
          "mixed",
          ["Content-Type: text/plain\n\nOutside.", "Content-Type: message/rfc822\n\n\(inner)"]))
    #expect(reading.statements.map(\.key) == ["1@lomar.example", "2@x"])
    #expect(reading.statements.map(\.text) == ["Outside.", "Inside."])
  }

  @Test func aMessageThatOnlyCarriesAnotherIsNoLoss() throws {
    let reading = try Self.reading(
      Self.header + "Content-Type: message/rfc822\n\nSubject: Inner\n\nInside.")
    #expect(reading.statements.map(\.text) == ["Inside."])
    #expect(reading.failures.isEmpty)
  }

  @Test func aBoxHoldsSeveral() throws {
    let reading = try Self.reading(
      "From a@x Mon Oct 14 10:00:00 2024\nMessage-ID: <a@x>\n\nOne.\n\n"
        + "From b@x Mon Oct 14 11:00:00 2024\nSubject: B\n\nTwo.\n", lineEnd: "\n")
    #expect(reading.statements.map(\.key) == ["a@x", "m.eml:2"])
    #expect(reading.statements.map(\.text) == ["One.", "Two."])
  }

  @Test(arguments: ["", "Subject: x\n\n", "Subject: x\nContent-Type: image/png\n\nx"])
  func mailWithoutTextIsAnError(text: String) {
    #expect(throws: ReadError.self) { try Self.reading(text) }
  }

  @Test(arguments: ["mixed", "alternative"]) func deepNestingIsBounded(kind: String) throws {
    var text = Self.header
    for level in 0..<3000 {
      text += "Content-Type: multipart/\(kind); boundary=\"b\(level)\"\n\n--b\(level)\n"
    }
    #expect(throws: ReadError.self) { try Self.reading(text + "\nDeep.") }
  }

  @Test func nestedMessagesAreBounded() throws {
    let text = String(repeating: "Content-Type: message/rfc822\n\n", count: 3000)
    let reading = try Self.reading(text + "\nDeep.")
    #expect(reading.statements.isEmpty)
    #expect(reading.failures.count < 40)
    #expect(reading.failures.first?.message == "no text in the message")
  }

  @Test func aWrongCharsetCostsOnlyItsLetters() throws {
    let statement = try #require(
      try Self.reading(
        Array((Self.header + "Content-Type: text/plain; charset=utf-8\n\nLomar caf").utf8)
          + [0xE9, 0x2E]
      ).statements.first)
    #expect(statement.text.hasPrefix("Lomar caf"))
  }

  @Test(arguments: ["nonsense-9", "utf-7", "\u{1}"]) func anUnknownCharsetIsGuessed(name: String)
    throws
  {
    let statement = try statement(
      Self.header + "Content-Type: text/plain; charset=\(name)\n\nLomar welcomes it.")
    #expect(statement.text == "Lomar welcomes it.")
  }

  @Test func isRecognisedWithoutAName() {
    let source = SourceBytes(origin: "-", bytes: Array("Received: from x\n\nA.".utf8))
    #expect(ReaderCatalog().reader(for: source).name == "mail")
  }
}
