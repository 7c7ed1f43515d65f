/// One official text in the model.
public struct Statement: Sendable, Hashable {
  /// Where a piece of metadata came from.
  public enum Origin: String, Sendable {
    case header, flag, source, text, rule
    /// Who wrote the document, as it says; the issuer only where that name is known.
    case author
  }

  /// The name that lasts through corrections: its URL, feed id or path.
  public var key: String
  /// The text: UTF-8 in normalization form C.
  public var text: String
  public var headline: String?
  public var issuer: ActorReference?
  public var issuerOrigin: Origin?
  public var speaker: Speaker?
  public var kind: String?
  /// The day of issue, against which relative dates resolve.
  public var issuedOn: CalendarDate?
  public var issuedOnOrigin: Origin?
  /// An ISO 639-1 code; nil where unknown.
  public var language: String?
  /// ISO 3166-1 alpha-2 codes, in order of mention.
  public var subjectCountries: [String]
  public var url: String?
  /// In text order, not overlapping; `Zone` says what each is.
  public var blocks: [Block]
  public var source: SourceDocument
  /// Leads positions in `text` back to the source's bytes.
  public var offsets: OffsetMap
  /// What its reader left out, mended or could not tell; they come first in its findings'.
  public var diagnostics: [Diagnostic]

  /// A statement with nothing known but its text and where it came from.
  public init(key: String, text: String, source: SourceDocument) {
    self.key = key
    self.text = text
    self.source = source
    subjectCountries = []
    blocks = []
    offsets = OffsetMap()
    diagnostics = []
  }

  /// The words in `range`, or nil where it is outside the text or cuts a scalar in two.
  public func text(in range: TextRange) -> String? {
    let utf8 = text.utf8
    guard range.start >= 0, range.end <= utf8.count else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: range.start)
    let end = utf8.index(start, offsetBy: range.byteCount)
    return String(utf8[start..<end])
  }
}
