import DemarcheModel
import DemarcheText

/// Where each word of the vocabulary sends the engine: the patterns that may match there.
///
/// Every pattern is looked for by what of it is rarest: by the words its trigger begins with, or by
/// another word that it needs, which makes the engine look at the whole sentence; patterns that
/// need no word are looked for at the spans or classes that their trigger begins with. Rules that
/// no candidate touches cost nothing.
struct CandidateIndex: Sendable {
  /// How a pattern's candidates are found.
  enum Anchor: UInt8, Sendable {
    /// At words that its trigger begins with.
    case trigger
    /// In sentences that have a word it needs.
    case sentence
    /// At the spans or classes its trigger begins with, in every statement.
    case everywhere
  }
  /// A pattern at a word.
  struct Posting: Sendable {
    var pattern: Int32
    /// The word that must stand behind; 0 for any.
    var follower: UInt32
    /// A bit for each zone of its rule.
    var zones: UInt16
    var isSentence: Bool
  }
  /// A pattern of the rule set, in the order of rules.
  struct Row: Sendable {
    var rule: Int32
    /// Among the patterns of its rule.
    var pattern: Int32
    var anchor: Anchor
  }

  /// For each word number where its postings begin; one more than words, and fewer where the last
  /// words have none.
  private(set) var firstPosting: [Int32] = [0]
  private(set) var postings: [Posting] = []
  private(set) var rows: [Row] = []
  /// For each rule the row of its first pattern.
  private(set) var firstRow: [Int32] = []
  /// The rules with patterns that are looked for everywhere, or with lines, ascending.
  private(set) var alwaysRules: [Int32] = []
  /// Candidates that each rule is expected to have in a MB of text.
  private(set) var rates: [Double] = []

  init() {}

  init(_ rules: [CompiledRule], lexis: Lexis, languages: [CompiledLanguage]) {
    var byWord: [[Posting]] = [[Posting]](repeating: [], count: lexis.vocabulary.count + 1)
    for (index, rule) in rules.enumerated() {
      let zones = rule.zones.reduce(UInt16(0)) { $0 | $1.bit }
      var isAlways = !rule.lines.isEmpty
      var rate = 0.0
      firstRow.append(Int32(rows.count))
      for (place, pattern) in rule.patterns.enumerated() {
        let choice = Choice(pattern.needs, lexis)
        rate += choice.rate
        isAlways = isAlways || choice.anchor == .everywhere
        let number = Int32(rows.count)
        rows.append(Row(rule: Int32(index), pattern: Int32(place), anchor: choice.anchor))
        for beginning in choice.words {
          for word in CandidateIndex.words(beginning.need, languages) {
            byWord[Int(word)].append(
              Posting(
                pattern: number, follower: beginning.follower, zones: zones,
                isSentence: choice.anchor == .sentence))
          }
        }
      }
      if isAlways { alwaysRules.append(Int32(index)) }
      rates.append(rate)
    }
    for list in byWord[...(byWord.lastIndex { !$0.isEmpty } ?? 0)] {
      postings += list
      firstPosting.append(Int32(postings.count))
    }
  }

  // What to look for a pattern by.
  private struct Choice {
    var anchor: Anchor
    var words: [PatternNeeds.Beginning]
    var rate: Double

    init(_ needs: PatternNeeds, _ lexis: Lexis) {
      let rarest = needs.rarest(lexis)
      let elsewhere = rarest.map { PatternNeeds.rate($0, lexis) } ?? .infinity
      let atTrigger =
        needs.beginnings.map { $0.reduce(0) { $0 + PatternNeeds.rate($1, lexis) } } ?? .infinity
      // A look at a sentence costs more than one at a word.
      if let beginnings = needs.beginnings, atTrigger <= elsewhere * 3 {
        self.init(.trigger, beginnings, atTrigger)
      } else if let rarest {
        self.init(.sentence, rarest.map { PatternNeeds.Beginning(need: $0) }, elsewhere)
      } else {
        self.init(.everywhere, [], Choice.spanRate)
      }
    }

    private init(_ anchor: Anchor, _ words: [PatternNeeds.Beginning], _ rate: Double) {
      self.anchor = anchor
      self.words = words
      self.rate = rate
    }

    // Names and dates in a MB of official English, about.
    static let spanRate = 5000.0
  }

  private static func words(
    _ need: PatternNeeds.Need, _ languages: [CompiledLanguage]
  ) -> [UInt32] {
    switch need {
    case .word(let word): return [word]
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

  /// The candidates in a text, ascending: the pattern's number in the upper half, the token in the
  /// lower.
  func candidates(_ analysis: TextAnalysis) -> [UInt64] {
    var found: [UInt64] = []
    let tokens = analysis.tokens.span
    let owners = analysis.sentenceOfToken.span
    let sentences = analysis.sentences.span
    let starts = firstPosting.span
    let rows = postings.span
    let limit = starts.count - 1
    for index in tokens.indices {
      let word = Int(tokens[index].word)
      guard word < limit, starts[word] < starts[word + 1], owners[index] >= 0 else { continue }
      let sentence = Int(owners[index])
      let zone = sentences[sentence].zone.bit
      let next = index + 1 < tokens.count ? tokens[index + 1].word : 0
      for place in Int(starts[word])..<Int(starts[word + 1]) {
        let row = rows[place]
        guard row.follower == 0 || row.follower == next, row.zones & zone != 0 else { continue }
        let token = row.isSentence ? sentences[sentence].tokens.lowerBound : index
        found.append(UInt64(UInt32(bitPattern: row.pattern)) << 32 | UInt64(token))
      }
    }
    found.sort()
    return found
  }
}

extension CandidateIndex {
  /// The pattern of a candidate.
  func row(of candidate: UInt64) -> Row { rows[Int(candidate >> 32)] }

  /// The rule of a candidate.
  func rule(of candidate: UInt64) -> Int { Int(row(of: candidate).rule) }

  /// How a pattern of a rule is looked for.
  func anchor(rule: Int, pattern: Int) -> Anchor {
    rows[Int(firstRow[rule]) + pattern].anchor
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
