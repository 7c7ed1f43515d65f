import DemarcheModel
import DemarchePacks
import Testing

struct ManifestErrorTests {
  private static let head = "schema = 1\n[pack]\nid = \"a/b\"\nversion = \"1.0.0\"\n"

  private func faults(_ text: String) -> [Diagnostic] {
    do throws(PackError) {
      _ = try Manifest.parse(Array(text.utf8), file: "pack.toml")
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// Each text stands behind a head of four lines.
  @Test(arguments: [
    (
      "sumary = \"x\"",
      "5:1: error: table 'pack' has no key 'sumary' [pack/unknown-key]; did you mean 'summary'?"
    ),
    (
      "[pakc]\nid = \"x\"",
      "5:2: error: the manifest has no key 'pakc' [pack/unknown-key]; did you mean 'pack'?"
    ),
    (
      "[tests]\ncases = 2",
      "6:1: error: table 'tests' has no key 'cases' [pack/unknown-key]; known keys are "
        + "'min-rule-cases', 'lexicon-coverage'"
    ),
    (
      "languages = [\"en\", \"English\"]",
      "5:20: error: 'pack.languages[2]' should be a code such as 'en', but is "
        + "'English' [pack/invalid-value]"
    ),
    (
      "languages = \"en\"",
      "5:13: error: 'pack.languages' should be a list, each of it a code such as 'en', "
        + "but is 'en' [pack/invalid-value]"
    ),
    (
      "status = \"stabel\"",
      "5:10: error: 'pack.status' should be 'stable', but is 'stabel' [pack/invalid-value]"
    ),
    (
      "status = \"good\"",
      "5:10: error: 'pack.status' should be one of 'experimental', 'test', 'stable', 'deprecated', "
        + "but is 'good' [pack/invalid-value]"
    ),
    (
      "license = \"©\"",
      "5:11: error: 'pack.license' should be an SPDX expression such as 'Apache-2.0', but is '©' "
        + "[pack/invalid-value]"
    ),
    (
      "[requires]\ndemarche = \">=0.3, <2\"",
      "6:12: error: the pack needs Demarche '>=0.3, <2', but this is 0.1.0 [pack/host-version]"
    ),
    (
      "[requires]\napi = 2",
      "6:7: error: the pack needs level 2 of the Lua API, but this Demarche has 1 "
        + "[pack/host-version]"
    ),
    (
      "[requires.packs]\n\"Core\" = \"^1\"",
      "6:10: error: 'requires.packs' should name packs namespace/name, but names 'Core' "
        + "[pack/invalid-value]"
    ),
    (
      "[requires.packs]\n\"a/core\" = \"1\"",
      "6:12: error: 'requires.packs.\"a/core\"' should be a range of versions such as "
        + "'>=0.1, <2' or '^0.1', but is '1' [pack/invalid-value]"
    ),
    (
      "[permissions]\nread = [\"../x\"]",
      "6:9: error: 'permissions.read[1]' should be a pattern such as 'workspace:lexicons/**', but "
        + "is '../x' [pack/invalid-value]"
    ),
    (
      "[permissions]\nclock = 1",
      "6:9: error: 'permissions.clock' should be true or false, but is 1 [pack/invalid-value]"
    ),
    (
      "[budgets]\nmemory = \"32 megs\"",
      "6:10: error: 'budgets.memory' should be a size such as '32MiB', but is '32 megs' "
        + "[pack/invalid-value]"
    ),
    (
      "[budgets]\nfuel = 2.5",
      "6:8: error: 'budgets.fuel' should be a number from 1 on, but is 2.5 [pack/invalid-value]"
    ),
    (
      "[options.n]\ntype = \"integer\"\nmin = 1\nmax = 5\ndefault = 9",
      "9:11: error: 'options.n.default' should be an integer from 1 to 5, but is 9 "
        + "[pack/invalid-value]"
    ),
    (
      "[options.n]\ndefault = 9",
      "5:10: error: key 'options.n.type' is missing [pack/missing-key]; write for example: "
        + "type = \"integer\""
    ),
    (
      "[[renamed]]\nfrom = \"a/b/c\"\nto = \"a/b/d\"\nsince = \"1.0.0\"\n"
        + "[[renamed]]\nto = \"a/b/e\"",
      "9:3: error: key 'renamed[2].from' is missing [pack/missing-key]; write for example: "
        + "from = \"ours/local/urge\""
    ),
    (
      "[[renamed]]\nfrom = \"a/b/c\"\nto = \"a/b\"",
      "5:3: error: key 'renamed[1].since' is missing [pack/missing-key]; write for example: "
        + "since = \"0.2.0\""
    ),
    (
      "[tests]\nlexicon-coverage = 101",
      "6:20: error: 'tests.lexicon-coverage' should be a percentage from 0 to 100, but is 101 "
        + "[pack/invalid-value]"
    ),
  ])
  func namesPlaceFaultAndRemedy(text: String, message: String) {
    #expect(faults(ManifestErrorTests.head + text).first?.fullText == "pack.toml:" + message)
  }

  @Test(arguments: [
    (
      "",
      "pack.toml: error: key 'schema' is missing [pack/missing-key]; write for example: "
        + "schema = 1"
    ),
    (
      "schema = 2\n[pack]\nid = \"a/b\"\nversion = \"1.0.0\"",
      "pack.toml:1:10: error: 'schema' should be 1, but is 2 [pack/invalid-value]"
    ),
    (
      "schema = 1\n[pack]\nid = \"A/b\"\nversion = \"1.0.0\"",
      "pack.toml:3:6: error: 'pack.id' should be namespace/name in lower-case letters, digits and "
        + "hyphens, but is 'A/b' [pack/invalid-value]"
    ),
    (
      "schema = 1\npack = 3",
      "pack.toml:2:8: error: 'pack' should be a table, but is 3 [pack/invalid-value]"
    ),
    (
      "schema = 1\n[pack\nid = 1",
      "pack.toml:2:6: error: error while parsing table header: expected ']', saw '\\n' "
        + "[pack/toml-syntax]"
    ),
    (
      "schema = 1\0",
      "pack.toml: error: text should have no byte 0x00, but has [pack/toml-syntax]"
    ),
  ])
  func refusesWhatIsNoManifest(text: String, message: String) {
    #expect(faults(text).first?.fullText == message)
  }

  @Test func refusesWhatIsNotUTF8() {
    let error = #expect(throws: PackError.self) {
      try Manifest.parse([0x61, 0xFF], file: "pack.toml")
    }
    #expect(
      error?.diagnostics.map(\.fullText) == [
        "pack.toml: error: text should be UTF-8, but is not [pack/invalid-utf8]"
      ])
  }

  @Test func collectsAllFaultsInTheOrderOfTheText() {
    let text = "[pack]\nid = \"a\"\nversion = \"1\"\ncolour = 1\n[tests]\nx = 1\n"
    #expect(
      faults(text).map { "\($0.line ?? 0) \($0.code)" } == [
        "0 pack/missing-key", "2 pack/invalid-value", "3 pack/invalid-value", "4 pack/unknown-key",
        "6 pack/unknown-key",
      ])
  }

  @Test func showsAndUnderlinesTheKey() {
    let fault = faults(ManifestErrorTests.head + "  sumary = \"é\" # x\r\n").first
    #expect(fault?.excerpt == "  sumary = \"é\" # x")
    #expect(fault?.column == 3)
    #expect(fault?.underline == 6)
  }
}
