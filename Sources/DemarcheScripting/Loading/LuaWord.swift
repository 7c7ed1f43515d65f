/// One word of a Lua file: enough of the language to find tables and strings.
struct LuaWord {
  enum Kind: Equatable {
    case name(String)
    case string(LuaText)
    case sign(UInt8)
    case other
  }

  var kind: Kind
  /// Its first byte.
  var start: Int

  func isSign(_ sign: Character) -> Bool { kind == .sign(sign.asciiValue ?? 0) }
}

/// The content of a string in a Lua file.
struct LuaText: Equatable {
  var value: String
  /// The first byte of the content.
  var start: Int
  /// For each escape the scalar of the content that it stands for, once for each scalar of the
  /// file that is there besides.
  var widened: [Int] = []
}

/// Cuts a Lua file into words; comments are left out.
///
/// - Source: "Lua 5.4 Reference Manual", section 3.1.
struct LuaWordReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The words of a file, in order.
  static func words(_ bytes: [UInt8]) -> [LuaWord] {
    var reader = LuaWordReader(bytes)
    var words: [LuaWord] = []
    while let word = reader.next() { words.append(word) }
    return words
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  private mutating func next() -> LuaWord? {
    skip()
    guard index < bytes.count else { return nil }
    let start = index
    let first = bytes[index]
    if first == 0x22 || first == 0x27 { return LuaWord(kind: .string(quoted()), start: start) }
    if let level = longLevel(0) {
      return LuaWord(kind: .string(long(level)), start: start)
    }
    if LuaWordReader.isNamePart(first) {
      while index < bytes.count, LuaWordReader.isNamePart(bytes[index]) { index += 1 }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      let isNumber = (0x30...0x39).contains(first)
      return LuaWord(kind: isNumber ? .other : .name(text), start: start)
    }
    index += 1
    return LuaWord(kind: .sign(first), start: start)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }

  // White space and comments.
  private mutating func skip() {
    while index < bytes.count {
      if byte() <= 0x20 {
        index += 1
      } else if byte() == 0x2D, byte(1) == 0x2D {
        if let level = longLevel(2) {
          index += 2
          _ = long(level)
        } else {
          while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        }
      } else {
        return
      }
    }
  }

  // The number of "=" of a long bracket that opens there; nil for none.
  private func longLevel(_ offset: Int) -> Int? {
    guard byte(offset) == 0x5B else { return nil }
    var level = 0
    while byte(offset + 1 + level) == 0x3D { level += 1 }
    return byte(offset + 1 + level) == 0x5B ? level : nil
  }

  private mutating func long(_ level: Int) -> LuaText {
    index += level + 2
    // A line break directly behind the bracket does not count.
    if byte() == 0x0D, byte(1) == 0x0A { index += 2 } else if byte() == 0x0A { index += 1 }
    let start = index
    let closer = [UInt8(0x5D)] + [UInt8](repeating: 0x3D, count: level) + [0x5D]
    while index < bytes.count, !bytes[index...].starts(with: closer) { index += 1 }
    let value = String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
    index = min(index + closer.count, bytes.count)
    return LuaText(value: value, start: start)
  }

  private mutating func quoted() -> LuaText {
    let quote = bytes[index]
    index += 1
    var text = LuaText(value: "", start: index)
    var content: [UInt8] = []
    // In scalars: bytes that do not go on with one.
    var count = 0
    while index < bytes.count, bytes[index] != quote, bytes[index] != 0x0A {
      if bytes[index] == 0x5C {
        text.widened.append(count)
        escape(into: &content)
        count += 1
      } else {
        if bytes[index] & 0xC0 != 0x80 { count += 1 }
        content.append(bytes[index])
        index += 1
      }
    }
    index = min(index + 1, bytes.count)
    text.value = String(decoding: content, as: UTF8.self)
    return text
  }

  // Escapes that patterns need: one sign behind the stroke stands for itself or a control.
  private mutating func escape(into content: inout [UInt8]) {
    let controls: [UInt8: UInt8] = [0x6E: 0x0A, 0x74: 0x09, 0x72: 0x0D]
    content.append(controls[byte(1)] ?? byte(1))
    index = min(index + 2, bytes.count)
  }
}
