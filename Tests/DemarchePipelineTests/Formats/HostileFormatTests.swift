import DemarcheModel
import DemarchePipeline
import DemarcheReports
import Testing

/// Formats that fail or mean harm: nothing is written, and the message says which and where.
@Suite struct HostileFormatTests {
  private static let nodes: [Node] = [.paragraph([.text("a"), .strong("b")])]

  private func failure(_ field: String, _ options: Engine.Options = .init()) throws -> String? {
    try FormatPack(fields: field, options).failure(Self.nodes)
  }

  @Test func anErrorHasTheLineOfTheFormat() throws {
    #expect(
      try failure("  strong = function(s)\n    error(\"no\")\n  end,")
        == "p/formats/f.lua:4:5: format 'wiki' failed in 'strong': no [lua/error]")
  }

  @Test(arguments: [("return nil", "nil"), ("return { s }", "table"), ("return 1", "number")])
  func aResultThatIsNoStringHasThePlaceOfItsFunction(body: String, type: String) throws {
    #expect(
      try failure("  strong = function(s) \(body) end,")
        == "p/formats/f.lua:3:3: format 'wiki' failed in 'strong': 'strong' should return a string, "
        + "got a \(type) [format/wrong-result]")
  }

  @Test func theDocumentIsJudgedToo() throws {
    #expect(
      try failure("  document = function(doc) end,")
        == "p/formats/f.lua:3:3: format 'wiki' failed in 'document': 'document' should return a "
        + "string, got a nil [format/wrong-result]")
  }

  @Test(arguments: [
    ("while true do end", "fuel"), ("while true do pcall(error) end", "fuel"),
    ("local t = {} while true do t[#t + 1] = s .. #t end", "memory"),
    ("while true do s = s .. s end", "memory"),
  ])
  func isEndedByALimit(body: String, limit: String) throws {
    var options = Engine.Options(memoryBytes: 8 << 20, seconds: 0.5)
    options.fuel = 1_000_000
    let failure = try #require(try failure("  strong = function(s)\n    \(body)\n  end,", options))
    #expect(failure.hasPrefix("p/formats/f.lua:4:"), "\(failure)")
    #expect(failure.contains("format 'wiki' failed in 'strong': "))
    #expect(failure.hasSuffix("[lua/\(limit)-exceeded]"), "\(failure)")
  }

  @Test func whatAllFunctionsMakeTogetherIsBounded() throws {
    let options = Engine.Options(memoryBytes: 8 << 20, seconds: 1)
    let pack = try FormatPack(
      fields: "  strong = function(s) return (\"x\"):rep(1000000) end,", options)
    let nodes = Array(repeating: Node.paragraph([.strong("b")]), count: 20)
    #expect(
      try pack.failure(nodes)
        == "p/formats/f.lua:3:3: format 'wiki' failed in 'strong': the format made more than "
        + "8388608 bytes of text [lua/memory-exceeded]")
  }

  @Test func anEscapeThatSwellsTextIsBounded() throws {
    let pack = try FormatPack(
      "local big = (\"x\"):rep(100000)\nformat \"wiki\" { escape = { a = big } }",
      Engine.Options(memoryBytes: 8 << 20, seconds: 1))
    let nodes: [Node] = [.paragraph([.text(String(repeating: "a", count: 1_000_000))])]
    #expect(
      try pack.failure(nodes)
        == "p/formats/f.lua:2:9: format 'wiki' failed in 'escape': the format made more than "
        + "8388608 bytes of text [lua/memory-exceeded]")
  }

  @Test func aFormatKeepsNothingFromOneDocumentToTheNext() throws {
    let pack = try FormatPack(
      "local n = 0\nformat \"wiki\" { text = function(s) n = n + 1 return s .. n end }")
    let first = try pack.text(Self.nodes)
    #expect(try pack.text(Self.nodes) == first)
  }
}
