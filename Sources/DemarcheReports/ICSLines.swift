/// Writes the lines of a calendar file: folded at 75 bytes, text escaped.
///
/// - Source: RFC 5545, sections 3.1 and 3.3.11.
struct ICSLines {
  private(set) var output: ByteWriter

  /// A writer that appends to `output`.
  init(_ output: ByteWriter) {
    self.output = output
  }

  /// Writes a line with a value that is no text: a date, a name, an address without blanks.
  mutating func add(_ name: StaticString, _ value: String) {
    fold("\(name):\(value)")
  }

  /// Writes a line with text from outside.
  mutating func add(_ name: StaticString, text: String) {
    var line = "\(name):".unicodeScalars
    forEachPrintable(in: text) { scalar in
      switch scalar {
      case "\\", ";", ",": line.append(contentsOf: ["\\", scalar])
      case "\n": line.append(contentsOf: ["\\", "n"])
      default: line.append(scalar)
      }
    }
    fold(String(line))
  }

  /// Writes a line in pieces of at most 75 bytes, none of which cuts a character in two.
  private mutating func fold(_ line: String) {
    var width = 0
    for scalar in line.unicodeScalars {
      let count = UTF8.width(scalar)
      if width + count > 75 {
        output.literal("\r\n ")
        width = 1
      }
      output.scalar(scalar)
      width += count
    }
    output.literal("\r\n")
  }
}
