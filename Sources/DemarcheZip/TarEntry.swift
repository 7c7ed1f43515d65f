/// A file of a tar archive.
package struct TarEntry: Sendable, Hashable {
  /// Its path in the archive, not yet known to be UTF-8.
  package var name: [UInt8]
  /// What is in it.
  package var bytes: [UInt8]

  /// A file of that name.
  package init(name: [UInt8], bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
