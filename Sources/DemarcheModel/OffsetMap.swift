/// Leads positions in a statement's text back to the bytes of its source document.
///
/// Between two anchors text and source advance byte by byte; at an anchor the distance between
/// them changes.
public struct OffsetMap: Sendable, Hashable {
  /// A place from which on text and source run in step again.
  public struct Anchor: Sendable, Hashable {
    /// The offset into the text.
    public let text: Int
    /// The offset into the source that it corresponds to.
    public let source: Int
  }

  /// The anchors, ascending in both offsets; the first stands at text offset 0.
  public private(set) var anchors: [Anchor]

  /// A map for text that begins at `sourceOffset` and runs in step with the source.
  public init(sourceOffset: Int = 0) {
    anchors = [Anchor(text: 0, source: sourceOffset)]
  }

  /// Records that from `text` on the text stands at `source`.
  ///
  /// Offsets that go backwards are ignored: a map is built from left to right.
  public mutating func add(text: Int, source: Int) {
    guard let last = anchors.last, text >= last.text, source >= last.source else { return }
    if source - text == last.source - last.text { return }
    if text == last.text { anchors.removeLast() }
    anchors.append(Anchor(text: text, source: source))
  }

  /// The source offset of a text offset. O(log anchors).
  public func sourceOffset(_ offset: Int) -> Int {
    let index = lastAnchor { $0.text <= offset }
    let next = index + 1 < anchors.count ? anchors[index + 1].source : Int.max
    return min(anchors[index].source + (offset - anchors[index].text), next)
  }

  /// The source bytes that a text range came from.
  public func sourceRange(_ range: TextRange) -> TextRange {
    TextRange(sourceOffset(range.start), sourceOffset(range.end))
  }

  /// The text offset of a source offset; inside of what changed its length, the end of that.
  /// O(log anchors).
  public func textOffset(_ offset: Int) -> Int {
    let index = lastAnchor { $0.source <= offset }
    let next = index + 1 < anchors.count ? anchors[index + 1].text : Int.max
    return min(anchors[index].text + max(0, offset - anchors[index].source), next)
  }

  private func lastAnchor(where holds: (Anchor) -> Bool) -> Int {
    var low = 0
    var high = anchors.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(anchors[middle]) { low = middle } else { high = middle }
    }
    return low
  }
}
