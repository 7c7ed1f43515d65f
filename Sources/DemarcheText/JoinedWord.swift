/// A word of ASCII letters and digits with hyphens and apostrophes between them.
struct JoinedWord {
  /// Behind the last letter or digit.
  let end: Int
  let shape: WordShape
  /// Behind the last byte before which all are ASCII.
  let endOfASCII: Int

  /// The word that begins with the ASCII letter at `start`; nil where it takes a closer look, as a
  /// word with other letters, an address or a chain of dotted letters does.
  init?(_ utf8: Span<UInt8>, at start: Int, limit: Int) {
    let table = ByteClass.table
    let classes = table.span
    var shape = WordShape()
    var endOfASCII = limit
    var index = start
    while index < limit {
      let byte = utf8[index]
      let byteClass = classes[Int(byte)]
      if byteClass == ByteClass.letter || byteClass == ByteClass.digit {
        shape.add(UInt32(byte))
        index += 1
        continue
      }
      let joint = JoinedWord.joint(utf8, at: index, limit: limit)
      guard joint > 0, index + joint < limit else { break }
      let next = classes[Int(utf8[index + joint])]
      if next == ByteClass.other { return nil }
      guard next == ByteClass.letter || next == ByteClass.digit else {
        // An apostrophe ends an address; a hyphen may be inside one.
        if byte == 0x2D { break }
        (self.end, self.shape, self.endOfASCII) = (index, shape, endOfASCII)
        return
      }
      if joint > 1 { endOfASCII = min(endOfASCII, index) }
      index += joint
    }
    guard LetterWord.ends(utf8, classes, at: index, limit: limit) else { return nil }
    (self.end, self.shape, self.endOfASCII) = (index, shape, endOfASCII)
  }

  // The length of the hyphen or apostrophe at `index`; 0 where there is none.
  private static func joint(_ utf8: Span<UInt8>, at index: Int, limit: Int) -> Int {
    switch utf8[index] {
    case 0x27, 0x2D: return 1
    case 0xE2:
      guard index + 2 < limit, utf8[index + 1] == 0x80 else { return 0 }
      switch utf8[index + 2] {
      case 0x90, 0x91, 0x98, 0x99: return 3
      default: return 0
      }
    default: return 0
    }
  }
}
