/// Writes values as TOML takes them, in one line each.
enum TOMLWriter {
  /// A basic string.
  static func text(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  /// A list of basic strings.
  static func texts(_ texts: [String]) -> String {
    "[" + texts.map(text).joined(separator: ", ") + "]"
  }
}
