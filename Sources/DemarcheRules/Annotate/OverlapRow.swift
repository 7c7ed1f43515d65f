import DemarcheModel

/// What of a draft decides its place among others, as numbers, so that sorting counts no
/// references.
struct OverlapRow {
  /// Among the drafts that are judged.
  let index: Int32
  let type: Int32
  let extentStart: Int32
  let extentEnd: Int32
  private let start: Int32
  private let end: Int32
  private let triggerStart: Int32
  private let rank: Int32
  private let order: Int32
  private let line: Int32

  init(_ draft: Draft, index: Int) {
    self.index = Int32(index)
    let rule = draft.rule
    let extent = draft.extent
    type = Int32(rule.typeNumber)
    extentStart = Int32(extent.start)
    extentEnd = Int32(extent.end)
    start = Int32(draft.range.start)
    end = Int32(draft.range.end)
    triggerStart = Int32(draft.trigger.start)
    rank = Int32(rule.rank)
    order = Int32(rule.order)
    line = Int32(rule.rule.location.line)
  }

  /// By type, then by what must not overlap.
  static func chainsBefore(_ left: OverlapRow, _ right: OverlapRow) -> Bool {
    if left.type != right.type { return left.type < right.type }
    if left.extentStart != right.extentStart { return left.extentStart < right.extentStart }
    if left.extentEnd != right.extentEnd { return left.extentEnd < right.extentEnd }
    return standsBefore(left, right)
  }

  /// Longer, then earlier, pack id, rule name.
  static func ranksBefore(_ left: OverlapRow, _ right: OverlapRow) -> Bool {
    let first = left.extentEnd - left.extentStart
    let second = right.extentEnd - right.extentStart
    if first != second { return first > second }
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end > right.end }
    return left.rank < right.rank
  }

  /// In text order: longer first, then by type and name.
  static func standsBefore(_ left: OverlapRow, _ right: OverlapRow) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end > right.end }
    if left.order != right.order { return left.order < right.order }
    if left.triggerStart != right.triggerStart { return left.triggerStart < right.triggerStart }
    return left.line < right.line
  }
}
