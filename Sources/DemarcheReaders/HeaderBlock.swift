import DemarcheModel
import Foundation

/// The `Key: value` lines with which a text file may begin, up to a blank line.
struct HeaderBlock {
  /// The keys there are, spelt so and no other way.
  enum Key: String, CaseIterable {
    case title = "Title"
    case date = "Date"
    case issuer = "Issuer"
    case speaker = "Speaker"
    case url = "URL"
    case language = "Language"
    case kind = "Kind"
    case key = "Key"
  }
  /// One line of the block.
  struct Entry {
    let key: Key
    /// Without the white space around it, in normalization form C; may be empty.
    let value: String
    /// The line's number, from 1.
    let line: Int
    /// The column at which the value begins, from 1, in scalars.
    let column: Int
    /// The whole line.
    let text: String
  }

  /// A line of the block with a key that is none, but much like one that does not stand there.
  struct Misspelling {
    /// The key as written.
    let written: String
    /// The key that was probably meant.
    let key: Key
    /// The line's number, from 1.
    let line: Int
    /// The whole line.
    let text: String
  }

  /// In the order of the lines.
  let entries: [Entry]
  /// The lines that were left out, in their order.
  let misspellings: [Misspelling]
  /// The offset of the text: behind the blank lines that follow the block.
  let textOffset: Int

  /// Reads the block that begins at `start`, or nil where there is none: a line that is not of
  /// the form `Key: value` with one of the keys or nearly so, none with one of the keys, or no
  /// blank line behind the block.
  ///
  /// - Parameter bytes: valid UTF-8; CRLF, CR and LF end lines.
  init?(_ bytes: [UInt8], from start: Int) {
    var entries: [Entry] = []
    var misspellings: [Misspelling] = []
    var offset = start
    while true {
      guard offset < bytes.count else { return nil }
      let end = HeaderBlock.lineEnd(bytes, from: offset)
      if HeaderBlock.isBlank(bytes[offset..<end]) { break }
      let number = entries.count + misspellings.count + 1
      if let entry = Entry(bytes[offset..<end], line: number) {
        entries.append(entry)
      } else if let odd = Misspelling(bytes[offset..<end], line: number) {
        misspellings.append(odd)
      } else {
        return nil
      }
      offset = HeaderBlock.nextLine(bytes, after: end)
    }
    // A key that stands there as well was not meant: it is no block of ours.
    guard !entries.isEmpty,
      !misspellings.contains(where: { odd in entries.contains { $0.key == odd.key } })
    else { return nil }
    self.entries = entries
    self.misspellings = misspellings
    while offset < bytes.count {
      let end = HeaderBlock.lineEnd(bytes, from: offset)
      guard HeaderBlock.isBlank(bytes[offset..<end]) else { break }
      offset = HeaderBlock.nextLine(bytes, after: end)
    }
    textOffset = offset
  }

  /// The entry of that key, or nil.
  func entry(_ key: Key) -> Entry? { entries.first { $0.key == key } }

  /// The value of that key, or nil where it is missing or empty.
  func value(_ key: Key) -> String? {
    entry(key).flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  /// The first entry whose key stood before, or nil.
  var firstRepeated: Entry? {
    for (index, entry) in entries.enumerated()
    where entries[..<index].contains(where: { $0.key == entry.key }) {
      return entry
    }
    return nil
  }

  private static func lineEnd(_ bytes: [UInt8], from offset: Int) -> Int {
    bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  private static func nextLine(_ bytes: [UInt8], after end: Int) -> Int {
    guard end < bytes.count else { return end }
    return bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

extension HeaderBlock.Entry {
  // "Title: Sarvania: Statement": the first colon ends the key.
  fileprivate init?(_ bytes: ArraySlice<UInt8>, line: Int) {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let key = HeaderBlock.Key(rawValue: String(decoding: bytes[..<colon], as: UTF8.self))
    else { return nil }
    let rest = bytes[(colon + 1)...]
    let start = rest.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.endIndex
    let end = rest.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? start
    self.key = key
    value =
      String(decoding: bytes[start..<end], as: UTF8.self)
      .precomposedStringWithCanonicalMapping
    self.line = line
    column = start - bytes.startIndex + 1
    text = String(decoding: bytes, as: UTF8.self)
  }
}

extension HeaderBlock.Misspelling {
  // More bytes than any key has, with as many edits as it may have.
  private static let keyLimit = 12

  fileprivate init?(_ bytes: ArraySlice<UInt8>, line: Int) {
    guard let colon = bytes.prefix(Self.keyLimit + 1).firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    let written = String(decoding: bytes[..<colon], as: UTF8.self)
    let keys = HeaderBlock.Key.allCases
    // Small letters instead of capitals are no edits.
    guard
      let near = NearestName.find(written.lowercased(), in: keys.map { $0.rawValue.lowercased() }),
      let key = keys.first(where: { $0.rawValue.lowercased() == near })
    else { return nil }
    self.written = written
    self.key = key
    self.line = line
    text = String(decoding: bytes, as: UTF8.self)
  }
}
