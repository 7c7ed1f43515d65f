import DemarcheModel
import DemarchePipeline

/// What a run over a watched pack came to, so that the next can tell what is new.
struct WatchOutcome {
  /// What is told of the run as a whole.
  var summary = ""
  private var items: [(key: String, text: String)] = []

  /// Takes in diagnostics, told without colour.
  mutating func add(_ diagnostics: [Diagnostic]) {
    let printer = DiagnosticPrinter(isColoured: false)
    for diagnostic in diagnostics where diagnostic.severity != .note {
      items.append(
        (
          [diagnostic.code, diagnostic.file ?? "", diagnostic.message].joined(separator: "\n"),
          printer.text(of: diagnostic)
        ))
    }
  }

  /// Takes in what became of cases.
  mutating func add(_ report: CaseReport, _ style: FindingsText.Style) {
    add(report.packs.flatMap(\.diagnostics))
    let writer = CaseReportText(style: style)
    for item in writer.items(of: report) { items.append((item.name, item.text + "\n")) }
    summary = writer.summary(of: report)
  }

  /// Takes in a finding.
  mutating func add(_ finding: String, in file: String) {
    items.append((file + "\n" + finding, finding + "\n"))
  }

  /// What is new and what is gone since another run, and the summary.
  func text(since last: WatchOutcome?) -> String {
    var text = ""
    let known = Dictionary(last?.items ?? []) { first, _ in first }
    for item in items where known[item.key] != item.text { text += item.text }
    let current = Set(items.map(\.key))
    for item in last?.items ?? [] where !current.contains(item.key) {
      let first = item.text.split(separator: "\n").first.map(String.init) ?? ""
      text += "gone: " + first + "\n"
    }
    if text.isEmpty, last != nil { text = "no change\n" }
    return text + (summary.isEmpty ? "" : summary + "\n")
  }
}
