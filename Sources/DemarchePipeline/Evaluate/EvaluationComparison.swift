import DemarcheModel
import DemarcheReports

/// How an evaluation differs from an earlier one, over the statements that both have.
package struct EvaluationComparison: Sendable {
  /// An item that is now right, or no longer.
  struct Item: Sendable {
    var statement: String
    var fault: EvaluationBaseline.Fault

    /// What became of it, in a word.
    func word(isGained: Bool) -> String {
      switch (fault.kind, isGained) {
      case ("missed", true): "found"
      case ("missed", false): "missed"
      case ("false", true): "no longer false"
      case ("false", false): "false"
      case (_, true): "right"
      case (_, false): "wrong"
      }
    }
  }

  /// The earlier result, as the person knows it.
  let path: String
  /// How many statements both have, and only one of them.
  let sharedCount: Int
  let goneCount: Int
  let newCount: Int
  /// What was wrong and is not, in the order of the earlier result; nil where one of the two does
  /// not list what is wrong.
  let gained: [Item]?
  /// What was not wrong and is, in the order of this one.
  let lost: [Item]?
  private let before: [ScoreLevel: [ScoredType: Tally]]
  private let after: [ScoreLevel: [ScoredType: Tally]]

  /// Compares.
  package init(_ evaluation: Evaluation, with baseline: EvaluationBaseline) {
    path = baseline.path
    let known = Dictionary(
      baseline.statements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let shared = evaluation.statements.filter { known[$0.id] != nil }
    sharedCount = shared.count
    goneCount = known.count - Set(shared.map(\.id)).count
    newCount = evaluation.statements.count - shared.count
    before = EvaluationComparison.tallies { type, level in
      let rows = shared.map { known[$0.id]?.types[type.rawValue]?.tally(level) }
      return rows.contains { $0 == nil } ? nil : rows.compactMap(\.self).reduce(Tally(), +)
    }
    after = EvaluationComparison.tallies { type, level in
      shared.map { $0[type, level] }.reduce(Tally(), +)
    }
    guard shared.allSatisfy({ known[$0.id]?.errors != nil }) else {
      (gained, lost) = (nil, nil)
      return
    }
    var items: (gained: [Item], lost: [Item]) = ([], [])
    for score in shared {
      let old = known[score.id]?.errors ?? []
      let new = score.errors.map(EvaluationBaseline.Fault.init)
      items.gained += EvaluationComparison.rest(of: old, without: new).map {
        Item(statement: score.id, fault: $0)
      }
      items.lost += EvaluationComparison.rest(of: new, without: old).map {
        Item(statement: score.id, fault: $0)
      }
    }
    (gained, lost) = items
  }

  /// F1 before and now, of a class or of all; nil where it was not measured then.
  func f1(_ type: ScoredType?, _ level: ScoreLevel) -> (before: Double?, after: Double?)? {
    guard let old = before[level], let new = after[level] else { return nil }
    guard let type else {
      return (old.values.reduce(Tally(), +).f1, new.values.reduce(Tally(), +).f1)
    }
    return (old[type]?.f1, new[type]?.f1)
  }

  /// Whether F1 of all classes together is lower than it was, at one of the levels.
  package var hasFallen: Bool {
    ScoreLevel.allCases.contains { level in
      guard let (before, after) = f1(nil, level), let before else { return false }
      return (after ?? 0) < before - 1e-9
    }
  }

  /// What a statement lost, as often as it did.
  func lostKeys(of statement: String) -> [[String]: Int] {
    var counts: [[String]: Int] = [:]
    for item in lost ?? [] where item.statement == statement {
      counts[item.fault.key, default: 0] += 1
    }
    return counts
  }

  private static func tallies(
    _ tally: (ScoredType, ScoreLevel) -> Tally?
  ) -> [ScoreLevel: [ScoredType: Tally]] {
    var all: [ScoreLevel: [ScoredType: Tally]] = [:]
    for level in ScoreLevel.allCases {
      var row: [ScoredType: Tally] = [:]
      for type in ScoredType.allCases { row[type] = tally(type, level) }
      if row.count == ScoredType.allCases.count { all[level] = row }
    }
    return all
  }

  // Those that the other list does not have, as often as it lacks them.
  private static func rest(
    of faults: [EvaluationBaseline.Fault], without others: [EvaluationBaseline.Fault]
  ) -> [EvaluationBaseline.Fault] {
    var counts: [[String]: Int] = [:]
    for fault in others { counts[fault.key, default: 0] += 1 }
    return faults.filter { fault in
      guard let count = counts[fault.key], count > 0 else { return true }
      counts[fault.key] = count - 1
      return false
    }
  }
}

extension EvaluationBaseline.Fault {
  /// An error of this evaluation as one that is written.
  init(_ error: ScoringError) {
    kind = error.kind.rawValue
    type = error.typeName
    field = error.field
    words = error.words
    sentence = error.sentence
    line = error.line
    column = error.column
  }

  /// What makes two the same, of one statement.
  var key: [String] {
    [kind, type, field ?? "", words, "\(line ?? 0):\(column ?? 0)"]
  }
}
