/// Writes GitHub Flavored Markdown: markup only as literals, text from outside only escaped, so
/// that a reader shows it as it is.
///
/// Text is always set as one line. `<`, `>`, `&` and `|` become character references, which hold
/// in every reader and in table cells; other signs get a backslash.
///
/// - Source: GitHub Flavored Markdown Spec 0.29, sections 2.4, 4, 6.1 and 6.9.
struct MarkdownWriter: Sendable {
  /// What stands before the next sign of the line.
  private enum Place: Sendable {
    case start, digits, middle
  }

  /// How text is stressed.
  enum Stress: Sendable {
    case strong, emphasis
  }

  private(set) var output: ByteWriter
  private var place = Place.start
  // The last two scalars of text, to see `www.`.
  private var tail: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")

  /// A writer that appends to `output`.
  init(_ output: ByteWriter) {
    self.output = output
  }

  /// Writes markup inside a line.
  mutating func markup(_ markup: StaticString) {
    output.literal(markup)
    place = .middle
  }

  /// Writes the markup that begins a line (`> `, `- `, `## `), behind which text could still be
  /// taken for markup of blocks.
  mutating func begin(_ markup: StaticString) {
    output.literal(markup)
    place = .start
  }

  /// Ends a line.
  mutating func newline() {
    output.byte(0x0A)
    place = .start
  }

  /// Writes a number.
  mutating func number(_ number: Int) {
    output.verbatim(String(number))
    place = .middle
  }

  /// Writes text from outside.
  mutating func text(_ text: some StringProtocol) {
    var line: [Unicode.Scalar] = []
    forEachPrintableInline(in: text) { line.append($0) }
    for (index, scalar) in line.enumerated() {
      if place == .start, scalar == " " { continue }
      let following = index + 1 < line.count ? line[index + 1] : nil
      switch scalar {
      case "&": output.literal("&amp;")
      case "<": output.literal("&lt;")
      case ">": output.literal("&gt;")
      case "|": output.literal("&#124;")
      default:
        if needsBackslash(scalar, before: following) { output.byte(0x5C) }
        output.scalar(scalar)
      }
      let isDigit = ("0"..."9").contains(scalar)
      place = isDigit && place != .middle ? .digits : .middle
      tail = (tail.1, scalar)
    }
  }

  /// Writes text from outside with stress. Asterisks only count as such beside words and blanks;
  /// elsewhere it takes the tags that they stand for.
  mutating func text(_ text: String, _ stress: Stress) {
    let words = text.drop(while: \.isWhitespace)
    let inner = words.prefix(words.count - words.reversed().prefix(while: \.isWhitespace).count)
    guard let first = inner.unicodeScalars.first, let last = inner.unicodeScalars.last else {
      self.text(text)
      return
    }
    // Behind a blank any sign may follow asterisks; before one a letter or figure must stand, as
    // what comes next is not known.
    let isAfterBlank = [0x20, 0x0A].contains(output.last)
    let isPlain =
      (isAfterBlank || first.properties.isAlphabetic)
      && (last.properties.isAlphabetic || last.properties.numericType == .decimal)
      && output.last != UInt8(ascii: "*")
    if words.startIndex != text.startIndex { self.text(" ") }
    switch (stress, isPlain) {
    case (.strong, true): around(inner, "**", "**")
    case (.strong, false): around(inner, "<strong>", "</strong>")
    case (.emphasis, true): around(inner, "*", "*")
    case (.emphasis, false): around(inner, "<em>", "</em>")
    }
    if inner.endIndex != text.endIndex { self.text(" ") }
  }

  private mutating func around(_ text: Substring, _ start: StaticString, _ end: StaticString) {
    markup(start)
    self.text(text)
    markup(end)
  }

  /// Writes an address behind a link's text; all but plain signs of addresses is percent-encoded.
  mutating func address(_ target: LinkTarget) {
    output.literal("](")
    for byte in target.encoded.utf8 {
      if byte == UInt8(ascii: "&") { output.literal("&amp;") } else { output.byte(byte) }
    }
    output.literal(")")
    place = .middle
  }

  private func needsBackslash(
    _ scalar: Unicode.Scalar, before following: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "#", "~", "$": true
    case "!": following == nil || following == "["
    // An address that nobody made a link must not become one.
    case ":": following == nil || following == "/"
    case "." where isWorldWideWeb: true
    case "-", "+", "=": place == .start
    case ".", ")": place == .digits
    default: false
    }
  }

  private var isWorldWideWeb: Bool {
    ["w", "W"].contains(tail.0) && ["w", "W"].contains(tail.1)
  }
}
