package import DemarcheScripting

extension Engine {
  /// How the time of packs' functions is spent.
  package typealias Profile = ScriptProfile
}

/// Shows a profile of packs' functions.
package enum ProfileText {
  /// A table, a rule a line, most time first; rules without functions are not in it.
  package static func table(of profile: ScriptProfile) -> String {
    let entries = profile.byTime
    guard !entries.isEmpty else {
      return "profile: no function of a pack ran; rules without functions run natively\n"
    }
    let total = max(entries.reduce(0) { $0 + $1.seconds }, 1e-9)
    var rows = [["time ms", "share", "calls", "µs/call", "samples", "rule", "hottest line"]]
    for entry in entries {
      rows.append([
        fixed(entry.seconds * 1e3, 1), fixed(entry.seconds / total * 100, 0) + " %",
        String(entry.calls), fixed(entry.seconds * 1e6 / Double(max(1, entry.calls)), 1),
        String(entry.samples), TerminalText.plain(entry.rule),
        TerminalText.plain(entry.hottestLine ?? "-"),
      ])
    }
    return aligned(rows)
  }

  /// Lines `rule;frame;frame count`, which flame graph programs read, sorted.
  package static func foldedStacks(of profile: ScriptProfile) -> String {
    profile.byTime.flatMap { entry in
      entry.stacks.map { TerminalText.plain("\(entry.rule);\($0.key)") + " \($0.value)\n" }
    }.sorted().joined()
  }

  // Numbers to the right, words to the left.
  private static func aligned(_ rows: [[String]]) -> String {
    let numeric = 5
    let widths = rows[0].indices.map { column in
      rows.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    return rows.map { row in
      row.indices.map { column in
        let room = String(
          repeating: " ", count: widths[column] - row[column].unicodeScalars.count)
        if column < numeric { return room + row[column] }
        return column == row.count - 1 ? row[column] : row[column] + room
      }.joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func fixed(_ number: Double, _ places: Int) -> String {
    let factor = places == 0 ? 1.0 : 10.0
    let scaled = Int((number * factor).rounded())
    return places == 0 ? String(scaled) : "\(scaled / 10).\(scaled % 10)"
  }
}
