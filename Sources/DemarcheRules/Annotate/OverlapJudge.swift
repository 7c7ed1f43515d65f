import DemarcheModel

/// Decides which of several annotations of one type stand.
struct OverlapJudge {
  let rules: [CompiledRule]

  /// Splits drafts into those that stand and those that lost, each in text order.
  func judge(_ drafts: [Draft]) -> (standing: [Draft], suppressed: [Draft]) {
    var standing: [Draft] = []
    var suppressed: [Draft] = []
    for draft in drafts.sorted(by: ranksBefore) {
      let type = rules[draft.rule].type
      let winner = standing.first { other in
        other.annotation.type == type.name && conflicts(other, draft, type.overlap)
      }
      if let winner {
        var loser = draft
        loser.annotation.suppressedBy = winner.annotation.provenance
        suppressed.append(loser)
      } else {
        standing.append(draft)
      }
    }
    return (standing.sorted(by: standsBefore), suppressed.sorted(by: standsBefore))
  }

  private func conflicts(_ left: Draft, _ right: Draft, _ overlap: AnnotationType.Overlap) -> Bool {
    switch overlap {
    case .onePerTrigger: left.annotation.trigger.overlap(right.annotation.trigger) > 0
    case .longest: left.annotation.range.overlap(right.annotation.range) > 0
    case .all:
      left.annotation.range == right.annotation.range
        && left.annotation.fields == right.annotation.fields
    }
  }

  // `beats`, then longer, earlier, pack id, rule name.
  private func ranksBefore(_ left: Draft, _ right: Draft) -> Bool {
    let first = rules[left.rule]
    let second = rules[right.rule]
    if beats(first, second) != beats(second, first) { return beats(first, second) }
    let leftLength = length(left)
    let rightLength = length(right)
    if leftLength != rightLength { return leftLength > rightLength }
    if left.annotation.range != right.annotation.range {
      return left.annotation.range < right.annotation.range
    }
    return (first.packID, first.id, first.location.line) < (second.packID, second.id, second.location.line)
  }

  private func length(_ draft: Draft) -> Int {
    switch rules[draft.rule].type.overlap {
    case .onePerTrigger: draft.annotation.trigger.byteCount
    case .longest, .all: draft.annotation.range.byteCount
    }
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
