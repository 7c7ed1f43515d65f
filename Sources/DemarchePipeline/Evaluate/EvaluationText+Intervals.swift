extension EvaluationText {
  /// The range of F1 by class and level.
  func intervals(of evaluation: Evaluation) -> [String] {
    let bootstrap = Bootstrap(evaluation)
    let samples = "\(Bootstrap.sampleCount / 1000),000"
    var lines = ["", style.bold("95 % intervals of F1, from \(samples) samples of the statements")]
    lines.append(style.faint(broadRow("", ["plain", "strict", "whole"])))
    let types: [ScoredType?] = ScoredType.allCases.filter { !evaluation[$0].isEmpty } + [nil]
    for type in types {
      let cells = ScoreLevel.allCases.map { level in
        bootstrap.interval(type, level).map {
          EvaluationText.rate($0.low) + "–" + EvaluationText.rate($0.high)
        } ?? "-"
      }
      lines.append(broadRow(type?.rawValue ?? "micro", cells))
    }
    return lines
  }
}
