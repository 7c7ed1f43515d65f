import DemarcheModel

/// By what one of two annotations that cannot both stand wins.
package enum TieBreak: String, Sendable {
  case beats, longer, earlier, pack, rule, line
  /// The same words with the same fields, once more.
  case repeats
  /// It had won before against what the other lost to.
  case rank
}

extension RuleSet {
  /// By what `winner` stands and `loser` does not; the order of `OverlapJudge`.
  func tieBreak(_ winner: Annotation, _ loser: Annotation) -> TieBreak {
    guard let first = rules.first(where: { $0.provenance == winner.provenance }),
      let second = rules.first(where: { $0.provenance == loser.provenance })
    else { return .rank }
    if first.type.overlap == .all { return .repeats }
    if first.beats.contains(where: { $0 == second.id || second.id.hasSuffix("/" + $0) }) {
      return .beats
    }
    let won = RuleSet.extent(winner, first)
    let lost = RuleSet.extent(loser, second)
    if won.byteCount != lost.byteCount { return won.byteCount > lost.byteCount ? .longer : .rank }
    if winner.range.start != loser.range.start {
      return winner.range.start < loser.range.start ? .earlier : .rank
    }
    if winner.range.end != loser.range.end {
      return winner.range.end > loser.range.end ? .longer : .rank
    }
    if first.packID != second.packID { return first.packID < second.packID ? .pack : .rank }
    if first.id != second.id { return first.id < second.id ? .rule : .rank }
    return first.location.line < second.location.line ? .line : .rank
  }

  /// What of an annotation must not overlap another of its type.
  static func extent(_ annotation: Annotation, _ rule: CompiledRule) -> TextRange {
    switch rule.type.overlap {
    case .onePerTrigger: annotation.trigger
    case .longest:
      rule.publish != nil && rule.patterns.contains(where: \.isTriggerMarked)
        ? annotation.trigger : annotation.range
    case .all: annotation.range
    }
  }
}
