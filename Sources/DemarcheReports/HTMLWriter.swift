/// Writes HTML: markup only as literals of this program, text from outside only escaped.
///
/// - Source: HTML Living Standard, sections 13.1 (syntax) and 4.12.1.3 (script data).
struct HTMLWriter: Sendable {
  private(set) var output: ByteWriter

  /// A writer that appends to `output`.
  init(_ output: ByteWriter) {
    self.output = output
  }

  /// Writes markup of this program.
  mutating func markup(_ markup: StaticString) { output.literal(markup) }

  /// Writes a line end between tags, for people who read the source.
  mutating func newline() { output.byte(0x0A) }

  /// Writes text from outside. Also fit for attribute values in double quotes.
  mutating func text(_ text: some StringProtocol) {
    forEachPrintable(in: text) { scalar in
      switch scalar {
      case "&": output.literal("&amp;")
      case "<": output.literal("&lt;")
      case ">": output.literal("&gt;")
      case "\"": output.literal("&quot;")
      case "'": output.literal("&#39;")
      default: output.scalar(scalar)
      }
    }
  }

  /// Writes a number.
  mutating func number(_ number: Int) { output.verbatim(String(number)) }

  /// Writes an attribute, with the blank before it.
  mutating func attribute(_ name: StaticString, _ value: String) {
    output.byte(0x20)
    output.literal(name)
    output.literal("=\"")
    text(value)
    output.byte(0x22)
  }

  /// Writes an attribute that is a fixed word and a number: `id="e3"`.
  mutating func attribute(_ name: StaticString, _ word: StaticString, _ number: Int) {
    output.byte(0x20)
    output.literal(name)
    output.literal("=\"")
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
    var json = JSONWriter(output, setting: .htmlScript)
    json.document(document)
    output = json.output
    output.literal("</script>\n")
  }

  /// Writes a data block that holds JSON text from outside. In JSON `<`, `>` and `&` stand only
  /// in strings, where their escapes mean the same; what is no JSON cannot end the block either.
  mutating func data(json: String) {
    output.literal("<script type=\"application/json\" id=\"report-data\">")
    forEachPrintable(in: json) { scalar in
      switch scalar {
      case "<": output.literal("\\u003C")
      case ">": output.literal("\\u003E")
      case "&": output.literal("\\u0026")
      default: output.scalar(scalar)
      }
    }
    output.literal("</script>\n")
  }
}

extension String {
  /// Whether it is shaped like a BCP 47 language tag.
  var isLanguageTag: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return utf8.count <= 35 && (parts.first?.utf8.count ?? 0) >= 2
      && parts.allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || isDigit($0) }
      }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
