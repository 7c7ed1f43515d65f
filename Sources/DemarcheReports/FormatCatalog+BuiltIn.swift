extension FormatCatalog {
  /// The names of all formats that come with the program, which no pack can take.
  package static let builtInNames = [
    "html", "markdown", "json", "text", "csv", "docx", "ics", "atom", "web-annotation", "brat",
  ]

  /// The formats that the host brings along: `html`, `markdown`, `json`, `text`, `csv`, `docx`,
  /// `ics`, `atom`.
  ///
  /// - Parameters:
  ///   - styleHash: gives the SHA-256 of a text's UTF-8 bytes in base64.
  ///   - sha256: gives the SHA-256 of bytes in hexadecimal digits.
  ///   - pack: packs the files of `docx` into a ZIP archive.
  ///   - textWidth: the columns of a line of `text`.
  ///   - colours: whether `text` may write escape sequences.
  package static func builtIn(
    styleHash: (String) -> String, sha256: @escaping @Sendable ([UInt8]) -> String,
    pack: @escaping @Sendable ([DOCXFormat.Part]) throws(ReportError) -> [UInt8],
    textWidth: Int = 80, colours: TextFormat.Colours = .none
  ) -> FormatCatalog {
    FormatCatalog([
      HTMLFormat(styleHash: styleHash), MarkdownFormat(), JSONFormat(),
      TextFormat(width: textWidth, colours: colours), CSVFormat(), DOCXFormat(pack: pack),
      ICSFormat(sha256: sha256), AtomFormat(sha256: sha256),
    ])
  }
}
