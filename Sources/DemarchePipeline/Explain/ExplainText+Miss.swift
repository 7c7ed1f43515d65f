import DemarcheModel
import DemarcheRules

extension ExplainText {
  /// All misses, sentence by sentence; then the rules of which no sentence has the trigger.
  func misses(_ page: inout ExplainPage) {
    // Those that lost stand among the derivations.
    let misses = explained.answer.misses.filter { miss in
      if case .lost = miss.reason { return false }
      return true
    }
    guard !misses.isEmpty else {
      page.gap()
      page.line(0, "no pattern came near in what did not match")
      return
    }
    for number in Set(misses.compactMap(\.sentence)).sorted() {
      page.gap()
      if question.sentence == nil { sentence(number, &page) } else { page.line(0, "misses", .bold) }
      shown(misses.filter { $0.sentence == number }, &page)
    }
    let nowhere = misses.filter { $0.sentence == nil }
    guard !nowhere.isEmpty else { return }
    page.gap()
    page.line(0, "in no sentence", .bold)
    shown(nowhere, &page)
  }

  // Rules whose trigger is not there are worth a word only where nothing else is told.
  private func shown(_ misses: [Miss], _ page: inout ExplainPage) {
    let near = misses.filter { !$0.isAbsent }
    let isSilent = near.isEmpty && explained.answer.derivations.isEmpty
    let told = isSilent || question.sentence == nil ? misses : near
    for miss in told.prefix(question.missLimit) { write(miss, to: &page) }
    let rest = told.count - question.missLimit
    if rest > 0 { page.line(2, "\u{2026} and \(rest) that got less far (--limit)", .faint) }
    let absent = misses.count - told.count
    if absent > 0 {
      page.line(2, "\(absent) more have no word here to start from", .faint)
    }
  }

  /// One miss: how far the pattern got, what it expected, what stood there, what would help.
  func write(_ miss: Miss, to page: inout ExplainPage) {
    page.line(2, name(miss.rule, miss.rung))
    page.line(4, path(miss.rule, miss.location), .faint)
    if miss.rung == nil { page.row(4, "pattern", miss.pattern) }
    if let reached = miss.reached {
      page.row(4, "reached", words(reached, to: 200) + " at \(place(reached.start))")
    }
    reason(miss, &page)
    if let change = miss.change { page.row(4, "matches", change, .good) }
  }

  private func reason(_ miss: Miss, _ page: inout ExplainPage) {
    switch miss.reason {
    case .item(let expected, let found, let isLeft, let note):
      page.row(4, "expected", ExplainText.items(expected) + (isLeft ? ", left of it" : ""))
      page.row(4, "found", self.found(found, miss, isLeft) + (note.map { "; " + $0 } ?? ""))
    case .noTrigger(let wanted, let nearest, let elsewhere):
      page.row(4, "expected", ExplainText.items(wanted) + " to start from")
      page.row(4, "found", absence(nearest, elsewhere))
    default: page.row(4, "found", outcome(miss))
    }
  }

  private func found(_ found: String?, _ miss: Miss, _ isLeft: Bool) -> String {
    guard let found else { return isLeft ? "the sentence's start" : "the end" }
    let words = FindingsText.shortened(FindingsText.oneLine(found), to: 80)
    return "\u{201C}\(words)\u{201D} at \(place(miss.position))"
  }

  private func absence(_ nearest: [Miss.NearWord], _ elsewhere: [Int]) -> String {
    var text = question.sentence == nil ? "nothing of the kind in the text" : "nothing of the kind"
    if !nearest.isEmpty {
      text +=
        "; nearest "
        + nearest.map { near in
          words(near.range) + " at \(place(near.range.start)) to \u{201C}\(near.wanted)\u{201D}"
        }.joined(separator: ", ")
    }
    if !elsewhere.isEmpty {
      let numbers = elsewhere.prefix(8).map(String.init).joined(separator: ", ")
      text += "; but in sentence \(numbers)" + (elsewhere.count > 8 ? " and others" : "")
    }
    return text
  }

  /// What became of a match that did not stand, in one line.
  func outcome(_ miss: Miss) -> String {
    switch miss.reason {
    case .refused(let judgement):
      "refused by '\(judgement.condition)': " + ExplainText.text(of: judgement)
    case .zone(let found, let wanted, let fits):
      "zone '\(found.rawValue)', and the rule wants "
        + ExplainText.either(wanted.map { "'\($0.rawValue)'" })
        + (fits ? "; the words fit" : "")
    case .noZone(let wanted):
      "no sentence in zone " + ExplainText.either(wanted.map { "'\($0.rawValue)'" })
        + ", for which the rule is"
    case .language(let found, let wanted):
      "the statement is in '\(found)', and the rule wants "
        + ExplainText.either(wanted.map { "'\($0)'" })
    case .lost(let rival):
      "matched, but lost to \(name(rival.annotation)) \(words(rival.annotation.trigger))"
        + by(rival.by)
    case .failed: "matched, but its function failed"
    case .tooEarly:
      "what it consumes was published only when it had run: a rule does not see what rules of its "
        + "own or a later phase publish"
    case .item(let expected, let found, let isLeft, _):
      "expected " + ExplainText.items(expected) + ", found " + self.found(found, miss, isLeft)
    case .noTrigger(let wanted, _, _): "no " + ExplainText.items(wanted)
    }
  }

  /// Items as a list; of many the last, which is nearest to the match.
  static func items(_ items: [String]) -> String {
    (items.count > 8 ? "\u{2026} | " : "") + items.suffix(8).joined(separator: " | ")
  }

  static func either(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "none" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Miss {
  // Nothing in the sentence is or nearly is its trigger.
  fileprivate var isAbsent: Bool {
    if case .noTrigger(_, let nearest, _) = reason { return nearest.isEmpty }
    return false
  }
}
