/// The names that packs declare, as the words of their files tell, without running them.
package enum DeclaredNames {
  /// Names that some globals are called with as a string, in the order of the file.
  ///
  /// - Parameter kinds: the globals, such as `rule`.
  package static func names(of kinds: [String], in bytes: [UInt8]) -> [String] {
    LuaOutlineReader.declarations(bytes, kinds: kinds).map(\.name.value)
  }
}
