import DemarchePacks
import Testing

@Suite struct PackLockTests {
  static let hash = String(repeating: "0a", count: 32)
  static var lock: PackLock {
    var lock = PackLock()
    var urge = PackLock.Entry(
      id: "ours/urge", version: SemanticVersion(0, 2, 0),
      source: .index(url: "file:../\"desk\"", archiveSHA256: hash), treeSHA256: hash)
    urge.key = WorkspaceTests.key
    urge.granted.read = ["workspace:lexicons/**"]
    urge.granted.clock = true
    urge.requirements = ["demarche/core ^0.1"]
    urge.rules = [PackLock.Rule(id: "ours/urge/urge", digest: hash)]
    lock.packs = [
      PackLock.Entry(
        id: "demarche/core", version: SemanticVersion(0, 1, 0), source: .shipped, treeSHA256: ""),
      PackLock.Entry(
        id: "ours/local", version: SemanticVersion(0, 1, 0), source: .path("packs/local"),
        treeSHA256: ""), urge,
    ]
    return lock
  }

  @Test func isWrittenInOneWay() {
    let text = String(decoding: Self.lock.encoded, as: UTF8.self)
    #expect(
      text == """
        # written by demarche; do not edit
        schema = 1

        [[pack]]
        id = "demarche/core"
        version = "0.1.0"
        source = "shipped"

        [[pack]]
        id = "ours/local"
        version = "0.1.0"
        source = "path"
        path = "packs/local"

        [[pack]]
        id = "ours/urge"
        version = "0.2.0"
        source = "index"
        url = "file:../\\"desk\\""
        archive = "\(Self.hash)"
        tree = "\(Self.hash)"
        key = "\(WorkspaceTests.key)"
        requirements = ["demarche/core ^0.1"]
        granted-read = ["workspace:lexicons/**"]
        granted-clock = true
        [pack.rules]
        "ours/urge/urge" = "\(Self.hash)"

        """)
  }

  @Test func readsWhatItWrote() throws {
    #expect(try PackLock.parse(Self.lock.encoded, file: "demarche.lock") == Self.lock)
  }

  @Test func theOrderOfItsPacksDoesNotCount() {
    var turned = Self.lock
    turned.packs.reverse()
    #expect(turned.encoded == Self.lock.encoded)
  }

  @Test(arguments: [
    (
      "colour = 1",
      "demarche.lock:2:1: error: the lock has no key 'colour' [lock/invalid]; known keys are "
        + "'schema', 'pack'; 'demarche pack sync' writes the lock anew where it is removed"
    ),
    (
      "[[pack]]\nid = \"a/b\"\nversion = \"1.0\"\nsource = \"shipped\"",
      "demarche.lock:4:11: error: 'pack[1].version' should be a version such as '1.2.0', but is "
        + "'1.0' [lock/invalid]; 'demarche pack sync' writes the lock anew where it is removed"
    ),
    (
      "[[pack]]\nid = \"a/b\"\nversion = \"1.0.0\"\nsource = \"index\"\nurl = \"u\"\n"
        + "archive = \"../x\"\ntree = \"\(hash)\"",
      "demarche.lock:7:11: error: 'pack[1].archive' should be 64 hexadecimal digits, but is '../x' "
        + "[lock/invalid]; 'demarche pack sync' writes the lock anew where it is removed"
    ),
    (
      "[[pack]]\nid = \"a/b\"\nversion = \"1.0.0\"\nsource = \"shipped\"\n[[pack]]\nid = \"a/b\"\n"
        + "version = \"1.0.0\"\nsource = \"shipped\"",
      "demarche.lock:7:6: error: a lock should name a pack once, but names 'a/b' again "
        + "[lock/invalid]; 'demarche pack sync' writes the lock anew where it is removed"
    ),
  ])
  func saysWhatIsWrong(text: String, expected: String) {
    let error = #expect(throws: PackError.self) {
      _ = try PackLock.parse(Array(("schema = 1\n" + text).utf8), file: "demarche.lock")
    }
    #expect(error?.diagnostics.map(\.fullText) == [expected])
  }
}
