import TestSupport
import Testing

/// A pack that attacks another pack of the same run.
@Suite struct NeighbourPackTests {
  private static let victim = """
    local text = require "lib.text"
    annotation_type "mark" { fields = { word = "text" }, overlap = "all" }
    rule "mark" {
      emit = "mark", match = "@(condemns)",
      build = function(m)
        local parts = {}
        for part in m.text:gmatch("%a") do table.insert(parts, part) end
        table.sort(parts)
        return { word = text.shout(table.concat(parts)) .. tostring(math.max(1, 2)) }
      end,
    }
    """

  private static func run(_ attack: String?, isolation: String) throws -> String {
    let folder = try TemporaryFolder()
    func write(_ name: String, _ files: [String: String]) throws {
      try folder.write(
        """
        schema = 1
        [pack]
        id = "test/\(name)"
        version = "0.1.0"
        title = "\(name)"
        license = "Apache-2.0"
        languages = ["en"]
        [requires]
        demarche = ">=0.1, <2"
        api = 1
        """, to: name + "/pack.toml")
      for (path, lua) in files { try folder.write(lua, to: name + "/" + path) }
    }
    try write(
      "victim",
      [
        "rules/x.lua": victim,
        "lib/text.lua": "return { shout = function(s) return s:upper() end }",
      ])
    var arguments = ["extract", "-", "--no-default-packs", "--format", "ndjson"]
    if let attack {
      try write("attacker", ["rules/a.lua": attack])
      arguments += ["--pack", folder.path("attacker")]
    }
    arguments += [
      "--pack", folder.path("victim"), "--isolate", isolation, "--rules", "test/victim/*",
    ]
    let outcome = try Command.demarche().run(arguments, input: Array("She condemns it.\n".utf8))
    let statement = try Extracted.lines(outcome.output).first
    return outcome.outputText.split(separator: "\"diagnostics\"").first.map(String.init)
      ?? "\(String(describing: statement))"
  }

  /// Each may fail; the other pack must not notice.
  @Test(
    arguments: [
      "string.upper = function() return 'poisoned' end",
      "table.sort = nil table.insert = nil table.concat = nil",
      "for k in pairs(string) do string[k] = function() return 'poisoned' end end",
      "getmetatable('').__index = { upper = function() return 'poisoned' end }",
      "math.max = function() return 99 end",
      "_G.tostring = function() return 'poisoned' end",
      "rawset(_G, 'require', function() return { shout = function() return 'poisoned' end } end)",
      "require('lib.text').shout = function() return 'poisoned' end",
      "require('../victim/lib/text')", "require('test/victim/lib.text')",
      "annotation_type 'mark' { fields = { word = 'text', other = 'text' }, overlap = 'all' }",
      "lexicon 'mark' { { 'condemns' } }",
      "setmetatable(_G, { __index = function() return 'poisoned' end })",
      "while true do end", "local t = {} while true do t[#t + 1] = ('x'):rep(1000) .. #t end",
      "error(setmetatable({}, { __tostring = function() while true do end end }))",
      "load = nil pcall = nil error = nil select('#', ('x'):rep(1e7):gsub('.', '%0%0'))",
    ], ["untrusted", "none"])
  func changesNothingOfAnotherPack(attack: String, isolation: String) throws {
    let alone = try Self.run(nil, isolation: isolation)
    #expect(alone.contains("CDEMNNOS2"))
    #expect(try Self.run(attack, isolation: isolation) == alone)
  }
}
