import DemarcheText

/// A person's full name, as what its parts are compared with.
struct PersonName {
  let text: String
  /// Its words folded, without what stands behind the surname.
  let words: [[UInt8]]

  /// A name of one word is nobody's full name; "Queen Margrethe II" may be called by its first.
  init?(_ text: String) {
    let all = text.split(separator: " ").map { PersonName.key(String($0)) }
    guard all.count > 1 else { return nil }
    let words = PersonName.withoutSuffix(all)
    self.text = text
    self.words = words
  }

  /// The first of its words that stands for the name alone.
  var firstAlone: Int { words.count == 1 ? 0 : 1 }

  /// Whether a run of words is a part of the name, but not its first word alone.
  func holds(_ part: [[UInt8]]) -> Bool {
    guard !part.isEmpty, part.count <= words.count else { return false }
    for first in 0...words.count - part.count
    where words[first..<first + part.count].elementsEqual(part) {
      return first > 0 || part.count > 1 || words.count == 1
    }
    return false
  }

  /// Whether the name ends with a run of words.
  func ends(with part: [[UInt8]]) -> Bool {
    part.count <= words.count && words.suffix(part.count).elementsEqual(part)
      && (part.count < words.count || words.count == 1)
  }

  /// The words of a name that may be a part of another.
  static func keys(of name: String) -> [[UInt8]] {
    withoutSuffix(name.split(separator: " ").map { key(String($0)) })
  }

  private static func key(_ word: String) -> [UInt8] {
    var key = KeyFolder.key(word)
    while let last = key.last, last == 0x2C || last == 0x2E && key.count > 2 { key.removeLast() }
    return key
  }

  private static func withoutSuffix(_ words: [[UInt8]]) -> [[UInt8]] {
    var words = words
    while words.count > 1, let last = words.last, suffixes.contains(last) { words.removeLast() }
    return words
  }

  /// "de", "van", "al": never a name alone.
  static func isParticle(_ word: [UInt8]) -> Bool { word.count < 3 || particles.contains(word) }

  private static let suffixes = [
    "jr", "sr", "jnr", "snr", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
    "xiii", "xiv", "xv", "xvi",
  ].map { Array($0.utf8) }
  private static let particles = [
    "del", "der", "den", "dos", "das", "van", "von", "bin", "ibn", "ben", "abu", "ter", "della",
    "the",
  ].map { Array($0.utf8) }
}
