import DemarcheModel
import DemarcheText
import Testing

/// Texts of 400 KB on which a scan that begins anew at every place would take an hour.
@Suite(.timeLimit(.minutes(1))) struct HostileTextTests {
  static let byteCount = 400_000

  static func text(_ piece: String, _ tail: String = "") -> String {
    String(repeating: piece, count: byteCount / piece.utf8.count) + tail
  }

  @Test(arguments: [
    ("a.", "ab"), ("a@", ""), ("a:", ""), ("a.@", ""), ("@", ""), (".", ""), ("a-", ""), ("a'", ""),
    ("a's", ""), ("n't", ""), ("1.", ""), ("a?", "a"),
  ])
  func wordsAreScannedOnce(piece: String, tail: String) {
    let text = Self.text(piece, tail)
    var tokenizer = Tokenizer(vocabulary: Vocabulary())
    let utf8 = Array(text.utf8)
    let tokens = tokenizer.tokens(in: utf8.span, range: TextRange(0, utf8.count))
    #expect(tokens.last?.end == UInt32(utf8.count))
  }

  @Test(arguments: [("!", "a"), ("?!", "a"), ("!)", "a"), ("…", "a"), ("”", "a"), (")", ". A")])
  func closingMarksAreScannedOnce(piece: String, tail: String) {
    let analysis = TextProbe.analysis(Self.text(piece, tail))
    #expect(analysis.sentences.last?.tokens.upperBound == analysis.tokens.count)
  }

  @Test(arguments: ["-\n", "“\n\n", "a\n", "> a\n", "###\n\n", "\u{A0}", "1.\n", "@\n\n"])
  func linesAreLaidOutOnce(piece: String) {
    let text = Self.text(piece)
    #expect(Layout.blocks(of: text, headline: nil).allSatisfy { $0.range.end <= text.utf8.count })
  }

  @Test(arguments: [
    ("x.a@b.eu", ["x.a@b.eu"]), ("a@b c.d@e.f", ["c.d@e.f"]), ("a@b.c@d", ["a@b.c@d"]),
    ("a.b@c", []), ("é.a@b.c", ["a@b.c"]),
    ("a,b@c.d,e@f.g", ["b@c.d", "e@f.g"]),
  ])
  func addressesAreFoundWhereverTheyBegin(text: String, addresses: [String]) {
    #expect(TextProbe.tokens(text, with: .email) == addresses)
  }
}
