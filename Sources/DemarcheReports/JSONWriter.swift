/// Writes JSON in the order it is told, escaping all text.
///
/// - Source: RFC 8259.
package struct JSONWriter: Sendable {
  /// Where the JSON goes.
  package enum Setting: Sendable {
    /// A file of its own: two spaces of indent, a line for each member.
    case file
    /// A data block in HTML: no blanks, and no `<`, `>` or `&`.
    case htmlScript
    /// One line, no blanks.
    case line
  }

  package private(set) var output: ByteWriter
  private let setting: Setting
  private var depth = 0
  private var isFirst = true

  /// A writer that appends to `output`.
  package init(_ output: ByteWriter, setting: Setting) {
    self.output = output
    self.setting = setting
  }

  /// Writes an object whose members `body` writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) { nest("{", "}", body) }

  /// Writes an array with an element for each of `elements`.
  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    nest("[", "]") { json in
      for element in elements {
        json.separate()
        body(&json, element)
      }
    }
  }

  /// Writes a member's name; its value is written next.
  package mutating func key(_ name: StaticString) {
    if setting == .file {
      separate()
      output.literals("\"", name, "\": ")
    } else {
      output.literals(isFirst ? "\"" : ",\"", name, "\":")
      isFirst = false
    }
  }

  /// Writes a member with a string, or null.
  package mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { output.literal("null") }
  }

  /// Writes a member with an integer, or null.
  package mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { output.literal("null") }
  }

  /// Writes a member with a Boolean.
  package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    output.literal(value ? "true" : "false")
  }

  /// Writes a member's name that is not known when the program is built.
  package mutating func key(named name: String) {
    separate()
    string(name)
    output.literal(setting == .file ? ": " : ":")
  }

  /// Writes a number with a fraction, in the shortest form that reads back the same.
  package mutating func number(_ value: Double) {
    output.verbatim(value.isFinite ? value.description : "null")
  }

  /// Writes true or false.
  package mutating func boolean(_ value: Bool) { output.literal(value ? "true" : "false") }

  /// Writes null.
  package mutating func null() { output.literal("null") }

  /// Writes an integer.
  package mutating func integer(_ value: Int) { output.number(value) }

  /// Writes a string. Besides what JSON demands, all control characters, line separators and
  /// bidirectional overrides are escaped, so that a file is safe to print.
  package mutating func string(_ text: String) {
    output.byte(0x22)
    if setting == .htmlScript {
      output.text(
        text, copying: .scriptPlain,
        other: { output, scalar, _ in
          switch scalar {
          case "<", ">", "&": output.escape(scalar)
          default: output.escaped(scalar)
          }
        })
    } else {
      output.text(
        text, copying: .jsonPlain, other: { output, scalar, _ in output.escaped(scalar) })
    }
    output.byte(0x22)
  }

  /// Ends the file.
  package mutating func end() { output.byte(0x0A) }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    output.scalar(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { newline() }
    isFirst = false
    output.scalar(close)
  }

  private mutating func separate() {
    if !isFirst { output.byte(0x2C) }
    isFirst = false
    newline()
  }

  private mutating func newline() {
    guard setting == .file else { return }
    output.byte(0x0A)
    for _ in 0..<depth { output.literal("  ") }
  }
}

extension ByteSet {
  /// What begins text that is copied: printable ASCII but `"` and `\`, and all scalars but those of
  /// blocks that hold controls, line separators or overrides.
  fileprivate static let jsonPlain = ByteSet(
    0x20...0x21, 0x23...0x5B, 0x5D...0x7E, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xFF)

  /// The same, but `&`, `<` and `>`.
  fileprivate static let scriptPlain = ByteSet(
    0x20...0x21, 0x23...0x25, 0x27...0x3B, 0x3D...0x3D, 0x3F...0x5B, 0x5D...0x7E, 0x80...0xC1,
    0xC3...0xE1, 0xE3...0xFF)
}

extension ByteWriter {
  fileprivate mutating func escaped(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": literal("\\\"")
    case "\\": literal("\\\\")
    case "\n": literal("\\n")
    case "\r": literal("\\r")
    case "\t": literal("\\t")
    default: if scalar.isControl { escape(scalar) } else { self.scalar(scalar) }
    }
  }

  fileprivate mutating func escape(_ scalar: Unicode.Scalar) {
    literal("\\u")
    for unit in [UInt8(scalar.value >> 8 & 0xFF), UInt8(scalar.value & 0xFF)] {
      for digit in unit.hexadecimal { byte(digit) }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, a line separator or a bidirectional override; all of
  /// them have four hexadecimal digits.
  fileprivate var isControl: Bool {
    switch value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
