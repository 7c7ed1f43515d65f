import DemarcheModel
import DemarchePipeline

/// What a portion of results tells about how the reading went.
protocol RunTally {
  /// How many statements were read.
  var readCount: Int { get }
  /// How many bytes they were read from, where that is counted.
  var byteCount: Int { get }
  /// How many lines hold no statement, and say so in the output.
  var refusedCount: Int { get }
  /// How many files, or lines that cannot say so, could not be read; and why.
  var failedCount: Int { get }
  var failures: [Diagnostic] { get }
  /// What went wrong while statements were annotated.
  var diagnostics: [Diagnostic] { get }
}

extension ExtractPortion: RunTally {
  var byteCount: Int { 0 }
}

extension ArchivePortion: RunTally {
  var readCount: Int { statementCount }
  var refusedCount: Int { 0 }
}

/// The findings of a file or of some lines.
struct FindingsPortion: RunTally, Sendable {
  var findings: [Findings] = []
  var failures: [Diagnostic] = []
  var failedCount = 0

  var readCount: Int { findings.count }
  var byteCount: Int { 0 }
  var refusedCount: Int { 0 }
  var diagnostics: [Diagnostic] { findings.flatMap(\.diagnostics) }
}

/// Collects findings as they are, for commands that need them all.
struct FindingsCollector: ResultCollector {
  private var portion = FindingsPortion()

  mutating func add(_ result: StatementResult) {
    switch result.outcome {
    case .findings(let findings): portion.findings.append(findings)
    case .failure(let diagnostics):
      portion.failures += diagnostics
      portion.failedCount += 1
    case .blank, .unread, .known, .confirmed: break
    }
  }

  mutating func take() -> FindingsPortion {
    defer { portion = FindingsPortion() }
    return portion
  }
}
