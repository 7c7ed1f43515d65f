/// Goes through text from outside as files may carry it: line ends become line feeds, control
/// characters and noncharacters U+FFFD.
func forEachPrintable(in text: some StringProtocol, _ body: (Unicode.Scalar) -> Void) {
  var isAfterReturn = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A where isAfterReturn: break
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85: body("\n")
    default: body(scalar.isUnprintable ? "\u{FFFD}" : scalar)
    }
    isAfterReturn = scalar == "\r"
  }
}

/// Goes through text from outside as one line: as `forEachPrintable`, runs of blanks and line
/// ends as one space.
package func forEachPrintableInline(in text: some StringProtocol, _ body: (Unicode.Scalar) -> Void)
{
  var isAfterBlank = false
  forEachPrintable(in: text) { scalar in
    let isBlank = [" ", "\t", "\n", "\u{2028}", "\u{2029}"].contains(scalar)
    if !isBlank { body(scalar) } else if !isAfterBlank { body(" ") }
    isAfterBlank = isBlank
  }
}
