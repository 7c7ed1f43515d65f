import TestSupport
import Testing

/// `docs` writes a page of what a pack says of itself, and knows when it is stale.
@Suite struct DocsTests {
  static let manifest = """
    schema = 1

    [pack]
    id = "test/lakes"
    version = "0.2.0"
    title = "Lakes *and* rivers"
    summary = "What is said of water."
    authors = ["A", "B"]
    license = "Apache-2.0"
    data-license = "CC-BY-4.0"
    languages = ["en"]
    status = "test"

    [requires]
    demarche = ">=0.1, <2"
    api = 1

    [budgets]
    fuel = 1000000

    [options.min-level]
    type = "integer"
    min = 1
    default = 2
    doc = "Lower ones are left out."

    [profiles]
    wide = ["rise.*", "fall"]

    [[renamed]]
    from = "test/lakes/up"
    to = "test/lakes/rise"
    since = "0.2.0"

    [[deprecated]]
    rule = "test/lakes/fall"
    since = "0.2.0"
    replaced-by = "test/lakes/rise"
    reason = "Too rare."
    """

  static let rules = """
    lexicon "water" { file = "lexicons/water.tsv" }
    lexicon "weather" { "rain", "snow" }
    annotation_type "level" { fields = { name = "range", metres = "integer" }, overlap = "all" }
    rule "rise" {
      emit = "level", match = "name:<water> @(rose | was up)", zone = "body",
      title = "A level rises", doc = "Only with a name.",
      where = "name.text != 'x'", beats = "fall",
      examples = { "The lake [[rose]] by night.", "The lake fell." },
      counter = "The sun rose.",
    }
    rule "fall" {
      emit = "level", match = { "name:<water> @fell", "name:<water> @sank" },
      examples = "The lake fell.", counter = "He fell.",
    }
    ladder "joy" {
      emit = "stance", frame = "we @ target:<np>", range = { 0, 3 }, intensify = { warmly = 1 },
      { "greet", polarity = 1, strength = 1, examples = "We [[greet]] them." },
      { "loathe", polarity = -1, strength = 3 },
    }
    """

  static let reports = """
    report "levels" {
      title = "Levels", doc = "Who rose",
      options = { most = { type = "integer", default = 8, doc = "How many." },
        name = { type = "string", required = true, doc = "Of what." } },
      build = function() end,
    }
    """

  static func pack() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(manifest, to: "p/pack.toml")
    try folder.write(rules, to: "p/rules/x.lua")
    try folder.write(reports, to: "p/reports/x.lua")
    try folder.write(
      "reader \"log\" { extensions = { \"log\" }, read = function() end }\n",
      to: "p/readers/x.lua")
    try folder.write(
      "format \"wiki\" { title = \"A wiki\", extension = \"wiki\", escape = {} }\n",
      to: "p/formats/x.lua")
    try folder.write(
      "# lexicon: water\n# columns: form, id\n# source: by hand\n# licence: CC0-1.0\n"
        + "lake\tL\nriver\tR\ncreek\tC\n", to: "p/lexicons/water.tsv")
    return folder
  }

  static func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> Command.Outcome {
    var demarche = try Command.demarche()
    demarche.folder = folder.path
    return try demarche.run(["docs", "p", "--no-default-packs", "--quiet"] + arguments)
  }

  @Test func thePageSaysAllThatThePackSays() throws {
    let outcome = try Self.run(try Self.pack(), "-o", "-")
    #expect(outcome.errorText == "")
    try Golden.check(outcome.output, "docs/lakes.md")
  }

  @Test func aPageIsWrittenAndCurrentUntilThePackChanges() throws {
    let folder = try Self.pack()
    #expect(try Self.run(folder, "--check").status == 1)
    #expect(try Self.run(folder).status == 0)
    #expect(try Self.run(folder, "--check").outputText == "")
    try folder.write(
      Self.manifest.replacing("What is said of water.", with: "Of water."), to: "p/pack.toml")
    let stale = try Self.run(folder, "--check")
    #expect(
      stale.errorText == """
        p/REFERENCE.md: error: the page is not what the pack says [docs/stale]
          help: 'demarche docs p' writes it

        """)
    #expect(
      stale.outputText == """
        @@ -5,1 +5,1 @@
        -What is said of water.
        +Of water.

        """)
    #expect(stale.status == 1)
  }

  @Test func anAbsentPageIsStaleToo() throws {
    let outcome = try Self.run(try Self.pack(), "--check", "-o", "other.md")
    #expect(outcome.errorText.hasPrefix("other.md: error: there is no page [docs/stale]\n"))
    #expect(outcome.status == 1)
  }

  @Test(arguments: FirstPartyPacks.names)
  func thePagesOfTheFirstPartyPacksAreCurrent(pack: String) throws {
    let outcome = try Command.demarche().run(
      ["docs", Repository.path("plugins/" + pack), "--check"])
    #expect(outcome.outputText == "")
    #expect(outcome.errorText == "")
    #expect(outcome.status == 0)
  }
}
