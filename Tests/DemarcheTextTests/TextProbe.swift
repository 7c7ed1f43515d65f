import DemarcheModel
import DemarcheText

/// What tests of text share: analysing one block, and printing what stands in it.
enum TextProbe {
  /// The analysis of a text that is one block of `zone`.
  static func analysis(
    _ text: String, zone: Zone = .body, vocabulary: Vocabulary = Vocabulary()
  ) -> TextAnalysis {
    let block = Block(zone: zone, range: TextRange(0, text.utf8.count), paragraph: 1)
    return TextAnalysis(text: text, blocks: [block], vocabulary: vocabulary)
  }

  /// The words of each token.
  static func tokens(_ text: String) -> [String] {
    let analysis = analysis(text)
    return analysis.tokens.map { analysis.text($0.range) }
  }

  /// The words of the tokens that carry `flag`.
  static func tokens(_ text: String, with flag: TokenFlags) -> [String] {
    let analysis = analysis(text)
    return analysis.tokens.filter { $0.flags.contains(flag) }.map { analysis.text($0.range) }
  }

  /// The words of each sentence.
  static func sentences(_ text: String) -> [String] {
    let analysis = analysis(text)
    return analysis.sentences.map { analysis.text($0.range) }
  }

  /// The blocks that layout reads, as `zone|words`, line breaks as `/`.
  static func zones(_ text: String, headline: String? = nil) -> [String] {
    let utf8 = Array(text.utf8)
    return Layout.blocks(of: text, headline: headline).map { block in
      let words = String(decoding: utf8[block.range.start..<block.range.end], as: UTF8.self)
      let lines = words.split(whereSeparator: \.isNewline)
      return block.zone.rawValue + "|" + lines.joined(separator: "/")
    }
  }

  /// A text with lines ended by CRLF in place of LF.
  static func withCRLF(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}

/// Random texts of letters, marks and spaces that break careless code.
struct RandomText {
  private var random: SeededGenerator

  static let pieces = [
    "a", "B", "the", "EU", "é", "e\u{301}", "ı", "Mäjılıs", "ß", "İ", "欧盟", "。", "يرحب", "٢٠٢٣",
    "👩‍🚀", "🇰🇿", "👍🏽", "☎", "7", "1,000", "2.5", "30th", "½", "%", "€", "’", "’s", "'s", "'", "“",
    "”", "\"", "‘", "«", "»", "(", ")", "[", "]", "-", "–", "—", "\u{2011}", "/", ".", "...", "…",
    "!", "?", ",", ";", ":", "#", "###", "*", "@", "a@b.eu", "https://x.eu/y?z=1", "www.", "U.S.",
    "e.g.", "J.", "Mr.", "\u{AD}", "\u{200D}", "\u{200B}", "\\", "_", "|", "~", "+", "&", "•",
  ]
  static let spaces = [
    "", "", " ", " ", " ", "  ", "\u{A0}", "\u{202F}", "\t", "\n", "\r\n", "\r", "\n\n", "\u{2028}",
    "\u{3000}",
  ]

  init(seed: UInt64) { random = SeededGenerator(state: seed) }

  /// A number in `range`.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// One of `values`; `fallback` for none.
  mutating func one<Value>(of values: [Value], or fallback: Value) -> Value {
    values.randomElement(using: &random) ?? fallback
  }

  /// Up to `count` pieces with anything between them.
  mutating func text(upTo count: Int) -> String {
    var text = ""
    for _ in 0..<number(0...count) {
      text += one(of: Self.pieces, or: "a") + one(of: Self.spaces, or: " ")
    }
    return text
  }
}
