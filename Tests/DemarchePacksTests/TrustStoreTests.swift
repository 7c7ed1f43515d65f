import DemarchePacks
import Testing

@Suite struct TrustStoreTests {
  static let tree = String(repeating: "0b", count: 32)
  static var store: TrustStore {
    var store = TrustStore()
    store.approve(.init(treeSHA256: tree, pack: "ours/urge@0.1.0"))
    store.trust(folder: "/home/desk/packs/urge")
    return store
  }

  @Test func readsWhatItWrote() throws {
    #expect(try TrustStore.parse(Self.store.encoded, file: "trust.toml") == Self.store)
  }

  @Test func isWrittenInOneWay() {
    #expect(
      String(decoding: Self.store.encoded, as: UTF8.self) == """
        # written by demarche pack trust
        schema = 1
        folders = ["/home/desk/packs/urge"]

        [[approved]]
        pack = "ours/urge@0.1.0"
        tree = "\(Self.tree)"

        """)
  }

  @Test(arguments: [
    ("ours/urge", true), ("ours/urge@0.1.0", true), ("/home/desk/packs/urge", true),
    ("ours/ur", false), ("ours/urge@0.2.0", false),
  ])
  func revokingTakesBack(name: String, isThere: Bool) {
    var store = Self.store
    #expect(store.revoke(name) == isThere)
    #expect((store == Self.store) != isThere)
  }

  @Test func anotherContentIsNotApproved() {
    #expect(Self.store.approves(Self.tree))
    #expect(!Self.store.approves(String(repeating: "0c", count: 32)))
  }

  @Test func faultsAreNamed() {
    let text = "schema = 1\n[[approved]]\npack = \"a/b@1.0.0\"\ntree = \"x\""
    let error = #expect(throws: PackError.self) {
      _ = try TrustStore.parse(Array(text.utf8), file: "trust.toml")
    }
    #expect(
      error?.diagnostics.map(\.fullText) == [
        "trust.toml:4:8: error: 'approved[1].tree' should be 64 hexadecimal digits, but is 'x' "
          + "[trust/invalid]"
      ])
  }

  // MARK: The gate

  private static let gate: PackGate = {
    var gate = PackGate()
    gate.expectedTrees = ["installed": tree]
    gate.gatedFolders = ["installed", "own"]
    gate.approvedTrees = [tree]
    return gate
  }()

  @Test(
    arguments: [
      ("installed", tree, true, nil),
      ("own", tree, true, nil),
      ("own", "cc", false, nil),
      ("elsewhere", "cc", true, nil),
      (
        "own", "cc", true,
        "own: error: pack 'a/b' holds code, and what is in it now was never approved "
          + "[trust/not-approved]; read it, then: demarche pack trust a/b"
      ),
      (
        "installed", "cc", false,
        "installed: error: pack 'a/b' should have the tree \(tree) of the lock, but has cc "
          + "[lock/tree-differs]; 'demarche pack sync' installs it again from where the lock says"
      ),
    ] as [(String, String, Bool, String?)])
  func theGateJudgesContent(folder: String, tree: String, hasCode: Bool, expected: String?) {
    let refusal = Self.gate.refusal(
      folder: folder, id: "a/b", treeSHA256: tree, hasCode: hasCode)
    #expect(refusal?.fullText == expected)
  }
}
