import DemarcheModel
import DemarcheText

/// Where each word of the vocabulary sends the engine: the patterns that may match there.
///
/// Every pattern is looked for by what of it is rarest: by the words its trigger begins with, or by
/// another word or span that it needs, which makes the engine look for the trigger at the tokens
/// around it. Rules that no candidate touches cost nothing.
struct CandidateIndex: Sendable {
  /// How a pattern's candidates are found.
  enum Anchor: UInt8, Sendable {
    /// At words that its trigger begins with.
    case trigger
    /// Around words that it needs.
    case word
    /// Around spans that it needs.
    case span
    /// At what its trigger begins with, wherever it stands.
    case everywhere
  }
  /// How far behind the trigger's first token an anchor stands; all of the sentence without limit.
  struct Window: Sendable, Hashable {
    var least: Int32
    var most: Int32

    static let none = Int32.max

    init(_ extent: Extent?) {
      least = Int32(clamping: extent?.least ?? 0)
      most = extent?.most.map { Int32(clamping: Swift.min($0, 1 << 20)) } ?? Window.none
    }
  }
  /// A pattern at a word.
  struct Posting: Sendable {
    var pattern: Int32
    /// The word that must stand behind; 0 for any.
    var follower: UInt32
    /// A bit for each zone of its rule.
    var zones: UInt16
  }
  /// A pattern of the rule set, in the order of rules.
  struct Row: Sendable {
    var rule: Int32
    /// Among the patterns of its rule.
    var pattern: Int32
    var anchor: Anchor
    var window: Window
    /// Of a span anchor the types, in `types`.
    var firstType: Int32
    var typeCount: Int32
    /// Looks at an anchor that a MB of text is expected to ask for.
    var rate: Double
  }

  /// For each word number where its postings begin; one more than words, and fewer where the last
  /// words have none.
  private(set) var firstPosting: [Int32] = [0]
  private(set) var postings: [Posting] = []
  private(set) var rows: [Row] = []
  /// The span types that rows are anchored at.
  private(set) var types: [Int32] = []
  /// For each rule the row of its first pattern.
  private(set) var firstRow: [Int32] = []
  /// The rules that no word leads to alone, and those with lines, ascending.
  private(set) var alwaysRules: [Int32] = []

  init(_ rules: [CompiledRule], _ lexis: inout Lexis, languages: [CompiledLanguage]) {
    var byWord: [[Posting]] = [[Posting]](repeating: [], count: lexis.vocabulary.count + 1)
    for (index, rule) in rules.enumerated() {
      let zones = rule.zones.reduce(UInt16(0)) { $0 | $1.bit }
      var isAlways = !rule.lines.isEmpty
      firstRow.append(Int32(rows.count))
      for (place, pattern) in rule.patterns.enumerated() {
        let choice = Choice(PatternNeeds(lexis.parts[pattern.number], &lexis), lexis)
        switch choice.anchor {
        case .trigger, .word: break
        case .span, .everywhere: isAlways = true
        }
        let number = Int32(rows.count)
        rows.append(
          Row(
            rule: Int32(index), pattern: Int32(place), anchor: choice.anchor,
            window: choice.window, firstType: Int32(types.count),
            typeCount: Int32(choice.types.count), rate: choice.rate))
        types += choice.types.map { Int32($0) }
        for beginning in choice.words {
          for word in CandidateIndex.words(beginning.need, languages) {
            byWord[Int(word)].append(
              Posting(pattern: number, follower: beginning.follower, zones: zones))
          }
        }
      }
      if isAlways { alwaysRules.append(Int32(index)) }
    }
    for list in byWord[...(byWord.lastIndex { !$0.isEmpty } ?? 0)] {
      postings += list
      firstPosting.append(Int32(postings.count))
    }
  }

  // What to look for a pattern by.
  private struct Choice {
    var anchor: Anchor
    var window = Window(nil)
    var words: [PatternNeeds.Beginning] = []
    var types: [Int] = []
    var rate: Double

    init(_ needs: PatternNeeds, _ lexis: Lexis) {
      let rarest = needs.rarest(lexis)
      let elsewhere = rarest.map { $0.cost(lexis) } ?? .infinity
      let atTrigger =
        needs.beginnings.map { $0.reduce(0) { $0 + PatternNeeds.rate($1, lexis) } } ?? 200_000
      rate = min(atTrigger, elsewhere)
      guard let rarest, elsewhere < atTrigger else {
        let beginnings = needs.beginnings ?? []
        let isWords = !beginnings.isEmpty && !beginnings.contains { $0.need.isSpan }
        anchor = isWords ? .trigger : .everywhere
        words = isWords ? beginnings : []
        return
      }
      window = Window(rarest.offset)
      types = rarest.needs.compactMap(\.spanType)
      if types.isEmpty {
        anchor = .word
        words = rarest.needs.map { PatternNeeds.Beginning(need: $0) }
      } else if types.count == rarest.needs.count {
        anchor = .span
      } else {
        // Words and spans together are looked for where the trigger begins.
        anchor = .everywhere
        rate = atTrigger
      }
    }
  }

  private static func words(
    _ need: PatternNeeds.Need, _ languages: [CompiledLanguage]
  ) -> [UInt32] {
    switch need {
    case .word(let word): return [word]
    case .span: return []
    case .verb(let lemma):
      var all: [UInt32] = []
      for language in languages {
        for form in language.formsOfLemma[lemma] ?? [] where !all.contains(form) {
          all.append(form)
        }
      }
      return all
    }
  }

  /// Where the words of a text lead, ascending: the pattern's row in the upper half, the token in
  /// the lower.
  func hits(_ analysis: TextAnalysis) -> [UInt64] {
    var found: [UInt64] = []
    let (allTokens, allOwners) = (analysis.tokens, analysis.sentenceOfToken)
    let allSentences = analysis.sentences
    let tokens = allTokens.span
    let owners = allOwners.span
    let sentences = allSentences.span
    let starts = firstPosting.span
    let rows = postings.span
    let limit = starts.count - 1
    for index in tokens.indices {
      let word = Int(tokens[index].word)
      guard word < limit, starts[word] < starts[word + 1], owners[index] >= 0 else { continue }
      let zone = sentences[Int(owners[index])].zone.bit
      let next = index + 1 < tokens.count ? tokens[index + 1].word : 0
      for place in Int(starts[word])..<Int(starts[word + 1]) {
        let row = rows[place]
        guard row.follower == 0 || row.follower == next, row.zones & zone != 0 else { continue }
        found.append(UInt64(UInt32(bitPattern: row.pattern)) << 32 | UInt64(index))
      }
    }
    return CandidateIndex.sorted(found)
  }

  // By row; within a row they ascend already.
  private static func sorted(_ hits: [UInt64]) -> [UInt64] {
    var hits = hits
    var isSorted = true
    var highest: UInt64 = 0
    for index in hits.indices {
      if hits[index] < highest { isSorted = false }
      highest = max(highest, hits[index])
    }
    if isSorted { return hits }
    if hits.count < 24 {
      hits.sort()
      return hits
    }
    var other = hits
    var shift: UInt64 = 32
    while highest >> shift != 0 {
      var places = [Int](repeating: 0, count: 257)
      for hit in hits { places[Int(hit >> shift & 255) + 1] += 1 }
      for digit in 0..<256 { places[digit + 1] += places[digit] }
      for hit in hits {
        let digit = Int(hit >> shift & 255)
        other[places[digit]] = hit
        places[digit] += 1
      }
      swap(&hits, &other)
      shift += 8
    }
    return hits
  }

  /// The row of a hit.
  func row(of hit: UInt64) -> Int { Int(hit >> 32) }

  /// The token of a hit.
  static func token(of hit: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: hit)) }

  /// The rule of a hit.
  func rule(of hit: UInt64) -> Int { Int(rows[row(of: hit)].rule) }
}

extension PatternNeeds.Need {
  var isSpan: Bool { spanType != nil }

  var spanType: Int? {
    if case .span(let type) = self { return type }
    return nil
  }
}

extension Zone {
  /// A bit of its own for each zone.
  var bit: UInt16 {
    switch self {
    case .title: 1
    case .dateline: 2
    case .heading: 4
    case .body: 8
    case .listItem: 16
    case .quotation: 32
    case .signature: 64
    case .contact: 128
    case .boilerplate: 256
    }
  }
}
