package import DemarcheScripting

/// Writes what the functions of rules cost while cases ran.
package enum CaseTimeText {
  /// A rule a line, most work first.
  package static func text(of profile: ScriptProfile) -> String {
    let entries = profile.byTime.sorted { ($1.fuel, $0.rule) < ($0.fuel, $1.rule) }
    guard !entries.isEmpty else {
      return "timing: no function of a pack ran; rules without functions run natively\n"
    }
    var lines = ["      fuel  fuel/call   time ms    calls  rule"]
    for entry in entries {
      let micros = Int((entry.seconds * 1e4).rounded())
      lines.append(
        column(String(entry.fuel), 10) + column(String(entry.fuel / max(1, entry.calls)), 11)
          + column("\(micros / 10).\(micros % 10)", 10) + column(String(entry.calls), 9) + "  "
          + TerminalText.plain(entry.rule))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func column(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}
