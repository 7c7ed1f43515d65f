import DemarcheText

/// What must stand in a sentence where a pattern matches; where the engine looks for candidates.
///
/// Only what must be there whatever alternative is taken counts. A candidate is the token at which
/// the trigger may begin: its first word, or the head of the verb group that it begins with.
struct PatternNeeds: Sendable, Hashable {
  enum Need: Sendable, Hashable {
    /// A word, by its number.
    case word(UInt32)
    /// A form of a verb, by the number of its base form.
    case verb(UInt32)
    /// A span of a type.
    case span(Int)
  }
  /// One of `needs` must stand so many tokens behind the candidate, or anywhere in the sentence.
  struct Requirement: Sendable, Hashable {
    var needs: [Need]
    var offset: Extent?
  }

  /// All ways for the trigger to begin; nil where any token of a class can begin it.
  var beginnings: [Need]?
  /// All of them must be met.
  var required: [Requirement] = []

  init(_ parts: PatternCompiler.Parts, _ lexis: inout Lexis) {
    beginnings = PatternNeeds.beginnings(of: parts.trigger, &lexis)
    addLeft(parts, &lexis)
    var extent = Extent(0, 0)
    for item in parts.trigger.items + parts.right {
      required += PatternNeeds.required(item, at: extent, &lexis)
      extent = extent + Extent(item, lexis, isFirst: extent == Extent(0, 0))
    }
  }

  // What stands left of the trigger stands at a known distance only where the trigger begins with
  // its candidate; an article may stand between where that is a span.
  private mutating func addLeft(_ parts: PatternCompiler.Parts, _ lexis: inout Lexis) {
    var gap: Extent? = beginnings.map { _ in Extent(0, 0) }
    for beginning in beginnings ?? [] {
      switch beginning {
      case .word: break
      case .span: gap = gap.map { $0.or(Extent(0, 1)) }
      case .verb: gap = nil
      }
    }
    for item in parts.left.reversed() {
      let extent = Extent(item, lexis, isLeft: true)
      gap = gap.map { $0 + extent }
      let start = gap.flatMap { gap in gap.most.map { Extent(-$0, -gap.least) } }
      required += PatternNeeds.required(item, at: start, &lexis)
    }
  }

  // MARK: beginnings

  private static func beginnings(of item: PatternItem, _ lexis: inout Lexis) -> [Need]? {
    switch item {
    case .word(let text): return lexis.words(text, exact: false).first.map { [.word($0.word)] }
    case .exact(let text): return lexis.words(text, exact: true).first.map { [.word($0.word)] }
    case .verb(let lemma, _): return [.verb(lexis.vocabulary.add(KeyFolder.key(lemma)))]
    case .span(let type, _): return [.span(lexis.type(type))]
    case .capture(_, let inner), .trigger(let inner): return beginnings(of: inner, &lexis)
    case .repeated(let inner, let min, _) where min > 0: return beginnings(of: inner, &lexis)
    case .choice(let alternatives):
      var all: [Need] = []
      for alternative in alternatives {
        guard let found = beginnings(of: alternative, &lexis) else { return nil }
        all += found
      }
      return all
    case .sequence(let items): return beginnings(ofSequence: items, &lexis)
    default: return nil
    }
  }

  private static func beginnings(
    ofSequence items: [PatternItem], _ lexis: inout Lexis
  ) -> [Need]? {
    var all: [Need] = []
    for item in items {
      if case .start = item { continue }
      if case .repeated(let inner, 0, _) = item {
        guard let found = beginnings(of: inner, &lexis) else { return nil }
        all += found
        continue
      }
      guard let found = beginnings(of: item, &lexis) else { return nil }
      return all + found
    }
    return nil
  }

  // MARK: requirements

  private static func required(
    _ item: PatternItem, at offset: Extent?, _ lexis: inout Lexis
  ) -> [Requirement] {
    switch item {
    case .word(let text): return words(text, exact: false, offset, &lexis)
    case .exact(let text): return words(text, exact: true, offset, &lexis)
    case .verb(let lemma, _):
      // The head may stand behind auxiliaries and adverbs.
      let word = lexis.vocabulary.add(KeyFolder.key(lemma))
      return [Requirement(needs: [.verb(word)], offset: offset.map { $0 + Extent.verbHead })]
    case .span(let type, _):
      // An article may stand before the span.
      return [
        Requirement(needs: [.span(lexis.type(type))], offset: offset.map { $0 + Extent(-1, 1) })
      ]
    case .sequence(let items):
      var all: [Requirement] = []
      var extent = offset
      for item in items {
        all += required(item, at: extent, &lexis)
        extent = extent.map { $0 + Extent(item, lexis, isFirst: $0 == Extent(0, 0)) }
      }
      return all
    case .choice(let alternatives):
      var all: Requirement?
      for alternative in alternatives {
        guard let own = rarest(required(alternative, at: offset, &lexis), lexis) else { return [] }
        all = all.map { $0.or(own) } ?? own
      }
      return all.map { [$0] } ?? []
    case .capture(_, let inner), .trigger(let inner): return required(inner, at: offset, &lexis)
    case .repeated(let inner, let min, _) where min > 0:
      return required(inner, at: offset, &lexis)
    default: return []
    }
  }

  private static func words(
    _ text: String, exact: Bool, _ offset: Extent?, _ lexis: inout Lexis
  ) -> [Requirement] {
    let genitive = lexis.genitive
    var found: [Requirement] = []
    for (index, word) in lexis.words(text, exact: exact).enumerated() where word.word != genitive {
      found.append(
        Requirement(needs: [.word(word.word)], offset: offset.map { $0 + Extent(index, index) }))
    }
    return found
  }

  // MARK: cost

  private static func rarest(_ all: [Requirement], _ lexis: Lexis) -> Requirement? {
    let costs = all.map { $0.cost(lexis) }
    return costs.indices.min { costs[$0] < costs[$1] }.map { all[$0] }
  }

  /// How often what a need asks for stands in a MB of text, by the bundled frequencies.
  static func rate(_ need: Need, _ lexis: Lexis) -> Double {
    switch need {
    case .word(let word): WordFrequencies.perMegabyte(lexis.vocabulary.key(word))
    // The other forms of a verb are together about as frequent as its base form.
    case .verb(let word): 2 * WordFrequencies.perMegabyte(lexis.vocabulary.key(word))
    case .span(let type): lexis.isOpen(type) ? 5000 : 1000
    }
  }
}

extension PatternNeeds.Requirement {
  /// How often one of the needs stands in a MB of text.
  func rate(_ lexis: Lexis) -> Double {
    needs.reduce(0) { $0 + PatternNeeds.rate($1, lexis) }
  }

  /// What it costs to look where one of them stands: a few tokens, or all of the sentence.
  func cost(_ lexis: Lexis) -> Double {
    let whole = 4.0
    guard let width = offset?.width, width < 18 else { return rate(lexis) * whole }
    return rate(lexis) * (1 + Double(width) / 6)
  }

  fileprivate func or(_ other: PatternNeeds.Requirement) -> PatternNeeds.Requirement {
    var offset: Extent?
    if let mine = self.offset, let theirs = other.offset { offset = mine.or(theirs) }
    return PatternNeeds.Requirement(needs: needs + other.needs, offset: offset)
  }
}
