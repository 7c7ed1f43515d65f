import DemarcheLua
import DemarcheModel
import DemarcheRules
import DemarcheText

/// Turns the tables of declarations into plain data, strictly.
struct DeclarationReader {
  /// What cannot stand beside `statement`: it is about matches.
  private static let matchKeys = [
    "match", "lines", "unless", "where", "when", "build", "publish",
  ]

  static func rule(
    _ name: String, _ fields: FieldTable
  ) throws(DeclarationError) -> RuleDeclaration {
    var fields = fields
    fields.check(known: Binding.rule.names)
    var rule = try shared(name, &fields)
    rule.match = fields.patterns("match")
    rule.lines = fields.patterns("lines")
    rule.statement = fields.function("statement")
    if rule.statement == nil, fields.faults.isEmpty {
      guard rule.match.isEmpty != rule.lines.isEmpty else {
        throw DeclarationError(
          "rule/match-or-lines",
          "rule '\(name)' needs one of 'match', 'lines' and 'statement', "
            + (rule.match.isEmpty ? "and has none" : "and has both 'match' and 'lines'"),
          at: fields.location)
      }
    }
    try readReads(&fields, &rule)
    rule.examples = fields.examples("examples")
    rule.counterExamples = fields.examples("counter")
    return rule
  }

  private static func readReads(
    _ fields: inout FieldTable, _ rule: inout RuleDeclaration
  ) throws(DeclarationError) {
    let names = fields.texts("reads")
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
      name: name, emit: fields.required("emit"), location: fields.location)
    rule.emitLocation = fields.pattern(rule.emit, in: "emit").location
    rule.places = fields.places
    rule.zones = zones(fields)
    rule.languages = fields.texts("language")
    for code in rule.languages where !LanguageCode.isKnown(code) && code != LanguageCode.any {
      fields.faults.add(LanguageCode.unknown(code, at: fields.place(of: code, in: "language")))
    }
    rule.issuers = fields.texts("issuer")
    rule.unless = fields.patterns("unless")
    rule.condition = fields.text("where").map { fields.pattern($0, in: "where") }
    rule.when = fields.function("when")
    rule.build = fields.function("build")
    rule.set = fields.setValues()
    rule.publish = fields.text("publish")
    rule.beats = fields.texts("beats")
    for name in rule.beats.prefix(100) {
      rule.places["beats " + name] = fields.place(of: name, in: "beats")
    }
    rule.title = fields.text("title")
    rule.documentation = fields.text("doc")
    _ = fields.text("note")
    _ = fields.text("maturity")
    return rule
  }

  private static func zones(_ fields: FieldTable) -> [Zone] {
    var zones: [Zone] = []
    for zone in fields.texts("zone") {
      guard let known = Zone(rawValue: zone) else {
        let names = Zone.allCases.map(\.rawValue)
        fields.faults.add(
          DeclarationError(
            "rule/unknown-zone", "there is no zone '\(zone)'",
            at: fields.place(of: zone, in: "zone"),
            help: NearestName.find(zone, in: names).map { "did you mean '\($0)'?" }
              ?? "zones are " + names.map { "'\($0)'" }.joined(separator: ", ")))
        continue
      }
      zones.append(known)
    }
    return zones
  }

  static func ladder(
    _ name: String, _ fields: FieldTable
  ) throws(DeclarationError) -> LadderDeclaration {
    var fields = fields
    fields.check(known: Binding.ladder.names, array: true)
    var rule = try shared(name, &fields)
    rule.examples = fields.examples("examples")
    rule.counterExamples = fields.examples("counter")
    let frame = fields.pattern(fields.required("frame"), in: "frame")
    let range = try range(fields)
    let intensify = intensify(fields, name)
    var rungs: [LadderDeclaration.Rung] = []
    let items = fields.outline?.items ?? []
    for (index, item) in fields.table.array.enumerated() {
      let entry = index < items.count ? items[index] : nil
      do throws(DeclarationError) {
        rungs.append(try rung(item, entry, name, range, &fields))
      } catch {
        fields.faults.add(error)
      }
    }
    guard !rungs.isEmpty || !fields.faults.isEmpty else {
      throw DeclarationError(
        "rule/empty-ladder", "ladder '\(name)' has no rung", at: fields.location)
    }
    return LadderDeclaration(
      rule: rule, frame: frame, range: range, intensify: intensify, rungs: rungs)
  }

  private static func intensify(_ fields: FieldTable, _ name: String) -> [String: Int] {
    var intensify: [String: Int] = [:]
    for field in fields.subtable("intensify")?.fields ?? [] {
      guard case .integer(let steps) = field.value else {
        fields.faults.add(
          DeclarationError(
            "rule/wrong-kind",
            "'intensify.\(field.name)' of ladder '\(name)' should be a whole number",
            at: fields.places["intensify." + field.name] ?? fields.place(ofKey: "intensify")))
        continue
      }
      intensify[field.name] = steps
    }
    return intensify
  }

  private static func range(_ fields: FieldTable) throws(DeclarationError) -> ClosedRange<Int> {
    guard let table = fields.subtable("range") else { return 0...5 }
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
      outline: outline, faults: fields.faults)
    inner.check(known: Binding.rung.names, array: true)
    let strength = try strength(of: inner)
    let polarity = inner.integer("polarity") ?? 0
    guard (-1...1).contains(polarity), range.contains(strength) else {
      throw DeclarationError(
        "rule/out-of-range",
        "rung '\(text)' should have a polarity of -1, 0 or 1 and a strength from "
          + "\(range.lowerBound) to \(range.upperBound)", at: pattern.location)
    }
    var rung = LadderDeclaration.Rung(pattern: pattern, polarity: polarity, strength: strength)
    rung.frame = inner.text("frame").map { inner.pattern($0, in: "frame") }
    rung.set = inner.setValues()
    if !rung.set.isEmpty { rung.places = inner.places }
    rung.examples = inner.examples("examples")
    rung.counterExamples = inner.examples("counter")
    return rung
  }

  private static func strength(of rung: FieldTable) throws(DeclarationError) -> Int {
    if let strength = rung.integer("strength") { return strength }
    // A misspelt field is told already.
    let isMisspelt = rung.table.fields.contains { !Binding.rung.names.contains($0.name) }
    if rung.table["strength"] != nil || isMisspelt { throw DeclarationError.noted }
    throw DeclarationError(
      "rule/missing-key", "\(rung.subject) needs a field 'strength'", at: rung.location)
  }

  static func type(_ name: String, _ fields: FieldTable) throws(DeclarationError) -> AnnotationType
  {
    fields.check(known: Binding.annotationType.names)
    var declarations: [AnnotationType.FieldDeclaration] = []
    let kinds = AnnotationType.FieldKind.allCases.map(\.rawValue)
    for field in fields.subtable("fields")?.fields ?? [] {
      guard case .string(let text) = field.value,
        let kind = AnnotationType.FieldKind(rawValue: text)
      else {
        fields.faults.add(
          DeclarationError(
            "rule/unknown-field-kind",
            "field '\(field.name)' of type '\(name)' has an unknown kind "
              + FieldTable.show(field.value),
            at: fields.places["fields." + field.name] ?? fields.location,
            help: "kinds are " + kinds.map { "'\($0)'" }.joined(separator: ", ")))
        continue
      }
      declarations.append(.init(field.name, kind))
    }
    let overlap = fields.text("overlap") ?? "all"
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
    fields.check(known: Binding.language.names)
    var words: [WordClassName: [String]] = [:]
    if !LanguageCode.isKnown(code) {
      fields.faults.add(LanguageCode.unknown(code, at: fields.location))
    }
    for name in WordClassName.allCases { words[name] = fields.texts(name.rawValue) }
    var rows: [[String]] = []
    for row in fields.texts("irregular") {
      let cells = row.split(separator: " ").map(String.init)
      guard cells.count == 5 else {
        throw DeclarationError(
          "rule/bad-verb-row",
          "an irregular verb is 'base third past participle ing', got '\(row)'",
          at: fields.place(of: row, in: "irregular"))
      }
      rows.append(cells)
    }
    var language = LanguageDeclaration(
      code: code, words: words, irregularVerbs: rows, doublingVerbs: fields.texts("doubling"),
      location: fields.location)
    if let name = fields.text("conjugation") {
      guard let conjugation = Conjugation(rawValue: name) else {
        throw DeclarationError(
          "rule/unknown-conjugation", "there is no conjugation '\(name)'",
          at: fields.place(of: name, in: "conjugation"),
          help: "known are "
            + Conjugation.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", "))
      }
      language.conjugation = conjugation
    }
    return language
  }
}
