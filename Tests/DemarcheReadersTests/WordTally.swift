/// The words of a text and how often each is there.
struct WordTally {
  private var counts: [String: Int] = [:]
  private var total = 0

  /// The words of a body; a first line that has the words of the title does not count.
  init(body: String, title: String) {
    var lines = body.split(whereSeparator: \.isNewline)[...]
    if let first = lines.first, WordTally.words(first) == WordTally.words(title) {
      lines = lines.dropFirst()
    }
    for line in lines {
      for word in WordTally.words(line) {
        counts[word, default: 0] += 1
        total += 1
      }
    }
  }

  /// The harmonic mean of precision and recall over words: 1 where both have the same.
  static func agreement(_ left: WordTally, _ right: WordTally) -> Double {
    let common = left.counts.reduce(0) { $0 + min($1.value, right.counts[$1.key] ?? 0) }
    let total = left.total + right.total
    return total == 0 ? 1 : Double(2 * common) / Double(total)
  }

  // Runs of letters and digits in lower case; soft hyphens stand in no word's way.
  private static func words(_ line: some StringProtocol) -> [String] {
    line.unicodeScalars.filter { $0 != "\u{AD}" }
      .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .map { String(String.UnicodeScalarView($0)).lowercased() }
  }
}
