import CZipShim

/// Why an archive could not be read or written.
package enum ZipError: Error, Sendable, Hashable {
  /// libarchive is not installed; Debian's package `libarchive13` has it.
  case noLibrary
  /// Not a ZIP archive, or a damaged one; the reason is libarchive's, and may be empty.
  case noArchive(reason: String)
  /// More entries, more bytes or a greater ratio than the limits allow; the message says which.
  case tooLarge(String)
  /// An entry that is wanted is encrypted.
  case encrypted
  /// There is no memory.
  case noMemory

  init(_ answer: dzip_answer, reason: [CChar]) {
    switch answer {
    case DZIP_TOO_MANY:
      self = .tooLarge("archive should have at most \(DZIP_ENTRY_LIMIT) entries, but has more")
    case DZIP_TOO_LARGE:
      self = .tooLarge("archive should unpack to at most \(DZIP_SIZE_LIMIT) bytes, but has more")
    case DZIP_BOMB:
      self = .tooLarge(
        "archive should unpack to at most \(DZIP_RATIO_LIMIT) times its size, but has more")
    case DZIP_ENCRYPTED: self = .encrypted
    case DZIP_NO_MEMORY: self = .noMemory
    default:
      let words = reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      self = .noArchive(reason: String(decoding: words, as: UTF8.self))
    }
  }
}
