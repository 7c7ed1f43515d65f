/// A title, paragraph, list item, quotation, signature or other unit of layout.
public struct Block: Sendable, Hashable {
  /// The part that the block plays.
  public var zone: Zone
  /// Where it stands, without the blank lines around it.
  public var range: TextRange
  /// The number of the paragraph it belongs to, from 1, in text order.
  public var paragraph: Int

  /// Makes a block from its parts.
  public init(zone: Zone, range: TextRange, paragraph: Int) {
    self.zone = zone
    self.range = range
    self.paragraph = paragraph
  }
}
