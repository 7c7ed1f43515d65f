/// Writes XML: markup only as literals of this program, text from outside only escaped.
///
/// - Source: XML 1.0 (fifth edition), sections 2.2 and 2.4.
struct XMLWriter: Sendable {
  private(set) var output: ByteWriter

  /// A writer that appends to `output`.
  init(_ output: ByteWriter = ByteWriter()) {
    self.output = output
  }

  /// Writes the declaration that heads a file.
  mutating func declaration() {
    output.literal("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// Writes markup of this program.
  mutating func markup(_ markup: StaticString) { output.literal(markup) }

  /// Writes text from outside. Also fit for attribute values in double quotes.
  mutating func text(_ text: some StringProtocol) {
    forEachPrintable(in: text) { scalar in self.scalar(scalar) }
  }

  /// Writes one printable character of text.
  mutating func scalar(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": output.literal("&amp;")
    case "<": output.literal("&lt;")
    case ">": output.literal("&gt;")
    case "\"": output.literal("&quot;")
    default: output.scalar(scalar)
    }
  }

  /// Writes a number.
  mutating func number(_ number: Int) { output.verbatim(String(number)) }

  /// Writes an element that holds nothing but text.
  mutating func element(_ name: StaticString, _ text: String) {
    output.byte(0x3C)
    output.literal(name)
    output.byte(0x3E)
    self.text(text)
    output.literal("</")
    output.literal(name)
    output.literal(">\n")
  }

  /// Writes an attribute, with the blank before it.
  mutating func attribute(_ name: StaticString, _ value: String) {
    output.byte(0x20)
    output.literal(name)
    output.literal("=\"")
    text(value)
    output.byte(0x22)
  }

  /// Writes an attribute that is a fixed word and a number: `r:id="link3"`.
  mutating func attribute(_ name: StaticString, _ word: StaticString, _ number: Int) {
    output.byte(0x20)
    output.literal(name)
    output.literal("=\"")
    output.literal(word)
    self.number(number)
    output.byte(0x22)
  }
}
