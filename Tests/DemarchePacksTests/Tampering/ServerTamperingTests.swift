import DemarcheModel
import DemarchePacks
import TestSupport
import Testing

/// Servers that give something else than the index that is asked for.
struct ServerTamperingTests {
  /// What a server answers, and all that is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let refusal: String
    let answer: @Sendable (_ path: String, _ folder: String) -> LoopbackServer.Answer?
  }

  private static let again =
    " [index/unreachable]; try again, or use a copy of the index in a folder"
  private static let keeper = "; tell whoever keeps the index"
  private static let archive = "/ours/urge/urge-1.0.0.dpack"

  private static func redirect(_ target: String, _ why: String) -> Case {
    Case(
      testDescription: "redirection to \(target)",
      refusal: "/index.json: error: the server sends to '\(target)': \(why) [index/unreachable]"
        + keeper
    ) { path, _ in path == "/index.json" ? .redirect(to: target) : nil }
  }

  static let cases: [Case] = [
    redirect("file:///etc/passwd", "only http: and https: are followed"),
    redirect("ftp://127.0.0.1/index.json", "only http: and https: are followed"),
    Case(
      testDescription: "redirection without end",
      refusal: "/index.json: error: the server sends to 'SERVER/index.json': more than 5 times are "
        + "not followed [index/unreachable]" + keeper
    ) { path, _ in path == "/index.json" ? .redirect(to: path) : nil },
    Case(
      testDescription: "fault of the server",
      refusal: "/index.json: error: the server should give the file, but answers with status 500"
        + again
    ) { path, _ in path == "/index.json" ? LoopbackServer.Answer(status: 500) : nil },
    Case(
      testDescription: "no index",
      refusal:
        "/index.json: error: there is no such file [index/no-file]; check the address of the "
        + "index; 'demarche pack index init' makes one"
    ) { path, _ in path == "/index.json" ? LoopbackServer.Answer(status: 404) : nil },
    Case(
      testDescription: "index without end",
      refusal: "/index.json: error: should have at most 16000000 bytes, but has more "
        + "[index/too-large]" + keeper
    ) { path, _ in
      path == "/index.json" ? LoopbackServer.Answer(statedCount: 16_000_001) : nil
    },
    Case(
      testDescription: "archive larger than the index says",
      refusal: archive + ": error: should have at most 3072 bytes, but has more [index/too-large]"
        + keeper
    ) { path, _ in
      path == archive ? LoopbackServer.Answer(body: [UInt8](repeating: 0, count: 3073)) : nil
    },
    Case(
      testDescription: "archive that is sent in part",
      refusal: archive + ": error: the server sent less of the file than it stated" + again
    ) { path, _ in
      path == archive
        ? LoopbackServer.Answer(body: [UInt8](repeating: 0, count: 100), statedCount: 3072) : nil
    },
    Case(
      testDescription: "signature without end",
      refusal: archive + ".minisig: error: should have at most 16384 bytes, but has more "
        + "[index/too-large]" + keeper
    ) { path, _ in
      path == archive + ".minisig"
        ? LoopbackServer.Answer(body: [UInt8](repeating: 65, count: 20_000)) : nil
    },
    Case(
      testDescription: "silence",
      refusal: "/index.json: error: the server should give the file within 1 seconds, but did not"
        + again
    ) { path, _ in path == "/index.json" ? .silence : nil },
  ]

  @Test(arguments: cases)
  func aServerThatGivesSomethingElseIsRefused(_ tampering: Case) throws {
    var shop = try IndexSample()
    let folder = shop.folder.path("index")
    let server = try LoopbackServer { path in
      tampering.answer(path, folder) ?? LoopbackServer.answer(path, in: folder)
    }
    shop.url = server.url
    shop.seconds = tampering.testDescription == "silence" ? 1 : 20
    let said = try shop.refusal()
    #expect(
      said.replacing(server.url, with: "SERVER")
        == (tampering.refusal.hasPrefix("/") ? "SERVER" : "")
        + tampering.refusal)
  }

  @Test func aServerThatIsNotAskedIsToldOf() throws {
    var shop = try IndexSample()
    shop.url = "https://packs.example.org"
    shop.network = .forbidden
    #expect(
      try shop.refusal()
        == "https://packs.example.org/index.json: error: the index lies in the network, which is not "
        + "used now [pack/offline]; leave '--offline' out, or bring the pack with "
        + "'demarche pack vendor'")
  }

  @Test func aFolderIsNoNetwork() throws {
    var shop = try IndexSample()
    shop.network = .forbidden
    try shop.take()
    #expect(try shop.folder.names().contains("taken"))
  }

  @Test(arguments: ["file://PATH", "file:PATH", "PATH/", "index"])
  func aFolderMayBeWrittenAsAURL(_ form: String) throws {
    var shop = try IndexSample()
    shop.url = form.replacing("PATH", with: shop.folder.path("index"))
    try shop.take()
  }

  @Test func packsAreTakenFromAServer() throws {
    var shop = try IndexSample()
    let server = try LoopbackServer(folder: shop.folder.path("index"))
    shop.url = server.url + "/"
    try shop.take()
    #expect(try shop.folder.bytes(of: "taken/rules/a.lua") == Array("error(\"it ran\")\n".utf8))
  }

  @Test(arguments: ["ftp://packs.example.org", "git://x/y", "file://elsewhere/x"])
  func otherAddressesAreRefused(_ url: String) {
    let error = #expect(throws: PackError.self) { try IndexSource(url, relativeTo: "/") }
    #expect(
      error?.diagnostics.map(\.fullText) == [
        "\(url): error: an index should be a folder, 'file:', 'http:' or 'https:', but is '\(url)' "
          + "[index/location]; write for example: url = \"file:///srv/packs\""
      ])
  }

  @Test(arguments: [
    ("https://me:secret@packs.example.org/a", "https://packs.example.org/a"),
    ("http://packs.example.org/a?b=c", "http://packs.example.org/a"),
    ("file:///srv/packs#x", "file:///srv/packs"),
  ])
  func anAddressThatIsMoreThanAPlaceIsRefused(_ url: String, _ shown: String) {
    let error = #expect(throws: PackError.self) { try IndexSource(url, relativeTo: "/") }
    #expect(
      error?.diagnostics.map(\.fullText) == [
        "\(shown): error: the address of an index should have no name and password, no '?' and no "
          + "'#' [index/location]; write for example: url = \"https://example.org/packs\""
      ])
  }
}
