import Synchronization

/// Which overlays changed something, and which deprecated rules found something, in a run; a class,
/// since all jobs add to it.
final class TuneUses: Sendable {
  private let numbers = Mutex<Set<Int>>([])
  private let rules = Mutex<Set<String>>([])

  /// Notes that an overlay changed an annotation.
  func note(_ number: Int) { numbers.withLock { _ = $0.insert(number) } }

  /// Notes a rule that found something.
  func note(rule: String) { rules.withLock { _ = $0.insert(rule) } }

  /// The overlays that changed something.
  var usedNumbers: Set<Int> { numbers.withLock { $0 } }

  /// The rules that found something, of those that were noted.
  var usedRules: Set<String> { rules.withLock { $0 } }
}
