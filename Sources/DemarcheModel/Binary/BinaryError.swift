/// Bytes that are not what a `BinaryReader` was asked for: cut off, or of another meaning.
public struct BinaryError: Error, Hashable {
  /// Makes the error.
  @inlinable public init() {}
}
