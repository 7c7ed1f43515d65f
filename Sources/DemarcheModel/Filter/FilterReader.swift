/// Cuts a filter into words and signs.
struct FilterReader {
  /// A piece of a filter.
  enum Token: Equatable {
    case open, close, minus, and, or, not, end
    /// `name:`, with its values read next.
    case name(String)
    /// `name =`, `name in`, with a value, or values in brackets, read next.
    case comparison(String, sign: String)
    case word(String)
    /// In quotation marks; whether a star follows.
    case quoted(String, isPrefix: Bool)
  }

  /// The most bytes that a filter may have.
  static let byteLimit = 4096

  let text: String
  private let notation: FilterNotation
  private let utf8: [UInt8]
  private var index = 0
  /// The bytes of the token read last.
  private(set) var range = 0..<0

  init(_ text: String, _ notation: FilterNotation = .colons) {
    self.text = text
    self.notation = notation
    utf8 = Array(text.utf8)
  }

  /// The next word or sign.
  mutating func next() throws(FilterError) -> Token {
    while let byte = byte(), isSpace(byte) { index += 1 }
    let start = index
    defer { range = start..<index }
    guard let byte = byte() else { return .end }
    switch byte {
    case UInt8(ascii: "("): return advance(.open)
    case UInt8(ascii: ")"): return advance(.close)
    case UInt8(ascii: "|"): return advance(.or)
    case UInt8(ascii: "&"): return advance(.and)
    case UInt8(ascii: "!"): return advance(.not)
    case UInt8(ascii: "-"):
      if let next = self.byte(1), !isSpace(next) { return advance(.minus) }
      return advance(.word("-"))
    default: break
    }
    if quoteLength() > 0 { return try quoted() }
    if let name = name() { return .name(name) }
    if notation == .comparisons, let found = comparison() {
      return .comparison(found.name, sign: found.sign)
    }
    let word = bare()
    switch word.lowercased() {
    case "and": return .and
    case "or": return .or
    case "not": return .not
    default: return .word(word)
    }
  }

  /// The next of the values behind a name; nil where they end.
  ///
  /// - Parameter isFirst: whether it stands right behind the colon, not behind a comma.
  mutating func value(isFirst: Bool) throws(FilterError) -> Token? {
    if !isFirst {
      guard byte() == UInt8(ascii: ",") else { return nil }
      index += 1
    }
    let start = index
    if quoteLength() > 0 {
      let token = try quoted()
      range = start..<index
      return token
    }
    let word = bare(isValue: true)
    range = start..<index
    return .word(word)
  }

  /// A fault at the token read last, or at another place.
  func fault(
    _ code: String, _ message: String, help: String?, at place: Range<Int>? = nil
  ) -> FilterError {
    let place = place ?? range
    var diagnostic = Diagnostic(
      code: code, message: message, file: "filter", line: 1,
      column: scalars(0..<place.lowerBound) + 1,
      help: help)
    diagnostic.excerpt = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { ["\n", "\r", "\t"].contains($0) ? " " : $0 }))
    diagnostic.underline = max(1, scalars(place))
    return FilterError(diagnostic)
  }

  private func scalars(_ range: Range<Int>) -> Int {
    let end = min(range.upperBound, utf8.count)
    return utf8[min(range.lowerBound, end)..<end].count { $0 & 0xC0 != 0x80 }
  }

  private func byte(_ ahead: Int = 0) -> UInt8? {
    index + ahead < utf8.count ? utf8[index + ahead] : nil
  }

  private mutating func advance(_ token: Token) -> Token {
    index += 1
    return token
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  // A plain quotation mark or a curly one.
  private func quoteLength() -> Int {
    if byte() == 0x22 { return 1 }
    let isCurly = byte() == 0xE2 && byte(1) == 0x80 && [0x9C, 0x9D, 0x9E].contains(byte(2) ?? 0)
    return isCurly ? 3 : 0
  }

  private mutating func quoted() throws(FilterError) -> Token {
    let start = index
    index += quoteLength()
    var inner: [UInt8] = []
    while let byte = byte() {
      let length = quoteLength()
      if length > 0 {
        index += length
        let isPrefix = self.byte() == UInt8(ascii: "*")
        if isPrefix { index += 1 }
        return .quoted(String(decoding: inner, as: UTF8.self), isPrefix: isPrefix)
      }
      if byte == UInt8(ascii: "\\"), let next = self.byte(1), next == 0x22 || next == 0x5C {
        index += 1
      }
      inner.append(utf8[index])
      index += 1
    }
    throw fault(
      "filter/syntax", "the quotation should end, but goes on to the end of the filter",
      help: "close it with '\"'", at: start..<utf8.count)
  }

  // Letters, digits, `_` and `.` with a colon behind them.
  private mutating func name() -> String? {
    var end = index
    while end < utf8.count, FilterReader.isName(utf8[end]) { end += 1 }
    guard end > index, end < utf8.count, utf8[end] == UInt8(ascii: ":") else { return nil }
    let name = String(decoding: utf8[index..<end], as: UTF8.self)
    index = end + 1
    return name
  }

  // A name and one of the signs, with spaces between or none.
  private mutating func comparison() -> (name: String, sign: String)? {
    var end = index
    while end < utf8.count, FilterReader.isName(utf8[end]) { end += 1 }
    guard end > index else { return nil }
    var place = end
    while place < utf8.count, isSpace(utf8[place]) { place += 1 }
    let rest = utf8[place...]
    let signs = ["!=", "<=", ">=", "=", "<", ">"]
    var sign = signs.first { rest.starts(with: $0.utf8) }
    if sign == nil, place > end, rest.starts(with: "in".utf8) {
      var next = place + 2
      while next < utf8.count, isSpace(utf8[next]) { next += 1 }
      if next < utf8.count, utf8[next] == UInt8(ascii: "(") { sign = "in" }
    }
    guard let sign else { return nil }
    let name = String(decoding: utf8[index..<end], as: UTF8.self)
    index = place + sign.utf8.count
    return (name, sign)
  }

  /// The value behind a sign: a word, a number, or `'words'`.
  mutating func comparedValue() throws(FilterError) -> Token {
    skipSpaces()
    let start = index
    defer { range = start..<index }
    if quoteLength() > 0 { return try quoted() }
    guard byte() == UInt8(ascii: "'") else { return .word(bare(isValue: true)) }
    guard let close = utf8[(index + 1)...].firstIndex(of: UInt8(ascii: "'")) else {
      throw fault(
        "filter/syntax", "the quotation should end, but goes on to the end of the filter",
        help: "close it with \"'\"", at: start..<utf8.count)
    }
    let inner = String(decoding: utf8[(index + 1)..<close], as: UTF8.self)
    index = close + 1
    return .quoted(inner, isPrefix: false)
  }

  /// Whether the next sign is the one given, which is then read.
  mutating func accepts(_ sign: Character) -> Bool {
    skipSpaces()
    guard byte() == sign.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func skipSpaces() {
    while let byte = byte(), isSpace(byte) { index += 1 }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
      || byte == 0x2E
  }

  private mutating func bare(isValue: Bool = false) -> String {
    let start = index
    while let byte = byte(), !isSpace(byte), byte != 0x28, byte != 0x29, quoteLength() == 0,
      !(isValue
        ? byte == UInt8(ascii: ",") : byte == UInt8(ascii: "|") || byte == UInt8(ascii: "&"))
    {
      index += 1
    }
    return String(decoding: utf8[start..<index], as: UTF8.self)
  }
}
