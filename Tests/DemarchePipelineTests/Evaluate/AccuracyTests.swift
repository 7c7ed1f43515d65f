import DemarcheModel
import DemarchePipeline
import Foundation
import TestSupport
import Testing

/// How well the packs do on the gold in `Tests/Gold`, which may not get worse.
///
/// The figures are printed; of the check half, which nobody reads for errors, only these: by its
/// first reader, and by what two readers agree on. The floors stand in `Tests/Gold/floors.json`.
/// After an improvement, raise them with
/// `DEMARCHE_RAISE_FLOORS=1 swift test --filter DemarchePipelineTests.AccuracyTests`, which writes
/// the figures of that run where they are higher, and never lower ones.
@Suite struct AccuracyTests {
  static let isRaising =
    ProcessInfo.processInfo.environment["DEMARCHE_RAISE_FLOORS"] == "1"

  private static func evaluation(_ half: String) throws -> Evaluation {
    let engine = try ExampleTests.engine()
    let gold = try GoldFile(
      path: Repository.path("Tests/Gold/\(half).jsonl"), statements: Shared.path("statements"))
    #expect(gold.diagnostics.isEmpty)
    let evaluation = try engine.evaluate(gold, metadata: StatementSource.Metadata()) { _ in }
    #expect(evaluation.statements.count == gold.entries.count)
    return evaluation
  }

  /// The figures that have floors, by name: F1 of classes and all, accuracy of metadata.
  private static func figures(of evaluation: Evaluation) -> [String: Double] {
    var figures: [String: Double] = [:]
    for level in ScoreLevel.allCases {
      for type in ScoredType.allCases {
        figures["\(type.rawValue) \(level.rawValue)"] = evaluation[type, level].f1
      }
      figures["micro \(level.rawValue)"] = evaluation.micro(level).f1
    }
    for field in MetadataField.allCases {
      figures["metadata \(field.rawValue)"] = evaluation.metadata(field).accuracy
    }
    // Three digits, cut: a floor is never above the figure that it came from.
    return figures.mapValues { ($0 * 1000 + 1e-6).rounded(.down) / 1000 }
  }

  @Test(.needsShared("statements/real"), arguments: ["tune", "check", "check-both"])
  func accuracyReachesItsFloors(half: String) throws {
    let evaluation = try Self.evaluation(half)
    let style = FindingsText.Style(isColoured: false)
    print("\(half): " + EvaluationText(style: style, hasErrors: false).text(of: evaluation))
    let figures = Self.figures(of: evaluation)
    if Self.isRaising { return try AccuracyFloors.raise(half, to: figures) }
    for (name, floor) in try AccuracyFloors.read(half).sorted(by: { $0.key < $1.key }) {
      let figure = figures[name] ?? 0
      #expect(figure >= floor, "\(half), \(name): \(figure) is below its floor \(floor)")
    }
  }
}
