/// Text from elsewhere, made fit for a terminal.
package enum TerminalText {
  /// The same text with each control character but tab replaced, so that what a statement, a file
  /// name or a pack holds cannot steer the terminal.
  package static func plain(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: isControl) { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { plain.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(plain)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case ..<0x20, 0x7F..<0xA0: true
    // Marks that turn the direction of what follows, beyond their own line.
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
