package import DemarcheModel

/// The bytes of a source document, before any reader has looked at them.
package struct SourceBytes: Sendable, Hashable {
  /// A path, URL or feed item, as given; `-` for standard input.
  package var origin: String
  /// The bytes as fetched.
  package var bytes: [UInt8]
  /// The day of retrieval, where somebody gave one.
  package var retrievedOn: CalendarDate?

  /// Makes source bytes from their parts.
  package init(origin: String, bytes: [UInt8], retrievedOn: CalendarDate? = nil) {
    self.origin = origin
    self.bytes = bytes
    self.retrievedOn = retrievedOn
  }
}
