/// Splits the tokens of a block into sentences.
///
/// A full stop ends a sentence unless an abbreviation or initial stands before it or a lower-case
/// word behind it; closing quotation marks and brackets stay with the sentence they close.
///
/// - Source: the rules are our own; checked against the "golden rules" of Pragmatic Segmenter.
enum SentenceSplitter {
  static func split(_ tokens: [Token], in range: Range<Int>, utf8: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    var run = MarkRun()
    while index < range.upperBound {
      if tokens[index].flags.contains(.terminal), index >= run.marksEnd {
        run = MarkRun(tokens, at: index, limit: range.upperBound)
      }
      let first = start
      if let end = end(tokens, at: index, in: range, first: first, run, utf8: utf8) {
        sentences.append(start..<end)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    return sentences
  }

  // Marks that end sentences, side by side, with the closing marks behind them.
  private struct MarkRun {
    var marksEnd = 0
    var end = 0

    init() {}

    init(_ tokens: [Token], at index: Int, limit: Int) {
      marksEnd = index
      while marksEnd < limit, tokens[marksEnd].flags.contains(.terminal) { marksEnd += 1 }
      end = marksEnd
      while end < limit, closes(tokens[end]) { end += 1 }
    }
  }

  // The index behind the sentence that the token at `index` ends, or nil where it ends none.
  private static func end(
    _ tokens: [Token], at index: Int, in range: Range<Int>, first: Int, _ run: MarkRun,
    utf8: [UInt8]
  ) -> Int? {
    let token = tokens[index]
    let limit = range.upperBound
    if token.flags.contains(.dotted) {
      return endAfterDotted(tokens, at: index, limit: limit, utf8: utf8)
    }
    guard token.flags.contains(.terminal) else { return nil }
    let next = run.end
    guard next < limit else { return limit }
    let follower = tokens[next]
    guard follower.flags.contains(.spaceBefore) else { return nil }
    if follower.flags.contains(.lower) { return nil }
    if follower.flags.contains(.punctuation),
      follower.flags.isDisjoint(with: [.openQuote, .openBracket, .dash, .straightQuote])
    {
      return nil
    }
    guard isFullStop(token, utf8) else { return next }
    guard index > first else { return nil }
    let before = tokens[index - 1]
    guard !token.flags.contains(.spaceBefore) else { return next }
    if isInitial(before, utf8) { return nil }
    let word = lowercased(before, utf8)
    if titles.contains(word) { return nil }
    if numbered.contains(word), follower.flags.contains(.number) { return nil }
    if plain.contains(word), !starts(follower, utf8) { return nil }
    if index - 1 == first, before.flags.contains(.number) { return nil }
    return next
  }

  private static func endAfterDotted(
    _ tokens: [Token], at index: Int, limit: Int, utf8: [UInt8]
  ) -> Int? {
    var next = index + 1
    while next < limit, closes(tokens[next]) { next += 1 }
    guard next < limit, tokens[index].end > 0, utf8[Int(tokens[index].end) - 1] == 0x2E else {
      return nil
    }
    return starts(tokens[next], utf8) ? next : nil
  }

  private static func closes(_ token: Token) -> Bool {
    token.flags.contains(.closeQuote) || token.flags.contains(.closeBracket)
  }

  private static func isFullStop(_ token: Token, _ utf8: [UInt8]) -> Bool {
    token.end - token.start == 1 && utf8[Int(token.start)] == 0x2E
  }

  private static func isInitial(_ token: Token, _ utf8: [UInt8]) -> Bool {
    let length = token.end - token.start
    let first = utf8[Int(token.start)]
    return token.flags.contains(.capitalised) && (length == 1 || (length == 2 && first >= 0xC3))
      && first != 0x49
  }

  // Whether a token is a word that begins sentences rather than names.
  private static func starts(_ token: Token, _ utf8: [UInt8]) -> Bool {
    token.flags.contains(.spaceBefore) && token.flags.contains(.capitalised)
      && starters.contains(lowercased(token, utf8))
  }

  private static func lowercased(_ token: Token, _ utf8: [UInt8]) -> String {
    String(decoding: utf8[Int(token.start)..<Int(token.end)], as: UTF8.self).lowercased()
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "cmdr", "adm", "maj",
    "sen", "rep", "gov", "pres", "st", "hon", "rev", "messrs", "mme", "amb", "fr", "sr",
  ]
  private static let numbered: Set<String> = [
    "no", "nos", "art", "arts", "para", "paras", "p", "pp", "vol", "sec", "ch", "fig", "res", "doc",
  ]
  private static let plain: Set<String> = [
    "etc", "jr", "inc", "ltd", "co", "corp", "vs", "approx", "ca", "cf", "e.g", "i.e", "al", "dept",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "a.m",
    "p.m", "u.s", "u.k", "u.n", "e.u", "ave", "blvd", "rd", "bldg", "univ", "assn",
  ]
  private static let starters: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "it", "he", "she", "we", "they", "i", "you",
    "in", "on", "at", "as", "for", "with", "since", "while", "when", "however", "today",
    "yesterday", "our", "their", "his", "her", "its", "there", "if", "but", "and", "all", "both",
    "such", "any", "no", "after", "before", "following", "during", "under", "over", "despite",
    "let", "by", "from", "to", "what", "who", "how", "also", "now", "then", "here",
  ]
}
