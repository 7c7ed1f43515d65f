import DemarcheModel
import DemarchePipeline
import TestSupport
import Testing

/// Every fault of a rule file is reported at the words to blame, with their line and a remedy.
@Suite struct LoadErrorTests {
  /// A file of rules in which « » stand around the words to blame.
  struct Row: Sendable, CustomTestStringConvertible {
    var code: String
    var lua: String
    var help: String?
    var testDescription: String { code + " " + lua }

    init(_ code: String, _ lua: String, _ help: String? = nil) {
      self.code = code
      self.lua = lua
      self.help = help
    }
  }

  /// Faults of one pattern, which stands in a rule.
  static let patterns: [(code: String, pattern: String, help: String?)] = [
    ("rule/unexpected-sign", "law «|» peace", "put alternatives in brackets: ( a | b )"),
    ("rule/unexpected-sign", "law «*»", "a repeat stands behind its item, as in {lower}*"),
    ("rule/unexpected-sign", "(«?»:a|b) law", "brackets alone choose: ( a | b )"),
    (
      "rule/unexpected-sign", "law «.*» peace",
      "write '...' for a gap of up to 8 tokens, '..20' for up to 20"
    ),
    ("rule/unclosed", "[the «(»old | new] law", "write \"(\" for the sign itself"),
    ("rule/unclosed", "by:«<»actor ~meet with:<actor>", nil),
    ("rule/unclosed", "law «(»peace", nil), ("rule/unclosed", "law «<»actor", nil),
    ("rule/empty-alternative", "law (peace |«)»", nil),
    ("rule/empty-literal", "law «' »' peace", nil),
    ("rule/missing-space", "about«<»np>", "separate items by spaces"),
    ("rule/bad-repeat", "law«{9,2}»", nil), ("rule/bad-gap", "law «..99» peace", nil),
    ("rule/unknown-type", "law «< »>", nil), ("rule/bad-filter", "law «<actor kind>» peace", nil),
    ("rule/unknown-class", "law «{cap}»", "did you mean 'Cap'?"),
    ("rule/missing-verb", "law «~»", nil), ("rule/bad-verb-form", "law ~call«+s» now", nil),
    ("rule/bad-capture-name", "law «Name»:peace", nil), ("rule/missing-item", "law «what:»", nil),
    (
      "rule/too-large", "«law ((peace{30}){30}){30}»",
      "repeats inside repeats multiply; use smaller ones"
    ),
    ("rule/unknown-span-type", "law of what:«<acter>» now", "did you mean 'actor'?"),
    ("rule/unknown-span-type", "law !«<acter kind=x>» now", "did you mean 'actor'?"),
    ("rule/unknown-attribute", "law <actor «knd»=state> now", "did you mean 'kind'?"),
    (
      "rule/no-trigger", "«{Cap} ... <np>»", "mark the item that makes the claim with '@'"
    ),
    ("rule/two-triggers", "@law of «@peace» now", nil),
    ("rule/bare-trigger", "law «@» now", nil), ("rule/trigger-inside", "law [of «@peace»]", nil),
    ("rule/bad-trigger", "law «@<np>» now", "mark a verb, a word or a type with '@'"),
    (
      "rule/capture-twice", "what:law of «what»:peace",
      "a name recurs only in different alternatives; give a repeat one name: what:( … )+"
    ),
    ("rule/unknown-capture", "law of «wat»:peace", "did you mean 'what'?"),
  ]

  /// Faults of whole declarations.
  static let declarations: [Row] = [
    Row(
      "rule/unknown-type", #"rule "x" { emit = "«evnt»", match = "law" }"#, "did you mean 'event'?"),
    Row(
      "rule/unknown-type", #"rule "evnt" { match = "evnt", emit = "«evnt»" }"#,
      "did you mean 'event'?"),
    Row(
      "rule/unknown-key", #"rule "x" { emit = "event", «mach» = "law" }"#, "did you mean 'match'?"),
    Row(
      "rule/unknown-key",
      "rule \"x\" {\n  set = { mach = 1 }, emit = \"event\",\n  «mach» = \"mach = \",\n}",
      "did you mean 'match'?"),
    Row("rule/wrong-kind", #"rule "x" { emit = "event", «match» = 5 }"#),
    Row(
      "rule/unknown-language",
      #"rule "x" { emit = "event", match = "law", language = { "en", "«french»" } }"#,
      "did you mean 'fr'?"),
    Row("rule/missing-key", #"rule "«x»" { match = "law" }"#),
    Row("rule/match-or-lines", #"rule "«x»" { emit = "event" }"#),
    Row("rule/unexpected-item", #"rule "«x»" { "law", emit = "event", match = "law" }"#),
    Row(
      "rule/unknown-zone",
      #"rule "x" { emit = "event", zone = { "body", "«tilte»" }, match = "law" }"#,
      "did you mean 'title'?"),
    Row(
      "rule/unknown-field", #"rule "x" { emit = "event", match = "law", set = { «dat» = "x" } }"#,
      "did you mean 'date'?"),
    Row(
      "rule/unknown-capture",
      #"rule "x" { emit = "event", match = "what:law", set = { «what» = "$wat" } }"#,
      "did you mean 'what'?"),
    Row(
      "rule/unknown-capture",
      #"rule "x" { emit = "event", match = "what:law", where = "what != 'x' and «wat» = 'y'" }"#,
      "did you mean 'what'?"),
    Row(
      "rule/bad-condition",
      #"rule "x" { emit = "event", match = "what:law", where = "what «peace» 'x'" }"#),
    Row(
      "rule/bad-number",
      #"rule "x" { emit = "event", match = "what:law", where = "what = «1.2.3»" }"#),
    Row(
      "rule/unknown-rule",
      #"rule "x" { emit = "event", match = "law", beats = { "x", "«godo»" } }"#,
      "did you mean 'good'?"),
    Row(
      "rule/declared-twice",
      "rule \"x\" { emit = \"event\", match = \"law\" } rule \"«x»\" { emit = \"event\", match = \"law\" }"
    ),
    Row(
      "rule/missing-key", #"rule "x" { emit = "event", match = "law", «reads» = { "stance" } }"#),
    Row(
      "rule/unknown-span-type",
      #"rule "x" { emit = "event", match = "law", unless = { "the law", "a «<acter>»" } }"#,
      "did you mean 'actor'?"),
    Row(
      "rule/unknown-span-type",
      #"rule "x" { emit = "contact", lines = { "^ law $", "^ «<phon>» $" } }"#,
      "did you mean 'phone'?"),
    Row(
      "rule/unknown-span-type",
      #"rule "acter" { emit = "event", title = "<acter>", match = { "the law", "«<acter>»" } }"#,
      "did you mean 'actor'?"),
    Row(
      "rule/unexpected-sign", "rule \"x\" { emit = \"event\", match = \"\\\"(\\\" law «)»\" }",
      "write \")\" for the sign itself"),
    Row(
      "rule/unexpected-sign", "rule \"x\" { emit = \"event\", match = [[law\n  of «)» ]] }",
      "write \")\" for the sign itself"),
    Row(
      "rule/unknown-span-type",
      "-- match = \"law <acter>\"\nlocal x = 1 rule (\"x\") ({ emit = 'event', [\"match\"] = 'law «<acter>»' })",
      "did you mean 'actor'?"),
    Row("rule/empty-ladder", #"ladder "«l»" { emit = "stance", frame = "holder:<actor> @" }"#),
    Row("rule/bad-rung", #"ladder "l" { emit = "stance", frame = "holder:<actor> @", «5» }"#),
    Row(
      "rule/missing-key",
      #"ladder "l" { emit = "stance", frame = "holder:<actor> @", { "«~welcome»" } }"#),
    Row(
      "rule/out-of-range",
      #"ladder "l" { emit = "stance", frame = "holder:<actor> @", { "«~welcome»", strength = 9 } }"#
    ),
    Row(
      "rule/unknown-key",
      #"ladder "l" { emit = "stance", frame = "@ x", { "~welcome", «streng» = 1 }, { "~x", strength = 1 } }"#,
      "did you mean 'strength'?"),
    Row(
      "rule/unknown-span-type",
      #"ladder "l" { emit = "stance", frame = "holder:«<acter>» @", { "~welcome", strength = 1 }, { "~hail", strength = 1 } }"#,
      "did you mean 'actor'?"),
    Row(
      "rule/unknown-span-type",
      #"ladder "l" { emit = "stance", frame = "holder:<actor> @", { "~welcome «<acter>»", strength = 1 } }"#,
      "did you mean 'actor'?"),
    Row(
      "rule/bad-frame",
      #"ladder "l" { emit = "stance", frame = "«holder:<actor> so»", { "~welcome", strength = 1 } }"#
    ),
    Row(
      "rule/wrong-kind",
      #"ladder "l" { emit = "stance", frame = "@ x", «range» = { 5, 1 }, { "~welcome", strength = 1 } }"#
    ),
    Row(
      "rule/wrong-kind",
      #"ladder "l" { emit = "stance", frame = "@ x", intensify = { «very» = "x" }, { "~welcome", strength = 1 } }"#
    ),
    Row(
      "rule/out-of-range",
      #"ladder "l" { emit = "stance", frame = "@ x", «intensify» = { very = 999 }, { "~welcome", strength = 1 } }"#
    ),
    Row(
      "rule/declared-twice",
      #"ladder "l" { emit = "stance", frame = "@ x", intensify = { Very = 1, «very» = 2 }, { "~welcome", strength = 1 } }"#,
      "upper and lower case are one word"),
    Row(
      "rule/type-declared-twice", #"annotation_type "«event»" { fields = { what = "text" } }"#,
      "give it another name, or the same fields and overlap"),
    Row("rule/unknown-field-kind", #"annotation_type "t" { fields = { «what» = "txt" } }"#),
    Row(
      "rule/unknown-overlap",
      #"annotation_type "t" { fields = { what = "text" }, overlap = "«lngest»" }"#),
    Row("rule/bad-verb-row", #"language "en" { irregular = { "«be is was»" } }"#),
    Row("rule/unknown-conjugation", #"language "fr" { conjugation = "«latin»" }"#),
    Row("rule/bad-entry", #"lexicon "thing" { a = "x", «b» = { 5 } }"#),
    Row(
      "rule/unknown-key", #"lexicon "thing" { a = { "x", «knd» = "y" } }"#, "did you mean 'kind'?"),
    Row("rule/missing-file", #"lexicon "«thing»" { file = "lexicons/none.tsv" }"#),
    Row(
      "rule/publish-cycle",
      "rule \"«a»\" { emit = \"event\", match = \"law <b>\", publish = \"a\" }\nrule \"b\" { emit = \"event\", match = \"law <a>\", publish = \"b\" }"
    ),
    Row("rule/bad-name", "rule \"«a b»\" { emit = \"event\", match = \"law\" }"),
    Row(
      "format/text-or-escape", "format \"«x»\" { strong = function(s) return s end }",
      "through it goes all text from outside, so that none becomes markup: "
        + "escape = { [\"<\"] = \"&lt;\" }"),
    Row("format/text-or-escape", "format \"«x»\" { escape = {}, text = function(s) return s end }"),
    Row("format/built-in", "format \"«html»\" { escape = {} }", "give it another name"),
    Row("rule/wrong-kind", "format \"x\" { «escape» = { \"<\" } }"),
    Row("rule/wrong-kind", "format \"x\" { «escape» = { [\"\"] = \"x\" } }"),
    Row("rule/bad-name", "format \"x\" { escape = {}, «extension» = \".x\" }"),
    Row("rule/wrong-kind", "format \"x\" { escape = {}, «strong» = \"**\" }"),
    Row(
      "rule/unknown-key", "format \"x\" { escape = {}, «strng» = function(s) return s end }",
      "did you mean 'strong'?"),
    Row("rule/declared-twice", "format \"x\" { escape = {} }\nformat \"«x»\" { escape = {} }"),
    Row("rule/missing-key", #"reader "«x»" { title = "a" }"#),
    Row(
      "rule/unknown-key", #"reader "x" { «detct» = function() end, read = function() end }"#,
      "did you mean 'detect'?"),
    Row("rule/bad-name", #"reader "x" { extensions = "«.bul»", read = function() end }"#),
    Row("rule/wrong-kind", #"reader "x" { «read» = "all" }"#),
    Row(
      "rule/declared-twice",
      "reader \"x\" { read = function() end }\nreader \"«x»\" { read = function() end }"),
    Row("lua/unknown-global", "«rul» \"x\" { emit = \"event\" }", "did you mean 'rule'?"),
  ]

  static let rows =
    patterns.map { row in
      Row(
        row.code,
        "rule \"law\" { emit = \"event\", match = \""
          + row.pattern.replacing("'", with: "\\\"") + "\" } -- law", row.help)
    } + declarations

  static let manifest = """
    schema = 1
    [pack]
    id = "test/broken"
    version = "0.1.0"
    title = "Broken"
    license = "Apache-2.0"
    languages = ["en"]
    [requires]
    demarche = ">=0.1, <2"
    api = 1
    """

  @Test(arguments: rows)
  func standsAtTheWordsToBlame(row: Row) throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write(LoadErrorTests.manifest, to: "pack.toml")
    try folder.write(
      "rule \"good\" { emit = \"event\", match = \"peace\" }\n"
        + "lexicon \"actor\" { EU = { \"EU\", kind = \"igo\" } }", to: "rules/good.lua")
    let lua = row.lua.replacing("«", with: "").replacing("»", with: "")
    try folder.write(lua, to: "rules/x.lua")
    var options = Engine.Options()
    options.isolation = .none
    let diagnostics = try Engine(packs: [folder.path], options: options).diagnostics
    #expect(Set(diagnostics.map(\.code)) == [row.code], "\(diagnostics.map(\.message))")
    let diagnostic = try #require(diagnostics.first)
    let before = row.lua.prefix { $0 != "«" }
    let words = row.lua.drop { $0 != "«" }.dropFirst().prefix { $0 != "»" }
    let line = before.count { $0 == "\n" } + 1
    let column = (before.split(separator: "\n", omittingEmptySubsequences: false).last ?? "").count
    #expect(diagnostic.file == folder.path + "/rules/x.lua")
    #expect(diagnostic.line == line)
    #expect(diagnostic.column == column + 1)
    #expect(diagnostic.underline == words.count)
    #expect(
      diagnostic.excerpt
        == lua.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[line - 1])
    if let help = row.help { #expect(diagnostic.help == help) }
  }
}

/// Files that are made to take long are read in time.
@Suite(.timeLimit(.minutes(1))) struct LongRuleFileTests {
  static let bodies: [(String, String)] = [
    ("brackets", String(repeating: "{", count: 200_000)),
    (
      "tables",
      "local t = " + String(repeating: "{ ", count: 150) + String(repeating: "} ", count: 150)
        + "rule \"x\" { emit = \"event\", match = \"law\" }"
    ),
    (
      "escapes",
      "rule \"x\" { emit = \"event\", match = \"law\", doc = \""
        + String(repeating: "\\n", count: 100_000) + "\" }"
    ),
    ("comments", String(repeating: "--[[ x ]] ", count: 50_000)),
    ("names", String(repeating: "lexicon \"a\" { \"x\" } ", count: 5_000)),
    ("entries", "lexicon \"a\" { " + String(repeating: "\"x\", ", count: 20_000) + "}"),
    (
      "keys",
      "lexicon \"a\" { " + (0..<10_000).map { "k\($0) = \"x\"" }.joined(separator: ", ") + " }"
    ),
    ("an open string", "rule \"x\" { match = \"" + String(repeating: "a ", count: 100_000)),
    ("an open bracket", "rule \"x\" { match = [==[" + String(repeating: "a ] ", count: 100_000)),
    (
      "rungs",
      "ladder \"l\" { emit = \"stance\", frame = \"@ so\", "
        + (0..<1000).map { "{ \"w\($0)\", strength = 1 }" }.joined(separator: ", ") + " }"
    ),
  ]

  @Test(arguments: bodies.indices)
  func endInTime(row: Int) throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write(LoadErrorTests.manifest, to: "pack.toml")
    try folder.write(Self.bodies[row].1, to: "rules/x.lua")
    var options = Engine.Options()
    options.isolation = .none
    let engine = try Engine(packs: [folder.path], options: options)
    #expect(engine.diagnostics.count <= 5000)
  }
}
