import DemarcheModel

/// Decides which of several annotations of one type stand.
enum OverlapJudge {
  /// What lost, and against what.
  struct Loss {
    let loser: Draft
    let winner: Draft
  }

  /// Splits drafts into those that stand and those that lost, each in text order.
  ///
  /// - Complexity: O(n log n), times the rules of a chain of overlaps where one beats another.
  static func judge(_ drafts: [Draft]) -> (standing: [Draft], lost: [Loss]) {
    var standing: [Draft] = []
    var lost: [Loss] = []
    standing.reserveCapacity(drafts.count)
    for group in groups(drafts) {
      if group.count == 1 {
        standing += group
        continue
      }
      var winners = Winners()
      for draft in ranked(group) {
        let extent = draft.extent
        let overlap = draft.rule.rule.type.overlap
        if let winner = winners.first(against: draft, extent, overlap) {
          lost.append(Loss(loser: draft, winner: winner))
        } else {
          winners.add(draft, extent, overlap)
        }
      }
      standing += winners.drafts
    }
    standing.sort(by: standsBefore)
    lost.sort { standsBefore($0.loser, $1.loser) }
    return (standing, lost)
  }

  // Drafts of one type whose extents form an unbroken chain; others cannot conflict.
  private static func groups(_ drafts: [Draft]) -> [ArraySlice<Draft>] {
    let sorted = drafts.sorted { left, right in
      if left.rule.typeNumber != right.rule.typeNumber {
        return left.rule.typeNumber < right.rule.typeNumber
      }
      return standsByExtent(left, right)
    }
    var groups: [ArraySlice<Draft>] = []
    var first = 0
    var end = -1
    var type = -1
    for (index, draft) in sorted.enumerated() {
      let extent = draft.extent
      if draft.rule.typeNumber == type, extent.start < end {
        end = max(end, extent.end)
      } else {
        if index > first { groups.append(sorted[first..<index]) }
        first = index
        type = draft.rule.typeNumber
        end = extent.end
      }
    }
    if first < sorted.count { groups.append(sorted[first...]) }
    return groups
  }

  private static func standsByExtent(_ left: Draft, _ right: Draft) -> Bool {
    let first = left.extent
    let second = right.extent
    return first == second ? standsBefore(left, right) : first < second
  }

  // A rule that beats another goes before it, whatever their lengths; then the order of ranks.
  private static func ranked(_ group: ArraySlice<Draft>) -> [Draft] {
    let sorted = group.sorted(by: ranksBefore)
    guard sorted.contains(where: { !$0.rule.rule.beats.isEmpty }) else { return sorted }
    // Of each rule its drafts by rank, and the rules that still go before it.
    var queues: [Int: [Int]] = [:]
    for place in sorted.indices.reversed() {
      queues[sorted[place].rule.index, default: []].append(place)
    }
    var runners: [Int: RuleRunner] = [:]
    for draft in sorted { runners[draft.rule.index] = draft.rule }
    var present = queues.keys.sorted()
    var ordered: [Draft] = []
    while !present.isEmpty {
      let free = present.filter { rule in !present.contains { beats(runners[$0], runners[rule]) } }
      let choice = free.isEmpty ? present : free
      // As long as the same rules are there, the same are free.
      var isSame = true
      while isSame, let rule = choice.min(by: { (queues[$0]?.last ?? 0) < (queues[$1]?.last ?? 0) })
      {
        guard let place = queues[rule]?.popLast() else { break }
        ordered.append(sorted[place])
        if queues[rule]?.isEmpty ?? true {
          present.removeAll { $0 == rule }
          isSame = false
        }
      }
    }
    return ordered
  }

  // Longer, then earlier, pack id, rule name.
  private static func ranksBefore(_ left: Draft, _ right: Draft) -> Bool {
    let leftLength = left.extent.byteCount
    let rightLength = right.extent.byteCount
    if leftLength != rightLength { return leftLength > rightLength }
    let first = left.annotation.range
    let second = right.annotation.range
    if first.start != second.start { return first.start < second.start }
    if first.end != second.end { return first.end > second.end }
    let one = left.rule.rule
    let other = right.rule.rule
    return (one.packID, one.id, one.location.line) < (other.packID, other.id, other.location.line)
  }

  private static func beats(_ left: RuleRunner?, _ right: RuleRunner?) -> Bool {
    guard let left, let right else { return false }
    return left.rule.beats.contains { $0 == right.rule.id || right.rule.id.hasSuffix("/" + $0) }
  }

  private static func standsBefore(_ left: Draft, _ right: Draft) -> Bool {
    let first = left.annotation.range
    let second = right.annotation.range
    if first.start != second.start { return first.start < second.start }
    if first.end != second.end { return first.end > second.end }
    let one = left.rule.rule
    let other = right.rule.rule
    return (one.type.name, one.id, left.annotation.trigger.start, one.location.line)
      < (other.type.name, other.id, right.annotation.trigger.start, other.location.line)
  }
}
