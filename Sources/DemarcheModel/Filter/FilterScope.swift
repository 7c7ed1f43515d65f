/// A statement as filters see it; what is folded for a search is kept.
package struct FilterScope {
  private let statement: Statement
  private lazy var text = SearchText(statement.text)
  private lazy var headline = SearchText(statement.headline ?? "")

  /// The scope of a statement and its annotations.
  package init(_ statement: Statement) { self.statement = statement }

  /// Whether a filter is true of an annotation, or of the statement alone where there is none:
  /// then what is asked of annotations fails.
  package mutating func matches(_ filter: Filter, _ annotation: Annotation? = nil) -> Bool {
    switch filter {
    case .all: return true
    case .not(let inner): return !matches(inner, annotation)
    case .and(let parts):
      for part in parts where !matches(part, annotation) { return false }
      return true
    case .or(let parts):
      for part in parts where matches(part, annotation) { return true }
      return false
    case .test(let test): return holds(test, annotation)
    }
  }

  private mutating func holds(_ test: FilterTest, _ annotation: Annotation?) -> Bool {
    switch test.field {
    case .anywhere:
      guard case .words(let words) = test.match else { return true }
      return text.contains(words) || headline.contains(words)
    case .issuer: return holds(test.match, statement.issuer)
    case .speaker: return holds(test.match, statement.speaker?.name)
    case .country:
      guard case .word(let code) = test.match else { return !statement.subjectCountries.isEmpty }
      return statement.subjectCountries.contains(code)
    case .issued:
      guard let day = statement.issuedOn else { return false }
      guard case .days(let days) = test.match else { return true }
      return days.overlaps(day, day)
    case .language: return holds(test.match, statement.language)
    case .kind: return holds(test.match, statement.kind)
    case .headline:
      guard case .words(let words) = test.match else { return statement.headline != nil }
      return headline.contains(words)
    case .key: return holds(test.match, statement.key)
    case .url: return holds(test.match, statement.url)
    default: return annotation.map { holdsHere(test, $0) } ?? false
    }
  }

  private func holdsHere(_ test: FilterTest, _ annotation: Annotation) -> Bool {
    switch test.field {
    case .type: return holds(test.match, annotation.type)
    case .status: return holds(test.match, annotation.status.name)
    case .negated:
      guard case .flag(let flag) = test.match else { return true }
      return annotation.status.isNegated == flag
    case .modality: return holds(test.match, annotation.status.modality.rawValue)
    case .tense: return holds(test.match, annotation.status.tense.rawValue)
    case .reportedBy: return holds(test.match, annotation.status.reportedBy)
    case .certainty: return holds(test.match, annotation.certainty.rawValue)
    case .zone: return holds(test.match, annotation.zone.rawValue)
    case .rule: return holds(test.match, annotation.provenance.rule)
    case .pack: return holds(test.match, annotation.provenance.pack)
    case .tag: return annotation.tuning?.tags.contains { holds(test.match, $0) } ?? false
    case .level: return holds(test.match, (annotation.tuning?.level ?? .note).rawValue)
    // Judgements are in archives only.
    case .verdict: return test.match == .word("none")
    case .words: return holds(test.match, statement.text(in: annotation.range))
    case .trigger: return holds(test.match, statement.text(in: annotation.trigger))
    case .field(let name): return holds(test.match, annotation[name])
    default: return false
    }
  }

  private func holds(_ match: FilterMatch, _ text: String?) -> Bool {
    guard let text else { return false }
    switch match {
    case .present: return true
    case .word(let word): return text == word
    case .words(let words): return SearchText(text).contains(words)
    case .glob(let glob): return glob.matches(text)
    case .days, .number, .flag: return false
    }
  }

  private func holds(_ match: FilterMatch, _ actor: ActorReference?) -> Bool {
    guard let actor else { return false }
    guard case .words(let words) = match else { return match == .present }
    return FilterScope.isID(words, actor.id) || SearchText(actor.name).contains(words)
  }

  // The whole id, case of ASCII letters aside.
  private static func isID(_ words: SearchWords, _ id: String?) -> Bool {
    guard let id, !words.isPrefix else { return false }
    return id.utf8.elementsEqual(words.text.utf8) { left, right in
      let isLetter = (0x41...0x5A).contains(left & 0xDF)
      return left == right || isLetter && left & 0xDF == right & 0xDF
    }
  }

  private func holds(_ match: FilterMatch, _ field: Field?) -> Bool {
    guard let field else { return false }
    switch field.value {
    case .actor(let actor)?: return holds(match, actor)
    case .date(let date)?:
      switch match {
      case .present: return true
      case .days(let days):
        guard let first = date.firstDay, let last = date.lastDay else { return false }
        return days.overlaps(first, last)
      case .words(let words): return SearchText(date.text).contains(words)
      default: return false
      }
    case .integer(let number)?: return holds(match, Double(number), String(number))
    case .number(let number)?: return holds(match, number, String(number))
    case .boolean(let flag)?:
      if case .flag(let wanted) = match { return flag == wanted }
      return match == .present
    case .text(let text)?: return holds(match, text)
    case .list?: return holds(match, field.value?.plainText)
    case nil: return holds(match, field.range.flatMap { statement.text(in: $0) })
    }
  }

  private func holds(_ match: FilterMatch, _ number: Double, _ text: String) -> Bool {
    if case .number(let numbers) = match { return numbers.contains(number) }
    return holds(match, text)
  }
}
