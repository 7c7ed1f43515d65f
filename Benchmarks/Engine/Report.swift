import Foundation

/// What was measured, said and skipped; a class because all sections add to it.
final class Report {
  private struct Content: Codable {
    var machine: Machine
    var sample: String
    var figures: [Figure] = []
    var checks: [Check] = []
    var skipped: [String] = []
    var distributions: [String: String] = [:]
  }

  /// A claim about the work, not about time.
  struct Check: Codable {
    var name: String
    var isSound: Bool
    var note: String
  }

  private var content: Content

  init(sample: String) {
    content = Content(machine: Machine(), sample: sample)
    print("# Demarche benchmarks\n\n\(content.machine.text)\n\(sample)")
  }

  /// Whether no check failed.
  var isSound: Bool { content.checks.allSatisfy(\.isSound) }

  /// Begins a section: what it is, and the head of its table.
  func begin(_ section: Settings.Section, _ text: String) {
    print("\n## \(section.rawValue)\n\n\(text)\n")
    print(
      "| what | figure | target | verdict | runs | note |\n| --- | --- | --- | --- | --- | --- |")
  }

  func add(_ figure: Figure) {
    content.figures.append(figure)
    let runs = figure.runs.map(String.init) ?? ""
    print(
      "| \(figure.name) | \(figure.value.short) \(figure.unit) | \(figure.target?.text ?? "") | "
        + "\(figure.verdict) | \(runs) | \(figure.note) |")
    flush()
  }

  func check(_ name: String, _ isSound: Bool, _ note: String) {
    content.checks.append(Check(name: name, isSound: isSound, note: note))
    print("| check: \(name) | \(isSound ? "ok" : "FAIL") | | | | \(note) |")
    flush()
  }

  func skip(_ what: String) {
    content.skipped.append(what)
    print("| SKIPPED: \(what) | | | | | |")
    flush()
  }

  func note(_ name: String, _ text: String) {
    content.distributions[name] = text
    print("| \(name) | | | | | \(text) |")
    flush()
  }

  /// Says what was missed, failed and skipped, and writes the file of `--json`.
  func end(_ jsonFile: String?) throws {
    print("")
    for figure in content.figures where figure.verdict == "missed" {
      print(
        "missed: \(figure.name): \(figure.value.short) \(figure.unit), "
          + "target \(figure.target?.text ?? "")")
    }
    for check in content.checks where !check.isSound { print("FAIL: \(check.name): \(check.note)") }
    for what in content.skipped { print("skipped: \(what)") }
    guard let jsonFile else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(content).write(to: URL(filePath: jsonFile))
  }

  // Whoever watches a long run sees each row at once.
  private func flush() {
    fflush(nil)
  }
}
