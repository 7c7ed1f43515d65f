import Foundation
import TestSupport
import Testing

/// From a folder to an index and back, by commands.
@Suite struct PackSharingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "schema = 1\n[pack]\nid = \"ours/urge\"\nversion = \"0.1.0\"\n", to: "urge/pack.toml")
    try folder.write("return {}\n", to: "urge/rules/a.lua")
  }

  private func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Command.Outcome {
    var command = try Command.demarche()
    command.folder = folder.path
    command.environment["XDG_DATA_HOME"] = folder.path("data")
    command.environment.merge(environment) { $1 }
    return try command.run(["pack"] + arguments)
  }

  /// Runs commands that must all do what they should.
  private func run(all lines: [String]) throws {
    for line in lines {
      let outcome = try run(line.split(separator: " ").map(String.init))
      try #require(outcome.status == 0, "\(line): \(outcome.errorText)")
      #expect(outcome.errorText == "")
    }
  }

  private static let published = [
    "key ours --no-password", "key desk --no-password", "build urge", "sign urge-0.1.0.dpack",
    "index init index --name desk --as-of 2026-11-29",
    "publish urge-0.1.0.dpack --index index --as-of 2026-11-29",
  ]

  @Test func thePathFromAFolderToAnIndex() throws {
    try run(all: Self.published)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path("index")).sorted()
    #expect(
      names == [
        "index.json", "index.json.minisig", "ours", "ours/urge", "ours/urge/urge-0.1.0.dpack",
        "ours/urge/urge-0.1.0.dpack.minisig",
      ])
    let index = String(decoding: try folder.bytes(of: "index/index.json"), as: UTF8.self)
    #expect(
      index.hasPrefix(
        """
        {
          "schema": 1,
          "name": "desk",
          "serial": 2,
          "expires": "2027-11-29",
          "packs": [
            {
              "id": "ours/urge",
              "versions": [
                {
                  "version": "0.1.0",
                  "archive": "ours/urge/urge-0.1.0.dpack",

        """))
    let verified = try run(["verify", "urge-0.1.0.dpack"])
    #expect(verified.outputText.hasPrefix("urge-0.1.0.dpack: ours/urge@0.1.0, signed with "))
    #expect(verified.status == 0)
  }

  @Test(
    .enabled(
      if: Command.find(["minisign"]) != nil, "minisign is absent (apt-get install minisign)"))
  func theStockProgramVerifiesWhatIsPublished() throws {
    try run(all: Self.published)
    var minisign = Command(program: try #require(Command.find(["minisign"])))
    minisign.folder = folder.path
    for (file, key) in [
      ("index/index.json", "desk"), ("index/ours/urge/urge-0.1.0.dpack", "ours"),
    ] {
      let outcome = try minisign.run(["-V", "-p", "data/demarche/keys/\(key).pub", "-m", file])
      #expect(outcome.status == 0, "\(outcome.errorText)")
    }
  }

  /// Two paths, two time zones, two languages.
  @Test func theSamePackGivesTheSameBytesEverywhere() throws {
    try folder.write("x", to: "urge/lexicons/déclarations 声明.txt")
    try FileManager.default.createDirectory(
      atPath: folder.path("elsewhere/deep"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: folder.path("urge"), toPath: folder.path("elsewhere/deep/other"))
    let places = [
      ("urge", ["TZ": "UTC", "LC_ALL": "C"]),
      ("elsewhere/deep/other/", ["TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8"]),
      (folder.path("urge"), ["TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8"]),
    ]
    var archives: Set<[UInt8]> = []
    for (place, environment) in places {
      let outcome = try run(["build", place, "-o", "-"], environment: environment)
      #expect(outcome.status == 0, "\(outcome.errorText)")
      archives.insert(outcome.output)
    }
    #expect(archives.count == 1)
    #expect(archives.first?.count == 5 * 512 + 3 * 512)
  }

  @Test func secretKeysAreForTheirOwnerAlone() throws {
    try run(all: ["key ours --no-password"])
    let path = folder.path("data/demarche/keys/ours.key")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let again = try run(["key", "ours", "--no-password"])
    #expect(
      again.errorText == """
        \(path): error: there is such a key already [sign/invalid-key]
          help: take another name, or another folder with '--keys'

        """)
    #expect(again.status == 4)
  }

  @Test func withoutATerminalAPasswordIsAskedForInAFile() throws {
    let outcome = try run(["key", "ours"])
    #expect(
      outcome.errorText == """
        \(folder.path("data/demarche/keys/ours.key")): error: the key asks for a password, but there \
        is no terminal to ask on [sign/password]
          help: use '--password-file FILE' or '--no-password'

        """)
    #expect(outcome.status == 4)
    #expect(try folder.names() == ["urge"])
  }

  /// Takes a gigabyte and some seconds twice, as minisign asks of whoever guesses passwords.
  @Test func aKeyBehindAPasswordSigns() throws {
    try folder.write("pass\n", to: "password")
    try run(all: [
      "key ours --password-file password", "build urge",
      "sign urge-0.1.0.dpack --password-file password", "verify urge-0.1.0.dpack",
    ])
  }

  /// Something that is not as it should be, and what is said of it.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let said: String
    var status: Int32 = 4
    let arguments: [String]
    var change: @Sendable (TemporaryFolder) throws -> Void = { _ in }
  }

  static let refusals = [
    Refusal(
      testDescription: "no key",
      said: """
        data/demarche/keys/ours.key: error: there is no secret key 'ours' [sign/no-secret-key]
          help: make it: demarche pack key ours

        """, arguments: ["sign", "urge-0.1.0.dpack"]
    ) { try FileManager.default.removeItem(atPath: $0.path("data")) },
    Refusal(
      testDescription: "no archive",
      said: """
        warn.dpack: error: there is no such file [pack/not-found]
          help: 'demarche pack build DIR' makes one

        """, status: 78, arguments: ["sign", "warn.dpack"]),
    Refusal(
      testDescription: "flipped byte",
      said: """
        urge-0.1.0.dpack: error: the signature should be of this file, but is not: one of them was \
        changed [sign/no-match]
          help: fetch both again; if that does not help, tell whoever gave them to you

        """, arguments: ["verify", "urge-0.1.0.dpack"]
    ) { folder in
      var bytes = try folder.bytes(of: "urge-0.1.0.dpack")
      bytes[600] ^= 1
      try folder.write(bytes, to: "urge-0.1.0.dpack")
    },
    Refusal(
      testDescription: "file of a gigabyte",
      said: """
        urge-0.1.0.dpack: error: a pack should have at most 10000 files and 64000000 bytes \
        [pack/too-large]

        """, arguments: ["verify", "urge-0.1.0.dpack"]
    ) { folder in
      let file = try FileHandle(forWritingTo: URL(filePath: folder.path("urge-0.1.0.dpack")))
      try file.truncate(atOffset: 1 << 30)
    },
    Refusal(
      testDescription: "no signature",
      said: """
        urge-0.1.0.dpack: error: a pack should have a signature, but 'urge-0.1.0.dpack.minisig' is \
        not there [sign/unsigned]
          help: whoever made it signs it with 'demarche pack sign'

        """, arguments: ["publish", "urge-0.1.0.dpack", "--index", "index"]
    ) { try FileManager.default.removeItem(atPath: $0.path("urge-0.1.0.dpack.minisig")) },
    Refusal(
      testDescription: "published before",
      said: """
        urge-0.1.0.dpack: error: index 'desk' has 'ours/urge@0.1.0' already, and a version never \
        changes [index/exists]
          help: raise 'version' in pack.toml, then build and sign again

        """, arguments: ["publish", "urge-0.1.0.dpack", "--index", "index"]),
    Refusal(
      testDescription: "no index",
      said: """
        nowhere/index.json: error: there is no such file [index/no-file]
          help: check the address of the index; 'demarche pack index init' makes one

        """, status: 66, arguments: ["publish", "urge-0.1.0.dpack", "--index", "nowhere"]),
    Refusal(
      testDescription: "index there already",
      said: """
        index/index.json: error: there is an index already [index/exists]
          help: 'demarche pack publish' adds to it

        """, arguments: ["index", "init", "index", "--name", "desk"]),
    Refusal(
      testDescription: "name of an index",
      said: """
        other/index.json: error: the name of an index should be of lower-case letters, digits and \
        hyphens, but is 'Our Desk' [index/name]

        """,
      arguments: ["index", "init", "other", "--name", "Our Desk", "--index-key", "desk"]),
    Refusal(
      testDescription: "no version",
      said: """
        index/index.json: error: index 'desk' has no version 0.2.0 of 'ours/urge' \
        [index/unknown-version]
          help: it has 0.1.0

        """,
      arguments: ["yank", "ours/urge@0.2.0", "--index", "index", "--reason", "reads dates wrongly"]),
    Refusal(
      testDescription: "keys that are none",
      said: """
        data/demarche/keys.toml: error: this should be what demarche wrote of the keys it met, but \
        is not [sign/key-ring]
          help: mend it, or move it away: then the next key of each namespace is taken as right

        """, arguments: ["keys"]
    ) { try $0.write("schema = 2\n", to: "data/demarche/keys.toml") },
    Refusal(
      testDescription: "no line of a key",
      said: """
        demarche: error: '--replace' should be namespace=key, but is 'ours=x' [sign/invalid-key]
          help: write for example: --replace ours=RWQ…, the line of the public key

        """, arguments: ["keys", "--replace", "ours=x"]),
    Refusal(
      testDescription: "archive in the pack's own folder", said: "", status: 64,
      arguments: ["build", "urge", "-o", "urge/tests.dpack"]),
    Refusal(
      testDescription: "not a version", said: "", status: 64,
      arguments: ["yank", "ours/urge", "--index", "index", "--reason", "x"]),
  ]

  @Test(arguments: refusals)
  func whatIsNotAsItShouldBeIsRefused(_ refusal: Refusal) throws {
    try run(all: Self.published)
    try refusal.change(folder)
    let before = try folder.names()
    let outcome = try run(refusal.arguments)
    #expect(outcome.status == refusal.status, "\(outcome.errorText)")
    if refusal.status != 64 {
      #expect(outcome.errorText.replacing(folder.path + "/", with: "") == refusal.said)
    }
    #expect(outcome.outputText == "")
    #expect(try folder.names() == before)
  }

  @Test func aChangedKeyIsRefusedUntilThePersonReplacesIt() throws {
    try run(all: Self.published + ["key other --no-password"])
    let line = try String(
      contentsOfFile: folder.path("data/demarche/keys/other.pub"), encoding: .utf8
    )
    .split(separator: "\n")[1]
    try run(all: ["keys --replace ours=\(line)"])
    let refused = try run(["verify", "urge-0.1.0.dpack"])
    #expect(refused.errorText.contains("[sign/other-key]"))
    #expect(refused.status == 4)
    let named = try run(["verify", "urge-0.1.0.dpack", "--key", "ours"])
    #expect(named.errorText.contains("[sign/changed-key]"))
    #expect(named.errorText.contains("demarche pack keys --replace ours=RW"))
    try run(all: ["keys --forget ours", "verify urge-0.1.0.dpack"])
  }

  @Test func aWithdrawnVersionStaysWithItsReason() throws {
    try run(all: Self.published)
    let outcome = try run(
      ["yank", "ours/urge@0.1.0", "--index", "index", "--reason", "reads dates wrongly"])
    #expect(outcome.outputText == "index: ours/urge@0.1.0 withdrawn, serial 3\n")
    let index = String(decoding: try folder.bytes(of: "index/index.json"), as: UTF8.self)
    #expect(index.contains("\"yanked\": \"reads dates wrongly\""))
  }

  @Test func anIndexIsSignedAnewForLonger() throws {
    try run(all: Self.published)
    let outcome = try run(["index", "renew", "index", "--as-of", "2027-06-01", "--days", "30"])
    #expect(outcome.outputText == "index: index 'desk', serial 3, counts until 2027-07-01\n")
  }
}
