import CDocumentShim
import DemarcheMarkup
import DemarcheModel
import Foundation

/// One message of a box, as a statement.
struct MailMessage {
  private let box: OpaquePointer
  private let message: dmail_message
  private let number: Int
  private let document: SourceDocument

  /// The message at hand of a box, the `number`th of its file.
  init(_ box: OpaquePointer, _ message: dmail_message, number: Int, document: SourceDocument) {
    self.box = box
    self.message = message
    self.number = number
    self.document = document
  }

  /// The statement.
  func statement(_ options: ReadOptions) throws(ReadError) -> Statement {
    let key = MailMessage.words(message.id) ?? options.key ?? document.origin
    var statement = Statement(
      key: MailMessage.words(message.id) == nil && number > 1 ? "\(key):\(number)" : key, text: "",
      source: document)
    statement.takeProperties(
      title: MailMessage.words(message.subject), author: sender, date: nil)
    if message.year > 0 {
      statement.issuedOn = CalendarDate(
        year: Int(message.year), month: Int(message.month), day: Int(message.day))
      statement.issuedOnOrigin = statement.issuedOn.map { _ in .source }
    }
    var dropped = DroppedParts()
    var text = BlockText()
    for index in 0..<message.part_count {
      try take(index, &text, &dropped)
    }
    do throws(ReadError) {
      try text.fill(&statement, from: "message")
    } catch {
      var located = error.diagnostic
      if number > 1 { located.message = "message \(number): " + located.message }
      throw ReadError(located)
    }
    statement.offsets = .nowhere(statement.text.utf8.count)
    statement.apply(options)
    statement.diagnostics += dropped.notes(of: document.origin)
    return statement
  }

  private func take(
    _ index: Int, _ text: inout BlockText, _ dropped: inout DroppedParts
  ) throws(ReadError) {
    let part = dmail_get_part(box, index)
    let type = MailMessage.words(part.media_type) ?? "part"
    switch part.kind {
    case DMAIL_PLAIN, DMAIL_HTML:
      let charset = MailMessage.words(part.charset)
      let language: MarkupLanguage = part.kind == DMAIL_HTML ? .html : .xml
      do throws(MarkupError) {
        let words = try MarkupText(decoding: bytes(index), as: language, hint: charset)
        if words.replacedCount > 0 { dropped.add("byte that is not in \(words.charset)") }
        if part.kind == DMAIL_PLAIN {
          MailText(words.bytes).add(to: &text)
        } else {
          var body = MailHTML(try MarkupTree(words, as: .html))
          body.add(to: &text, &dropped)
        }
      } catch {
        throw ReadError(error, "a part of the message", file: document.origin)
      }
    case DMAIL_ATTACHMENT:
      let name = MailMessage.words(part.file_name).map { " '\($0.prefix(80))'" } ?? ""
      dropped.add("attachment\(name) (\(type))")
    default: dropped.add("parts that are nested too deeply")
    }
  }

  private func bytes(_ index: Int) -> [UInt8] {
    var count = 0
    let bytes = dmail_get_bytes(box, index, &count)
    return Array(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
  }

  // The name, not the address: "Press Office <press@mfa.example>".
  private var sender: String? {
    guard let all = MailMessage.words(message.from), let end = all.firstIndex(of: "<") else {
      return nil
    }
    let name = all[..<end].trimmingCharacters(in: CharacterSet(charactersIn: "\" \t"))
    return name.isEmpty ? nil : name
  }

  private static func words(_ text: UnsafePointer<CChar>?) -> String? {
    guard let text else { return nil }
    let words = String(cString: text).precomposedStringWithCanonicalMapping
    return words.hasWords ? words : nil
  }
}
