/// What `require` gives for a name.
package enum LuaModule {
  /// A module of the pack: text to run once, and the name of its chunk.
  case source([UInt8], chunkName: String)
  /// A module of the host, such as a table of host functions; it must not be a string.
  case value(LuaValue)
}
