import DemarcheModel
import DemarcheText

/// Puts the text of a statement together, block by block, from pieces of its source.
///
/// Blocks are parted by a blank line. Each is brought into normalization form C by itself.
struct BlockText {
  /// A block, of which the zone is known or is read from its layout.
  private struct Part {
    var zone: Zone?
    var range: TextRange
  }

  private(set) var text = ""
  private var textCount = 0
  private var offsets: OffsetMap?
  private var parts: [Part] = []
  // The block at hand.
  private var zone: Zone?
  private var pending: [UInt8] = []
  private var pendingOffsets: OffsetMap?
  // Where text begins that stands nowhere in the source and that no other has followed yet.
  private var madeStart: Int?
  private var sourceEnd = 0
  /// How many bytes but white space stand nowhere in the source.
  private(set) var madeCount = 0

  /// How many bytes there are.
  var byteCount: Int { textCount + pending.count }

  /// Ends the block at hand and begins one; nil leaves its zone to its layout.
  mutating func begin(_ zone: Zone?) {
    end()
    self.zone = zone
  }

  /// Adds bytes, which are valid UTF-8, to the block at hand.
  ///
  /// - Parameter source: where they stand in the source; nil where behind the piece before.
  mutating func add(_ bytes: some Collection<UInt8>, at source: Int? = nil) {
    guard !bytes.isEmpty else { return }
    let place = source ?? sourceEnd
    anchorMade(at: place)
    if pendingOffsets == nil { pendingOffsets = OffsetMap(sourceOffset: place) }
    pendingOffsets?.add(text: pending.count, source: place, end: sourceEnd)
    pending += bytes
    sourceEnd = place + bytes.count
  }

  /// Adds bytes, which are valid UTF-8, that stand nowhere in the source: a range of them leads to
  /// an empty one, where that begins which follows them.
  mutating func add(made bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    if madeStart == nil { madeStart = pending.count }
    pending += bytes
    madeCount += bytes.count { !BlockText.isSpace($0) }
  }

  /// Adds bytes that stand at `source`, or that stand nowhere where the text is beyond that: an
  /// offset map leads forward only.
  mutating func add(_ bytes: some Collection<UInt8>, atOrBehind source: Int) {
    if source < sourceEnd { add(made: bytes) } else { add(bytes, at: source) }
  }

  // Behind an anchor where it begins, text runs up to the next one, which has the same place.
  private mutating func anchorMade(at place: Int) {
    guard let start = madeStart else { return }
    if pendingOffsets == nil { pendingOffsets = OffsetMap(sourceOffset: place) }
    pendingOffsets?.add(text: start, source: place, end: min(sourceEnd, place))
    pendingOffsets?.add(text: pending.count, source: place, end: place)
    madeStart = nil
    sourceEnd = place
  }

  /// Takes back the last bytes of the block at hand.
  mutating func removeLast(_ count: Int) {
    pending.removeLast(min(count, pending.count))
  }

  /// Ends the block at hand; one without words leaves nothing.
  mutating func end() {
    anchorMade(at: sourceEnd)
    defer {
      pending.removeAll(keepingCapacity: true)
      pendingOffsets = nil
    }
    guard let first = pending.firstIndex(where: { !BlockText.isSpace($0) }),
      let last = pending.lastIndex(where: { !BlockText.isSpace($0) }),
      let sources = pendingOffsets
    else { return }
    let (block, moved) = pending[first...last].withUnsafeBufferPointer {
      NormalForm.text(of: $0, sourceOffset: first)
    }
    if !text.isEmpty {
      text += "\n\n"
      textCount += 2
    }
    let count = block.utf8.count
    let map = moved.followed(by: sources)
    append(map.slice(TextRange(0, count)))
    // What ends in made text leads no further than that does.
    offsets?.add(
      text: textCount + count, source: map.sourceOffset(count),
      end: map.sourceRange(TextRange(0, count)).end)
    parts.append(Part(zone: zone, range: TextRange(textCount, textCount + count)))
    text += block
    textCount += count
  }

  private mutating func append(_ map: OffsetMap) {
    if offsets == nil {
      offsets = OffsetMap(sourceOffset: textCount == 0 ? map.anchors[0].source : 0)
    }
    for anchor in map.anchors {
      offsets?.add(text: textCount + anchor.text, source: anchor.source, end: anchor.end)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Gives a statement the text, its blocks and the way back.
  ///
  /// The zones of blocks that have none are read from the layout, which may part such a block.
  ///
  /// - Parameter what: what there should be text in, for messages.
  /// - Throws: `ReadError` with `read/empty` or `read/too-large`.
  mutating func fill(_ statement: inout Statement, from what: String) throws(ReadError) {
    end()
    let file = statement.source.origin
    if !text.hasWords { throw ReadError("read/empty", "no text in the \(what)", file: file) }
    if textCount > PlainTextReader.textLimit { throw .textTooLarge(textCount, file: file) }
    statement.text = text
    statement.offsets = offsets ?? OffsetMap()
    if let title = parts.first(where: { $0.zone == .title }), statement.headline == nil {
      statement.headline = statement.text(in: title.range).map { words in
        words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    }
    var read = Layout.blocks(of: text, headline: statement.headline)[...]
    var paragraph = 0
    for part in parts {
      paragraph += 1
      while let block = read.first, block.range.start < part.range.start { read.removeFirst() }
      let inside = part.zone == nil ? read.prefix { $0.range.end <= part.range.end } : []
      if inside.isEmpty {
        statement.blocks.append(
          Block(zone: part.zone ?? .body, range: part.range, paragraph: paragraph))
      }
      // A part of several paragraphs, as the layout has them.
      var last = inside.first?.paragraph
      for block in inside {
        if block.paragraph != last { paragraph += 1 }
        last = block.paragraph
        statement.blocks.append(
          Block(zone: block.zone, range: block.range, paragraph: paragraph))
      }
    }
    if statement.headline == nil, let title = statement.blocks.first(where: { $0.zone == .title }) {
      statement.headline = statement.text(in: title.range)?
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
