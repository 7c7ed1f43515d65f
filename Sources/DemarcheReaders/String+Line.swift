extension String {
  /// The words with one space between them.
  var inOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words in one line; nil where there are none.
  var words: String? {
    let line = inOneLine
    return line.hasWords ? line : nil
  }
}
