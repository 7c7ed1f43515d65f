import DemarcheModel

/// The only place that converts positions: Lua's count from 1 and include the last byte.
extension TextRange {
  var luaFirst: Int { start + 1 }
  var luaLast: Int { end }
}
