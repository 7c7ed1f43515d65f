import DemarcheModel

/// Where the keys and values of a TOML text stand.
///
/// TOMLKit keeps no positions, so the text is scanned a second time. The scan knows tables,
/// arrays of tables, dotted keys, inline tables, lists, all four kinds of string, and comments.
/// It is meant for text that a parser accepted: in other text it finds fewer places, or wrong ones,
/// but it always ends.
struct TOMLPlaces {
  /// The byte ranges of keys. A path holds keys, and for lists and arrays of tables the index
  /// from 0: `["renamed", "0", "from"]`. Where a key stands several times, its first place.
  private(set) var keys: [[String]: TextRange] = [:]
  /// The byte ranges of values, and of the elements of lists.
  private(set) var values: [[String]: TextRange] = [:]

  private let utf8: [UInt8]
  private var index = 0
  private var table: [String] = []
  /// For each array of tables the index of the one that was opened last.
  private var lastIndices: [[String]: Int] = [:]

  /// Scans a text. O(n).
  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    if utf8.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while true {
      skipBlank(lines: true)
      guard let byte = byte else { return }
      if byte == UInt8(ascii: "[") { scanHeader() } else { scanEntry(in: table) }
    }
  }

  private var byte: UInt8? { index < utf8.count ? utf8[index] : nil }

  // [a.b] or [[a.b]]
  private mutating func scanHeader() {
    index += 1
    let isArray = byte == UInt8(ascii: "[")
    if isArray { index += 1 }
    let parts = scanKey()
    skipLine()
    var path: [String] = []
    for (place, part) in parts.enumerated() {
      path.append(part.name)
      if keys[path] == nil { keys[path] = part.range }
      if isArray, place == parts.count - 1 {
        let next = lastIndices[path].map { $0 + 1 } ?? 0
        lastIndices[path] = next
        path.append(String(next))
        keys[path] = part.range
      } else if let last = lastIndices[path] {
        path.append(String(last))
      }
    }
    table = path
  }

  // key = value
  private mutating func scanEntry(in table: [String]) {
    let start = index
    var path = table
    for part in scanKey() {
      path.append(part.name)
      if keys[path] == nil { keys[path] = part.range }
    }
    skipBlank(lines: false)
    if byte == UInt8(ascii: "=") { index += 1 }
    skipBlank(lines: false)
    scanValue(path)
    if index == start { index += 1 }
  }

  // Bare and quoted names with dots between them. Escapes in quoted names stay as they are.
  private mutating func scanKey() -> [(name: String, range: TextRange)] {
    var parts: [(String, TextRange)] = []
    repeat {
      if !parts.isEmpty { index += 1 }
      skipBlank(lines: false)
      let start = index
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        skipString()
        parts.append((text(start + 1, index - 1), TextRange(start, index)))
      } else {
        while let byte, TOMLPlaces.isBare(byte) { index += 1 }
        parts.append((text(start, index), TextRange(start, index)))
      }
      skipBlank(lines: false)
    } while byte == UInt8(ascii: ".")
    return parts
  }

  private mutating func scanValue(_ path: [String]) {
    let start = index
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
    case UInt8(ascii: "["): scanList(path)
    case UInt8(ascii: "{"): scanInlineTable(path)
    default:
      while let byte, !TOMLPlaces.endsValue(byte) { index += 1 }
      while index > start, TOMLPlaces.isSpace(utf8[index - 1]) { index -= 1 }
    }
    if values[path] == nil { values[path] = TextRange(start, index) }
  }

  private mutating func scanList(_ path: [String]) {
    index += 1
    var count = 0
    skipBlank(lines: true)
    while let byte, byte != UInt8(ascii: "]") {
      let start = index
      scanValue(path + [String(count)])
      count += 1
      skipComma()
      if index == start { index += 1 }
    }
    index += byte == nil ? 0 : 1
  }

  private mutating func scanInlineTable(_ path: [String]) {
    index += 1
    skipBlank(lines: true)
    while let byte, byte != UInt8(ascii: "}") {
      scanEntry(in: path)
      skipComma()
    }
    index += byte == nil ? 0 : 1
  }

  private mutating func skipComma() {
    skipBlank(lines: true)
    if byte == UInt8(ascii: ",") { index += 1 }
    skipBlank(lines: true)
  }

  // A string of either quote, of one line or three quotes.
  private mutating func skipString() {
    guard let quote = byte else { return }
    let isLong = utf8[index...].starts(with: [quote, quote, quote])
    let isBasic = quote == UInt8(ascii: "\"")
    index += isLong ? 3 : 1
    while let byte {
      if isBasic, byte == UInt8(ascii: "\\") {
        index = min(index + 2, utf8.count)
      } else if byte == quote {
        let run = isLong ? utf8[index...].prefix { $0 == quote }.count : 1
        index += run
        if run >= 3 || !isLong { return }
      } else if byte == 0x0A, !isLong {
        return
      } else {
        index += 1
      }
    }
  }

  private mutating func skipBlank(lines: Bool) {
    while let byte {
      if TOMLPlaces.isSpace(byte) || (lines && byte == 0x0A) {
        index += 1
      } else if lines, byte == UInt8(ascii: "#") {
        skipLine()
      } else {
        return
      }
    }
  }

  private mutating func skipLine() {
    while let byte, byte != 0x0A { index += 1 }
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: utf8[start..<max(start, end)], as: UTF8.self)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "#")
  }
}
