import DemarcheLua
package import DemarcheModel
import DemarcheRules
import DemarcheScripting

extension Engine {
  /// What `explain` is asked.
  package struct Question: Sendable {
    /// A glob over rule ids.
    package var rule: String
    /// From 1; nil for all.
    package var sentence: Int?
    package var asksForMisses: Bool
    /// Of the misses in a sentence, how many are shown.
    package var missLimit: Int

    /// Asks about a rule.
    package init(rule: String, sentence: Int?, asksForMisses: Bool, missLimit: Int = 3) {
      self.rule = rule
      self.sentence = sentence
      self.asksForMisses = asksForMisses
      self.missLimit = missLimit
    }
  }

  /// The answer for one statement, for people, and what failed of the rules in question.
  ///
  /// - Throws: `explain/no-sentence` where the statement has no such sentence.
  package func explain(
    _ question: Question, in statement: Statement, isColoured: Bool
  ) throws(DemarcheError) -> (text: String, diagnostics: [Diagnostic]) {
    var resolved = statement
    if let issuer = resolved.issuer, issuer.id == nil {
      resolved.issuer = rules.actor(named: issuer.name)
    }
    let asked = resolved
    let answer: RuleSet.Explanation
    do throws(LuaError) {
      answer = try LuaThread().run {
        var host = ScriptHost(programs, limits: limits)
        return rules.explain(
          asked, sentence: question.sentence,
          isChosen: { RuleGlob.matches(question.rule, id: $0) }, &host)
      }
    } catch {
      throw DemarcheError("lua/no-thread", error.message)
    }
    if let number = question.sentence, number < 1 || number > answer.sentenceCount {
      throw DemarcheError(
        "explain/no-sentence",
        "'\(statement.key)' has sentences 1 to \(answer.sentenceCount), but not \(number)")
    }
    let failures = answer.findings.diagnostics.filter { diagnostic in
      RuleGlob.matches(question.rule, id: diagnostic.rule ?? "")
        && (question.sentence == nil || diagnostic.sentence == nil
          || question.sentence == diagnostic.sentence)
    }
    return (
      text(question, answer, hasFailed: !failures.isEmpty, isColoured: isColoured),
      failures.map { Engine.locate($0, programs) }
    )
  }

  private func text(
    _ question: Question, _ answer: RuleSet.Explanation, hasFailed: Bool, isColoured: Bool
  ) -> String {
    let style = FindingsText.Style(isColoured: isColoured)
    let writer = ExplainText(statement: answer.findings.statement, style: style)
    var lines: [String] = []
    for derivation in answer.derivations { lines += writer.lines(of: derivation) }
    if answer.derivations.isEmpty {
      lines.append(
        hasFailed
          ? "'\(question.rule)' matched here, but its function failed"
          : "no match of '\(question.rule)' here")
    }
    guard question.asksForMisses else {
      if answer.derivations.isEmpty, !hasFailed {
        lines.append("  --miss tells how far each pattern got")
      }
      return lines.joined(separator: "\n") + "\n"
    }
    for sentence in Set(answer.misses.map(\.sentence)).sorted() {
      let misses = answer.misses.filter { $0.sentence == sentence }
      guard let first = misses.first else { continue }
      let words = answer.findings.statement.text(in: first.sentenceRange) ?? ""
      lines.append("")
      lines.append(
        style.bold("sentence \(sentence)") + "  "
          + FindingsText.shortened(FindingsText.oneLine(words)))
      for miss in misses.prefix(question.missLimit) { lines += writer.lines(of: miss) }
      if misses.count > question.missLimit {
        lines.append(style.faint("  … and \(misses.count - question.missLimit) that got less far"))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
