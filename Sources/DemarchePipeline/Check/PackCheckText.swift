import DemarcheModel
import DemarcheReports

/// Writes a check of packs, for people and as JSON.
package enum PackCheckText {
  /// A line for each rule, costly ones first, and one for the whole.
  package static func text(of check: PackCheck) -> String {
    var lines = ["looks a MB  examples  counter  rule"]
    for rule in ordered(check) {
      lines.append(
        column(Int(rule.looksPerMegabyte.rounded()), 10) + column(rule.exampleCount, 10)
          + column(rule.counterCount, 9) + "  " + TerminalText.plain(rule.id))
    }
    let examples = check.rules.reduce(0) { $0 + $1.exampleCount + $1.counterCount }
    let faults = check.diagnostics.count { $0.severity == .error }
    let warnings = check.diagnostics.count - faults
    lines.append(
      TerminalText.plain(check.packs.joined(separator: ", ")) + ": "
        + [
          counted(check.rules.count, "rule"), counted(examples, "example"),
          counted(faults, "fault"), counted(warnings, "warning"),
        ].joined(separator: ", "))
    return lines.joined(separator: "\n") + "\n"
  }

  /// One object: packs, rules, diagnostics.
  package static func json(_ check: PackCheck) -> [UInt8] {
    var json = JSONWriter(ByteWriter(), setting: .file)
    json.object { json in
      ExplainJSON.strings("packs", check.packs, &json)
      json.key("rules")
      json.array(ordered(check)) { json, rule in
        json.object { json in
          json.member("rule", rule.id)
          json.member("examples", rule.exampleCount)
          json.member("counter_examples", rule.counterCount)
          json.member("looks_per_megabyte", Int(rule.looksPerMegabyte.rounded()))
        }
      }
      json.key("diagnostics")
      json.array(check.diagnostics) { DiagnosticJSON.write($1, to: &$0) }
    }
    json.end()
    return json.output.bytes
  }

  private static func ordered(_ check: PackCheck) -> [PackCheck.Rule] {
    check.rules.sorted { ($1.looksPerMegabyte, $0.id) < ($0.looksPerMegabyte, $1.id) }
  }

  private static func column(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)" + (count == 1 ? "" : "s")
  }
}
