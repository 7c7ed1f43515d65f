import DemarcheModel
import Testing

/// How words are folded for a search.
@Suite struct SearchTextTests {
  @Test(arguments: [
    ("The EU's réforme", " the eu s reforme "), ("  ", ""), ("a—b", " a b "), ("É", " e "),
    ("Мәжіліс", " мәжіліс "), ("ΣΟΦΙΑΣ", " σοφιασ "), ("ẞ ß", " ß ß "), ("e\u{301}t", " et "),
    ("\u{301}t", " t "), ("İstanbul", " istanbul "), ("Straße 5", " straße 5 "), ("日本語", " 日本語 "),
    ("ﬁn", " ﬁn "), ("x\u{AD}y", " x y "), ("Øre", " øre "), ("a_b", " a b "),
  ])
  func foldsAsTheIndexDoes(text: String, folded: String) {
    #expect(String(decoding: SearchText(text).bytes, as: UTF8.self) == folded)
  }

  @Test(arguments: [("rule of", true), ("ule of", false), ("law", true), ("of rule", false)])
  func wordsStandSideBySide(words: String, isThere: Bool) throws {
    let wanted = try #require(SearchWords(words))
    #expect(SearchText("The Rule of Law.").contains(wanted) == isThere)
  }

  @Test(arguments: Array(1...200))
  func bytesAreFoundAsPlainSearchFindsThem(seed: Int) {
    var state = UInt32(seed)
    func next(_ limit: UInt32) -> UInt8 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 16 % limit)
    }
    let text = (0..<40).map { _ in next(2) }
    let pattern = (0..<Int(next(5) + 1)).map { _ in next(2) }
    let plain = (0...(text.count - pattern.count)).first {
      Array(text[$0..<($0 + pattern.count)]) == pattern
    }
    #expect(ByteSearch(pattern).first(in: text) == plain)
  }
}
