import DemarcheModel
import DemarchePipeline
import Foundation
import TestSupport
import Testing

/// Readers that packs declare.
@Suite struct PackReaderTests {
  @Test func aStatementIsWhatTheReaderSaysOfIt() throws {
    let pack = try ReaderPack(
      read: """
        local first, last = source.text:find("The .*")
        return { title = "On  fish", date = date.parse("3 May 2024"), issuer = "Lomar",
          speaker = "Ana Berg, Minister", url = "https://lomar.example/1", language = "en-GB",
          kind = "note", text = { first = first, last = last } }
        """)
    let reading = try pack.read("HEAD\n\nThe text.")
    #expect(reading.failures == [])
    let statement = try #require(reading.statements.first)
    #expect(statement.text == "The text.")
    #expect(statement.headline == "On fish")
    #expect(statement.issuedOn == CalendarDate(iso: "2024-05-03"))
    #expect(statement.issuer == ActorReference(name: "Lomar"))
    #expect(statement.speaker == Speaker(name: "Ana Berg", role: "Minister"))
    #expect(statement.key == "https://lomar.example/1")
    #expect(statement.language == "en")
    #expect(statement.kind == "note")
    #expect(statement.diagnostics == [])
  }

  @Test func aSourceCanHoldSeveralStatements() throws {
    let pack = try ReaderPack(
      read: """
        local all = {}
        for _, line in ipairs(source:lines()) do
          if #line.text > 0 then all[#all + 1] = { text = line } end
        end
        return all
        """)
    let reading = try pack.read("One is here.\r\n\r\nTwo is here.\n")
    #expect(reading.statements.map(\.text) == ["One is here.", "Two is here."])
    #expect(reading.statements.map { $0.key.hasSuffix("a.bul#2") } == [false, true])
    let path = pack.folder.path("a.bul#2")
    let source = StatementSource([path], readers: pack.engine.readers)
    #expect(try source.read(path).statements.map(\.text) == ["Two is here."])
  }

  @Test func blocksHaveZonesAndLeadBack() throws {
    let pack = try ReaderPack(
      read: """
        local lines = source:lines()
        local function rest(line) return { first = line.first + 2, last = line.last } end
        return { text = {
          { zone = "title", rest(lines[1]) },
          { rest(lines[2]), "\\n", rest(lines[3]) },
          { zone = "quotation", first = lines[4].first + 2, last = lines[4].last },
        } }
        """)
    let source = Array("| Title\n| Café is\n| Cafe\u{301} two.\n| Good.\n".utf8)
    let statement = try #require(try pack.read(source).statements.first)
    #expect(
      statement.blocks.map { "\($0.zone.rawValue): \(statement.text(in: $0.range) ?? "?")" } == [
        "title: Title", "body: Café is\nCafé two.", "quotation: Good.",
      ])
    #expect(statement.headline == "Title")
    for word in ["Title", "Café is", "Café two.", "two", "Good."] {
      let origin = ReaderPack.origin(of: word, in: statement, source)
      #expect(origin?.precomposedStringWithCanonicalMapping == word)
    }
    #expect(statement.diagnostics == [])
  }

  @Test func whatDoesNotStandInTheSourceSaysSo() throws {
    let pack = try ReaderPack(
      read: """
        return { text = { { "Lead: ", { first = 7, last = 10 } }, { first = 1, last = 5 }, "End" } }
        """)
    let source = Array("right left".utf8)
    let statement = try #require(try pack.read(source).statements.first)
    #expect(statement.text == "Lead: left\n\nright\n\nEnd")
    #expect(ReaderPack.origin(of: "left", in: statement, source) == "left")
    for made in ["Lead:", "Le", "right", "End", "nd"] {
      #expect(ReaderPack.origin(of: made, in: statement, source) == "")
    }
    #expect(
      statement.diagnostics.map(\.message) == [
        "13 bytes of the text do not stand in the source, or not in this order; no position leads "
          + "from there to the source"
      ])
    #expect(statement.diagnostics.map(\.code) == ["read/made-text"])
  }

  @Test(arguments: [
    ("a.bul", "reader"), ("a.BUL", "reader"), ("a.txt", "text"), ("a.html", "html"),
    ("a.other", "detect"),
  ])
  func builtInReadersComeFirst(name: String, expected: String) throws {
    let pack = try ReaderPack(
      """
      reader "all" {
        extensions = { "bul", "txt", "html" }, read = function() return { text = "By reader." } end,
      }
      reader "marked" {
        detect = function(source) return source.name == "a.other" and source.head == "<p>BUL</p>" end,
        read = function() return { text = "By detect." } end,
      }
      """)
    let text = try pack.read("<p>BUL</p>", name: name).statements.map(\.text)
    let texts = [
      "reader": "By reader.", "text": "<p>BUL</p>", "html": "BUL", "detect": "By detect.",
    ]
    #expect(text == [texts[expected]])
  }

  @Test(arguments: ["all", "test/p/all"])
  func aReaderIsChosenByItsNameOrId(name: String) throws {
    let pack = try ReaderPack(
      "reader \"all\" { read = function(s) return { text = s.text:upper() } end }")
    #expect(
      try pack.read(Array("hush".utf8), name: "a.txt", input: .init(name)).statements.map(\.text)
        == ["HUSH"])
  }

  @Test func aFolderStandsForFilesThatAReaderClaims() throws {
    let pack = try ReaderPack(read: "return { text = source.text }")
    try pack.folder.write("One.", to: "f/a.bul")
    try pack.folder.write("Two.", to: "f/b.other")
    let source = StatementSource([pack.folder.path("f")], readers: pack.engine.readers)
    #expect(source.paths == [pack.folder.path("f/a.bul")])
    #expect(source.skippedCount == 1)
  }

  @Test func theCharacterSetCanBeNamed() throws {
    let pack = try ReaderPack(
      """
      reader "r" {
        extensions = "bul", charset = "windows-1251",
        read = function(s) return { text = { first = 1, last = #s.text } } end,
      }
      """)
    let source: [UInt8] = [0xCC, 0xE8, 0xF0, 0x20, 0x31]
    let statement = try #require(try pack.read(source).statements.first)
    #expect(statement.text == "Мир 1")
    let start = "Мир ".utf8.count
    #expect(statement.offsets.sourceRange(TextRange(start, start + 1)) == TextRange(4, 5))
    #expect(try pack.read("Мир 2").statements.map(\.text) == ["Мир 2"])
    #expect(try pack.read("\u{FEFF}Мир 3").statements.first?.offsets.sourceOffset(0) == 3)
  }

  @Test func nothingIsKeptFromOneSourceToTheNext() throws {
    let pack = try ReaderPack(
      """
      local count = 0
      reader "r" {
        extensions = "bul",
        read = function(s)
          count = count + 1
          return { text = "Number " .. count .. " and " .. math.random(1000000) }
        end,
      }
      """)
    let first = try pack.read("One").statements.map(\.text)
    #expect(first.first?.hasPrefix("Number 1 and ") == true)
    #expect(try pack.read("One").statements.map(\.text) == first)
    #expect(try pack.read("Two").statements.map(\.text) != first)
  }

  @Test func aReaderFromTheCacheReadsAlike() throws {
    let folder = try TemporaryFolder()
    let pack = try ReaderPack(read: "return { text = source.text }")
    var options = Engine.Options()
    options.isolation = .none
    options.cache = RuleCache(folder: folder.path("cache"), now: 1)
    func text() throws -> (RuleCache.Outcome, String?) {
      let engine = try Engine(packs: [pack.folder.path("p")], options: options)
      let path = try pack.folder.write("Hush.", to: "a.bul")
      let source = StatementSource([path], readers: engine.readers)
      return (engine.cacheOutcome, try source.read(path).statements.first?.text)
    }
    #expect(try text() == (.miss(isKept: true), "Hush."))
    #expect(try text() == (.hit, "Hush."))
    try pack.folder.write(
      "reader \"r\" { extensions = \"bul\", read = function() return { text = \"New.\" } end }",
      to: "p/readers/r.lua")
    #expect(try text() == (.miss(isKept: true), "New."))
  }
}
