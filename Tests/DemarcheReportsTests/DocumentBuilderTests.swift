import DemarcheModel
import DemarcheReports
import Testing

@Suite struct DocumentBuilderTests {
  private func builder() throws -> (DocumentBuilder, [EvidenceNumber]) {
    var builder = DocumentBuilder(title: "t")
    let statement = SampleDocuments.statement()
    var numbers: [EvidenceNumber] = []
    for annotation in SampleDocuments.annotations() {
      numbers.append(try builder.cite(annotation, of: statement))
    }
    return (builder, numbers)
  }

  private func error(_ body: () throws -> Void) -> ReportError? {
    do { try body() } catch { return error as? ReportError }
    return nil
  }

  @Test func numbersEvidenceInOrderOfFirstUse() throws {
    var (builder, numbers) = try builder()
    #expect(numbers.map(\.value) == [1, 2, 3])
    let annotation = SampleDocuments.annotations()[1]
    #expect(try builder.cite(annotation, of: SampleDocuments.statement()).value == 2)
    #expect(builder.evidenceCount == 3)
    var other = SampleDocuments.statement()
    other.key = "elsewhere"
    #expect(try builder.cite(annotation, of: other).value == 4)
  }

  @Test func keepsTheWordsOfTheEvidence() throws {
    let (builder, numbers) = try builder()
    let detail = try #require(builder.finish()[numbers[1]])
    #expect(detail.triggerText == "deeply regrets")
    #expect(detail.text.hasPrefix("The Union welcomes"))
    #expect(detail.sentenceText.hasPrefix("Brussels, 20 March 2023 – "))
    #expect(detail.summary == "holder: European Union; polarity: -1; strength: 3")
    #expect(
      detail.provenance
        == "demarche/eu-statements/stance.eu@0.1.0:rules/stances.lua:31")
  }

  @Test func cutsTheWordsOfALongField() throws {
    let statement = SampleDocuments.statement()
    var annotation = SampleDocuments.annotations()[1]
    annotation.fields = [
      Field(name: "short_target", range: SampleDocuments.range("independent observers")),
      Field(name: "target", range: annotation.range),
    ]
    var builder = DocumentBuilder(title: "t")
    let number = try builder.cite(annotation, of: statement)
    #expect(
      builder.finish()[number]?.summary == "short target: independent observers; "
        + "target: The Union welcomes the amended electoral code, but …")
  }

  @Test func refusesAClaimWithoutEvidence() throws {
    var (builder, _) = try builder()
    let error = error { try builder.claim([.text("The EU "), .strong("agrees")], evidence: []) }
    #expect(error?.code == "report/uncited-claim")
    #expect(error?.message == "claim 'The EU agrees' cites no evidence")
    #expect(
      error?.help == "give the annotations that the claim rests on, or write a paragraph")
    #expect(builder.finish().nodes.isEmpty)
  }

  @Test func numbersClaims() throws {
    var (builder, numbers) = try builder()
    #expect(try builder.claim([.text("a")], evidence: [numbers[0], numbers[0]]) == 1)
    try builder.append(.claim(Claim(number: 9, content: [.text("b")], evidence: numbers)))
    let nodes = builder.finish().nodes
    #expect(
      nodes == [
        .claim(Claim(number: 1, content: [.text("a")], evidence: [numbers[0]])),
        .claim(Claim(number: 2, content: [.text("b")], evidence: numbers)),
      ])
  }

  @Test func refusesEvidenceThatWasNeverCited() throws {
    var (builder, _) = try builder()
    let error = error { try builder.append(.paragraph([.cite([EvidenceNumber(4)])])) }
    #expect(error?.code == "report/unknown-evidence")
    #expect(error?.message == "evidence should be a number from 1 to 3, but is 4")
    var empty = DocumentBuilder(title: "t")
    let other = self.error { try empty.append(.quote(EvidenceNumber(1))) }
    #expect(other?.message == "evidence 1 is not known: nothing was cited yet")
  }

  @Test func refusesARowThatDoesNotFit() throws {
    var (builder, _) = try builder()
    let table = Table(
      caption: "Positions", columns: [.init(title: "a"), .init(title: "b")],
      rows: [[.init([]), .init([])], [.init([])]])
    let error = error { try builder.append(.table(table)) }
    #expect(error?.code == "report/cell-count")
    #expect(error?.message == "row 2 of table 'Positions' should have 2 cells, but has 1")
  }

  @Test func refusesHeadingsThatSkipALevel() throws {
    var (builder, _) = try builder()
    let first = error { try builder.append(.heading(level: 3, [])) }
    #expect(first?.code == "report/skipped-heading")
    #expect(first?.message == "heading level should be at most 2 here, but is 3")
    try builder.append(.heading(level: 2, []))
    try builder.append(.heading(level: 3, []))
    try builder.append(.heading(level: 2, []))
    let second = error { try builder.append(.heading(level: 4, [])) }
    #expect(second?.message == "heading level should be at most 3 here, but is 4")
  }

  @Test(arguments: [-1, 0, 1, 5])
  func refusesHeadingsOfOtherLevels(_ level: Int) throws {
    var (builder, _) = try builder()
    let error = error { try builder.append(.heading(level: level, [])) }
    #expect(error?.code == "report/heading-level")
    #expect(error?.message == "heading level should be 2, 3 or 4, but is \(level)")
  }

  @Test(arguments: [TextRange(-1, 2), TextRange(0, 9), TextRange(1, 2)])
  func refusesMarksOutsideTheText(_ range: TextRange) throws {
    var (builder, numbers) = try builder()
    let mark = Mark(
      range: range, trigger: TextRange(0, 1), type: "actor", label: "", evidence: numbers[0])
    let statement = MarkedStatement(key: "k", headline: "h", text: "aé", marks: [mark])
    let error = error { try builder.append(.statement(statement)) }
    if range == TextRange(1, 2) {
      #expect(error?.code == "report/range-outside-text")
    } else {
      #expect(
        error?.message == "range \(range.start)..<\(range.end) should lie on characters of the 3 "
          + "bytes of statement 'k', but does not")
    }
  }

  @Test func refusesAnnotationsOutsideTheText() throws {
    var builder = DocumentBuilder(title: "t")
    var annotation = SampleDocuments.annotations()[0]
    annotation.trigger = TextRange(0, 100_000)
    let error = error { _ = try builder.cite(annotation, of: SampleDocuments.statement()) }
    #expect(error?.code == "report/range-outside-text")
    #expect(builder.evidenceCount == 0)
  }

  @Test func labelsMarksWithTypeStrengthAndTrigger() throws {
    var (builder, _) = try builder()
    let statement = SampleDocuments.statement()
    var annotations = SampleDocuments.annotations()
    annotations[2].status.isNegated = true
    let labels = try annotations.map { try builder.mark($0, of: statement).label }
    #expect(
      labels == ["stance +2 welcomes", "stance −3 deeply regrets", "demand crucial (negated)"])
  }

  @Test func namesTheNearestFormat() throws {
    let catalog = FormatCatalog.builtIn(
      styleHash: SHA256.base64, sha256: SHA256.hex, pack: SampleDocuments.pack)
    #expect(
      catalog.names == ["html", "markdown", "json", "text", "csv", "docx", "ics", "atom"])
    #expect(try catalog.format(named: "json").fileExtension == "json")
    let error = error { _ = try catalog.format(named: "htlm") }
    #expect(error?.code == "report/unknown-format")
    #expect(error?.message == "format 'htlm' is not known")
    #expect(
      error?.help
        == "known formats are 'html', 'markdown', 'json', 'text', 'csv', 'docx', 'ics', 'atom'; "
        + "did you mean 'html'?")
  }

  @Test(arguments: [
    ("https://example.org/a", true), ("HTTP://example.org", true), ("mailto:a@example.org", true),
    ("javascript:alert(1)", false), ("https://", false), (" https://example.org", false),
    ("https://exa mple.org", false), ("https://example.org/\u{7}", false), ("ftp://x", false),
    ("//example.org", false), ("", false), ("http:/x", false),
  ])
  func linksToHTTPAndMailOnly(_ url: String, _ isAllowed: Bool) {
    #expect((LinkTarget(url) != nil) == isAllowed)
  }

  @Test(arguments: [
    ("https://a.example/", "Free, fair-ish & é", "#:~:text=Free%2C%20fair%2Dish%20%26%20%C3%A9"),
    ("https://a.example/#top", "a\n b", ":~:text=a%20b"),
    (
      "https://a.example/", "a b c d e f g h i j k l m",
      "#:~:text=a%20b%20c%20d%20e,i%20j%20k%20l%20m"
    ),
    ("mailto:a@a.example", "a", ""),
  ])
  func pointsAtTheWordsOfALivePage(_ url: String, _ words: String, _ suffix: String) {
    #expect(LinkTarget(url)?.highlighting(words) == url + suffix)
  }
}
