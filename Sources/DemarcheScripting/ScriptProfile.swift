package import DemarcheLua
import Synchronization

/// How the time of packs' functions is spent, by rule; a class, since all jobs add to it.
package final class ScriptProfile: Sendable {
  /// What one rule's functions cost.
  package struct Entry: Sendable, Equatable {
    /// The id of the rule or report.
    package var rule: String
    /// How often its functions were called.
    package var calls = 0
    /// Wall time of these calls.
    package var seconds = 0.0
    /// Work units of these calls; 0 where they are not counted.
    package var fuel = 0
    /// Samples by stack, about one a millisecond.
    package var stacks: [String: Int] = [:]

    /// The samples of all stacks.
    package var samples: Int { stacks.values.reduce(0, +) }

    /// The innermost line of a file that most samples found, such as `rules/x.lua:3`.
    package var hottestLine: String? {
      var counts: [Substring: Int] = [:]
      for (stack, count) in stacks {
        let frames = stack.split(separator: ";").filter { !$0.hasPrefix("[C]") }
        if let line = frames.last?.split(separator: " ").first { counts[line, default: 0] += count }
      }
      return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }.map { String($0.key) }
    }
  }

  private let entries = Mutex<[String: Entry]>([:])

  /// A profile without samples.
  package init() {}

  /// Adds one batch of calls of a rule's function.
  package func add(
    _ samples: [LuaStackSamples], rule: String, calls: Int, seconds: Double, fuel: Int = 0
  ) {
    entries.withLock { entries in
      var entry = entries[rule] ?? Entry(rule: rule)
      entry.calls += calls
      entry.seconds += seconds
      entry.fuel += fuel
      for sample in samples { entry.stacks[sample.stack, default: 0] += sample.samples }
      entries[rule] = entry
    }
  }

  /// The rules, most time first.
  package var byTime: [Entry] {
    entries.withLock { Array($0.values) }.sorted { ($1.seconds, $0.rule) < ($0.seconds, $1.rule) }
  }
}
