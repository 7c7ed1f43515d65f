import DemarcheModel
import DemarchePacks
import Testing

struct ManifestTests {
  private static let full = """
    schema = 1

    [pack]
    id           = "demarche/eu-statements"
    version      = "0.3.0"
    title        = "Statements of the European Union"
    summary      = "Headers and formulas."
    authors      = ["Demarche contributors"]
    license      = "Apache-2.0"
    data-license = "CC-BY-4.0 AND PDDL-1.0"
    languages    = ["en"]
    status       = "stable"

    [requires]
    demarche = ">=0.1, <2"
    api      = 1
    [requires.packs]
    "demarche/core" = "^0.3"

    [permissions]
    clock = false
    why   = "No reason."

    [budgets]
    fuel   = 20_000_000
    memory = "32MiB"

    [options.min-strength]
    type = "integer"
    min = 1
    max = 5
    default = 1
    doc = "Ignore stances weaker than this rung."

    [options.level]
    type = "enum"
    values = ["low", "high"]
    default = "low"

    [profiles]
    recommended = ["stance.*", "demand.*"]

    [[renamed]]
    from = "demarche/eu-statements/deplores"
    to   = "demarche/eu-statements/stance.eu"
    since = "0.2.0"

    [[deprecated]]
    rule = "demarche/eu-statements/regret"
    since = "0.3.0"
    replaced-by = "demarche/eu-statements/stance.eu"
    reason = "Now a rung of the ladder."

    [tests]
    min-rule-cases = 2
    lexicon-coverage = 60

    [x-ours]
    anything = { goes = [1, 2.5, 2024-05-01] }
    """

  private func parse(_ text: String) throws -> Manifest {
    try Manifest.parse(Array(text.utf8), file: "pack.toml")
  }

  @Test func readsWhatThePackIs() throws {
    let manifest = try parse(ManifestTests.full)
    #expect(manifest.reference == "demarche/eu-statements@0.3.0")
    #expect(manifest.title == "Statements of the European Union")
    #expect(manifest.summary == "Headers and formulas.")
    #expect(manifest.authors == ["Demarche contributors"])
    #expect(manifest.license == "Apache-2.0")
    #expect(manifest.dataLicense == "CC-BY-4.0 AND PDDL-1.0")
    #expect(manifest.languages == ["en"])
    #expect(manifest.maturity == .stable)
  }

  @Test func readsWhatThePackNeeds() throws {
    let manifest = try parse(ManifestTests.full)
    #expect(manifest.hostRange?.text == ">=0.1, <2")
    #expect(manifest.apiLevel == 1)
    #expect(manifest.requirements.map(\.id) == ["demarche/core"])
    #expect(manifest.requirements.first?.range == VersionRange("^0.3"))
    #expect(manifest.permissions.why == "No reason.")
    #expect(manifest.budgets.fuel == 20_000_000)
    #expect(manifest.budgets.memoryBytes == 33_554_432)
  }

  @Test func keepsWhatIsNotBuiltYet() throws {
    let manifest = try parse(ManifestTests.full)
    #expect(manifest.options.map(\.name) == ["level", "min-strength"])
    #expect(manifest.options.first?.values == ["low", "high"])
    #expect(manifest.options.last?.defaultValue == .integer(1))
    #expect(manifest.options.last?.maximum == 5)
    #expect(manifest.profiles.map(\.rules) == [["stance.*", "demand.*"]])
    #expect(manifest.renamed.first?.to == "demarche/eu-statements/stance.eu")
    #expect(manifest.deprecated.first?.reason == "Now a rung of the ladder.")
    #expect(manifest.tests.minRuleCases == 2)
    #expect(manifest.tests.lexiconCoverage == 60)
  }

  @Test func needsOnlySchemaIdAndVersion() throws {
    let manifest = try parse("schema = 1\n[pack]\nid = \"a/b\"\nversion = \"1.0.0\"\n")
    #expect(manifest.title == "a/b")
    #expect(manifest.unmetRequirements(among: []).isEmpty)
  }

  @Test func saysWhichRequirementsAreUnmet() throws {
    let manifest = try parse(ManifestTests.full)
    let core = try parse("schema = 1\n[pack]\nid = \"demarche/core\"\nversion = \"0.3.4\"\n")
    #expect(manifest.unmetRequirements(among: [manifest, core]).isEmpty)
    #expect(
      manifest.unmetRequirements(among: [manifest]).map(\.fullText) == [
        "pack.toml:18:1: error: 'requires.packs.\"demarche/core\"' should be met by a loaded "
          + "pack of version '^0.3', but none is loaded [pack/not-built-yet]; "
          + "'demarche pack add demarche/core' adds it to a workspace, --pack PATH to this run"
      ])
    let old = try parse("schema = 1\n[pack]\nid = \"demarche/core\"\nversion = \"0.2.0\"\n")
    #expect(
      manifest.unmetRequirements(among: [old]).map(\.message) == [
        "'requires.packs.\"demarche/core\"' should be met by a loaded pack of version '^0.3', but "
          + "version 0.2.0 is loaded"
      ])
  }
}
