import DemarcheZip
import Foundation
import Testing

/// What is packed comes back, and the same files give the same archive.
@Suite(.serialized) struct ZipArchiveTests {
  static let entries = [
    ZipEntry(name: "first.xml", bytes: Array("<a>é</a>".utf8)),
    ZipEntry(name: "folder/second.txt", bytes: Array(repeating: UInt8(ascii: "x"), count: 70_000)),
    ZipEntry(name: "empty", bytes: []),
  ]

  @Test func whatIsPackedComesBack() throws {
    let archive = try ZipArchive.write(Self.entries)
    let files = try ZipArchive.read(Self.entries.map(\.name) + ["no such file"], from: archive)
    #expect(files == Self.entries.map(\.bytes) + [nil])
    #expect(archive.count < 1000)
  }

  @Test func noFilesGiveAnArchiveThatEnds() throws {
    #expect(try ZipArchive.write([]).starts(with: [0x50, 0x4B, 5, 6]))
  }

  @Test func theSameFilesGiveTheSameBytes() throws {
    #expect(try ZipArchive.write(Self.entries) == ZipArchive.write(Self.entries))
  }

  // The format counts from 1980, in local time, in two fields of two bytes.
  @Test(arguments: ["UTC", "Asia/Tokyo", "America/Los_Angeles"])
  func filesHaveTheEarliestTimeInEveryZone(_ zone: String) throws {
    let old = ProcessInfo.processInfo.environment["TZ"]
    setenv("TZ", zone, 1)
    tzset()
    defer {
      if let old { setenv("TZ", old, 1) } else { unsetenv("TZ") }
      tzset()
    }
    let archive = try ZipArchive.write(Self.entries)
    #expect(Array(archive[10..<14]) == [0, 0, 0x21, 0])
    #expect(archive.starts(with: [0x50, 0x4B, 3, 4]))
  }

  @Test func whatIsNoArchiveIsRefused() {
    let error = #expect(throws: ZipError.self) {
      try ZipArchive.read(["a"], from: Array("no archive".utf8))
    }
    guard case .noArchive = error else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
  }
}
