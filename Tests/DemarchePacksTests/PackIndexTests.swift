import DemarcheModel
import DemarchePacks
import TestSupport
import Testing

/// Indexes as they are written, and as their keepers change them.
struct PackIndexTests {
  /// One of everything that an index can say.
  private static func full() throws -> PackIndex {
    var index = PackIndex(name: "desk", serial: 7, expires: IndexSample.day("2027-01-31"))
    var version = PackIndex.Version(
      version: SemanticVersion(1, 2, 0), archiveSHA256: String(repeating: "a", count: 64),
      byteCount: 4096, treeSHA256: String(repeating: "b", count: 64),
      key: try SignatureTests.key(1).publicKey, publishedOn: IndexSample.published)
    version.hostRange = VersionRange(">=0.1, <2")
    version.apiLevel = 1
    version.requirements = [
      PackIndex.Requirement(id: "demarche/core", range: try #require(VersionRange("^0.3")))
    ]
    version.permissions.read = ["workspace:lexicons/**"]
    version.permissions.clock = true
    version.permissions.why = "Reads \"your\" own\tlists:\n\\ é 声明 \u{1}"
    version.yanked = "crashes"
    version.deprecated = "old"
    index.packs = [PackIndex.Entry(id: "ours/urge", versions: [version])]
    return index
  }

  @Test func anIndexComesBack() throws {
    let index = try Self.full()
    #expect(try PackIndex.parse(index.encoded, file: "i") == index)
  }

  @Test func anIndexIsWrittenInOneForm() throws {
    let text = String(decoding: try Self.full().encoded, as: UTF8.self)
    #expect(
      text.hasSuffix(
        #"""
                  "published_on": "2026-11-29",
                  "demarche": ">=0.1, <2",
                  "api": 1,
                  "requires": {
                    "demarche/core": "^0.3"
                  },
                  "permissions": {
                    "read": [
                      "workspace:lexicons/**"
                    ],
                    "clock": true,
                    "why": "Reads \"your\" own\tlists:\n\\ é 声明 \u0001"
                  },
                  "yanked": "crashes",
                  "deprecated": "old"
                }
              ]
            }
          ]
        }

        """#))
    #expect(
      text.hasPrefix(
        """
        {
          "schema": 1,
          "name": "desk",
          "serial": 7,
          "expires": "2027-01-31",
          "packs": [
            {
              "id": "ours/urge",
              "versions": [
                {
                  "version": "1.2.0",
                  "archive": "ours/urge/urge-1.2.0.dpack",

        """))
  }

  @Test func anEmptyIndexComesBack() throws {
    let index = PackIndex(name: "desk", serial: 1, expires: IndexSample.published)
    #expect(String(decoding: index.encoded, as: UTF8.self).contains("\"packs\": []\n"))
    #expect(try PackIndex.parse(index.encoded, file: "i") == index)
  }

  @Test func publishingSortsVersionsAndRaisesTheSerial() throws {
    let shop = try IndexSample()
    try shop.publish(try IndexSample.pack(version: "1.10.0"))
    try shop.publish(try IndexSample.pack(version: "1.9.0"))
    try shop.publish(try IndexSample.pack(id: "a/b"), by: try SignatureTests.key(6))
    let index = try shop.indexFolder.read()
    #expect(index.serial == 5)
    #expect(index.packs.map(\.id) == ["a/b", "ours/urge"])
    #expect(index.packs[1].versions.map(\.version.text) == ["1.0.0", "1.9.0", "1.10.0"])
    #expect(
      index.keys.mapValues(\.fingerprint) == [
        "a": "0606060606060606", "ours": "0101010101010101",
      ])
  }

  @Test func anotherKeyForANamespaceOfTheIndexIsRefused() throws {
    let shop = try IndexSample()
    let error = #expect(throws: PackError.self) {
      try shop.publish(
        try IndexSample.pack(version: "1.0.1"), by: try SignatureTests.key(6))
    }
    #expect(error?.diagnostics.map(\.code) == ["sign/changed-key"])
    #expect(try shop.indexFolder.read().serial == 2)
  }

  @Test func anIndexOfAnotherKeyIsNotChanged() throws {
    let shop = try IndexSample()
    let before = try shop.folder.bytes(of: "index/index.json")
    let folder = IndexFolder(
      shop.folder.path("index"), key: try SignatureTests.key(6), today: IndexSample.published,
      days: 100)
    let error = #expect(throws: PackError.self) { try folder.renew() }
    #expect(error?.diagnostics.map(\.code) == ["sign/other-key"])
    #expect(try shop.folder.bytes(of: "index/index.json") == before)
  }

  @Test func aChangeThatWasCutShortBetweenTheTwoFilesIsProvedByTheNextOne() throws {
    let shop = try IndexSample()
    let place = "index/index.json.minisig"
    let old = try shop.folder.bytes(of: place)
    _ = try shop.indexFolder.renew()
    let new = try shop.folder.bytes(of: place)
    try shop.folder.write(String(decoding: old, as: UTF8.self), to: place)
    let error = #expect(throws: PackError.self) { try shop.indexFolder.renew() }
    #expect(error?.diagnostics.map(\.code) == ["sign/no-match"])
    try shop.folder.write(String(decoding: new, as: UTF8.self), to: "index/index.json.next.minisig")
    #expect(try shop.indexFolder.renew().serial == 4)
    #expect(try shop.indexFolder.read().serial == 4)
    #expect((try? shop.folder.bytes(of: "index/index.json.next.minisig")) == nil)
  }

  @Test func aSerialBeyondAllChangesIsRefused() throws {
    var index = PackIndex(name: "desk", serial: 1_000_000_001, expires: IndexSample.published)
    let error = #expect(throws: PackError.self) { try PackIndex.parse(index.encoded, file: "i") }
    #expect(error?.diagnostics.map(\.code) == ["index/invalid"])
    index.serial -= 1
    #expect(try PackIndex.parse(index.encoded, file: "i") == index)
  }

  @Test func anExpiredIndexCanBeRenewed() throws {
    let shop = try IndexSample()
    let later = IndexFolder(
      shop.folder.path("index"), key: shop.indexKey, today: IndexSample.day("2030-01-01"), days: 9)
    #expect(try later.renew().expires == IndexSample.day("2030-01-10"))
  }
}
