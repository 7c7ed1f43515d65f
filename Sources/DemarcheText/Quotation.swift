/// What stands between quotation marks, over as many sentences of a block as it takes.
package struct Quotation: Sendable, Hashable {
  /// With its marks.
  package var tokens: Range<Int>
  /// The quotation that it is part of, by its number.
  package var outer: Int?
  /// Its paragraph ends without a closing mark, and the next opens it again.
  package var continues: Bool
}
