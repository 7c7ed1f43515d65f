import TestSupport

/// A pack of a few rules without any other pack, and cases for it.
struct CasePack {
  let folder: TemporaryFolder

  static let rules = """
    lexicon "actor" { NO = { "Norway", kind = "state" }, SE = { "Sweden", kind = "state" } }
    rule "who" { emit = "actor", match = "a:<actor>", set = { name = "$a.name", id = "$a.id" },
      examples = { "Norway" }, counter = { "nobody" } }
    ladder "stance.toy" { emit = "stance", frame = "holder:<actor> @ target:{lower}",
      { "scolds", polarity = -1, strength = 4, examples = { "Norway scolds war" } },
      { "hails", polarity = 1, strength = 2, counter = { "hails" } } }
    """

  init(_ cases: String, rules: String = CasePack.rules, tests: String = "") throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      schema = 1
      [pack]
      id = "test/toy"
      version = "0.1.0"
      languages = ["en"]
      [requires]
      demarche = ">=0.1, <2"
      api = 1
      \(tests)
      """, to: "pack.toml")
    try folder.write(rules, to: "rules/x.lua")
    try folder.write(cases, to: "tests/a.case")
  }

  /// Runs a command on the pack alone; `PACK` stands for its folder.
  func run(
    _ command: String, _ more: String...
  ) throws -> (status: Int32, output: String, error: String) {
    let outcome = try Command.demarche().run([command, folder.path, "--no-default-packs"] + more)
    return (
      outcome.status, outcome.outputText.replacing(folder.path, with: "PACK"),
      outcome.errorText.replacing(folder.path, with: "PACK")
    )
  }

  /// What the file of cases holds now.
  var cases: String {
    get throws { String(decoding: try folder.bytes(of: "tests/a.case"), as: UTF8.self) }
  }
}
