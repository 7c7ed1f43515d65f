extension [Inline] {
  /// The words on one line, without citations: for formats that cite in a way of their own.
  var words: String {
    var line = String.UnicodeScalarView()
    let parts = map { inline -> String in
      if case .cite = inline { "" } else { inline.plainText }
    }
    forEachPrintableInline(in: parts.joined()) { line.append($0) }
    return String(line).trimmed
  }

  /// The evidence that is cited in it.
  var cited: [EvidenceNumber] {
    flatMap { inline -> [EvidenceNumber] in
      if case .cite(let numbers) = inline { numbers } else { [] }
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
