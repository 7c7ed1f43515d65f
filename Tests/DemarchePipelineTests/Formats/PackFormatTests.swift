import DemarcheModel
import DemarchePipeline
import DemarcheReports
import Testing

/// What a format of a pack makes of the parts of a document.
@Suite struct PackFormatTests {
  private static let day = CalendarDate(year: 2023, month: 3, day: 20)
  private static let date = DateValue(
    symbolic: "2023-03-20", precision: .day, firstDay: day, lastDay: day)

  private func text(_ nodes: [Node], fields: String = "") throws -> String {
    try FormatPack(fields: fields).text(nodes)
  }

  @Test func allTextIsEscapedBeforeAFunctionSeesIt() throws {
    let text = try text(
      [.paragraph([.text("a*"), .strong("b*"), .emphasis("c[d]")])],
      fields: "strong = function(s) return \"**\" .. s .. \"**\" end,")
    #expect(text == "T\n\na&#42;**b&#42;**c&#91;d]\n")
  }

  @Test func theLongestSignIsReplaced() throws {
    let pack = try FormatPack(
      #"format "wiki" { escape = { ["-"] = "1", ["--"] = "2", ["---x"] = "3" } }"#)
    #expect(try pack.text([.paragraph([.text("- -- --- ---x")])]) == "T\n\n1 2 21 3\n")
  }

  @Test func aFunctionEscapesWhereThereIsNoTable() throws {
    let pack = try FormatPack(#"format "wiki" { text = function(s) return s:upper() end }"#)
    #expect(try pack.text([.paragraph([.text("a"), .term("b")])], title: "t") == "T\n\nAB\n")
  }

  @Test func runningTextGetsItsValues() throws {
    let text = try text(
      [
        .paragraph([
          .link(text: "p", url: "https://a.example/x y"), .text(" "),
          .link(text: "p*", url: "https://a.example/(x)*"), .text(" "),
          .link(text: "j", url: "javascript:x"), .text(" "), .date(Self.date), .text(" "),
          .actor(ActorReference(name: "N*", id: "I*", kind: "state")), .text(" "),
          .quotation("q*", language: "en"), .text(" "), .quotation("r", language: nil),
        ])
      ],
      fields: """
        link = function(s, url) return "<" .. s .. "|" .. url .. ">" end,
        date = function(s, d) return s .. d.first_day .. d.precision end,
        actor = function(s, a) return s .. a.id .. a.kind .. a.raw.id end,
        quotation = function(s, code) return s .. tostring(code) end,
        """)
    #expect(
      text
        == "T\n\np (https://a.example/x y) <p&#42;|https://a.example/%28x%29%2A> j (javascript:x) "
        + "2023-03-202023-03-20day N&#42;I&#42;stateI* q&#42;en rnil\n")
  }

  @Test func blocksGetRunningTextThatIsWritten() throws {
    let text = try text(
      [
        .heading(level: 2, [.text("A*")]), .list(.ordered, [[.text("x")], [.strong("y*")]]),
        .claim(Claim(number: 3, content: [.text("c")], evidence: [EvidenceNumber(1)])),
      ],
      fields: """
        strong = function(s) return "!" .. s end,
        cite = function(numbers) return "^" .. table.concat(numbers, ",") end,
        heading = function(n) return n.level .. n.content .. n.raw.text end,
        list = function(n) return n.kind .. table.concat(n.items, "/") end,
        claim = function(n) return n.number .. n.content .. n.citation .. #n.evidence end,
        """)
    #expect(text == "1TT\n\n2A&#42;A*\n\norderedx/!y&#42;\n\n3c^11\n")
  }

  @Test func whatThereIsNoFunctionForIsSaidByOthers() throws {
    let matrix = Matrix(
      caption: "M", rowTitle: "R", columns: ["C"], rows: ["r"],
      cells: [[.init(level: 1, figure: "+1", word: "w", evidence: [EvidenceNumber(2)])]])
    let fields = "table = function(n) return n.rows[1][1].content .. n.rows[1][2].content end,"
    #expect(try text([.matrix(matrix)], fields: fields) == "T\n\nr+1 w\n")
    #expect(try text([.matrix(matrix)]) == "T\n\nM\n\nR: r; C: +1 w &#91;2]\n")
  }

  @Test func everyNodeIsSaidWithoutAFunction() throws {
    let one = [EvidenceNumber(1)]
    let text = try text([
      .list(.unordered, [[.text("x")]]), .callout(.warning, [.text("w")]), .note([.text("n")]),
      .chart(
        Chart(
          kind: .bar, title: "Ch", summary: "s.", categoryTitle: "Y", categories: ["2022"],
          series: [.init(name: "n", values: [2.5])])),
      .timeline(
        Timeline(
          caption: "Ti", entries: [.init(date: Self.date, content: [.text("e")], evidence: one)])),
      .calendar(
        Timeline(
          caption: "", entries: [.init(date: Self.date, content: [.text("e")], evidence: one)])),
    ])
    #expect(
      text == """
        T

        - x

        Warning. w

        Note: n

        Ch

        s.

        Y: 2022; n: 2.5

        Ti

        - 2023-03-20: e &#91;1]

        March 2023

        - 2023-03-20: e &#91;1]

        """)
  }

  @Test func aStatementComesInParagraphs() throws {
    let mark = Mark(
      range: TextRange(4, 11), trigger: TextRange(4, 7), type: "stance", label: "l",
      note: [.text("n")], evidence: EvidenceNumber(1))
    let statement = MarkedStatement(
      key: "k", headline: "H", text: "one two six\n\nend", marks: [mark])
    #expect(
      try text([.statement(statement)], fields: "strong = function(s) return \"!\" .. s end,")
        == "T\n\nH\n\none ⟦!two six⟧&#91;1]\n\n- &#91;1] !l: n\n\nend\n\nSources\n\n1. H. k\n")
  }

  private static let sides = "Sources\n\n1. A&#42;. a\n\n2. B, 2023-03-20. b\n"

  private static let difference = Difference(
    before: .init(key: "a", headline: "A*"),
    after: .init(key: "b", headline: "B", issuedOn: day),
    sentences: [
      .init(kind: .kept, before: 1, after: 1, runs: [.init(.kept, "Same.")]),
      .init(
        kind: .changed, before: 2, after: 2,
        runs: [.init(.kept, "We "), .init(.deleted, "note*"), .init(.inserted, "hail")]),
    ],
    steps: [
      .init(
        target: "it", before: nil,
        after: .init(words: "hail", polarity: 1, strength: 3, evidence: EvidenceNumber(1)))
    ])

  @Test func aDifferenceIsAListOfWhatChangedAndItsSteps() throws {
    #expect(
      try text([.difference(Self.difference)])
        == "T\n\nA&#42; → B, 2023-03-20\n\n- changed: We &#91;−note&#42;−]&#91;+hail+]\n\n"
        + "Target: it; Before: –; After: +3 hail &#91;1]; Change: new stance\n\n" + Self.sides)
  }

  @Test func aDifferenceComesInRuns() throws {
    let text = try text(
      [.difference(Self.difference)],
      fields: """
        difference = function(n)
          local parts = { n.before.headline, n.after.issued_on, tostring(n.is_empty) }
          for _, s in ipairs(n.sentences) do
            for _, r in ipairs(s.runs) do parts[#parts + 1] = s.kind .. ":" .. r.kind .. r.content end
          end
          for _, s in ipairs(n.steps) do
            parts[#parts + 1] = s.target .. tostring(s.before) .. s.after.content .. s.after.strength
          end
          return table.concat(parts, "|")
        end,
        """)
    #expect(
      text
        == "T\n\nA&#42;|2023-03-20|false|kept:keptSame.|changed:keptWe |changed:deletednote&#42;|"
        + "changed:insertedhail|itnilhail3\n\n" + Self.sides)
  }

  private static func cited() -> Document {
    let detail = EvidenceDetail(
      statementKey: "k*", statementHeadline: "H*", url: "https://a.example/", issuedOn: day,
      language: "en", sentence: TextRange(0, 9), sentenceText: "We hail i", range: TextRange(0, 7),
      text: "We hail", trigger: TextRange(3, 7), triggerText: "hail", type: "stance",
      status: "asserted", certainty: "explicit", provenance: "r@1:f:2", summary: "")
    return Document(
      title: "T", nodes: [.quote(EvidenceNumber(1))], evidence: [detail],
      receipt: [ReceiptEntry(name: "pack", value: "p*")])
  }

  @Test func sourcesEvidenceAndReceiptAreWrittenWithoutAFunction() throws {
    #expect(
      try FormatPack(fields: "").text(Self.cited()) == """
        T

        “⟦We hail⟧ i”

        — H&#42;, 2023-03-20 &#91;1]

        Sources

        1. H&#42;, 2023-03-20. https://a.example/

        Evidence

        1. “⟦We hail⟧ i” H&#42;, 2023-03-20. stance, asserted, explicit, “hail”. r@1:f:2. k&#42;#0-7

        Receipt

        Name: pack; Value: p&#42;

        """)
  }

  @Test func theDocumentHasThemAsLists() throws {
    let pack = try FormatPack(
      fields: """
        strong = function(s) return "!" .. s end,
        link = function(s, url) return "<" .. url .. ">" end,
        quote = function(e) return e.number .. e.content .. e.raw.sentence end,
        document = function(doc)
          local s, e, r = doc.sources[1], doc.evidence[1], doc.receipt[1]
          return table.concat({ doc.body, s.content, s.issued_on, s.link, s.citation, s.raw.key,
            e.headline, e.trigger, e.passage, e.raw.key, r.name, r.value }, "|")
        end,
        """)
    #expect(
      try pack.text(Self.cited())
        == "1⟦We !hail⟧ iWe hail i|H&#42;|2023-03-20|<https://a.example/>|&#91;1]|k*|H&#42;|hail|"
        + "k&#42;#0-7|k*|pack|p&#42;\n")
  }

  @Test func theDocumentIsAFunctionToo() throws {
    let pack = try FormatPack(
      fields: """
        document = function(doc)
          return doc.title .. "|" .. doc.subtitle .. "|" .. doc.body .. "|" .. doc.raw.title
        end,
        """)
    let text = try pack.text([.paragraph([.text("b")])], title: "T*", subtitle: "s")
    #expect(text == "T&#42;|s|b|T*\n")
  }

  @Test func blocksStandApartAsTheFormatSays() throws {
    #expect(try text([.note([.text("n")])], fields: "separator = \"--\",") == "T--Note: n\n")
  }

  @Test func anEmptyStringLeavesAPartOut() throws {
    #expect(try text([.note([.text("n")])], fields: "note = function() return \"\" end,") == "T\n")
  }

  @Test func aFormatIsFoundByNameAndByTheEndOfAFile() throws {
    let engine = try FormatPack(fields: "extension = \"wiki.txt\",").engine
    #expect(engine.formatName(forFile: "a.wiki.txt") == "wiki")
    #expect(engine.formatName(forFile: "a.txt") == "text")
    #expect(engine.formatName(forFile: "a.none") == nil)
    #expect(engine.formatCatalog().names.last == "wiki")
  }
}
