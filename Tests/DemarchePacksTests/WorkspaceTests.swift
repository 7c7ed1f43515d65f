import DemarcheModel
import DemarchePacks
import Testing

@Suite struct WorkspaceTests {
  static let key = "RWQ" + String(repeating: "A", count: 53)
  static let full = """
    schema = 1
    profile = "recommended"
    [packs]
    "demarche/core" = "^0.1"
    "ours/urge" = { path = "packs/urge" }
    "sahel/verbs" = { index = "desk", version = "0.3.1" }
    [indexes.desk]
    url = "file:../desk-index"
    key = "\(key)"
    [policy]
    signatures = "optional"
    min-age = 3
    [policy.grants."ours/urge"]
    read = ["workspace:lexicons/**"]
    clock = true
    [options."demarche/core"]
    min-strength = 2
    [rules."demarche/stances/stance.*"]
    level = "warning"
    options = { min-strength = 3 }
    [reports.weekly]
    report = "brief"
    format = "html"
    where = "polarity:<0"
    set = { country = "KZ", top = 3, long = true }
    [[tune]]
    rules = ["demarche/core/*"]
    where = "zone = 'boilerplate'"
    action = "suppress"
    reason = "standing paragraph"
    expires = 2027-12-31
    [[tune]]
    rules = ["demarche/core/x"]
    action = "tag"
    tag = "standing"
    reason = "so that it is seen"
    [[tune]]
    rules = ["demarche/core/y"]
    action = "set"
    set = { strength = 2 }
    reason = "weaker here"
    [x-desk]
    room = 3
    """

  private func parse(_ text: String) throws -> Workspace {
    try Workspace.parse(Array(text.utf8), file: "demarche.toml", folder: "/desk")
  }

  @Test func readsWherePacksComeFrom() throws {
    let workspace = try parse(Self.full)
    #expect(workspace.folder == "/desk")
    #expect(workspace.packs.map(\.id) == ["demarche/core", "ours/urge", "sahel/verbs"])
    let range = try #require(VersionRange("^0.1"))
    #expect(
      workspace.packs.map(\.origin) == [
        .range(range), .path("packs/urge"),
        .index(name: "desk", version: SemanticVersion(0, 3, 1)),
      ])
    #expect(workspace.packs.map(\.place.line) == [4, 5, 6])
    #expect(workspace.indexes.map(\.name) == ["desk"])
    #expect(workspace.indexes.map(\.url) == ["file:../desk-index"])
    #expect(workspace.indexes.map(\.key) == [Self.key])
  }

  @Test func readsThePolicy() throws {
    let policy = try parse(Self.full).policy
    #expect(policy.signatures == .optional)
    #expect(policy.minAgeDays == 3)
    #expect(policy.grants.map(\.pack) == ["ours/urge"])
    #expect(policy.grants.map(\.read) == [["workspace:lexicons/**"]])
    #expect(policy.grants.map(\.clock) == [true])
  }

  @Test func readsSettings() throws {
    let workspace = try parse(Self.full)
    #expect(workspace.profile == "recommended")
    #expect(workspace.options.map(\.pack) == ["demarche/core"])
    #expect(workspace.options.flatMap(\.values).map(\.value) == [.integer(2)])
    #expect(workspace.rules.map(\.rules) == ["demarche/stances/stance.*"])
    #expect(workspace.rules.map(\.level) == [.warning])
    #expect(workspace.rules.flatMap(\.options).map(\.name) == ["min-strength"])
    #expect(workspace.reports.map(\.name) == ["weekly"])
    #expect(workspace.reports.map(\.settings) == [["country=KZ", "long=true", "top=3"]])
    #expect(workspace.reports.map(\.filter) == ["polarity:<0"])
  }

  @Test func readsTunes() throws {
    let tunes = try parse(Self.full).tunes
    #expect(tunes.map(\.reason) == ["standing paragraph", "so that it is seen", "weaker here"])
    #expect(tunes.map(\.expires) == [CalendarDate(iso: "2027-12-31"), nil, nil])
    #expect(tunes.map(\.condition) == ["zone = 'boilerplate'", nil, nil])
    #expect(tunes.map(\.action).prefix(2) == [.suppress, .tag("standing")])
    guard case .set(let settings)? = tunes.last?.action else {
      Issue.record("the third sets")
      return
    }
    #expect(settings.map(\.name) == ["strength"])
  }

  @Test func theLeastIsItsSchema() throws {
    #expect(try parse("schema = 1").namesPacks == false)
  }

  /// Each text stands behind `schema = 1`.
  @Test(arguments: [
    (
      "[pakcs]",
      "2:2: error: the workspace has no key 'pakcs' [workspace/unknown-key]; "
        + "did you mean 'packs'?"
    ),
    (
      "[packs]\nurge = \"^1\"",
      "3:1: error: 'packs' should name packs namespace/name, but names 'urge' "
        + "[workspace/invalid-value]"
    ),
    (
      "[packs]\n\"a/b\" = \"1.0\"",
      "3:9: error: 'packs.\"a/b\"' should be a range of versions such as '^0.1', or a table with "
        + "'path', or 'index' and 'version', but is '1.0' [workspace/invalid-value]"
    ),
    (
      "[packs]\n\"a/b\" = { paht = \"x\" }",
      "3:1: error: key 'packs.\"a/b\".index' is missing [workspace/missing-key]; "
        + "write for example: index = \"desk\"\n"
        + "3:1: error: key 'packs.\"a/b\".version' is missing [workspace/missing-key]; "
        + "write for example: version = \"1.2.0\"\n"
        + "3:11: error: table 'packs.\"a/b\"' has no key 'paht' [workspace/unknown-key]; "
        + "did you mean 'path'?"
    ),
    (
      "[packs]\n\"a/b\" = { path = \"x\", version = \"1.0.0\" }",
      "3:33: error: 'packs.\"a/b\"' should have 'path', or 'index' and 'version', but has 'path' "
        + "and 'version' [workspace/invalid-value]"
    ),
    (
      "[packs]\n\"a/b\" = { index = \"dsk\", version = \"1.0.0\" }\n[indexes.desk]\nurl = \"i\"\n"
        + "key = \"\(key)\"",
      "3:19: error: 'packs.\"a/b\".index' should name one of [indexes.…], but is 'dsk' "
        + "[workspace/invalid-value]; did you mean 'desk'?"
    ),
    (
      "[indexes.desk]\nurl = \"i\"\nkey = \"RWx\"",
      "4:7: error: 'indexes.desk.key' should be a public key of minisign, 56 letters that begin "
        + "with 'RW', but is 'RWx' [workspace/invalid-value]"
    ),
    (
      "[policy]\nsignatures = \"requierd\"",
      "3:14: error: 'policy.signatures' should be 'required', but is 'requierd' "
        + "[workspace/invalid-value]"
    ),
    (
      "[policy]\nmin-age = -1",
      "3:11: error: 'policy.min-age' should be a number of days from 0 to 3650, but is -1 "
        + "[workspace/invalid-value]"
    ),
    (
      "[[tune]]\nrules = [\"a\"]\naction = \"suppress\"\ntag = \"x\"\nreason = \"r\"",
      "5:1: error: 'tune[1].tag' goes with action 'tag', but the action is 'suppress' "
        + "[workspace/invalid-value]"
    ),
    (
      "[[tune]]\nrules = [\"a\"]\naction = \"suppress\"",
      "2:3: error: key 'tune[1].reason' is missing [workspace/missing-key]; write for example: "
        + "reason = \"standing paragraph\""
    ),
    (
      "[[tune]]\nrules = [\"a\"]\naction = \"suppress\"\nreason = \"r\"\nexpires = \"2027\"",
      "6:11: error: 'tune[1].expires' should be a day such as 2027-12-31, but is '2027' "
        + "[workspace/invalid-value]"
    ),
    (
      "[options.\"a/b\"]\nx = { y = 1 }",
      "3:5: error: 'options.\"a/b\".x' should be a text, a number, true, false or a list of texts, "
        + "but is a table [workspace/invalid-value]"
    ),
    (
      "[rules.\"a\"]\nlevel = \"of\"",
      "3:9: error: 'rules.a.level' should be 'off', but is 'of' [workspace/invalid-value]"
    ),
    (
      "[reports.w]\nformat = \"html\"",
      "2:10: error: key 'reports.w.report' is missing [workspace/missing-key]; write for example: "
        + "report = \"brief\""
    ),
  ])
  func saysWhatIsWrong(text: String, expected: String) {
    #expect(throws: PackError.self) {
      do throws(PackError) {
        _ = try Workspace.parse(
          Array(("schema = 1\n" + text).utf8), file: "", folder: "/desk")
      } catch {
        let told = error.diagnostics.map { String($0.fullText.dropFirst()) }
        #expect(told.joined(separator: "\n") == expected)
        throw error
      }
    }
  }

  @Test func brokenTextNamesItsLine() {
    let error = #expect(throws: PackError.self) { _ = try parse("schema = 1\n[packs\n") }
    #expect(error?.diagnostics.map(\.code) == ["workspace/toml-syntax"])
    #expect(error?.diagnostics.map(\.line) == [2])
  }

  @Test func otherBytesThanUTF8AreRefused() {
    let error = #expect(throws: PackError.self) {
      _ = try Workspace.parse([0xFF], file: "demarche.toml", folder: "/desk")
    }
    #expect(error?.diagnostics.map(\.code) == ["workspace/invalid-utf8"])
  }
}
