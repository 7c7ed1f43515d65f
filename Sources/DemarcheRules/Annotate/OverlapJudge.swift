import DemarcheModel

/// Decides which of several annotations of one type stand.
enum OverlapJudge {
  /// What lost, and against what.
  struct Loss {
    let loser: Draft
    let winner: Draft
  }
  /// Drafts that stand and those that lost, each in text order.
  struct Judgement {
    var standing: [Draft]
    var lost: [Loss]
  }

  /// Splits drafts into those that stand and those that lost.
  ///
  /// - Complexity: O(n log n), times the rules of a chain of overlaps where one beats another.
  static func judge(_ drafts: [Draft]) -> Judgement {
    var rows = drafts.indices.map { OverlapRow(drafts[$0], index: $0) }
    if rows.count > 1 { rows.sort(by: OverlapRow.chainsBefore) }
    var standing: [OverlapRow] = []
    var lost: [(loser: OverlapRow, winner: Draft)] = []
    standing.reserveCapacity(rows.count)
    var first = 0
    while first < rows.count {
      // Drafts of one type whose extents form an unbroken chain; others cannot conflict.
      var end = first + 1
      var reach = rows[first].extentEnd
      while end < rows.count, rows[end].type == rows[first].type, rows[end].extentStart < reach {
        reach = max(reach, rows[end].extentEnd)
        end += 1
      }
      if end == first + 1 {
        standing.append(rows[first])
      } else {
        judge(ranked(rows[first..<end], drafts), drafts, &standing, &lost)
      }
      first = end
    }
    standing.sort(by: OverlapRow.standsBefore)
    lost.sort { OverlapRow.standsBefore($0.loser, $1.loser) }
    return Judgement(
      standing: standing.map { drafts[Int($0.index)] },
      lost: lost.map { Loss(loser: drafts[Int($0.loser.index)], winner: $0.winner) })
  }

  /// Puts together what was judged phase by phase; types that several phases found are judged
  /// again, over all of them.
  static func merge(_ judged: [Judgement], of drafts: [Draft]) -> Judgement {
    if judged.count == 1 { return judged[0] }
    let shared = typesOfSeveral(judged)
    guard shared.contains(true) else { return ordered(judged) }
    let again = judge(drafts.filter { shared[$0.rule.typeNumber] })
    let settled = judged.map { judgement in
      Judgement(
        standing: judgement.standing.filter { !shared[$0.rule.typeNumber] },
        lost: judgement.lost.filter { !shared[$0.loser.rule.typeNumber] })
    }
    return ordered(settled + [again])
  }

  // For each number of a type whether several phases found it.
  private static func typesOfSeveral(_ judged: [Judgement]) -> [Bool] {
    var phaseOfType: [Int] = []
    var shared: [Bool] = []
    for (phase, judgement) in judged.enumerated() {
      for draft in judgement.standing {
        let type = draft.rule.typeNumber
        while type >= shared.count {
          phaseOfType.append(-1)
          shared.append(false)
        }
        if phaseOfType[type] >= 0, phaseOfType[type] != phase { shared[type] = true }
        phaseOfType[type] = phase
      }
    }
    return shared
  }

  private static func ordered(_ judged: [Judgement]) -> Judgement {
    let standing = judged.flatMap(\.standing)
    let lost = judged.flatMap(\.lost)
    let rows = standing.indices.map { OverlapRow(standing[$0], index: $0) }
    let lostRows = lost.indices.map { OverlapRow(lost[$0].loser, index: $0) }
    return Judgement(
      standing: rows.sorted(by: OverlapRow.standsBefore).map { standing[Int($0.index)] },
      lost: lostRows.sorted(by: OverlapRow.standsBefore).map { lost[Int($0.index)] })
  }

  private static func judge(
    _ chain: [OverlapRow], _ drafts: [Draft], _ standing: inout [OverlapRow],
    _ lost: inout [(loser: OverlapRow, winner: Draft)]
  ) {
    var winners = Winners()
    for row in chain {
      let draft = drafts[Int(row.index)]
      let overlap = draft.rule.rule.type.overlap
      if let winner = winners.first(against: draft, draft.extent, overlap) {
        lost.append((row, winner))
      } else {
        winners.add(draft, draft.extent, overlap)
        standing.append(row)
      }
    }
  }

  // A rule that beats another goes before it, whatever their lengths; then the order of ranks.
  private static func ranked(_ chain: ArraySlice<OverlapRow>, _ drafts: [Draft]) -> [OverlapRow] {
    let sorted = chain.sorted(by: OverlapRow.ranksBefore)
    guard sorted.contains(where: { !drafts[Int($0.index)].rule.beaten.isEmpty }) else {
      return sorted
    }
    // Of each rule its drafts by rank, and the rules that still go before it.
    var queues: [Int: [Int]] = [:]
    var runners: [Int: RuleRunner] = [:]
    for place in sorted.indices.reversed() {
      let rule = drafts[Int(sorted[place].index)].rule
      queues[rule.index, default: []].append(place)
      runners[rule.index] = rule
    }
    var present = queues.keys.sorted()
    if present.count == 1 { return sorted }
    var ordered: [OverlapRow] = []
    while !present.isEmpty {
      let free = present.filter { rule in
        !present.contains { runners[$0]?.beaten.contains(rule) ?? false }
      }
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
}
