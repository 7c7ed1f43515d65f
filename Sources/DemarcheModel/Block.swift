/// A title, paragraph, list item, quotation, signature or other unit of layout.
public struct Block: Sendable, Hashable {
  /// The part that the block plays.
  public var zone: Zone
  /// Where it stands, without the blank lines around it.
  public var range: TextRange
  /// The number of the paragraph it belongs to, from 1, in text order.
  public var paragraph: Int
  /// An ISO 639-1 code, where it is another than the statement's; else nil.
  public var language: String?

  /// Makes a block from its parts.
  public init(zone: Zone, range: TextRange, paragraph: Int, language: String? = nil) {
    self.zone = zone
    self.range = range
    self.paragraph = paragraph
    self.language = language
  }
}
