import DemarcheLua

/// What ended the writing of a document by a pack's format.
enum FormatFailure: Error {
  /// Lua did, in that function.
  case lua(LuaError, function: String)
  /// The host refuses what the function gave.
  case refused(code: String, message: String, function: String)
}
