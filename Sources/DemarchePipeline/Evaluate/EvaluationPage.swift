import DemarcheDigest
import DemarcheReports

/// Makes the page on which people read what an evaluation found wrong, class by class.
package enum EvaluationPage {
  /// The page, as HTML.
  ///
  /// - Parameter comparison: what was not wrong before is marked as new.
  package static func bytes(
    of evaluation: Evaluation, gold: String, comparison: EvaluationComparison? = nil
  ) -> [UInt8] {
    FaultPageFormat(styleHash: { SHA256.base64(Array($0.utf8)) })
      .bytes(of: page(of: evaluation, gold: gold, comparison: comparison))
  }

  private static func page(
    of evaluation: Evaluation, gold: String, comparison: EvaluationComparison?
  ) -> FaultPage {
    let count = evaluation.statements.count
    var tables = [scores(of: evaluation)]
    if evaluation.statements.contains(where: { !$0.metadata.isEmpty }) {
      tables.append(metadata(of: evaluation))
    }
    for grouping in ScoreGrouping.allCases {
      let groups = evaluation.groups(by: grouping)
      if groups.count > 1 { tables.append(overview(groups, grouping.rawValue)) }
    }
    return FaultPage(
      title: "What differs from the gold",
      subtitle: "\(gold), \(count) statement\(count == 1 ? "" : "s")", tables: tables,
      groups: groups(of: evaluation, comparison))
  }

  private static func scores(of evaluation: Evaluation) -> Table {
    let bootstrap = Bootstrap(evaluation)
    let heads = ["95 % of F1", "strict", "whole"]
    var rows: [[Table.Cell]] = []
    for type in ScoredType.allCases where !evaluation[type].isEmpty {
      rows.append(
        row(type.rawValue, { evaluation[type, $0] }, interval(bootstrap.interval(type, .plain))))
    }
    let all = interval(bootstrap.interval(nil, .plain))
    rows.append(row("micro", { evaluation.micro($0) }, all))
    return Table(
      caption: "Scores by class", columns: columns(heads), rows: rows, headers: .columnsAndRows)
  }

  private static func overview(
    _ groups: [(name: String, evaluation: Evaluation)], _ word: String
  ) -> Table {
    let rows = groups.map { name, group in
      row("\(name) (\(group.statements.count))", { group.micro($0) }, nil)
    }
    return Table(
      caption: "By \(word)", columns: columns(["strict", "whole"], of: word), rows: rows,
      headers: .columnsAndRows)
  }

  private static func metadata(of evaluation: Evaluation) -> Table {
    let rows = MetadataField.allCases.filter { evaluation.metadata($0).scored > 0 }.map { field in
      let tally = evaluation.metadata(field)
      return cells([
        field.rawValue, "\(tally.right)", "\(tally.scored)", EvaluationText.rate(tally.accuracy),
      ])
    }
    return Table(
      caption: "Statements, when nobody says issuer and date",
      columns: [Table.Column(title: "field")]
        + ["right", "scored", "accuracy"].map { Table.Column(title: $0, alignment: .number) },
      rows: rows, headers: .columnsAndRows)
  }

  private static func columns(_ last: [String], of first: String = "class") -> [Table.Column] {
    let names = ["found", "false", "missed", "precision", "recall", "F1"] + last
    return [Table.Column(title: first)] + names.map { Table.Column(title: $0, alignment: .number) }
  }

  private static func row(
    _ name: String, _ tally: (ScoreLevel) -> Tally, _ interval: String?
  ) -> [Table.Cell] {
    let plain = tally(.plain)
    let counts = [plain.found, plain.falseAlarms, plain.missed].map { "\($0)" }
    let rates = [plain.precision, plain.recall, plain.f1].map(EvaluationText.rate)
    let levels = [tally(.strict).f1, tally(.whole).f1].map(EvaluationText.rate)
    return cells([name] + counts + rates + (interval.map { [$0] } ?? []) + levels)
  }

  private static func interval(_ interval: Bootstrap.Interval?) -> String {
    guard let interval else { return "-" }
    return EvaluationText.rate(interval.low) + "–" + EvaluationText.rate(interval.high)
  }

  private static func cells(_ texts: [String]) -> [Table.Cell] {
    texts.map { Table.Cell([.text($0)]) }
  }

  private static func groups(
    of evaluation: Evaluation, _ comparison: EvaluationComparison?
  ) -> [FaultPage.Group] {
    let types: [ScoredType?] = ScoredType.allCases + [nil]
    return types.compactMap { type in
      var faults: [FaultPage.Fault] = []
      for score in evaluation.statements {
        var lost = comparison?.lostKeys(of: score.id) ?? [:]
        for error in score.errors where error.type == type {
          let key = EvaluationBaseline.Fault(error).key
          let isNew = lost[key, default: 0] > 0
          lost[key, default: 0] -= 1
          faults.append(fault(error, score, isNew: isNew))
        }
      }
      return faults.isEmpty ? nil : FaultPage.Group(type?.rawValue ?? "metadata", faults)
    }
  }

  private static func fault(
    _ error: ScoringError, _ score: StatementScore, isNew: Bool
  ) -> FaultPage.Fault {
    let place = error.line.flatMap { line in error.column.map { " \(line):\($0)" } } ?? ""
    let parts = error.sentenceParts
    return FaultPage.Fault(
      error.kind == .missed ? .missed : error.kind == .falseAlarm ? .extra : .wrong,
      field: error.field, place: score.id + place, before: parts.before, words: parts.words,
      after: parts.after, language: score.language, expected: error.expected, found: error.got,
      note: error.note, rule: error.provenance?.text, isNew: isNew)
  }
}

extension ScoringError {
  /// The sentence before, in and behind the brackets.
  fileprivate var sentenceParts: (before: String, words: String, after: String) {
    guard let range = sentence.firstRange(of: "[" + words + "]") else { return ("", sentence, "") }
    return (
      String(sentence[..<range.lowerBound]), words, String(sentence[range.upperBound...])
    )
  }
}
