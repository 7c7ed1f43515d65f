/// Collects the bytes of a file.
///
/// The formats do not write to it directly but through a writer of their syntax (`HTMLWriter`,
/// `JSONWriter`, `MarkdownWriter`), which takes fixed markup as literals and escapes all else.
package struct ByteWriter: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// An empty writer.
  package init() {}

  /// Appends one byte.
  package mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// Appends text as it is.
  package mutating func verbatim(_ text: some StringProtocol) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a literal.
  package mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends one scalar in UTF-8.
  package mutating func scalar(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar)?.map { $0 } ?? [])
    }
  }
}

extension UInt8 {
  /// Two upper-case hexadecimal digits.
  var hexadecimal: [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [digits[Int(self >> 4)], digits[Int(self & 15)]]
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character (C0 but tab and line feed, DEL, C1) or a noncharacter:
  /// what no file of text should carry.
  var isUnprintable: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
