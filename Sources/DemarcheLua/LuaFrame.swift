/// One Lua function of a traceback.
package struct LuaFrame: Sendable, Equatable {
  /// The chunk's name as it was given to `run`.
  package let chunk: String
  /// From 1.
  package let line: Int
  /// The name the caller used, where one is known.
  package let function: String?
}
