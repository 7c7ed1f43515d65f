extension FormatCatalog {
  /// The formats that the host brings along: `html`, `markdown`, `json`, `text`.
  ///
  /// - Parameters:
  ///   - styleHash: gives the SHA-256 of a text's UTF-8 bytes in base64.
  ///   - textWidth: the columns of a line of `text`.
  ///   - colours: whether `text` may write escape sequences.
  package static func builtIn(
    styleHash: (String) -> String, textWidth: Int = 80, colours: TextFormat.Colours = .none
  ) -> FormatCatalog {
    FormatCatalog([
      HTMLFormat(styleHash: styleHash), MarkdownFormat(), JSONFormat(),
      TextFormat(width: textWidth, colours: colours),
    ])
  }
}
