import DemarcheZip
import Foundation
import Testing

/// What is packed comes back, and the same files give the same archive.
@Suite struct TarArchiveTests {
  static let entries = [
    TarEntry(name: Array("a.txt".utf8), bytes: Array("é".utf8)),
    TarEntry(name: Array("dossier/été.txt".utf8), bytes: Array(repeating: 7, count: 70_000)),
    TarEntry(name: Array("empty".utf8), bytes: []),
  ]

  private func read(_ bytes: [UInt8]) throws(TarError) -> [TarEntry] {
    try TarArchive.read(bytes, entryLimit: 10, byteLimit: 100_000)
  }

  @Test func whatIsPackedComesBack() throws {
    let archive = try TarArchive.write(Self.entries)
    #expect(try read(archive) == Self.entries)
    #expect(archive.count == 3 * 512 + 512 + 70_144 + 1024)
  }

  @Test func noFilesGiveTwoEmptyBlocks() throws {
    #expect(try TarArchive.write([]) == [UInt8](repeating: 0, count: 1024))
  }

  /// As the format is described in POSIX, `pax`, section "ustar Interchange Format".
  @Test func headsHoldNothingOfWhoMadeThem() throws {
    let archive = try TarArchive.write(Self.entries)
    func field(_ start: Int, _ end: Int) -> String {
      String(decoding: archive[start..<end].map { $0 == 0 ? 0x2E : $0 }, as: UTF8.self)
    }
    #expect(field(0, 8) == "a.txt...")
    #expect(field(100, 156) == "000644 .000000 .000000 .00000000002 00000000000 010136. ")
    #expect(field(156, 265) == "0" + String(repeating: ".", count: 100) + "ustar.00")
    #expect(field(265, 329) == String(repeating: ".", count: 64))
    #expect(field(329, 345) == "000000 .000000 .")
  }

  @Test func aNameThatTheFormatCannotHoldIsRefused() {
    let name = [UInt8](repeating: 0x61, count: 101)
    #expect(throws: TarError.nameRefused(name)) {
      try TarArchive.write([TarEntry(name: name, bytes: [])])
    }
  }

  @Test func moreEntriesThanAllowedAreRefused() throws {
    let archive = try TarArchive.write(Self.entries)
    #expect(throws: TarError.tooMany) {
      try TarArchive.read(archive, entryLimit: 2, byteLimit: 100_000)
    }
  }

  @Test func moreBytesThanAllowedAreRefused() throws {
    let archive = try TarArchive.write(Self.entries)
    #expect(throws: TarError.tooLarge(name: Self.entries[1].name)) {
      try TarArchive.read(archive, entryLimit: 3, byteLimit: 70_001)
    }
  }

  @Test(arguments: [[], Array("no archive".utf8), Array(repeating: 1, count: 4096)] as [[UInt8]])
  func whatIsNoArchiveIsRefused(_ bytes: [UInt8]) {
    let error = #expect(throws: TarError.self) { try read(bytes) }
    guard case .noArchive = error else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
  }
}
