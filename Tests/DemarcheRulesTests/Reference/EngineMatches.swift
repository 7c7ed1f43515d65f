import DemarcheModel
import DemarcheRules
import DemarcheText

/// What a rule found at one trigger, as byte ranges: the same for the engine and the reference.
struct FoundMatch: Hashable, CustomStringConvertible {
  /// What a named part took; those that took nothing are left out.
  struct Part: Hashable {
    var name: String
    var range: TextRange
    var id: String?
  }

  var range: TextRange
  var trigger: TextRange
  /// By name, then place.
  var parts: [Part]

  var description: String {
    let named = parts.map { part in
      "\(part.name)=\(part.range.start)..<\(part.range.end)" + (part.id.map { "(\($0))" } ?? "")
    }
    let ranges = "\(range.start)..<\(range.end) trigger \(trigger.start)..<\(trigger.end)"
    return ([ranges] + named).joined(separator: " ")
  }
}

/// Notes the matches that rules ask their `when` about.
private struct MatchRecorder: RuleCallbacks {
  var answer: Bool
  var found: [Int: [CallbackMatch]] = [:]

  mutating func begin(_ statement: Statement, _ analysis: TextAnalysis) {}
  mutating func update(_ statement: Statement) {}

  mutating func decide(
    _ callback: CallbackReference, pack: String, _ matches: [CallbackMatch]
  ) throws(Diagnostic) -> [Bool] {
    found[callback.ordinal, default: []] += matches
    return matches.map { _ in answer }
  }

  mutating func build(
    _ callback: CallbackReference, pack: String, type: AnnotationType, _ matches: [CallbackMatch]
  ) throws(Diagnostic) -> [[Field]] {
    matches.map { _ in [] }
  }

  mutating func find(
    _ callback: CallbackReference, pack: String, _ question: StatementQuestion
  ) throws(Diagnostic) -> [FunctionFinding] {
    []
  }
}

/// The seam between the engine and the reference: which rules found what in a statement.
///
/// - Parameter isKept: whether what rules find goes on, so that others can use what they publish.
/// - Returns: for each rule, by the number of its `when`, what it found before any condition; and
///   all that the engine made of it.
func engineMatches(
  _ set: RuleSet, _ statement: Statement, isKept: Bool = false
) -> (matches: [Int: Set<FoundMatch>], findings: Findings) {
  var recorder = MatchRecorder(answer: isKept)
  let findings = set.annotate(statement, &recorder)
  let matches = recorder.found.mapValues { matches in
    Set(
      matches.map { match in
        let parts = match.captures.filter { !$0.range.isEmpty }.map {
          FoundMatch.Part(name: $0.name, range: $0.range, id: $0.id)
        }
        return FoundMatch(range: match.range, trigger: match.trigger, parts: sorted(parts))
      })
  }
  return (matches, findings)
}

/// The same of a match of the reference.
func referenceMatch(_ match: ReferenceMatch, in text: ReferenceText) -> FoundMatch {
  let parts = match.captures.map {
    FoundMatch.Part(name: $0.name, range: text.analysis.textRange($0.tokens), id: $0.span?.id)
  }
  return FoundMatch(
    range: text.analysis.textRange(match.tokens), trigger: text.analysis.textRange(match.trigger),
    parts: sorted(parts))
}

private func sorted(_ parts: [FoundMatch.Part]) -> [FoundMatch.Part] {
  parts.sorted { ($0.name, $0.range) < ($1.name, $1.range) }
}
