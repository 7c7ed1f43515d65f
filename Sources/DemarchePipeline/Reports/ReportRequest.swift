package import DemarcheModel
import DemarcheScripting

/// What somebody asks of a report.
package struct ReportRequest: Sendable {
  /// The report: its name, or `namespace/pack/name` where several packs have one of that name.
  package var report: String
  /// The options that were set, each `name=value`.
  package var settings: [String] = []
  /// Which statements and annotations the report is given.
  package var filter = Filter.all
  /// The filter as it was written, for readers of the report.
  package var filterText: String?
  /// The words of the command line that decide what is in the report, for its receipt.
  package var arguments: [String] = []

  /// A request for a report as it is.
  package init(report: String) { self.report = report }

  /// The findings that the filter leaves: where it asks for annotations, these alone, of the
  /// statements that have one.
  func chosen(_ findings: [Findings]) -> [Findings] {
    if filter == .all { return findings }
    let asksStatements = filter.tests.allSatisfy(\.field.isOfStatement)
    return findings.compactMap { found in
      var scope = FilterScope(found.statement)
      if asksStatements { return scope.matches(filter) ? found : nil }
      var kept = found
      kept.annotations = found.annotations.filter { scope.matches(filter, $0) }
      return kept.annotations.isEmpty ? nil : kept
    }
  }

  /// The values of a report's options: what was set, else their defaults.
  ///
  /// - Throws: `report/unknown-option`, `report/invalid-option`, `report/missing-option`.
  func values(
    of options: [ReportOption]
  ) throws(DemarcheError) -> [(name: String, value: ReportOption.Value)] {
    var given: [String: ReportOption.Value] = [:]
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = options.first(where: { $0.name == name }) else {
        throw unknown(name, among: options)
      }
      guard parts.count == 2, let value = option.value(of: String(parts[1])) else {
        let got = parts.count == 2 ? "'\(parts[1])'" : "nothing"
        throw DemarcheError(
          "report/invalid-option",
          "option '\(name)' of report '\(report)' should be \(option.expectation), got \(got)",
          help: "write --set \(name)=value")
      }
      given[name] = value
    }
    if let missing = options.first(where: { $0.isRequired && given[$0.name] == nil }) {
      throw DemarcheError(
        "report/missing-option",
        "report '\(report)' needs option '\(missing.name)'"
          + (missing.documentation.map { ": " + $0 } ?? ""),
        help: "add --set \(missing.name)=value, \(missing.expectation)")
    }
    return options.compactMap { option in
      (given[option.name] ?? option.defaultValue).map { (option.name, $0) }
    }
  }

  private func unknown(_ name: String, among options: [ReportOption]) -> DemarcheError {
    let known = options.map(\.name)
    return DemarcheError(
      "report/unknown-option", "report '\(report)' has no option '\(name)'",
      help: NearestName.find(name, in: known).map { "did you mean '\($0)'?" }
        ?? (known.isEmpty
          ? "it has none" : "its options are " + known.map { "'\($0)'" }.joined(separator: ", ")))
  }
}
