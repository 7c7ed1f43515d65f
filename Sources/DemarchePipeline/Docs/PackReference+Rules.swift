import DemarcheModel
import DemarcheRules

/// Types and rules.
extension PackReference {
  func addTypes(_ page: inout MarkdownPage) {
    guard !declarations.types.isEmpty else { return }
    page.heading(2, "Annotation types")
    page.table(
      ["type", "fields", "overlap"],
      declarations.types.map { type in
        [
          MarkdownPage.code(type.name),
          type.fields.map { MarkdownPage.code($0.name) + " " + $0.kind.rawValue }
            .joined(separator: ", "),
          MarkdownPage.code(type.overlap.rawValue),
        ]
      })
  }

  func addRules(_ page: inout MarkdownPage) {
    let ladders = declarations.ladders.map { (rule: $0.rule, ladder: Optional($0)) }
    let all = ladders + declarations.rules.map { (rule: $0, ladder: nil) }
    guard !all.isEmpty else { return }
    page.heading(2, "Rules")
    for (rule, ladder) in all.sorted(by: { $0.rule.name < $1.rule.name }) {
      page.heading(3, MarkdownPage.code(rule.name))
      page.paragraph(sentences([rule.title, rule.documentation]))
      page.paragraph(conditions(of: rule))
      if let ladder {
        addRungs(ladder, &page)
      } else {
        page.code((rule.match + rule.lines).map { FindingsText.oneLine($0.text) })
      }
      addExamples(rule, &page)
    }
  }

  // "Emits `stance`, in English, in the zones `body`; as `actor` for later rules."
  private func conditions(of rule: RuleDeclaration) -> String {
    var parts = ["Emits " + MarkdownPage.code(rule.emit)]
    if rule.statement != nil {
      let reads = rule.reads.isEmpty ? "" : ", which reads " + MarkdownPage.codes(rule.reads)
      parts.append("by a function of the statement" + reads)
    }
    if !rule.lines.isEmpty { parts.append("line by line") }
    if !rule.zones.isEmpty { parts.append("in " + MarkdownPage.codes(rule.zones.map(\.rawValue))) }
    if !rule.languages.isEmpty {
      parts.append("in the language " + MarkdownPage.codes(rule.languages))
    }
    if !rule.issuers.isEmpty { parts.append("for " + MarkdownPage.codes(rule.issuers)) }
    if let condition = rule.condition {
      parts.append("where " + MarkdownPage.code(condition.text))
    }
    if !rule.unless.isEmpty {
      parts.append("unless " + MarkdownPage.codes(rule.unless.map(\.text)))
    }
    if rule.when != nil { parts.append("where a function agrees") }
    if !rule.beats.isEmpty { parts.append("before " + MarkdownPage.codes(rule.beats)) }
    if let type = rule.publish {
      parts.append("as " + MarkdownPage.code(type) + " for later rules")
    }
    return parts.joined(separator: ", ") + "."
  }

  private func addRungs(_ ladder: LadderDeclaration, _ page: inout MarkdownPage) {
    page.paragraph(
      "Around each rung: \(MarkdownPage.code(ladder.frame.text)). Strengths go from "
        + "\(ladder.range.lowerBound) to \(ladder.range.upperBound).")
    page.table(
      ["rung", "polarity", "strength"],
      ladder.rungs.map {
        [MarkdownPage.code($0.pattern.text), signed($0.polarity), String($0.strength)]
      })
    guard !ladder.intensify.isEmpty else { return }
    page.table(
      ["word", "changes the strength by"],
      ladder.intensify.sorted { $0.key < $1.key }.map {
        [MarkdownPage.plain($0.key), signed($0.value)]
      })
  }

  private func signed(_ number: Int) -> String { (number > 0 ? "+" : "") + String(number) }

  private func addExamples(_ rule: RuleDeclaration, _ page: inout MarkdownPage) {
    let own = passing.filter { $0.rule == declarations.id + "/" + rule.name }
    for (lead, mustMatch) in [("Finds:", true), ("Does not find:", false)] {
      let items = own.filter { $0.mustMatch == mustMatch }.map { PackReference.marked($0.text) }
      guard !items.isEmpty else { continue }
      page.paragraph(lead)
      page.list(items)
    }
  }

  // The trigger is strong, where the author marked it.
  private static func marked(_ text: String) -> String {
    let example = MarkedExample(text)
    guard let trigger = example.trigger else { return MarkdownPage.plain(example.text) }
    let bytes = Array(example.text.utf8)
    func words(_ start: Int, _ end: Int) -> String {
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      let plain = MarkdownPage.plain(text)
      // Blanks beside the marks stay.
      let lead = text.first?.isWhitespace ?? false ? " " : ""
      let end = text.last?.isWhitespace ?? false && !plain.isEmpty ? " " : ""
      return lead + plain + end
    }
    return words(0, trigger.start) + "**" + words(trigger.start, trigger.end) + "**"
      + words(trigger.end, bytes.count)
  }
}
