import DemarcheModel
import DemarcheText

extension RuleSetCompiler {
  mutating func compile(_ rule: RuleDeclaration, in pack: PackDeclarations) {
    guard var compiled = frameOf(rule, in: pack) else { return }
    var isSound = true
    for text in rule.match {
      do throws(PatternError) {
        compiled.patterns += try patterns(text, voice: .any, &compiled)
      } catch {
        report(error, text, rule: compiled.id)
        isSound = false
      }
    }
    isSound = addLines(rule, to: &compiled) && isSound
    isSound = addConditions(rule, to: &compiled) && isSound
    isSound = checkReads(rule, of: &compiled) && isSound
    isSound = checkSet(of: compiled, rule) && isSound
    isSound = checkCaptures(of: compiled, rule) && isSound
    isSound = checkBeats(compiled, rule) && isSound
    if isSound, checkNames(compiled, rule) { rules.append(compiled) }
  }

  mutating func compile(_ ladder: LadderDeclaration, in pack: PackDeclarations) {
    guard let shared = frameOf(ladder.rule, in: pack), checkBeats(shared, ladder.rule),
      let intensify = intensifiers(ladder, of: shared.id),
      checkFrame(ladder.frame, of: shared.id)
    else { return }
    for rung in ladder.rungs where rung.frame.map({ checkFrame($0, of: shared.id) }) ?? true {
      var compiled = shared
      compiled.location = rung.pattern.location
      compiled.rung = rung.pattern.text
      compiled.set += rung.set
      compiled.step = LadderStep(
        ladder: ladder.rule.name, polarity: rung.polarity, strength: rung.strength,
        range: ladder.range, intensify: intensify)
      do throws(PatternError) {
        compiled.patterns = try rungPatterns(rung, frame: rung.frame ?? ladder.frame, &compiled)
      } catch {
        let isOfFrame = error.code == "rule/bad-frame"
        report(error, isOfFrame ? rung.frame ?? ladder.frame : rung.pattern, rule: compiled.id)
        continue
      }
      if addConditions(ladder.rule, to: &compiled), checkNames(compiled, ladder.rule),
        checkSet(of: compiled, ladder.rule, rung.places),
        checkCaptures(of: compiled, ladder.rule, frame: rung.frame ?? ladder.frame)
      {
        rules.append(compiled)
      }
    }
  }

  // What words add, by their numbers; nil, with an error, where it is too much or says two things.
  private mutating func intensifiers(
    _ ladder: LadderDeclaration, of rule: String
  ) -> [UInt32: Int]? {
    let limit = -LadderStep.limit...LadderStep.limit
    let strengths = ladder.rungs.map(\.strength) + ladder.intensify.values
    guard
      (strengths + [ladder.range.lowerBound, ladder.range.upperBound]).allSatisfy(limit.contains)
    else {
      report(
        "rule/out-of-range",
        "strengths, 'range' and 'intensify' should be from \(limit.lowerBound) to "
          + "\(limit.upperBound)", at: ladder.rule.place(of: "intensify"), rule: rule,
        help: nil)
      return nil
    }
    var steps: [UInt32: Int] = [:]
    for word in ladder.intensify.keys.sorted() {
      let number = lexis.vocabulary.add(KeyFolder.key(word))
      let amount = ladder.intensify[word] ?? 0
      if let known = steps[number], known != amount {
        report(
          "rule/declared-twice", "'intensify' gives '\(word)' two amounts, \(known) and \(amount)",
          at: ladder.rule.place(of: "intensify." + word), rule: rule,
          help: "upper and lower case are one word")
        return nil
      }
      steps[number] = amount
    }
    return steps
  }

  // The rung in the ladder's frame; where it begins with a verb, in the passive as well.
  private mutating func rungPatterns(
    _ rung: LadderDeclaration.Rung, frame: PatternText, _ compiled: inout CompiledRule
  ) throws(PatternError) -> [CompiledPattern] {
    let item = try PatternParser.parse(rung.pattern.text)
    let framed = try PatternParser.parse(frame.text)
    let active = RuleSetCompiler.fill(framed, with: item)
    guard active.hasTrigger, active != framed || item.hasTrigger else {
      throw PatternError(
        "rule/bad-frame", "the frame has no '@' for the rung", at: 0,
        about: .whole)
    }
    let isVerb = RuleSetCompiler.beginsWithPlainVerb(item)
    let isStandard = framed.items.count >= 2
    var result = try patterns(
      active, source: rung.pattern, voice: isVerb && isStandard ? .active : .any, &compiled)
    if isVerb && isStandard, rung.frame == nil {
      let holder = PatternItem.choice([.span("actor", []), .chunk(.nounPhrase)])
      let by = PatternItem.sequence([.word("by"), .capture("holder", holder)])
      let passive = PatternItem.sequence([
        .capture("target", .chunk(.subject)), .trigger(item), .repeated(by, min: 0, max: 1),
      ])
      result += try patterns(passive, source: rung.pattern, voice: .passive, &compiled)
    }
    return result
  }

  // Whether a frame can be read; its faults are reported once, at the frame.
  private mutating func checkFrame(_ frame: PatternText, of rule: String) -> Bool {
    do throws(PatternError) {
      try checkTypes(try PatternParser.parse(frame.text))
      return true
    } catch {
      report(error, frame, rule: rule)
      return false
    }
  }

  private static func beginsWithPlainVerb(_ item: PatternItem) -> Bool {
    switch item {
    case .verb(_, nil): true
    case .sequence(let items): items.first.map(beginsWithPlainVerb) ?? false
    case .choice(let items): items.allSatisfy(beginsWithPlainVerb)
    default: false
    }
  }

  private static func fill(_ frame: PatternItem, with rung: PatternItem) -> PatternItem {
    switch frame {
    case .trigger(.sequence([])): .trigger(rung)
    case .sequence(let items): .sequence(items.map { fill($0, with: rung) })
    default: frame
    }
  }

  // What rules and ladders share; nil where the type is unknown.
  private mutating func frameOf(_ rule: RuleDeclaration, in pack: PackDeclarations) -> CompiledRule?
  {
    let id = pack.id + "/" + rule.name
    captured = [:]
    guard let type = types[rule.emit] else {
      let names = types.keys.sorted()
      report(
        "rule/unknown-type", "there is no annotation type '\(rule.emit)'", at: rule.emitLocation,
        rule: id, help: PatternParser.suggestion(rule.emit, names))
      return nil
    }
    let everywhere = Set(Zone.allCases).subtracting([.boilerplate])
    return CompiledRule(
      id: id, packID: pack.id, pack: pack.id + "@" + pack.version, location: rule.location,
      type: type, zones: rule.zones.isEmpty ? everywhere : Set(rule.zones),
      languages: rule.languages, packLanguages: pack.spokenLanguages, issuers: rule.issuers,
      when: rule.when, build: rule.build,
      statement: rule.statement, set: rule.set, publish: rule.publish.map { lexis.type($0) },
      beats: rule.beats)
  }

  private mutating func patterns(
    _ text: PatternText, voice: VerbTest.Voice, _ compiled: inout CompiledRule
  ) throws(PatternError) -> [CompiledPattern] {
    try patterns(try PatternParser.parse(text.text), source: text, voice: voice, &compiled)
  }

  private mutating func patterns(
    _ item: PatternItem, source: PatternText, voice: VerbTest.Voice, _ compiled: inout CompiledRule
  ) throws(PatternError) -> [CompiledPattern] {
    try checkTypes(item)
    noteCaptures(item)
    let result = try PatternCompiler.compile(
      item, source: source, voice: voice, claimant: compiled.type.claimant, &lexis)
    for type in RuleSetCompiler.spanTypes(item) { compiled.uses.insert(lexis.type(type)) }
    return result
  }

  private mutating func checkTypes(_ item: PatternItem) throws(PatternError) {
    for type in RuleSetCompiler.spanTypes(item) where !offered.contains(type) {
      let names = (offered.sorted() + PatternItem.Chunk.allCases.map(\.rawValue))
      throw PatternError(
        "rule/unknown-span-type", "nothing offers '<\(type)>'", at: 0,
        help: PatternParser.suggestion(type, names),
        about: RuleSetCompiler.span(type, in: item).map { .item($0) })
    }
    try checkFilters(item)
    try checkCaptures(item)
  }

  // The first span of a type, with its filters.
  private static func span(_ type: String, in item: PatternItem) -> PatternItem? {
    switch item {
    case .span(type, _): return item
    case .sequence(let items), .choice(let items):
      for item in items { if let found = span(type, in: item) { return found } }
      return nil
    case .repeated(let inner, _, _), .capture(_, let inner), .trigger(let inner), .not(let inner):
      return span(type, in: inner)
    default: return nil
    }
  }

  static func spanTypes(_ item: PatternItem) -> [String] {
    switch item {
    case .span(let type, _): [type]
    case .sequence(let items), .choice(let items): items.flatMap(spanTypes)
    case .repeated(let inner, _, _), .capture(_, let inner), .trigger(let inner), .not(let inner):
      spanTypes(inner)
    default: []
    }
  }

  private mutating func addLines(_ rule: RuleDeclaration, to compiled: inout CompiledRule) -> Bool {
    var isSound = true
    for text in rule.lines {
      do throws(PatternError) {
        var item = try PatternParser.parse(text.text)
        try checkTypes(item)
        noteCaptures(item)
        var isOptional = false
        if case .repeated(let inner, 0, 1) = item, text.text.hasPrefix("[") {
          item = inner
          isOptional = true
        }
        var program = ProgramCompiler(direction: .right, captures: [])
        program.compile([item], &lexis)
        program.compile([.end], &lexis)
        program.finish(&lexis)
        compiled.lines.append(
          LinePattern(
            program: program.program, captures: program.captures, isOptional: isOptional,
            source: text))
        for type in RuleSetCompiler.spanTypes(item) { compiled.uses.insert(lexis.type(type)) }
      } catch {
        report(error, text, rule: compiled.id)
        isSound = false
      }
    }
    return isSound
  }

  private mutating func addConditions(
    _ rule: RuleDeclaration, to compiled: inout CompiledRule
  ) -> Bool {
    var isSound = true
    for text in rule.unless {
      do throws(PatternError) {
        try addVeto(text, to: &compiled)
      } catch {
        report(error, text, rule: compiled.id)
        isSound = false
      }
    }
    if let text = rule.condition {
      do throws(PatternError) {
        compiled.condition = try ConditionParser.parse(text.text)
      } catch {
        report(error, text, rule: compiled.id)
        isSound = false
      }
    }
    return isSound
  }

  // The rungs of a ladder share theirs: what one of them found out about a sentence holds for all.
  private mutating func addVeto(
    _ text: PatternText, to compiled: inout CompiledRule
  ) throws(PatternError) {
    let key = VetoKey(text: text, claimant: compiled.type.claimant)
    if let veto = vetoes[key] {
      noteCaptures(veto.item)
      for type in RuleSetCompiler.spanTypes(veto.item) { compiled.uses.insert(lexis.type(type)) }
      compiled.unless += veto.patterns
      return
    }
    let item = try PatternParser.parse(text.text)
    let found = try patterns(item, source: text, voice: .any, &compiled)
    compiled.unless += found
    vetoes[key] = (item, found)
  }

  private mutating func report(_ error: PatternError, _ text: PatternText, rule: String) {
    let error = RuleSetCompiler.placed(error, in: text.text)
    let place = text.location(at: error.offset, length: error.length)
    var diagnostic = Diagnostic(
      code: error.code, message: error.message, file: place.file, line: place.line,
      column: place.column, help: error.help)
    diagnostic.underline = place.column == nil ? 1 : place.length
    diagnostic.rule = rule
    if place.column == nil { diagnostic.message += " in '\(text.text)'" }
    diagnostics.append(diagnostic)
  }

  mutating func report(
    _ code: String, _ message: String, at location: RuleLocation, rule: String, help: String?
  ) {
    var diagnostic = Diagnostic(
      code: code, message: message, file: location.file, line: location.line,
      column: location.column, help: help)
    diagnostic.underline = location.length
    diagnostic.rule = rule
    // What the rungs of a ladder share is told once.
    if diagnostics.suffix(20).contains(diagnostic) { return }
    diagnostics.append(diagnostic)
  }
}
