/// A line of a chunk.
package struct LuaLocation: Sendable, Equatable {
  /// The chunk's name as it was given to `run`.
  package let chunk: String
  /// From 1.
  package let line: Int
}
