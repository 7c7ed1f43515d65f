/// Rows of comma-separated values (RFC 4180), safe to open in a spreadsheet.
package enum CSVRow {
  /// A row of cells, with its line end.
  package static func text(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// One cell, in quotes where it needs them.
  ///
  /// A cell that a spreadsheet could take for a formula gets an apostrophe in front; a plain signed
  /// number stays one.
  ///
  /// - Source: OWASP, "CSV Injection".
  package static func cell(_ text: String) -> String {
    var safe = text
    if let first = text.unicodeScalars.first, isDangerous(first), !isNumber(text) {
      safe = "'" + text
    }
    let needsQuotes = safe.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return safe }
    // By scalars: a quotation mark may be part of a character.
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  // The wide forms are those of East Asian keyboards, which spreadsheets take for the others.
  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(scalar)
  }

  private static func isNumber(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "e"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let mantissa = parts.first, isDecimal(mantissa) else { return false }
    return parts.count == 1 || isDecimal(parts[1])
  }

  private static func isDecimal(_ text: Substring.UTF8View) -> Bool {
    var digits = text
    if let first = digits.first, "+-".utf8.contains(first) { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}
