/// Writes HTML: markup only as literals of this program, text from outside only escaped.
///
/// - Source: HTML Living Standard, sections 13.1 (syntax) and 4.12.1.3 (script data).
struct HTMLWriter: Sendable {
  private(set) var output: ByteWriter

  /// A writer that appends to `output`.
  init(_ output: ByteWriter) {
    self.output = output
  }

  /// The writer, to write on elsewhere without a copy; this one is empty after.
  mutating func take() -> HTMLWriter { HTMLWriter(output.take()) }

  /// Writes markup of this program.
  mutating func markup(_ markup: StaticString) { output.literal(markup) }

  /// Writes a line end between tags, for people who read the source.
  mutating func newline() { output.byte(0x0A) }

  /// Writes text from outside. Also fit for attribute values in double quotes.
  mutating func text(_ text: some StringProtocol) {
    output.text(
      text, copying: .htmlPlain,
      other: { output, scalar, next in
        switch scalar {
        case "&": output.literal("&amp;")
        case "<": output.literal("&lt;")
        case ">": output.literal("&gt;")
        case "\"": output.literal("&quot;")
        case "'": output.literal("&#39;")
        default: output.printable(scalar, before: next)
        }
      })
  }

  /// Writes a number.
  mutating func number(_ number: Int) { output.number(number) }

  /// Writes an attribute, with the blank before it.
  mutating func attribute(_ name: StaticString, _ value: String) {
    output.literals(" ", name, "=\"")
    text(value)
    output.byte(0x22)
  }

  /// Writes an attribute that is a fixed word and a number: `id="e3"`.
  mutating func attribute(_ name: StaticString, _ word: StaticString, _ number: Int) {
    output.literals(" ", name, "=\"")
    output.literal(word)
    self.number(number)
    output.byte(0x22)
  }

  /// Writes a `lang` attribute, unless `language` is no language tag.
  mutating func language(_ language: String?) {
    guard let language, language.isLanguageTag else { return }
    attribute("lang", language)
  }

  /// Writes the attributes of words that are quoted: their language and direction, and that
  /// nobody should translate them.
  mutating func quoted(_ language: String?) {
    self.language(language)
    markup(" dir=\"auto\" translate=\"no\"")
  }

  /// Writes a data block that no browser runs, holding a document as JSON.
  mutating func data(_ document: Document) {
    output.literal("<script type=\"application/json\" id=\"report-document\">")
    var json = JSONWriter(output.take(), setting: .htmlScript)
    json.document(document)
    output = json.output
    output.literal("</script>\n")
  }

  /// Writes a data block that holds JSON text from outside. In JSON `<`, `>` and `&` stand only
  /// in strings, where their escapes mean the same; what is no JSON cannot end the block either.
  mutating func data(json: String) {
    output.literal("<script type=\"application/json\" id=\"report-data\">")
    output.text(
      json, copying: .htmlPlain,
      other: { output, scalar, next in
        switch scalar {
        case "<": output.literal("\\u003C")
        case ">": output.literal("\\u003E")
        case "&": output.literal("\\u0026")
        default: output.printable(scalar, before: next)
        }
      })
    output.literal("</script>\n")
  }
}

extension ByteSet {
  /// What begins text that needs no look: printable ASCII but `"`, `&`, `'`, `<` and `>`, tab, line
  /// feed, and all scalars but those of blocks that hold controls or noncharacters.
  fileprivate static let htmlPlain = ByteSet(
    0x09...0x0A, 0x20...0x21, 0x23...0x25, 0x28...0x3B, 0x3D...0x3D, 0x3F...0x7E, 0x80...0xC1,
    0xC3...0xEE)
}

extension ByteWriter {
  /// Appends a scalar as files may carry it: line ends become line feeds, what is unprintable
  /// becomes U+FFFD. `next` is the byte behind it.
  fileprivate mutating func printable(_ scalar: Unicode.Scalar, before next: UInt8?) {
    switch scalar.value {
    case 0x0D where next == 0x0A: break
    case 0x0B, 0x0C, 0x0D, 0x85: byte(0x0A)
    default: self.scalar(scalar.isUnprintable ? "\u{FFFD}" : scalar)
    }
  }
}

extension String {
  /// Whether it is shaped like a BCP 47 language tag.
  var isLanguageTag: Bool {
    var (length, count) = (0, 0)
    for byte in utf8 {
      switch byte {
      case 0x2D where length > 0 && (count > 0 || length > 1): (length, count) = (0, count + 1)
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: length += 1
      default: return false
      }
      guard length <= 8 else { return false }
    }
    return utf8.count <= 35 && length > (count > 0 ? 0 : 1)
  }
}
