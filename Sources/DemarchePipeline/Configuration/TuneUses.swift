import Synchronization

/// Which overlays changed something, which deprecated rules found something, and in which languages without
/// claims statements were, in a run; a class, since all jobs add to it.
final class TuneUses: Sendable {
  private let numbers = Mutex<Set<Int>>([])
  private let rules = Mutex<Set<String>>([])
  private let languages = Mutex<[String: Int]>([:])

  /// Notes that an overlay changed an annotation.
  func note(_ number: Int) { numbers.withLock { _ = $0.insert(number) } }

  /// Notes a rule that found something.
  func note(rule: String) { rules.withLock { _ = $0.insert(rule) } }

  /// Notes a statement in a language in which no pack finds claims.
  func note(foreignLanguage code: String) {
    languages.withLock { $0[code, default: 0] += 1 }
  }

  /// The overlays that changed something.
  var usedNumbers: Set<Int> { numbers.withLock { $0 } }

  /// The rules that found something, of those that were noted.
  var usedRules: Set<String> { rules.withLock { $0 } }

  /// How many statements were in each language in which no pack finds claims.
  var foreignLanguages: [String: Int] { languages.withLock { $0 } }
}
