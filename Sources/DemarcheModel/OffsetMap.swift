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
    /// The offset into the source at which that ends which stands before: less than `source`
    /// where the reader left something out, such as a tag.
    public let end: Int
  }

  /// The anchors, ascending in both offsets; the first stands at text offset 0.
  public private(set) var anchors: [Anchor]

  /// A map for text that begins at `sourceOffset` and runs in step with the source.
  public init(sourceOffset: Int = 0) {
    anchors = [Anchor(text: 0, source: sourceOffset, end: sourceOffset)]
  }

  /// A map for text that stands nowhere in the source: each range of it leads to the empty one at
  /// the source's beginning.
  ///
  /// - Parameter byteCount: of the text.
  public static func nowhere(_ byteCount: Int) -> OffsetMap {
    var map = OffsetMap()
    map.add(text: byteCount, source: 0)
    return map
  }

  /// Records that from `text` on the text stands at `source`.
  ///
  /// Offsets that go backwards are ignored: a map is built from left to right.
  ///
  /// - Parameter end: where in the source that ends which stands before; `source` unless told.
  public mutating func add(text: Int, source: Int, end: Int? = nil) {
    guard let last = anchors.last, text >= last.text, source >= last.source else { return }
    if source - text == last.source - last.text { return }
    var end = min(end ?? source, source)
    if text == last.text {
      end = min(last.end, end)
      anchors.removeLast()
    }
    anchors.append(Anchor(text: text, source: source, end: end))
  }

  /// The source offset of a text offset. O(log anchors).
  public func sourceOffset(_ offset: Int) -> Int {
    let index = lastAnchor { $0.text <= offset }
    let next = index + 1 < anchors.count ? anchors[index + 1].source : Int.max
    return min(anchors[index].source + (offset - anchors[index].text), next)
  }

  /// The source bytes that a text range came from.
  public func sourceRange(_ range: TextRange) -> TextRange {
    TextRange(sourceOffset(range.start), range.isEmpty ? sourceOffset(range.end) : end(range.end))
  }

  // Where in the source that ends which stands before an offset.
  private func end(_ offset: Int) -> Int {
    let anchor = anchors[lastAnchor { $0.text <= offset }]
    return anchor.text == offset ? anchor.end : sourceOffset(offset)
  }

  /// The map that leads through this one and then through `next`, whose texts are this one's
  /// sources. O(anchors of both).
  public func followed(by next: OffsetMap) -> OffsetMap {
    var result = OffsetMap(sourceOffset: next.sourceOffset(anchors[0].source))
    var index = 0
    for (place, anchor) in anchors.enumerated() {
      let following = place + 1 < anchors.count ? anchors[place + 1] : nil
      result.add(
        text: anchor.text, source: next.sourceOffset(anchor.source), end: next.end(anchor.end))
      while index < next.anchors.count, next.anchors[index].text <= anchor.source { index += 1 }
      while index < next.anchors.count {
        let inner = next.anchors[index]
        let text = anchor.text + (inner.text - anchor.source)
        if let following, text >= following.text || inner.text >= following.source { break }
        result.add(text: text, source: inner.source, end: inner.end)
        index += 1
      }
    }
    return result
  }

  /// The map of the text in `range` alone. O(log anchors + those in the range).
  public func slice(_ range: TextRange) -> OffsetMap {
    var result = OffsetMap(sourceOffset: sourceOffset(range.start))
    var index = lastAnchor { $0.text <= range.start } + 1
    while index < anchors.count, anchors[index].text <= range.end {
      result.add(
        text: anchors[index].text - range.start, source: anchors[index].source,
        end: anchors[index].end)
      index += 1
    }
    return result
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
