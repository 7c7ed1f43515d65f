import DemarcheDigest
import DemarcheModel

extension Statement {
  /// Takes what somebody said, which wins over what the document says of itself.
  mutating func apply(_ options: ReadOptions) {
    if let date = options.date {
      issuedOn = date
      issuedOnOrigin = .flag
    }
    if let name = options.issuer {
      issuer = ActorReference(name: name)
      issuerOrigin = .flag
    }
    if let code = options.language { language = Statement.languageCode(code) }
  }
}

extension SourceDocument {
  /// The document that some bytes are.
  init(_ source: SourceBytes, mediaType: String) {
    self.init(
      origin: source.origin, mediaType: mediaType, sha256: SHA256.hex(source.bytes),
      byteCount: source.bytes.count, retrievedOn: source.retrievedOn)
  }
}

extension ReadError {
  /// `read/too-large`: the text has that many bytes.
  static func textTooLarge(_ count: Int, file: String) -> ReadError {
    ReadError(
      "read/too-large",
      "text should have at most \(PlainTextReader.textLimit) bytes, but has \(count)", file: file,
      help: "split it into one file a statement")
  }
}
