import DemarcheModel

/// Reads plain text in UTF-8: one statement a file, with a header block where it has one.
package struct PlainTextReader: Reader {
  /// `text`.
  package let name = "text"
  /// Plain text.
  package let mediaTypes = ["text/plain"]

  /// The greatest number of bytes that a statement's text may have.
  package static let textLimit = 16_000_000

  /// A reader; it has no state.
  package init() {}

  /// Whether the name ends in `.txt` or `.text`, in any case.
  package func claims(fileName: String) -> Bool {
    let lowered = fileName.lowercased()
    return lowered.hasSuffix(".txt") || lowered.hasSuffix(".text")
  }

  /// Never: no mark tells such a file from others.
  package func claims(firstBytes bytes: [UInt8]) -> Bool { false }

  /// Reads the one statement of a plain text.
  ///
  /// A byte order mark is dropped; a header block becomes metadata, with a warning
  /// `read/unknown-header` for each key that is misspelt; the rest is the text, in normalization
  /// form C. The options win over the header, but for the key, whose order is:
  /// header's `Key`, header's `URL`, options, origin.
  ///
  /// - Throws: `ReadError` with `read/binary`, `read/invalid-utf8`, `read/empty`,
  ///   `read/too-large`, `read/invalid-date` or `read/duplicate-header`.
  package func read(
    _ source: SourceBytes, options: ReadOptions
  ) throws(ReadError) -> SourceReading {
    let check = SourceCheck(source: source)
    try check.refuseBinary()
    try check.refuseInvalidUTF8()
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let header = HeaderBlock(source.bytes, from: start)
    let (text, offsets) = NormalForm.text(of: source.bytes, from: header?.textOffset ?? start)
    try refuseEmpty(text, hasHeader: header != nil, of: source)
    guard text.utf8.count <= PlainTextReader.textLimit else {
      throw ReadError.textTooLarge(text.utf8.count, file: source.origin)
    }
    var statement = Statement(
      key: header?.value(.key) ?? header?.value(.url) ?? options.key ?? source.origin,
      text: text, source: SourceDocument(source, mediaType: mediaTypes[0]))
    statement.offsets = offsets
    try fill(&statement, from: header, of: source)
    statement.apply(options)
    statement.readLayout()
    return SourceReading([statement])
  }

  private func fill(
    _ statement: inout Statement, from header: HeaderBlock?, of source: SourceBytes
  ) throws(ReadError) {
    guard let header else { return }
    if let repeated = header.firstRepeated {
      throw fault(
        "read/duplicate-header",
        "header '\(repeated.key.rawValue)' should stand once, but stands again in line "
          + "\(repeated.line)", at: repeated, column: 1, of: source)
    }
    statement.diagnostics += header.misspellings.map { odd in
      var warning = Diagnostic(
        code: "read/unknown-header", severity: .warning,
        message: "there is no header '\(odd.written)': line \(odd.line) is left out",
        file: source.origin, line: odd.line, column: 1, help: "did you mean '\(odd.key.rawValue)'?")
      warning.excerpt = odd.text
      warning.underline = odd.written.unicodeScalars.count
      return warning
    }
    statement.headline = header.value(.title)
    statement.issuer = header.value(.issuer).map { ActorReference(name: $0) }
    statement.issuerOrigin = statement.issuer.map { _ in .header }
    statement.speaker = header.value(.speaker).map { Speaker(name: $0) }
    statement.url = header.value(.url)
    statement.language = header.value(.language).map(Statement.languageCode)
    statement.kind = header.value(.kind)
    guard let date = header.entry(.date) else { return }
    guard let day = CalendarDate(iso: date.value) else {
      throw fault(
        "read/invalid-date",
        "date should be a day written YYYY-MM-DD, but is '\(date.value)' in line \(date.line)",
        at: date, column: date.column, of: source)
    }
    statement.issuedOn = day
    statement.issuedOnOrigin = .header
  }

  private func refuseEmpty(
    _ text: String, hasHeader: Bool, of source: SourceBytes
  ) throws(ReadError) {
    if text.hasWords { return }
    throw ReadError(
      "read/empty", hasHeader ? "no text behind the header block" : "no text in the file",
      file: source.origin)
  }

  private func fault(
    _ code: String, _ message: String, at entry: HeaderBlock.Entry, column: Int,
    of source: SourceBytes
  ) -> ReadError {
    var diagnostic = Diagnostic(
      code: code, message: message, file: source.origin, line: entry.line, column: column)
    diagnostic.excerpt = entry.text
    diagnostic.underline =
      column == 1 ? entry.key.rawValue.utf8.count : max(1, entry.value.unicodeScalars.count)
    return ReadError(diagnostic)
  }
}
