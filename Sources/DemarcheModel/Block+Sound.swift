extension Block {
  /// Blocks as every stage wants them: in text order, apart, inside the text, on whole scalars.
  ///
  /// - Returns: `blocks` themselves where they are so; else they are sorted, cut to the text and at
  ///   the block before, and left out where nothing is left. And how many were changed.
  /// - Complexity: O(n) for blocks that are sound.
  package static func sound(_ blocks: [Block], in text: String) -> (blocks: [Block], changed: Int) {
    let utf8 = Array(text.utf8)
    if areSound(blocks, utf8) { return (blocks, 0) }
    let order = blocks.indices.sorted { left, right in
      (blocks[left].range.start, left) < (blocks[right].range.start, right)
    }
    var sound: [Block] = []
    var end = 0
    for index in order {
      var block = blocks[index]
      var first = min(max(block.range.start, end), utf8.count)
      var last = min(max(block.range.end, first), utf8.count)
      while first < utf8.count, isInside(utf8[first]) { first += 1 }
      while last > first, last < utf8.count, isInside(utf8[last]) { last -= 1 }
      guard last > first else { continue }
      block.range = TextRange(first, last)
      end = last
      sound.append(block)
    }
    let kept = Set(blocks).intersection(sound).count
    return (sound, max(1, blocks.count - kept))
  }

  private static func areSound(_ blocks: [Block], _ utf8: [UInt8]) -> Bool {
    var end = 0
    for block in blocks {
      guard block.range.start >= end, block.range.end >= block.range.start,
        block.range.end <= utf8.count,
        block.range.start == utf8.count || !isInside(utf8[block.range.start]),
        block.range.end == utf8.count || !isInside(utf8[block.range.end])
      else { return false }
      end = block.range.end
    }
    return true
  }

  // Whether the byte goes on with a scalar that began before it.
  private static func isInside(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
