/// Finds out which character set a document is in.
///
/// A byte order mark wins, then what came with the document (as the header of HTTP does), then
/// what the document says of itself; else it is UTF-8 where that is valid, but for stray bytes,
/// and windows-1252 where not. A label that the bytes contradict does not count: one that says
/// UTF-8 over bytes that mostly are none, and one of a single-byte character set over text that is
/// valid UTF-8 from one end to the other, as programs leave behind that convert a page and not its
/// label.
struct CharsetGuess {
  /// The name under which iconv knows it.
  let charset: String
  /// The number of bytes of the byte order mark.
  let markLength: Int
  /// What it follows from.
  let origin: MarkupText.CharsetOrigin

  init(_ bytes: [UInt8], language: MarkupLanguage, hint: String?) {
    if let (charset, length) = Self.mark(bytes) {
      self.init(charset: charset, markLength: length, origin: .mark)
      return
    }
    let given = hint.flatMap { Charset.named($0) }
    let said = given == nil ? Self.declared(bytes, language).flatMap { Charset.named($0) } : nil
    let tally = UTF8Tally(bytes)
    guard var label = given ?? said else {
      self.init(
        charset: tally.isMostlyValid ? "UTF-8" : "CP1252", markLength: 0, origin: .bytes)
      return
    }
    // A document whose label can be read as ASCII is not in UTF-16.
    if said != nil, label.hasPrefix("UTF-16") { label = "UTF-8" }
    let isContradicted =
      label == "UTF-8"
      ? tally.invalidCount > tally.multiByteCount
      : Self.isSingleByte(label) && tally.isValid && tally.multiByteCount > 0
    guard isContradicted else {
      self.init(charset: label, markLength: 0, origin: given != nil ? .hint : .document)
      return
    }
    self.init(
      charset: label == "UTF-8" ? "CP1252" : "UTF-8", markLength: 0, origin: .contradiction)
  }

  /// Of text that was converted before; a mark at its beginning is no part of it.
  init(utf8 bytes: [UInt8]) {
    self.init(
      charset: "UTF-8", markLength: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0,
      origin: .bytes)
  }

  private init(charset: String, markLength: Int, origin: MarkupText.CharsetOrigin) {
    self.charset = charset
    self.markLength = markLength
    self.origin = origin
  }

  private static func isSingleByte(_ charset: String) -> Bool {
    ["CP125", "ISO-8859", "KOI8", "MAC", "IBM866", "CP874"].contains { charset.hasPrefix($0) }
  }

  // A document begins with '<' or white space: what UTF-16 makes of these is as good as a mark.
  private static func mark(_ bytes: [UInt8]) -> (String, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    guard bytes.count >= 4 else { return nil }
    let isMarkup: (UInt8) -> Bool = { [0x3C, 0x20, 0x0A, 0x0D, 0x09, 0x7B].contains($0) }
    if isMarkup(bytes[0]), bytes[1] == 0, bytes[2] != 0 { return ("UTF-16LE", 0) }
    if bytes[0] == 0, isMarkup(bytes[1]), bytes[2] == 0 { return ("UTF-16BE", 0) }
    return nil
  }

  /// The label that the document gives itself in its XML declaration or a `meta` element.
  private static func declared(_ bytes: [UInt8], _ language: MarkupLanguage) -> String? {
    let head = String(decoding: bytes.prefix(8192), as: Unicode.ASCII.self).lowercased()
    if let start = head.firstRange(of: "<?xml"),
      let end = head[start.upperBound...].firstRange(of: "?>"),
      let label = value(of: "encoding", in: head[start.upperBound..<end.lowerBound])
    {
      return label
    }
    guard language == .html else { return nil }
    var rest = head[...]
    while let start = rest.firstRange(of: "<meta") {
      rest = rest[start.upperBound...]
      let tag = rest.prefix { $0 != ">" }
      if let label = value(of: "charset", in: tag) { return label }
    }
    return nil
  }

  // What stands behind `name=`, with or without quotation marks.
  private static func value(of name: String, in text: Substring) -> String? {
    guard let range = text.firstRange(of: name) else { return nil }
    let rest = text[range.upperBound...].drop { $0.isWhitespace }
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      .prefix { !$0.isWhitespace && !"\"'>;/?".contains($0) }
    return value.isEmpty ? nil : String(value)
  }
}
