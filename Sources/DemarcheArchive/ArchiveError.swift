package import DemarcheModel
import GRDB

/// Why an archive could not be used; it is as it was before.
///
/// The codes are `archive/…`.
package struct ArchiveError: Error, Sendable, Hashable {
  /// What is wrong, with the archive's path as its file and what to do.
  package var diagnostic: Diagnostic

  /// An error with what is wrong.
  package init(_ code: String, _ message: String, file: String?, help: String? = nil) {
    diagnostic = Diagnostic(code: code, message: message, file: file, help: help)
  }

  /// What SQLite refused, in the words of the person whose archive it is.
  init(_ error: DatabaseError, file: String) {
    let said = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_FULL:
      self.init(
        "archive/full", "the disk is full", file: file,
        help: "make room and run the command again: it goes on where it stopped")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = ArchiveFile.locked(file)
    case .SQLITE_READONLY, .SQLITE_PERM:
      self = ArchiveFile.readOnly(file)
    case .SQLITE_CANTOPEN:
      self.init(
        "archive/unreadable", "the archive cannot be opened: \(said)", file: file,
        help: "it should be a file that you may read, in a folder that exists")
    case .SQLITE_NOTADB:
      self.init(
        "archive/foreign", "the file is no archive: it is not an SQLite database", file: file,
        help: "name another file; 'demarche archive add' makes it where it is absent")
    case .SQLITE_CORRUPT:
      self.init(
        "archive/damaged", "the archive is damaged: \(said)", file: file,
        help: "restore it from a copy, or make it anew with 'demarche archive add'")
    case .SQLITE_IOERR:
      self.init(
        "archive/unreadable", "the disk failed while the archive was in use: \(said)", file: file,
        help: "look after the disk, then run 'demarche archive verify'")
    default:
      self.init("archive/failed", "SQLite refused: \(said)", file: file)
    }
  }
}

/// Runs `body`, and names the archive in what fails.
func naming<Result>(_ path: String, _ body: () throws -> Result) throws(ArchiveError) -> Result {
  do {
    return try body()
  } catch let error as ArchiveError {
    throw error
  } catch let error as DatabaseError {
    throw ArchiveError(error, file: path)
  } catch is CompactError {
    throw ArchiveError(DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row"), file: path)
  } catch {
    throw ArchiveError("archive/failed", "\(error)", file: path)
  }
}
