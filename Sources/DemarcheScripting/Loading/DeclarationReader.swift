import DemarcheLua
import DemarcheModel
import DemarcheRules

/// Turns the tables of declarations into plain data, strictly.
struct DeclarationReader {
  static let ruleKeys = [
    "emit", "match", "lines", "zone", "language", "issuer", "unless", "where", "when", "set",
    "build", "reads", "statement", "publish", "beats", "title", "doc", "note", "maturity",
    "examples", "counter",
  ]
  /// What cannot stand beside `statement`: it is about matches.
  private static let matchKeys = [
    "match", "lines", "unless", "where", "when", "build", "publish",
  ]
  static let rungKeys = ["polarity", "strength", "frame", "set", "examples", "counter", "note"]

  static func rule(
    _ name: String, _ fields: FieldTable
  ) throws(DeclarationError) -> RuleDeclaration {
    var fields = fields
    try fields.check(known: ruleKeys)
    var rule = try shared(name, &fields)
    rule.match = try fields.patterns("match")
    rule.lines = try fields.patterns("lines")
    rule.statement = try fields.function("statement")
    if rule.statement == nil {
      guard rule.match.isEmpty != rule.lines.isEmpty else {
        throw DeclarationError(
          "rule/match-or-lines",
          "rule '\(name)' needs one of 'match', 'lines' and 'statement', "
            + (rule.match.isEmpty ? "and has none" : "and has both 'match' and 'lines'"),
          at: fields.location)
      }
    }
    try readReads(&fields, &rule)
    rule.examples = try fields.examples("examples")
    rule.counterExamples = try fields.examples("counter")
    return rule
  }

  private static func readReads(
    _ fields: inout FieldTable, _ rule: inout RuleDeclaration
  ) throws(DeclarationError) {
    let names = try fields.texts("reads")
    guard rule.statement != nil else {
      guard fields.table["reads"] != nil else { return }
      throw DeclarationError(
        "rule/missing-key", "\(fields.subject) has 'reads' and needs a field 'statement'",
        at: fields.place(ofKey: "reads"),
        help: "annotations are there in 'statement = function(s) … end' alone")
    }
    for key in matchKeys where fields.table[key] != nil {
      throw DeclarationError(
        "rule/match-or-lines", "\(fields.subject) has 'statement' and cannot have '\(key)'",
        at: fields.place(ofKey: key),
        help: "the function itself decides what is found; '\(key)' is about matches of patterns")
    }
    guard names.count <= 100 else {
      throw DeclarationError(
        "rule/too-many", "'reads' of \(fields.subject) has more than 100 items",
        at: fields.place(ofKey: "reads"))
    }
    rule.reads = names
    for name in names { rule.places["reads " + name] = fields.place(of: name, in: "reads") }
  }

  // What rules and ladders have in common.
  private static func shared(
    _ name: String, _ fields: inout FieldTable
  ) throws(DeclarationError) -> RuleDeclaration {
    var rule = RuleDeclaration(
      name: name, emit: try fields.required("emit"), location: fields.location)
    rule.emitLocation = fields.pattern(rule.emit, in: "emit").location
    rule.places = fields.places
    for zone in try fields.texts("zone") {
      guard let known = Zone(rawValue: zone) else {
        let names = Zone.allCases.map(\.rawValue)
        throw DeclarationError(
          "rule/unknown-zone", "there is no zone '\(zone)'",
          at: fields.place(of: zone, in: "zone"),
          help: NearestName.find(zone, in: names).map { "did you mean '\($0)'?" }
            ?? "zones are " + names.map { "'\($0)'" }.joined(separator: ", "))
      }
      rule.zones.append(known)
    }
    rule.languages = try fields.texts("language")
    rule.issuers = try fields.texts("issuer")
    rule.unless = try fields.patterns("unless")
    rule.condition = try fields.text("where").map { fields.pattern($0, in: "where") }
    rule.when = try fields.function("when")
    rule.build = try fields.function("build")
    rule.set = try fields.setValues()
    rule.publish = try fields.text("publish")
    rule.beats = try fields.texts("beats")
    for name in rule.beats.prefix(100) {
      rule.places["beats " + name] = fields.place(of: name, in: "beats")
    }
    rule.title = try fields.text("title")
    rule.documentation = try fields.text("doc")
    _ = try fields.text("note")
    _ = try fields.text("maturity")
    return rule
  }

  static func ladder(
    _ name: String, _ fields: FieldTable
  ) throws(DeclarationError) -> LadderDeclaration {
    var fields = fields
    let isOfRules = ["match", "lines", "build", "reads", "statement"]
    let known = ruleKeys.filter { !isOfRules.contains($0) }
    try fields.check(known: known + ["frame", "range", "intensify"], array: true)
    let rule = try shared(name, &fields)
    let frame = fields.pattern(try fields.required("frame"), in: "frame")
    let range = try range(fields)
    var intensify: [String: Int] = [:]
    for field in try fields.subtable("intensify")?.fields ?? [] {
      guard case .integer(let steps) = field.value else {
        throw DeclarationError(
          "rule/wrong-kind",
          "'intensify.\(field.name)' of ladder '\(name)' should be a whole number",
          at: rule.places["intensify." + field.name] ?? fields.place(ofKey: "intensify"))
      }
      intensify[field.name] = steps
    }
    var rungs: [LadderDeclaration.Rung] = []
    let items = fields.outline?.items ?? []
    for (index, item) in fields.table.array.enumerated() {
      let entry = index < items.count ? items[index] : nil
      rungs.append(try rung(item, entry, name, range, &fields))
    }
    guard !rungs.isEmpty else {
      throw DeclarationError(
        "rule/empty-ladder", "ladder '\(name)' has no rung", at: fields.location)
    }
    return LadderDeclaration(
      rule: rule, frame: frame, range: range, intensify: intensify, rungs: rungs)
  }

  private static func range(_ fields: FieldTable) throws(DeclarationError) -> ClosedRange<Int> {
    guard let table = try fields.subtable("range") else { return 0...5 }
    guard table.array.count == 2, case .integer(let low) = table.array[0],
      case .integer(let high) = table.array[1], low <= high
    else {
      throw DeclarationError(
        "rule/wrong-kind", "'range' of \(fields.subject) should be two whole numbers, lowest first",
        at: fields.place(ofKey: "range"))
    }
    return low...high
  }

  private static func rung(
    _ item: LuaValue, _ entry: LuaOutline.Entry?, _ ladder: String, _ range: ClosedRange<Int>,
    _ fields: inout FieldTable
  ) throws(DeclarationError) -> LadderDeclaration.Rung {
    guard case .table(let table) = item, case .string(let text)? = table.array.first,
      table.array.count == 1
    else {
      throw DeclarationError(
        "rule/bad-rung", "a rung of ladder '\(ladder)' should be { \"pattern\", strength = n }",
        at: entry.map { fields.locator.place($0.start, length: 1) } ?? fields.location)
    }
    let outline = entry?.tables.first
    let pattern =
      outline?.items.first.map { fields.pattern(text, in: $0) }
      ?? PatternText(text, at: RuleLocation(file: fields.location.file, line: fields.location.line))
    var inner = FieldTable(
      table, subject: "rung '\(text)'", location: pattern.location, locator: fields.locator,
      outline: outline)
    try inner.check(known: rungKeys, array: true)
    guard let strength = try inner.integer("strength") else {
      throw DeclarationError(
        "rule/missing-key", "rung '\(text)' needs a field 'strength'", at: pattern.location)
    }
    let polarity = try inner.integer("polarity") ?? 0
    guard (-1...1).contains(polarity), range.contains(strength) else {
      throw DeclarationError(
        "rule/out-of-range",
        "rung '\(text)' should have a polarity of -1, 0 or 1 and a strength from "
          + "\(range.lowerBound) to \(range.upperBound)", at: pattern.location)
    }
    var rung = LadderDeclaration.Rung(pattern: pattern, polarity: polarity, strength: strength)
    rung.frame = try inner.text("frame").map { inner.pattern($0, in: "frame") }
    rung.set = try inner.setValues()
    if !rung.set.isEmpty { rung.places = inner.places }
    rung.examples = try inner.examples("examples")
    rung.counterExamples = try inner.examples("counter")
    return rung
  }

  static func report(
    _ name: String, _ fields: FieldTable, pack: String
  ) throws(DeclarationError) -> ReportDeclaration {
    var fields = fields
    try fields.check(known: ["title", "doc", "build"], unbuilt: ["options"])
    guard let build = try fields.function("build") else {
      throw DeclarationError(
        "rule/missing-key", "report '\(name)' needs a field 'build'", at: fields.location)
    }
    return ReportDeclaration(
      name: name, title: try fields.text("title") ?? name, documentation: try fields.text("doc"),
      pack: pack, build: build, location: fields.location)
  }

  static func type(_ name: String, _ fields: FieldTable) throws(DeclarationError) -> AnnotationType
  {
    var fields = fields
    try fields.check(known: ["fields", "overlap", "doc"])
    var declarations: [AnnotationType.FieldDeclaration] = []
    let kinds = AnnotationType.FieldKind.allCases.map(\.rawValue)
    for field in try fields.subtable("fields")?.fields ?? [] {
      guard case .string(let text) = field.value,
        let kind = AnnotationType.FieldKind(rawValue: text)
      else {
        throw DeclarationError(
          "rule/unknown-field-kind",
          "field '\(field.name)' of type '\(name)' has an unknown kind \(FieldTable.show(field.value))",
          at: fields.places["fields." + field.name] ?? fields.location,
          help: "kinds are " + kinds.map { "'\($0)'" }.joined(separator: ", "))
      }
      declarations.append(.init(field.name, kind))
    }
    let overlap = try fields.text("overlap") ?? "all"
    guard let rule = AnnotationType.Overlap(rawValue: overlap) else {
      throw DeclarationError(
        "rule/unknown-overlap", "there is no overlap rule '\(overlap)'",
        at: fields.place(of: overlap, in: "overlap"),
        help: "known are 'one_per_trigger', 'longest', 'all'")
    }
    return AnnotationType(name, declarations, overlap: rule)
  }

  static func language(
    _ code: String, _ fields: FieldTable
  ) throws(DeclarationError) -> LanguageDeclaration {
    var fields = fields
    let names = WordClassName.allCases.map(\.rawValue)
    try fields.check(known: names + ["irregular", "doubling", "doc"])
    var words: [WordClassName: [String]] = [:]
    for name in WordClassName.allCases { words[name] = try fields.texts(name.rawValue) }
    var rows: [[String]] = []
    for row in try fields.texts("irregular") {
      let cells = row.split(separator: " ").map(String.init)
      guard cells.count == 5 else {
        throw DeclarationError(
          "rule/bad-verb-row",
          "an irregular verb is 'base third past participle ing', got '\(row)'",
          at: fields.place(of: row, in: "irregular"))
      }
      rows.append(cells)
    }
    return LanguageDeclaration(
      code: code, words: words, irregularVerbs: rows, doublingVerbs: try fields.texts("doubling"),
      location: fields.location)
  }
}
