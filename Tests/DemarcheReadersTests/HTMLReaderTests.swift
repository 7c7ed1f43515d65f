import DemarcheModel
import DemarcheReaders
import Testing

struct HTMLReaderTests {
  private func read(_ page: String) throws -> Statement {
    try #require(try Reading(Array(page.utf8), HTMLReader()).statements.first)
  }

  private func blocks(_ page: String) throws -> [String] { Reading.blocks(try read(page)) }

  @Test func keepsTheTextOfAPageAndNothingAroundIt() throws {
    let page = try Reading(fixture: "pages/modern.html", HTMLReader())
    #expect(
      Reading.blocks(page.statements[0]) == [
        "title|Sarvania: Statement by the Spokesperson on the elections",
        "heading|14.10.2024 Brussels SNO Press Team",
        "body|Yesterday, the people of Sarvania voted in parliamentary elections. The EU takes "
          + "note of the preliminary conclusions of the observers’ mission\u{A0}and calls on the "
          + "authorities to implement them.",
        "body|The EU welcomes the new electoral code,\nwhich entered into force in May.",
        "heading|Next steps", "list_item|Address the recommendations;",
        "list_item|Release all detained journalists.",
        "quotation|“We stand with the people of Sarvania.”",
        "body|Party Seats\nUnity 40\nGreen 12",
      ])
    #expect(
      page.notes == [
        "pages/modern.html: note: left out 82 of 159 words: navigation 3, page header 6, "
          + "page footer 11, side column 8, cookie notice 32, share buttons 5, comments 13, "
          + "hidden text 4 [read/dropped]"
      ])
  }

  @Test func takesMetadataFromThePage() throws {
    let statement = try Reading(fixture: "pages/modern.html", HTMLReader()).statements[0]
    #expect(statement.key == "https://www.sno.example/press/sarvania_en")
    #expect(statement.url == statement.key)
    #expect(statement.headline == "Sarvania: Statement by the Spokesperson on the elections")
    #expect(statement.issuedOn?.iso == "2024-10-14")
    #expect(statement.issuedOnOrigin == .source)
    #expect(statement.language == "en")
    #expect(statement.issuer == ActorReference(name: "Sarvania News Office"))
    #expect(statement.speaker == Speaker(name: "Jana Doverin", role: "Lead Spokesperson"))
    #expect(statement.source.mediaType == "text/html")
  }

  @Test func readsAPageThatTablesLayOutInWindows1251() throws {
    let page = try Reading(fixture: "pages/windows-1251.html", HTMLReader())
    let blocks = Reading.blocks(page.statements[0])
    #expect(blocks.first == "body|Заявление официального представителя\nо ситуации в регионе")
    #expect(blocks.last == "body|Сарвань, 20 марта 2023 года")
    #expect(blocks.count == 5)
    #expect(
      page.notes == [
        "pages/windows-1251.html: note: left out 18 of 68 words: lists of links 5, "
          + "around the main text 13 [read/dropped]"
      ])
  }

  @Test func readsAPageOfNothingButDivisions() throws {
    let page = try Reading(fixture: "pages/divs.html", HTMLReader())
    #expect(
      Reading.blocks(page.statements[0]).map { $0.prefix(20) } == [
        "title|Uttalande om v", "heading|20 mars 2023", "body|Sverige välkomn",
        "body|Vi uppmanar myn", "body|Karin Dalvik, u",
      ])
    #expect(page.statements[0].issuedOn?.iso == "2023-03-20")
  }

  @Test func keepsAllStatementsOfAList() throws {
    let page = try Reading(fixture: "pages/list.html", HTMLReader())
    #expect(
      page.statements[0].blocks.map(\.zone) == [.heading, .body, .heading, .body, .heading, .body])
    #expect(page.statements[0].headline == "Communiqués de presse")
    #expect(page.notes == [])
  }

  @Test func keepsAFragmentWhole() throws {
    #expect(
      try blocks("<p>Jana Doverin, Secretary of State</p><p>We <em>welcome</em> it.</p>")
        == ["signature|Jana Doverin, Secretary of State", "body|We welcome it."])
  }

  @Test(arguments: [
    ("<p>a<br>b<br><br>c</p>", ["body|a\nb", "body|c"]),
    ("<p>It is <b>so</b>\n  and\tso.</p>", ["body|It is so and so."]),
    ("<pre>It  is\n  so.</pre>", ["body|It  is\n  so."]),
    ("<p>One.</p>Two.<div>Three.</div>", ["body|One.", "body|Two.", "body|Three."]),
    ("<dl><dt>One.<dd>Two.</dl>", ["body|One.", "body|Two."]),
    (
      "<ol><li>One<li><p>Two</p><p>Three</p></ol>",
      ["list_item|One", "list_item|Two", "list_item|Three"]
    ),
    (
      "<ul><li>One<ul><li>Two</ul><li>Three</ul>",
      ["list_item|One", "list_item|Two", "list_item|Three"]
    ),
    ("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", ["body|One.", "body|Two."]),
    ("<p>se<wbr>ver so&shy;on</p>", ["body|sever so\u{AD}on"]),
    ("<p>One.</p><address>Press Office</address>", ["body|One.", "contact|Press Office"]),
    ("<p>Cafe&#x301;s are open.</p>", ["body|Cafés are open."]),
    ("<p>One.</p><h2>Two</h2><p>Three.</p>", ["body|One.", "heading|Two", "body|Three."]),
    ("<h2>One</h2><p>Two.</p>", ["title|One", "body|Two."]),
    ("<h1>One</h1><p>Two.</p>", ["title|One", "body|Two."]),
  ])
  func makesBlocksOfElements(_ page: String, _ expected: [String]) throws {
    #expect(try blocks(page) == expected)
  }

  @Test func itemsOfAListShareAParagraph() throws {
    let statement = try read("<p>These.</p><ul><li>One<li>Two</ul><ul><li>Three</ul><p>So.</p>")
    #expect(statement.blocks.map(\.paragraph) == [1, 2, 2, 3, 4])
    #expect(statement.text == "These.\n\nOne\nTwo\n\nThree\n\nSo.")
  }

  private static let prose = "<p>We welcome the decision of the court to open the border again.</p>"

  @Test(arguments: [
    "<nav>Press</nav>", "<div class='main-menu'>Press</div>", "<div id=pageFoot>Press</div>",
    "<div role=navigation>Press</div>", "<div class='share_buttons'>Press</div>",
    "<div hidden>Press</div>", "<p style='display: none'>Press</p>", "<form>Press</form>",
    "<div class=gdpr>Press</div>", "<section id=comments>Press</section>", "<aside>Press</aside>",
    "<ul><li><a href=1>a</a><li><a href=2>b</a><li><a href=3>Press</a></ul>",
    "<noscript>Press</noscript>", "<template>Press</template>", "<svg><text>Press</text></svg>",
    "<footer>Press</footer>", "<span class='sr-only'>Press</span>", "<button>Press</button>",
  ])
  func leavesOutWhatIsNoText(_ part: String) throws {
    for page in [part + Self.prose, "<main>" + Self.prose + part + "</main>"] {
      #expect(
        try blocks(page) == ["body|We welcome the decision of the court to open the border again."])
    }
  }

  @Test(arguments: [
    "<body class='has-nav cookie'>%</body>", "<div class=sidebar>%</div>", "<form>%</form>",
    "<main aria-hidden=true>%</main>", "<div style='display:none'>%</div>", "<header>%</header>",
    "<div id=comments>%</div>", "<article class=related>%</article>",
  ])
  func aNameDoesNotMakeTheTextOfAPageGoAway(_ page: String) throws {
    let page = page.replacing("%", with: Self.prose)
    #expect(
      try blocks(page) == ["body|We welcome the decision of the court to open the border again."])
  }

  @Test func keepsTheArticleThatHasTheHeadingOfThePage() throws {
    let teaser = "<article><h2>More</h2>" + Self.prose + "</article>"
    let article = "<article><h1>On the border</h1>" + Self.prose + "</article>"
    #expect(
      try blocks("<title>On the border</title><main>" + article + teaser + "</main>") == [
        "title|On the border",
        "body|We welcome the decision of the court to open the border again.",
      ])
  }

  @Test(arguments: [
    ("<meta property='article:published_time' content='2024-10-14T23:30:00-05:00'>", "2024-10-14"),
    ("<meta name='DC.date.issued' content='2024-10-14'>", "2024-10-14"),
    ("<meta name=date content=20241014>", "2024-10-14"),
    (
      "<time datetime='2024-10-01'>1</time><time datetime='2024-10-14' pubdate>14</time>",
      "2024-10-14"
    ),
    ("<time>14 October 2024</time>", "2024-10-14"),
    ("<footer><time datetime='2024-10-14'></time></footer>", nil),
    ("<meta name=date content='last week'>", nil),
    (
      "<script type='application/ld+json'>[{\"@type\":\"WebSite\"},{\"headline\":\"x\","
        + "\"datePublished\":\"2024-10-14 08:00\"}]</script>", "2024-10-14"
    ),
    ("<script type='application/ld+json'>{\"headline\":</script>", nil),
  ])
  func readsTheDayOfIssue(_ head: String, _ day: String?) throws {
    #expect(try read(head + Self.prose).issuedOn?.iso == day)
  }

  @Test(arguments: [
    (#"{"@type":"Organization","name":"Office"}"#, "Office", nil),
    (#"{"@type":"Person","name":"Jana Doverin"}"#, "Site", "Jana Doverin"),
    (#"[{"@type":"Person","name":"A"},{"@type":"GovernmentOrganization","name":"B"}]"#, "B", "A"),
    (#""Jana Doverin""#, "Site", nil),
  ])
  func readsWhoIssuesAndWhoSpeaks(
    _ author: String, _ issuer: String?, _ speaker: String?
  ) throws {
    let data = #"{"headline":"x","author":\#(author),"publisher":{"name":"Site"}}"#
    let page = try read("<script type=application/ld+json>\(data)</script>" + Self.prose)
    #expect(page.issuer?.name == issuer)
    #expect(page.speaker?.name == speaker)
  }

  @Test(arguments: [
    ("<title>On trade | Ministry</title>", "On trade | Ministry"),
    ("<title>Statement on trade | Ministry</title>", "Statement on trade"),
    ("<title>Ministry</title><h1>On trade</h1>", "On trade"),
    ("<title>On trade - Ministry</title><h1>On trade</h1>", "On trade"),
    (
      "<meta property=og:title content='On trade - Ministry'><meta property=og:site_name "
        + "content=Ministry>", "On trade"
    ),
    ("<meta property=og:title content='On  trade'><h1>Ministry</h1>", "On trade"),
    ("", nil),
  ])
  func readsTheHeadline(_ head: String, _ headline: String?) throws {
    #expect(try read(head + Self.prose).headline == headline)
  }

  @Test(arguments: [
    ("<html lang=en-GB><body><article lang=sv-SE>%</article>", "sv"),
    ("<html lang=en><body>%", "en"), ("<html xml:lang='fr'><body>%", "fr"),
    ("<meta http-equiv=Content-Language content=de>%", "de"), ("%", nil),
  ])
  func readsTheLanguage(_ page: String, _ language: String?) throws {
    #expect(try read(page.replacing("%", with: Self.prose)).language == language)
  }

  @Test(arguments: [
    ("<link rel=canonical href='https://a.example/1'>", "https://a.example/1"),
    ("<link rel=canonical href='/1'>", "a"),
    ("<meta property=og:url content='https://a.example/2'>", "https://a.example/2"),
    ("<link rel=canonical href='javascript:x'>", "a"), ("", "a"),
  ])
  func namesTheStatementByItsAddress(_ head: String, _ key: String) throws {
    #expect(try read(head + Self.prose).key == key)
  }

  @Test func letsOptionsWinOverThePage() throws {
    let options = ReadOptions(
      key: "k", date: CalendarDate(iso: "2025-01-02"), issuer: "Norlund", language: "sv-SE")
    let page = "<html lang=en><time datetime=2024-01-01></time>" + Self.prose
    let statement = try Reading(Array(page.utf8), HTMLReader(), options).statements[0]
    #expect(statement.key == "k")
    #expect(statement.issuedOn?.iso == "2025-01-02")
    #expect(statement.issuedOnOrigin == .flag)
    #expect(statement.issuer?.name == "Norlund")
    #expect(statement.language == "sv")
  }

  @Test(arguments: [
    ("parliamentary elections", "parliamentary elections"),
    ("mission\u{A0}and", "mission&nbsp;and"), ("The EU takes note", "The EU takes note"),
    ("code,\nwhich", "code,<br>which"), ("Next steps", "Next steps"),
    ("detained journalists.", "detained journalists."), ("Unity 40", "Unity</td><td>40"),
    ("voted in parliamentary", "voted in <strong>parliamentary"),
  ])
  func leadsTheTextBackToTheBytesOfThePage(_ words: String, _ origin: String) throws {
    let page = try Reading(fixture: "pages/modern.html", HTMLReader())
    #expect(page.origin(of: words, in: page.statements[0]) == origin)
  }

  @Test func leadsComposedTextBack() throws {
    let page = try Reading(Array("<p>The cafe\u{301}s <i>are</i> open.".utf8), HTMLReader())
    #expect(page.origin(of: "cafés", in: page.statements[0]) == "cafe\u{301}s")
    #expect(page.origin(of: "are", in: page.statements[0]) == "are")
  }

  @Test func saysThatCharactersWereReplaced() throws {
    let page = try Reading(
      Array("<meta charset=utf-8><p>Größe und ".utf8) + [0xFF] + Array(" Würde.".utf8),
      HTMLReader())
    #expect(
      page.notes == [
        "a: warning: 1 byte sequence belongs to no character of UTF-8; U+FFFD stands for each "
          + "[read/charset]"
      ])
  }

  @Test func refusesWhatIsTooDeep() {
    #expect(
      fault(of: Array(String(repeating: "<div>", count: 6000).utf8), HTMLReader())
        == "a: error: page should have at most 5000 elements in one another, but has more "
        + "[read/malformed]")
  }

  private static let noText =
    "a: error: no text in the page [read/empty]; pages that scripts fill have none; save it as the "
    + "browser shows it"

  @Test(arguments: [
    ("", noText),
    ("<html><script>x</script></html>", noText),
    (
      "%PDF-1.4",
      "a: error: looks like a binary file: byte 0x25 at offset 0 [read/binary]; it begins like a "
        + "PDF document"
    ),
    ("<p>a\0b\0c\0d", "a: error: looks like a binary file: has 3 NULs [read/binary]"),
  ])
  func refusesWhatHasNoText(_ page: String, _ message: String) {
    #expect(fault(of: Array(page.utf8), HTMLReader()) == message)
  }
}
