/// A statement as a pack's reader gives it: what it says of itself, and its text in pieces, most of
/// which stand in a source.
package struct StatementDraft: Sendable, Hashable {
  /// Some text.
  package enum Piece: Sendable, Hashable {
    /// What stands there in the source.
    case source(TextRange)
    /// What stands nowhere.
    case made(String)
  }

  /// A part of the text that a blank line parts from the next.
  package struct Block: Sendable, Hashable {
    /// Nil where the layout is to tell.
    package var zone: Zone?
    package var pieces: [Piece]

    /// Makes a block from its parts.
    package init(zone: Zone? = nil, _ pieces: [Piece]) {
      self.zone = zone
      self.pieces = pieces
    }
  }

  package var key: String?
  package var title: String?
  package var date: CalendarDate?
  package var issuer: String?
  /// A name, or a name and a role with a comma between them.
  package var speaker: String?
  package var url: String?
  package var language: String?
  package var kind: String?
  /// In the order of the text.
  package var blocks: [Block] = []

  /// A draft that says nothing.
  package init() {}
}
