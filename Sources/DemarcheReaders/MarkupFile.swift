import DemarcheMarkup
import DemarcheModel

/// A file of markup, with what is said of it where it is not as it should be.
struct MarkupFile {
  let source: SourceBytes
  /// What it is taken for: `page`, `feed`.
  let noun: String

  /// The greatest number of bytes that it may have.
  static let limit = 32_000_000

  /// Its text and its tree.
  ///
  /// - Throws: `ReadError` with `read/binary`, `read/malformed`, `read/no-library` or
  ///   `read/too-large`.
  func parse(as language: MarkupLanguage) throws(ReadError) -> (MarkupText, MarkupTree) {
    try refuseLargeSource()
    try SourceCheck(source: source).refuseFormats()
    let text: MarkupText
    let tree: MarkupTree
    do throws(MarkupError) {
      text = try MarkupText(decoding: source.bytes, as: language)
      tree = try MarkupTree(text, as: language)
    } catch {
      throw ReadError(error, noun, file: source.origin)
    }
    if text.nulCount * 100 > text.bytes.count {
      throw ReadError(
        "read/binary", "looks like a binary file: has \(text.nulCount) NULs",
        file: source.origin)
    }
    return (text, tree)
  }

  /// Throws `read/too-large` for a file of more than `limit` bytes.
  func refuseLargeSource() throws(ReadError) {
    let count = source.bytes.count
    if count > MarkupFile.limit {
      throw ReadError(
        "read/too-large",
        "\(noun) should have at most \(MarkupFile.limit) bytes, but has \(count)",
        file: source.origin)
    }
  }

  /// Throws `read/too-large` for more bytes of text than a statement may have.
  func refuseTooLarge(_ count: Int) throws(ReadError) {
    if count <= PlainTextReader.textLimit { return }
    throw ReadError(
      "read/too-large",
      "text should have at most \(PlainTextReader.textLimit) bytes, but has \(count)",
      file: source.origin)
  }

  /// What is to be said of its characters.
  func notes(of text: MarkupText) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if text.charsetOrigin == .contradiction {
      notes.append(
        note(.note, "the \(noun) names another character set, but is in \(text.charset)"))
    }
    if text.replacedCount > 0 {
      notes.append(
        note(
          .warning,
          "\(text.replacedCount) byte sequence\(text.replacedCount == 1 ? "" : "s") belong"
            + "\(text.replacedCount == 1 ? "s" : "") to no character of \(text.charset); U+FFFD "
            + "stands for each"))
    }
    return notes
  }

  private func note(_ severity: Diagnostic.Severity, _ message: String) -> Diagnostic {
    Diagnostic(
      code: "read/charset", severity: severity, message: message, file: source.origin)
  }
}
