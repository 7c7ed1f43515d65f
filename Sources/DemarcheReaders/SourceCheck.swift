import DemarcheModel

/// Refuses bytes that are no text in UTF-8, and says where and why.
struct SourceCheck {
  let source: SourceBytes

  /// Throws `read/binary` for bytes that belong to no text.
  ///
  /// These are a NUL anywhere, the byte order mark of UTF-16, the first bytes of common binary
  /// formats, and control characters in more than one of twenty bytes at the beginning (a few
  /// stray ones stand in texts that word processors exported).
  func refuseBinary() throws(ReadError) {
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw binary(at: 0, help: SourceCheck.conversion(from: "UTF-16", of: source.origin))
    }
    try refuseFormats()
    if let offset = bytes.firstIndex(of: 0) { throw binary(at: offset, help: nil) }
    let head = bytes.prefix(8192)
    let controls = head.indices.filter { SourceCheck.isControl(head[$0]) }
    if let first = controls.first, controls.count * 20 > head.count {
      throw binary(at: first, help: nil)
    }
  }

  /// Throws `read/binary` for the first bytes of common binary formats.
  func refuseFormats() throws(ReadError) {
    for (name, mark) in SourceCheck.marks where source.bytes.starts(with: mark) {
      throw binary(at: 0, help: "it begins like \(name)")
    }
  }

  /// Throws `read/invalid-utf8` unless the bytes are well-formed UTF-8 (no overlong forms, no
  /// surrogates, nothing beyond U+10FFFF). O(n).
  func refuseInvalidUTF8() throws(ReadError) {
    let offset: Int
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: source.bytes.span)
      return
    } catch {
      offset = error.byteOffsets.lowerBound
    }
    throw invalidUTF8(at: offset)
  }

  private func invalidUTF8(at offset: Int) -> ReadError {
    let bytes = source.bytes
    let lineStart = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lineEnd = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    let line = bytes[..<offset].count { $0 == 0x0A } + 1
    var diagnostic = Diagnostic(
      code: "read/invalid-utf8",
      message: "text should be UTF-8, but has byte \(SourceCheck.hex(bytes[offset])) at offset "
        + "\(offset) in line \(line)",
      file: source.origin, line: line,
      column: String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1,
      help: SourceCheck.conversion(from: "WINDOWS-1252", of: source.origin))
    if lineEnd - lineStart <= 400 {
      diagnostic.excerpt = String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self)
    }
    return ReadError(diagnostic)
  }

  private func binary(at offset: Int, help: String?) -> ReadError {
    ReadError(
      "read/binary",
      "looks like a binary file: byte \(SourceCheck.hex(source.bytes[offset])) at offset \(offset)",
      file: source.origin, help: help)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B
  }

  static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  // Standard input has no name to put into a command.
  private static func conversion(from encoding: String, of origin: String) -> String {
    let isPlain = origin.utf8.allSatisfy { byte in
      Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80
        || (0x30...0x39).contains(byte) || Array("-_./".utf8).contains(byte)
    }
    let quoted =
      "'"
      + origin.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
    let file = origin == "-" ? "FILE" : isPlain ? origin : quoted
    return "convert it with: iconv -f \(encoding) -t UTF-8 \(file)"
  }

  private static let marks: [(String, [UInt8])] = [
    ("a PDF document", Array("%PDF-".utf8)),
    ("a ZIP archive, as .docx and .odt files do", [0x50, 0x4B, 0x03, 0x04]),
    ("a gzip archive", [0x1F, 0x8B]),
    ("an old Office document", [0xD0, 0xCF, 0x11, 0xE0]),
    ("a PNG image", [0x89, 0x50, 0x4E, 0x47]),
    ("a JPEG image", [0xFF, 0xD8, 0xFF]),
  ]
}
