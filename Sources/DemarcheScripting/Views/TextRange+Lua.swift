import DemarcheModel

/// The only place that converts positions: Lua's count from 1 and include the last byte.
extension TextRange {
  /// The range of Lua's two positions; nil where they are no positions in order.
  init?(luaFirst first: Int, last: Int) {
    guard first >= 1, last >= first else { return nil }
    self.init(first - 1, last)
  }

  var luaFirst: Int { start + 1 }
  var luaLast: Int { end }
}
