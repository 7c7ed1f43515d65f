import CDocumentShim
import DemarcheMarkup
import DemarcheModel

/// Reads mail, with GMime: one statement a message, those attached to others included.
package struct MailReader: Reader {
  /// `mail`.
  package let name = "mail"
  /// One message, and several in a file.
  package let mediaTypes = ["message/rfc822", "application/mbox"]

  /// A reader; it has no state.
  package init() {}

  /// Whether the name ends in `.eml` or `.mbox`, in any case.
  package func claims(fileName: String) -> Bool {
    let lowered = fileName.lowercased()
    return lowered.hasSuffix(".eml") || lowered.hasSuffix(".mbox")
  }

  /// Whether it begins with a header that only mail has.
  package func claims(firstBytes bytes: [UInt8]) -> Bool {
    if MailReader.holdsSeveral(bytes) { return true }
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    return ["received: ", "return-path: ", "delivered-to: ", "message-id: ", "mime-version: "]
      .contains { head.hasPrefix($0) }
  }

  /// Reads the statements of messages: of each its text, else its HTML.
  ///
  /// The subject is the headline, the message's id the key, the day as the sender's clock has it.
  /// The sender is the issuer where a lexicon knows that name. Attachments are not read, and a note
  /// names them. A message without text costs itself where the file holds others.
  ///
  /// - Throws: `ReadError` with `read/no-library` or `read/empty`, or what is wrong with the one
  ///   message.
  package func read(_ source: SourceBytes, options: ReadOptions) throws(ReadError) -> SourceReading
  {
    guard dmail_is_there() else {
      throw .noLibrary("GMime", package: "libgmime-3.0-0", file: source.origin)
    }
    let box = source.bytes.withUnsafeBufferPointer {
      dmail_open($0.baseAddress, $0.count, MailReader.holdsSeveral(source.bytes))
    }
    guard let box else {
      throw ReadError("read/too-large", "there is no memory to read it", file: source.origin)
    }
    defer { dmail_close(box) }
    var reading = SourceReading([])
    // Its hash is that of all bytes, so it is made once.
    let document = SourceDocument(source, mediaType: mediaTypes[0])
    var message = dmail_message()
    var number = 0
    while dmail_next(box, &message) {
      number += 1
      let part = MailMessage(box, message, number: number, document: document)
      do throws(ReadError) {
        reading.statements.append(try part.statement(options))
      } catch {
        reading.failures.append(error.diagnostic)
      }
      try reading.refuseTooMany(of: source)
    }
    if number == 0 { throw ReadError("read/empty", "no message in the file", file: source.origin) }
    // A message that only carries another is no loss.
    if !reading.statements.isEmpty {
      reading.failures.removeAll { $0.code == "read/empty" }
    } else if number == 1, let diagnostic = reading.failures.first {
      throw ReadError(diagnostic)
    }
    return reading
  }

  // "From a@b.example Mon Oct 14 10:00:00 2024", and a header behind it.
  private static func holdsSeveral(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: Array("From ".utf8)) else { return false }
    let lines = bytes.prefix(2000).split(separator: 0x0A, maxSplits: 2)
    guard lines.count > 1 else { return false }
    let name = lines[1].prefix { $0 != 0x3A }
    return name.count < lines[1].count && !name.isEmpty
      && name.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
