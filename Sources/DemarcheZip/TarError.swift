/// Why a tar archive could not be read or written.
package enum TarError: Error, Sendable, Hashable {
  /// libarchive is not installed; Debian's package `libarchive13` has it.
  case noLibrary
  /// Not a tar archive, a damaged one, or one that ends too early; the reason is libarchive's.
  case noArchive(reason: String)
  /// An entry that is no plain file, and what it is, with its article.
  case noFile(name: [UInt8], what: String)
  /// More entries than are allowed.
  case tooMany
  /// The entry with which the content becomes larger than is allowed.
  case tooLarge(name: [UInt8])
  /// The format cannot hold the name.
  case nameRefused([UInt8])
  /// There is no memory.
  case noMemory
}
