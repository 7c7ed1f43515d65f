import DemarchePacks
import Testing

@Suite struct WorkspaceEditorTests {
  static let text = """
    # Ours.
    schema = 1
    [packs]
    "demarche/core" = "^0.1"  # the base
    # verbs of the south
    "sahel/verbs" = { index = "desk", version = "0.3.1" }

    [indexes.desk]
    url = "file:../desk"
    key = "\(WorkspaceTests.key)"

    """

  private func edited(
    _ text: String = text, _ change: (inout WorkspaceEditor) throws -> Void
  ) throws -> String {
    var editor = WorkspaceEditor(Array(text.utf8), file: "demarche.toml", folder: ".")
    try change(&editor)
    return String(decoding: editor.bytes, as: UTF8.self)
  }

  @Test func addsBehindTheLastPack() throws {
    let new = try edited { try $0.set("ours/urge", to: .path("packs/urge")) }
    #expect(
      new
        == Self.text.replacing(
          "version = \"0.3.1\" }\n",
          with: "version = \"0.3.1\" }\n\"ours/urge\" = { path = \"packs/urge\" }\n"))
  }

  @Test func changesAValueAndKeepsItsComment() throws {
    let range = try #require(VersionRange("^0.2"))
    let new = try edited { try $0.set("demarche/core", to: .range(range)) }
    #expect(new == Self.text.replacing("\"^0.1\"", with: "\"^0.2\""))
  }

  @Test func removesTheLine() throws {
    let new = try edited { try $0.remove("sahel/verbs") }
    #expect(
      new
        == Self.text.replacing(
          "\"sahel/verbs\" = { index = \"desk\", version = \"0.3.1\" }\n", with: ""))
  }

  @Test func makesTheTableWhereThereIsNone() throws {
    let range = try #require(VersionRange("^1"))
    #expect(
      try edited("schema = 1") { try $0.set("a/b", to: .range(range)) }
        == "schema = 1\n\n[packs]\n\"a/b\" = \"^1\"\n")
  }

  @Test func fillsAnEmptyTable() throws {
    let range = try #require(VersionRange("^1"))
    #expect(
      try edited("schema = 1\n[packs]\n# none yet\n[policy]\nmin-age = 1\n") {
        try $0.set("a/b", to: .range(range))
      } == "schema = 1\n[packs]\n\"a/b\" = \"^1\"\n# none yet\n[policy]\nmin-age = 1\n")
  }

  @Test func addsAndChangesGrants() throws {
    var permissions = Manifest.Permissions(read: [], clock: true)
    let once = try edited("schema = 1\n") { try $0.grant(permissions, to: "a/b") }
    #expect(once == "schema = 1\n\n[policy.grants.\"a/b\"]\nclock = true\n")
    permissions.read = ["workspace:x/**"]
    let twice = try edited(once) { try $0.grant(permissions, to: "a/b") }
    #expect(
      twice
        == "schema = 1\n\n[policy.grants.\"a/b\"]\nread = [\"workspace:x/**\"]\nclock = true\n")
  }

  @Test func whatIsThereAlreadyChangesNothing() throws {
    let range = try #require(VersionRange("^0.1"))
    #expect(try edited { try $0.set("demarche/core", to: .range(range)) } == Self.text)
  }

  @Test func aFormThatItDoesNotKnowIsLeftAlone() throws {
    let text = "schema = 1\npacks = { \"a/b\" = \"^1\" }\n"
    let range = try #require(VersionRange("^1"))
    let error = #expect(throws: PackError.self) {
      _ = try edited(text) { try $0.set("c/d", to: .range(range)) }
    }
    #expect(
      error?.diagnostics.map(\.fullText) == [
        "demarche.toml: error: the file is written in a way that this command does not change "
          + "[workspace/not-edited]; write in [packs]: \"c/d\" = \"^1\""
      ])
  }
}
