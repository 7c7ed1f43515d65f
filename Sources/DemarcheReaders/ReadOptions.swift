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
