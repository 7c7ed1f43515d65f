/// Folds case and typography, so that words compare as people read them.
///
/// Letters become lower case; curly apostrophes become `'`, every dash `-`; soft hyphens,
/// zero-width marks, marks of direction and variation selectors vanish. Diacritics stay.
package enum KeyFolder {
  /// Appends the folded form of `utf8[range]` to `key`.
  ///
  /// - Parameter utf8: valid UTF-8.
  package static func append(
    _ utf8: Span<UInt8>, from start: Int, to end: Int, into key: inout [UInt8]
  ) {
    var index = start
    while index < end {
      if utf8[index] < 0x80 {
        key.append(addingCapacity: end - index) { room in
          while index < end, utf8[index] < 0x80 {
            let byte = utf8[index]
            room.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            index += 1
          }
        }
      } else {
        let (scalar, length) = Scalars.decode(utf8, at: index)
        appendFolded(scalar, into: &key)
        index += length
      }
    }
  }

  /// The folded form of a string.
  package static func key(_ text: String) -> [UInt8] {
    let utf8 = Array(text.utf8)
    var key: [UInt8] = []
    append(utf8.span, from: 0, to: utf8.count, into: &key)
    return key
  }

  /// Appends `utf8[range]` with typography folded and the case as it stands.
  static func appendKeepingCase(
    _ utf8: Span<UInt8>, from start: Int, to end: Int, into key: inout [UInt8]
  ) {
    var index = start
    while index < end {
      if utf8[index] < 0x80 {
        key.append(utf8[index])
        index += 1
        continue
      }
      let (scalar, length) = Scalars.decode(utf8, at: index)
      if let mark = foldedMark(scalar) {
        key.append(mark)
      } else if !isInvisible(scalar) {
        for offset in index..<(index + length) { key.append(utf8[offset]) }
      }
      index += length
    }
  }

  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0x180B...0x180D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  /// The ASCII mark that a quotation mark or dash folds to; nil for any other scalar.
  static func foldedMark(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x2018, 0x2019, 0x201B, 0x2BC: 0x27
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: 0x22
    case 0x2010...0x2015, 0x2212: 0x2D
    default: nil
    }
  }

  private static func appendFolded(_ scalar: UInt32, into key: inout [UInt8]) {
    if let mark = foldedMark(scalar) {
      key.append(mark)
      return
    }
    guard !isInvisible(scalar), let unicode = Unicode.Scalar(scalar) else { return }
    if unicode.properties.isUppercase {
      key.append(contentsOf: unicode.properties.lowercaseMapping.utf8)
    } else {
      key.append(contentsOf: String(unicode).utf8)
    }
  }
}
