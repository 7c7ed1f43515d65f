extension HTMLWriter {
  /// Opens a page that asks for nothing: its policy allows the style sheets by their hashes, and
  /// nothing else.
  mutating func openPage(
    _ title: String, _ language: String?, sheets: [(sheet: StaticString, hash: String)]
  ) {
    let hashes = sheets.map { "'sha256-\($0.hash)'" }.joined(separator: " ")
    markup("<!doctype html>\n<html")
    self.language(language)
    markup(">\n<head>\n<meta charset=\"utf-8\">\n<meta")
    attribute("http-equiv", "Content-Security-Policy")
    attribute(
      "content", "default-src 'none'; style-src \(hashes); base-uri 'none'; form-action 'none'")
    markup(">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
    markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
    markup("<meta name=\"generator\" content=\"Demarche\">\n<title>")
    text(title)
    markup("</title>\n")
    for sheet in sheets {
      markup("<style>")
      markup(sheet.sheet)
      markup("</style>\n")
    }
    markup("</head>\n<body>\n")
  }
}
