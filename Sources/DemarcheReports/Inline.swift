package import DemarcheModel

/// A piece of running text. All text in it is plain text from outside; no renderer reads markup
/// in it.
package enum Inline: Sendable, Hashable {
  /// Plain text; line breaks count as spaces.
  case text(String)
  /// Text that matters more.
  case strong(String)
  /// Text with stress.
  case emphasis(String)
  /// A link. Renderers print text and address as plain text where the address is neither `http`,
  /// `https` nor `mailto` (`LinkTarget`).
  case link(text: String, url: String)
  /// References to evidence, by number.
  case cite([EvidenceNumber])
  /// A term of the trade, or a word spoken of as a word.
  case term(String)
  /// A date with its precision.
  case date(DateValue)
  /// An actor, by name.
  case actor(ActorReference)
  /// Words of a statement, quoted as they stand; `language` is an ISO 639-1 code where known.
  case quotation(String, language: String?)
}
