import DemarcheModel

/// Lines between blank lines.
struct LayoutParagraph {
  let range: TextRange
  let firstLine: Int
  let lineCount: Int
  /// From 1; list items are paragraphs of their own but share a number.
  let number: Int
}
