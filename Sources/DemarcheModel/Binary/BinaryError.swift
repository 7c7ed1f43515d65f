/// Bytes that are not what a `BinaryReader` was asked for: cut off, or of another meaning.
package struct BinaryError: Error, Hashable {
  /// Makes the error.
  package init() {}
}
