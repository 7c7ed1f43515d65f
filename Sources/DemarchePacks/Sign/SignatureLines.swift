/// The lines of minisign's files.
enum SignatureLines {
  /// The most bytes of such a file; the stock program writes 9 KB at most.
  static let byteLimit = 16_384

  /// The lines without their ends; none where the text is too long or no UTF-8.
  static func split(_ bytes: [UInt8]) -> [String] {
    guard bytes.count <= byteLimit, let text = String(validating: bytes, as: UTF8.self) else {
      return []
    }
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Whether a comment may stand in a line: no control characters but tabs.
  static func isComment(_ text: String) -> Bool {
    text.utf8.count <= 8192
      && text.unicodeScalars.allSatisfy { ($0.value >= 0x20 && $0.value != 0x7F) || $0 == "\t" }
  }
}
