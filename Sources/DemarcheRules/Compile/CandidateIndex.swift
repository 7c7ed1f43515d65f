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

    init(least: Int32, most: Int32) {
      self.least = least
      self.most = most
    }

    init(_ extent: Extent?) {
      least = Int32(clamping: extent?.least ?? 0)
      most = extent?.most.map { Int32(clamping: Swift.min($0, 1 << 20)) } ?? Window.none
    }
  }
  /// A pattern at a word, or at two words side by side.
  struct Posting: Sendable {
    var pattern: Int32
    /// What else must stand near; negative for nothing.
    var check: Int32
    /// A bit for each zone of its rule.
    var zones: UInt16
    /// Where its anchor stands: 0 or, of two words, -1 for the first.
    var offset: Int16 = 0
    /// The bits of the words that its check wants, where that looks at neighbours only; else all.
    var signature = UInt64.max
  }
  /// One of some words must stand between two distances from an anchor.
  struct Check: Sendable {
    var least: Int32
    var most: Int32
    var firstWord: Int32
    var wordCount: Int32
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
  /// How far from an anchor signatures reach.
  private static let reach = 4
  /// The postings at two words side by side.
  private(set) var pairs = PairTable()
  private(set) var checks: [Check] = []
  private(set) var checkWords: [UInt32] = []
  private(set) var rows: [Row] = []
  /// The span types that rows are anchored at.
  private(set) var types: [Int32] = []
  /// For each rule the row of its first pattern.
  private(set) var firstRow: [Int32] = []
  /// The rules that no word leads to alone, those with lines, and statement rules, ascending.
  private(set) var alwaysRules: [Int32] = []

  init(
    firstPosting: [Int32], postings: [Posting], pairs: PairTable, checks: [Check],
    checkWords: [UInt32], rows: [Row], types: [Int32], firstRow: [Int32], alwaysRules: [Int32]
  ) {
    self.firstPosting = firstPosting
    self.postings = postings
    self.pairs = pairs
    self.checks = checks
    self.checkWords = checkWords
    self.rows = rows
    self.types = types
    self.firstRow = firstRow
    self.alwaysRules = alwaysRules
    sign()
  }

  init(_ rules: [CompiledRule], _ lexis: inout Lexis, languages: [CompiledLanguage]) {
    var byWord: [[Posting]] = [[Posting]](repeating: [], count: lexis.vocabulary.count + 1)
    var byPair: [UInt64: [Posting]] = [:]
    for (index, rule) in rules.enumerated() {
      let zones = rule.zones.reduce(UInt16(0)) { $0 | $1.bit }
      var isAlways = !rule.lines.isEmpty || rule.statement != nil
      firstRow.append(Int32(rows.count))
      for (place, pattern) in rule.patterns.enumerated() {
        let needs = PatternNeeds(lexis.parts[pattern.number], &lexis)
        let choice = AnchorChoice(needs, lexis, languages)
        if choice.words.isEmpty { isAlways = true }
        let posting = Posting(pattern: Int32(rows.count), check: -1, zones: zones)
        rows.append(
          Row(
            rule: Int32(index), pattern: Int32(place), anchor: choice.anchor,
            window: choice.window, firstType: Int32(types.count),
            typeCount: Int32(choice.types.count), rate: choice.rate))
        types += choice.types.map { Int32($0) }
        // Endings of genitives have words of their own, which no comparison of words finds.
        let isByWords = !(choice.words + (choice.check?.words ?? [])).contains(lexis.genitive)
        add(posting, choice, isByWords ? choice.check : nil, &byWord, &byPair)
      }
      if isAlways { alwaysRules.append(Int32(index)) }
    }
    for list in byWord[...(byWord.lastIndex { !$0.isEmpty } ?? 0)] {
      postings += list
      firstPosting.append(Int32(postings.count))
    }
    for (key, list) in byPair.sorted(by: { $0.key < $1.key }) {
      pairs.add(key, Int32(postings.count)..<Int32(postings.count + list.count))
      postings += list
    }
    pairs.close()
    sign()
  }

  // Most checks fail, and one bit of the words around tells that of nearly all.
  private mutating func sign() {
    for place in postings.indices where checks.indices.contains(Int(postings[place].check)) {
      let check = checks[Int(postings[place].check)]
      let first = Int(check.firstWord)
      let count = Int(check.wordCount)
      guard abs(Int(check.least)) <= CandidateIndex.reach,
        abs(Int(check.most)) <= CandidateIndex.reach,
        // A damaged cache can say anything; it is judged later.
        first >= 0, count >= 0, first + count <= checkWords.count
      else { continue }
      let words = first..<first + count
      postings[place].signature = checkWords[words].reduce(0) { $0 | CandidateIndex.bit($1) }
    }
  }

  @inline(__always)
  private static func bit(_ word: UInt32) -> UInt64 {
    1 << UInt64((word &* 0x9E37_79B1) >> 26)
  }

  // The bits of the words around a token.
  private static func signature(_ index: Int, _ tokens: Swift.Span<Token>) -> UInt64 {
    var signature: UInt64 = 0
    for place in max(0, index - reach)..<min(tokens.count, index + reach + 1) {
      signature |= bit(tokens[place].word)
    }
    return signature
  }

  private mutating func add(
    _ posting: Posting, _ choice: AnchorChoice, _ check: AnchorChoice.Near?,
    _ byWord: inout [[Posting]], _ byPair: inout [UInt64: [Posting]]
  ) {
    var posting = posting
    if let check {
      if check.least == check.most, abs(check.least) == 1,
        choice.words.count * check.words.count <= 64
      {
        posting.offset = check.least < 0 ? 0 : -1
        for word in choice.words {
          for other in check.words {
            let (first, second) = check.least < 0 ? (other, word) : (word, other)
            byPair[PairTable.key(first, second), default: []].append(posting)
          }
        }
        return
      }
      posting.check = Int32(checks.count)
      checks.append(
        Check(
          least: Int32(check.least), most: Int32(check.most), firstWord: Int32(checkWords.count),
          wordCount: Int32(check.words.count)))
      checkWords += check.words
    }
    for word in choice.words { byWord[Int(word)].append(posting) }
  }

  /// Where the words of a text lead, ascending: the pattern's row in the upper half, the token in
  /// the lower.
  ///
  /// - Parameter genitive: the number of "'s".
  func hits(_ analysis: TextAnalysis, genitive: UInt32) -> [UInt64] {
    var found: [UInt64] = []
    let (allTokens, allOwners) = (analysis.tokens, analysis.sentenceOfToken)
    let allSentences = analysis.sentences
    let tokens = allTokens.span
    let owners = allOwners.span
    let sentences = allSentences.span
    let starts = firstPosting.span
    let limit = starts.count - 1
    var before: UInt32 = 0
    for index in tokens.indices {
      let word = tokens[index].word
      // An apostrophe alone is a genitive's ending too, whose key is its own.
      if word != genitive, tokens[index].flags.contains(.genitive), owners[index] >= 0,
        Int(genitive) < limit
      {
        let zone = sentences[Int(owners[index])].zone.bit
        append(starts[Int(genitive)]..<starts[Int(genitive) + 1], index, zone, tokens, to: &found)
      }
      defer { before = word }
      guard word != 0, owners[index] >= 0 else { continue }
      if pairs.mayEnd(word), pairs.mayBegin(before) {
        let range = pairs.find(before, word)
        if !range.isEmpty {
          let zone = sentences[Int(owners[index])].zone.bit
          append(range, index, zone, tokens, to: &found)
        }
      }
      guard Int(word) < limit, starts[Int(word)] < starts[Int(word) + 1] else { continue }
      let zone = sentences[Int(owners[index])].zone.bit
      append(starts[Int(word)]..<starts[Int(word) + 1], index, zone, tokens, to: &found)
    }
    return CandidateIndex.sorted(found)
  }

  @inline(__always)
  private func append(
    _ range: Range<Int32>, _ index: Int, _ zone: UInt16, _ tokens: Swift.Span<Token>,
    to found: inout [UInt64]
  ) {
    let rows = postings.span
    // Of a single posting the check itself is as fast.
    let signature =
      range.count > 1 ? CandidateIndex.signature(index, tokens) : UInt64.max
    for place in Int(range.lowerBound)..<Int(range.upperBound) {
      let row = rows[place]
      guard row.signature & signature != 0, row.zones & zone != 0,
        row.check < 0 || passes(Int(row.check), index, tokens)
      else { continue }
      found.append(UInt64(UInt32(bitPattern: row.pattern)) << 32 | UInt64(index + Int(row.offset)))
    }
  }

  private func passes(_ check: Int, _ index: Int, _ tokens: Swift.Span<Token>) -> Bool {
    let check = checks[check]
    let words = checkWords.span
    let first = max(0, index + Int(check.least))
    let last = min(tokens.count - 1, index + Int(check.most))
    guard first <= last else { return false }
    let range = Int(check.firstWord)..<Int(check.firstWord + check.wordCount)
    for place in first...last {
      let word = tokens[place].word
      for known in range where words[known] == word { return true }
    }
    return false
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
