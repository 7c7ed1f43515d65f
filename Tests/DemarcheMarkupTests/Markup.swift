import DemarcheMarkup
import DemarcheModel

/// Parsed markup with its source, for tests.
struct Markup {
  let source: [UInt8]
  let text: MarkupText
  let tree: MarkupTree

  init(
    _ source: [UInt8], _ language: MarkupLanguage = .html, hint: String? = nil,
    limits: MarkupLimits? = nil
  ) throws(MarkupError) {
    self.source = source
    text = try MarkupText(decoding: source, as: language, hint: hint)
    tree = try MarkupTree(text, as: language, limits: limits)
  }

  init(_ source: String, _ language: MarkupLanguage = .html) throws(MarkupError) {
    try self.init(Array(source.utf8), language)
  }

  /// All text, with a bar between its runs.
  var runs: String {
    tree.nodes.indices.filter(tree.isText).map(tree.content).joined(separator: "|")
  }

  /// The elements as `name(name name)`.
  var outline: String { outline(of: 0) }

  private func outline(of node: Int) -> String {
    let inner = tree.children(node).filter { !tree.isText($0) }.map(outline(of:))
    if node == 0 { return inner.joined(separator: " ") }
    return tree.name(node) + (inner.isEmpty ? "" : "(" + inner.joined(separator: " ") + ")")
  }

  /// The bytes of the source from which the first run of text that equals `words` came.
  func origin(of words: String) -> [UInt8]? {
    let wanted = Array(words.utf8)
    guard
      let start = tree.text.indices.first(where: { tree.text[$0...].starts(with: wanted) })
    else { return nil }
    let range = tree.offsets.sourceRange(TextRange(start, start + wanted.count))
    return Array(source[range.start..<range.end])
  }

  /// What of a tree is not as it should be; nil where all is.
  var unsound: String? {
    for (node, place) in tree.nodes.enumerated() {
      let parent = Int(place.parent)
      if node > 0, parent >= node { return "node \(node) stands before its parent" }
      if Int(place.end) <= node || Int(place.end) > Int(tree.nodes[parent].end) {
        return "node \(node) ends outside its parent"
      }
    }
    if String(validating: tree.text, as: UTF8.self) == nil { return "text is no UTF-8" }
    var last = 0
    for offset in stride(from: 0, through: tree.text.count, by: 1 + tree.text.count / 500) {
      let place = tree.offsets.sourceOffset(offset)
      if place < last || place > source.count { return "offset \(offset) leads to \(place)" }
      last = place
    }
    return nil
  }
}
