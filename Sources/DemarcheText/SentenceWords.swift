/// The words that decide whether a full stop ends a sentence, in an open-addressed table.
struct SentenceWords: Sendable {
  /// What a word is; a word may be several things.
  struct Kind: OptionSet, Sendable {
    let rawValue: UInt8
    /// A title before a name: "Mr".
    static let title = Kind(rawValue: 1)
    /// A word before a number: "No".
    static let numbered = Kind(rawValue: 2)
    /// Any other abbreviation.
    static let plain = Kind(rawValue: 4)
    /// A word that begins sentences rather than names.
    static let starter = Kind(rawValue: 8)
    /// What is counted in Roman numerals: "World War I".
    static let counted = Kind(rawValue: 16)
  }

  private var words = [PackedWord](repeating: PackedWord(), count: 512)
  private var kinds = [Kind](repeating: [], count: 512)

  /// English.
  static let english = SentenceWords()

  private init() {
    add(
      """
      mr mrs ms dr prof gen col lt sgt capt cmdr adm maj sen rep gov pres st hon rev messrs mme amb \
      fr sr mt amb brig cpl supt mm mmes mlle mlles mgr
      """, .title)
    add("no nos art arts para paras p pp vol sec ch fig res doc", .numbered)
    add(
      """
      etc jr inc ltd co corp vs approx ca cf e.g i.e al dept jan feb mar apr jun jul aug sep sept \
      oct nov dec a.m p.m u.s u.k u.n e.u ave blvd rd bldg univ assn
      """, .plain)
    add(
      """
      the a an this that these those it he she we they i you in on at as for with since while when \
      however today yesterday our their his her its there if but and all both such any no after \
      before following during under over despite let by from to what who how also now then here
      """, .starter)
    add(
      "war article part annex chapter title section phase group class type volume book act pillar",
      .counted)
  }

  /// What the word `utf8[start..<end]` is, in any case.
  func kind(_ utf8: Span<UInt8>, from start: Int, to end: Int) -> Kind {
    guard let word = PackedWord(utf8, from: start, to: end) else { return [] }
    return kinds[slot(of: word)]
  }

  /// What a token is.
  func kind(of token: Token, _ utf8: Span<UInt8>) -> Kind {
    kind(utf8, from: Int(token.start), to: Int(token.end))
  }

  // The slot of a word, or the free one where it would be.
  private func slot(of word: PackedWord) -> Int {
    let mask = words.count - 1
    var slot = word.slot & mask
    while !kinds[slot].isEmpty, words[slot] != word { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func add(_ list: String, _ kind: Kind) {
    for text in list.split(separator: " ") {
      let word = PackedWord(String(text))
      let slot = slot(of: word)
      words[slot] = word
      kinds[slot].insert(kind)
    }
  }
}
