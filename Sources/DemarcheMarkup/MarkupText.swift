import CMarkupShim
package import DemarcheModel

/// A document in UTF-8, and the way back to its bytes.
package struct MarkupText: Sendable {
  /// What the character set follows from.
  package enum CharsetOrigin: Sendable {
    /// A byte order mark, or the zeros that UTF-16 leaves.
    case mark
    /// What came with the document.
    case hint
    /// What the document says of itself.
    case document
    /// Nothing but the bytes.
    case bytes
    /// The bytes, against what the document or the hint says.
    case contradiction
  }

  /// Valid UTF-8 without NULs. Control characters are spaces and line ends line feeds; none of
  /// these moved anything.
  package let bytes: [UInt8]
  /// Leads `bytes` back to the bytes of the source: exact everywhere in UTF-8; else at both ends of
  /// each word that white space sets off, and in single-byte character sets of each run of ASCII.
  package let offsets: OffsetMap
  /// The name of the character set.
  package let charset: String
  /// What it follows from.
  package let charsetOrigin: CharsetOrigin
  /// Byte sequences that belong to no character; U+FFFD stands for each.
  package let replacedCount: Int
  /// NULs; a space stands for each.
  package let nulCount: Int

  /// Converts a document.
  ///
  /// - Parameter hint: the character set that came with it, as the header of HTTP says it.
  package init(
    decoding source: [UInt8], as language: MarkupLanguage, hint: String? = nil
  ) throws(MarkupError) {
    let guess = CharsetGuess(source, language: language, hint: hint)
    do throws(MarkupError) {
      try self.init(source, guess, charset: guess.charset)
    } catch MarkupError.noCharset {
      // The C library has no converter for it: better something readable than nothing.
      try self.init(source, guess, charset: UTF8Tally(source).isValid ? "UTF-8" : "CP1252")
    }
  }

  /// Text that is valid UTF-8 and stands somewhere in a source.
  ///
  /// - Parameter offsets: leads the text back to the source.
  package init(
    utf8 text: [UInt8], offsets: OffsetMap
  ) throws(MarkupError) {
    let guess = CharsetGuess(utf8: text)
    try self.init(text, guess, charset: guess.charset, from: offsets)
  }

  private init(
    _ source: [UInt8], _ guess: CharsetGuess, charset: String, from outer: OffsetMap? = nil
  ) throws(MarkupError) {
    var text = dmark_text()
    defer { dmark_free_text(&text) }
    let start = guess.markLength
    let answer = source.withUnsafeBufferPointer { bytes in
      dmark_decode(
        bytes.baseAddress.map { $0 + start }, bytes.count - start, charset, &text)
    }
    switch answer {
    case DMARK_DECODED: break
    case DMARK_UNKNOWN_CHARSET: throw .noCharset
    case DMARK_DECODING_TOO_LONG: throw .tooLong
    default: throw .noMemory
    }
    bytes = Array(UnsafeBufferPointer(start: text.bytes, count: text.count))
    var offsets = OffsetMap(sourceOffset: start)
    for anchor in UnsafeBufferPointer(start: text.anchors, count: text.anchor_count) {
      offsets.add(text: Int(anchor.text), source: Int(anchor.source) + start)
    }
    self.offsets = outer.map { offsets.followed(by: $0) } ?? offsets
    self.charset = charset
    charsetOrigin = guess.origin
    replacedCount = text.replaced_count
    nulCount = text.nul_count
  }
}
