import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// Fields of rules that are Lua, or only for readers, from a file to what they change.
@Suite struct RuleFieldTests {
  private static let manifest = """
    schema = 1
    [pack]
    id = "test/fields"
    version = "0.1.0"
    title = "Fields"
    license = "Apache-2.0"
    languages = ["en"]
    [requires]
    demarche = ">=0.1, <2"
    api = 1
    """

  private static func findings(
    _ lua: String, _ text: String, _ check: (Engine, String) -> Void
  ) throws -> [Findings] {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write(manifest, to: "pack.toml")
    try folder.write(lua, to: "rules/x.lua")
    var options = Engine.Options()
    options.isolation = .none
    let engine = try Engine(packs: [folder.path], options: options)
    check(engine, folder.path)
    let source = SourceDocument(
      origin: "test.txt", mediaType: "text/plain", sha256: "", byteCount: text.utf8.count)
    var statement = Statement(key: "test", text: text, source: source)
    statement.blocks = [Block(zone: .body, range: TextRange(0, text.utf8.count), paragraph: 1)]
    return try engine.annotate([statement])
  }

  private static func annotations(_ lua: String, _ text: String) throws -> [String] {
    let findings = try findings(lua, text) { engine, _ in
      #expect(engine.diagnostics.map(\.message) == [])
    }
    return findings.flatMap(\.annotations).map { annotation in
      let fields = annotation.fields.compactMap { field in
        field.value.map { field.name + "=" + $0.plainText }
      }
      return ([annotation.type] + fields).joined(separator: " ")
    }
  }

  /// A fault that Lua has no line for stands at the field of the function.
  @Test(arguments: [
    ("rule/wrong-result", "«when» = function(m) return 5 end"),
    ("rule/wrong-result", "«build» = function(m) return 5 end"),
    ("lua/bad-value", "«build» = function(m) local t = {} t.t = t return t end"),
  ])
  func aFaultOfAFunctionStandsAtItsField(code: String, field: String) throws {
    let marked = "rule \"x\" { emit = \"tag\", match = \"we want a:{lower}\", " + field + " }"
    let rule = marked.replacing("«", with: "").replacing("»", with: "")
    var folder = ""
    let found = try Self.findings(Self.type + rule, "We want peace.") { folder = $1 }
    let diagnostic = try #require(found.first?.diagnostics.first)
    #expect(diagnostic.code == code)
    #expect(diagnostic.file == folder + "/rules/x.lua")
    #expect(diagnostic.line == 2)
    #expect(diagnostic.column == marked.prefix { $0 != "«" }.count + 1)
    #expect(diagnostic.underline == field.prefix { $0 != "»" }.count - 1)
    #expect(diagnostic.excerpt == rule)
  }

  private static let type =
    "annotation_type \"tag\" { fields = { a = \"text\", b = \"integer\" }, overlap = \"all\" }\n"

  @Test(arguments: [
    ("return m.a.text == 'peace'", ["tag a=peace"]), ("return false", []),
    ("return true", ["tag a=war", "tag a=peace"]),
  ])
  func whenJudgesAMatch(body: String, found: [String]) throws {
    let lua =
      Self.type + """
        rule "x" { emit = "tag", match = "we want a:{lower}", when = function(m) \(body) end }
        """
    #expect(try Self.annotations(lua, "We want war; we want peace.") == found)
  }

  @Test func buildGivesFurtherFields() throws {
    let lua =
      Self.type + """
        rule "x" {
          emit = "tag", match = "we want a:{lower}",
          build = function(m) if m.a.text == "war" then return nil end return { b = 7 } end,
        }
        """
    #expect(
      try Self.annotations(lua, "We want war; we want peace.") == ["tag a=war", "tag a=peace b=7"])
  }

  @Test func fieldsForReadersChangeNothing() throws {
    let plain = "rule \"x\" { emit = \"tag\", match = \"we want a:{lower}\""
    let more = ", title = 'T', doc = 'D', note = 'N', maturity = 'draft'"
    let examples = ", examples = { '[[We want peace]].' }, counter = 'No.' }"
    let bare = try Self.annotations(Self.type + plain + " }", "We want peace.")
    #expect(bare == ["tag a=peace"])
    #expect(try Self.annotations(Self.type + plain + more + examples, "We want peace.") == bare)
  }

  @Test func partsOfPatternsCanBePutTogether() throws {
    let lua =
      Self.type + """
        local party = "(we | they)"
        rule "x" { emit = "tag", match = party .. " want a:{lower}" }
        """
    #expect(
      try Self.annotations(lua, "They want war; we want peace.") == ["tag a=war", "tag a=peace"])
  }
}
