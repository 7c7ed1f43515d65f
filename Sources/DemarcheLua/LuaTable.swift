/// A copy of a Lua table: what `rawget` sees, without its metatable.
package struct LuaTable: Sendable, Equatable {
  /// The values of the keys 1...n.
  package var array: [LuaValue]
  /// The entries with integer keys outside 1...n, ascending.
  package var others: [LuaIndexedEntry]
  /// The entries with string keys, ascending by UTF-8 bytes when they come from Lua.
  package var fields: [LuaField]

  /// A table that Lua will be given; keys must not occur twice.
  package init(
    array: [LuaValue] = [], others: [LuaIndexedEntry] = [], fields: [LuaField] = []
  ) {
    self.array = array
    self.others = others
    self.fields = fields
  }

  /// The value of the string key `name`, or nil when there is none.
  ///
  /// - Complexity: O(n) in the number of fields; tables from scripts are small.
  package subscript(name: String) -> LuaValue? {
    fields.first { $0.name == name }?.value
  }
}
