import DemarcheModel

/// Decides which of several annotations of one type stand.
struct OverlapJudge {
  let rules: [CompiledRule]

  /// Splits drafts into those that stand and those that lost, each in text order.
  ///
  /// - Complexity: O(n log n) for drafts that overlap few others.
  func judge(_ drafts: [Draft]) -> (standing: [Draft], suppressed: [Draft]) {
    var standing: [Draft] = []
    var suppressed: [Draft] = []
    for group in groups(drafts) {
      var winners: [Draft] = []
      for draft in ranked(group) {
        let overlap = rules[draft.rule].type.overlap
        if let winner = winners.first(where: { conflicts($0, draft, overlap) }) {
          var loser = draft
          loser.annotation.suppressedBy = winner.annotation.provenance
          suppressed.append(loser)
        } else {
          winners.append(draft)
        }
      }
      standing += winners
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
    var rest = group.sorted(by: ranksBefore)
    guard rest.contains(where: { !rules[$0.rule].beats.isEmpty }) else { return rest }
    var ordered: [Draft] = []
    while !rest.isEmpty {
      let next = rest.indices.first { candidate in
        !rest.contains { beats(rules[$0.rule], rules[rest[candidate].rule]) }
      }
      ordered.append(rest.remove(at: next ?? 0))
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

  private func conflicts(_ left: Draft, _ right: Draft, _ overlap: AnnotationType.Overlap) -> Bool {
    switch overlap {
    case .onePerTrigger, .longest: extent(left).overlap(extent(right)) > 0
    case .all:
      left.annotation.range == right.annotation.range
        && left.annotation.fields == right.annotation.fields
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
