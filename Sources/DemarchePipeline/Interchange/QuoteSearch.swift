import DemarcheModel

/// Finds quoted words in a text, by the words around them.
struct QuoteSearch {
  /// How many bytes of text may be searched for the quotations of one file.
  static let byteLimit = 2_000_000_000
  private static let occurrenceLimit = 10_000

  private let exact: [UInt8]
  private let prefix: [UInt8]
  private let suffix: [UInt8]
  /// How many bytes may still be searched.
  private(set) var budget: Int

  init(exact: String, prefix: String, suffix: String, budget: Int) {
    self.exact = Array(exact.utf8)
    self.prefix = Array(prefix.utf8.suffix(256))
    self.suffix = Array(suffix.utf8.prefix(256))
    self.budget = budget
  }

  /// The occurrence whose surroundings agree most; of equal ones that nearest to `near`.
  mutating func find(in text: [UInt8], near: Int?) throws(ImportFault) -> (start: Int, end: Int)? {
    guard !exact.isEmpty else { return nil }
    var best: (start: Int, score: Int, distance: Int)?
    for start in try occurrences(in: text) {
      let score = agreement(text, start)
      let distance = near.map { abs($0 - start) } ?? 0
      if let best, (best.score, -best.distance) >= (score, -distance) { continue }
      best = (start, score, distance)
    }
    return best.map { ($0.start, $0.start + exact.count) }
  }

  private mutating func occurrences(in text: [UInt8]) throws(ImportFault) -> [Int] {
    let found = occurrences(text)
    guard budget >= 0 else {
      throw ImportFault(
        "import/too-large", "more quotations are to be searched than there is time for",
        help: "give positions too, or split the file")
    }
    return found
  }

  private mutating func occurrences(_ text: [UInt8]) -> [Int] {
    var spent = text.count
    let limit = budget
    let search = ByteSearch(exact)
    var found: [Int] = []
    while found.count < QuoteSearch.occurrenceLimit, spent <= limit,
      let start = search.first(in: text, from: (found.last ?? -1) + 1)
    {
      found.append(start)
      spent += exact.count
    }
    budget -= spent
    return found
  }

  // How many bytes before and behind are as they should be.
  private func agreement(_ text: [UInt8], _ start: Int) -> Int {
    let before = zip(text[..<start].reversed(), prefix.reversed()).prefix { $0 == $1 }
    let after = zip(text[(start + exact.count)...], suffix).prefix { $0 == $1 }
    return before.count + after.count
  }
}
