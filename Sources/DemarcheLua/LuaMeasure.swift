/// What a host function is called with that asks how much it is, not what.
package enum LuaMeasure {
  /// A table with so many bytes of text, and 16 for each value in it.
  case table(byteCount: Int)
  /// What is no table.
  case other(LuaValue)
}

extension LuaTable {
  /// The bytes of text in it, and 16 for each value.
  package var byteCount: Int {
    array.reduce(0) { $0 + $1.byteCount } + others.reduce(0) { $0 + $1.value.byteCount }
      + fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.byteCount }
  }
}

extension LuaValue {
  fileprivate var byteCount: Int {
    switch self {
    case .string(let text): 16 + text.utf8.count
    case .table(let table): 16 + table.byteCount
    default: 16
    }
  }
}
