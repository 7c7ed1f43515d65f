/// The bytes as fetched: where they came from and what they were.
public struct SourceDocument: Sendable, Hashable {
  /// A path, URL or feed item, as given.
  public var origin: String
  /// The media type that the reader assumed.
  public var mediaType: String
  /// The SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// The number of bytes.
  public var byteCount: Int
  /// The day of retrieval, where somebody gave one.
  public var retrievedOn: CalendarDate?

  /// Whether its statements are records, of which only the key tells which is meant: lines or
  /// objects of JSON, rows of a table.
  package var isOfRecords: Bool {
    ["application/x-ndjson", "application/json", "text/csv"].contains(mediaType)
  }

  /// Makes a source document from its parts.
  public init(
    origin: String, mediaType: String, sha256: String, byteCount: Int,
    retrievedOn: CalendarDate? = nil
  ) {
    self.origin = origin
    self.mediaType = mediaType
    self.sha256 = sha256
    self.byteCount = byteCount
    self.retrievedOn = retrievedOn
  }
}
