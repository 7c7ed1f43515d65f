package import DemarcheModel
import DemarcheRules

/// The answer of `explain` for one statement.
package struct Explained: Sendable {
  /// What was asked.
  package let question: Engine.Question
  let answer: RuleSet.Explanation
  let places: PackPlaces
  /// Of the rules in question those of which nothing is shown.
  let switchedOff: [SwitchedOff]
  /// Whether none of the rules in question runs.
  let isAllOff: Bool
  /// What failed of the rules in question.
  package let diagnostics: [Diagnostic]
  /// The statement, with the metadata that rules filled in.
  package var statement: Statement { answer.findings.statement }

  /// For people: lines of at most `width` columns, but for long paths.
  package func text(width: Int, isColoured: Bool) -> String {
    let style = FindingsText.Style(isColoured: isColoured)
    var page = ExplainPage(style: style, width: width)
    let writer = ExplainText(explained: self)
    writer.write(to: &page)
    return page.lines.joined(separator: "\n") + "\n"
  }
}
