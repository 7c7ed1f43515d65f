import DemarcheText

/// Finds a pattern's trigger and compiles what stands left and right of it.
struct PatternCompiler {
  /// A pattern cut at its trigger.
  struct Parts {
    var left: [PatternItem]
    var trigger: PatternItem
    var right: [PatternItem]
    /// The captures that hold the trigger and other words, the innermost first.
    var around: [Around] = []

    /// A capture of the trigger, and of so many items beside it on each side.
    struct Around {
      var name: String
      var left: Int
      var right: Int
    }
  }

  /// The programs of `item`; several where alternatives hold the trigger.
  ///
  /// - Parameter claimant: the capture that names whose claim it is; nil for none.
  /// - Throws: a pattern without a trigger, or one whose trigger can match nothing.
  static func compile(
    _ item: PatternItem, source: PatternText, voice: VerbTest.Voice, claimant: String? = nil,
    _ lexis: inout Lexis
  ) throws(PatternError) -> [CompiledPattern] {
    var compiled: [CompiledPattern] = []
    let marked = item.hasTrigger ? item : try markDefaultTrigger(item)
    for parts in try split(marked) {
      compiled.append(
        try compile(
          parts, source: source, voice: self.voice(voice, of: parts, claimant),
          isMarked: item.hasTrigger, claimant, &lexis))
    }
    return compiled
  }

  private static func compile(
    _ parts: Parts, source: PatternText, voice: VerbTest.Voice, isMarked: Bool,
    _ claimant: String?, _ lexis: inout Lexis
  ) throws(PatternError) -> CompiledPattern {
    var right = ProgramCompiler(direction: .right, captures: [], voice: voice)
    // A capture around the trigger has a part on each side, which the match puts together.
    for capture in parts.around { right.save(capture.name) }
    right.compile([parts.trigger], &lexis)
    right.endTrigger()
    for count in 0...parts.right.count {
      if count > 0 { right.compile([parts.right[count - 1]], &lexis) }
      for capture in parts.around where capture.right == count { right.save(capture.name) }
    }
    right.finish(&lexis)
    var left = ProgramCompiler(
      direction: .left, captures: right.captures, claimant: claimant)
    for capture in parts.around where capture.left > 0 { left.save(capture.name) }
    for (place, item) in parts.left.reversed().enumerated() {
      left.compile([item], &lexis, besideVerb: place == 0 && beginsWithVerb(parts.trigger))
      for capture in parts.around where capture.left == place + 1 { left.save(capture.name) }
    }
    left.finish(&lexis)
    let start = try start(of: parts.trigger, &lexis)
    return CompiledPattern(
      right: right.program, left: left.program, start: start,
      number: lexis.keep(parts), captures: left.captures,
      source: source, isTriggerMarked: isMarked,
      startsWithGenitive: start.words.contains(Int(lexis.genitive)))
  }

  // The subject of a passive never makes the claim: "Russia is urged to".
  private static func voice(
    _ voice: VerbTest.Voice, of parts: Parts, _ claimant: String?
  ) -> VerbTest.Voice {
    guard voice == .any, let claimant, beginsWithVerb(parts.trigger),
      case .capture(claimant, _)? = parts.left.last
    else { return voice }
    return .active
  }

  private static func beginsWithVerb(_ item: PatternItem) -> Bool {
    switch item {
    case .verb(_, let restriction): restriction == nil
    case .sequence(let items): items.first.map(beginsWithVerb) ?? false
    case .capture(_, let inner), .trigger(let inner): beginsWithVerb(inner)
    case .choice(let items): items.allSatisfy(beginsWithVerb)
    default: false
    }
  }

  // Its first verb; else its first literal outside optional parts; else its first span.
  private static func markDefaultTrigger(_ item: PatternItem) throws(PatternError) -> PatternItem {
    for isTrigger in [isVerb, isLiteral, isSpan] {
      if let marked = mark(item, isTrigger) { return marked }
    }
    throw PatternError(
      "rule/no-trigger", "a pattern needs a verb, a word or a type to start from", at: 0,
      help: "mark the item that makes the claim with '@'")
  }

  private static func isVerb(_ item: PatternItem) -> Bool {
    if case .verb = item { return true }
    if case .choice(let items) = item { return items.allSatisfy(startsWithVerb) }
    return false
  }
  private static func startsWithVerb(_ item: PatternItem) -> Bool {
    if case .verb = item { return true }
    return item.items.first.map { $0 != item && startsWithVerb($0) } ?? false
  }
  private static func isLiteral(_ item: PatternItem) -> Bool {
    switch item {
    case .word, .exact: true
    case .choice(let items): items.allSatisfy { $0.items.allSatisfy(isLiteral) }
    default: false
    }
  }
  private static func isSpan(_ item: PatternItem) -> Bool {
    if case .span = item { return true }
    return false
  }

  // Marks the first item outside optional parts that passes.
  private static func mark(
    _ item: PatternItem, _ isTrigger: (PatternItem) -> Bool
  ) -> PatternItem? {
    if isTrigger(item) { return .trigger(item) }
    switch item {
    case .sequence(var items):
      for index in items.indices {
        if let marked = mark(items[index], isTrigger) {
          items[index] = marked
          return .sequence(items)
        }
      }
      return nil
    case .capture(let name, let inner):
      return mark(inner, isTrigger).map { .capture(name, $0) }
    case .repeated(let inner, 1, 1): return mark(inner, isTrigger)
    default: return nil
    }
  }

  private static func split(_ item: PatternItem) throws(PatternError) -> [Parts] {
    switch item {
    case .trigger(let inner):
      guard !inner.hasTrigger else {
        throw PatternError("rule/two-triggers", "a pattern has one trigger, got two", at: 0)
      }
      if case .sequence(let items) = inner, items.isEmpty {
        throw PatternError(
          "rule/bare-trigger", "'@' alone stands for a rung, and this is no ladder's frame", at: 0)
      }
      return [Parts(left: [], trigger: inner, right: [])]
    case .sequence(let items): return try splitSequence(items)
    case .choice(let alternatives):
      var all: [Parts] = []
      for alternative in alternatives {
        let marked = alternative.hasTrigger ? alternative : try markDefaultTrigger(alternative)
        all += try split(marked)
      }
      return all
    case .capture(let name, let inner):
      return try split(inner).map { parts in
        var parts = parts
        if parts.left.isEmpty, parts.right.isEmpty, parts.around.isEmpty {
          parts.trigger = .capture(name, parts.trigger)
        } else {
          parts.around.append(
            Parts.Around(name: name, left: parts.left.count, right: parts.right.count))
        }
        return parts
      }
    default:
      throw PatternError(
        "rule/trigger-inside", "a trigger cannot stand in an optional or repeated part", at: 0)
    }
  }

  private static func splitSequence(_ items: [PatternItem]) throws(PatternError) -> [Parts] {
    let marked = items.indices.filter { items[$0].hasTrigger }
    guard marked.count == 1, let index = marked.first else {
      throw PatternError(
        "rule/two-triggers", "a pattern has one trigger, got \(marked.count)", at: 0)
    }
    return try split(items[index]).map { inner in
      Parts(
        left: Array(items[..<index]) + inner.left, trigger: inner.trigger,
        right: inner.right + Array(items[(index + 1)...]), around: inner.around)
    }
  }

  // What the trigger can begin with.
  private static func start(
    of item: PatternItem, _ lexis: inout Lexis
  ) throws(PatternError) -> TriggerStart {
    switch item {
    case .word(let text): return TriggerStart(words: firstWord(text, exact: false, &lexis))
    case .exact(let text): return TriggerStart(words: firstWord(text, exact: true, &lexis))
    case .verb(let lemma, _):
      return TriggerStart(verbs: [Int(lexis.vocabulary.add(KeyFolder.key(lemma)))])
    case .span(let type, _): return TriggerStart(spans: [lexis.type(type)])
    case .tokenClass(let kind): return TriggerStart(classes: [kind])
    case .capture(_, let inner), .trigger(let inner): return try start(of: inner, &lexis)
    case .choice(let alternatives):
      var all = TriggerStart()
      for alternative in alternatives { all.add(try start(of: alternative, &lexis)) }
      return all
    case .repeated(let inner, let min, _) where min > 0: return try start(of: inner, &lexis)
    case .sequence(let items): return try start(ofSequence: items, &lexis)
    default:
      throw PatternError(
        "rule/bad-trigger", "'\(item.description)' cannot begin a trigger", at: 0,
        help: "mark a verb, a word or a type with '@'")
    }
  }

  private static func start(
    ofSequence items: [PatternItem], _ lexis: inout Lexis
  ) throws(PatternError) -> TriggerStart {
    var all = TriggerStart()
    for item in items {
      if case .start = item { continue }
      if case .repeated(let inner, 0, _) = item {
        all.add(try start(of: inner, &lexis))
        continue
      }
      all.add(try start(of: item, &lexis))
      return all
    }
    throw PatternError("rule/bad-trigger", "the trigger can match nothing", at: 0)
  }

  private static func firstWord(
    _ text: String, exact: Bool, _ lexis: inout Lexis
  ) -> [Int] {
    lexis.words(text, exact: exact).first.map { [Int($0.word)] } ?? []
  }
}
