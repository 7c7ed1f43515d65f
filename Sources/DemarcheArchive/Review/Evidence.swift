import DemarcheModel

/// What a judgement is about, whatever rule found it: words at a place of a statement.
struct Evidence: Hashable {
  var key: String
  var type: String
  var quote: String
  /// Which of the places where these words stand in the text, from 1.
  var occurrence: Int

  init(key: String, type: String, quote: String, occurrence: Int) {
    self.key = key
    self.type = type
    self.quote = quote
    self.occurrence = occurrence
  }

  init(_ annotation: Annotation, in text: UnsafeBufferPointer<UInt8>, key: String) {
    self.init(type: annotation.type, annotation.range, in: text, key: key)
  }

  init(type: String, _ range: TextRange, in text: UnsafeBufferPointer<UInt8>, key: String) {
    self.key = key
    self.type = type
    let end = min(max(range.end, 0), text.count)
    let start = min(max(range.start, 0), end)
    let words = UnsafeBufferPointer(rebasing: text[start..<end])
    quote = String(decoding: words, as: UTF8.self)
    occurrence = 1 + Evidence.count(of: words, in: text, before: start)
  }

  // How often the words stand before `end`, one beside the other.
  //
  // Knuth, Morris, Pratt, "Fast pattern matching in strings" (1977): linear for 'aaaa' too.
  private static func count(
    of words: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Int {
    guard !words.isEmpty else { return 0 }
    // For each beginning of the words: how much of it is its own end as well.
    var borders = [Int](repeating: 0, count: words.count)
    var matched = 0
    for place in 1..<words.count {
      while matched > 0, words[place] != words[matched] { matched = borders[matched - 1] }
      if words[place] == words[matched] { matched += 1 }
      borders[place] = matched
    }
    var count = 0
    matched = 0
    for place in 0..<min(text.count, end + words.count - 1) {
      while matched > 0, text[place] != words[matched] { matched = borders[matched - 1] }
      if text[place] == words[matched] { matched += 1 }
      if matched == words.count {
        count += 1
        matched = 0
      }
    }
    return count
  }
}
