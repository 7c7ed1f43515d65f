import DemarcheLua
package import DemarcheModel
import DemarcheRules
import DemarcheScripting

extension Engine {
  /// What `explain` is asked of a statement.
  package struct Question: Sendable {
    /// A glob over rule ids; nil for all rules.
    package var rule: String?
    /// From 1; nil for all.
    package var sentence: Int?
    package var asksForMisses: Bool
    package var asksForTrace: Bool
    /// Of the misses in a sentence, how many are shown to people.
    package var missLimit: Int
    /// Whether the answer is one of several, and names its statement.
    package var showsStatement = false

    /// Asks about a rule, or about all.
    package init(
      rule: String?, sentence: Int? = nil, asksForMisses: Bool = false,
      asksForTrace: Bool = false, missLimit: Int = 3
    ) {
      self.rule = rule
      self.sentence = sentence
      self.asksForMisses = asksForMisses
      self.asksForTrace = asksForTrace
      self.missLimit = missLimit
    }

    // All rules in all sentences are too much to be told in full.
    var isOverview: Bool { rule == nil && sentence == nil }

    func chooses(_ id: String) -> Bool { rule.map { RuleGlob.matches($0, id: id) } ?? true }
  }

  /// The answer for one statement, and what failed of the rules in question.
  ///
  /// - Throws: `explain/no-sentence` where the statement has no such sentence.
  package func explain(
    _ question: Question, in statement: Statement
  ) throws(DemarcheError) -> Explained {
    let asked = prepared(statement)
    var answer: RuleSet.Explanation
    do throws(LuaError) {
      answer = try LuaThread().run {
        var host = ScriptHost(programs, limits: limits)
        return rules.explain(
          asked,
          RuleSet.ExplainQuestion(
            sentence: question.sentence, wantsMisses: question.asksForMisses,
            wantsTrace: question.asksForTrace), isChosen: { shows($0, question) }, &host)
      }
    } catch {
      throw DemarcheError("lua/no-thread", error.message)
    }
    tunes.apply(to: &answer)
    let count = answer.sentences.count
    if let number = question.sentence, number < 1 || number > count {
      throw DemarcheError(
        "explain/no-sentence",
        "'\(statement.key)' has sentences 1 to \(count), but not \(number)")
    }
    let failures = answer.findings.diagnostics.filter { diagnostic in
      diagnostic.rule.map(question.chooses) ?? false
        && (question.sentence == nil || diagnostic.sentence == nil
          || question.sentence == diagnostic.sentence)
    }
    return Explained(
      question: question, answer: answer, places: PackPlaces(programs: programs),
      switchedOff: question.rule.map { switchedOff(matching: $0) } ?? [],
      isAllOff: !rules.summaries.contains { question.chooses($0.id) },
      diagnostics: failures.map { Engine.locate($0, programs) })
  }

  // What runs only for other rules is told where somebody asks for it.
  private func shows(_ id: String, _ question: Question) -> Bool {
    question.chooses(id) && (question.rule != nil || !rules.supporting.contains(id))
  }
}
