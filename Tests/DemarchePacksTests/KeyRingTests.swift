import DemarcheModel
import DemarchePacks
import TestSupport
import Testing

/// What is kept of the keys that were met.
struct KeyRingTests {
  private func fault(_ text: String) -> String {
    do throws(PackError) {
      _ = try KeyRing.parse(Array(text.utf8), file: "keys.toml")
      return "none"
    } catch {
      return error.diagnostics.map(\.fullText).joined()
    }
  }

  @Test func aRingComesBack() throws {
    var shop = try IndexSample()
    try shop.take()
    shop.keys.replace("theirs", with: try SignatureTests.key(8).publicKey)
    let read = try KeyRing.parse(shop.keys.encoded, file: "keys.toml")
    #expect(read == shop.keys)
    #expect(read.encoded == shop.keys.encoded)
    #expect(read.namespaces.keys.sorted() == ["ours", "theirs"])
    #expect(read.indexes.map(\.name) == ["desk"])
  }

  @Test func anEmptyRingComesBack() throws {
    #expect(try KeyRing.parse(KeyRing().encoded, file: "") == KeyRing())
  }

  @Test func aRingThatIsNotThereIsEmpty() throws {
    #expect(try KeyRing.read("/nonexistent/keys.toml") == KeyRing())
  }

  @Test func theFirstKeyOfANamespaceStays() throws {
    var shop = try IndexSample()
    try shop.take()
    let first = shop.keys.namespaces["ours"]
    shop.keys.forget("ours")
    #expect(shop.keys.namespaces.isEmpty)
    try shop.take()
    #expect(shop.keys.namespaces["ours"] == first)
  }

  @Test(arguments: [
    "schema = 2", "schema = 1\nx = 1", "schema = 1\nnamespaces = 1", "schema = 1\nindex = 1",
    "schema = 1\n[namespaces]\nOurs = \"x\"", "schema = 1\n[namespaces]\nours = \"x\"", "[",
    "schema = 1\n[namespaces]\nours = 1", "schema = 1\n[[index]]\nname = \"x\"",
    "schema = 1\nindex = [1]",
  ])
  func whatItDidNotWriteIsRefused(_ text: String) {
    #expect(
      fault(text)
        == "keys.toml: error: this should be what demarche wrote of the keys it met, but is not "
        + "[sign/key-ring]; mend it, or move it away: then the next key of each namespace is taken "
        + "as right")
  }
}
