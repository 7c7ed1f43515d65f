import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// Readers that mean harm.
@Suite struct HostileReaderTests {
  private static var options: Engine.Options {
    var options = Engine.Options(memoryBytes: 8 << 20, seconds: 0.05)
    options.fuel = 1_000_000
    return options
  }

  private static func codes(_ body: String, _ text: String = "Text é") throws -> [String] {
    let pack = try ReaderPack(read: body, options)
    let failures = try pack.read(text).failures
    return failures.map { failure in
      let code = failure.split(separator: "[").last?.split(separator: "]").first.map(String.init)
      #expect(failure.contains("p/readers/r.lua:"), "\(failure)")
      #expect(failure.contains("cannot read 'a.bul'"), "\(failure)")
      return code ?? failure
    }
  }

  @Test(arguments: [
    "while true do end", "while true do pcall(error) end",
    "while true do local _ = source.text end", "while true do local _ = source:lines() end",
    "local t = {} while true do t[#t + 1] = source:lines() end",
    "local s = 'x' while true do s = s .. s end",
    "string.find(('a'):rep(1e5), ('a*'):rep(50) .. 'b') return nil",
  ])
  func isEndedByALimit(body: String) throws {
    let codes = try Self.codes(body)
    #expect(codes.count == 1)
    #expect(codes.allSatisfy { $0.hasPrefix("lua/") && $0.hasSuffix("-exceeded") }, "\(codes)")
  }

  @Test(arguments: [
    ("return { text = ('x'):rep(1 << 40) }", "lua/error"),
    ("local t = {} for i = 1, 100001 do t[i] = 'x' end return { text = t }", "reader/wrong-result"),
    (
      "local t = {} for i = 1, 10001 do t[i] = { text = 'x' } end return t", "reader/wrong-result"
    ),
    ("local t = {} t.text = t return t", "lua/bad-value"),
    ("source.text = 'x'", "lua/error"),
    (
      "return error(setmetatable({}, { __tostring = function() while true do end end }))",
      "lua/error"
    ),
  ])
  func isRefused(body: String, code: String) throws {
    #expect(try Self.codes(body) == [code])
  }

  @Test func bytesThatAreNotUTF8AreMended() throws {
    let pack = try ReaderPack(read: #"return { title = "a\xFF", text = "b\xC3\xA9\xED\xA0\x80." }"#)
    let statement = try #require(try pack.read("Text").statements.first)
    #expect(statement.headline == "a\u{FFFD}")
    #expect(statement.text.hasPrefix("bé\u{FFFD}"))
  }

  @Test func aSourceIsGoneWhenTheNextIsRead() throws {
    let pack = try ReaderPack(
      """
      local kept
      reader "r" {
        extensions = "bul",
        detect = function(s) kept = s return true end,
        read = function(s) return { text = (kept or s).text } end,
      }
      """)
    #expect(try pack.read("One", name: "a.other").statements.map(\.text) == ["One"])
    #expect(try pack.read("Two").statements.map(\.text) == ["Two"])
  }

  private static let pieces = """
    local n, blocks = #source.text, {}
    for i = 1, math.random(8) do
      local block = {}
      for j = 1, math.random(6) do
        local first = math.random(n)
        local last = math.min(n, first + math.random(0, 12) - 1)
        while first <= n and source.text:byte(first) & 0xC0 == 0x80 do first = first + 1 end
        while last < n and source.text:byte(last + 1) & 0xC0 == 0x80 do last = last + 1 end
        local made = ("  \\n\\n e\\u{301} word \\t "):sub(1, math.random(18))
        if math.random(3) == 1 or last < first then block[j] = made
        else block[j] = { first = first, last = last } end
      end
      blocks[i] = block
    end
    blocks[#blocks + 1] = "End."
    return { text = blocks }
    """

  /// Ranges in any order, made text between them: offsets go forward and stay in the source.
  @Test(arguments: 0..<40)
  func anyPiecesMakeASoundStatement(seed: UInt64) throws {
    let pack = try ReaderPack(read: Self.pieces)
    var random = SeededGenerator(seed: seed)
    let words = ["The EU ", "e\u{301}t\u{E9} ", "\n\n", "\r\n", "  ", "👩‍🚀", "x", "欧盟 "]
    let text = (0..<30).map { _ in words.randomElement(using: &random) ?? "" }.joined() + "\(seed)"
    let source = Array(text.utf8)
    let statement = try #require(try pack.read(source).statements.first)
    let count = statement.text.utf8.count
    var end = 0
    for block in statement.blocks {
      #expect(block.range.start >= end && block.range.end <= count && !block.range.isEmpty)
      #expect(statement.text(in: block.range) != nil)
      end = block.range.end
    }
    let places = (0...count).map { statement.offsets.sourceOffset($0) }
    #expect(places == places.sorted())
    #expect(places.allSatisfy { $0 <= source.count })
    let textBytes = Array(statement.text.utf8)
    let strays = (0..<count).filter { start in
      let range = statement.offsets.sourceRange(TextRange(start, start + 1))
      if range.end > source.count { return true }
      // A byte leads to its own like, to nothing, or to the cluster that it was composed of.
      guard range.byteCount == 1, textBytes[start] < 0x80, textBytes[start] > 0x20 else {
        return false
      }
      return source[range.start] != textBytes[start]
    }
    #expect(strays == [])
  }
}
