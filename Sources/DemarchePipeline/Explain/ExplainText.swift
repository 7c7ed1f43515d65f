import DemarcheModel
import DemarcheRules

/// Writes answers of `explain` for people.
struct ExplainText {
  let explained: Explained

  var statement: Statement { explained.statement }
  var question: Engine.Question { explained.question }

  func write(to page: inout ExplainPage) {
    let answer = explained.answer
    head(&page)
    if switchedOff(&page) { return }
    if question.asksForTrace {
      for trace in answer.traces { write(trace, to: &page) }
      return
    }
    if question.isOverview {
      overview(&page)
    } else {
      for (index, derivation) in answer.derivations.enumerated() {
        if index > 0 { page.gap() }
        write(derivation, to: &page)
      }
    }
    if answer.derivations.isEmpty { page.line(0, nothing) }
    if question.asksForMisses { misses(&page) }
  }

  // Rules that find nothing, or of which nothing is shown, with the reason; true where there are no
  // others to tell of.
  private func switchedOff(_ page: inout ExplainPage) -> Bool {
    let limit = 8
    let off = explained.switchedOff
    for rule in off.prefix(limit) {
      let how = rule.isRunning ? "runs for others" : "is off"
      page.line(0, "'\(rule.rule)' \(how): \(rule.because)")
    }
    if off.count > limit { page.line(0, "\u{2026} and \(off.count - limit) more", .faint) }
    return !off.isEmpty && explained.isAllOff
  }

  private var nothing: String {
    let place = question.sentence.map { "in sentence \($0)" } ?? "in this statement"
    guard let rule = question.rule else { return "no rule found anything \(place)" }
    if !explained.diagnostics.isEmpty {
      return "'\(rule)' matched \(place), but its function failed"
    }
    let hint = question.asksForMisses ? "" : "; --miss tells how far each pattern got"
    return "'\(rule)' found nothing \(place)\(hint)"
  }

  // Where rules of a folder are asked for, whose answer this is; and the words of the sentence.
  private func head(_ page: inout ExplainPage) {
    if question.showsStatement { page.line(0, "statement " + statement.key, .bold) }
    guard let number = question.sentence, !question.asksForTrace,
      number <= explained.answer.sentences.count
    else { return }
    sentence(number, &page)
    page.gap()
  }

  func sentence(_ number: Int, _ page: inout ExplainPage) {
    let range = explained.answer.sentences[number - 1]
    let words = FindingsText.shortened(
      FindingsText.oneLine(statement.text(in: range) ?? ""), to: 300)
    page.line(0, "sentence \(number) at \(place(range.start))", .bold)
    page.line(2, "\u{201C}\(words)\u{201D}", .faint)
  }

  // Of a whole statement and all rules one line each.
  private func overview(_ page: inout ExplainPage) {
    var number = 0
    for derivation in explained.answer.derivations {
      let annotation = derivation.annotation
      if annotation.sentenceNumber != number {
        if number > 0 { page.gap() }
        number = annotation.sentenceNumber
        sentence(number, &page)
      }
      page.line(2, summary(derivation), annotation.suppressedBy == nil ? .plain : .faint)
    }
    page.gap()
    page.line(0, "a sentence's number behind the file, such as ':\(max(1, number))', tells how")
  }

  private func summary(_ derivation: Derivation) -> String {
    let annotation = derivation.annotation
    let lost = derivation.winner.map { " lost to " + name($0.annotation) + by($0.by) }
    let overlay = annotation.tuning?.overlays.last { $0.action == "suppress" }
    let verdict = lost ?? overlay.map { " suppressed by \($0.place): \($0.reason)" } ?? ""
    return "\(annotation.type) \(words(annotation.trigger)) by \(name(annotation))\(verdict)"
  }

  // MARK: words

  func place(_ offset: Int) -> String {
    let place = statement.lineAndColumn(of: offset)
    return "\(place.line):\(place.column)"
  }

  func words(_ range: TextRange, to limit: Int = 120) -> String {
    let text = FindingsText.oneLine(statement.text(in: range) ?? "")
    return "\u{201C}\(FindingsText.shortened(text, to: limit))\u{201D}"
  }

  func name(_ annotation: Annotation) -> String {
    name(annotation.provenance.rule, annotation.provenance.rung)
  }

  func name(_ rule: String, _ rung: String?) -> String {
    rule + (rung.map { " \u{201C}\($0)\u{201D}" } ?? "")
  }

  func path(_ rule: String, _ location: RuleLocation) -> String {
    explained.places.path(location.file, rule: rule) + ":\(location.line)"
  }

  func by(_ reason: TieBreak) -> String { ": " + ExplainText.reason(reason) }

  static func reason(_ reason: TieBreak) -> String {
    switch reason {
    case .beats: "its rule says so with 'beats'"
    case .longer: "it is longer"
    case .earlier: "it begins earlier"
    case .pack: "its pack's id comes first"
    case .rule: "its rule's name comes first"
    case .line: "its rung stands above the other"
    case .repeats: "it says the same of the same words"
    case .rank: "it goes first among all that overlap there"
    }
  }
}
