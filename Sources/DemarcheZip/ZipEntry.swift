/// A file of an archive.
package struct ZipEntry: Sendable, Hashable {
  /// Its path in the archive.
  package var name: String
  /// What is in it.
  package var bytes: [UInt8]

  /// A file of that name.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
