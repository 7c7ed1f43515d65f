/// How often a profile found one stack.
package struct LuaStackSamples: Sendable, Equatable {
  /// Frames `chunk:line name` or `[C] name`, outermost first, joined by `;`: with a space and the
  /// number of samples, a line that flame graph programs read. `(lost)` where there was no room.
  package let stack: String
  /// The number of samples.
  package let samples: Int

  /// Counts equal lines of `text`; most frequent first, then by stack.
  static func counted(in text: String, lost: Int) -> [LuaStackSamples] {
    var counts: [Substring: Int] = [:]
    for stack in text.split(separator: "\n") { counts[stack, default: 0] += 1 }
    if lost > 0 { counts["(lost)", default: 0] += lost }
    return counts.map { LuaStackSamples(stack: String($0), samples: $1) }
      .sorted { ($1.samples, $0.stack) < ($0.samples, $1.stack) }
  }
}
