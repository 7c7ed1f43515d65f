package import DemarcheModel

/// What the person who asked for the reading said about the statement.
package struct ReadOptions: Sendable, Hashable {
  /// The statement's key, used where its header names neither a key nor a URL.
  package var key: String?
  /// The day of issue; wins over the header's.
  package var date: CalendarDate?
  /// The name of the issuer; wins over the header's.
  package var issuer: String?
  /// The code of the language; wins over the header's.
  package var language: String?
  /// Whether the SHA-256 of each text of a stream is wanted, which takes a tenth of the time that
  /// its annotations take.
  package var wantsDigests = true

  /// Options that say nothing unless told.
  package init(
    key: String? = nil, date: CalendarDate? = nil, issuer: String? = nil, language: String? = nil
  ) {
    self.key = key
    self.date = date
    self.issuer = issuer
    self.language = language
  }
}
