import DemarcheArchive
import DemarcheModel
import Foundation
import TestSupport
import Testing

/// An archive that cannot be used says why, and stays as it was.
@Suite struct RefusalTests {
  private func failure(_ body: () throws -> Void) throws -> String {
    do {
      try body()
      return "nothing failed"
    } catch let error as ArchiveError {
      let diagnostic = error.diagnostic
      let name = diagnostic.file?.split(separator: "/").last ?? ""
      return "\(name): \(diagnostic.message) [\(diagnostic.code)] help: \(diagnostic.help ?? "")"
    }
  }

  @Test func anAbsentFileIsNotMadeByReading() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    #expect(
      try failure { _ = try Archive(path, .reading) }
        == "a.db: there is no archive [archive/not-found] help: 'demarche archive add' makes it")
    #expect(try folder.names() == [])
  }

  @Test func aTextIsNoArchive() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("just words", to: "a.txt")
    #expect(
      try failure { _ = try Archive(path, .creating) }
        == "a.txt: the file is no archive: it is not an SQLite database [archive/foreign] help: "
        + "name another file; 'demarche archive add' makes it where it is absent")
    #expect(try folder.bytes(of: "a.txt") == Array("just words".utf8))
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func aDatabaseOfAnotherProgramIsNoArchive() throws {
    let folder = try TemporaryFolder()
    var bytes = try self.bytes(of: Archive(folder.path("x.db"), .creating))
    bytes[68] = 1
    try folder.write(bytes, to: "other.db")
    #expect(
      try failure { _ = try Archive(folder.path("other.db"), .creating) }
        == "other.db: the file is no archive: it is an SQLite database of another program "
        + "[archive/foreign] help: name another file; 'demarche archive add' makes it where it is "
        + "absent")
    #expect(try folder.bytes(of: "other.db") == bytes)
  }

  @Test func anArchiveOfANewerVersionIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    do {
      let archive = try Archive(folder.path("a.db"), .creating)
      try Sample.add([Sample.findings(Sample.statement("a"))], to: archive)
      try archive.execute("INSERT INTO grdb_migrations VALUES ('9999 something else')")
    }
    for access in [Archive.Access.reading, .writing, .creating] {
      #expect(
        try failure { _ = try Archive(folder.path("a.db"), access) }
          == "a.db: the archive was made by a newer version of demarche [archive/newer] help: "
          + "use that version, or make an archive of your own with 'demarche archive add'")
    }
  }

  @Test func aSecondWriterIsRefused() throws {
    let archive = try TemporaryArchive()
    let other = try Archive(archive.path, .writing)
    _ = try archive.archive.add(by: Sample.rules(), now: Sample.time) { _, _ in
      let message = try failure {
        try Sample.add([Sample.findings(Sample.statement("b"))], to: other)
      }
      #expect(message == Self.locked)
      return true
    }
  }

  private static let locked =
    "a.db: another program is writing to the archive [archive/locked] help: wait until it has "
    + "ended, then run the command again"

  @Test func aTransactionOfAnotherProgramIsWaitedForInVain() throws {
    let archive = try TemporaryArchive()
    let other = try Archive(archive.path, .writing, waitSeconds: 0.1)
    try archive.archive.holdingTransaction {
      let message = try failure {
        try Sample.add([Sample.findings(Sample.statement("b"))], to: other)
      }
      #expect(message == Self.locked)
    }
    #expect(try archive.archive.rows("SELECT count(*) FROM version") == ["0"])
  }

  @Test func aFullDiskKeepsWhatWasWholeBefore() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    try Sample.add([Sample.findings(Sample.statement("a"))], to: Archive(path, .creating))
    let pages = try bytes(of: Archive(path, .reading)).count / 8192
    let archive = try Archive(path, .writing, pageLimit: pages + 4)
    let text = String(repeating: "The EU welcomes the law of Norlund. ", count: 5000)
    let message = try failure {
      try Sample.add(
        (0..<20).map { Sample.findings(Sample.statement("b\($0)", "\($0) " + text)) }, to: archive)
    }
    #expect(
      message == "a.db: the disk is full [archive/full] help: make room and run the command "
        + "again: it goes on where it stopped")
    let later = try Archive(path, .writing)
    #expect(try later.rows("SELECT statement FROM statement") == ["a"])
    #expect(try later.verify().faults == [])
    #expect(try Sample.add([Sample.findings(Sample.statement("b"))], to: later).outcomes == [.new])
  }

  @Test func aDamagedFileIsFoundOut() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    do {
      let archive = try Archive(path, .creating)
      try Sample.add((0..<50).map { Sample.findings(Sample.statement("k\($0)")) }, to: archive)
    }
    var bytes = try folder.bytes(of: "a.db")
    for place in stride(from: 8192 * 3, to: bytes.count, by: 8192) {
      for offset in 0..<64 { bytes[place + offset] = 0xEE }
    }
    try folder.write(bytes, to: "a.db")
    let message = try failure {
      try Sample.add([Sample.findings(Sample.statement("z"))], to: Archive(path, .writing))
    }
    #expect(
      message == "a.db: the archive is damaged: database disk image is malformed "
        + "[archive/damaged] help: restore it from a copy, or make it anew with 'demarche archive "
        + "add'")
    #expect(try folder.bytes(of: "a.db") == bytes)
  }

  // The file as it is once nobody has it open.
  private func bytes(of archive: consuming Archive) throws -> [UInt8] {
    let path = archive.path
    try archive.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }
}
