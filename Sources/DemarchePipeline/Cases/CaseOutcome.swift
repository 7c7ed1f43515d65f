package import DemarcheModel

/// What became of one case.
package struct CaseOutcome: Sendable {
  /// What became of one expectation.
  package struct Judged: Sendable {
    /// How it ended.
    package enum Verdict: Sendable, Hashable {
      case passed
      /// What is wrong.
      case failed(String)
      /// A known gap that is one still.
      case gap
      /// A known gap that has closed.
      case closedGap
    }

    package var expectation: CaseExpectation
    package var verdict: Verdict
    /// The annotation that meets it or comes nearest, by its place among the findings; or nil.
    package var annotation: Int?
  }

  package var file: String
  package var item: StatementCase
  package var findings: Findings
  package var judged: [Judged]
  /// What is wrong beside the expectations: annotations too many, rules that failed.
  package var problems: [String]
  /// The annotations that `~ exact` does not allow, by their places.
  var surplus: [Int] = []

  /// Whether nothing failed.
  package var isPassing: Bool { problems.isEmpty && !judged.contains { $0.hasFailed } }
  /// Known gaps that have closed.
  package var closedGaps: [Judged] { judged.filter { $0.verdict == .closedGap } }
}

extension CaseOutcome.Judged {
  /// Whether it should have been otherwise.
  package var hasFailed: Bool { if case .failed = verdict { true } else { false } }
}
