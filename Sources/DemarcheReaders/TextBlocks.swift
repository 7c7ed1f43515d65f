import DemarcheModel

/// Text that is being put together from pieces of a source, block by block.
struct TextBlocks {
  /// A run of lines with what markup says of it.
  struct Block {
    /// The zone; nil where markup says nothing.
    var zone: Zone?
    /// Where it stands in the text.
    var range: TextRange
    /// The number of the list that it is an item of, or nil.
    var list: Int?
  }

  /// UTF-8 in normalization form C.
  private(set) var utf8: [UInt8] = []
  /// Leads the text back to its source.
  private(set) var offsets = OffsetMap()
  private(set) var blocks: [Block] = []

  // The block at hand, before it is normalized, and its way to the source.
  private var line: [UInt8] = []
  private var lineOffsets: OffsetMap?
  // Behind what of the source is in the text.
  private var source = 0
  // The source of white space that waits for a word, and of line breaks.
  private var space: Int?
  private var breaks: [Int] = []

  /// Adds text of the source: white space collapses, as browsers have it.
  mutating func add(_ bytes: ArraySlice<UInt8>, source: Int) {
    let shift = source - bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let start = index
      if bytes[index] <= 0x20 {
        while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
        if space == nil { space = start + shift }
      } else {
        while index < bytes.endIndex, bytes[index] > 0x20 { index += 1 }
        append(bytes[start..<index], start + shift)
      }
    }
  }

  /// Adds text whose white space counts.
  mutating func addLiterally(_ bytes: ArraySlice<UInt8>, source: Int) {
    let shift = source - bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let start = index
      if bytes[index] == 0x0A {
        index += 1
        breakLine(at: start + shift)
      } else {
        while index < bytes.endIndex, bytes[index] != 0x0A { index += 1 }
        append(bytes[start..<index], start + shift)
      }
    }
  }

  /// Ends the line, not the block.
  mutating func breakLine(at source: Int) {
    space = nil
    breaks.append(source)
  }

  /// Puts a space where the next word follows another.
  mutating func separate(at source: Int) {
    if space == nil { space = source }
  }

  /// Ends the block.
  mutating func end(zone: Zone?, list: Int? = nil) {
    defer {
      line.removeAll(keepingCapacity: true)
      (lineOffsets, space, breaks) = (nil, nil, [])
    }
    while let last = line.last, last <= 0x20 { line.removeLast() }
    guard let lineOffsets, !line.isEmpty else { return }
    let isItem = list != nil && list == blocks.last?.list
    if !utf8.isEmpty { utf8 += isItem ? [0x0A] : [0x0A, 0x0A] }
    let start = utf8.count
    let (text, moved) = line.withUnsafeBufferPointer { NormalForm.text(of: $0, sourceOffset: 0) }
    utf8 += text.utf8
    for anchor in moved.followed(by: lineOffsets).anchors {
      offsets.add(text: start + anchor.text, source: anchor.source, end: anchor.end)
    }
    blocks.append(Block(zone: zone, range: TextRange(start, utf8.count), list: list))
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, _ place: Int) {
    if !breaks.isEmpty { flushBreaks() }
    if let space, !line.isEmpty, line.last != 0x0A {
      anchor(space)
      line.append(0x20)
      source = space + 1
    }
    space = nil
    anchor(place)
    line += bytes
    source = place + bytes.count
  }

  private mutating func flushBreaks() {
    if !line.isEmpty {
      // More than a blank line is a blank line.
      for place in breaks.prefix(2) {
        anchor(place)
        line.append(0x0A)
      }
    }
    breaks.removeAll(keepingCapacity: true)
  }

  private mutating func anchor(_ place: Int) {
    if lineOffsets == nil {
      lineOffsets = OffsetMap(sourceOffset: place)
    } else {
      lineOffsets?.add(text: line.count, source: place, end: source)
    }
  }
}
