/// The beginning of a file, as those who ask what it is need it: in lower case, as ASCII.
struct FirstWords {
  private let text: String

  /// Of the first bytes, those behind a byte order mark and white space; zeros of UTF-16 left out.
  init(_ bytes: [UInt8]) {
    let ascii = bytes.prefix(4096).filter { $0 > 0 && $0 < 0x80 }
    text = String(decoding: ascii.drop { $0 <= 0x20 }, as: UTF8.self).lowercased()
  }

  /// Whether it begins with one of the words.
  func begins(with words: String...) -> Bool { words.contains { text.hasPrefix($0) } }

  /// Whether one of the words is in it.
  func contains(_ words: String...) -> Bool { words.contains { text.contains($0) } }
}

extension String {
  /// Whether it ends in one of the endings, in any case.
  func hasEnding(_ endings: String...) -> Bool {
    let lowered = lowercased()
    return endings.contains { lowered.hasSuffix($0) }
  }
}
