package import DemarcheModel

/// What became of the cases and examples of packs.
package struct CaseReport: Sendable {
  /// One pack.
  package struct Pack: Sendable {
    /// `namespace/name`, and its version.
    package var id: String
    package var version: String
    /// Its folder, as it was named.
    package var folder: String
    /// How many files of cases it has.
    package var fileCount: Int
    /// In the order of files and of cases in them.
    package var cases: [CaseOutcome]
    /// What is wrong with the files.
    package var diagnostics: [Diagnostic]
    package var examples: [ExampleOutcome]
    /// nil unless it was asked for.
    package var coverage: CaseCoverage?
    var files: [CaseFile] = []
  }

  package var packs: [Pack]

  /// Whether all cases and examples hold, and all files can be read.
  package var isPassing: Bool {
    packs.allSatisfy { pack in
      pack.diagnostics.isEmpty && pack.cases.allSatisfy(\.isPassing)
        && pack.examples.allSatisfy { $0.problem == nil }
    }
  }

  /// Every fault as a diagnostic at its place: `case/failed`, `check/example-failed`, and those of
  /// the files; known gaps that have closed are notes, `case/gap-closed`.
  package var diagnostics: [Diagnostic] {
    packs.flatMap { pack in
      pack.diagnostics
        + pack.cases.flatMap { CaseReport.diagnostics(of: $0, pack) }
        + pack.examples.compactMap { example in
          example.problem.map { problem in
            var fault = Diagnostic(
              code: "check/example-failed",
              message: "the \(example.mustMatch ? "example" : "counter-example") "
                + "'\(FindingsText.shortened(FindingsText.oneLine(example.text)))' \(problem)",
              file: CaseReport.path(pack.folder, example.location.file),
              line: example.location.line, column: example.location.column)
            fault.rule = example.rule
            return fault
          }
        }
    }
  }

  static func path(_ folder: String, _ file: String) -> String {
    (folder.hasSuffix("/") ? folder : folder + "/") + file
  }

  private static func diagnostics(of outcome: CaseOutcome, _ pack: Pack) -> [Diagnostic] {
    var found = outcome.problems.map { problem in
      Diagnostic(
        code: "case/failed", message: "'\(outcome.item.title)': \(problem)", file: outcome.file,
        line: outcome.item.line)
    }
    for judged in outcome.judged {
      switch judged.verdict {
      case .failed(let problem):
        found.append(
          Diagnostic(
            code: "case/failed",
            message: "'\(outcome.item.title)': '\(judged.expectation.text)': \(problem)",
            file: outcome.file, line: judged.expectation.line))
      case .closedGap:
        found.append(
          Diagnostic(
            code: "case/gap-closed", severity: .note,
            message: "'\(outcome.item.title)': '\(judged.expectation.text)' was a known gap, and "
              + "passes", file: outcome.file, line: judged.expectation.line,
            help: "take the '?' away, or let '--accept' do it"))
      case .passed, .gap: break
      }
    }
    return found
  }
}
