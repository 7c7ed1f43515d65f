import DemarcheModel

/// Decides which of several annotations of one type stand.
struct OverlapJudge {
  let rules: [CompiledRule]

  /// Splits drafts into those that stand and those that lost, each in text order.
  ///
  /// - Complexity: O(n log n), times the rules of a chain of overlaps where one beats another.
  func judge(_ drafts: [Draft]) -> (standing: [Draft], suppressed: [Draft]) {
    var standing: [Draft] = []
    var suppressed: [Draft] = []
    for group in groups(drafts) {
      var winners = Winners()
      for draft in ranked(group) {
        let extent = extent(draft)
        let overlap = rules[draft.rule].type.overlap
        if let winner = winners.first(against: draft, extent, overlap) {
          var loser = draft
          loser.annotation.suppressedBy = winner.annotation.provenance
          suppressed.append(loser)
        } else {
          winners.add(draft, extent, overlap)
        }
      }
      standing += winners.drafts
    }
    return (standing.sorted(by: standsBefore), suppressed.sorted(by: standsBefore))
  }

  // Drafts of one type whose extents form an unbroken chain; others cannot conflict.
  private func groups(_ drafts: [Draft]) -> [[Draft]] {
    let sorted = drafts.sorted { left, right in
      if left.annotation.type != right.annotation.type {
        return left.annotation.type < right.annotation.type
      }
      return standsByExtent(left, right)
    }
    var groups: [[Draft]] = []
    var end = -1
    var type = ""
    for draft in sorted {
      let extent = extent(draft)
      if draft.annotation.type == type, extent.start < end, !groups.isEmpty {
        groups[groups.count - 1].append(draft)
        end = max(end, extent.end)
      } else {
        groups.append([draft])
        type = draft.annotation.type
        end = extent.end
      }
    }
    return groups
  }

  private func standsByExtent(_ left: Draft, _ right: Draft) -> Bool {
    let first = extent(left)
    let second = extent(right)
    return first == second ? standsBefore(left, right) : first < second
  }

  // A rule that beats another goes before it, whatever their lengths; then the order of ranks.
  private func ranked(_ group: [Draft]) -> [Draft] {
    guard group.count > 1 else { return group }
    let sorted = group.sorted(by: ranksBefore)
    guard sorted.contains(where: { !rules[$0.rule].beats.isEmpty }) else { return sorted }
    // Of each rule its drafts by rank, and the rules that still go before it.
    var queues: [Int: [Int]] = [:]
    for place in sorted.indices.reversed() { queues[sorted[place].rule, default: []].append(place) }
    var present = queues.keys.sorted()
    var ordered: [Draft] = []
    while !present.isEmpty {
      let free = present.filter { rule in !present.contains { beats(rules[$0], rules[rule]) } }
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

  // What must not overlap: of a claim its trigger; of a span all of it, or what the rule
  // offers to others.
  private func extent(_ draft: Draft) -> TextRange {
    switch rules[draft.rule].type.overlap {
    case .onePerTrigger: draft.annotation.trigger
    case .longest:
      rules[draft.rule].publish != nil && draft.isTriggerMarked
        ? draft.annotation.trigger : draft.annotation.range
    case .all: draft.annotation.range
    }
  }

  // Longer, then earlier, pack id, rule name.
  private func ranksBefore(_ left: Draft, _ right: Draft) -> Bool {
    let first = rules[left.rule]
    let second = rules[right.rule]
    let leftLength = extent(left).byteCount
    let rightLength = extent(right).byteCount
    if leftLength != rightLength { return leftLength > rightLength }
    if left.annotation.range.start != right.annotation.range.start {
      return left.annotation.range.start < right.annotation.range.start
    }
    if left.annotation.range.end != right.annotation.range.end {
      return left.annotation.range.end > right.annotation.range.end
    }
    return (first.packID, first.id, first.location.line)
      < (second.packID, second.id, second.location.line)
  }

  private func beats(_ left: CompiledRule, _ right: CompiledRule) -> Bool {
    left.beats.contains { $0 == right.id || right.id.hasSuffix("/" + $0) }
  }

  private func standsBefore(_ left: Draft, _ right: Draft) -> Bool {
    let first = left.annotation
    let second = right.annotation
    if first.range.start != second.range.start { return first.range.start < second.range.start }
    if first.range.end != second.range.end { return first.range.end > second.range.end }
    return (first.type, first.provenance.rule, first.trigger.start, first.provenance.line)
      < (second.type, second.provenance.rule, second.trigger.start, second.provenance.line)
  }
}
