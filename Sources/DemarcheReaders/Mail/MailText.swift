import DemarcheModel

/// The plain text of a message: paragraphs, quoted lines, and the signature behind `-- `.
struct MailText {
  private let bytes: [UInt8]

  /// The text of a part: valid UTF-8, its lines ended by line feeds.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private enum Kind {
    case plain, quoted
  }

  /// Adds it, block by block.
  func add(to text: inout BlockText) {
    var isSignature = false
    var open: Kind?
    for whole in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      // A carriage return has become a space.
      let end = whole.lastIndex { $0 > 0x20 }.map { $0 + 1 }
      let line = whole[..<(end ?? whole.startIndex)]
      if line.elementsEqual("--".utf8), whole.count > line.count {
        isSignature = true
        open = nil
        continue
      }
      guard !line.isEmpty else {
        open = nil
        continue
      }
      let kind: Kind = line.first == 0x3E ? .quoted : .plain
      if open != kind {
        text.begin(kind == .quoted ? .quotation : isSignature ? .signature : nil)
        open = kind
      } else {
        text.add([0x0A])
      }
      text.add(line)
    }
    text.end()
  }
}
