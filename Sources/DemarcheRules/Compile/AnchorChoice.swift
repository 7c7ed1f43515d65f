import DemarcheText

/// By what a pattern is looked for: what of it is rarest, and what else must stand near that.
struct AnchorChoice {
  /// Words one of which stands at known distances from an anchor.
  struct Near {
    var least: Int
    var most: Int
    var words: [UInt32]
  }

  let anchor: CandidateIndex.Anchor
  /// How far behind the trigger's first token the anchor stands.
  let window: CandidateIndex.Window
  /// The anchor's words; none for spans and where everything is looked at.
  let words: [UInt32]
  /// The types of an anchor that is a span.
  let types: [Int]
  let check: Near?
  /// How often the engine is expected to look at it in a MB of text.
  let rate: Double

  // More words than this are not worth to be compared with.
  private static let wordLimit = 24
  private static let widthLimit = 8

  init(_ needs: PatternNeeds, _ lexis: Lexis, _ languages: [CompiledLanguage]) {
    let beginnings = needs.beginnings ?? []
    let options = AnchorChoice.options(needs, beginnings)
    let costs = options.map { $0.cost(lexis) }
    let everywhere = beginnings.reduce(0) { $0 + PatternNeeds.rate($1, lexis) }
    let limit = beginnings.isEmpty ? 200_000 : everywhere
    guard let best = options.indices.min(by: { costs[$0] < costs[$1] }), costs[best] <= limit else {
      anchor = .everywhere
      window = CandidateIndex.Window(nil)
      words = []
      types = []
      check = nil
      rate = limit
      return
    }
    let choice = options[best]
    window = CandidateIndex.Window(choice.offset)
    types = choice.needs.compactMap(\.spanType)
    words = AnchorChoice.words(choice.needs, languages)
    if !types.isEmpty {
      anchor = .span
    } else {
      anchor = choice.offset == Extent(0, 0) && choice.needs == beginnings ? .trigger : .word
    }
    var near: Near?
    var rarest = Double.infinity
    for option in options where option.needs != choice.needs && !words.isEmpty {
      let own = option.rate(lexis)
      if own < rarest, let found = AnchorChoice.near(option, choice, languages) {
        near = found
        rarest = own
      }
    }
    check = near
    let alone = choice.rate(lexis)
    // One in ten of the rarer is taken to stand near the other.
    rate = near == nil ? alone : min(alone, rarest) / 10
  }

  // What a match cannot do without, each a set of words or of types.
  private static func options(
    _ needs: PatternNeeds, _ beginnings: [PatternNeeds.Need]
  ) -> [PatternNeeds.Requirement] {
    var options = needs.required
    if !beginnings.isEmpty, !beginnings.contains(where: \.isSpan) {
      options.append(PatternNeeds.Requirement(needs: beginnings, offset: Extent(0, 0)))
    }
    options.removeAll { option in
      option.needs.contains(where: \.isSpan) && !option.needs.allSatisfy(\.isSpan)
    }
    return options
  }

  // Where the words of one requirement stand, seen from another; nil where that is not known.
  private static func near(
    _ other: PatternNeeds.Requirement, _ anchor: PatternNeeds.Requirement,
    _ languages: [CompiledLanguage]
  ) -> Near? {
    guard let from = anchor.offset, let to = other.offset, let fromMost = from.most,
      let toMost = to.most, other.needs.count <= wordLimit,
      !other.needs.contains(where: \.isSpan)
    else { return nil }
    let near = Near(
      least: to.least - fromMost, most: toMost - from.least, words: words(other.needs, languages))
    let isNarrow = near.most - near.least <= widthLimit && near.words.count <= wordLimit
    return isNarrow && !near.words.isEmpty ? near : nil
  }

  private static func words(
    _ needs: [PatternNeeds.Need], _ languages: [CompiledLanguage]
  ) -> [UInt32] {
    var all: [UInt32] = []
    var known: Set<UInt32> = []
    for need in needs {
      switch need {
      case .word(let word): if known.insert(word).inserted { all.append(word) }
      case .span: break
      case .verb(let lemma):
        for language in languages {
          for form in language.formsOfLemma[lemma] ?? [] where known.insert(form).inserted {
            all.append(form)
          }
        }
      }
    }
    return all
  }
}
