/// Bytes that are not what a `BinaryReader` was asked for: cut off, or of another meaning.
@usableFromInline package struct BinaryError: Error, Hashable {
  /// Makes the error.
  @inlinable package init() {}
}
