import DemarcheModel

/// Turns a filter into a condition over the rows of one annotation type.
///
/// `a` is the type's table, `v` the table `version`. A condition that is NULL counts as false; `not`
/// asks whether it is not true.
struct FilterSQL {
  /// The function that folds text as the full-text index does; `Archive` adds it to a connection.
  static let fold = "folded"

  let columns: TypeColumns
  private(set) var arguments: [QueryText.Argument] = []
  /// Whether it asks for something of the statement.
  private(set) var usesVersion = false

  init(_ columns: TypeColumns) { self.columns = columns }

  /// The condition of a filter.
  mutating func condition(_ filter: Filter) -> String {
    switch filter {
    case .all: return "1"
    case .and(let parts): return "(" + parts.map { condition($0) }.joined(separator: " AND ") + ")"
    case .or(let parts): return "(" + parts.map { condition($0) }.joined(separator: " OR ") + ")"
    case .not(let inner): return "((" + condition(inner) + ") IS NOT TRUE)"
    case .test(let test): return condition(test)
    }
  }

  private mutating func condition(_ test: FilterTest) -> String {
    switch test.field {
    case .anywhere, .headline, .issuer, .speaker, .country, .issued, .language, .kind, .key, .url:
      usesVersion = true
      return ofStatement(test)
    case .type:
      guard case .word(let name) = test.match else { return "1" }
      return name == columns.typeName ? "1" : "0"
    case .status, .negated, .modality, .tense, .certainty, .zone:
      return ofManner(test)
    case .reportedBy: return ofReference("a.reported_by", test.match)
    case .rule, .pack:
      guard case .glob(let glob) = test.match else { return "1" }
      let column = test.field == .rule ? "id" : "pack"
      return "a.rule IN (SELECT rule FROM rule WHERE \(matches(glob, column)))"
    case .tag: return ofTag(test.match)
    case .level: return ofLevel(test.match)
    case .verdict: return ofVerdict(test.match)
    case .words: return ofWords("a.start", "a.\"end\"", test.match)
    case .trigger:
      return ofWords(
        "ifnull(a.trigger_start, a.start)", "ifnull(a.trigger_end, a.\"end\")", test.match)
    case .field(let name): return ofField(name, test.match)
    }
  }

  // MARK: the statement

  private mutating func ofStatement(_ test: FilterTest) -> String {
    switch (test.field, test.match) {
    case (.anywhere, .words(let words)): return found(words, in: nil)
    case (.headline, .words(let words)): return found(words, in: "headline")
    case (.headline, _): return "v.headline IS NOT NULL"
    case (.issuer, let match): return ofReference("v.issuer", match)
    case (.country, .word(let code)):
      return "v.version IN (SELECT version FROM subject_country WHERE country = \(bind(code)))"
    case (.country, _): return "v.subject_countries <> '[]'"
    case (.issued, .days(let days)): return within("v.issued_on", "v.issued_on", days)
    case (.issued, _): return "v.issued_on IS NOT NULL"
    case (.language, let match): return ofText("v.language", match)
    case (.kind, let match): return ofText("v.kind", match)
    case (.speaker, let match): return ofText("v.speaker", match)
    case (.key, let match): return ofText("v.key", match)
    case (.url, let match): return ofText("v.url", match)
    default: return "1"
    }
  }

  private mutating func found(_ words: SearchWords, in column: String?) -> String {
    let phrase = "\"" + words.folded.split(separator: " ").joined(separator: " ") + "\""
    let query = (column.map { $0 + " : " } ?? "") + phrase + (words.isPrefix ? " *" : "")
    return "v.version IN (SELECT rowid FROM search WHERE search MATCH \(bind(query)))"
  }

  // MARK: the annotation

  private mutating func ofManner(_ test: FilterTest) -> String {
    let column = test.field.name
    switch test.match {
    case .word(let word):
      return "a.manner IN (SELECT manner FROM manner WHERE \(column) = \(bind(word)))"
    case .flag(let flag):
      return "a.manner IN (SELECT manner FROM manner WHERE \(column) = \(flag ? 1 : 0))"
    default: return "1"
    }
  }

  private mutating func ofVerdict(_ match: FilterMatch) -> String {
    guard case .word(let word) = match else {
      return "a.annotation IN (SELECT annotation FROM judged)"
    }
    if word == "none" { return "a.annotation NOT IN (SELECT annotation FROM judged)" }
    return "a.annotation IN (SELECT d.annotation FROM judged d JOIN judgement j USING (judgement)"
      + " WHERE j.verdict = \(bind(word)))"
  }

  private mutating func ofTag(_ match: FilterMatch) -> String {
    guard case .glob(let glob) = match else {
      return "a.annotation IN (SELECT annotation FROM tuned WHERE tags <> '[]')"
    }
    return "a.annotation IN (SELECT u.annotation FROM tuned u, json_each(u.tags) t"
      + " WHERE \(matches(glob, "t.value")))"
  }

  // What has no row is a note.
  private mutating func ofLevel(_ match: FilterMatch) -> String {
    guard case .word(let word) = match else { return "1" }
    return word == "note"
      ? "a.annotation NOT IN (SELECT annotation FROM tuned WHERE level <> 'note')"
      : "a.annotation IN (SELECT annotation FROM tuned WHERE level = \(bind(word)))"
  }

  // Words inside of a range; where they stand, the statement has them.
  private mutating func ofWords(_ start: String, _ end: String, _ match: FilterMatch) -> String {
    guard case .words(let words) = match else { return "1" }
    usesVersion = true
    let text = """
      (SELECT CAST(substr(CAST(t.text AS BLOB), \(start) + 1, \(end) - \(start)) AS TEXT) \
      FROM statement_text t WHERE t.version = v.version)
      """
    let isThere = found(words, in: "text")
    return "(\(isThere) AND \(has(words, text)))"
  }

  private mutating func ofReference(_ column: String, _ match: FilterMatch) -> String {
    guard case .words(let words) = match else { return "\(column) IS NOT NULL" }
    var condition = has(words, "name")
    if !words.isPrefix { condition = "id = \(bind(words.text)) COLLATE NOCASE OR " + condition }
    // The order of parameters is that of the text.
    if !words.isPrefix { arguments.swapAt(arguments.count - 1, arguments.count - 2) }
    return "\(column) IN (SELECT reference FROM reference WHERE \(condition))"
  }

  private mutating func ofField(_ name: String, _ match: FilterMatch) -> String {
    let place = columns.fields.firstIndex { $0.name == name && $0.isCurrent }
    guard let place else { return "0" }
    let field = columns.fields[place]
    let column = "a." + quoted(name)
    if let identity = columns.identity, [identity.name, identity.id, identity.kind].contains(place)
    {
      return ofIdentity(identity, place, match)
    }
    switch (field.kind, match) {
    case (.actor, .words), (.actor, .present): return ofReference(column, match)
    case (.date, .days(let days)):
      return within("a." + quoted(name + "_last_day"), "a." + quoted(name + "_first_day"), days)
    case (.integer, .number(let numbers)), (.number, .number(let numbers)):
      return within(column, numbers)
    case (.boolean, .flag(let flag)): return "\(column) = \(flag ? 1 : 0)"
    case (.range, .words(let words)):
      usesVersion = true
      let isThere = found(words, in: "text")
      return "(\(isThere) AND \(has(words, column)))"
    case (_, .words(let words)): return has(words, column)
    case (_, .present): return "\(column) IS NOT NULL"
    default: return "0"
    }
  }

  // The name, id and kind of an actor that is itself the annotation.
  private mutating func ofIdentity(
    _ identity: (name: Int, id: Int, kind: Int), _ place: Int, _ match: FilterMatch
  ) -> String {
    let column = "a." + quoted(columns.fields[identity.name].name)
    let part = place == identity.name ? "name" : place == identity.id ? "id" : "kind"
    guard case .words(let words) = match else {
      return "\(column) IN (SELECT reference FROM reference WHERE \(part) IS NOT NULL)"
    }
    return "\(column) IN (SELECT reference FROM reference WHERE \(has(words, part)))"
  }

  // MARK: values

  private mutating func bind(_ text: String) -> String {
    arguments.append(.text(text))
    return "?"
  }

  private mutating func has(_ words: SearchWords, _ text: String) -> String {
    "instr(\(FilterSQL.fold)(\(text)), \(bind(words.folded))) > 0"
  }

  private mutating func ofText(_ column: String, _ match: FilterMatch) -> String {
    switch match {
    case .word(let word): return "\(column) = \(bind(word))"
    case .words(let words): return has(words, column)
    case .glob(let glob): return matches(glob, column)
    default: return "\(column) IS NOT NULL"
    }
  }

  private mutating func matches(_ glob: FilterGlob, _ column: String) -> String {
    let pattern = FilterSQL.escaped(glob.pattern)
    let whole = "\(column) GLOB \(bind(pattern))"
    return glob.fitsLastParts ? "(\(whole) OR \(column) GLOB \(bind("*/" + pattern)))" : whole
  }

  // Only the star has a meaning in filters.
  private static func escaped(_ pattern: String) -> String {
    pattern.map { $0 == "?" || $0 == "[" ? "[\($0)]" : String($0) }.joined()
  }

  private mutating func within(_ end: String, _ start: String, _ days: FilterDays) -> String {
    var parts: [String] = []
    if let first = days.first { parts.append("\(end) >= \(bind(first.iso))") }
    if let last = days.last { parts.append("\(start) <= \(bind(last.iso))") }
    return "(" + parts.joined(separator: " AND ") + ")"
  }

  private mutating func within(_ column: String, _ numbers: FilterNumbers) -> String {
    var parts = ["\(column) IS NOT NULL"]
    if let lower = numbers.lower {
      arguments.append(.number(lower.value))
      parts.append("\(column) \(lower.isIncluded ? ">=" : ">") ?")
    }
    if let upper = numbers.upper {
      arguments.append(.number(upper.value))
      parts.append("\(column) \(upper.isIncluded ? "<=" : "<") ?")
    }
    return "(" + parts.joined(separator: " AND ") + ")"
  }
}
