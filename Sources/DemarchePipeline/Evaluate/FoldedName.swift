/// A name in the form in which names are compared: case-folded, without "the", marks alike.
struct FoldedName: Sendable, Hashable {
  let text: String

  init(_ written: String) {
    var plain = String.UnicodeScalarView()
    for scalar in written.unicodeScalars where scalar != "\u{AD}" && scalar != "\u{200B}" {
      plain.append(scalar == "\u{2019}" || scalar == "\u{2BC}" ? "'" : scalar)
    }
    let words = String(plain).lowercased().split(whereSeparator: \.isWhitespace)
    text = words.drop { $0 == "the" }.joined(separator: " ")
  }

  /// The last word, where there are several.
  var lastWord: String? {
    let words = text.split(separator: " ")
    return words.count > 1 ? words.last.map(String.init) : nil
  }
}
